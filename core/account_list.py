"""The plain account list on paper: who looks after which account, main accounts first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from core.account_words import status_name
from core.accounts import Account, AccountStatus
from core.dates import full_date, short_date
from core.language import _, ngettext
from core.office import Office
from core.paper import paper
from core.pdf.layout.table import Column


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """An account with the names of its people."""

    account: Account
    responsible: str
    deputy: str


def listed(office: Office) -> list[Listed]:
    """Every account, main accounts first and closed ones last (row A1)."""
    names = office.people.names()
    return [
        Listed(
            account=account,
            responsible=names.get(account.responsible_id or 0, ""),
            deputy=names.get(account.deputy_id or 0, ""),
        )
        for account in office.accounts.everything()
    ]


def account_list(accounts: Sequence[Listed], *, municipality: str, day: date) -> bytes:
    """The list as PDF/A, in the language spoken here; the same list gives the same bytes."""
    title = _("Accounts in social media")
    document = paper(
        title=f"{title}, {municipality}",
        subject=title,
        author=municipality,
        day=day,
        header_left=municipality,
        header_right=full_date(day),
    )
    document.running(title)
    document.heading(title, 1, in_contents=False)
    document.paragraph(_summary(accounts, day))
    if accounts:
        document.table(_columns(), [tuple(_cells(one)) for one in accounts])
    return document.finish()


def _summary(accounts: Sequence[Listed], day: date) -> str:
    open_ones = sum(one.account.status is AccountStatus.ACTIVE for one in accounts)
    text = ngettext(
        "{count} account in use as of {date}.", "{count} accounts in use as of {date}.", open_ones
    )
    return text.format(count=open_ones, date=full_date(day))


def _columns() -> list[Column]:
    return [
        Column(title=_("Account"), share=0.30),
        Column(title=_("Platform"), share=0.14),
        Column(title=_("Responsible"), share=0.18),
        Column(title=_("Deputy"), share=0.18),
        Column(title=_("Status"), share=0.20),
    ]


def _cells(one: Listed) -> Iterator[str]:
    account = one.account
    yield "\n".join(part for part in (account.name, account.unit, account.url) if part)
    yield account.platform_name
    yield one.responsible or "–"
    yield one.deputy or "–"
    yield _status(account)


def _status(account: Account) -> str:
    if account.status is AccountStatus.CLOSED and account.closed_on:
        return _("Ended {date}").format(date=short_date(account.closed_on))
    if account.status is AccountStatus.ACTIVE and account.limited_until:
        return _("In use until {date}").format(date=short_date(account.limited_until))
    return status_name(account.status)
