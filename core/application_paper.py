"""The application for an account as a form on paper, blank or filled in, with lines to sign on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from core.account_words import application_name, kind_name
from core.accounts import Account
from core.application_records import QUESTIONS, Application, ApplicationStatus, Step
from core.application_words import question
from core.dates import full_date, short_date
from core.guidelines import FIELDS, field_rule, load
from core.language import _
from core.settings import PROFILES

if TYPE_CHECKING:
    from core.pdf.document import Document

_ROOM = "\n\u00a0\n\u00a0"
"""An answer that is to be written by hand gets the room of three lines."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationSheet:
    """What the form says; without an application it is blank. `steps` are those who must agree,
    as the guideline has them."""

    municipality: str
    day: date
    steps: Sequence[Step]
    account: Account | None = None
    application: Application | None = None
    people: Mapping[int, str]


def application_paper(sheet: ApplicationSheet) -> bytes:
    """The form as PDF/A (rows T6, S2), in the language spoken here; one page when the answers are
    short."""
    from core.paper import paper  # heavy: loaded on the worker, not with the page
    from core.pdf.layout.style import SMALL

    title = _("Application for an account in social media")
    document = paper(
        title=f"{title}, {sheet.municipality}",
        subject=title,
        author=sheet.municipality,
        day=sheet.day,
        header_left=sheet.municipality,
        header_right=full_date(sheet.day) if sheet.application else "",
    )
    document.running(title)
    document.heading(title, 1, in_contents=False)
    document.paragraph(_standing(sheet), SMALL)
    document.key_values(_account(sheet), share=0.34)
    document.heading(_("The assessment"), 2, in_contents=False)
    document.key_values(_answers(sheet), share=0.34)
    document.paragraph(_sources(), SMALL)
    _approvals(document, sheet)
    return document.finish()


def _standing(sheet: ApplicationSheet) -> str:
    found = sheet.application
    if found is None:
        return _("Fill in before the account is opened. Sign, and hand it to communications.")
    if found.ended_on is not None:
        return _("Application no. {number}. {status} {date} by {name}: {reason}").format(
            number=found.number,
            status=application_name(found.status),
            date=short_date(found.ended_on),
            name=found.ended_by,
            reason=found.ended_reason,
        )
    return _("Application no. {number}. Status: {status}.").format(
        number=found.number, status=application_name(found.status)
    )


def _account(sheet: ApplicationSheet) -> Iterator[tuple[str, str]]:
    found, asked = sheet.account, sheet.application
    yield _("Account"), found.name if found else ""
    yield _("Platform"), found.platform_name if found else ""
    yield _("Unit, service area or project"), found.unit if found else ""
    if found is not None:
        yield _("Kind"), kind_name(found.kind)
    yield _("Responsible"), sheet.people.get(found.responsible_id or 0, "") if found else ""
    yield _("Deputy"), sheet.people.get(found.deputy_id or 0, "") if found else ""
    yield _("Time-limited until"), _day(found.limited_until if found else None)
    yield _("Hours a week"), found.hours_per_week if found else ""
    yield _("Risk assessment or DPIA"), _risk(found) if found else ""
    yield _("Applied for by"), _signed(asked.applicant, asked.applied_on) if asked else ""
    if asked is not None and asked.case_number:
        yield _("Case number"), asked.case_number


def _answers(sheet: ApplicationSheet) -> Iterator[tuple[str, str]]:
    for name in QUESTIONS:
        if sheet.application is None:
            yield question(name), _ROOM
        else:
            yield question(name), getattr(sheet.application, name) or _("Not answered")


def _sources() -> str:
    """Which guidelines the questions are taken from, each named once."""
    profile = load(PROFILES[0])
    found = [field_rule(profile, name).source.guideline for name in QUESTIONS if name in FIELDS]
    return _("The questions are taken from {sources}.").format(
        sources="; ".join(dict.fromkeys(found))
    )


def _approvals(document: Document, sheet: ApplicationSheet) -> None:
    found = sheet.application
    done = [(_step(step), _approved(found, step)) for step in sheet.steps]
    done.append((_("Opened by"), found.created_by if found else ""))
    known = [(label, text) for label, text in done if text]
    if known:
        document.heading(_("Agreed to"), 2, in_contents=False)
        document.key_values(known, share=0.34)
    lacking = [label for label, text in done[: len(sheet.steps)] if not text]
    if found is not None and found.status is not ApplicationStatus.APPLIED:
        return
    lines = [_("Applicant: date and signature"), *map(_to_sign, lacking)]
    document.space(6)
    document.signature_lines(lines)


def _step(step: Step) -> str:
    return _("Nearest leader") if step is Step.LEADER else _("Communications")


def _to_sign(who: str) -> str:
    return _("{who}: date and signature").format(who=who)


def _approved(found: Application | None, step: Step) -> str:
    if found is None:
        return ""
    if step is Step.LEADER:
        return _signed(found.leader, found.leader_on)
    return _signed(found.communications, found.communications_on)


def _signed(name: str, day: date | None) -> str:
    if not name:
        return ""
    return _("{name}, {date}").format(name=name, date=short_date(day)) if day else name


def _risk(account: Account) -> str:
    return ", ".join(part for part in (account.risk_reference, _day(account.risk_on)) if part)


def _day(day: date | None) -> str:
    return short_date(day) if day else ""
