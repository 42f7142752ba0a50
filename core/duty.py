"""Who is on duty for an account on a day: whose task it is, and who has it when they are away."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.absences import Absence, Absences
from core.accounts import AccountId, Accounts
from core.appointment_records import Appointment, Role
from core.appointments import Appointments
from core.clock import Clock, today
from core.people import PersonId
from core.rota import Order, Rotas


class Because(StrEnum):
    """Why it is this person's duty.

    RESPONSIBLE and TURN: nobody is away; TURN is the week's in the rota. STAND_IN: named in the
    absence. DEPUTY, ADMINISTRATOR: the account's own, since nobody closer is there. NOBODY: all
    who could are away, or none is appointed.
    """

    RESPONSIBLE = "responsible"
    TURN = "turn"
    STAND_IN = "stand_in"
    DEPUTY = "deputy"
    ADMINISTRATOR = "administrator"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """One account on one day. `regular_id` would have it if nobody were away; `absence` is theirs
    when they are."""

    account_id: AccountId
    day: date
    regular_id: PersonId | None
    person_id: PersonId | None
    because: Because
    absence: Absence | None = None

    @property
    def moved(self) -> bool:
        """Whether another has it than the one whose it is."""
        return self.regular_id is not None and self.person_id != self.regular_id


@dataclass(frozen=True, slots=True)
class _Known:
    """What decides: read once for any number of accounts and days."""

    appointments: Mapping[AccountId, Sequence[Appointment]]
    away: Sequence[Absence]
    order: Order

    def duty(self, account: AccountId, day: date) -> Duty:
        """Rows S15, K10, K11: the rota's person when appointed here, else the responsible; in
        their absence whom it names, the account's deputy, an administrator who is there."""
        held = [found for found in self.appointments.get(account, ()) if found.holds(day)]
        regular, because = self._regular(held, day)
        absence = self._absence(regular, account, day) if regular else None
        if regular is not None and absence is None:
            person: PersonId | None = regular
        else:
            person, because = self._instead(held, absence, account, day)
        return Duty(
            account_id=account,
            day=day,
            regular_id=regular,
            person_id=person,
            because=because,
            absence=absence,
        )

    def _regular(self, held: Sequence[Appointment], day: date) -> tuple[PersonId | None, Because]:
        week = self.order.week(day)
        if week is not None and any(found.person_id == week.person_id for found in held):
            return week.person_id, Because.TURN
        responsible = next((f.person_id for f in held if f.role is Role.RESPONSIBLE), None)
        return responsible, Because.RESPONSIBLE

    def _instead(
        self, held: Sequence[Appointment], absence: Absence | None, account: AccountId, day: date
    ) -> tuple[PersonId | None, Because]:
        appointed = {found.person_id for found in held}
        named = absence.deputy_id if absence is not None else None
        if named in appointed and self._there(named, account, day):
            return named, Because.STAND_IN
        for role, because in _THEN:
            for found in held:
                if found.role is role and self._there(found.person_id, account, day):
                    return found.person_id, because
        return None, Because.NOBODY

    def _there(self, person: PersonId | None, account: AccountId, day: date) -> bool:
        return person is not None and self._absence(person, account, day) is None

    def _absence(self, person: PersonId, account: AccountId, day: date) -> Absence | None:
        return next(
            (a for a in self.away if a.person_id == person and a.covers(account, day)), None
        )


# A rota's person who is away has the responsible before the deputy.
_THEN = (
    (Role.RESPONSIBLE, Because.RESPONSIBLE),
    (Role.DEPUTY, Because.DEPUTY),
    (Role.ADMINISTRATOR, Because.ADMINISTRATOR),
)


class Roster:
    """Answers who is on duty; keeps nothing of its own."""

    def __init__(
        self,
        clock: Clock,
        *,
        accounts: Accounts,
        appointments: Appointments,
        absences: Absences,
        rota: Rotas,
    ) -> None:
        self._clock, self._accounts = clock, accounts
        self._appointments, self._absences, self._rota = appointments, absences, rota

    def on(self, account: AccountId, day: date) -> Duty:
        """Who is on duty for the account on a day, open or closed."""
        return self._read([day]).duty(account, day)

    def grid(
        self, accounts: Iterable[AccountId], days: Sequence[date]
    ) -> dict[tuple[AccountId, date], Duty]:
        """The same for many, read in five questions to the file."""
        if not days:
            return {}
        known = self._read(days)
        return {(key, day): known.duty(key, day) for key in accounts for day in days}

    def today(self) -> list[Duty]:
        """Who is on duty today, one line for each account that is checked daily."""
        now = today(self._clock)
        accounts = [account.id for account in self._accounts.in_use() if account.checked_daily]
        return list(self.grid(accounts, [now]).values())

    def _read(self, days: Sequence[date]) -> _Known:
        first, last = min(days), max(days)
        held: dict[AccountId, list[Appointment]] = {}
        for found in self._appointments.touching(first, last):
            held.setdefault(found.account_id, []).append(found)
        away = [found for found in self._absences.between(first, last) if found.planned]
        return _Known(held, away, self._rota.order())
