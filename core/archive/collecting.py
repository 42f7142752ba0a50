"""Gathers what a half-year holds from the open record; asks, and changes nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from core.accounts import Account, AccountId
from core.archive.appointed import appointed_in, away_in, by_others
from core.archive.contents import Contents, InquiryCounts, Owner, PlanLine, RegisterEntry
from core.archive.crises import crises_in
from core.archive.feed_reading import exports_read, shown_comments, shown_posts
from core.archive.gaps import feed_gaps, half_year_gaps, handling_gaps, inquiry_gaps, log_gaps
from core.archive.governance_reading import as_it_stood, governance_of, requirements_at
from core.archive.handling import handling_of
from core.archive.inquiry_reading import exceptions, inquiry_report
from core.archive.wheel import WheelReport, wheel_report
from core.clock import local
from core.deletion_records import LogEntry
from core.errors import Refused
from core.half_years import HalfYear
from core.language import current
from core.log_check import ChainState
from core.office import Office
from core.plan_entries import Planned


def collect(
    office: Office,
    half: HalfYear,
    log: ChainState,
    *,
    account: AccountId | None = None,
    names: bool = False,
) -> Contents:
    """The contents of a half-year, of one account alone when given, in the language spoken here.

    `log` is what a check of the deletion log found. Raises NotFound for an unknown account and
    Refused("half_not_begun") for a half-year to come.
    """
    if office.today() < half.first:
        raise Refused("half_not_begun")
    until = min(half.last, office.today())
    workdays = office.workdays().workdays_between(half.first, until)
    contents = _read(office, half, account, workdays, log, shown=names)
    return replace(contents, gaps=tuple(_gaps(contents, workdays)))


def _read(
    office: Office,
    half: HalfYear,
    account: AccountId | None,
    workdays: Sequence[date],
    log: ChainState,
    *,
    shown: bool,
) -> Contents:
    names = office.people.names()
    register = _register(office, half, account, names)
    kept = [entry.account.id for entry in register]
    accounts = [entry.account for entry in register]
    titles = {entry.account.id: entry.title for entry in register}
    feed, today = office.feed, office.today()
    return Contents(
        owner=_owner(office),
        half=half,
        until=min(half.last, today),
        made_on=today,
        language=current(),
        names=shown,
        accounts=tuple(register),
        governance=governance_of(
            office, half, min(half.last, today), accounts, names, whole=account is None
        ),
        workdays=len(workdays),
        handling=handling_of(office.checklist, accounts, workdays, names, by_others(office, half)),
        away=away_in(office, half, kept, names),
        posts=tuple(post for key in kept for post in shown_posts(feed, key, half)),
        comments=tuple(found for key in kept for found in shown_comments(feed, key, half)),
        exports=tuple(export for export in exports_read(feed) if export.account_id in kept),
        plan=tuple(_plan(office, half, register, names)),
        wheel=wheel_report(office, half) if account is None else WheelReport(),
        crises=crises_in(office, half) if account is None else (),
        counts=_counts(office, half, kept),
        inquiries=inquiry_report(office, half, titles, names, words=shown),
        exceptions=exceptions(office, half, titles, names, whole=account is None),
        deletions=tuple(_deletions(office, half, account)),
        log=log,
        gaps=(),
    )


def _gaps(contents: Contents, workdays: Sequence[date]) -> Iterator[str]:
    first = workdays[0] if workdays else None
    yield from half_year_gaps(contents.half, contents.until)
    yield from handling_gaps(contents.accounts, contents.handling, first)
    yield from feed_gaps(contents.accounts, contents.exports, contents.posts, contents.until)
    yield from inquiry_gaps(contents.inquiries.lines, contents.exceptions)
    yield from log_gaps(contents.log)


def _owner(office: Office) -> Owner:
    text = office.settings.text
    return Owner(
        municipality=office.municipality(),
        organisation_number=text("organisation_number"),
        archive_creator=text("archive_creator") or office.municipality(),
        editor=text("editor"),
        top_responsible=text("top_responsible"),
        case_number=text("case_number"),
        guideline=office.profile().name,
    )


def _register(
    office: Office, half: HalfYear, only: AccountId | None, names: dict[int, str]
) -> list[RegisterEntry]:
    """The accounts that were there in the half-year, as they stood at its end; those whose
    application came to nothing stand among the applications alone."""
    if only is not None:
        accounts = [office.accounts.account(only)]
    else:
        checked = {key for key, _day in office.checklist.standing(half.first, half.last)}
        asked = {found.account_id for found in office.inquiries.between(*half.local_bounds())}
        never_opened = office.applications.never_opened()
        accounts = [
            account
            for account in office.accounts.everything()
            if account.id not in never_opened
            and (
                account.id in checked | asked
                or _was_there(account, half)
                or _wrote(office, account, half)
            )
        ]
    day = min(half.last, office.today())
    stood = [as_it_stood(office, account, day) for account in accounts]
    appointed = appointed_in(office, half, names)
    states = requirements_at(office, stood, day, names)
    known = {account.id: account.name for account in office.accounts.everything()}
    return [
        RegisterEntry(
            account=account,
            responsible=names.get(account.responsible_id or 0, ""),
            deputy=names.get(account.deputy_id or 0, ""),
            appointed=appointed.get(account.id, ()),
            requirements=states[account.id],
            parent=known[account.parent_id] if account.parent_id else "",
        )
        for account in stood
    ]


def _wrote(office: Office, account: Account, half: HalfYear) -> bool:
    return bool(
        office.feed.posts(account.id, half.first, half.last)
        or office.feed.comments(account.id, half.first, half.last)
    )


def _was_there(account: Account, half: HalfYear) -> bool:
    registered = local(account.registered_at).date() if account.registered_at else date.min
    begun = account.opened_on or registered
    return begun <= half.last and (account.closed_on is None or account.closed_on >= half.first)


def _plan(
    office: Office,
    half: HalfYear,
    register: Iterable[RegisterEntry],
    names: dict[int, str],
) -> Iterable[PlanLine]:
    titles = {entry.account.id: entry.title for entry in register}
    for planned in office.publishing.everything():
        if _belongs(planned, half) and any(key in titles for key in planned.account_ids):
            entry = planned.entry
            yield PlanLine(
                entry=entry,
                accounts=tuple(titles[key] for key in planned.account_ids if key in titles),
                responsible=names.get(entry.responsible_id or 0, ""),
            )


def _belongs(planned: Planned, half: HalfYear) -> bool:
    """Planned for a day of the half-year, first or now, or gone out in it."""
    entry = planned.entry
    days = [entry.day, entry.planned_day]
    if entry.published_at:
        days.append(local(entry.published_at).date())
    return any(day is not None and day in half for day in days)


def _deletions(office: Office, half: HalfYear, only: AccountId | None) -> Iterable[LogEntry]:
    """The log's lines of the half-year; those of one account with their corrections."""
    entries = office.deletions.between(half.first, half.last)
    if only is None:
        return entries
    about = {
        entry.number
        for entry in office.deletions.entries()
        if entry.deletion is not None and entry.deletion.account_id == only
    }
    return [entry for entry in entries if entry.number in about or entry.about in about]


def _counts(office: Office, half: HalfYear, kept: Collection[AccountId]) -> InquiryCounts:
    begin, end = half.local_bounds()
    inquiries = [
        found for found in office.inquiries.between(begin, end) if found.account_id in kept
    ]
    follow_ups = [
        found
        for found in office.follow_ups.between(half.first, half.last)
        if found.account_id in kept
    ]
    return InquiryCounts(
        inquiries=len(inquiries),
        follow_ups=len(follow_ups),
        follow_ups_done=sum(1 for found in follow_ups if found.done_at is not None),
    )
