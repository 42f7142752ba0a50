"""`crisis begin`, `log`, `post`, `end`, `evaluate` and `list`."""

from __future__ import annotations

from argparse import Namespace
from typing import Any

from core.crisis_records import (
    Crisis,
    CrisisId,
    CrisisKind,
    Decided,
    HeldId,
    HeldOutcome,
    HeldPost,
    Message,
)
from core.crisis_words import kind_name, outcome_line
from core.dates import clock_time, moment_text, short_date
from core.errors import NotFound
from core.language import _
from core.office import Office
from ui.commands.parser import Commands
from ui.commands.terminal import Terminal, table
from ui.commands.values import day_and_time_of, iso, moment_of

_FATES = {
    "as-planned": HeldOutcome.AS_PLANNED,
    "move": HeldOutcome.MOVED,
    "drop": HeldOutcome.DROPPED,
    "go-on": HeldOutcome.WENT_ON,
}


def add(commands: Commands) -> None:
    group = commands.group("crisis", _("The crisis pause"))
    new = group.add("begin", _begin, _("Holds every open post of the plan"))
    new.add_argument("--kind", required=True, choices=[str(kind) for kind in CrisisKind])
    new.add_argument("--reason", required=True, help=_("what has happened"))
    new.add_argument("--by", required=True, help=_("who decided it"))
    new.add_argument(
        "--account",
        action="append",
        help=_("is used meanwhile; its number or its name, can be given several times"),
    )
    said = group.add("log", _log, _("Notes what was said"))
    said.add_argument("--text", required=True, help=_("the message"))
    said.add_argument("--account", help=_("where; the website when none is given"))
    said.add_argument("--approved-by", default="", help=_("who in the crisis management"))
    said.add_argument("--exception", default="", help=_("why it went out all the same"))
    said.add_argument("--at", help=_("day and time, such as “26.11.2026 10.00”"))
    said.add_argument("--url", default="", help=_("a web address"))
    post = group.add("post", _post, _("Decides what becomes of a held post"))
    post.add_argument("number", type=int, help=_("the number of the post in the plan"))
    post.add_argument("fate", choices=list(_FATES))
    post.add_argument("--when", help=_("day and time, such as “26.11.2026 10.00”"))
    post.add_argument("--reason", default="", help=_("why it is dropped"))
    end = group.add("end", _end, _("Ends the pause when every held post is decided on"))
    end.add_argument("--by", required=True, help=_("who says that it is over"))
    learned = group.add("evaluate", _evaluate, _("Writes what was learned"))
    learned.add_argument("number", type=int, help=_("the number of the crisis"))
    learned.add_argument("--text", required=True, help=_("what was learned"))
    group.add("list", _list, _("Every crisis and exercise, and the posts that are held"), json=True)


def _begin(terminal: Terminal, given: Namespace) -> int:
    with terminal.office() as office:
        accounts = given.account
        channels = None if accounts is None else [office.accounts.find(one).id for one in accounts]
        key = office.crises.begin(CrisisKind(given.kind), given.reason, given.by, channels)
        terminal.show(office.store.undo_label)
        for held in office.crises.held(key):
            terminal.show(_line(held))
    return 0


def _log(terminal: Terminal, given: Namespace) -> int:
    at = moment_of(given.at, terminal.clock) or terminal.clock.now()
    with terminal.office() as office:
        account = None if given.account is None else office.accounts.find(given.account).id
        office.crises.log.add(
            Message(
                at=at,
                account_id=account,
                text=given.text,
                approved_by=given.approved_by,
                exception=given.exception,
                url=given.url,
            )
        )
        terminal.show(office.store.undo_label)
    return 0


def _post(terminal: Terminal, given: Namespace) -> int:
    day, at = day_and_time_of(given.when, terminal.clock) if given.when else (None, None)
    fate = _FATES[given.fate]
    with terminal.office() as office:
        key = _held_key(office, given.number)
        if fate is HeldOutcome.WENT_ON:
            office.crises.let_go_on(key)
        else:
            office.crises.decide(key, Decided(outcome=fate, day=day, time=at, reason=given.reason))
        terminal.show(office.store.undo_label)
    return 0


def _held_key(office: Office, number: int) -> HeldId:
    for held in office.crises.held(office.crises.lasting().id):
        if held.entry_id == number:
            return held.id
    raise NotFound("held_posts", number)


def _end(terminal: Terminal, given: Namespace) -> int:
    with terminal.office() as office:
        office.crises.end(given.by)
        terminal.show(office.store.undo_label)
    return 0


def _evaluate(terminal: Terminal, given: Namespace) -> int:
    with terminal.office() as office:
        office.crises.evaluate(CrisisId(given.number), given.text)
        terminal.show(office.store.undo_label)
    return 0


def _list(terminal: Terminal, given: Namespace) -> int:
    with terminal.office() as office:
        found = office.crises.everything()
        if given.json:
            terminal.show_json([_plain(office, one) for one in found])
            return 0
        if not found:
            terminal.show(_("There has been no crisis and no exercise."))
            return 0
        head = (_("No."), _("Begun"), _("Ended"), _("Kind"), _("What has happened"))
        rows = [
            (
                str(one.id),
                moment_text(one.begun_at),
                moment_text(one.ended_at) if one.ended_at else "–",
                kind_name(one.kind),
                one.reason,
            )
            for one in found
        ]
        terminal.show(table(head, rows))
        for held in office.crises.held(found[0].id):
            terminal.show(_line(held))
    return 0


def _line(held: HeldPost) -> str:
    when = _("{date} at {time}").format(date=short_date(held.day), time=clock_time(held.time))
    return f"{held.entry_id} {held.title}, {when}: {outcome_line(held)}"


def _plain(office: Office, one: Crisis) -> dict[str, Any]:
    return {
        "id": one.id,
        "kind": one.kind.value,
        "reason": one.reason,
        "decided_by": one.decided_by,
        "begun_at": iso(one.begun_at),
        "ended_at": iso(one.ended_at),
        "ended_by": one.ended_by,
        "accounts": sorted(office.crises.channels(one.id)),
        "evaluation": one.evaluation,
        "messages": [
            {
                "at": iso(message.at),
                "account": message.account_id,
                "text": message.text,
                "approved_by": message.approved_by,
                "exception": message.exception,
                "url": message.url,
            }
            for message in office.crises.log.messages(one.id)
        ],
        "held": [
            {
                "post": held.entry_id,
                "title": held.title,
                "day": held.day.isoformat(),
                "time": held.time.isoformat("minutes"),
                "outcome": held.outcome.value,
                "reason": held.reason,
            }
            for held in office.crises.held(one.id)
        ],
    }
