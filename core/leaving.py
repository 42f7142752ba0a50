"""Somebody leaves: what they are appointed to and can get into, and ending all of it (S21, A12)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from core.accesses import Access
from core.accounts import Account
from core.appointment_records import Role
from core.dates import short_date
from core.language import _
from core.office import Office
from core.people import Person, PersonId
from core.store import Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """What a person has on one account: tasks that end, and ways in that must be closed.

    With an access, somebody must also take the person out on the platform itself.
    """

    account: Account
    tasks: tuple[Role, ...]
    accesses: tuple[Access, ...]


def held_by(office: Office, person: PersonId) -> list[Held]:
    """By account, in the order of the register; only what is not over."""
    now = office.today()
    tasks: dict[int, list[Role]] = {}
    for found in office.appointments.of_person(person):
        if found.last is None or found.last >= now:
            tasks.setdefault(found.account_id, []).append(found.role)
    accesses: dict[int, list[Access]] = {}
    for access in office.accesses.of_person(person):
        accesses.setdefault(access.account_id, []).append(access)
    return [
        Held(
            account=account,
            tasks=tuple(dict.fromkeys(tasks.get(account.id, ()))),
            accesses=tuple(accesses.get(account.id, ())),
        )
        for account in office.accounts.everything()
        if account.id in tasks or account.id in accesses
    ]


def leave(office: Office, person: Person, last: date, *, origin: object | None = None) -> None:
    """The last day in service: appointments and accesses end with it, as one step.

    Raises InvalidRecord("last", "before_start").
    """
    label = _("{name} leaves {day}").format(name=person.name, day=short_date(last))
    with office.store.step(label, origin=origin) as write:
        office.appointments.leave(person, last)
        for access in office.accesses.of_person(person.id):
            if access.first > last:
                write.delete(Table.ACCESSES, access.id)
            elif access.last is None or access.last > last:
                write.save(Table.ACCESSES, replace(access, last=last))


def accounts_left_alone(held: Sequence[Held]) -> list[Account]:
    """Those that the person answers for: somebody else must be appointed."""
    return [one.account for one in held if Role.RESPONSIBLE in one.tasks]
