"""What the page reads from the office before it shows it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from core.accounts import Account
from core.clock import local
from core.errors import NotFound
from core.office import Office
from core.people import PersonId
from core.progress import Progress
from core.store import Table
from core.store.find import history
from ui.pages.accounts import words
from ui.pages.accounts.detail import Shown
from ui.pages.accounts.register import Row
from ui.pages.accounts.standing import standing

_HISTORY = 6
_PAST = 4
"""How many who are no longer appointed are shown."""


def rows(office: Office) -> list[Row]:
    """Every account as the table shows it."""
    people = office.people.names()
    accounts = office.accounts.everything()
    reasons = office.attention.of(accounts)
    never_opened = office.applications.never_opened()
    return [
        Row(
            account=account,
            responsible=people.get(account.responsible_id or 0, ""),
            deputy=people.get(account.deputy_id or 0, ""),
            reasons=tuple(reasons[account.id]),
            refused=never_opened.get(account.id),
        )
        for account in accounts
    ]


def shown(office: Office, row: Row) -> Shown:
    """Everything that the pane says of one account."""
    account = row.account
    check = office.checklist.last_check(account.id)
    days = office.checklist.recent_days()
    grid = office.checklist.grid([account], days)
    return Shown(
        row=row,
        responsible=_person(office, account.responsible_id),
        deputy=_person(office, account.deputy_id),
        hours=words.hours(office.workdays().week(office.today())),
        check=check,
        checked_by=office.people.name(check.person_id) if check else "",
        today=check is not None and local(check.at).date() == office.today(),
        days=[grid[account.id, day] for day in days],
        requirements=office.requirements.state(account),
        standing=standing(office, account),
        appointed=appointed(office, account),
        history=history(office.store, Table.ACCOUNTS, account.id, _HISTORY),
    )


def appointed(office: Office, account: Account) -> list[tuple[str, str]]:
    """Who is and was appointed, with their days: those who are first, then the newest."""
    now, names = office.today(), office.people.names()
    held = office.appointments.of_account(account.id)
    past = sorted((f for f in held if not f.holds(now)), key=lambda found: found.first)
    shown = [*(found for found in held if found.holds(now)), *reversed(past[-_PAST:])]
    return [(names.get(found.person_id, ""), words.period(found)) for found in shown]


def _person(office: Office, key: PersonId | None) -> str:
    if key is None:
        return ""
    try:
        person = office.people.person(key)
    except NotFound:
        return ""
    return f"{person.name}, {person.title}" if person.title else person.name


def written(
    listed: Sequence[tuple[Account, str, str]], municipality: str, day: date, _progress: Progress
) -> bytes:
    """The account list as PDF, for a job."""
    from core.account_list import Listed, account_list  # heavy: loaded on the worker

    accounts = [
        Listed(account=account, responsible=responsible, deputy=deputy)
        for account, responsible, deputy in listed
    ]
    return account_list(accounts, municipality=municipality, day=day)
