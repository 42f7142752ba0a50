"""Which guideline each question of a review comes from."""

from __future__ import annotations

from collections.abc import Mapping

from core.reviews import Question

_SOURCES: Mapping[Question, tuple[str, str]] = {
    Question.PURPOSE: ("Svensk kommun", "diskutera syftet och målet med er närvaro"),
    Question.PEOPLE: ("Svensk kommun", "utse ersättare för den som har ansvaret"),
    Question.INTEREST: ("Svensk kommun", "upprätthålla följarnas intresse"),
    Question.RESOURCES: ("Svensk kommun", "avsätta tillräckliga resurser"),
    Question.ALIVE: ("Alta kommune", "ressurser til å holde den oppdatert og levende"),
    Question.PAGE: ("Svensk kommun", "text om vilka regler som gäller för sidan"),
}


def question_source(question: Question) -> tuple[str, str]:
    """Which guideline asks, and its own words."""
    return _SOURCES[question]
