"""`inquiry figures`: what came in a half-year, and how fast it was answered."""

from __future__ import annotations

from argparse import Namespace
from datetime import timedelta
from typing import Any

from core.clock import today
from core.half_years import HalfYear
from core.inquiry_words import kind_name, outcome_name, share, working_time
from core.language import _
from core.reply_figures import Figures, Part, Share
from ui.commands.parser import Commands
from ui.commands.terminal import Terminal, table
from ui.commands.values import half_of


def add_figures(group: Commands) -> None:
    """Adds the command to the group of inquiries."""
    command = group.add("figures", _figures, _("Reply times of a half-year"), json=True)
    command.add_argument("--half", help=_("such as 2026-H1; this one when not given"))
    command.add_argument("--account", help=_("one account only"))


def _figures(terminal: Terminal, given: Namespace) -> int:
    half = half_of(given.half) if given.half else HalfYear.of(today(terminal.clock))
    with terminal.office() as office:
        account = office.accounts.find(given.account).id if given.account else None
        found = office.inquiries.figures(half.first, half.last, account)
        if given.json:
            terminal.show_json({"half": half.label, **plain(found)})
        else:
            terminal.show(table((_("Figure"), ""), rows(found)))
    return 0


def rows(found: Figures) -> list[tuple[str, str]]:
    """The figures for a person to read."""
    whole = found.whole
    kinds = [(kind_name(kind), str(count)) for kind, count in found.by_kind.items() if count]
    outcomes = [(outcome_name(one), str(count)) for one, count in found.by_outcome.items() if count]
    return [
        (_("Received"), str(found.received)),
        *((f"  {name}", count) for name, count in kinds),
        (_("What became of them"), ""),
        *((f"  {name}", count) for name, count in outcomes),
        (_("First reply within the promise"), share(whole.replies)),
        (_("First reply the same day"), share(whole.same_day)),
        (_("First reply, median working time"), working_time(whole.first_reply.median)),
        (_("First reply, nine of ten within"), working_time(whole.first_reply.slow)),
        (_("Until closed, median working time"), working_time(whole.closing.median)),
        (_("Until closed, nine of ten within"), working_time(whole.closing.slow)),
        (_("Promises kept"), share(found.promises)),
    ]


def plain(found: Figures) -> dict[str, Any]:
    """The figures for a program; working time is in whole minutes."""
    return {
        **_part(found.whole),
        "kinds": {str(kind): count for kind, count in found.by_kind.items()},
        "channels": {str(channel): count for channel, count in found.by_channel.items()},
        "outcomes": {str(one) or "open": count for one, count in found.by_outcome.items()},
        "open": found.open,
        "promises": _share(found.promises),
        "months": [{"month": f"{month:%Y-%m}", **_part(part)} for month, part in found.months],
    }


def _part(part: Part) -> dict[str, Any]:
    return {
        "received": part.received,
        "in_time": _share(part.replies),
        "same_day": _share(part.same_day),
        "first_reply": {
            "median": _minutes(part.first_reply.median),
            "nine_of_ten": _minutes(part.first_reply.slow),
        },
        "closing": {
            "median": _minutes(part.closing.median),
            "nine_of_ten": _minutes(part.closing.slow),
        },
    }


def _share(found: Share) -> dict[str, int]:
    return {"count": found.count, "of": found.of}


def _minutes(time: timedelta | None) -> int | None:
    return None if time is None else round(time.total_seconds() / 60)
