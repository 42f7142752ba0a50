"""`main.py`: window or command, from which folder, in which language, quickly."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import main
from core.language import LANGUAGES
from tests.cli.conftest import Typed, one_sentence

ROOT = Path(__file__).parents[2]
COMMANDS = (
    *("example", "account", "check", "today", "import", "delete-log", "plan", "archive"),
    *("verify", "backup", "restore", "status", "settings"),
)


def run(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """A process of its own with hardly any environment."""
    return subprocess.run(
        [sys.executable, *words],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ([], main.Choices()),
        (["--home", "/a b"], main.Choices(home="/a b")),
        (["--home=/a", "--language=nn"], main.Choices(home="/a", language="nn")),
        (["--quit-when-shown"], main.Choices(quit_when_shown=True)),
        (["--in-tray"], main.Choices(in_tray=True)),
        (["--example", "today"], main.Choices(example=True, command=("today",))),
        (
            ["--home", "/a", "archive", "2026-H1", "--language", "sv"],
            main.Choices(home="/a", command=("archive", "2026-H1", "--language", "sv")),
        ),
        (["--home"], main.Choices(command=("--home",))),
        (["--wrong"], main.Choices(command=("--wrong",))),
    ],
)
def test_what_stands_before_the_command_is_read(
    monkeypatch: pytest.MonkeyPatch, words: list[str], wanted: main.Choices
) -> None:
    monkeypatch.delenv("FYRVAKT_LANG", raising=False)
    assert main.chosen(words) == wanted


def test_the_environment_gives_language_and_folder(
    typed: Typed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FYRVAKT_LANG", "nn")
    assert "Måndag" in typed("today").out
    assert "Monday" in typed("--language", "en", "today").out


@pytest.mark.parametrize(
    ("words", "now"),
    [
        (("--language", "de", "today"), "2026-11-23T08:50"),
        (("today",), "i morgen"),
        (("frobnicate",), "2026-11-23T08:50"),
        (("--home",), "2026-11-23T08:50"),
        (("--wrong",), "2026-11-23T08:50"),
        (("today", "--home"), "2026-11-23T08:50"),
    ],
)
def test_wrong_use_ends_with_two(typed: Typed, words: tuple[str, ...], now: str) -> None:
    answer = typed(*words, now=now)
    assert (answer.code, answer.out) == (2, "")
    assert one_sentence(answer.err)


def test_home_can_stand_after_the_command(typed: Typed, tmp_path: Path) -> None:
    other = tmp_path / "et annet sted"
    words = ("account", "add", "--platform", "x", "--name", "N", "--home", other)
    assert typed(*words).code == 0
    assert (other / "fyrvakt.db").is_file()
    assert typed("account", "list", "--json").json == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_help_names_every_command(typed: Typed, language: str) -> None:
    answer = typed("--language", language, "--help")
    assert answer.code == 0
    assert all(f"\n    {name} " in answer.out or f"  {name}" in answer.out for name in COMMANDS)
    assert "--quit-when-shown" in answer.out
    for name in COMMANDS:
        assert typed("--language", language, name, "--help").code == 0


def test_letters_come_out_whole_whatever_the_machine_speaks(tmp_path: Path) -> None:
    home = str(tmp_path / "æøå")
    add = ("main.py", "--home", home, "account", "add", "--platform", "x", "--name", "Blåbær")
    added = run(*add, LC_ALL="C")
    assert (added.returncode, added.stderr) == (0, "")
    listed = run("main.py", "--home", home, "account", "list", LC_ALL="C")
    assert "Blåbær" in listed.stdout


def test_the_command_line_needs_no_qt(tmp_path: Path) -> None:
    script = (
        "import sys, main\n"
        "code = main.main(sys.argv[1:])\n"
        "print([name for name in sys.modules if name.startswith('PySide6')], file=sys.stderr)\n"
        "sys.exit(code)\n"
    )
    done = run("-c", script, "--home", str(tmp_path), "today", "--json")
    assert (done.returncode, done.stderr.strip()) == (0, "[]")


def test_the_window_starts_without_what_only_commands_and_reports_need(tmp_path: Path) -> None:
    made = run("main.py", "--home", str(tmp_path), "account", "add", "--platform=x", "--name=N")
    assert made.returncode == 0
    script = (
        "import sys, main\n"
        "code = main.main(['--quit-when-shown'])\n"
        "heavy = ('sqlite_utils', 'reportlab', 'pikepdf', 'PIL', 'ui.cli')\n"
        "print([name for name in heavy if name in sys.modules], file=sys.stderr)\n"
        "sys.exit(code)\n"
    )
    done = run("-c", script, FYRVAKT_HOME=str(tmp_path), QT_QPA_PLATFORM="offscreen")
    assert (done.returncode, done.stderr.strip().splitlines()[-1]) == (0, "[]")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is a display")
def test_without_a_display_it_says_so(tmp_path: Path) -> None:
    done = run("main.py", "--home", str(tmp_path))
    assert (done.returncode, done.stdout) == (1, "")
    assert "Det er ingen skjerm her" in done.stderr
    assert not (tmp_path / "fyrvakt.db").exists()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is a display")
@pytest.mark.parametrize(
    ("now", "said"),
    [
        ("2026-11-23T08:50", "Testvik kommune TV er sjekket for mandag 23. november."),
        ("2026-11-22T12:00", "I dag er kontoret stengt. Neste sjekk er mandag 23. november."),
    ],
)
def test_without_a_display_the_example_does_the_main_job(
    tmp_path: Path, now: str, said: str
) -> None:
    done = run("main.py", "--example", FYRVAKT_NOW=now, TMPDIR=str(tmp_path))
    assert done.returncode == 0
    assert "Det er ingen skjerm her. Hovedjobben gjøres i terminalen i stedet." in done.stderr
    assert said in done.stdout
    (report,) = tmp_path.rglob("*.pdf")
    assert str(report) in done.stdout


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="X is asked on Linux only")
def test_a_display_that_does_not_answer_is_said_plainly(tmp_path: Path) -> None:
    done = run("main.py", DISPLAY=":987", FYRVAKT_HOME=str(tmp_path))
    assert done.returncode == 1
    assert done.stdout == ""
    assert one_sentence(done.stderr)
    assert done.stderr.startswith("Skjermen :987 svarer ikke.")
