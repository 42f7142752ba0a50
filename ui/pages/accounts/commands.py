"""What the search offers of governing the register; its own verbs stand in `offers`."""

from __future__ import annotations

from core.language import _
from ui.page import Command
from ui.pages.accounts.verbs import Verb


def work_commands() -> list[Command]:
    """Applying, reviewing, warning and closing."""
    return [
        Command(
            text=_("Apply for a new account"),
            hint={"apply": True},
            words=_("application open new account approval leader"),
            icon="pencil",
            keys="Ctrl+N",
        ),
        Command(
            text=_("Review the accounts"),
            hint={"review": True},
            words=_("review half-year confirm change close"),
            icon="eye",
            keys="G",
        ),
        Command(
            text=_("Print a blank application form"),
            hint={"blank_form": True},
            words=_("paper form application assessment sign"),
            icon="printer",
            often=False,
        ),
        Command(
            text=_("Close the account in view"),
            hint={"verb": Verb.CLOSE},
            words=_("close end account archive"),
            icon="archive",
            keys="A",
            often=False,
        ),
        Command(
            text=_("Warn those who have the account in view"),
            hint={"verb": Verb.WARN},
            words=_("warning letter rules deadline"),
            icon="alert-triangle",
            keys="V",
            often=False,
        ),
    ]
