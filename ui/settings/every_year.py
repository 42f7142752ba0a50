"""What the municipality makes of a named day, every year from a day on."""

from __future__ import annotations

from datetime import date, time
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.calendars import DayKind, NamedDay
from core.dates import clock_time, parse_time, short_date
from core.day_decisions import CHOICES, DayChoice
from core.errors import InvalidRecord
from core.language import N_, _
from ui.forms import Form, must_be_read
from ui.settings.saver import Saver
from ui.widgets.buttons import Button
from ui.widgets.choices import ReasonCard, radio_group
from ui.widgets.fields import DateLine, Field, TextLine
from ui.widgets.layout import STRETCH, column, row
from ui.widgets.text import Label

_NAMES = {
    DayKind.OPEN: N_("Open as on other days"),
    DayKind.HALF: N_("Half day"),
    DayKind.CLOSED: N_("Closed day"),
}
_USUAL_CLOSING = time(12)


class EveryYear(QWidget):
    """Open, half or closed; until when on a half day; and from which date it holds."""

    taken_away = Signal()

    def __init__(
        self, owner: QWidget, saver: Saver, named: NamedDay, choice: DayChoice | None, today: date
    ) -> None:
        super().__init__()
        self._saver, self._named, self._choice, self._today = saver, named, choice, today
        self.form = Form(owner, saver.office.store)
        self.kinds = KindChoice(choice.kind if choice else _kind_of(named))
        closes = (choice.closes if choice else named.closes) or _USUAL_CLOSING
        self.closes, self.since = TextLine(clock_time(closes), width=76), DateLine(today)
        self._before = self._now()
        hint = _("Days before this date stay as they were.")
        label = _("{name}, every year").format(name=named.title())
        kinds = self.form.add("kind", Field(label, self.kinds))
        closing = Field(_("Closes at"), self.closes, hint=_("Like 12.00."))
        self._closes = self.form.add("closes", closing)
        since = self.form.add("since", Field(_("Holds from"), self.since, hint=hint))
        self.form.check("closes", must_be_read(self._closing))
        self.form.check("since", must_be_read(self._since))
        self.kinds.edited.connect(self._follow)
        times = row(self._closes, (since, 1), gap=16)
        self.setLayout(column(self._chosen(), kinds, times, self.form.summary, gap=8))
        self._follow()

    @property
    def first(self) -> QWidget:
        """Where the focus goes."""
        return self.kinds.first

    @property
    def is_changed(self) -> bool:
        return self.kinds.value() is not None and self._now() != self._before

    def save(self) -> bool:
        """Keeps the choice as a step of its own; False where something must be mended."""
        return self.form.save(self._keep)

    def said(self) -> str:
        """What is said when it is kept."""
        return _("The choice for {name} is saved").format(name=self._named.title())

    def _now(self) -> tuple[Any, ...]:
        kind = self.kinds.value()
        half = self.closes.text() if kind is DayKind.HALF else ""
        return kind, half, self.since.text()

    def _chosen(self) -> QWidget | None:
        if self._choice is None:
            return None
        text = _("Chosen from {date}.").format(date=short_date(self._choice.since))
        name = _("Take away the choice for {name}").format(name=self._named.title())
        remove = Button(_("Take away the choice"), "ghost", name=name, act=self._take_away)
        widget = QWidget()
        widget.setLayout(row(Label(text, "caption"), remove, STRETCH, gap=8))
        return widget

    def _keep(self, values: dict[str, Any]) -> None:
        kind = DayKind(values["kind"])
        choice = DayChoice(
            rule=self._named.id,
            kind=kind,
            closes=self._closing(),
            since=self._since(),
        )
        self._saver.office.day_choices.choose(choice, origin=self._saver.origin)

    def _closing(self) -> time | None:
        return _time(self.closes.text()) if self.kinds.value() is DayKind.HALF else None

    def _since(self) -> date:
        try:
            found = self.since.day(self._today)
        except ValueError as error:
            raise InvalidRecord("since", "not_a_date") from error
        if found is None:
            raise InvalidRecord("since", "missing")
        return found

    def _take_away(self) -> None:
        if self._choice is None:
            return
        remove = self._saver.office.day_choices.remove
        verb = partial(remove, self._choice.id, origin=self._saver.origin)
        if self._saver.act(verb, _("The choice is taken away")):
            self.taken_away.emit()

    def _follow(self) -> None:
        self._closes.setEnabled(self.kinds.value() is DayKind.HALF)


class KindChoice(QWidget):
    """Three cards, one Tab stop; none is chosen where the municipality has not said."""

    edited = Signal()

    def __init__(self, kind: DayKind | None) -> None:
        super().__init__()
        self._cards = {one: ReasonCard(_(_NAMES[one])) for one in CHOICES}
        self._group = radio_group(self, list(self._cards.values()))
        if kind is not None:
            self._cards[kind].setChecked(True)
        self._group.idToggled.connect(lambda _number, on: self.edited.emit() if on else None)
        self.setLayout(column(*self._cards.values(), gap=6))

    @property
    def first(self) -> QWidget:
        """The chosen card, else the first."""
        return self._cards[self.value() or CHOICES[0]]

    def value(self) -> DayKind | None:
        """What is chosen."""
        number = self._group.checkedId()
        return CHOICES[number] if number >= 0 else None

    def set_value(self, value: str) -> None:
        self._cards[DayKind(value)].setChecked(True)


def _kind_of(named: NamedDay) -> DayKind | None:
    """What the calendar itself says; None where it leaves something to be chosen."""
    half = named.kind is DayKind.HALF and named.closes is None
    return None if half or named.kind is DayKind.OPTION else named.kind


def _time(text: str) -> time:
    if not text.strip():
        raise InvalidRecord("closes", "missing")
    try:
        return parse_time(text)
    except ValueError as error:
        raise InvalidRecord("closes", "not_a_time") from error
