"""What a review asks, and what it ends in, on the screen and on paper."""

from __future__ import annotations

from collections.abc import Mapping

from core.language import N_, _
from core.reviews import Outcome, Question

_QUESTIONS: Mapping[Question, str] = {
    Question.PURPOSE: N_("Is the purpose still right?"),
    Question.PEOPLE: N_("Are the people still right?"),
    Question.INTEREST: N_("Do people follow and take part?"),
    Question.RESOURCES: N_("Is there time enough to follow up?"),
    Question.ALIVE: N_("Is it kept up to date and alive?"),
    Question.PAGE: N_("Does the page show what it must?"),
}

_SOURCES: Mapping[Question, tuple[str, str]] = {
    Question.PURPOSE: ("Svensk kommun", "diskutera syftet och målet med er närvaro"),
    Question.PEOPLE: ("Svensk kommun", "utse ersättare för den som har ansvaret"),
    Question.INTEREST: ("Svensk kommun", "upprätthålla följarnas intresse"),
    Question.RESOURCES: ("Svensk kommun", "avsätta tillräckliga resurser"),
    Question.ALIVE: ("Alta kommune", "ressurser til å holde den oppdatert og levende"),
    Question.PAGE: ("Svensk kommun", "text om vilka regler som gäller för sidan"),
}

_OUTCOMES: Mapping[Outcome, str] = {
    Outcome.CONFIRM: N_("Confirmed"),
    Outcome.CHANGE: N_("To be changed"),
    Outcome.CLOSE: N_("To be closed"),
}


def question_asked(question: Question) -> str:
    """The question in the language spoken here."""
    return _(_QUESTIONS[question])


def question_source(question: Question) -> tuple[str, str]:
    """Which guideline asks, and its own words."""
    return _SOURCES[question]


def outcome_name(outcome: Outcome) -> str:
    """Bekreftet; in the language spoken here."""
    return _(_OUTCOMES[outcome])
