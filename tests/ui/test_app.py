"""The program as it is started: what it loads, how it leaves, and what it says when it fails."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.errors import StoreProblem
from core.paths import Paths
from ui import app
from ui.widgets.dialog import Dialog
from ui.window import Window

ROOT = Path(app.__file__).resolve().parent.parent
NOT_AT_THE_START = (
    "reportlab",
    "sqlite_utils",
    "pypdfium2",
    "pikepdf",
    "PIL",
    "uharfbuzz",
    "PySide6.QtSvg",
    "PySide6.QtPrintSupport",
    "core.importers",
    "core.backup",
    "core.deletions",
    "core.evidence",
    "core.inquiry_list",
    "core.inquiry_outcomes",
    "core.reply_figures",
    "core.search",
    "dateutil.rrule",
    "uuid",
    "ui.ask",
    "ui.forms",
    "ui.key_list",
    "ui.wording",
    "ui.warm_up",
    "ui.widgets.fields",
    "ui.pages.inquiries",
    "ui.pages.plan",
    "ui.pages.deletions",
    "ui.pages.accounts",
    "ui.pages.archive",
    "ui.pages.settings",
    "ui.dialogs.search",
)


def started(home: Path, now: str, *words: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "FYRVAKT_NOW": now}
    environment.pop("FYRVAKT_LANG", None)
    return subprocess.run(
        [sys.executable, *words, "--home", str(home), "--quit-when-shown"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("now", ["2026-11-23T08:50", "2026-11-22T10:00", "2026-12-25T10:00"])
def test_it_leaves_when_the_first_page_is_painted_also_on_closed_days(
    tmp_path: Path, now: str
) -> None:
    done = started(tmp_path / "home", now, "main.py")
    assert (done.returncode, done.stdout) == (0, "")
    assert (tmp_path / "home" / "fyrvakt.db").exists()


def test_it_leaves_too_when_the_record_cannot_be_opened(tmp_path: Path) -> None:
    (tmp_path / "fyrvakt.db").write_text("no record " * 500)
    done = started(tmp_path, "2026-11-23T08:50", "main.py")
    assert done.returncode == 1
    assert done.stderr.startswith("Registeret er skadet.")


def test_the_start_loads_nothing_that_the_first_page_does_not_need(tmp_path: Path) -> None:
    code = (
        "import sys, main; main.main(sys.argv[1:]); "
        "print([name for name in sys.modules if name.startswith(tuple("
        + repr(NOT_AT_THE_START)
        + "))])"
    )
    started(tmp_path / "home", "2026-11-23T08:50", "main.py")  # the record is made the first time
    done = started(tmp_path / "home", "2026-11-23T08:50", "-c", code)
    assert (done.returncode, done.stdout.strip()) == (0, "[]")


def test_what_a_first_visit_needs_is_loaded_while_nobody_waits(tmp_path: Path) -> None:
    code = (
        "import sys, main; main.main(sys.argv[1:]);\n"
        "from ui.warm_up import steps\n"
        "for step in steps(): step()\n"
        "pages = ['inquiries', 'plan', 'deletions', 'accounts', 'guidelines', 'settings']\n"
        "print([name for name in pages if 'ui.pages.' + name not in sys.modules],"
        " 'pypdfium2' in sys.modules, 'reportlab' in sys.modules)"
    )
    started(tmp_path / "home", "2026-11-23T08:50", "main.py")
    done = started(tmp_path / "home", "2026-11-23T08:50", "-c", code)
    assert (done.returncode, done.stdout.strip()) == (0, "[] False False")


def test_a_fault_is_logged_and_shown_once_with_the_report(
    window: Window, paths: Paths, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    app._say_faults(window)
    for _count in range(2):
        try:
            raise RuntimeError("the wheel came off")
        except RuntimeError as error:
            sys.excepthook(RuntimeError, error, error.__traceback__)
    assert caplog.text.count("A fault nobody caught") == 2
    (dialog,) = window.findChildren(Dialog)
    assert dialog.heading.text() == "Noe gikk galt i Fyrvakt."
    dialog.close()


def test_what_can_be_understood_is_said_and_not_called_a_fault(
    window: Window, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    app._say_faults(window)
    error = StoreProblem("full")
    sys.excepthook(StoreProblem, error, None)
    (dialog,) = window.findChildren(Dialog)
    assert dialog.heading.text() == "Det er ikke plass på disken."
    dialog.close()
