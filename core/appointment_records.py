"""What an appointment is: a person's task on an account, its days, and on whose word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from core.accounts import AccountId
from core.errors import InvalidRecord
from core.people import PersonId

AppointmentId = NewType("AppointmentId", int)


class Role(StrEnum):
    """What a person is appointed as. One responsible and one deputy at a time."""

    RESPONSIBLE = "responsible"
    DEPUTY = "deputy"
    ADMINISTRATOR = "administrator"


SINGLE = (Role.RESPONSIBLE, Role.DEPUTY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mandate:
    """On whose word somebody is appointed, when it was given, and the document (rows S24, T3).

    `first` is the day that the appointment counts from; not given, today.
    """

    by: str = ""
    on: date | None = None
    reference: str = ""
    first: date | None = None

    def refuse_days_to_come(self, now: date) -> None:
        """Raises InvalidRecord("appointed_from" or "mandate_on", "to_come")."""
        for field, day in (("appointed_from", self.first), ("mandate_on", self.on)):
            if day is not None and day > now:
                raise InvalidRecord(field, "to_come")


NO_MANDATE = Mandate()


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """One person's task on one account; both days are included, no last day means until further."""

    id: AppointmentId = AppointmentId(0)
    account_id: AccountId
    person_id: PersonId
    role: Role
    first: date
    last: date | None = None
    mandate_by: str = ""
    mandate_on: date | None = None
    mandate_reference: str = ""
    registered_at: datetime

    def holds(self, day: date) -> bool:
        return self.first <= day and (self.last is None or day <= self.last)


def names_in(text: str) -> list[str]:
    """The names of a line with commas between, each once."""
    names = [" ".join(name.split()) for name in re.split(r"[,;\n]", text)]
    return list(dict.fromkeys(name for name in names if name))
