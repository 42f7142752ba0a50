"""What is asked for each outcome: fields that show themselves when it is chosen."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from core.dates import parse_date, weekday_date
from core.errors import AppError, InvalidRecord, Refused
from core.guidelines import Strength
from core.inquiries import InquiryKind, Outcome
from core.language import _
from core.office import Office
from ui.forms import Form
from ui.pages.inquiries.draft import PLACES
from ui.widgets.fields import DateLine, Field, TextLine
from ui.widgets.layout import box, column, row
from ui.widgets.text import Icon, Label
from ui.widgets.writing import GrowingBox
from ui.wording import say, say_field

_DATES = ("until", "told_on", "consulted_on")


class OutcomeFields(QWidget):
    """Adds its fields to a form. Only those of the outcome are seen, and asked for.

    `exception` is seen once it was refused that this person acts for the account (row A13).
    `due_changed` brings the day that an answer is promised for, None for another outcome.
    """

    due_changed = Signal(object)

    def __init__(self, office: Office, form: Form) -> None:
        super().__init__()
        self._office, self._form = office, form
        self.outcome, self._strength = Outcome.OPEN, Strength.OPTIONAL
        self._kind: InquiryKind | None = None
        self._groups: dict[Outcome, QWidget] = {
            Outcome.ANSWERED: self._answered(),
            Outcome.PROMISED: self._promised(),
            Outcome.FORMAL: self._formal(),
            Outcome.POLITICAL: self._political(),
            Outcome.WITH_LEADER: self._with_leader(),
            Outcome.LEFT: self._left(),
        }
        self._assessment = self._add(
            "assessment", _("Assessment"), GrowingBox(), hint=_assess(), need=False
        )
        self._exception = self._add(
            "exception",
            _("Why do you do it all the same?"),
            TextLine(),
            hint=_("One line. It is printed in the archive report."),
        )
        self._exception.hide()
        groups = list(self._groups.values())
        self.setLayout(column(*groups, self._assessment, self._exception, gap=8))
        self.show_outcome(Outcome.OPEN)

    # What the others ask

    def show_outcome(self, outcome: Outcome) -> None:
        """The fields of that outcome, and no others."""
        self.outcome = outcome
        for other, group in self._groups.items():
            group.setVisible(other is outcome)
        self._assessment.setVisible(outcome is not Outcome.OPEN)
        self._say_due()

    def show_kind(self, kind: InquiryKind | None) -> None:
        """What the kind asks for: a source when a fact was wrong, a reason for leaving it."""
        self._kind = kind
        self._fact.setVisible(kind is InquiryKind.FACT_ERROR)
        if kind is None:
            return
        rule = self._office.inquiries.rule(kind)
        self._strength = rule.strength
        always = rule.strength is Strength.ALWAYS
        self._left_field.show_need(on=always)
        self._left_note.setVisible(always)
        self._left_note.say(
            _("The guideline wants this answered always ({source}).").format(source=rule.source)
        )

    @property
    def asks_exception(self) -> bool:
        return not self._exception.isHidden()

    def first(self) -> str:
        """The field that one begins in; none for an open inquiry."""
        return _FIRST.get(self.outcome, "assessment")

    def problems(self, values: Mapping[str, Any]) -> dict[str, str]:
        """Sentences for what cannot stand there, by the field's name."""
        missing = say_field(InvalidRecord("", "missing"))
        needed = dict(_NEEDED)
        if self._strength is Strength.ALWAYS:
            needed[Outcome.LEFT] = "reason"
        name = needed.get(self.outcome, "")
        found = {name: missing} if name and not str(values[name] or "").strip() else {}
        for date_name in _DATES:
            if date_name in _FIELDS.get(self.outcome, ()) and not self._reads(values[date_name]):
                found[date_name] = say_field(InvalidRecord(date_name, "not_a_date"))
        if self.asks_exception and not str(values["exception"] or "").strip():
            found["exception"] = missing
        return found

    def refused(self, error: AppError) -> dict[str, str]:
        """The sentences for what was refused, at their fields; none for an error without one.

        Who is not appointed is asked for the reason in one line, which lets it through.
        """
        if isinstance(error, InvalidRecord):
            name = PLACES.get(error.field, error.field)
            return {name: say_field(error)} if name in self._form.values() else {}
        if isinstance(error, Refused) and error.reason == "not_appointed":
            self._exception.show()
            return {"exception": str(say(error))}
        if isinstance(error, Refused) and error.reason == "must_be_answered":
            return {"reason": str(say(error))}
        return {}

    # The fields of each outcome

    def _answered(self) -> QWidget:
        self._fact = self._add(
            "fact_link",
            _("Where the right facts stand"),
            TextLine(),
            hint=_("A link to the source."),
            need=False,
        )
        answer = self._add("answer", _("What did you answer?"), GrowingBox(), need=False)
        return box(column(answer, self._fact, gap=8))

    def _promised(self) -> QWidget:
        self._remind = Label("", "strong", "ok", wrap=True)
        self._until = DateLine()
        until = self._add(
            "until", _("Another day"), self._until, hint=_("Empty: the next workday."), need=False
        )
        promise = self._add("promise", _("What is to be checked?"), TextLine(), need=False)
        self._until.textChanged.connect(self._say_due)
        note = row(Icon("calendar-event", "ok", 18), (self._remind, 1), gap=8)
        fields = row((promise, 1), until, gap=12)
        fields.setAlignment(promise, Qt.AlignmentFlag.AlignBottom)
        return box(column(note, fields, gap=8))

    def _formal(self) -> QWidget:
        address = self._office.settings.text("formal_address")
        said = _("Address: {address}").format(address=address)
        lacking = _("The address for formal inquiries is given in the settings.")
        note = Label(said if address else lacking, "body" if address else "body2", wrap=True)
        told = self._add("told_on", _("The sender is told"), DateLine(self._office.today()))
        number = self._add("case_number", _("Case number, when it comes"), TextLine(), need=False)
        return box(column(note, row(told, (number, 1), gap=12), gap=8))

    def _political(self) -> QWidget:
        who = self._office.settings.text("political_contact") or _("the political level")
        line = TextLine(who)
        hint = _("The mayor, a committee, a party group …")
        return box(column(self._add("referred_to", _("Referred to"), line, hint=hint), gap=0))

    def _with_leader(self) -> QWidget:
        hint = _("Nearest leader and communications.")
        who = self._add("consulted", _("Taken up with"), TextLine(), hint=hint)
        on = self._add("consulted_on", _("When"), DateLine(self._office.today()), hint=" ")
        end = self._add("conclusion", _("Conclusion"), GrowingBox(), need=False)
        return box(column(row((who, 1), on, gap=12), end, gap=8))

    def _left(self) -> QWidget:
        self._left_note = Label("", "body", "warn", wrap=True)
        self._left_note.hide()
        self._left_field = self._add("reason", _("Why is no answer needed?"), TextLine(), need=True)
        return box(column(self._left_note, self._left_field, gap=6))

    def _add(
        self, name: str, label: str, control: QWidget, *, hint: str = "", need: bool | None = None
    ) -> Field:
        return self._form.add(name, Field(label, control, hint=hint, need=need))

    def _say_due(self) -> None:
        due = self._due() if self.outcome is Outcome.PROMISED else None
        if due is not None:
            self._remind.say(_("We will remind you on {day}.").format(day=weekday_date(due)))
        self.due_changed.emit(due)

    def _due(self) -> date:
        """The workday that was written, else the next one."""
        text = self._until.text()
        if not text.strip() or not self._reads(text):
            return self._office.follow_ups.next_due()
        day = parse_date(text, near=self._office.today())
        return self._office.workdays().workday_on_or_after(day)

    def _reads(self, text: str) -> bool:
        try:
            return not text.strip() or bool(parse_date(text, near=self._office.today()))
        except ValueError:
            return False


def _assess() -> str:
    return _("What you weighed. The guidelines leave room for judgement.")


_NEEDED = {Outcome.POLITICAL: "referred_to", Outcome.WITH_LEADER: "consulted"}
_FIRST = {
    Outcome.ANSWERED: "answer",
    Outcome.PROMISED: "promise",
    Outcome.FORMAL: "told_on",
    Outcome.POLITICAL: "referred_to",
    Outcome.WITH_LEADER: "consulted",
    Outcome.LEFT: "reason",
}
_FIELDS: Mapping[Outcome, tuple[str, ...]] = {
    Outcome.PROMISED: ("until",),
    Outcome.FORMAL: ("told_on",),
    Outcome.WITH_LEADER: ("consulted_on",),
}
