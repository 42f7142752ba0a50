"""Reads how the register was governed in a half-year: changes, applications, reviews, closings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from core.accounts import Account, AccountId, AccountStatus
from core.appointment_records import Role
from core.archive.governance_contents import (
    Changed,
    ChangeLine,
    Governance,
    RequirementLine,
    Signed,
)
from core.half_years import HalfYear
from core.office import Office

_TASKS = {Role.RESPONSIBLE: Changed.RESPONSIBLE, Role.DEPUTY: Changed.DEPUTY}


def governance_of(
    office: Office,
    half: HalfYear,
    until: date,
    accounts: Sequence[Account],
    names: Mapping[int, str],
    *,
    whole: bool,
) -> Governance:
    """Of these accounts; in a report on all of them also what concerns none alone."""
    refused = office.applications.never_opened() if whole else {}
    told = {account.id: _title(account) for account in accounts}
    told |= {key: _title(office.accounts.account(key)) for key in refused}
    applications = [
        (told[one.account_id], one)
        for one in reversed(office.applications.everything())
        if one.account_id in told and (one.applied_on in half or _ended(one.ended_on, half))
    ]
    return Governance(
        changes=tuple(_changes(office, half, accounts, told, names)),
        applications=tuple(applications),
        reviews=tuple(
            (told[one.account_id], names.get(one.person_id or 0, ""), one)
            for one in office.reviews.between(half.first, until)
            if one.account_id in told
        ),
        warnings=tuple(
            (told[one.account_id], one)
            for one in office.warnings.between(half.first, until)
            if one.account_id in told
        ),
        closings=tuple(
            (told[one.account_id], one)
            for one in office.closings.between(half.first, until)
            if one.account_id in told
        ),
        decisions=tuple(office.decisions.up_to(until)) if whole else (),
        delegations=tuple(office.delegations.touching(half.first, until)) if whole else (),
        signed=tuple(_signed(office, half, until, names)) if whole else (),
    )


def as_it_stood(office: Office, account: Account, day: date) -> Account:
    """The account with status, responsible, deputy and last review as at the end of that day; the
    other fields are as they are now, since the record does not keep how they were."""
    held = {one.role: one.person_id for one in office.appointments.on(account.id, day)}
    if held:
        account = replace(
            account,
            responsible_id=held.get(Role.RESPONSIBLE),
            deputy_id=held.get(Role.DEPUTY),
        )
    if account.last_review is not None and account.last_review > day:
        days = [one.day for one in office.reviews.of_account(account.id) if one.day <= day]
        account = replace(account, last_review=max(days, default=None))
    if account.closed_on is not None and account.closed_on > day:
        return replace(
            account,
            status=AccountStatus.ACTIVE,
            closed_on=None,
            closed_by="",
            closed_reason="",
        )
    return account


def requirements_at(
    office: Office, accounts: Sequence[Account], day: date, names: Mapping[int, str]
) -> dict[AccountId, tuple[RequirementLine, ...]]:
    """How each requirement stood for each account at the end of that day."""
    states = office.requirements.states(accounts, on=day)
    return {
        key: tuple(
            RequirementLine(
                requirement=kind,
                met=state.met,
                looked_at=state.looked_at,
                checked_on=state.checked_on,
                checked_by=names.get(state.checked_by or 0, ""),
                exception=state.exception,
            )
            for kind, state in found.items()
        )
        for key, found in states.items()
    }


def _changes(
    office: Office,
    half: HalfYear,
    accounts: Sequence[Account],
    titles: Mapping[AccountId, str],
    names: Mapping[int, str],
) -> list[ChangeLine]:
    found = [
        *(line for account in accounts for line in _of_account(account, half)),
        *_of_people(office, half, accounts, names),
        *_of_events(office, half, titles, names),
    ]
    order = list(Changed)
    return sorted(found, key=lambda line: (line.day, line.account, order.index(line.kind)))


def _of_account(account: Account, half: HalfYear) -> Iterator[ChangeLine]:
    days = (
        (Changed.APPROVED, account.approved_on, account.approved_by),
        (Changed.OPENED, account.opened_on, ""),
        (Changed.CLOSED, account.closed_on, account.closed_by),
    )
    for kind, day, who in days:
        if day is not None and day in half:
            yield ChangeLine(day=day, account=_title(account), kind=kind, who=who)


def _of_people(
    office: Office, half: HalfYear, accounts: Sequence[Account], names: Mapping[int, str]
) -> Iterator[ChangeLine]:
    """Who took over from another: the first that an account ever had is no change."""
    for account in accounts:
        seen: set[Role] = set()
        for held in office.appointments.of_account(account.id):
            kind = _TASKS.get(held.role)
            if kind is not None and held.first in half and held.role in seen:
                yield ChangeLine(
                    day=held.first,
                    account=_title(account),
                    kind=kind,
                    who=names.get(held.person_id, ""),
                )
            seen.add(held.role)


def _of_events(
    office: Office, half: HalfYear, titles: Mapping[AccountId, str], names: Mapping[int, str]
) -> Iterator[ChangeLine]:
    events: list[tuple[AccountId, date, Changed, str]] = [
        *(
            (one.account_id, one.applied_on, Changed.APPLIED, one.applicant)
            for one in office.applications.everything()
        ),
        *(
            (one.account_id, one.day, Changed.REVIEWED, names.get(one.person_id or 0, ""))
            for one in office.reviews.between(half.first, half.last)
        ),
        *(
            (one.account_id, one.sent_on, Changed.WARNED, one.to_whom)
            for one in office.warnings.between(half.first, half.last)
        ),
    ]
    for key, day, kind, who in events:
        if key in titles and day in half:
            yield ChangeLine(day=day, account=titles[key], kind=kind, who=who)


def _signed(
    office: Office, half: HalfYear, until: date, names: Mapping[int, str]
) -> Iterator[Signed]:
    for one in office.sign_offs.between(half.first, until):
        yield Signed(
            name=names.get(one.person_id, ""),
            guideline=one.guideline,
            version=one.version,
            day=one.day,
        )


def _ended(day: date | None, half: HalfYear) -> bool:
    return day is not None and day in half


def _title(account: Account) -> str:
    return f"{account.platform_name}, {account.name}"
