"""Says more about one requirement: how it is, on which day, with a note, or why it is set aside."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.accounts import Account
from core.dates import short_date
from core.errors import AppError, InvalidRecord
from core.language import _
from core.office import Office
from core.requirement_kinds import IN_THE_RECORD, Requirement, State
from core.requirement_words import requirement_said, requirement_title, source_of
from ui import ask
from ui.pages.accounts import form_values as read
from ui.widgets.buttons import Button
from ui.widgets.dialog import Dialog
from ui.widgets.fields import Choice, DateLine, Field, TextLine
from ui.widgets.text import Label

_MET, _UNMET, _ASIDE = "met", "unmet", "aside"


class RequirementDialog(Dialog):
    """`kept` tells that it is written down."""

    kept = Signal()

    def __init__(
        self,
        parent: QWidget,
        office: Office,
        account: Account,
        requirement: Requirement,
        state: State,
    ) -> None:
        super().__init__(parent, requirement_title(requirement), width=520)
        self._office, self._account, self._requirement = office, account, requirement
        self.body.addWidget(Label(str(source_of(requirement)), "caption", wrap=True))
        self.form = read.RegisterForm(self, office.store)
        self.how = Choice(self._ways())
        near = office.today()
        day = Field(_("Looked at on"), DateLine(near), need=None)
        self._day = day
        self._note = Field(_("Note"), TextLine())
        self._add("how", Field(_("How is it?"), self.how))
        self.body.addWidget(self.form.add("checked_on", day, read.dated("checked_on", near=near)))
        self._add("note", self._note)
        self.body.addWidget(self.form.summary)
        self.how.currentIndexChanged.connect(lambda: self._follow())
        keep = Button(_("Keep"), "primary", act=self.keep)
        self.add_buttons(keep, Button(_("Cancel"), act=self.reject))
        self._fill(state)

    def keep(self) -> None:
        """Writes it down, or says what must be mended."""
        try:
            done = self.form.save(self._write)
        except AppError as error:
            ask.tell(self, error)
            return
        if done:
            self.accept()
            self.kept.emit()

    def _ways(self) -> list[tuple[str, str]]:
        kind = self._requirement
        aside = (_ASIDE, _("It is set aside here, for a reason"))
        if kind in IN_THE_RECORD:
            return [aside]
        return [
            (_MET, requirement_said(kind, True)),
            (_UNMET, requirement_said(kind, False)),
            aside,
        ]

    def _add(self, name: str, field: Field) -> None:
        check = read.without_password(name) if name == "note" else None
        self.body.addWidget(self.form.add(name, field, check))

    def _fill(self, state: State) -> None:
        way = _ASIDE if state.exception else (_MET if state.met else _UNMET)
        in_record = self._requirement in IN_THE_RECORD
        self.form.fill(
            {
                "how": _ASIDE if in_record else way,
                "checked_on": short_date(self._office.today()),
                "note": state.exception or state.note,
            }
        )
        self._follow()
        self.form.go_to("note" if in_record else "how")

    def _follow(self) -> None:
        aside = self.how.currentData() == _ASIDE
        self._day.setVisible(not aside)
        self._note.say_label(_("Why, in one line") if aside else _("Note"))
        self.adjustSize()

    def _write(self, values: dict[str, Any]) -> None:
        requirements, note = self._office.requirements, values["note"]
        if values["how"] == _ASIDE:
            try:
                requirements.set_aside(self._account, self._requirement, note, origin=self)
            except InvalidRecord as error:
                # The reason is written where the note stands otherwise.
                raise InvalidRecord("note", error.reason, **error.details) from error
            return
        requirements.tick(
            self._account,
            self._requirement,
            met=values["how"] == _MET,
            on=read.read_day("checked_on", values["checked_on"], near=self._office.today()),
            note=note,
            origin=self,
        )
