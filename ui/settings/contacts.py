"""Who answers for the municipality's accounts, and where people are shown to."""

from __future__ import annotations

from core.language import N_, _
from ui.settings.lines import SettingsCard, setting_line
from ui.settings.saver import Saver
from ui.widgets.layout import column


class ContactsCard(SettingsCard):
    """Roles and their addresses; the replies and the reports speak of them."""

    def __init__(self, saver: Saver) -> None:
        self._lines = [setting_line(saver, key, *texts) for key, texts in _LINES.items()]
        title = _("Responsibility and contact")
        super().__init__(title, "address-book", column(*self._lines, gap=12))

    def refresh(self) -> None:
        for line in self._lines:
            line.refresh()


# key: label, hint, what is said when it is saved. T2: «Rådmannen har det overordnede
# administrative ansvaret»; U14 and U15: formal inquiries and politics have addresses of their own.
_LINES = {
    "top_responsible": (
        N_("Administrative responsibility"),
        N_("The chief municipal executive, by title or name. Printed on every report."),
        N_("The administrative responsibility is saved"),
    ),
    "editor": (
        N_("Editorial responsibility"),
        N_("A person or a unit, printed on every report."),
        N_("The editorial responsibility is saved"),
    ),
    "plan_responsible": (
        N_("Responsible for the publishing plan"),
        N_("A person or a unit, printed on the plan."),
        N_("The responsible for the publishing plan is saved"),
    ),
    "contact": (
        N_("Contact"),
        N_("An address that belongs to a role, not to a person."),
        N_("The contact is saved"),
    ),
    "formal_address": (
        N_("Address for formal inquiries"),
        N_("Where an inquiry that needs a case is sent, such as the municipality's mail room."),
        N_("The address for formal inquiries is saved"),
    ),
    "political_contact": (
        N_("Contact for political questions"),
        N_("Such as the mayor's office. Replies to political questions show people there."),
        N_("The contact for political questions is saved"),
    ),
}
