"""The questions before an account is opened, as they stand on the screen and on paper."""

from __future__ import annotations

from collections.abc import Mapping

from core.language import N_, _

_QUESTIONS: Mapping[str, str] = {
    "why": N_("Why do you want to be there?"),
    "goals": N_("What do you want to reach?"),
    "audience": N_("Who is the audience?"),
    "reach": N_("How do you reach them there?"),
    "privacy": N_("How do you look after privacy and the duty of secrecy?"),
    "resources": N_("Who follows up, and is there time enough?"),
    "complements": N_("How does it go with the other ways you inform?"),
    "thread": N_("What ties it to the municipality's other accounts?"),
}

_HINTS: Mapping[str, str] = {
    "why": N_("What can you do there that you cannot do as well elsewhere?"),
    "goals": N_("Something that you can see in a year whether you reached."),
    "audience": N_("As narrow as you can: parents of small children, not everybody."),
    "reach": N_("What do they get from you, and how often?"),
    "privacy": N_("What may be shown, who agrees to pictures, where sensitive questions go."),
    "resources": N_("Who writes, who answers, and who takes over when they are away?"),
    "complements": N_("The website, the newspaper, the service desk, the accounts there are."),
    "thread": N_("A theme, a look or a campaign that runs through all of them."),
}


def question(name: str) -> str:
    """The question that a field of the application answers, in the language spoken here."""
    return _(_QUESTIONS[name])


def question_hint(name: str) -> str:
    """What helps to answer it."""
    return _(_HINTS[name])
