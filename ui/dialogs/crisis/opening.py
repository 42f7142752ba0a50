"""Opens the dialog that somebody asked for by name; without a crisis the others have nothing."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from core.language import _
from core.office import Office
from ui.page import Shell
from ui.widgets.dialog import Dialog


def open_crisis(parent: QWidget, shell: Shell, office: Office, what: str) -> Dialog | None:
    """`what` is begin, log, show or end. Begin shows the crisis when one lasts already."""
    from ui.dialogs.crisis.begin import BeginDialog
    from ui.dialogs.crisis.ending import EndDialog
    from ui.dialogs.crisis.message import MessageDialog
    from ui.dialogs.crisis.overview import CrisisDialog

    lasts = office.crises.current() is not None
    dialog: Dialog
    if what == "begin" and not lasts:
        dialog = BeginDialog(parent, shell, office)
    elif what in ("begin", "show") and office.crises.everything():
        dialog = CrisisDialog(parent, shell, office)
    elif not lasts:
        shell.say(_("No crisis pause is on."))
        return None
    elif what == "log":
        dialog = MessageDialog(parent, shell, office)
    else:
        dialog = EndDialog(parent, shell, office)
    dialog.open()
    return dialog
