"""Whom the municipality wants to reach: the register of target groups that accounts choose from."""

from __future__ import annotations

from core.language import _
from core.purposes import TargetGroups
from ui.settings.lines import ListBox, SettingsCard
from ui.settings.saver import Saver
from ui.widgets.fields import Field
from ui.widgets.layout import column


class TargetGroupsCard(SettingsCard):
    """One group on each line; saved when one leaves it. An empty list brings the first one back."""

    def __init__(self, saver: Saver) -> None:
        self._saver, self._groups = saver, TargetGroups(saver.office.settings)
        self._box = ListBox(lines=5)
        self._box.left.connect(self._keep)
        hint = _("One on each line. The accounts choose among them.")
        super().__init__(
            _("Target groups"), "users", column(Field(_("Whom you reach"), self._box, hint=hint))
        )
        self.refresh()

    def refresh(self) -> None:
        if not self._box.hasFocus():
            self._box.setPlainText("\n".join(self._groups.everything()))

    def _keep(self) -> None:
        wanted = self._box.lines()
        if wanted != self._groups.everything():
            label = _("The target groups are changed.")
            self._saver.act(lambda: self._groups.change(wanted, origin=self._saver.origin), label)
        self.refresh()
