"""Whether Fyrvakt starts with the computer: asked of the system itself, set and taken away there.

Windows keeps it under the Run key of the person, Linux in ~/.config/autostart (Desktop Application
Autostart Specification). It starts quietly in the tray.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from subprocess import list2cmdline

from core.errors import Refused
from core.language import N_, _
from core.paths import Paths, default_home

QUIETLY = "--in-tray"
_NAME = "Fyrvakt"
_COMMENT = N_("The daily round of the municipality's social media")
_RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
_APPROVED = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"


def is_possible() -> bool:
    """Whether this kind of computer has a place that we know for it."""
    return sys.platform == "win32" or sys.platform.startswith("linux")


def is_on() -> bool:
    """Whether the system will start Fyrvakt, also when somebody changed it elsewhere."""
    if sys.platform == "win32":
        return _in_registry()
    return is_possible() and _is_active(_desktop_file())


def turn_on(paths: Paths) -> None:
    """From the next time somebody signs in. Raises Refused("autostart")."""
    command = start_command(paths)
    try:
        if sys.platform == "win32":
            _write_registry(list2cmdline(command))
        else:
            file = _desktop_file()
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(_desktop_entry(command), "utf-8")
    except OSError as error:
        raise Refused("autostart", why=error.strerror or str(error)) from error


def turn_off() -> None:
    """Takes it away; nothing happens when it is not there. Raises Refused("autostart")."""
    try:
        if sys.platform == "win32":
            _clear_registry()
        else:
            _desktop_file().unlink(missing_ok=True)
    except OSError as error:
        raise Refused("autostart", why=error.strerror or str(error)) from error


def start_command(paths: Paths, environment: Mapping[str, str] = os.environ) -> list[str]:
    """How this very program is started on this record, word by word."""
    plain = {name: value for name, value in environment.items() if name != "FYRVAKT_HOME"}
    home = [] if paths.home == default_home(plain) else ["--home", str(paths.home)]
    main = Path(__file__).resolve().parent.parent / "main.py"
    return [_windowed(Path(sys.executable)), str(main), *home, QUIETLY]


def _windowed(python: Path) -> str:
    """Windows opens a console for python.exe, and none for its sibling."""
    sibling = python.with_name("pythonw.exe")
    return str(sibling if sys.platform == "win32" and sibling.exists() else python)


# Linux


def _desktop_file(environment: Mapping[str, str] = os.environ) -> Path:
    base = environment.get("XDG_CONFIG_HOME", "")
    folder = Path(base) if Path(base).is_absolute() else Path.home() / ".config"
    return folder / "autostart" / "fyrvakt.desktop"


def _desktop_entry(command: Sequence[str]) -> str:
    lines = (
        "[Desktop Entry]",
        "Type=Application",
        f"Name={_NAME}",
        f"Comment={_(_COMMENT)}",
        f"Exec={' '.join(_quoted(word) for word in command)}",
        "Terminal=false",
        "X-GNOME-Autostart-enabled=true",
    )
    return "\n".join(lines) + "\n"


def _quoted(word: str) -> str:
    """A word of an Exec line: quoted, percent doubled, and backslashes escaped twice over."""
    for sign in ("\\", '"', "`", "$"):
        word = word.replace(sign, f"\\{sign}")
    quoted = '"' + word.replace("%", "%%") + '"'
    return quoted.replace("\\", "\\\\")


def _is_active(file: Path) -> bool:
    """Desktops turn an entry off by writing into it."""
    try:
        lines = {line.replace(" ", "").lower() for line in file.read_text("utf-8").splitlines()}
    except (OSError, UnicodeDecodeError):
        return False
    return not lines & {"hidden=true", "x-gnome-autostart-enabled=false"}


# Windows

if sys.platform == "win32":
    import winreg

    def _in_registry() -> bool:
        if not _value(_RUN):
            return False
        approved = _value(_APPROVED)
        # The Task Manager writes an odd first byte when somebody turns it off there.
        return not (isinstance(approved, bytes) and approved and approved[0] % 2)

    def _value(key: str) -> object:
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key) as opened:
                return winreg.QueryValueEx(opened, _NAME)[0]
        except OSError:
            return None

    def _write_registry(command: str) -> None:
        with winreg.CreateKey(winreg.HKEY_CURRENT_USER, _RUN) as key:
            winreg.SetValueEx(key, _NAME, 0, winreg.REG_SZ, command)
        _remove(_APPROVED)

    def _clear_registry() -> None:
        _remove(_RUN)
        _remove(_APPROVED)

    def _remove(key: str) -> None:
        access = winreg.KEY_SET_VALUE
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key, 0, access) as opened:
                winreg.DeleteValue(opened, _NAME)
        except FileNotFoundError:
            return
