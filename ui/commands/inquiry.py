"""`inquiry`: what citizens asked, what was answered, and how fast."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from core.clock import local
from core.dates import clock_time, short_date, weekday_date
from core.errors import InvalidRecord
from core.inquiries import (
    Channel,
    Inquiry,
    InquiryKind,
    SenderKind,
    Standing,
)
from core.inquiry_words import kind_name, outcome_name, working_time
from core.language import _
from core.search import first_line
from ui.commands.inquiry_figures import add_figures
from ui.commands.inquiry_outcomes import add_outcomes
from ui.commands.parser import Commands
from ui.commands.terminal import Terminal, table
from ui.commands.values import iso, moment_of


def add(commands: Commands) -> None:
    group = commands.group("inquiry", _("What citizens asked, and what came of it"))
    _add_new(group.add("add", _add, _("Registers an inquiry")))
    listed = group.add("list", _list, _("Every inquiry, the newest first"), json=True)
    listed.add_argument(
        "--open", action="store_true", help=_("only those that wait, the oldest deadline first")
    )
    add_figures(group)
    add_outcomes(group)


def _add_new(new: ArgumentParser) -> None:
    new.add_argument("--account", required=True, help=_("its number or its name"))
    new.add_argument("--kind", required=True, choices=[str(kind) for kind in InquiryKind])
    new.add_argument("--text", required=True, help=_("what was written, word for word"))
    new.add_argument("--received", help=_("day and time, such as “26.11.2026 10.00”"))
    new.add_argument("--link", default="", help=_("a web address"))
    new.add_argument("--channel", default="comment", choices=[str(one) for one in Channel])
    new.add_argument("--sender", default="", choices=[str(one) for one in SenderKind if one])
    new.add_argument("--forwarded-by", default="", help=_("the colleague who was asked"))
    new.add_argument(
        "--screenshot",
        action="append",
        default=[],
        metavar=_("FILE"),
        help=_("an image, a PDF or a text; can be given several times"),
    )


def _add(terminal: Terminal, given: Namespace) -> int:
    received = moment_of(given.received, terminal.clock) or terminal.clock.now()
    with terminal.office() as office:
        account = office.accounts.find(given.account)
        inquiry = Inquiry(
            account_id=account.id,
            kind=InquiryKind(given.kind),
            text=given.text,
            received_at=received,
            channel=Channel(given.channel),
            sender=SenderKind(given.sender),
            forwarded_by=given.forwarded_by,
            link=given.link,
        )
        try:
            key = office.inquiries.add(inquiry, [Path(name) for name in given.screenshot])
        except InvalidRecord as error:
            if error.field == "evidence":
                raise InvalidRecord("screenshot", error.reason, **error.details) from error
            raise
        saved = office.inquiries.inquiry(key)
        terminal.show(
            _("Inquiry no. {number} on {account} is registered. {due}").format(
                number=key, account=account.name, due=_due(saved)
            )
        )
        terminal.show(str(office.inquiries.rule(saved.kind).help))
    return 0


def _due(inquiry: Inquiry) -> str:
    if inquiry.due_at is None:
        return _("It need not be answered.")
    day = weekday_date(local(inquiry.due_at).date())
    return _("Answer by {day} at {time}.").format(day=day, time=clock_time(inquiry.due_at))


def _list(terminal: Terminal, given: Namespace) -> int:
    with terminal.office() as office:
        verbs = office.inquiries
        found = verbs.open() if given.open else verbs.everything()
        standings = verbs.standings(found)
        if given.json:
            terminal.show_json([plain(one, standings[one.id]) for one in found])
            return 0
        if not found:
            terminal.show(_("No inquiries. Register one with “inquiry add”."))
            return 0
        names = {account.id: account.name for account in office.accounts.everything()}
        rows = [
            (
                str(one.id),
                short_date(one.day),
                names.get(one.account_id, ""),
                kind_name(one.kind),
                outcome_name(one.outcome),
                _waits(standings[one.id]),
                first_line(one.text, 40),
            )
            for one in found
        ]
        head = (_("No."), _("Day"), _("Account"), _("Kind"), _("Outcome"), _("Time left"), "")
        terminal.show(table(head, rows))
    return 0


def _waits(standing: Standing) -> str:
    if standing.left is None:
        return "–"
    text = working_time(standing.left)
    late = standing.left.total_seconds() < 0
    return _("{time} too late").format(time=text) if late else text


def plain(inquiry: Inquiry, standing: Standing) -> dict[str, Any]:
    """An inquiry for a program; working time is in whole minutes."""
    left = standing.left
    return {
        "id": inquiry.id,
        "account": inquiry.account_id,
        "kind": inquiry.kind.value,
        "channel": inquiry.channel.value,
        "sender": inquiry.sender.value,
        "text": inquiry.text,
        "link": inquiry.link,
        "received_at": iso(inquiry.received_at),
        "outcome": inquiry.outcome.value or "open",
        "open": inquiry.is_open,
        "strength": inquiry.strength,
        "due_at": iso(standing.due),
        "age": round(standing.age.total_seconds() / 60),
        "left": None if left is None else round(left.total_seconds() / 60),
        "broken": standing.broken,
        "first_reply_at": iso(inquiry.first_reply_at),
        "closed_at": iso(inquiry.closed_at),
        "answer": inquiry.answer,
        "promised_for": inquiry.promised_for.isoformat() if inquiry.promised_for else None,
        "case_number": inquiry.case_number,
        "referred_to": inquiry.referred_to,
    }
