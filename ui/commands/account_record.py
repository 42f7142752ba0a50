"""`account show` and `account change`: the whole record of an account."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date, datetime
from typing import Any

from core.account_words import kind_name, status_name
from core.accounts import Account, AccountKind, Ambition
from core.application_records import Application
from core.dates import short_date
from core.language import _
from core.office import Office
from core.platforms import Platform
from core.requirement_words import requirement_said
from ui.commands.parser import Commands
from ui.commands.terminal import Terminal
from ui.commands.values import day_of, iso

_PEOPLE = ("responsible_id", "deputy_id")
_KEPT = ("id", "status", "closed_on", "closed_by", "closed_reason", "last_review", "registered_at")
_CHOICES: dict[str, type[Platform | AccountKind | Ambition]] = {
    "platform": Platform,
    "kind": AccountKind,
    "ambition": Ambition,
}
_TICKS = ("comments_open", "checked_daily", "two_step_login", "storage_only")
_NUMBERS = ("reply_days", "posts_per_week")
_DAYS = ("approved_on", "opened_on", "limited_until", "risk_on")


def add(group: Commands) -> None:
    show = group.add("show", _show, _("Everything about an account"), json=True)
    show.add_argument("account", metavar=_("ACCOUNT"), help=_("number or name"))
    change = group.add("change", _change, _("Changes an account, field by field"))
    change.add_argument("account", metavar=_("ACCOUNT"), help=_("number or name"))
    for name in ("responsible", "deputy", "parent"):
        change.add_argument(f"--{name}")
    for name in _changeable():
        _option(change, name)


def _changeable() -> Iterator[str]:
    for field in fields(Account):
        if field.name not in (*_PEOPLE, *_KEPT, "parent_id"):
            yield field.name


def _option(parser: ArgumentParser, name: str) -> None:
    flag = f"--{name.replace('_', '-')}"
    if name in _CHOICES:
        parser.add_argument(flag, choices=[str(one) for one in _CHOICES[name]])
    elif name in _TICKS:
        parser.add_argument(flag, choices=["yes", "no"])
    elif name in _NUMBERS:
        parser.add_argument(flag, type=int)
    elif name in _DAYS:
        parser.add_argument(flag, metavar=_("DAY"))
    else:
        parser.add_argument(flag, metavar=_("TEXT"))


def _change(terminal: Terminal, given: Namespace) -> int:
    with terminal.office() as office:
        account = office.accounts.find(given.account)
        changes = dict(_changes(terminal, given))
        if given.parent is not None:
            changes["parent_id"] = office.accounts.find(given.parent).id if given.parent else None
        office.accounts.change(
            replace(account, **changes), responsible=given.responsible, deputy=given.deputy
        )
        name = office.accounts.account(account.id).name
        terminal.show(_("{name} is changed").format(name=name) + ".")
    return 0


def _changes(terminal: Terminal, given: Namespace) -> Iterator[tuple[str, Any]]:
    """The fields that were given; an empty day takes it away."""
    for name in _changeable():
        value = getattr(given, name)
        if value is None:
            continue
        if name in _CHOICES:
            yield name, _CHOICES[name](value)
        elif name in _TICKS:
            yield name, value == "yes"
        elif name in _DAYS:
            yield name, day_of(value, terminal.clock) if value else None
        else:
            yield name, value


def _show(terminal: Terminal, given: Namespace) -> int:
    with terminal.office() as office:
        account = office.accounts.find(given.account)
        application = office.applications.of_account(account.id)
        if given.json:
            terminal.show_json(_plain(office, account, application))
        else:
            for label, text in _lines(office, account, application):
                terminal.show(f"{label}: {text}")
    return 0


def _lines(
    office: Office, account: Account, application: Application | None
) -> Iterator[tuple[str, str]]:
    names = office.people.names()
    refused = office.applications.never_opened().get(account.id)
    yield account.platform_name, account.name
    yield _("Kind"), kind_name(account.kind)
    yield _("Status"), status_name(account.status, refused)
    yield _("Purpose"), account.purpose or "–"
    yield _("Responsible"), names.get(account.responsible_id or 0, "–")
    yield _("Deputy"), names.get(account.deputy_id or 0, "–")
    if application is not None:
        yield _("Application"), str(application.number)
    if account.last_review:
        yield _("Last looked over"), short_date(account.last_review)
    for kind, state in office.requirements.state(account).items():
        mark = _("yes") if state.met else _("no")
        yield mark, requirement_said(kind, state.met)


def _plain(office: Office, account: Account, application: Application | None) -> dict[str, Any]:
    known = {field.name: _said(getattr(account, field.name)) for field in fields(account)}
    people = {key.removesuffix("_id"): known.pop(key) for key in (*_PEOPLE, "parent_id")}
    return {
        **known,
        **people,
        "application": application.number if application else None,
        "requirements": _requirements(office, account),
        "attention": [str(one.kind) for one in office.attention.reasons(account)],
        "accesses": [
            {"person": one.person_id, "what": one.what, "first": _said(one.first)}
            for one in office.accesses.held(account.id)
        ],
    }


def _requirements(office: Office, account: Account) -> list[dict[str, Any]]:
    return [
        {
            "requirement": str(kind),
            "met": state.met,
            "checked_on": _said(state.checked_on),
            "checked_by": state.checked_by,
            "note": state.note,
            "exception": state.exception,
        }
        for kind, state in office.requirements.state(account).items()
    ]


def _said(value: Any) -> Any:
    if isinstance(value, datetime):
        return iso(value)
    return value.isoformat() if isinstance(value, date) else value
