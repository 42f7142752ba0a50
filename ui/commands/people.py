"""`person`, `absence` and `duty`: who there is, who is away, and whose day it is."""

from __future__ import annotations

from argparse import Namespace
from typing import Any

from core.absences import Absence
from core.accounts import Account
from core.clock import today
from core.dates import long_date, sentence, short_date
from core.duty import Duty
from core.errors import NotFound
from core.language import _
from core.office import Office
from core.people import Person, PersonRole
from core.people_words import because_name, on_duty, role_name
from ui.commands.parser import Commands, WrongUse
from ui.commands.terminal import Terminal, table
from ui.commands.values import day_of


def add(commands: Commands) -> None:
    persons = commands.group("person", _("The colleagues who look after accounts"))
    new = persons.add("add", _add_person, _("Registers a colleague"))
    new.add_argument("--name", required=True)
    new.add_argument("--role", choices=[str(role) for role in PersonRole if role], default="")
    new.add_argument("--title", default="", help=_("such as adviser"))
    new.add_argument("--unit", default="", help=_("the unit they belong to"))
    new.add_argument("--first", metavar=_("DAY"), help=_("the first day in service"))
    new.add_argument("--last", metavar=_("DAY"), help=_("the last day in service"))
    persons.add("list", _list_people, _("Everybody in the register"), json=True)
    absences = commands.group("absence", _("Who is away, and who steps in"))
    away = absences.add("add", _add_absence, _("Registers that somebody is away"))
    away.add_argument("person", metavar=_("PERSON"), help=_("the name"))
    away.add_argument("--first", required=True, metavar=_("DAY"), help=_("the first day away"))
    away.add_argument("--last", metavar=_("DAY"), help=_("the last; the first when not given"))
    away.add_argument("--reason", required=True, help=_("such as holiday or course"))
    away.add_argument("--deputy", help=_("who steps in; the account's own when not given"))
    absences.add("list", _list_absences, _("Absences that last, and those to come"), json=True)
    duty = commands.add("duty", _duty, _("Who is on duty for each account"), json=True)
    duty.add_argument("--day", metavar=_("DAY"), help=_("today when not given"))


def named(office: Office, name: str) -> Person:
    """The colleague of that name. Raises NotFound."""
    found = office.people.by_name(name)
    if found is None:
        raise NotFound("person", " ".join(name.split()))
    return found


def _add_person(terminal: Terminal, given: Namespace) -> int:
    person = Person(
        name=given.name,
        role=PersonRole(given.role),
        title=given.title,
        unit=given.unit,
        first=day_of(given.first, terminal.clock),
        last=day_of(given.last, terminal.clock),
    )
    with terminal.office() as office:
        key = office.people.add(person)
        terminal.show(
            _("{name} is registered as person {number}.").format(
                name=office.people.name(key), number=key
            )
        )
    return 0


def _list_people(terminal: Terminal, given: Namespace) -> int:
    with terminal.office() as office:
        everybody = office.people.with_those_who_left()
        if given.json:
            terminal.show_json([_plain_person(office, person) for person in everybody])
            return 0
        if not everybody:
            terminal.show(_("Nobody is registered yet. Register somebody with “person add”."))
            return 0
        head = (_("No."), _("Name"), _("Role"), _("Title"), _("Unit"), _("In service"))
        now = office.today()
        rows = [
            (
                str(person.id),
                person.name,
                role_name(person.role),
                person.title,
                person.unit,
                _("yes") if person.in_service(now) else _("no"),
            )
            for person in everybody
        ]
        terminal.show(table(head, rows))
    return 0


def _plain_person(office: Office, person: Person) -> dict[str, Any]:
    return {
        "id": person.id,
        "name": person.name,
        "role": person.role.value,
        "title": person.title,
        "unit": person.unit,
        "first": person.first.isoformat() if person.first else None,
        "last": person.last.isoformat() if person.last else None,
        "in_service": person.in_service(office.today()),
    }


def _add_absence(terminal: Terminal, given: Namespace) -> int:
    first = day_of(given.first, terminal.clock)
    if first is None:
        raise WrongUse(_("Say which day the absence begins."))
    last = day_of(given.last, terminal.clock) or first
    with terminal.office() as office:
        person = named(office, given.person)
        deputy = named(office, given.deputy).id if given.deputy else None
        office.absences.plan(person.id, first, last, given.reason, deputy=deputy)
        text = _("{name} is away {first}–{last}.")
        if first == last:
            text = _("{name} is away {first}.")
        terminal.show(text.format(name=person.name, first=short_date(first), last=short_date(last)))
    return 0


def _list_absences(terminal: Terminal, given: Namespace) -> int:
    with terminal.office() as office:
        absences = office.absences.planned(office.today())
        names = office.people.names()
        if given.json:
            terminal.show_json([_plain_absence(absence) for absence in absences])
            return 0
        if not absences:
            terminal.show(_("Nobody is away, and no absence is planned."))
            return 0
        rows = [
            (
                names.get(absence.person_id or 0, ""),
                short_date(absence.first),
                short_date(absence.last),
                absence.reason,
                names.get(absence.deputy_id or 0, ""),
            )
            for absence in absences
        ]
        terminal.show(table((_("Name"), _("From"), _("Until"), _("Reason"), _("Deputy")), rows))
    return 0


def _plain_absence(absence: Absence) -> dict[str, Any]:
    return {
        "id": absence.id,
        "person": absence.person_id,
        "first": absence.first.isoformat(),
        "last": absence.last.isoformat(),
        "reason": absence.reason,
        "deputy": absence.deputy_id,
    }


def _duty(terminal: Terminal, given: Namespace) -> int:
    with terminal.office() as office:
        day = day_of(given.day, terminal.clock) or today(terminal.clock)
        accounts = [account for account in office.accounts.in_use() if account.checked_daily]
        grid = office.duty.grid([account.id for account in accounts], [day])
        pairs = [(account, grid[account.id, day]) for account in accounts]
        names = office.people.names()
        if given.json:
            terminal.show_json([_plain_duty(account, duty) for account, duty in pairs])
            return 0
        parts = [sentence(long_date(day))]
        if not office.workdays().is_open(day):
            parts.append(_("The office is closed that day."))
        elif day == today(terminal.clock) and pairs:
            parts.append(on_duty((duty for _account, duty in pairs), names) + ".")
        rows = [
            (
                f"{account.platform_name} · {account.name}",
                names.get(duty.person_id or 0, "") or _("Nobody"),
                because_name(duty.because) if duty.person_id else "",
            )
            for account, duty in pairs
        ]
        if rows:
            parts.append(table((_("Account"), _("On duty"), _("As")), rows))
        terminal.show("\n".join(parts))
    return 0


def _plain_duty(account: Account, duty: Duty) -> dict[str, Any]:
    return {
        "account": account.id,
        "day": duty.day.isoformat(),
        "person": duty.person_id,
        "regular": duty.regular_id,
        "because": duty.because.value,
        "until": duty.absence.last.isoformat() if duty.absence else None,
    }
