"""Says how the deletion log stands, for the window and the command line. No Qt in here."""

from __future__ import annotations

from datetime import date

from core.clock import local
from core.dates import clock_time, day_and_month
from core.language import N_, _
from core.log_check import ChainState, Fault, FaultKind
from ui.wording import Sentence

# What only paper shows is told first; then the first entry that is not as it was written.
_PAPER = (FaultKind.CUT, FaultKind.REWRITTEN)
_EVIDENCE = (FaultKind.EVIDENCE_CHANGED, FaultKind.EVIDENCE_MISSING)

_WHAT = {
    FaultKind.CUT: N_("The log is shorter than a printed report says, from entry no. {number}."),
    FaultKind.REWRITTEN: N_("Entry no. {number} is not what a printed report says."),
    FaultKind.EVIDENCE_CHANGED: N_("The evidence of entry no. {number} has been changed."),
    FaultKind.EVIDENCE_MISSING: N_("The evidence of entry no. {number} is gone."),
    FaultKind.GUARDS: N_("The locks that keep the log from being changed are gone."),
}
_CHANGED = N_("The log has been changed from entry no. {number}.")

_PUT_BACK = N_("Put back the evidence folder from the latest backup.")
_TELL = N_("Do not save anything more. Tell your leader and the archive, and keep the backups.")


def say_log(state: ChainState) -> Sentence:
    """“The log is whole.”, or from which number it is not, and what to do."""
    if state.ok:
        return Sentence(_("The log is whole.") if state.count else _("The log is empty."))
    fault = gravest(state.faults)
    what = _(_WHAT.get(fault.kind, _CHANGED)).format(number=fault.number or 1)
    return Sentence(what, _(_PUT_BACK if fault.kind in _EVIDENCE else _TELL))


def gravest(faults: tuple[Fault, ...]) -> Fault:
    """The fault to tell of: the gravest sort, and of those the lowest number."""
    return min(faults, key=lambda fault: (_rank(fault.kind), fault.number))


def _rank(kind: FaultKind) -> int:
    if kind in _PAPER:
        return 0
    if kind in _EVIDENCE:
        return 2
    return 3 if kind is FaultKind.GUARDS else 1


def say_checked(state: ChainState, today: date) -> str:
    """When the log was checked: today at 08.30, or on 23 November at 08.30."""
    at, day = clock_time(state.checked_at), local(state.checked_at).date()
    if day == today:
        return _("Checked today at {time}.").format(time=at)
    return _("Checked {day} at {time}.").format(day=day_and_month(day), time=at)
