"""Inquiries on paper: the list as it is shown, and one inquiry with its course."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from core.dates import full_date
from core.language import _, ngettext
from core.paper import paper
from core.pdf.document import Document
from core.pdf.layout.table import Column

LONGEST = 400
"""So many characters of a text stand in the list; the sheet of one inquiry has all of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A line of the list, in words."""

    number: int
    received: str
    account: str
    kind: str
    text: str
    deadline: str
    outcome: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One inquiry in words: its facts, and its course as (what, text, when)."""

    listed: Listed
    facts: Sequence[tuple[str, str]]
    course: Sequence[tuple[str, str, str]]


def inquiry_list(lines: Sequence[Listed], *, municipality: str, day: date) -> bytes:
    """The list as PDF/A, in the language spoken here."""
    title = _("Inquiries in social media")
    document = _begun(title, municipality, day)
    count = ngettext("{count} inquiry as of {date}.", "{count} inquiries as of {date}.", len(lines))
    document.paragraph(count.format(count=len(lines), date=full_date(day)))
    if lines:
        document.table(_columns(), [_cells(one) for one in lines])
    return document.finish()


def inquiry_sheet(sheet: Sheet, *, municipality: str, day: date) -> bytes:
    """One inquiry as PDF/A."""
    one = sheet.listed
    title = _("Inquiry no. {number}").format(number=one.number)
    document = _begun(title, municipality, day)
    document.paragraph(one.text)
    known = [
        (_("Account"), one.account),
        (_("Received"), one.received),
        (_("Kind"), one.kind),
        (_("Outcome"), one.outcome),
        (_("Deadline"), one.deadline),
        *sheet.facts,
    ]
    pair = [Column(title=_("What"), share=0.3), Column(title=_("How it is"), share=0.7)]
    document.table(pair, [(label, text) for label, text in known if text])
    document.heading(_("What has happened"), 2, in_contents=False)
    three = [
        Column(title=_("When"), share=0.3),
        Column(title=_("What"), share=0.25),
        Column(title=_("Words"), share=0.45),
    ]
    document.table(three, [(when, what, text) for what, text, when in sheet.course])
    return document.finish()


def _begun(title: str, municipality: str, day: date) -> Document:
    document = paper(
        title=f"{title}, {municipality}",
        subject=title,
        author=municipality,
        day=day,
        header_left=municipality,
        header_right=full_date(day),
    )
    document.running(title)
    document.heading(title, 1, in_contents=False)
    return document


def _columns() -> list[Column]:
    return [
        Column(title=_("No."), share=0.07),
        Column(title=_("Received"), share=0.15),
        Column(title=_("Account"), share=0.18),
        Column(title=_("Inquiry"), share=0.34),
        Column(title=_("Outcome"), share=0.26),
    ]


def _cells(one: Listed) -> tuple[str, ...]:
    text = one.text if len(one.text) <= LONGEST else one.text[:LONGEST].rstrip() + " …"
    inquiry = f"{one.kind}\n{text}"
    return str(one.number), one.received, one.account, inquiry, f"{one.outcome}\n{one.deadline}"
