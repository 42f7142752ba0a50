"""What the page reads from the office before it shows it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import cache

from core.accounts import Account
from core.evidence import EvidenceFile
from core.half_years import HalfYear
from core.inquiries import Inquiry, InquiryEvent, Standing
from core.inquiry_records import due_now, standing_of
from core.office import Office
from core.search import fits, words_of
from ui.pages.inquiries import words


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Row:
    """An inquiry as the table shows it; how it stands is reckoned when somebody looks."""

    inquiry: Inquiry
    account: Account
    reckon: Callable[[Inquiry], Standing]
    waits_until: Callable[[Inquiry], datetime | None]

    @property
    def standing(self) -> Standing:
        return self.reckon(self.inquiry)

    @property
    def due(self) -> datetime | None:
        """By when something is waited for: quicker than all that the standing says."""
        return self.waits_until(self.inquiry)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """Everything that the pane says of an inquiry."""

    row: Row
    events: Sequence[tuple[InquiryEvent, str]]
    files: Sequence[EvidenceFile]


class Period(StrEnum):
    """Which days of receipt are shown."""

    ALL = ""
    WEEK = "week"
    MONTH = "month"
    HALF_YEAR = "half_year"


class Order(StrEnum):
    """What stands first."""

    DEADLINE = "deadline"
    NEWEST = "newest"
    OLDEST = "oldest"
    ACCOUNT = "account"


def rows(office: Office) -> list[Row]:
    """Every inquiry as the table shows it, the newest first."""
    accounts = {account.id: account for account in office.accounts.everything()}
    workdays, now = office.workdays(), office.clock.now()

    @cache
    def reckon(inquiry: Inquiry) -> Standing:
        return standing_of(inquiry, workdays, now)

    return [
        Row(
            inquiry=one,
            account=accounts[one.account_id],
            reckon=reckon,
            waits_until=lambda inquiry: due_now(inquiry, workdays),
        )
        for one in office.inquiries.everything()
    ]


def shown(office: Office, row: Row) -> Shown:
    names = office.people.names()
    events = office.inquiries.events(row.inquiry.id)
    return Shown(
        row=row,
        events=[(event, names.get(event.person_id or 0, "")) for event in events],
        files=office.inquiries.files(row.inquiry.id),
    )


def first_day(period: Period, today: date) -> date | None:
    """The first day of a period that ends today; None for all days."""
    match period:
        case Period.WEEK:
            return today - timedelta(days=6)
        case Period.MONTH:
            return today.replace(day=1)
        case Period.HALF_YEAR:
            return HalfYear.of(today).first
    return None


def wanted(
    rows: Sequence[Row], *, text: str, account: int | None, kind: str, since: date | None
) -> list[Row]:
    """Those that fit every filter."""
    said = words_of(text)
    return [
        row
        for row in rows
        if (account is None or row.account.id == account)
        and (not kind or row.inquiry.kind == kind)
        and (since is None or row.inquiry.day >= since)
        and fits(said, _searched(row))
    ]


def ordered(rows: Sequence[Row], order: Order) -> list[Row]:
    """In the order that is asked for; what is waited for goes before what is closed."""
    match order:
        case Order.DEADLINE:
            return sorted(rows, key=_urgency)
        case Order.ACCOUNT:
            return sorted(rows, key=lambda row: (row.account.name.casefold(), *_urgency(row)))
        case Order.OLDEST:
            return sorted(rows, key=lambda row: (row.inquiry.received_at, row.inquiry.id))
    newest = sorted(rows, key=lambda row: (row.inquiry.received_at, row.inquiry.id))
    return newest[::-1]


def _urgency(row: Row) -> tuple[int, float, int]:
    inquiry = row.inquiry
    if not inquiry.is_open:
        return 2, -inquiry.received_at.timestamp(), -inquiry.id
    due = row.due
    if due is None:
        return 1, inquiry.received_at.timestamp(), inquiry.id
    return 0, due.timestamp(), inquiry.id


def _searched(row: Row) -> str:
    inquiry = row.inquiry
    texts = (inquiry.text, inquiry.answer, inquiry.assessment, inquiry.conclusion)
    lines = (inquiry.case_number, inquiry.referred_to, inquiry.link, inquiry.forwarded_by)
    kind = words.kind(inquiry.kind)
    return " ".join((row.account.name, row.account.platform_name, kind, *texts, *lines))
