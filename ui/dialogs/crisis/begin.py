"""Begins a crisis pause: what it is, why, and who decided it."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from core.crisis_records import CrisisKind
from core.crisis_words import kind_name
from core.language import _
from core.office import Office
from ui.dialogs.crisis.channels import ChannelTicks
from ui.dialogs.form_dialog import FormDialog
from ui.page import Shell
from ui.widgets.fields import Choice, Field, TextLine
from ui.widgets.states import Notice


class BeginDialog(FormDialog):
    """Every open post of the plan is held when it is confirmed; an exercise holds none."""

    def __init__(self, parent: QWidget, shell: Shell, office: Office) -> None:
        super().__init__(parent, shell, office, _("Crisis pause"))
        self._notice = Notice("", "", "bad", icon_name="player-pause")
        self._kind = Choice([(kind.value, kind_name(kind)) for kind in CrisisKind])
        self._kind.currentIndexChanged.connect(self._tell)
        used = office.accounts.in_use()
        proposed = [one.id for one in office.crises.proposed_channels()]
        self.fields.addWidget(self._notice)
        self.fields.addWidget(self.form.add("kind", Field(_("What is it?"), self._kind)))
        for name, label in (
            ("reason", _("What has happened")),
            ("decided_by", _("Who decided the pause")),
        ):
            self.fields.addWidget(self.form.add(name, Field(label, TextLine(), need=True)))
        if used:
            ticks = ChannelTicks(used, proposed)
            hint = _("The website is always used. The ticks follow your guideline.")
            field = Field(_("Accounts used meanwhile"), ticks, hint=hint)
            self.fields.addWidget(self.form.add("channels", field))
        self._tell()
        self.finish(_("Begin the pause"), _("Cancel"), kind="danger")
        self.form.go_to("reason")

    def keep(self, values: dict[str, Any]) -> str:
        self.office.crises.begin(
            CrisisKind(values["kind"]),
            values["reason"],
            values["decided_by"],
            values.get("channels", ()),
            origin=self,
        )
        return self.office.store.undo_label

    def _tell(self) -> None:
        if self._kind.currentData() == CrisisKind.EXERCISE.value:
            self._notice.say(
                _("The posts in the plan go out as usual."),
                _("The log is kept as in a crisis. Write what you learned afterwards."),
            )
        else:
            self._notice.say(
                _("All open posts in the plan are held."),
                _("You decide what becomes of each of them when the pause ends."),
            )
