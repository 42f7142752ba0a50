"""The parts of the pane that only show: facts, days, people, history."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from core.clock import local
from core.dates import full_date
from core.day_status import DayStatus
from core.language import _
from core.store.find import Happening
from ui.pages.accounts import words
from ui.pages.accounts.facts import Fact
from ui.pages.accounts.shown import Event
from ui.theme import px
from ui.widgets.dots import Dots
from ui.widgets.layout import STRETCH, box, column, row
from ui.widgets.text import ElidedLabel, Icon, Label

_LABEL_WIDTH = 112
_LONGEST_WORD = 26


def fact(line: Fact) -> QWidget:
    label, text, tone = line
    name = Label(label, "caption", wrap=True)
    name.setFixedWidth(px(_LABEL_WIDTH))
    name.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    name.setContentsMargins(0, px(2), 0, 0)
    value = _value(text, tone)
    value.setAccessibleName(f"{label}: {text}")
    return box(row(name, (value, 1), gap=10))


def _value(text: str, tone: str) -> QWidget:
    if max((len(word) for word in text.split()), default=0) > _LONGEST_WORD:
        return ElidedLabel(text, "body", tone)  # a link has no place to break
    value = Label(text, "body", tone, wrap=True)
    value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return value


def appointed(people: Sequence[tuple[str, str]]) -> QWidget:
    lines = [
        column(Label(name, wrap=True), Label(period, "caption", wrap=True), gap=0)
        for name, period in people
    ]
    return box(column(Label(_("Appointed"), "strong"), *lines, gap=5))


def workdays(days: Sequence[DayStatus]) -> QWidget:
    found, said = words.dots(days)
    return box(row((Label(_("Last ten workdays"), "strong", wrap=True), 1), Dots(found, said)))


def story(text: str) -> QWidget:
    """What is told of the account (row U34)."""
    return box(
        column(Label(_("The story of the account"), "strong"), Label(text, wrap=True), gap=5)
    )


def decided(events: Sequence[Event]) -> QWidget:
    """Applications, reviews, warnings and closings, the newest first."""
    lines = [_line("flag", one.what, full_date(one.day), one.more) for one in events]
    return box(column(Label(_("Decided"), "strong"), *lines, gap=8))


def happened(history: Sequence[Happening]) -> QWidget:
    lines = [_line("clock", one.what, _when(one)) for one in history]
    return box(column(Label(_("History"), "strong"), *lines, gap=8))


def _line(icon: str, what: str, when: str, more: str = "") -> QWidget:
    extra = Label(more, "caption", wrap=True) if more else None
    words_of_it = column(Label(what, wrap=True), Label(when, "caption", wrap=True), extra, gap=1)
    picture = column(Icon(icon, "text3", 18), STRETCH, gap=0)
    return box(row(picture, (words_of_it, 1), gap=10))


def _when(one: Happening) -> str:
    day = full_date(local(one.at).date())
    return _("{when} by {name}").format(when=day, name=one.who) if one.who else day
