"""Seasons with other opening hours: a list, and a form for one of them."""

from __future__ import annotations

from datetime import date
from functools import partial
from itertools import groupby
from typing import Any

from PySide6.QtWidgets import QWidget

from core.calendars import DAY, named_seasons
from core.clock import today as today_by
from core.dates import clock_time, day_and_month, parse_date, sentence, weekday_name
from core.errors import InvalidRecord
from core.language import _
from core.opening_hours import Hours, OpeningHours, OpeningSeason, OpeningSeasonId
from ui.forms import Form, must_be_read
from ui.settings.hours import WeekHours
from ui.settings.lines import SettingsCard
from ui.settings.saver import Saver
from ui.settings.tall_dialog import TallDialog
from ui.widgets.buttons import Button
from ui.widgets.fields import DateLine, Field, TextLine
from ui.widgets.layout import STRETCH, Rule, box, clear, column, row
from ui.widgets.text import Label

_LEAP_YEAR, _A_MONDAY = 2024, date(2026, 11, 23)


class SeasonsCard(SettingsCard):
    """What holds now or later; a season that is over lives on in the past days only."""

    def __init__(self, saver: Saver) -> None:
        self._saver = saver
        self._list = column(gap=10)
        self._empty = Label(_("No seasons yet: the same hours all year."), "body2", wrap=True)
        words = _("Parts of the year with other opening hours, such as summer hours.")
        self._new = Button(_("New season …"), icon_name="plus", act=self.add)
        super().__init__(
            _("Seasons"),
            "sun",
            column(
                Label(words, "body2", wrap=True),
                self._empty,
                self._list,
                row(self._new, STRETCH),
                gap=10,
            ),
        )
        self.refresh()

    def refresh(self) -> None:
        clear(self._list)
        office = self._saver.office
        seasons = office.opening_seasons.in_force(office.today())
        self._empty.setVisible(not seasons)
        for season in seasons:
            self._list.addWidget(self._row(season))
            self._list.addWidget(Rule())

    def add(self) -> None:
        """Opens an empty form, or one with the season that the country knows."""
        SeasonDialog(self.window(), self._saver, None).open()

    def _row(self, season: OpeningSeason) -> QWidget:
        change = Button(
            _("Change …"),
            "ghost",
            name=_("Change {title}").format(title=season.title),
            act=partial(self._change, season),
        )
        remove = Button(
            _("Take away"),
            "ghost",
            name=_("Take away {title}").format(title=season.title),
            act=partial(self._remove, season),
        )
        hours = Label(week_text(season.week), "body2", wrap=True)
        words = column(Label(season.title, "strong", wrap=True), Label(season_text(season)), hours,
                       gap=2)  # fmt: skip
        return box(row((words, 1), column(row(change, remove, gap=4), STRETCH), gap=8))

    def _change(self, season: OpeningSeason) -> None:
        SeasonDialog(self.window(), self._saver, season).open()

    def _remove(self, season: OpeningSeason) -> None:
        verb = partial(self._saver.office.opening_seasons.end, season.id, origin=self._saver.origin)
        self._saver.act(verb, _("{title} is taken away").format(title=season.title))
        self._new.setFocus()


class SeasonDialog(TallDialog):
    """Name, first and last day, and the hours of the week in between."""

    def __init__(self, parent: QWidget, saver: Saver, season: OpeningSeason | None) -> None:
        heading = _("Change {title}").format(title=season.title) if season else _("New season")
        super().__init__(parent, heading, width=500)
        self._saver, self._season = saver, season
        self.form = Form(self, saver.office.store)
        self.title, self.first, self.last = TextLine(), DateLine(), DateLine()
        self.week = WeekHours()
        self._show(season)
        hint = _("Like 15 May.")
        title = self.form.add("title", Field(_("What it is called"), self.title, need=True))
        first = self.form.add("first", Field(_("First day"), self.first, hint=hint))
        last = self.form.add("last", Field(_("Last day"), self.last, hint=_("Every year.")))
        hint = _("Write times like 08.00. Leave a day empty when it is closed.")
        week = self.form.add("opening_hours", Field(_("Monday to Friday"), self.week, hint=hint))
        self._check()
        self.middle.addWidget(title)
        days = (column(first, STRETCH), column(last, STRETCH))
        self.middle.addLayout(row(*days, STRETCH, gap=12))
        self.middle.addWidget(week)
        words = _("The hours hold from today. Days that are over stay as they were.")
        self.middle.addWidget(Label(words, "caption", wrap=True))
        self.middle.addWidget(self.form.summary)
        save = Button(_("Save the season"), "primary", act=self.save)
        self.finish(save, Button(_("Cancel"), act=self.reject))
        self.title.setFocus()
        self.title.selectAll()

    def save(self) -> None:
        """Keeps the season as one step."""
        if self.form.save(self._keep):
            title = " ".join(self.title.text().split())
            self.accept()
            self._saver.shell.say(_("{title} is saved").format(title=title), undoable=True)

    def _check(self) -> None:
        self.form.check("title", must_be_read(lambda: _written("title", self.title.text())))
        for name, line in (("first", self.first), ("last", self.last)):
            self.form.check(name, must_be_read(partial(_read_day, name, line)))
        self.form.check("opening_hours", must_be_read(self.week.hours))

    def _show(self, season: OpeningSeason | None) -> None:
        office = self._saver.office
        week = OpeningHours.kept(office.settings.text("opening_hours"))
        self.week.show_week(season.week if season else week)
        if season:
            title, first, last = season.title, season.first, season.last
        else:
            known = named_seasons(office.settings.text("country"))
            if not known or office.opening_seasons.in_force(office.today()):
                return
            title, first, last = known[0].title(), known[0].first, known[0].last
        self.title.setText(title)
        self.first.setText(day_and_month(_day(first)))
        self.last.setText(day_and_month(_day(last)))

    def _keep(self, values: dict[str, Any]) -> None:
        season = OpeningSeason(
            id=self._season.id if self._season else OpeningSeasonId(0),
            uuid=self._season.uuid if self._season else "",
            title=str(values["title"]),
            first=_read_day("first", self.first),
            last=_read_day("last", self.last),
            hours=str(self.week.hours()),
            since=self._season.since if self._season else today_by(self._saver.office.clock),
        )
        seasons = self._saver.office.opening_seasons
        keep = seasons.change if self._season else seasons.add
        keep(season, origin=self._saver.origin)


def season_text(season: OpeningSeason) -> str:
    """15. mai–14. september"""
    return f"{day_and_month(_day(season.first))}–{day_and_month(_day(season.last))}"


def week_text(week: OpeningHours) -> str:
    """Mandag–torsdag 08.00–15.00, fredag stengt."""
    weekdays = (weekday_name(_A_MONDAY + DAY * number) for number in range(len(week.days)))
    numbered = list(zip(weekdays, week.days, strict=True))
    parts = []
    for hours, found in groupby(numbered, key=lambda one: one[1]):
        names = [name for name, _hours in found]
        days = names[0] if len(names) == 1 else f"{names[0]}–{names[-1]}"
        parts.append(f"{days} {_times(hours) if hours else _('closed that day')}")
    return sentence(", ".join(parts))


def _times(hours: Hours) -> str:
    return f"{clock_time(hours.opens)}–{clock_time(hours.closes)}"


def _day(month_and_day: str) -> date:
    return date.fromisoformat(f"{_LEAP_YEAR}-{month_and_day}")


def _written(field: str, text: str) -> str:
    if not text.strip():
        raise InvalidRecord(field, "missing")
    return text


def _read_day(field: str, line: TextLine) -> str:
    """15. mai as 05-15. Raises InvalidRecord."""
    text = _written(field, line.text())
    try:
        return f"{parse_date(text, near=date(_LEAP_YEAR, 1, 1)):%m-%d}"
    except ValueError as error:
        raise InvalidRecord(field, "not_a_date") from error
