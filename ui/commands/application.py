"""`account apply` and what follows: approved, agreed on, opened, rejected or withdrawn."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable

from core.account_words import application_name, step_name
from core.accounts import Account, AccountKind
from core.application_records import QUESTIONS, Application
from core.language import N_, _
from core.platforms import Platform
from ui.commands.parser import Act, Commands
from ui.commands.terminal import Terminal, table
from ui.commands.values import day_of

_ASKED = {
    "why": N_("why the account is wanted"),
    "goals": N_("what it is to achieve"),
    "audience": N_("whom it is for"),
    "reach": N_("where they are reached"),
    "privacy": N_("how privacy and secrecy are kept"),
    "resources": N_("time and people to follow it up"),
    "complements": N_("how it goes with other channels"),
    "thread": N_("how it goes with the municipality's other accounts"),
}


def add(group: Commands) -> None:
    new = group.add("apply", _apply, _("Applies for a new account, with the assessment"))
    new.add_argument("--platform", required=True, choices=[str(name) for name in Platform])
    new.add_argument("--name", required=True, help=_("as it will stand on the platform"))
    new.add_argument("--kind", choices=[str(kind) for kind in AccountKind], default="unit")
    for name in ("unit", "purpose", "responsible", "deputy", "applicant", "case-number"):
        new.add_argument(f"--{name}", default="")
    new.add_argument("--limited-until", metavar=_("DAY"))
    new.add_argument("--on", metavar=_("DAY"), help=_("today when not given"))
    for name in QUESTIONS:
        new.add_argument(f"--{name}", default="", required=name == "why", help=_(_ASKED[name]))
    approve = _numbered(group, "approve", _approve, _("The nearest leader approves it"))
    approve.add_argument("--leader", required=True, metavar=_("NAME"))
    agree = _numbered(group, "agree", _agree, _("It is agreed with communications"))
    agree.add_argument("--communications", required=True, metavar=_("NAME"))
    agree.add_argument("--case-number", default="")
    agree.add_argument("--exception", default="", help=_("why a step is left out"))
    opened = _numbered(group, "activate", _activate, _("It is opened"))
    opened.add_argument("--created-by", required=True, metavar=_("NAME"))
    opened.add_argument("--exception", default="", help=_("why a step is left out"))
    for name, act, text in (
        ("reject", _reject, _("It is rejected; application and account are kept")),
        ("withdraw", _withdraw, _("It is withdrawn")),
    ):
        ended = _numbered(group, name, act, text)
        ended.add_argument("--by", required=True, metavar=_("NAME"))
        ended.add_argument("--reason", required=True)
    group.add("applications", _list, _("Every application, the newest first"), json=True)


def _numbered(group: Commands, name: str, act: Act, text: str) -> ArgumentParser:
    parser = group.add(name, act, text)
    parser.add_argument("number", type=int, metavar=_("NUMBER"), help=_("of the application"))
    parser.add_argument("--on", metavar=_("DAY"), help=_("today when not given"))
    return parser


def _apply(terminal: Terminal, given: Namespace) -> int:
    with terminal.office() as office:
        account = Account(
            platform=Platform(given.platform),
            name=given.name,
            kind=AccountKind(given.kind),
            unit=given.unit,
            purpose=given.purpose,
            limited_until=day_of(given.limited_until, terminal.clock),
        )
        application = office.applications.apply(
            account,
            Application(
                applied_on=day_of(given.on, terminal.clock) or office.today(),
                applicant=given.applicant,
                case_number=given.case_number,
                **{name: getattr(given, name) for name in QUESTIONS},
            ),
            responsible=given.responsible,
            deputy=given.deputy,
        )
        name = office.accounts.account(application.account_id).name
        text = _("{name} is applied for. The application has number {number}.")
        terminal.show(text.format(name=name, number=application.number))
        for step in office.applications.waiting_for(application):
            terminal.note(_("Waits for: {what}").format(what=step_name(step)))
    return 0


def _approve(terminal: Terminal, given: Namespace) -> int:
    with terminal.office() as office:
        on = day_of(given.on, terminal.clock)
        office.applications.approve(given.number, given.leader, on=on)
        return _done(terminal, _("The application is approved by the leader"))


def _agree(terminal: Terminal, given: Namespace) -> int:
    with terminal.office() as office:
        office.applications.agree(
            given.number,
            given.communications,
            on=day_of(given.on, terminal.clock),
            case_number=given.case_number,
            exception=given.exception,
        )
        return _done(terminal, _("The application is agreed on"))


def _activate(terminal: Terminal, given: Namespace) -> int:
    with terminal.office() as office:
        office.applications.activate(
            given.number,
            given.created_by,
            on=day_of(given.on, terminal.clock),
            exception=given.exception,
        )
        key = office.applications.application(given.number).account_id
        name = office.accounts.account(key).name
        return _done(terminal, _("{name} is opened").format(name=name))


def _reject(terminal: Terminal, given: Namespace) -> int:
    with terminal.office() as office:
        _end(terminal, given, office.applications.reject)
        return _done(terminal, _("The application is rejected, and kept"))


def _withdraw(terminal: Terminal, given: Namespace) -> int:
    with terminal.office() as office:
        _end(terminal, given, office.applications.withdraw)
        return _done(terminal, _("The application is withdrawn, and kept"))


def _end(terminal: Terminal, given: Namespace, act: Callable[..., None]) -> None:
    on = day_of(given.on, terminal.clock)
    act(given.number, by=given.by, reason=given.reason, on=on)


def _done(terminal: Terminal, text: str) -> int:
    terminal.show(f"{text}.")
    return 0


def _list(terminal: Terminal, given: Namespace) -> int:
    with terminal.office() as office:
        names = {one.id: one.name for one in office.accounts.everything()}
        found = office.applications.everything()
        if given.json:
            terminal.show_json(
                [
                    {
                        "number": one.number,
                        "account": one.account_id,
                        "name": names[one.account_id],
                        "status": str(one.status),
                        "applied_on": one.applied_on.isoformat(),
                        "waits_for": [str(s) for s in office.applications.waiting_for(one)],
                    }
                    for one in found
                ]
            )
            return 0
        if not found:
            terminal.show(_("No application yet. Apply for an account with “account apply”."))
            return 0
        head = (_("No."), _("Account"), _("Status"))
        rows = [
            (str(one.number), names[one.account_id], application_name(one.status)) for one in found
        ]
        terminal.show(table(head, rows))
    return 0
