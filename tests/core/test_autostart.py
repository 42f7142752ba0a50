"""Starting with the computer: real files where the desktop looks, and the truth about them."""

from __future__ import annotations

import configparser
import os
import subprocess
import sys
from pathlib import Path

import pytest

from core import autostart
from core.errors import Refused
from core.paths import Paths, default_home

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux's own place")


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "config"
    monkeypatch.setenv("XDG_CONFIG_HOME", str(folder))
    return folder


def entry(config: Path) -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(config / "autostart" / "fyrvakt.desktop", "utf-8")
    return parser["Desktop Entry"]


def test_it_is_off_until_somebody_asks(config: Path) -> None:
    assert autostart.is_possible()
    assert not autostart.is_on()
    assert not config.exists()


def test_turned_on_the_desktop_finds_it_and_turned_off_nothing_is_left(
    config: Path, paths: Paths
) -> None:
    autostart.turn_on(paths)
    assert autostart.is_on()
    found = entry(config)
    assert found["Type"] == "Application"
    assert found["Exec"].endswith('"--in-tray"')
    autostart.turn_off()
    assert not autostart.is_on()
    assert list((config / "autostart").iterdir()) == []
    autostart.turn_off()


def test_what_stands_there_starts_this_program_on_this_record(config: Path, tmp_path: Path) -> None:
    home = tmp_path / 'Åse & "Ola" 100% $HOME `x` \\ data'
    autostart.turn_on(Paths(home))
    line = entry(config)["Exec"].replace("\\\\", "\\").replace("%%", "%")
    # The quoting of an Exec line is that of a shell.
    read = subprocess.run(["sh", "-c", f"printf '%s\\n' {line}"], capture_output=True, check=True)
    words = read.stdout.decode().splitlines()
    assert words == autostart.start_command(Paths(home))
    shown = subprocess.run(
        [*words[:-1], "status", "--json"], check=True, capture_output=True, text=True
    )
    assert '"accounts"' in shown.stdout
    assert (home / "fyrvakt.db").exists()


def test_the_usual_record_needs_no_folder_in_the_command() -> None:
    environment = {"HOME": "/home/kari", "FYRVAKT_HOME": "/tmp/elsewhere"}
    plain = default_home({})
    command = autostart.start_command(Paths(plain), environment)
    assert command == [sys.executable, command[1], "--in-tray"]
    assert Path(command[1]).name == "main.py"
    other = autostart.start_command(Paths(Path("/tmp/elsewhere")), environment)
    assert other[2:] == ["--home", "/tmp/elsewhere", "--in-tray"]


@pytest.mark.parametrize(
    "line", ["Hidden=true", "X-GNOME-Autostart-enabled=false", "Hidden = True"]
)
def test_what_was_turned_off_in_the_desktop_itself_is_seen(
    config: Path, paths: Paths, line: str
) -> None:
    autostart.turn_on(paths)
    file = config / "autostart" / "fyrvakt.desktop"
    kept = [row for row in file.read_text("utf-8").splitlines() if "enabled" not in row]
    file.write_text("\n".join([*kept, line]), "utf-8")
    assert not autostart.is_on()
    autostart.turn_on(paths)
    assert autostart.is_on()


def test_a_folder_that_cannot_be_written_is_refused_with_the_reason(
    config: Path, paths: Paths
) -> None:
    config.write_text("a file where the folder should be", "utf-8")
    with pytest.raises(Refused, match="autostart") as refused:
        autostart.turn_on(paths)
    assert refused.value.details["why"] == os.strerror(20)
    assert not autostart.is_on()
