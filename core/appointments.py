"""Who is appointed to which account, from when, until when, and on whose word.

The account's own fields name who is responsible now; the appointments remember every day.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date, timedelta

from core.accounts import Account, AccountId, AccountStatus
from core.appointment_records import (
    NO_MANDATE,
    SINGLE,
    Appointment,
    AppointmentId,
    Mandate,
    Role,
    names_in,
)
from core.clock import Clock, local, today
from core.dates import short_date
from core.errors import InvalidRecord
from core.language import _
from core.people import People, Person, PersonId
from core.store import Store, Table, Writer


class Appointments:
    """The verbs on appointments (rows A12, A13, S24, T3)."""

    def __init__(self, store: Store, clock: Clock, people: People) -> None:
        self._store, self._clock, self._people = store, clock, people

    # Asking

    def on(self, account: AccountId, day: date) -> list[Appointment]:
        """Those that hold for the account on a day: responsible, deputy, administrators."""
        return [found for found in self.of_account(account) if found.holds(day)]

    def appointed(self, account: AccountId, day: date) -> frozenset[PersonId]:
        """Everybody who is appointed to the account on a day, in whatever role."""
        return frozenset(found.person_id for found in self.on(account, day))

    def may_act(self, person: PersonId | None, account: AccountId, day: date) -> bool:
        """Whether the person can be recorded as having handled the account that day (row A13).

        Nobody at the keyboard, or nobody appointed that day, is let through: then there is
        nothing to hold it against, and the account is brought up for lacking a responsible.
        """
        if person is None:
            return True
        appointed = self.appointed(account, day)
        return not appointed or person in appointed

    def of_account(self, account: AccountId) -> list[Appointment]:
        """Past ones, those that hold and those to come: by role, oldest first."""
        return self._all("account_id = ?", account)

    def of_person(self, person: PersonId) -> list[Appointment]:
        return self._all("person_id = ?", person)

    def touching(self, first: date, last: date) -> list[Appointment]:
        """Those that hold on one of the days or more, on every account."""
        return self._all("first <= ? AND (last IS NULL OR last >= ?)", last, first)

    def _all(self, where: str, *values: object) -> list[Appointment]:
        found = self._store.all(Appointment, Table.APPOINTMENTS, where, *values, order="first, id")
        order = list(Role)
        return sorted(found, key=lambda appointment: order.index(appointment.role))

    # Appointing

    def appoint(
        self,
        account_id: AccountId,
        person_id: PersonId,
        role: Role,
        *,
        last: date | None = None,
        mandate: Mandate = NO_MANDATE,
        origin: object | None = None,
    ) -> AppointmentId:
        """Appoints a person; who was responsible, or deputy, until then is no longer.

        Raises NotFound, and InvalidRecord("last", "before_start").
        """
        account = self._store.one(Account, Table.ACCOUNTS, account_id)
        person = self._people.person(person_id)
        mandate = replace(mandate, first=mandate.first or today(self._clock))
        if last is not None and mandate.first and last < mandate.first:
            raise InvalidRecord("last", "before_start")
        label = _("{name} is appointed to {account}")
        label = label.format(name=person.name, account=account.name)
        with self._store.step(label, origin=origin) as write:
            if role in SINGLE:
                self._end(write, self._held(account_id, role), mandate.first or date.min)
            key = self._insert(write, account_id, person_id, role, mandate, last)
            self._show(write, account)
        return key

    def end(
        self, key: AppointmentId, *, last: date | None = None, origin: object | None = None
    ) -> None:
        """Ends an appointment with a last day, today when not given.

        Raises NotFound, and InvalidRecord("last", "before_start").
        """
        found = self._store.one(Appointment, Table.APPOINTMENTS, key)
        last = last or today(self._clock)
        if last < found.first:
            raise InvalidRecord("last", "before_start")
        account = self._store.one(Account, Table.ACCOUNTS, found.account_id)
        label = _("{name} is no longer appointed to {account}")
        label = label.format(name=self._people.name(found.person_id), account=account.name)
        with self._store.step(label, origin=origin) as write:
            write.save(Table.APPOINTMENTS, replace(found, last=last))
            self._show(write, account)

    def note_mandate(self, write: Writer, keys: Iterable[AppointmentId], mandate: Mandate) -> None:
        """Within another step: on whose word somebody is appointed; the days stay as they are.

        Raises NotFound, InvalidRecord for a day to come.
        """
        mandate.refuse_days_to_come(today(self._clock))
        for key in keys:
            found = self._store.one(Appointment, Table.APPOINTMENTS, key)
            write.save(Table.APPOINTMENTS, _with(found, mandate))

    def leave(self, person: Person, last: date, *, origin: object | None = None) -> None:
        """The person's last day in service: every appointment ends with it (row A12).

        Raises InvalidRecord("last", "before_start").
        """
        if person.first and last < person.first:
            raise InvalidRecord("last", "before_start")
        held = [f for f in self.of_person(person.id) if f.last is None or f.last > last]
        label = _("{name} leaves {day}").format(name=person.name, day=short_date(last))
        with self._store.step(label, origin=origin) as write:
            active = last >= today(self._clock)
            write.save(Table.PEOPLE, replace(person, last=last, active=active))
            self._end(write, held, last + timedelta(days=1))
            for key in {found.account_id for found in held}:
                self._show(write, self._store.one(Account, Table.ACCOUNTS, key))

    def come_back(self, person: Person, *, origin: object | None = None) -> None:
        """In service again, from today; appointments are given anew."""
        back = replace(person, active=True, first=today(self._clock), last=None)
        label = _("{name} is in service again").format(name=person.name)
        with self._store.step(label, origin=origin) as write:
            write.save(Table.PEOPLE, back)

    # In step with the account's own fields

    def follow(
        self, write: Writer, before: Account | None, after: Account, mandate: Mandate | None
    ) -> None:
        """Within the step that registers or changes an account: appointments follow its fields.

        Who is new begins today, or on the mandate's day; on a new account from the day that it
        was opened. Who no longer stands there ended the day before. Raises InvalidRecord for a
        mandate of days to come.
        """
        if after.status is AccountStatus.CLOSED:
            end = (after.closed_on or today(self._clock)) + timedelta(days=1)
            self._end(write, (f for f in self.of_account(after.id) if _lasts(f, end)), end)
            return
        mandate = mandate or NO_MANDATE
        mandate.refuse_days_to_come(today(self._clock))
        reopened = before is not None and before.status is AccountStatus.CLOSED
        was = None if reopened else before
        start = mandate.first or (_known_from(after) if before is None else today(self._clock))
        mandate = replace(mandate, first=start)
        for role in SINGLE:
            old, new = _named(was, role), _named(after, role)
            if old != new:
                self._move(write, after.id, role, {old} - {None}, {new} - {None}, mandate)
        self._follow_administrators(write, was, after, mandate)

    def _follow_administrators(
        self, write: Writer, before: Account | None, after: Account, mandate: Mandate
    ) -> None:
        old = set(names_in(before.administrators)) if before else set()
        new = names_in(after.administrators)
        out = {found.id for name in old - set(new) if (found := self._people.by_name(name))}
        come = [self._people.find_or_add(write, name) for name in new if name not in old]
        self._move(write, after.id, Role.ADMINISTRATOR, out, come, mandate)

    def _move(
        self,
        write: Writer,
        account: AccountId,
        role: Role,
        out: Collection[PersonId | None],
        come: Iterable[PersonId | None],
        mandate: Mandate,
    ) -> None:
        held = self._held(account, role)
        start = mandate.first or today(self._clock)
        self._end(write, [found for found in held if found.person_id in out], start)
        until_now = {f.person_id: f for f in held if _lasts(f, start - timedelta(days=1))}
        for person in come:
            found = until_now.get(person) if person else None
            if found is not None and found.last is not None:
                # Back before a day has passed: the same task goes on.
                write.save(Table.APPOINTMENTS, replace(found, last=None))
            elif found is None and person is not None:
                self._insert(write, account, person, role, mandate)

    def catch_up(self) -> None:
        """Names in the accounts who holds the tasks today, where a day of change has passed."""
        with self._store.step(_("Appointments have changed"), undoable=False) as write:
            for account in self._store.all(Account, Table.ACCOUNTS, "status <> 'closed'"):
                self._show(write, account)

    def _show(self, write: Writer, account: Account) -> None:
        """The account's own fields as the appointments are today."""
        held = self.on(account.id, today(self._clock))
        single = {found.role: found.person_id for found in held if found.role in SINGLE}
        names = [self._people.name(found.person_id) for found in held if found.role not in SINGLE]
        shown = replace(
            account,
            responsible_id=single.get(Role.RESPONSIBLE),
            deputy_id=single.get(Role.DEPUTY),
            administrators=_listed(account.administrators, names),
        )
        if shown != account:
            write.save(Table.ACCOUNTS, shown)

    def _held(self, account: AccountId, role: Role) -> list[Appointment]:
        return [found for found in self.of_account(account) if found.role is role]

    def _insert(
        self,
        write: Writer,
        account: AccountId,
        person: PersonId,
        role: Role,
        mandate: Mandate,
        last: date | None = None,
    ) -> AppointmentId:
        appointment = Appointment(
            account_id=account,
            person_id=person,
            role=role,
            first=mandate.first or today(self._clock),
            last=last,
            registered_at=self._clock.now(),
        )
        return AppointmentId(write.insert(Table.APPOINTMENTS, _with(appointment, mandate)))

    def _end(self, write: Writer, held: Iterable[Appointment], start: date) -> None:
        """Another begins on `start`: these ended the day before, or never held."""
        for found in held:
            if found.first >= start:
                write.delete(Table.APPOINTMENTS, found.id)
            elif _lasts(found, start):
                write.save(Table.APPOINTMENTS, replace(found, last=start - timedelta(days=1)))


def _listed(text: str, names: list[str]) -> str:
    """The names with commas between; the text as it was written where it names the same."""
    written, held = ({name.casefold() for name in line} for line in (names_in(text), names))
    return text if written == held else ", ".join(names)


def _named(account: Account | None, role: Role) -> PersonId | None:
    if account is None:
        return None
    return account.responsible_id if role is Role.RESPONSIBLE else account.deputy_id


def _known_from(account: Account) -> date:
    registered = local(account.registered_at).date() if account.registered_at else date.max
    return min(registered, account.opened_on or registered)


def _lasts(found: Appointment, day: date) -> bool:
    return found.last is None or found.last >= day


def _with(appointment: Appointment, mandate: Mandate) -> Appointment:
    return replace(
        appointment,
        mandate_by=" ".join(mandate.by.split()),
        mandate_on=mandate.on,
        mandate_reference=mandate.reference.strip(),
    )
