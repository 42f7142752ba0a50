"""Other accounts while a crisis lasts, and what was learned when it is over."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from core.crisis_records import Crisis
from core.language import _
from core.office import Office
from ui.dialogs.crisis.channels import ChannelTicks
from ui.dialogs.form_dialog import FormDialog
from ui.page import Shell
from ui.widgets.fields import Field, TextBox


class ChannelDialog(FormDialog):
    """Which accounts are used while the crisis lasts."""

    def __init__(self, parent: QWidget, shell: Shell, office: Office) -> None:
        super().__init__(parent, shell, office, _("Accounts used meanwhile"))
        crisis = office.crises.lasting()
        ticks = ChannelTicks(office.accounts.in_use(), office.crises.channels(crisis.id))
        field = Field(_("Accounts"), ticks, hint=_("The website is always used."))
        self.fields.addWidget(self.form.add("channels", field))
        self.finish(_("Save"), _("Cancel"))
        ticks.setFocus()

    def keep(self, values: dict[str, Any]) -> str:
        self.office.crises.use_channels(values["channels"], origin=self)
        return self.office.store.undo_label


class EvaluationDialog(FormDialog):
    """What was learned about social media (row K31)."""

    def __init__(self, parent: QWidget, shell: Shell, office: Office, crisis: Crisis) -> None:
        super().__init__(parent, shell, office, _("What did you learn?"))
        self._crisis = crisis
        box = TextBox(crisis.evaluation, lines=6)
        hint = _("What worked, what came too late, and what to do next time. It is archived.")
        field = Field(_("Evaluation"), box, hint=hint, need=True)
        self.fields.addWidget(self.form.add("evaluation", field))
        self.finish(_("Save"), _("Cancel"))
        box.setFocus()

    def keep(self, values: dict[str, Any]) -> str:
        self.office.crises.evaluate(self._crisis.id, values["evaluation"], origin=self)
        return self.office.store.undo_label
