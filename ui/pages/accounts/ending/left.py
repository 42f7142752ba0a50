"""What remains on an account that is to be closed, line by line, with what can be done about it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from core.accesses import Access
from core.accounts import Account
from core.closing import Left
from core.dates import short_date, weekday_date
from core.half_years import HalfYear
from core.language import _
from core.office import Office
from core.plan_entries import Planned
from core.review_paper import half_said


class Way(StrEnum):
    """What can be done about a line without leaving the closing."""

    NONE = ""
    DROP = "drop"
    DONE = "done"
    END = "end"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """`page` and `hint` lead to where it is seen to; `way` is what a tick here does with `key`."""

    kind: Left
    text: str
    second: str = ""
    page: str = ""
    hint: dict[str, Any] = field(default_factory=dict)
    way: Way = Way.NONE
    key: int = 0


def lines(office: Office, account: Account) -> list[Line]:
    """Everything that remains, archiving first (row S39)."""
    return [
        *_halves(office, account),
        *_inquiries(office, account),
        *_promises(office, account),
        *_planned(office, account),
        *_accesses(office, account),
    ]


def _halves(office: Office, account: Account) -> Iterator[Line]:
    found = {one.kind: one for one in office.closings.remaining(account.id)}
    if Left.NOT_ARCHIVED in found:
        for label in found[Left.NOT_ARCHIVED].what:
            said = half_said(HalfYear.parse(label))
            yield Line(
                kind=Left.NOT_ARCHIVED,
                text=_("Archive {half}").format(half=said),
                page="archive",
                hint={"half": label},
            )


def _inquiries(office: Office, account: Account) -> Iterator[Line]:
    for one in office.inquiries.open():
        if one.account_id == account.id:
            yield Line(
                kind=Left.INQUIRIES,
                text=_shortened(one.text),
                second=_("Waits for an answer"),
                page="inquiries",
                hint={"inquiry": one.id},
            )


def _promises(office: Office, account: Account) -> Iterator[Line]:
    for one in office.follow_ups.on_account(account.id):
        if one.done_at is None:
            yield Line(
                kind=Left.PROMISES,
                text=_shortened(one.text),
                second=_("To be followed up {day}").format(day=weekday_date(one.due)),
                way=Way.DONE,
                key=one.id,
            )


def _planned(office: Office, account: Account) -> Iterator[Line]:
    for one in office.publishing.everything():
        if one.entry.is_open and account.id in one.account_ids:
            yield _post(one)


def _post(one: Planned) -> Line:
    alone = len(one.account_ids) == 1
    return Line(
        kind=Left.PLANNED,
        text=one.entry.title,
        second=_("Planned {day}").format(day=weekday_date(one.entry.day)),
        page="plan",
        hint={"entry": one.entry.id},
        way=Way.DROP if alone else Way.NONE,  # elsewhere too: only the account is taken out
        key=one.entry.id,
    )


def _accesses(office: Office, account: Account) -> Iterator[Line]:
    names = office.people.names()
    for one in office.accesses.held(account.id):
        if one.last is not None:
            continue  # ended already, with today as its last day
        yield Line(
            kind=Left.ACCESSES,
            text=_access(one, names.get(one.person_id, "")),
            second=_("Access since {date}").format(date=short_date(one.first)),
            way=Way.END,
            key=one.id,
        )


def _access(one: Access, name: str) -> str:
    return f"{name}, {one.what}" if one.what else name


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 90 else f"{line[:90].rsplit(' ', 1)[0]} …"
