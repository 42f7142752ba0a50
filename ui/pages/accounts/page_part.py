"""Texts to copy to the page itself, and where the account is made known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.dates import short_date
from core.language import LANGUAGES, OWN_NAMES, _
from core.page_texts import Filled
from core.promotion_words import place_name
from core.promotions import Place
from ui.widgets.buttons import Button
from ui.widgets.checks import TwoLineCheck
from ui.widgets.fields import Choice, TextLine
from ui.widgets.layout import STRETCH, Card, column, row
from ui.widgets.text import Label

_MOST_LINES = 7


class PageTexts(QWidget):
    """`copied` brings the key of a text, `spoken` the language that they are wanted in."""

    copied = Signal(str)
    spoken = Signal(str)

    def __init__(self, texts: Sequence[Filled], language: str) -> None:
        super().__init__()
        choice = Choice([(one, OWN_NAMES[one]) for one in LANGUAGES])
        choice.setAccessibleName(_("Language of the texts"))
        choice.setObjectName("language of the texts")
        choice.choose(language)
        choice.currentIndexChanged.connect(lambda: self.spoken.emit(choice.currentData()))
        heading = Label(_("Texts for the page"), "strong", wrap=True)
        if not texts:
            why = _("A closed group and a place for finished videos need no texts on a page.")
            self.setLayout(column(heading, Label(why, "body2", wrap=True), gap=6))
            return
        cards = [self._card(one) for one in texts]
        self.setLayout(column(row((heading, 1), choice, gap=8), *cards, gap=10))

    def _card(self, text: Filled) -> QWidget:
        said = _("Copy: {title}").format(title=text.title)
        copy = Button(
            _("Copy"), icon_name="copy", name=said, act=lambda: self.copied.emit(text.key)
        )
        copy.setObjectName(f"copy {text.key}")
        head = row((Label(text.title, "strong", wrap=True), 1), copy, gap=8)
        source = Label(str(text.source), "caption", "text3", wrap=True)
        body = Label(_short(text.text), wrap=True)
        return Card(column(head, body, source, gap=4), "sunk", (12, 8, 10, 10))


def _short(text: str) -> str:
    lines = text.splitlines()
    if len(lines) <= _MOST_LINES:
        return text
    more = _("… and {count} more lines").format(count=len(lines) - _MOST_LINES)
    return "\n".join([*lines[:_MOST_LINES], more])


class Promoted(QWidget):
    """Where the account is made known (row K15): `ticked` brings a place, and whether it stands
    there now."""

    ticked = Signal(str, bool)

    def __init__(self, places: Mapping[str, date]) -> None:
        super().__init__()
        known = [str(place) for place in Place]
        others = [place for place in places if place not in known]
        self.boxes = {place: self._box(place, places.get(place)) for place in [*known, *others]}
        self._other = TextLine()
        self._other.setAccessibleName(_("Another place"))
        self._other.setObjectName("another place")
        self._other.setPlaceholderText(_("Another place"))
        self._other.returnPressed.connect(self._add)
        add = Button(_("Add"), name=_("Add the place"), act=self._add)
        heading = Label(_("Made known in"), "strong", wrap=True)
        line = row((self._other, 1), add, gap=8)
        self.setLayout(column(heading, *self.boxes.values(), line, STRETCH, gap=4))

    def _box(self, place: str, since: date | None) -> TwoLineCheck:
        second = _("Since {date}").format(date=short_date(since)) if since else ""
        tick = TwoLineCheck(place_name(place), second)
        tick.setObjectName(f"place {place}")
        tick.setChecked(since is not None)
        tick.clicked.connect(lambda on: self.ticked.emit(place, on))
        return tick

    def _add(self) -> None:
        if self._other.text().strip():
            self.ticked.emit(self._other.text(), True)
