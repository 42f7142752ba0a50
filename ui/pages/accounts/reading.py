"""What the register shows, gathered from the office."""

from __future__ import annotations

from collections.abc import Iterator

from core.account_words import application_name
from core.accounts import Account, AccountId
from core.clock import local
from core.dates import short_date
from core.errors import NotFound
from core.language import _
from core.office import Office
from core.page_texts import texts_for
from core.people import PersonId
from core.requirement_kinds import Requirement, State
from core.store import Table
from core.store.find import history, last_check_days
from ui.pages.accounts import words
from ui.pages.accounts.rows import Row
from ui.pages.accounts.shown import Entry, Event, Shown
from ui.pages.accounts.standing import standing

_HISTORY = 12
_PAST = 4
"""How many who are no longer appointed, or no longer have access, are shown."""


def rows(office: Office) -> list[Row]:
    """Every account as the table shows it."""
    people = office.people.names()
    accounts = office.accounts.everything()
    reasons = office.attention.of(accounts)
    never_opened = office.applications.never_opened()
    states = office.requirements.states(accounts)
    names = {account.id: account.name for account in accounts}
    checks, access = last_check_days(office.store), _accesses(office)
    return [
        Row(
            account=account,
            responsible=people.get(account.responsible_id or 0, ""),
            deputy=people.get(account.deputy_id or 0, ""),
            reasons=tuple(reasons[account.id]),
            refused=never_opened.get(account.id),
            parent=names.get(account.parent_id or AccountId(0), ""),
            access=", ".join(access.get(account.id, ())),
            checked=checks.get(account.id),
            met=sum(state.settled for state in states[account.id].values()),
            asked=len(states[account.id]),
        )
        for account in accounts
    ]


def _accesses(office: Office) -> dict[AccountId, list[str]]:
    """Who can get into each account today."""
    now, found = office.today(), dict[AccountId, list[str]]()
    for access in office.accesses.everything():
        if access.holds(now):
            found.setdefault(access.account_id, []).append(office.people.name(access.person_id))
    return found


def shown(office: Office, row: Row, *, language: str = "") -> Shown:
    """Everything that the pane says of one account; `language` is that of the page's texts."""
    account = row.account
    check = office.checklist.last_check(account.id)
    days = office.checklist.recent_days()
    grid = office.checklist.grid([account], days)
    states = office.requirements.state(account)
    return Shown(
        row=row,
        responsible=_person(office, account.responsible_id),
        deputy=_person(office, account.deputy_id),
        hours=words.hours(office.workdays().week(office.today())),
        check=check,
        checked_by=office.people.name(check.person_id) if check else "",
        today=check is not None and local(check.at).date() == office.today(),
        days=[grid[account.id, day] for day in days],
        appointed=appointed(office, account),
        requirements=states,
        standing=standing(office, account),
        ticked={kind: ticked(office, kind, state) for kind, state in states.items()},
        accesses=_entries(office, account),
        texts=texts_for(office, account, language=language),
        places={one.place: one.done_on for one in office.promotions.of_account(account.id)},
        events=sorted(_events(office, account), key=lambda one: one.day, reverse=True),
        history=history(office.store, Table.ACCOUNTS, account.id, _HISTORY),
    )


def ticked(office: Office, kind: Requirement, state: State) -> str:
    """Sjekket 12.03.2026 av Kari Nes; why it was set aside, and what was noted."""
    parts = [state.note] if state.note else []
    if state.checked_on is not None:
        day, name = short_date(state.checked_on), office.people.name(state.checked_by)
        said = _("Looked at {date} by {name}") if name else _("Looked at {date}")
        parts.insert(0, said.format(date=day, name=name))
    elif not state.looked_at:
        parts.insert(0, _("Nobody has looked yet"))
    if state.exception:
        parts.append(_("Set aside: {reason}").format(reason=state.exception))
    return ". ".join(parts)


def _entries(office: Office, account: Account) -> list[Entry]:
    """Who can get in first, then the last who could."""
    now, names = office.today(), office.people.names()
    held = office.accesses.of_account(account.id)
    past = sorted((one for one in held if not one.holds(now)), key=lambda one: one.first)
    chosen = [*(one for one in held if one.holds(now)), *reversed(past[-_PAST:])]
    return [
        Entry(
            key=one.id,
            name=names.get(one.person_id, ""),
            what=words.access(one),
            holds=one.holds(now),
        )
        for one in chosen
    ]


def _events(office: Office, account: Account) -> Iterator[Event]:
    """What was decided: the application, reviews, warnings and closings."""
    found = office.applications.of_account(account.id)
    if found is not None:
        yield Event(day=found.applied_on, what=_("Applied for"), more=found.applicant)
        if found.ended_on is not None:
            more = words.joined(found.ended_by, found.ended_reason)
            yield Event(day=found.ended_on, what=application_name(found.status), more=more)
    for review in office.reviews.of_account(account.id):
        more = words.joined(office.people.name(review.person_id), review.note)
        yield Event(day=review.day, what=words.reviewed(review.outcome), more=more)
    for warning in office.warnings.of_account(account.id):
        yield Event(day=warning.sent_on, what=_("Warned"), more=warning.faults)
    for closing in office.closings.of_account(account.id):
        more = words.joined(closing.decided_by, closing.reason)
        yield Event(day=closing.decided_on, what=_("Ended"), more=more)
        if closing.reopened_on is not None:
            yield Event(day=closing.reopened_on, what=_("Taken into use again"))
    if account.opened_on is not None:
        yield Event(day=account.opened_on, what=_("Opened"), more=account.approved_by)


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
