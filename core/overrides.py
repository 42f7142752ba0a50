"""Rules that were set aside, with the reason in one line: it is printed in the archive report.

Utsira, after A 10: guidance «som skal lede oss på riktig vei, ikke tvinge oss inn i en enveiskjørt
gate». Three rules are never set aside, whatever the reason: evidence before removal, an unchanged
deletion log, and no password in a field.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import NewType

from core.accounts import AccountId
from core.clock import Clock, today
from core.errors import InvalidRecord
from core.people import People, PersonId
from core.store import Store, Table, Writer

OverrideId = NewType("OverrideId", int)

LONGEST_REASON = 300
"""One line, in print too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """One exception. `rule` is a key such as "not_appointed", `source` the guideline and its
    paragraph, `about` what it was for ("inquiries 12"); `day` is the day it is about."""

    id: OverrideId = OverrideId(0)
    at: datetime
    day: date
    person_id: PersonId | None = None
    account_id: AccountId | None = None
    rule: str
    source: str = ""
    about: str = ""
    reason: str


class Overrides:
    """The verbs on exceptions. One is made within the step that it excuses, and undone with it."""

    def __init__(self, store: Store, clock: Clock, people: People) -> None:
        self._store, self._clock, self._people = store, clock, people

    def insert(
        self,
        write: Writer,
        rule: str,
        reason: str,
        *,
        account: AccountId | None = None,
        day: date | None = None,
        source: str = "",
        about: str = "",
    ) -> OverrideId:
        """Within the step that the reason excuses.

        Raises InvalidRecord("reason", …): missing, or longer than a line.
        """
        override = Override(
            at=self._clock.now(),
            day=day or today(self._clock),
            person_id=self._people.current_id(),
            account_id=account,
            rule=rule,
            source=source,
            about=about,
            reason=one_line_reason(reason),
        )
        return OverrideId(write.insert(Table.OVERRIDES, override))

    def between(self, first: date, last: date) -> list[Override]:
        """Those about the days, both included, oldest first."""
        return self._store.all(
            Override, Table.OVERRIDES, "day BETWEEN ? AND ?", first, last, order="day, id"
        )

    def about(self, what: str) -> list[Override]:
        """Those made for one thing, such as "inquiries 12"."""
        return self._store.all(Override, Table.OVERRIDES, "about = ?", what)


def one_line_reason(text: str) -> str:
    """The reason on one line. Raises InvalidRecord("reason", …): missing, too_long."""
    text = " ".join(text.split())
    if not text:
        raise InvalidRecord("reason", "missing")
    if len(text) > LONGEST_REASON:
        raise InvalidRecord("reason", "too_long", limit=LONGEST_REASON)
    return text
