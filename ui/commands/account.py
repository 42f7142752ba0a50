"""`account add` and `account list`; the rest of `account` stands in files of its own."""

from __future__ import annotations

from argparse import Namespace
from typing import Any

from core.account_words import status_name
from core.accounts import Account, AccountKind, AccountStatus
from core.language import N_, _
from core.platforms import Platform
from ui.commands import account_course, account_record, application, sheets
from ui.commands.parser import Commands
from ui.commands.terminal import Terminal, table
from ui.commands.values import day_of

_TEXTS = (
    ("purpose", N_("what it is for")),
    ("goal", N_("what it is to achieve")),
    ("target-group", N_("whom it is for")),
    ("administrators", N_("who can log in")),
    ("approved-by", N_("who approved it")),
    ("case-number", N_("the case it was decided in")),
    ("access-kept", N_("where access is kept, never the password")),
    ("note", N_("anything else")),
)
_DAYS = (
    ("approved-on", N_("the day it was approved")),
    ("opened-on", N_("the day it was opened")),
    ("limited-until", N_("the last day, when it is for a time only")),
)


def add(commands: Commands) -> None:
    group = commands.group("account", _("The account register"))
    new = group.add("add", _add, _("Registers an account"))
    new.add_argument("--platform", required=True, choices=[str(name) for name in Platform])
    new.add_argument("--name", required=True, help=_("as it stands on the platform"))
    new.add_argument("--url", default="", help=_("its web address"))
    new.add_argument("--unit", default="", help=_("the unit it belongs to"))
    new.add_argument("--responsible", default="", help=_("who looks after it"))
    new.add_argument("--deputy", default="", help=_("who does so in their place"))
    new.add_argument("--kind", choices=[str(kind) for kind in AccountKind], default="main")
    new.add_argument("--status", choices=["applied", "active"], default="active")
    for name, text in _TEXTS:
        new.add_argument(f"--{name}", default="", help=_(text))
    for name, text in _DAYS:
        new.add_argument(f"--{name}", help=_(text))
    group.add("list", _list, _("Every account, also those that are closed"), json=True)
    for subject in (account_record, account_course, application, sheets):
        subject.add(group)


def _add(terminal: Terminal, given: Namespace) -> int:
    texts: dict[str, Any] = {
        name: getattr(given, name) for name in (n.replace("-", "_") for n, _h in _TEXTS)
    }
    with terminal.office() as office:
        days: dict[str, Any] = {
            name: day_of(getattr(given, name), terminal.clock)
            for name in (n.replace("-", "_") for n, _h in _DAYS)
        }
        account = Account(
            platform=Platform(given.platform),
            name=given.name,
            url=given.url,
            unit=given.unit,
            kind=AccountKind(given.kind),
            status=AccountStatus(given.status),
            **texts,
            **days,
        )
        key = office.accounts.add(account, responsible=given.responsible, deputy=given.deputy)
        account = office.accounts.account(key)
        terminal.show(
            _("{platform} · {name} is registered as account {number}.").format(
                platform=account.platform_name, name=account.name, number=key
            )
        )
    return 0


def _list(terminal: Terminal, given: Namespace) -> int:
    with terminal.office() as office:
        accounts = office.accounts.everything()
        if given.json:
            terminal.show_json([_plain(account) for account in accounts])
            return 0
        if not accounts:
            terminal.show(_("No account is registered yet. Register one with “account add”."))
            return 0
        head = (_("No."), _("Platform"), _("Account"), _("Status"), _("Responsible"), _("Deputy"))
        people = office.people.names()
        never_opened = office.applications.never_opened()
        rows = [
            (
                str(account.id),
                account.platform_name,
                account.name,
                status_name(account.status, never_opened.get(account.id)),
                people.get(account.responsible_id or 0, ""),
                people.get(account.deputy_id or 0, ""),
            )
            for account in accounts
        ]
        terminal.show(table(head, rows))
    return 0


def _plain(account: Account) -> dict[str, int | str]:
    return {
        "id": account.id,
        "name": account.name,
        "platform": account.platform.value,
        "status": account.status.value,
    }
