"""What citizens wrote to the accounts, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

from core.accounts import AccountId
from core.clock import Clock
from core.errors import InvalidRecord
from core.language import _
from core.store import Store, Table

InquiryId = NewType("InquiryId", int)


class InquiryKind(StrEnum):
    """What kind of comment or message it is; the guideline's rule follows from it."""

    QUESTION = "question"
    PRAISE = "praise"
    NEUTRAL = "neutral"
    NEGATIVE = "negative"
    FACT_ERROR = "fact_error"
    PROFESSIONAL = "professional"
    POLITICAL = "political"
    CASE = "case"
    HARD = "hard"


class Outcome(StrEnum):
    """What came of it; open while nothing has."""

    OPEN = ""
    ANSWERED = "answered"
    PROMISED = "promised"
    FORMAL = "formal"
    POLITICAL = "political"
    WITH_LEADER = "with_leader"


@dataclass(frozen=True, slots=True, kw_only=True)
class Inquiry:
    """One comment or message; the text is kept, the sender's name is not."""

    id: InquiryId = InquiryId(0)
    account_id: AccountId
    kind: InquiryKind
    text: str
    received_at: datetime
    registered_at: datetime
    outcome: Outcome = Outcome.OPEN
    answer: str = ""
    answered_at: datetime | None = None
    case_number: str = ""


class Inquiries:
    """The verbs on inquiries."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store, self._clock = store, clock

    def add(self, inquiry: Inquiry, *, origin: object | None = None) -> InquiryId:
        """Raises InvalidRecord when the text is empty."""
        if not inquiry.text.strip():
            raise InvalidRecord("text", "missing")
        with self._store.step(_("The inquiry is saved"), origin=origin) as write:
            return InquiryId(write.insert(Table.INQUIRIES, inquiry))

    def between(self, first: datetime, last: datetime) -> list[Inquiry]:
        """Those received from `first` and before `last`, oldest first."""
        return self._store.all(
            Inquiry,
            Table.INQUIRIES,
            "received_at >= ? AND received_at < ?",
            first,
            last,
            order="received_at, id",
        )
