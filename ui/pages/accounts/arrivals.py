"""How one comes to the work of the register from elsewhere: the search, the page of today."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from core.accounts import AccountId
from core.language import _
from ui.page import Command
from ui.pages.accounts.verbs import Verb

if TYPE_CHECKING:
    from ui.pages.accounts.governed import AccountsPage


def commands() -> list[Command]:
    """What Ctrl+K offers."""
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


def arrive(page: AccountsPage, hint: Mapping[str, Any]) -> bool:
    """Begins what is asked for; False when it is the register's own."""
    if hint.get("verb") and "account" in hint:
        page.register.choose(hint["account"])
    if page.work and (page.work.where().items() & hint.items()):
        page.take_focus()
    elif hint.get("apply"):
        page.apply()
    elif hint.get("application"):
        page.apply(page.office.applications.application(hint["application"]))
    elif hint.get("review"):
        page.review(None if hint["review"] is True else AccountId(hint["review"]))
    elif hint.get("close"):
        page.close_named(AccountId(hint["close"]))
    elif hint.get("blank_form"):
        page.take_focus()
        page.print_form(None)
    elif hint.get("verb"):
        page.take_focus()
        page.do(hint["verb"])
    else:
        return False
    return True
