"""From spawn to the first page with its row focused, beside an empty PySide6 window."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from datetime import datetime
from pathlib import Path

from core.clock import FixedClock, at_local
from core.paths import Paths
from tests.benchmarks.measure import in_turn, report
from tests.benchmarks.record import make_record

ROOT = Path(__file__).parents[2]
EMPTY = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([]); window = QWidget(); window.show()
QTimer.singleShot(0, app.quit); app.exec()
"""


def run() -> None:
    with tempfile.TemporaryDirectory() as home, tempfile.TemporaryDirectory() as old:
        env = {
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "FYRVAKT_NOW": "2026-11-23T08:50",
            "FYRVAKT_HOME": home,
        }
        # What is installed is compiled; without this every start would compile what was changed.
        env.pop("PYTHONDONTWRITEBYTECODE", None)
        call([sys.executable, "main.py", "example", home], env)
        moment = at_local(datetime(2026, 11, 23, 8, 50))  # noqa: DTZ001  wall-clock time
        make_record(Paths(Path(old) / "home"), FixedClock(moment))
        medians = in_turn(
            {
                "empty PySide6 window": lambda: call([sys.executable, "-c", EMPTY], env),
                "Fyrvakt on its example": lambda: call(
                    [sys.executable, "main.py", "--quit-when-shown"], env
                ),
                "Fyrvakt on ten years": lambda: call(
                    [sys.executable, "main.py", "--quit-when-shown"],
                    {**env, "FYRVAKT_HOME": str(Path(old) / "home")},
                ),
            },
            runs=9,
        )
    report("Start, whole process", medians, "empty PySide6 window")


def call(command: list[str], env: dict[str, str]) -> None:
    subprocess.run(command, cwd=ROOT, env=env, check=True, stdout=subprocess.DEVNULL)
