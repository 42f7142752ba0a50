"""The words that an inquiry is sorted by: its kind, its way in, its sender, what came of it."""

from __future__ import annotations

from enum import StrEnum


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


class Channel(StrEnum):
    """How it came; row U29: also through a colleague who was asked."""

    COMMENT = "comment"
    MESSAGE = "message"
    FORWARDED = "forwarded"


class SenderKind(StrEnum):
    """Who wrote, never by name (row U11: the answer fits the sender)."""

    UNKNOWN = ""
    CITIZEN = "citizen"
    BUSINESS = "business"
    ORGANISATION = "organisation"
    PRESS = "press"
    POLITICIAN = "politician"
    EMPLOYEE = "employee"


class Outcome(StrEnum):
    """What came of it; open while nothing has."""

    OPEN = ""
    ANSWERED = "answered"
    PROMISED = "promised"
    FORMAL = "formal"
    POLITICAL = "political"
    WITH_LEADER = "with_leader"
    LEFT = "left"


STILL_OPEN = frozenset({Outcome.OPEN, Outcome.PROMISED, Outcome.WITH_LEADER})
"""Outcomes after which somebody still waits for an answer."""


class Act(StrEnum):
    """One thing done with an inquiry, in its course."""

    REGISTERED = "registered"
    CHANGED = "changed"
    ANSWERED = "answered"
    PROMISED = "promised"
    FORMAL = "formal"
    CASE_NUMBER = "case_number"
    REFERRED = "referred"
    TAKEN_UP = "taken_up"
    CONCLUDED = "concluded"
    LEFT = "left"
    REOPENED = "reopened"
