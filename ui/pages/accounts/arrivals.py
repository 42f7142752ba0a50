"""How one comes to the work of the register from elsewhere: the search, the page of today."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from core.accounts import AccountId

if TYPE_CHECKING:
    from ui.pages.accounts.governed import AccountsPage


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
