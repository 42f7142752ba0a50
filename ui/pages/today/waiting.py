"""What somebody waits for today: follow-ups that are due, and inquiries whose time is up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from core.accounts import Account
from core.clock import local
from core.dates import clock_time, weekday_date
from core.follow_ups import FollowUp, FollowUpId
from core.inquiries_waiting import open_inquiries, registered
from core.inquiry_records import Inquiry, InquiryId, due_now
from core.language import _
from core.office import Office
from ui.pages.today.wording import follow_up_line, noted_on

_LONGEST = 90


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """One line of the card. With an `inquiry` the tick says that it is answered; `broken` where
    a promise of the guideline, or the municipality's own, was not kept."""

    text: str
    line: str
    due: date
    broken: bool = False
    follow_up: FollowUpId | None = None
    inquiry: InquiryId | None = None


def waiting(office: Office, accounts: Mapping[int, Account], today: date) -> list[Waiting]:
    """Promises first that were broken, then the oldest; an inquiry is there once (row A23)."""
    found = list(_due(office, accounts, today))
    return sorted(found, key=lambda one: (not one.broken, one.due))


def _due(office: Office, accounts: Mapping[int, Account], today: date) -> Iterator[Waiting]:
    inquiries = _open_inquiries(office)
    named: set[int] = set()
    for follow_up in office.follow_ups.due(today):
        platform = accounts[follow_up.account_id].platform_name
        inquiry = inquiries.get(follow_up.inquiry_id or 0)
        if inquiry is not None:
            named.add(inquiry.id)
            yield _promise(follow_up, inquiry, platform, today)
        else:
            yield Waiting(
                text=follow_up.text,
                line=follow_up_line(follow_up, platform, today),
                due=follow_up.due,
                follow_up=follow_up.id,
            )
    workdays, now = office.workdays(), office.clock.now()
    for inquiry in inquiries.values():
        due = due_now(inquiry, workdays)
        if inquiry.id not in named and due is not None and local(due).date() <= today:
            over = due < now and workdays.working_time(now, due).total_seconds() < 0
            platform = accounts[inquiry.account_id].platform_name
            yield _unanswered(inquiry, due, platform, today, over=over)


def inquiries_on(office: Office, day: date) -> dict[int, tuple[int, int]]:
    """By account: how many inquiries were registered on the day, how many of these are answered
    (row A22)."""
    found: dict[int, tuple[int, int]] = {}
    for one in registered(office.store, day):
        seen, answered = found.get(one.account_id, (0, 0))
        found[one.account_id] = seen + 1, answered + (not one.is_open)
    return found


def _open_inquiries(office: Office) -> dict[int, Inquiry]:
    return {one.id: one for one in open_inquiries(office.store, office.workdays())}


def _promise(follow_up: FollowUp, inquiry: Inquiry, platform: str, today: date) -> Waiting:
    """Facebook · lovet svar i dag · spurt fredag kl. 15.40"""
    broken = follow_up.due < today
    if broken:
        said = _("the promise is broken: answer promised {day}")
        said = said.format(day=weekday_date(follow_up.due))
    else:
        said = _("answer promised today")
    return Waiting(
        text=follow_up.text,
        line=" · ".join((platform, said, _asked(inquiry, today))),
        due=follow_up.due,
        broken=broken,
        follow_up=follow_up.id,
        inquiry=inquiry.id,
    )


def _unanswered(
    inquiry: Inquiry, due: datetime, platform: str, today: date, *, over: bool
) -> Waiting:
    """Facebook · svar innen kl. 15.30 · spurt fredag kl. 15.40"""
    if over:
        said = _("the deadline was {when}").format(when=_moment(due, today))
    else:
        said = _("answer by {time}").format(time=clock_time(due))
    return Waiting(
        text=_shortened(inquiry.text),
        line=" · ".join((platform, said, _asked(inquiry, today))),
        due=local(due).date(),
        broken=over,
        inquiry=inquiry.id,
    )


def _asked(inquiry: Inquiry, today: date) -> str:
    return _("asked {when}").format(when=_moment(inquiry.received_at, today))


def _moment(moment: datetime, today: date) -> str:
    """fredag kl. 15.40; i dag kl. 09.10"""
    if local(moment).date() == today:
        return _("today at {time}").format(time=clock_time(moment))
    day = noted_on(local(moment).date(), today)
    return _("{day} at {time}").format(day=day, time=clock_time(moment))


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rsplit(' ', 1)[0]} …"
