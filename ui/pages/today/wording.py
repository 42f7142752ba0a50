"""What the page of today says; no widgets in here."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from core.accounts import Account
from core.clock import local
from core.dates import (
    clock_time,
    day_and_month,
    sentence,
    weekday_date,
    weekday_name,
)
from core.day_status import CheckEvent, DayState, DayStatus
from core.follow_ups import FollowUp
from core.guideline_rules import CheckItem
from core.language import N_, _, ngettext
from core.plan_entries import PlanEntry
from core.plan_words import content_name
from core.workdays import Workdays

_NUMBERS = (
    N_("None"),
    N_("One"),
    N_("Two"),
    N_("Three"),
    N_("Four"),
    N_("Five"),
    N_("Six"),
    N_("Seven"),
    N_("Eight"),
    N_("Nine"),
    N_("Ten"),
)


_THINGS = frozenset({"comments", "messages", "promises"})
"""Check items whose title is the name of something."""


def number(count: int) -> str:
    """The number as a word with a capital letter, up to ten; digits above."""
    return _(_NUMBERS[count]) if count < len(_NUMBERS) else str(count)


def progress(done: int, total: int) -> str:
    return ngettext(
        "{done} of {total} account is checked", "{done} of {total} accounts are checked", total
    ).format(done=done, total=total)


def left(count: int) -> str:
    """Tre gjenstår. Det tar omtrent ett minutt. (Some twenty seconds for each account.)"""
    remaining = ngettext("{number} is left.", "{number} are left.", count)
    minutes = max(1, round(count / 3))
    time = ngettext(
        "It takes about one minute.", "It takes about {minutes} minutes.", minutes
    ).format(minutes=minutes)
    return f"{remaining.format(number=number(count))} {time}"


def all_done(total: int) -> str:
    text = ngettext("The account is checked.", "All {number} accounts are checked.", total)
    return text.format(number=number(total).lower())


def see_you(today: date, workdays: Workdays) -> str:
    """Fint, vi ses i morgen — or the next workday, when tomorrow is closed."""
    following = workdays.next_workday(today)
    if following == today + timedelta(days=1):
        return _("Well done, see you tomorrow.")
    return _("Well done, see you {day}.").format(day=weekday_date(following))


def closed(today: date, workdays: Workdays) -> str:
    """The sentence of a closed day, with the day's name where it has one."""
    following = weekday_date(workdays.next_workday(today))
    return _("Today the office is closed. The next check is {day}.").format(day=following)


def checked_at(event: CheckEvent) -> str:
    return _("Checked {time}").format(time=clock_time(event.at))


def state_text(status: DayStatus) -> str:
    if status.check is not None:
        return checked_at(status.check)
    if status.state is DayState.AWAY:
        return _("Away")
    return _("Not checked")


def last_checked(event: CheckEvent | None, today: date, by: str) -> str:
    """sist sjekket fredag kl. 09.05 av Jon; `by` is left out when empty."""
    if event is None:
        return _("not checked before")
    near = (today - event.day).days < 7
    day = weekday_name(event.day) if near else day_and_month(event.day)
    if event.late:
        text = _("last checked for {day}, entered late").format(day=day)
    else:
        text = _("last checked {day} at {time}").format(day=day, time=clock_time(event.at))
    return _("{what} by {name}").format(what=text, name=by) if by else text


def written_today(noted: int, seen: int, answered: int) -> str:
    """ingenting å følge opp; to henvendelser ført, én besvart · én oppfølging notert (row A22)"""
    parts = []
    if seen:
        text = ngettext("{number} inquiry entered", "{number} inquiries entered", seen)
        if answered:
            text = f"{text}, {_answered(answered)}"
        parts.append(text.format(number=number(seen).lower()))
    if noted:
        text = ngettext("{number} follow-up noted", "{number} follow-ups noted", noted)
        parts.append(text.format(number=number(noted).lower()))
    return " · ".join(parts) or _("nothing to follow up")


def _answered(count: int) -> str:
    text = ngettext("{number} answered", "{number} answered", count)
    return text.format(number=number(count).lower())


def dots_said(states: Sequence[DayState]) -> str:
    """Last ten workdays: 8 checked, 1 by deputy, 1 not checked."""
    counts = (
        (states.count(DayState.CHECKED), N_("{count} checked")),
        (states.count(DayState.DEPUTY), N_("{count} by deputy")),
        (states.count(DayState.MISSED), N_("{count} not checked")),
        (states.count(DayState.AWAY), N_("{count} away")),
        (states.count(DayState.OPEN), N_("{count} not yet")),
    )
    parts = [_(text).format(count=count) for count, text in counts if count]
    return _("The last ten workdays: {days}").format(days=", ".join(parts) or "–")


def called(account: Account, everyone: Sequence[Account]) -> str:
    """Instagram when there is one account there, else the account's own name."""
    same = [other for other in everyone if other.platform == account.platform]
    return account.platform_name if len(same) <= 1 else account.name


def missed(day: date, names: Sequence[str]) -> str:
    """Fredag 20. november ble Instagram og X ikke sjekket."""
    return _("{day}, {accounts} was not checked.").format(
        day=sentence(weekday_date(day)), accounts=listed(names)
    )


def listed(names: Sequence[str]) -> str:
    """A, B and C"""
    if len(names) < 2:
        return "".join(names)
    return _("{first} and {last}").format(first=", ".join(names[:-1]), last=names[-1])


def follow_up_line(follow_up: FollowUp, platform: str, today: date) -> str:
    """Facebook · notert fredag kl. 15.40 · skulle vært gjort torsdag 19. november"""
    day = noted_on(local(follow_up.opened_at).date(), today)
    parts = [
        platform,
        _("noted {day} at {time}").format(day=day, time=clock_time(follow_up.opened_at)),
    ]
    if follow_up.due < today:
        parts.append(_("was due {day}").format(day=weekday_date(follow_up.due)))
    return " · ".join(parts)


def noted_on(day: date, today: date) -> str:
    """fredag; 3. november when it is a week ago or more."""
    return weekday_name(day) if (today - day).days < 7 else day_and_month(day)


def reminder(due: date) -> str:
    return _("We will remind you on {day}.").format(day=weekday_date(due))


def planned_line(entry: PlanEntry) -> str:
    """Kl. 12.00 · bilde · Mål: flere på kulturhuset"""
    time = _("At {time}").format(time=clock_time(entry.time))
    goal = _("Goal: {goal}").format(goal=entry.goal)
    return f"{time} · {content_name(entry.content_type).lower()} · {goal}"


def look_at(items: Sequence[CheckItem]) -> str:
    """Sjekk: Kommentarer · Meldinger · Noe å fjerne?"""
    titles = " · ".join(str(item.title) for item in items)
    return _("Look at: {items}").format(items=titles) if titles else ""


def left_out(items: Sequence[CheckItem], looked_at: Sequence[str]) -> str:
    """uten meldinger; empty when everything was looked at, or nobody said what was."""
    missing = [_within(item) for item in items if item.key not in looked_at]
    if not looked_at or not missing:
        return ""
    return _("without {items}").format(items=listed(missing))


def _within(item: CheckItem) -> str:
    """An item within a sentence: a thing by its name, a question or a verb as it is written."""
    title = str(item.title)
    if item.key in _THINGS:
        return title[:1].lower() + title[1:]
    return _("“{title}”").format(title=title)
