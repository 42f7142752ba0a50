"""Who is appointed to answer on which account, and the addresses that belong to roles (row U29)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from core.accounts import Account, AccountId
from core.appointment_records import Appointment, Role
from core.cells import tabbed
from core.language import _
from core.office import Office
from core.people import Person, PersonId
from core.reply_texts import hours_in_words
from core.sheets.head import Head, head_of, under_each_other


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactLine:
    """One account and who is appointed to it; administrators are all of them, in their order."""

    account: Account
    responsible: Person | None
    deputy: Person | None
    administrators: tuple[Person, ...]

    @property
    def others(self) -> list[str]:
        """The names of those who may answer besides the responsible and the deputy."""
        first = {person.id for person in (self.responsible, self.deputy) if person}
        return [person.name for person in self.administrators if person.id not in first]


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactList:
    """The lines, main accounts first, and the addresses that belong to roles."""

    head: Head
    lines: tuple[ContactLine, ...]
    facts: tuple[tuple[str, str], ...]


def contact_list(office: Office) -> ContactList:
    """As it is today."""
    now = office.today()
    return ContactList(
        head=head_of(office),
        lines=tuple(contact_lines(office, office.accounts.in_use(), now)),
        facts=tuple(pair for pair in role_addresses(office) if pair[1]),
    )


def contact_lines(office: Office, accounts: list[Account], day: date) -> Iterator[ContactLine]:
    """A line for each account, with those who are appointed that day."""
    people = {person.id: person for person in office.people.with_those_who_left()}
    held: dict[AccountId, list[Appointment]] = {}
    for found in office.appointments.touching(day, day):
        held.setdefault(found.account_id, []).append(found)
    for account in accounts:
        named = _named(held.get(account.id, []), people)
        yield ContactLine(
            account=account,
            responsible=next(iter(named.get(Role.RESPONSIBLE, ())), None),
            deputy=next(iter(named.get(Role.DEPUTY, ())), None),
            administrators=tuple(named.get(Role.ADMINISTRATOR, ())),
        )


def role_addresses(office: Office) -> list[tuple[str, str]]:
    """Addresses and offices that stay when people change (row U31)."""
    settings = office.settings
    return [
        (_("Questions about the accounts"), settings.text("contact")),
        (_("Formal inquiries"), settings.text("formal_address")),
        (_("Political inquiries"), settings.text("political_contact")),
        (_("Editorially responsible"), settings.text("editor")),
        (_("Responsible at the top"), settings.text("top_responsible")),
        (_("Opening hours"), hours_in_words(office.workdays().week(office.today()))),
    ]


def _named(held: list[Appointment], people: Mapping[PersonId, Person]) -> dict[Role, list[Person]]:
    named: dict[Role, list[Person]] = {}
    for found in held:
        person = people.get(found.person_id)
        if person is not None:
            named.setdefault(found.role, []).append(person)
    return named


def name_of(person: Person | None) -> str:
    """The name, or nothing."""
    return person.name if person else ""


def contact_text(found: ContactList) -> str:
    """The same as lines with tabs between, to paste into a table or an e-mail."""
    return tabbed(contact_titles(), [contact_cells(line) for line in found.lines])


def contact_titles() -> tuple[str, ...]:
    """The heads of the columns, on paper and in the text."""
    return _("Account"), _("Responsible"), _("Deputy"), _("Others who may answer")


def contact_cells(line: ContactLine) -> tuple[str, ...]:
    """What stands in the columns; several things stand under each other."""
    account = line.account
    return (
        under_each_other((account.name, account.platform_name, account.unit)),
        _with_title(line.responsible),
        _with_title(line.deputy),
        under_each_other(line.others),
    )


def _with_title(person: Person | None) -> str:
    return under_each_other((person.name, person.title)) if person else _("Nobody")
