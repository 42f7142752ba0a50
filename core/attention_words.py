"""Why an account must be looked at, in a few words: on screen, on paper, in data."""

from __future__ import annotations

from core.attention import Reason, ReasonKind
from core.dates import day_and_month
from core.language import _, ngettext


def reason_in_short(reason: Reason) -> str:
    """Two or three words: Mangler vikar; Avsluttes om 12 dager."""
    match reason.kind:
        case ReasonKind.ENDED:
            return _("Past its last day")
        case ReasonKind.ENDING:
            if reason.days == 0:
                return _("Ends today")
            return ngettext("Ends in {count} day", "Ends in {count} days", reason.days).format(
                count=reason.days
            )
        case ReasonKind.APPLIED:
            return _("Waits for approval")
        case ReasonKind.AGREED:
            return _("Can be taken into use")
        case ReasonKind.WARNED:
            return _("Warned")
        case ReasonKind.REVIEW:
            return _("To be reviewed")
        case ReasonKind.NO_RESPONSIBLE:
            return _("Lacks a responsible")
        case ReasonKind.UNCOVERED:
            return _("Nobody is there {day}").format(
                day=day_and_month(reason.day) if reason.day else ""
            )
        case ReasonKind.NO_DEPUTY:
            return _("Lacks a deputy")
        case ReasonKind.SOLE:
            return _("One person alone")
        case ReasonKind.SILENT:
            return _silent(reason)
        case ReasonKind.UNMET:
            count = len(reason.unmet)
            return ngettext("{count} thing missing", "{count} things missing", count).format(
                count=count
            )


def _silent(reason: Reason) -> str:
    return ngettext("Silent for {count} day", "Silent for {count} days", reason.days).format(
        count=reason.days
    )
