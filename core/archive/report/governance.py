"""The chapter on governing: decisions, who answers for what, changes, applications, closings."""

from __future__ import annotations

from collections.abc import Iterator

from core.account_words import application_name
from core.application_records import Application
from core.archive.contents import Contents
from core.archive.governance_contents import Changed, Governance
from core.archive.report.chapter import Chapters
from core.archive.words import day_span
from core.closing import Closing
from core.closing_words import remaining_said, review_name
from core.dates import full_date, short_date
from core.language import N_, _
from core.pdf.document import Document
from core.pdf.layout.table import Column

_CHANGES = {
    Changed.APPLIED: N_("Applied for"),
    Changed.APPROVED: N_("Approved"),
    Changed.OPENED: N_("Opened"),
    Changed.RESPONSIBLE: N_("New responsible"),
    Changed.DEPUTY: N_("New deputy"),
    Changed.REVIEWED: N_("Reviewed"),
    Changed.WARNED: N_("Warned"),
    Changed.CLOSED: N_("Ended"),
}


def set_governance(document: Document, contents: Contents, chapters: Chapters) -> None:
    """Rows K2, T3, K3, A4, S14, S16, S19: what is not there is left out, and said at the top."""
    found = contents.governance
    with document.section():
        chapters.begin(_("Governing the accounts"))
        _set_decisions(document, found)
        _set_delegations(document, found)
        _set_changes(document, found)
        _set_applications(document, found)
        _set_reviews(document, found)
        _set_warnings(document, found)
        _set_closings(document, found)
        _set_signed(document, found)


def _set_decisions(document: Document, found: Governance) -> None:
    if not found.decisions:
        document.paragraph(_("No decision by the management is registered."))
        return
    document.heading(_("The management's decision"), 3, in_contents=False)
    for one in found.decisions:
        where = (one.body, full_date(one.day), one.case_number)
        document.key_values([(", ".join(part for part in where if part), one.text)])


def _set_delegations(document: Document, found: Governance) -> None:
    if not found.delegations:
        return
    document.heading(_("Delegated responsibility"), 3, in_contents=False)
    document.table(
        (
            Column(title=_("From"), share=2.4),
            Column(title=_("To"), share=2.8),
            Column(title=_("For what"), share=2.6),
            Column(title=_("Days"), share=1.7),
            Column(title=_("Document"), share=1.3),
        ),
        [
            (
                one.from_whom,
                one.to_whom,
                one.scope,
                day_span(one.first, one.last)
                if one.last
                else _("From {date}").format(date=short_date(one.first)),
                one.document or "–",
            )
            for one in found.delegations
        ],
    )


def _set_changes(document: Document, found: Governance) -> None:
    document.heading(_("Changes in the half-year"), 3, in_contents=False)
    if not found.changes:
        document.paragraph(_("Nothing was changed in the register."))
        return
    document.table(
        (
            Column(title=_("Day"), share=1.2),
            Column(title=_("Account"), share=3),
            Column(title=_("What"), share=1.8),
            Column(title=_("Who"), share=2.4),
        ),
        [
            (short_date(one.day), one.account, _(_CHANGES[one.kind]), one.who or "–")
            for one in found.changes
        ],
    )


def _set_applications(document: Document, found: Governance) -> None:
    if not found.applications:
        return
    document.heading(_("Applications for accounts"), 3, in_contents=False)
    for account, one in found.applications:
        title = _("Application {number}: {account}").format(number=one.number, account=account)
        document.heading(title, 4, in_contents=False)
        document.key_values([pair for pair in _answers(one) if pair[1]])


def _answers(one: Application) -> Iterator[tuple[str, str]]:
    yield _("Status"), application_name(one.status)
    yield _("Applied for"), _by(short_date(one.applied_on), one.applicant)
    yield _("Why it is wanted"), one.why
    yield _("Goal"), one.goals
    yield _("Target group"), one.audience
    yield _("Where they are reached"), one.reach
    yield _("Privacy and secrecy"), one.privacy
    yield _("Time and resources"), one.resources
    yield _("Beside other channels"), one.complements
    yield _("With the other accounts"), one.thread
    if one.leader_on:
        yield _("Approved by the leader"), _by(short_date(one.leader_on), one.leader)
    if one.communications_on:
        day = short_date(one.communications_on)
        yield _("Agreed with communications"), _by(day, one.communications)
    yield _("Opened by"), one.created_by
    yield _("Case number"), one.case_number
    if one.ended_on:
        yield _("Ended"), _by(short_date(one.ended_on), one.ended_by, one.ended_reason)


def _set_reviews(document: Document, found: Governance) -> None:
    if not found.reviews:
        return
    document.heading(_("Reviews"), 3, in_contents=False)
    document.table(
        (
            Column(title=_("Day"), share=1.2),
            Column(title=_("Account"), share=2.6),
            Column(title=_("Outcome"), share=2),
            Column(title=_("Note"), share=2.4),
            Column(title=_("Who"), share=1.2),
        ),
        [
            (short_date(one.day), account, review_name(one.outcome), one.note or "–", who or "–")
            for account, who, one in found.reviews
        ],
    )


def _set_warnings(document: Document, found: Governance) -> None:
    if not found.warnings:
        return
    document.heading(_("Warnings"), 3, in_contents=False)
    document.table(
        (
            Column(title=_("Sent"), share=1.2),
            Column(title=_("Account"), share=2.4),
            Column(title=_("What must be mended"), share=2.6),
            Column(title=_("Deadline"), share=1.2),
            Column(title=_("Result"), share=2),
        ),
        [
            (
                short_date(one.sent_on),
                account,
                one.faults,
                short_date(one.deadline),
                _by(short_date(one.settled_on), one.result) if one.settled_on else _("Not settled"),
            )
            for account, one in found.warnings
        ],
    )


def _set_closings(document: Document, found: Governance) -> None:
    if not found.closings:
        return
    document.heading(_("Closed accounts"), 3, in_contents=False)
    for account, one in found.closings:
        document.heading(account, 4, in_contents=False)
        document.key_values([pair for pair in _closing(one) if pair[1]])


def _closing(one: Closing) -> Iterator[tuple[str, str]]:
    yield _("Ended"), _by(full_date(one.decided_on), one.decided_by)
    yield _("Reason"), one.reason
    yield _("Case number"), one.case_number
    yield _("Archived first"), one.archived
    if one.told_on:
        yield _("Communications was told"), full_date(one.told_on)
    yield _("This remained"), "; ".join(remaining_said(left) for left in one.remained)
    if one.reopened_on:
        yield _("In use again"), full_date(one.reopened_on)


def _set_signed(document: Document, found: Governance) -> None:
    if not found.signed:
        return
    document.heading(_("Has read and understood the guidelines"), 3, in_contents=False)
    document.table(
        (
            Column(title=_("Name"), share=2),
            Column(title=_("Guideline"), share=3),
            Column(title=_("Version"), share=1),
            Column(title=_("Day"), share=1.2),
        ),
        [
            (one.name, one.guideline, one.version or "–", short_date(one.day))
            for one in found.signed
        ],
    )


def _by(*parts: str) -> str:
    return ", ".join(part for part in parts if part)
