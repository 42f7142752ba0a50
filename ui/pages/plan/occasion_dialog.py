"""An occasion of the year wheel: what it is called, when it comes, and when the work begins."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QWidget

from core.dates import full_date, month_name, weekday_name
from core.errors import InvalidRecord
from core.language import _
from core.occasion_rules import RuleKind
from core.occasion_words import (
    check_sentence,
    iso_weekday,
    kind_name,
    rule_in_words,
    weekend_name,
    which_name,
)
from core.occasions import Occasion, OccasionWord, Weekend, own_occasion, tidy_word
from core.office import Office
from ui.dialogs.form_dialog import FormDialog
from ui.page import Shell
from ui.pages.plan.entry_controls import GoalBox
from ui.pages.plan.occasion_reading import FIELDS, values_of, word_of
from ui.widgets.buttons import Button
from ui.widgets.fields import Choice, DateLine, Field, TextBox, TextLine
from ui.widgets.layout import STRETCH, box, row
from ui.widgets.states import Notice
from ui.widgets.text import Label

_WHICH = (1, 2, 3, 4, -1)


class OccasionDialog(FormDialog):
    """Changes an occasion, or adds one of the municipality's own; shows its next three days."""

    def __init__(
        self, parent: QWidget, shell: Shell, office: Office, occasion: Occasion | None = None
    ) -> None:
        heading = occasion.title() if occasion else _("New occasion")
        name = f"occasion:{occasion.key}" if occasion else "occasion"
        super().__init__(parent, shell, office, heading, draft=name)
        self._occasion = occasion
        occasions = office.year_wheel.occasions
        self._before = occasions.word(occasion.key) if occasion else OccasionWord(key="", own=True)
        self._add_fields()
        self._told = Notice("", "", "info", icon_name="calendar-event")
        self.fields.insertWidget(self.fields.count() - 3, self._told)
        self._add_ways_out()
        self.form.fill(values_of(occasion, office.today()))
        self.form.edited.connect(self._tell)
        self.finish(_("Save") if occasion else _("Add"), _("Cancel"))
        self._tell()
        self.form.go_to("title")

    def keep(self, values: dict[str, Any]) -> str:
        occasions = self.office.year_wheel.occasions
        word = word_of(values, self._before, self.office.today())
        if self._occasion is None:
            occasions.add(word, origin=self)
        else:
            occasions.change(word, origin=self)
        return self.office.store.undo_label

    # The fields

    def _add_fields(self) -> None:
        add, of = self.form.add, self.fields.addWidget
        of(add("title", Field(_("Title"), TextLine(), need=True)))
        if self._occasion is not None and (text := check_sentence(self._occasion.check)):
            of(Label(text, "caption", "warn", wrap=True))
        kinds = [(kind.value, kind_name(kind)) for kind in RuleKind]
        of(add("kind", Field(_("When does it come?"), Choice(kinds))))
        self._parts = {name: add(name, field) for name, field in _rule_fields().items()}
        for names in _ROWS:
            self.fields.addLayout(_side_by_side(*(self._parts[name] for name in names)))
        lead = Field(
            _("Workdays before to begin"),
            TextLine(width=76),
            hint=_("From then on the page Today reminds you."),
        )
        weekends = [(one.value, weekend_name(one)) for one in Weekend]
        weekend = Field(_("On a closed day it"), Choice(weekends))
        self.fields.addLayout(_side_by_side(add("lead_days", lead), add("weekend", weekend)))
        goal = GoalBox()
        goal.offer(self.office.publishing.goals.everything())
        hint = _("With a goal here, the occasion goes into the plan with one key.")
        of(add("goal", Field(_("Goal"), goal, hint=hint, need=False)))
        note = TextBox(lines=2)
        note.setFixedHeight(note.minimumHeight())
        of(add("note", Field(_("Note"), note, need=False)))

    def _add_ways_out(self) -> None:
        """Hide, show, and back to the list: for what is there already."""
        occasion, occasions = self._occasion, self.office.year_wheel.occasions
        if occasion is None:
            return
        key = occasion.key
        hide = Button(_("Hide the occasion"), act=lambda: self._act(occasions.hide, key))
        show = Button(_("Show again"), act=lambda: self._act(occasions.show, key))
        hide.setVisible(not occasion.hidden)
        show.setVisible(occasion.hidden)
        back = None
        if occasion.changed and not occasion.own:
            text = _("As in the list")
            back = Button(text, act=lambda: self._act(occasions.as_listed, key))
        self.fields.addWidget(box(row(hide, show, back, STRETCH, gap=8)))

    def _act(self, verb: Callable[..., None], key: str) -> None:
        verb(key, origin=self)
        self.form.drop_draft()
        self.accept()
        self.shell.say(self.office.store.undo_label, undoable=True)

    # What follows from them

    def _tell(self) -> None:
        values = self.form.values()
        kind = RuleKind(values["kind"])
        for name, field in self._parts.items():
            own_years = name == "years" and self._before.own and FIELDS[kind]
            yearly = own_years and "interval" not in FIELDS[kind]
            field.setVisible(name in FIELDS[kind] or bool(yearly))
        self._told.say(*self._preview(values))

    def _preview(self, values: dict[str, Any]) -> tuple[str, str]:
        """The rule in words, and the next three days."""
        try:
            word = word_of(values, OccasionWord(key="new", own=True), self.office.today())
            occasion = own_occasion(tidy_word(_named(word)))
        except InvalidRecord:
            return _("The day cannot be found yet."), _("Fill in the fields above.")
        if occasion.rule.kind is RuleKind.DATES:
            return rule_in_words(occasion.rule), _("You write the dates in the year wheel.")
        days = self.office.year_wheel.next_days(occasion)
        said = [f"{weekday_name(day)} {full_date(day)}" for day in days]
        text = _("Next: {days}.").format(days=", ".join(said)) if said else _("It comes no more.")
        return rule_in_words(occasion.rule), text


def _side_by_side(*fields: Field) -> QBoxLayout:
    """All hang from the top: an error under one leaves the others where they were."""
    line = row(*((field, 1) for field in fields), gap=12)
    for field in fields:
        line.setAlignment(field, Qt.AlignmentFlag.AlignTop)
    return line


def _named(word: OccasionWord) -> OccasionWord:
    # The days are shown also before it has a title.
    return replace(word, title=word.title.strip() or "–", note="", goal="")


def _rule_fields() -> dict[str, Field]:
    weekdays = [(number, iso_weekday(number)) for number in range(1, 8)]
    months = [(number, month_name(number)) for number in range(1, 13)]
    date_hint = _("Like 17 May.")
    return {
        "which": Field(_("Which"), Choice([(one, which_name(one)) for one in _WHICH])),
        "sunday": Field(_("Which Sunday"), Choice([(n, which_name(n)) for n in range(1, 5)])),
        "weekday": Field(_("Weekday"), Choice(weekdays)),
        "month": Field(_("Month"), Choice(months)),
        "week": Field(_("Week"), TextLine(width=76)),
        "days": Field(_("Days"), TextLine(width=76)),
        "side": Field(
            _("Easter"), Choice([("before", _("before Easter Day")), ("after", _("after it"))])
        ),
        "date": Field(_("Date"), TextLine(), hint=date_hint),
        "until": Field(_("Last day"), TextLine(), hint=date_hint),
        "monthday": Field(_("Day of the month"), TextLine(width=76)),
        "interval": Field(_("How often"), TextLine(width=76), hint=_("1 is every time.")),
        "first": Field(_("First time"), DateLine()),
        "last": Field(_("Last time"), DateLine(), need=False),
        "years": Field(
            _("Years"),
            Choice([("", _("Every year")), ("odd", _("Odd years")), ("even", _("Even years"))]),
        ),
    }


_ROWS = (
    ("which", "sunday", "weekday", "month", "week"),
    ("days", "side", "date", "until", "monthday", "interval"),
    ("first", "last", "years"),
)
