"""`account require`, `review`, `close` and `reopen`: what is done with an account in its course."""

from __future__ import annotations

from argparse import Namespace

from core.closing_words import remaining_said
from core.language import _
from core.requirement_kinds import IN_THE_RECORD, Requirement
from core.requirement_words import requirement_said
from core.reviews import Outcome, Question
from ui.commands.parser import Commands
from ui.commands.terminal import Terminal
from ui.commands.values import day_of


def add(group: Commands) -> None:
    require = group.add("require", _require, _("Ticks off what its page must show"))
    require.add_argument("account", metavar=_("ACCOUNT"), help=_("number or name"))
    asked = [str(kind) for kind in Requirement if kind not in IN_THE_RECORD]
    require.add_argument("requirement", choices=asked, metavar=_("REQUIREMENT"))
    require.add_argument("--met", choices=["yes", "no"], default="yes")
    require.add_argument("--on", metavar=_("DAY"), help=_("today when not given"))
    require.add_argument("--note", default="")
    require.add_argument("--set-aside", metavar=_("REASON"), help=_("why it is not asked here"))
    review = group.add("review", _review, _("The half-yearly review of an account"))
    review.add_argument("account", metavar=_("ACCOUNT"), help=_("number or name"))
    review.add_argument("--outcome", required=True, choices=[str(one) for one in Outcome])
    review.add_argument("--note", default="", help=_("what to change, or why to close"))
    for question in Question:
        review.add_argument(f"--{question}", choices=["yes", "no"])
    close = group.add("close", _close, _("Closes an account; its history is kept"))
    close.add_argument("account", metavar=_("ACCOUNT"), help=_("number or name"))
    close.add_argument("--by", required=True, help=_("who decided it"))
    close.add_argument("--reason", required=True)
    close.add_argument("--on", metavar=_("DAY"), help=_("today when not given"))
    close.add_argument("--archived", default="", help=_("what was archived first"))
    close.add_argument("--told", metavar=_("DAY"), help=_("when communications was told"))
    close.add_argument("--case-number", default="")
    again = group.add("reopen", _reopen, _("Takes a closed account into use again"))
    again.add_argument("account", metavar=_("ACCOUNT"), help=_("number or name"))


def _require(terminal: Terminal, given: Namespace) -> int:
    kind = Requirement(given.requirement)
    with terminal.office() as office:
        account = office.accounts.find(given.account)
        if given.set_aside is not None:
            office.requirements.set_aside(account, kind, given.set_aside)
            terminal.show(_("{name}: a requirement is set aside").format(name=account.name) + ".")
            return 0
        met = given.met == "yes"
        office.requirements.tick(
            account, kind, met=met, on=day_of(given.on, terminal.clock), note=given.note
        )
        terminal.show(f"{account.name}: {requirement_said(kind, met)}.")
    return 0


def _review(terminal: Terminal, given: Namespace) -> int:
    answers = {
        one: getattr(given, one) == "yes" for one in Question if getattr(given, one) is not None
    }
    with terminal.office() as office:
        account = office.accounts.find(given.account)
        office.reviews.record(account, Outcome(given.outcome), answers=answers, note=given.note)
        terminal.show(_("{name} is reviewed").format(name=account.name) + ".")
    return 0


def _close(terminal: Terminal, given: Namespace) -> int:
    with terminal.office() as office:
        account = office.accounts.find(given.account)
        left = office.closings.remaining(account.id)
        office.closings.close(
            account.id,
            by=given.by,
            reason=given.reason,
            on=day_of(given.on, terminal.clock),
            archived=given.archived,
            told_on=day_of(given.told, terminal.clock),
            case_number=given.case_number,
        )
        terminal.show(_("{name} is closed").format(name=account.name) + ".")
        for one in left:
            terminal.note(f"{_('This remains')}: {remaining_said(one)}")
    return 0


def _reopen(terminal: Terminal, given: Namespace) -> int:
    with terminal.office() as office:
        account = office.accounts.find(given.account)
        office.closings.reopen(account.id)
        terminal.show(_("{name} is in use again").format(name=account.name) + ".")
    return 0
