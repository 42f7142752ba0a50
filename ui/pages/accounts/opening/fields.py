"""The fields of an application, and the form that keeps them together over its steps."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QWidget

from core.account_words import kind_name
from core.accounts import AccountKind
from core.application_words import question, question_hint
from core.language import _
from core.office import Office
from core.platforms import Platform
from ui.forms import Check, must_be_filled
from ui.pages.accounts import form_values as read
from ui.pages.accounts import words
from ui.pages.accounts.form_values import RegisterForm
from ui.pages.accounts.opening.parts import RULES
from ui.rules import show_rules
from ui.widgets.fields import Choice, DateLine, Field, TextBox, TextLine, side_by_side
from ui.widgets.layout import STRETCH, Piece, column, row


class Fields:
    """Makes each field once and takes it into the form."""

    def __init__(self, form: RegisterForm, office: Office) -> None:
        self._form, self._office, self._near = form, office, office.today()

    def rows(self) -> list[list[Piece]]:
        """Step by step, what stands under each other; the last step has none."""
        made: list[list[Piece]] = [
            [self._answer("why", need=True), self._answer("goals")],
            [self._answer("audience"), self._answer("reach")],
            [self._answer("privacy"), self._risk()],
            [self._answer("resources"), self._hours()],
            [self._answer("complements"), self._answer("thread")],
            self._account(),
        ]
        show_rules(self._form.field, self._office, RULES)
        return made

    def _risk(self) -> Piece:
        hint = _("Where the assessment is kept, such as its case number.")
        where = self._line("risk_reference", _("Risk assessment or DPIA"), hint=hint)
        return row((where, 1), column(STRETCH, self._day("risk_on", _("Made on")), gap=0), gap=12)

    def _hours(self) -> Field:
        hint = _("An honest guess, with the answers to comments in it.")
        return self._line("hours_per_week", _("Hours a week"), hint=hint)

    def _account(self) -> list[Piece]:
        kinds = [(kind.value, kind_name(kind)) for kind in AccountKind]
        platforms = [(found.value, words.platform(found)) for found in Platform]
        return [
            side_by_side(
                self._take("name", Field(_("Name"), TextLine(), need=True), read.named),
                self._take("platform", Field(_("Platform"), Choice(platforms), need=True)),
            ),
            side_by_side(
                self._take("kind", Field(_("Kind"), Choice(kinds))),
                self._line("unit", _("Unit, service area or project")),
            ),
            side_by_side(
                self._person("responsible", _("Responsible")),
                self._person("deputy", _("Deputy")),
            ),
            side_by_side(
                self._day("limited_until", _("Last day, if time-limited")),
                self._person("applicant", _("Applied for by")),
                self._day("applied_on", _("Applied for on")),
            ),
        ]

    def _answer(self, name: str, *, need: bool | None = None) -> Field:
        text = TextBox(lines=3)
        text.setMaximumHeight(text.minimumHeight())
        field = Field(question(name), text, hint=question_hint(name), need=need)
        missing = must_be_filled(_("This must be filled in.")) if need else None
        return self._take(name, field, read.without_password(name, missing))

    def _line(self, name: str, label: str, *, hint: str = "") -> Field:
        field = Field(label, TextLine(), hint=hint)
        return self._take(name, field, read.without_password(name, None))

    def _day(self, name: str, label: str) -> Field:
        return self._take(name, Field(label, DateLine()), read.dated(name, near=self._near))

    def _person(self, name: str, label: str) -> Field:
        field = self._line(name, label)
        complete_names(field.control, self._office)
        return field

    def _take(self, name: str, field: Field, check: Check | None = None) -> Field:
        return self._form.add(name, field, check)


def complete_names(control: QWidget, office: Office) -> None:
    """Offers the names of those who are registered."""
    if isinstance(control, TextLine):
        names = QCompleter([person.name for person in office.people.everyone()], control)
        names.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        control.setCompleter(names)
