"""Loads, a little at a time while nobody waits, what the first visit of a page would load."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from importlib import import_module

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

PAUSE_MS = 100

# The pages of every day, and what they stand on: each step is over before it is felt. Those of
# every half-year are left out: they would lie in the memory for nothing.
_MODULES = (
    "core.evidence",
    "core.deletions",
    "core.inquiries",
    "core.decision_steps",
    "core.guideline_reading",
    "core.publishing",
    "ui.forms",
    "ui.rules",
    "ui.widgets.table",
    "ui.evidence.zone",
    "ui.pages.inquiries",
    "ui.pages.plan",
    "ui.pages.deletions",
    "ui.pages.accounts",
    "ui.pages.guidelines",
    "ui.pages.settings",
)


def warm_up(window: QWidget) -> None:
    """Begins; it ends by itself. A page that somebody asks for meanwhile loads the rest of its
    own at once."""
    left = steps()
    timer = QTimer(window, interval=PAUSE_MS)

    def one_more() -> None:
        left.pop(0)()
        if not left:
            timer.deleteLater()

    timer.timeout.connect(one_more)
    timer.start()


def steps() -> list[Callable[[], object]]:
    """What is done, one step after the other."""
    return [_know_widgets, *(partial(import_module, name) for name in _MODULES), _read_aid]


def _know_widgets() -> None:
    # The first time that Qt hands out a widget of its own, every kind there is is looked through.
    QAbstractScrollArea().viewport()


def _read_aid() -> None:
    from core.decision_steps import load

    load()
