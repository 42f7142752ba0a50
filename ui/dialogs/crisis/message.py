"""Logs a message of a crisis: when, where, what, and who of the crisis management approved it."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from core.accounts import AccountId
from core.crisis_records import CrisisKind, Message
from core.crisis_words import ready_texts
from core.errors import InvalidRecord
from core.language import _
from core.office import Office
from core.said_moments import parse_moment
from ui.dialogs.form_dialog import FormDialog
from ui.page import Shell
from ui.widgets.fields import Choice, Field, TextBox, TextLine, side_by_side

_WEBSITE = 0


class MessageDialog(FormDialog):
    """A ready text can be brought in; what was typed is kept when one leaves."""

    def __init__(self, parent: QWidget, shell: Shell, office: Office) -> None:
        super().__init__(parent, shell, office, _("Log message"), draft="crisis_message")
        self._text = TextBox(lines=4)
        self._text.setFixedHeight(self._text.minimumHeight())
        crisis = office.crises.lasting()
        self._at = Field(_("When"), TextLine(_("Now"), width=150))
        self._where = Field(_("Where"), self._channels())
        self.form.add("at", self._at)
        self.form.add("account_id", self._where)
        self.fields.addLayout(side_by_side(self._at, self._where))
        self._ready = Choice(
            [("", _("None")), *((one.key, str(one.title)) for one in ready_texts())]
        )
        self._ready.currentIndexChanged.connect(self._bring_in)
        label = _("Ready text")
        ready = Field(label, self._ready, hint=_("Fill in what stands in [brackets]."))
        ready.setVisible(crisis.kind in (CrisisKind.EVERYDAY, CrisisKind.EXERCISE))
        self.fields.addWidget(ready)
        self._add("text", _("The message"), self._text, need=True)
        self._add(
            "approved_by",
            _("Approved by"),
            TextLine(),
            hint=_("Somebody in the crisis management."),
            need=True,
        )
        self._add(
            "exception",
            _("Why it went out all the same"),
            TextLine(),
            hint=_("Only without approval, or on an account that is not used now."),
            need=False,
        )
        self._add("url", _("Link to the post"), TextLine(), need=False)
        self.finish(_("Save in the log"), _("Cancel"))
        self.form.go_to("text")

    def keep(self, values: dict[str, Any]) -> str:
        try:
            at = parse_moment(values["at"], self.office.clock.now())
        except ValueError as error:
            raise InvalidRecord("at", "not_a_moment") from error
        account = values["account_id"] or _WEBSITE
        self.office.crises.log.add(
            Message(
                at=at,
                account_id=AccountId(account) if account else None,
                text=values["text"],
                approved_by=values["approved_by"],
                exception=values["exception"],
                url=values["url"],
            ),
            origin=self,
        )
        return self.office.store.undo_label

    def _add(self, name: str, label: str, control: QWidget, **more: Any) -> None:
        self.fields.addWidget(self.form.add(name, Field(label, control, **more)))

    def _channels(self) -> Choice:
        crises = self.office.crises
        used = crises.channels(crises.lasting().id)
        entries: list[tuple[int, str]] = [(_WEBSITE, _("The municipality's website"))]
        accounts = self.office.accounts.in_use()
        for account in sorted(accounts, key=lambda one: one.id not in used):
            name = f"{account.platform_name}, {account.name}"
            if used and account.id not in used:
                name = _("{name} (not used now)").format(name=name)
            entries.append((account.id, name))
        return Choice(entries)

    def _bring_in(self) -> None:
        key = self._ready.currentData()
        found = next((one for one in ready_texts() if one.key == key), None)
        if found is not None:
            self._text.setPlainText(str(found.text))
