"""What the search offers of the register itself: a new account, its sheets, its looks."""

from __future__ import annotations

from core.language import _
from core.sheets.kinds import SheetKind, sheet_name
from ui.page import Command


def commands() -> list[Command]:
    """What Ctrl+K offers."""
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
