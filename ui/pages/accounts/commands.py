"""What Ctrl+K offers of the register: its own verbs, and the work of governing it."""

from __future__ import annotations

from core.language import _
from core.sheets.kinds import SheetKind, sheet_name
from ui.page import Command
from ui.pages.accounts.verbs import Verb


def register_commands() -> list[Command]:
    """The verbs of the table and the pane, and every sheet that can be printed."""
    return [
        Command(
            text=_("New account"),
            hint={"new": True},
            words=_("register add account platform"),
            icon="plus",
            keys="N",
        ),
        Command(
            text=_("Print and export the accounts"),
            hint={"print": SheetKind.REGISTER},
            words=_("paper list register print csv json export"),
            icon="printer",
            keys="Ctrl+P",
        ),
        Command(
            text=_("Timeline of the channels"),
            hint={"timeline": True},
            words=_("history closed channels opened first year"),
            icon="history",
            often=False,
        ),
        Command(
            text=_("Columns of the register"),
            hint={"columns": True},
            words=_("accounts table choose columns"),
            icon="address-book",
            often=False,
        ),
        *(
            Command(
                text=sheet_name(kind),
                hint={"print": kind},
                words=_("print save sheet pdf export"),
                icon="printer",
                often=False,
            )
            for kind in SheetKind
            if kind is not SheetKind.REGISTER
        ),
    ]


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
