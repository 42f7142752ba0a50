"""`check` and `today`: the five minutes of each workday."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from datetime import date
from typing import Any

from core.accounts import Account
from core.clock import today
from core.dates import clock_time, long_date, sentence, weekday_date
from core.day_status import DayState, DayStatus
from core.language import N_, _, ngettext
from core.office import Office
from ui.commands.parser import Commands
from ui.commands.people import named
from ui.commands.terminal import Terminal, table
from ui.commands.values import day_of, iso

STATES = {
    DayState.OPEN: N_("not checked"),
    DayState.CHECKED: N_("checked {time}"),
    DayState.DEPUTY: N_("checked {time} by a deputy"),
    DayState.AWAY: N_("away: {reason}"),
}


def add(commands: Commands) -> None:
    check = commands.add("check", _check, _("Registers that an account was looked through"))
    check.add_argument("account", metavar=_("ACCOUNT"), help=_("its number or its name"))
    check.add_argument("--day", metavar=_("DAY"), help=_("an earlier day; today when not given"))
    check.add_argument("--note", default="", metavar=_("NOTE"))
    check.add_argument("--person", metavar=_("PERSON"), help=_("who did it; who sits here if not"))
    check.add_argument(
        "--reason", default="", help=_("why, in one line, when they are not appointed to it")
    )
    commands.add("today", _today, _("What is due today"), json=True)


def _check(terminal: Terminal, given: Namespace) -> int:
    with terminal.office() as office:
        now, day = today(terminal.clock), day_of(given.day, terminal.clock)
        account = office.accounts.find(given.account)
        if given.person:
            office.people.act_as(named(office, given.person))
        office.checklist.check(account.id, day=day, note=given.note, reason=given.reason)
        terminal.show(checked(account, day or now, now))
        if not office.workdays().is_open(day or now):
            terminal.note(_("The office is closed that day; the check is kept all the same."))
    return 0


def checked(account: Account, day: date, now: date) -> str:
    """What is said when an account is checked, today or late."""
    text = _("{platform} · {name} is checked for {day}.")
    if day < now:
        text = _("{platform} · {name} is checked for {day}, entered late.")
    return text.format(platform=account.platform_name, name=account.name, day=weekday_date(day))


def _today(terminal: Terminal, given: Namespace) -> int:
    with terminal.office() as office:
        if given.json:
            terminal.show_json(plain(office))
        else:
            terminal.show(told(office))
    return 0


def plain(office: Office) -> dict[str, Any]:
    """The day for a program; `account` is always the number of an account."""
    day = office.today()
    accounts = office.checklist.due(day)
    grid = office.checklist.grid(accounts, [day])
    return {
        "day": day.isoformat(),
        "open": office.workdays().is_open(day),
        "accounts": [_state(account, grid[account.id, day]) for account in accounts],
        "follow_ups": [
            {"id": f.id, "account": f.account_id, "text": f.text, "due": f.due.isoformat()}
            for f in office.follow_ups.due(day)
        ],
        "planned": [
            {
                "id": planned.entry.id,
                "time": planned.entry.time.isoformat("minutes"),
                "title": planned.entry.title,
                "accounts": list(planned.account_ids),
                "status": planned.entry.status.value,
            }
            for planned in office.publishing.due_today()
        ],
        "inquiries": asked(office),
        "missed": [
            {"day": missed.day.isoformat(), "account": missed.account_id}
            for missed in office.checklist.missed()
        ],
    }


def asked(office: Office) -> dict[str, int]:
    """Row A22: how many questions came today, how many of them are answered, how many wait."""
    found = office.inquiries.figures(office.today(), office.today())
    return {
        "received": found.received,
        "answered": found.answered,
        "open": office.inquiries.open_count(),
    }


def _state(account: Account, status: DayStatus) -> dict[str, Any]:
    return {
        "id": account.id,
        "name": account.name,
        "platform": account.platform.value,
        "state": status.state.value,
        "checked_at": iso(status.check.at) if status.check else None,
        "late": status.late,
    }


def told(office: Office) -> str:
    """The day for a person."""
    day, accounts = office.today(), {a.id: a for a in office.accounts.everything()}
    parts = [sentence(long_date(day)), _told_accounts(office, day)]
    follow_ups = office.follow_ups.due(day)
    if follow_ups:
        lines = [f"  {f.text} ({_named(accounts[f.account_id])})" for f in follow_ups]
        parts.append("\n".join([_("Follow up today:"), *lines]))
    counts = asked(office)
    if counts["received"] or counts["open"]:
        text = _("Inquiries: {received} today, {answered} of them answered. {open} wait for us.")
        parts.append(text.format(**counts))
    planned = office.publishing.due_today()
    if planned:
        lines = [f"  {clock_time(p.entry.time)} {p.entry.title}" for p in planned]
        parts.append("\n".join([_("To go out today:"), *lines]))
    missed = office.checklist.missed()
    if missed:
        lines = [
            f"  {sentence(weekday_date(m.day))}: {_named(accounts[m.account_id])}" for m in missed
        ]
        parts.append("\n".join([_("Not checked earlier:"), *lines]))
    return "\n\n".join(parts)


def _told_accounts(office: Office, day: date) -> str:
    if not office.workdays().is_open(day):
        return closed(office, day)
    accounts = office.checklist.due(day)
    if not accounts:
        return _("No account is to be checked. Register one with “account add”.")
    grid = office.checklist.grid(accounts, [day])
    statuses = [grid[account.id, day] for account in accounts]
    left = sum(status.state is DayState.OPEN for status in statuses)
    text = ngettext("{count} account is left.", "{count} accounts are left.", left)
    first = text.format(count=left) if left else _("Every account is checked.")
    return f"{first}\n{_rows(accounts, statuses)}"


def _rows(accounts: Sequence[Account], statuses: Sequence[DayStatus]) -> str:
    rows = [
        (str(account.id), account.platform_name, account.name, _said(status))
        for account, status in zip(accounts, statuses, strict=True)
    ]
    return table((_("No."), _("Platform"), _("Account"), _("State")), rows)


def _said(status: DayStatus) -> str:
    text = _(STATES.get(status.state, ""))
    if status.late:
        text = _("{state}, entered late").format(state=text)
    at = clock_time(status.check.at) if status.check else ""
    return text.format(time=at, reason=status.absence.reason if status.absence else "")


def closed(office: Office, day: date) -> str:
    """That the office is closed today, and when the next check is."""
    following = office.workdays().next_workday(day)
    return _("The office is closed today. The next check is {day}.").format(
        day=weekday_date(following)
    )


def _named(account: Account) -> str:
    return f"{account.platform_name} · {account.name}"
