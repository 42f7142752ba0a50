"""What remained when an account was closed, and what a review asks and ends in, in words."""

from __future__ import annotations

from collections.abc import Mapping

from core.closing import Left, Remaining
from core.language import N_, _, ngettext
from core.reviews import Outcome, Question

_QUESTIONS: Mapping[Question, str] = {
    Question.PURPOSE: N_("Is the purpose still right?"),
    Question.PEOPLE: N_("Are the people still right?"),
    Question.INTEREST: N_("Do those who follow it still care?"),
    Question.RESOURCES: N_("Is there enough time to follow it up?"),
    Question.ALIVE: N_("Is it kept up to date and alive?"),
    Question.PAGE: N_("Does the page show what it must?"),
}
_OUTCOMES: Mapping[Outcome, str] = {
    Outcome.CONFIRM: N_("It goes on as it is"),
    Outcome.CHANGE: N_("It goes on with changes"),
    Outcome.CLOSE: N_("It is to be closed"),
}


def question_text(question: Question) -> str:
    """Er formålet fortsatt riktig?; in the language spoken here."""
    return _(_QUESTIONS[question])


def review_name(outcome: Outcome) -> str:
    """Den fortsetter som før; in the language spoken here."""
    return _(_OUTCOMES[outcome])


def remaining_said(one: Remaining) -> str:
    """3 planned posts"""
    match one.kind:
        case Left.NOT_ARCHIVED:
            text = ngettext(
                "{count} half-year not archived: {what}",
                "{count} half-years not archived: {what}",
                one.count,
            )
        case Left.INQUIRIES:
            text = ngettext("{count} open inquiry", "{count} open inquiries", one.count)
        case Left.PROMISES:
            text = ngettext("{count} open follow-up", "{count} open follow-ups", one.count)
        case Left.PLANNED:
            text = ngettext("{count} planned post", "{count} planned posts", one.count)
        case Left.ACCESSES:
            text = ngettext("{count} access: {what}", "{count} accesses: {what}", one.count)
    return text.format(count=one.count, what=", ".join(one.what))
