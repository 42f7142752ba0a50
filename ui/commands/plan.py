"""`plan add`, `plan list` and `plan export`."""

from __future__ import annotations

from argparse import Namespace
from typing import Any

from core.dates import clock_time, short_date, weekday_date
from core.language import N_, _
from core.plan_words import status_name
from core.publishing import ContentType, PlanEntry, Planned, PlanStatus
from ui.commands import plan_files
from ui.commands.parser import Commands
from ui.commands.terminal import Terminal, table
from ui.commands.values import day_and_time_of, month_of

_TEXTS = (
    ("text", N_("what is to stand in it")),
    ("link", N_("a web address")),
    ("photographer", N_("who took the picture")),
    ("no-credit", N_("why nobody is named as photographer")),
    ("alt-text", N_("what the picture shows, for those who cannot see it")),
    ("note", N_("anything else")),
)


def add(commands: Commands) -> None:
    group = commands.group("plan", _("The publishing plan"))
    new = group.add("add", _add, _("Puts a post into the plan"))
    new.add_argument(
        "--account",
        action="append",
        required=True,
        help=_("its number or its name; can be given several times"),
    )
    new.add_argument("--when", required=True, help=_("day and time, such as “26.11.2026 10.00”"))
    new.add_argument("--type", required=True, choices=[str(kind) for kind in ContentType])
    new.add_argument("--goal", required=True, help=_("what it is to achieve"))
    new.add_argument("--title", required=True, help=_("what it is about, in a few words"))
    new.add_argument("--ready", action="store_true", help=_("it can go out as it is"))
    new.add_argument(
        "--image-approved", action="store_true", help=_("the picture is approved for use")
    )
    for name, text in _TEXTS:
        new.add_argument(f"--{name}", default="", help=_(text))
    listed = group.add("list", _list, _("What is planned"), json=True)
    listed.add_argument("--month", help=_("one month only, such as 2026-11"))
    plan_files.add(group)


def _add(terminal: Terminal, given: Namespace) -> int:
    day, at = day_and_time_of(given.when, terminal.clock)
    with terminal.office() as office:
        accounts = [office.accounts.find(text).id for text in given.account]
        entry = PlanEntry(
            title=given.title,
            day=day,
            time=at,
            content_type=ContentType(given.type),
            goal=given.goal,
            status=PlanStatus.READY if given.ready else PlanStatus.PLANNED,
            image_approved=given.image_approved,
            **{name: getattr(given, name) for name in (n.replace("-", "_") for n, _h in _TEXTS)},
        )
        key = office.publishing.add(entry, accounts)
        text = _("“{title}” is in the plan for {day} at {time}, as post {number}.")
        terminal.show(
            text.format(title=entry.title, day=weekday_date(day), time=clock_time(at), number=key)
        )
    return 0


def _list(terminal: Terminal, given: Namespace) -> int:
    month = month_of(given.month) if given.month is not None else None
    with terminal.office() as office:
        found = office.publishing.month(*month) if month else office.publishing.everything()
        if given.json:
            terminal.show_json([_plain(planned) for planned in found])
            return 0
        if not found:
            terminal.show(_("Nothing is planned. Put a post into the plan with “plan add”."))
            return 0
        names = {account.id: account.name for account in office.accounts.everything()}
        rows = [
            (
                str(planned.entry.id),
                short_date(planned.entry.day),
                clock_time(planned.entry.time),
                status_name(planned.entry.status),
                planned.entry.title,
                ", ".join(names.get(key, "") for key in planned.account_ids),
            )
            for planned in found
        ]
        head = (_("No."), _("Day"), _("Time"), _("Status"), _("Title"), _("Accounts"))
        terminal.show(table(head, rows))
    return 0


def _plain(planned: Planned) -> dict[str, Any]:
    entry = planned.entry
    return {
        "id": entry.id,
        "day": entry.day.isoformat(),
        "time": entry.time.isoformat("minutes"),
        "title": entry.title,
        "type": entry.content_type.value,
        "goal": entry.goal,
        "status": entry.status.value,
        "accounts": list(planned.account_ids),
        "text": entry.text,
        "link": entry.link,
    }
