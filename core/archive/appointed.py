"""Who was appointed in a half-year, who was away, and who acted without being appointed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping

from core.accounts import AccountId
from core.archive.contents import AppointedPerson, PersonAway
from core.checklist import NOT_APPOINTED
from core.half_years import HalfYear
from core.office import Office


def appointed_in(
    office: Office, half: HalfYear, names: Mapping[int, str]
) -> dict[AccountId, tuple[AppointedPerson, ...]]:
    """Everybody appointed on one day or more, account by account; `names` are people by key."""
    found: dict[AccountId, list[AppointedPerson]] = {}
    for held in office.appointments.touching(half.first, half.last):
        person = AppointedPerson(
            name=names.get(held.person_id, ""),
            role=held.role,
            first=held.first,
            last=held.last,
            mandate_by=held.mandate_by,
            mandate_on=held.mandate_on,
            mandate_reference=held.mandate_reference,
        )
        found.setdefault(held.account_id, []).append(person)
    return {account: tuple(people) for account, people in found.items()}


def away_in(
    office: Office, half: HalfYear, kept: Collection[AccountId], names: Mapping[int, str]
) -> tuple[PersonAway, ...]:
    """Planned absences of those who are appointed to the accounts; none that is still to come."""
    until = min(half.last, office.today())
    touching = office.appointments.touching(half.first, half.last)
    people = {held.person_id for held in touching if held.account_id in kept}
    return tuple(
        PersonAway(
            name=names.get(absence.person_id or 0, ""),
            first=absence.first,
            last=absence.last,
            reason=absence.reason,
            deputy=names.get(absence.deputy_id or 0, ""),
        )
        for absence in office.absences.planned(half.first, until)
        if absence.person_id in people
    )


def by_others(office: Office, half: HalfYear) -> Counter[AccountId | None]:
    """Checks by somebody who was not appointed that day, account by account (row A13)."""
    kept = office.overrides.between(half.first, half.last)
    return Counter(
        found.account_id
        for found in kept
        if found.rule == NOT_APPOINTED and found.about.startswith("check ")
    )
