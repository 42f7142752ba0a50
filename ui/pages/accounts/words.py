"""How the register speaks of accounts: kinds, reasons, requirements, days."""

from __future__ import annotations

from collections.abc import Sequence

from core.accesses import Access
from core.account_words import status_name
from core.accounts import Account, AccountStatus
from core.application_records import Application
from core.appointment_records import Appointment
from core.attention import Reason, ReasonKind
from core.attention_words import reason_in_short
from core.dates import clock_time, full_date, short_date
from core.day_status import DayState, DayStatus
from core.language import N_, _, ngettext
from core.people_words import task_name
from core.platforms import NAMES, Platform
from core.reviews import Outcome
from core.workdays import OpeningHours

_TAGS = {
    AccountStatus.APPLIED: "info",
    AccountStatus.ACTIVE: "ok",
    AccountStatus.CLOSED: "neutral",
}


_REVIEWED = {
    Outcome.CONFIRM: N_("Reviewed: it goes on as it is"),
    Outcome.CHANGE: N_("Reviewed: something is to be changed"),
    Outcome.CLOSE: N_("Reviewed: it is to be closed"),
}

_REASONS = {
    ReasonKind.ENDED: N_("Past its last day"),
    ReasonKind.ENDING: N_("Ends soon"),
    ReasonKind.APPLIED: N_("Waits for approval"),
    ReasonKind.AGREED: N_("Can be taken into use"),
    ReasonKind.WARNED: N_("Warned"),
    ReasonKind.NO_RESPONSIBLE: N_("Lacks a responsible"),
    ReasonKind.UNCOVERED: N_("Nobody is there some day"),
    ReasonKind.NO_DEPUTY: N_("Lacks a deputy"),
    ReasonKind.SOLE: N_("One person alone"),
    ReasonKind.SILENT: N_("Silent for long"),
    ReasonKind.REVIEW: N_("To be reviewed"),
    ReasonKind.UNMET: N_("Requirements that are not met"),
}


def platform(found: Platform) -> str:
    """Facebook; X tells what it was called, since many know it only by that."""
    if found is Platform.X:
        return _("X, formerly Twitter")
    return NAMES.get(found) or _("Other platform")


def status(
    account: Account, reasons: Sequence[Reason], refused: Application | None = None
) -> tuple[str, str]:
    """The words and the kind of the tag in the table."""
    if account.status is AccountStatus.ACTIVE and reasons:
        return reason_in_short(reasons[0]), "warn"
    return status_name(account.status, refused), _TAGS[account.status]


def weight(reason: Reason) -> int:
    """Its place among the reasons; the weightiest is 0."""
    return list(ReasonKind).index(reason.kind)


def reason_name(kind: ReasonKind) -> str:
    """What a kind of reason is called where one is chosen, without its days."""
    return _(_REASONS[kind])


def explain(reason: Reason, responsible: str) -> tuple[str, str]:
    """What is wrong, and what to do about it."""
    day = full_date(reason.day) if reason.day else ""
    match reason.kind:
        case ReasonKind.ENDED:
            heading = _("The account should have been closed {date}").format(date=day)
            return heading, _("Close it, or change its last day.")
        case ReasonKind.ENDING:
            heading = _("The account ends {date}").format(date=day)
            return heading, _("Decide whether it is to be closed or kept longer.")
        case ReasonKind.APPLIED:
            heading = _("The application waits for an answer")
            if day:
                heading = _("Applied for {date}, and not answered yet").format(date=day)
            return heading, _("Approve it and agree on it, or reject it with a reason.")
        case ReasonKind.AGREED:
            heading = _("The application of {date} is agreed to").format(date=day)
            return heading, _("Take the account into use when it is made on the platform.")
        case ReasonKind.WARNED:
            heading = _("A warning is sent, with the deadline {date}").format(date=day)
            return heading, _("Settle it when the faults are mended, or close the account.")
        case ReasonKind.REVIEW:
            return _reviewed(day), _("Review it: it goes on, it is changed, or it is closed.")
        case ReasonKind.NO_RESPONSIBLE:
            return _("Nobody is responsible for the account"), _takes_over("")
        case ReasonKind.UNCOVERED:
            heading = _("Everybody appointed is away {date}").format(date=day)
            return heading, _("Appoint one more, or choose another deputy for the absence.")
        case ReasonKind.NO_DEPUTY:
            return _("The account lacks a deputy"), _takes_over(responsible)
        case ReasonKind.SOLE:
            heading = _("One person alone can act on the account")
            return heading, _("Appoint one more, so that the account never stands alone.")
        case ReasonKind.SILENT:
            action = _("Import newer posts, or decide whether the account is to be closed.")
            return _quiet(reason, day), action
        case ReasonKind.UNMET:
            return reason_in_short(reason), _(
                "Look at the page, mend it, and tick off what is right."
            )


def _reviewed(day: str) -> str:
    if not day:
        return _("The account has never been reviewed")
    return _("Last reviewed {date}, more than half a year ago").format(date=day)


def _quiet(reason: Reason, day: str) -> str:
    checked = full_date(reason.checked) if reason.checked else ""
    if not day and not checked:
        return _("No known post, and no check")
    if not day:
        return _("No known post, and last checked {date}").format(date=checked)
    if not checked:
        return _("No known post since {date}, and no check").format(date=day)
    return _("No known post since {date}; last checked {checked}").format(date=day, checked=checked)


def _takes_over(responsible: str) -> str:
    if not responsible:
        return _("Appoint someone who looks after the account, and someone who takes over.")
    return _("Appoint someone who takes over when {name} is away.").format(name=responsible)


def period(found: Appointment) -> str:
    """ansvarlig fra 02.05.2012, and on whose word"""
    task = task_name(found.role).lower()
    text = _("{task} from {date}") if found.last is None else _("{task} {first}–{last}")
    last = short_date(found.last) if found.last else ""
    said = text.format(
        task=task, date=short_date(found.first), first=short_date(found.first), last=last
    )
    return f"{said} · {found.mandate_by}" if found.mandate_by else said


def access(found: Access) -> str:
    """administrator, fra 02.05.2012"""
    days = _("from {date}") if found.last is None else _("{first}–{last}")
    last = short_date(found.last) if found.last else ""
    first = short_date(found.first)
    said = days.format(date=first, first=first, last=last)
    return f"{found.what}, {said}" if found.what else said


def reviewed(outcome: Outcome) -> str:
    """What a review ended in."""
    return _(_REVIEWED[outcome])


def joined(*parts: str) -> str:
    return ". ".join(part.strip() for part in parts if part.strip())


def workdays(count: int) -> str:
    """How soon people get an answer."""
    if count == 0:
        return _("The same workday")
    return ngettext("{count} workday", "{count} workdays", count).format(count=count)


def per_week(count: int) -> str:
    """How often something is published."""
    if count == 0:
        return _("No fixed number")
    return ngettext("{count} post a week", "{count} posts a week", count).format(count=count)


def dots(days: Sequence[DayStatus]) -> tuple[list[DayState], str]:
    """How some workdays stand, and the same in words; days without duty do not count."""
    due = [day for day in days if day.state is not DayState.NOT_DUE]
    done = sum(day.state in (DayState.CHECKED, DayState.DEPUTY) for day in due)
    words = _("Checked {done} of the last {count} workdays").format(done=done, count=len(due))
    return [day.state for day in days], words


def hours(week: OpeningHours) -> str:
    """Monday–Friday 08.00–15.30; empty where the days differ, since that is too long here."""
    days = set(week.days)
    only = days.pop()
    if days or only is None:
        return ""
    return _("Monday–Friday {first}–{last}").format(
        first=clock_time(only.opens), last=clock_time(only.closes)
    )
