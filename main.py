"""The front door: opens the window, or hands a command to the terminal's side of the program."""

from __future__ import annotations

import gc
import os
import sys
from dataclasses import dataclass, replace
from pathlib import Path

from core.already_open import Call, call, one_window
from core.clock import Clock, clock_from
from core.language import LANGUAGES, _, use
from core.paths import Paths, default_home

DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What stood before the command; `command` is the rest, empty when the window is wanted."""

    home: str = ""
    language: str = ""
    example: bool = False
    quit_when_shown: bool = False
    in_tray: bool = False
    command: tuple[str, ...] = ()


def chosen(words: list[str]) -> Choices:
    """Reads the words up to the command; what it does not know is left to the command line."""
    choices, rest = Choices(language=os.environ.get("FYRVAKT_LANG", "").strip()), iter(words)
    for word in rest:
        name, equals, value = word.partition("=")
        if name in ("--home", "--language"):
            value = value if equals else next(rest, "")
            if not value:
                return replace(choices, command=(word,))
            choices = _with(choices, name, value)
        elif word == "--example":
            choices = replace(choices, example=True)
        elif word == "--quit-when-shown":
            choices = replace(choices, quit_when_shown=True)
        elif word == "--in-tray":
            choices = replace(choices, in_tray=True)
        else:
            return replace(choices, command=(word, *rest))
    return choices


def main(words: list[str]) -> int:
    """Returns 0 when it was done, 1 when it was refused, 2 when the words cannot be understood."""
    choices = chosen(words)
    if choices.language:
        if choices.language not in LANGUAGES:
            text = _("There is no language “{language}” here. Choose one of these: {choices}.")
            names = ", ".join(LANGUAGES)
            return _wrong(text.format(language=choices.language, choices=names))
        use(choices.language)
    try:
        clock = clock_from()
    except ValueError:
        return _wrong(_("FYRVAKT_NOW is not a time. Write it like 2026-11-23T08:50."))
    paths = Paths(_home(choices))
    if choices.command or choices.example or not _has_display():
        from ui import cli
        from ui.commands.terminal import Terminal

        terminal = Terminal(paths, clock, choices.language)
        if choices.command or not _has_display():
            return cli.run(terminal, choices.command, example=choices.example)
        if cli.run(terminal, ("example", str(paths.home))):
            return 1
    if not _display_answers():
        text = _("The display {name} does not answer. Start Fyrvakt where there is a screen.")
        return _wrong(text.format(name=os.environ["DISPLAY"]), code=1)
    return _window(paths, clock, choices)


def _window(paths: Paths, clock: Clock, choices: Choices) -> int:
    if choices.quit_when_shown:  # it measures the start, whoever else is there
        return _open(paths, clock, choices)
    wish = Call.NOTHING if choices.in_tray else Call.SHOW
    with one_window(paths) as first:
        if not first and call(paths, wish):
            return 0
        return _open(paths, clock, choices)


def _open(paths: Paths, clock: Clock, choices: Choices) -> int:
    # The start makes much and throws nothing away; the window turns this on again.
    gc.disable()
    try:
        # Before Qt, which reads the source of every module that is loaded after it.
        import core.office  # noqa: F401
        from ui.app import run
    except ImportError as error:
        text = _("The window cannot be opened: {reason}. Start it with “sh installer/run.sh”.")
        return _wrong(text.format(reason=error), code=1)
    return run(
        paths,
        clock,
        language=choices.language,
        quit_when_shown=choices.quit_when_shown,
        in_tray=choices.in_tray,
    )


def _with(choices: Choices, name: str, value: str) -> Choices:
    return replace(choices, home=value) if name == "--home" else replace(choices, language=value)


def _home(choices: Choices) -> Path:
    if choices.home:
        return Path(choices.home).expanduser().absolute()
    if choices.example:
        import tempfile

        return Path(tempfile.mkdtemp(prefix="fyrvakt-example-"))
    return default_home()


def _has_display() -> bool:
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in DISPLAYS)


def _display_answers() -> bool:
    """Qt ends the whole program where X does not answer; asked first, it can be said plainly."""
    others = ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if not sys.platform.startswith("linux") or any(os.environ.get(name) for name in others):
        return True
    import ctypes

    try:
        x11 = ctypes.CDLL("libX11.so.6")
    except OSError:
        return True  # it cannot be asked; Qt will
    x11.XOpenDisplay.restype = ctypes.c_void_p
    display = x11.XOpenDisplay(None)
    if display:
        x11.XCloseDisplay(ctypes.c_void_p(display))
    return bool(display)


def _wrong(text: str, code: int = 2) -> int:
    sys.stderr.write(f"{text}\n")
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
