"""The protocol of a half-year's review: each account, what was answered, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from core.accounts import Account, AccountId
from core.closing_words import question_text, review_name
from core.dates import full_date, short_date
from core.half_years import HalfYear
from core.language import _, ngettext
from core.reviews import Outcome, Question, Review

if TYPE_CHECKING:
    from core.pdf.layout.table import Column


@dataclass(frozen=True, slots=True, kw_only=True)
class Protocol:
    """The newest review of each account in the half-year; `waiting` are those not looked at."""

    municipality: str
    day: date
    half: HalfYear
    reviews: Sequence[Review]
    waiting: Sequence[Account]
    accounts: Mapping[AccountId, Account]
    people: Mapping[int, str]


def review_paper(protocol: Protocol) -> bytes:
    """The protocol as PDF/A (rows S12, S14, T16), in the language spoken here."""
    from core.paper import paper  # heavy: loaded on the worker, not with the page
    from core.pdf.layout.style import SMALL

    title = _("Review of accounts, {half}").format(half=half_said(protocol.half))
    document = paper(
        title=f"{title}, {protocol.municipality}",
        subject=title,
        author=protocol.municipality,
        day=protocol.day,
        header_left=protocol.municipality,
        header_right=full_date(protocol.day),
    )
    document.running(title)
    document.heading(title, 1, in_contents=False)
    document.paragraph(_summary(protocol))
    if protocol.reviews:
        document.table(_columns(), [tuple(_cells(protocol, one)) for one in protocol.reviews])
        asked = "   ".join(
            f"{number} {question_text(found)}" for number, found in enumerate(Question, 1)
        )
        document.paragraph(asked, SMALL)
    if protocol.waiting:
        document.heading(_("Not reviewed yet"), 2, in_contents=False)
        document.bullets([f"{one.name}, {one.platform_name}" for one in protocol.waiting])
    document.signature_lines([_("Date and signature"), _("Name in block letters")])
    return document.finish()


def half_said(half: HalfYear) -> str:
    """første halvår 2026; in the language spoken here."""
    text = _("first half of {year}") if half.first.month == 1 else _("second half of {year}")
    return text.format(year=half.first.year)


def _summary(protocol: Protocol) -> str:
    count = len(protocol.reviews)
    parts = [ngettext("{count} account reviewed.", "{count} accounts reviewed.", count)]
    said = [parts[0].format(count=count)]
    for outcome in Outcome:
        found = sum(one.outcome is outcome for one in protocol.reviews)
        if found:
            said.append(f"{review_name(outcome)}: {found}.")
    return " ".join(said)


def _columns() -> list[Column]:
    from core.pdf.layout.table import Column

    answers = [
        Column(title=str(number), share=0.062, centred=True)
        for number, _found in enumerate(Question, 1)
    ]
    return [
        Column(title=_("Account"), share=0.2),
        *answers,
        Column(title=_("Outcome"), share=0.15),
        Column(title=_("Note"), share=0.16),
        Column(title=_("Day and by whom"), share=0.14),
    ]


def _cells(protocol: Protocol, one: Review) -> Iterator[str]:
    account = protocol.accounts[one.account_id]
    yield f"{account.name}\n{account.platform_name}"
    answers = one.answered
    for found in Question:
        yield "–" if found not in answers else _("Yes") if answers[found] else _("No")
    yield review_name(one.outcome)
    yield one.note or "–"
    yield "\n".join(
        part for part in (short_date(one.day), protocol.people.get(one.person_id or 0, "")) if part
    )
