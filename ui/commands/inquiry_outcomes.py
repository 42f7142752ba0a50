"""`inquiry answer`, `promise`, `formal`, `refer`, `take-up`, `leave`: what comes of one."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from functools import partial

from core.clock import Clock, today
from core.dates import weekday_date
from core.inquiries import Inquiries, InquiryId
from core.language import N_, _
from ui.commands.parser import Commands
from ui.commands.terminal import Terminal
from ui.commands.values import day_of, moment_of

Verb = Callable[[Inquiries, InquiryId, Namespace, Clock], str]


def add_outcomes(group: Commands) -> None:
    """Adds a command for each outcome to the group of inquiries."""
    for name, verb, text in _VERBS:
        command = group.add(name, partial(_do, verb), _(text))
        command.add_argument("number", type=int, metavar=_("NUMBER"), help=_("its number"))
        for option, required, said in _OPTIONS.get(name, ()):
            command.add_argument(f"--{option}", required=required, default="", help=_(said))
        if name != "leave":
            command.add_argument("--reason", default="", help=_(_NOT_APPOINTED))


def _do(verb: Verb, terminal: Terminal, given: Namespace) -> int:
    with terminal.office() as office:
        key = InquiryId(given.number)
        terminal.show(verb(office.inquiries, key, given, terminal.clock))
    return 0


def _answer(verbs: Inquiries, key: InquiryId, given: Namespace, clock: Clock) -> str:
    at = moment_of(given.at or None, clock)
    verbs.answer(key, given.text, at=at, fact_link=given.fact_link, exception=given.reason)
    return _("Inquiry no. {number} is answered.").format(number=key)


def _promise(verbs: Inquiries, key: InquiryId, given: Namespace, clock: Clock) -> str:
    until = day_of(given.until or None, clock)
    day = verbs.promise(key, given.text, until=until, exception=given.reason)
    return _("We will remind you on {day}.").format(day=weekday_date(day))


def _formal(verbs: Inquiries, key: InquiryId, given: Namespace, clock: Clock) -> str:
    told = day_of(given.told or None, clock)
    if verbs.inquiry(key).sender_told_on and not told and given.case:
        verbs.case_number(key, given.case)
        return _("The case number of inquiry no. {number} is saved.").format(number=key)
    verbs.ask_formal(key, told_on=told, case_number=given.case, exception=given.reason)
    return _("Inquiry no. {number}: the sender is asked to write formally, {day}.").format(
        number=key, day=weekday_date(told or today(clock))
    )


def _refer(verbs: Inquiries, key: InquiryId, given: Namespace, clock: Clock) -> str:
    verbs.refer(key, given.to, exception=given.reason)
    return _("Inquiry no. {number} is referred to {name}.").format(number=key, name=given.to)


def _take_up(verbs: Inquiries, key: InquiryId, given: Namespace, clock: Clock) -> str:
    if given.consulted:
        verbs.take_up(key, given.consulted, exception=given.reason)
    if given.conclusion or not given.consulted:
        verbs.conclude(key, given.conclusion)
    return _("Inquiry no. {number} is taken up with the leader.").format(number=key)


def _leave(verbs: Inquiries, key: InquiryId, given: Namespace, clock: Clock) -> str:
    verbs.leave(key, given.reason)
    return _("Inquiry no. {number} is left without an answer.").format(number=key)


def _reopen(verbs: Inquiries, key: InquiryId, given: Namespace, clock: Clock) -> str:
    verbs.reopen(key)
    return _("Inquiry no. {number} is open again.").format(number=key)


_NOT_APPOINTED = N_("why, when who sits here is not appointed to the account")
_VERBS: tuple[tuple[str, Verb, str], ...] = (
    ("answer", _answer, N_("It is answered")),
    ("promise", _promise, N_("An answer is promised for the next workday")),
    ("formal", _formal, N_("The sender is asked to write formally")),
    ("refer", _refer, N_("It is referred to the political level")),
    ("take-up", _take_up, N_("It is taken up with leader and communications")),
    ("leave", _leave, N_("It needs no answer")),
    ("reopen", _reopen, N_("Somebody waits for an answer again")),
)
_OPTIONS: dict[str, tuple[tuple[str, bool, str], ...]] = {
    "answer": (
        ("text", True, N_("what was answered")),
        ("at", False, N_("day and time of the answer; now when not given")),
        ("fact-link", False, N_("the source of what is right")),
    ),
    "promise": (
        ("text", False, N_("what is to be done; stands on Today that day")),
        ("until", False, N_("the day it is promised for; the next workday when not given")),
    ),
    "formal": (
        ("case", False, N_("the case number, when it has come")),
        ("told", False, N_("the day the sender was told; today when not given")),
    ),
    "refer": (("to", True, N_("to whom")),),
    "take-up": (
        ("consulted", False, N_("with whom")),
        ("conclusion", False, N_("what came of it")),
    ),
    "leave": (("reason", False, N_("why; needed where the guideline says always")),),
}
