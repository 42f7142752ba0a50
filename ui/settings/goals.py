"""What the municipality wants with its posts: the list that the plan chooses from."""

from __future__ import annotations

from core.language import _
from ui.settings.lines import ListBox, SettingsCard
from ui.settings.saver import Saver
from ui.widgets.fields import Field
from ui.widgets.layout import column


class GoalsCard(SettingsCard):
    """One goal on each line; saved when one leaves it. An empty list brings Alver's five back."""

    def __init__(self, saver: Saver) -> None:
        self._saver = saver
        self._box = ListBox(lines=5)
        self._box.left.connect(self._keep)
        hint = _("One on each line. The plan offers them for every post.")
        super().__init__(
            _("Goals"), "flag", column(Field(_("Goals of the posts"), self._box, hint=hint))
        )
        self.refresh()

    def refresh(self) -> None:
        if not self._box.hasFocus():
            self._box.setPlainText("\n".join(self._saver.office.publishing.goals.everything()))

    def _keep(self) -> None:
        goals = self._saver.office.publishing.goals
        wanted = self._box.lines()
        if wanted != goals.everything():
            label = _("The goals are changed.")
            self._saver.act(lambda: goals.change(wanted, origin=self._saver.origin), label)
        self.refresh()
