"""Saves what stands in the form: the inquiry, its screenshots and its outcome, as one step."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from core.dates import moment_text
from core.deletions import EvidenceRef
from core.inquiries import InquiryId, Outcome
from core.language import _
from core.office import Office
from ui.pages.inquiries.draft import inquiry_of
from ui.pages.inquiries.outcomes import ReplyAs, give


def save(
    office: Office,
    values: Mapping[str, Any],
    files: Sequence[EvidenceRef],
    reply: ReplyAs,
    *,
    key: InquiryId | None,
    origin: object,
) -> InquiryId:
    """A new one, or the one with that key changed. Raises as the verbs of `Inquiries` do."""
    if key is not None:
        _change(office, key, values, files, origin)
        return key
    inquiry = inquiry_of(values, now=office.clock.now())
    outcome = Outcome(values["outcome"] or "")
    with office.store.step(_("The inquiry is saved"), origin=origin):
        new = office.inquiries.add(inquiry, files)
        if outcome is not Outcome.OPEN:
            give(office, new, outcome, values, reply)
    return new


def _change(
    office: Office,
    key: InquiryId,
    values: Mapping[str, Any],
    files: Sequence[EvidenceRef],
    origin: object,
) -> None:
    before = office.inquiries.inquiry(key)
    inquiry = inquiry_of(values, now=office.clock.now())
    if values["received"] == moment_text(before.received_at):  # the seconds are not shown
        inquiry = replace(inquiry, received_at=before.received_at)
    inquiry = replace(inquiry, id=key, assessment=before.assessment, fact_link=before.fact_link)
    there = {file.sha256 for file in office.inquiries.files(key)}
    added = [file for file in files if file.sha256 not in there]
    with office.store.step(_("The inquiry is changed"), origin=origin):
        office.inquiries.change(inquiry, origin=origin)
        if added:
            office.inquiries.attach(key, added)
