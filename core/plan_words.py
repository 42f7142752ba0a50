"""What the plan's content types and states are called, on screen, in print and on the line."""

from __future__ import annotations

from collections.abc import Mapping

from core.language import N_, _
from core.plan_entries import PICTURED, ContentType, PlanEntry, PlanStatus, missing_for_ready

_CONTENT: Mapping[ContentType, str] = {
    ContentType.TEXT: N_("Text"),
    ContentType.IMAGE: N_("Picture"),
    ContentType.VIDEO: N_("Video"),
    ContentType.GRAPHIC: N_("Graphic"),
    ContentType.MIX: N_("Mix"),
}

_STATUS: Mapping[PlanStatus, str] = {
    PlanStatus.PLANNED: N_("Planned"),
    PlanStatus.READY: N_("Ready"),
    PlanStatus.PUBLISHED: N_("Published"),
    PlanStatus.DROPPED: N_("Dropped"),
}

_MISSING: Mapping[str, str] = {
    "image_approved": N_("approval of the picture"),
    "photographer": N_("photographer"),
}


def content_name(kind: ContentType) -> str:
    """Bilde; in the language spoken here."""
    return _(_CONTENT[kind])


def status_name(status: PlanStatus) -> str:
    """Planlagt; in the language spoken here."""
    return _(_STATUS[status])


def missing_names(fields: tuple[str, ...]) -> str:
    """What a picture still lacks, in words with commas between."""
    return ", ".join(_(_MISSING[field]) for field in fields)


def picture_state(entry: PlanEntry) -> str:
    """What of the picture is cleared and whose it is (rows A37, A38); empty for a text alone."""
    if entry.content_type not in PICTURED:
        return ""
    parts = []
    if missing := missing_for_ready(entry):
        parts.append(_("Missing: {fields}").format(fields=missing_names(missing)))
    elif entry.image_approved:
        parts.append(_("Approved"))
    if entry.photographer:
        parts.append(_("Photo: {name}").format(name=entry.photographer))
    elif entry.no_credit:
        parts.append(_("No credit: {reason}").format(reason=entry.no_credit))
    if missing and entry.override_reason:
        parts.append(_("Let out all the same: {reason}").format(reason=entry.override_reason))
    return ". ".join(parts)
