"""What can be asked for from the pane of an account, and which verb answers a reason."""

from __future__ import annotations

from enum import StrEnum

from core.attention import ReasonKind
from core.language import N_, _
from ui.pages.accounts.standing import Standing


class Verb(StrEnum):
    """What somebody asks for; the page does it."""

    CHANGE = "change"
    APPOINT = "appoint"
    REVIEW = "review"
    IMPORT = "import"
    WARN = "warn"
    LETTER = "letter"
    SETTLE = "settle"
    CLOSE = "close"
    ANSWER = "answer"
    ANSWERS = "answers"
    REJECT = "reject"
    WITHDRAW = "withdraw"
    FORM = "form"


_NAMES = {
    Verb.CHANGE: N_("Change"),
    Verb.APPOINT: N_("Appoint …"),
    Verb.REVIEW: N_("Review"),
    Verb.IMPORT: N_("Import"),
    Verb.WARN: N_("Warn …"),
    Verb.LETTER: N_("Print the letter"),
    Verb.SETTLE: N_("It is mended …"),
    Verb.CLOSE: N_("Close account …"),
    Verb.ANSWERS: N_("Change the answers"),
    Verb.REJECT: N_("Reject …"),
    Verb.WITHDRAW: N_("Withdraw …"),
    Verb.FORM: N_("Print the form"),
}

_ANSWERS = {
    ReasonKind.ENDED: (Verb.CLOSE, Verb.CHANGE),
    ReasonKind.ENDING: (Verb.CLOSE, Verb.CHANGE),
    ReasonKind.APPLIED: (),
    ReasonKind.AGREED: (),
    ReasonKind.WARNED: (Verb.SETTLE, Verb.LETTER, Verb.CLOSE),
    ReasonKind.NO_RESPONSIBLE: (Verb.APPOINT,),
    ReasonKind.UNCOVERED: (Verb.APPOINT,),
    ReasonKind.NO_DEPUTY: (Verb.APPOINT,),
    ReasonKind.SOLE: (Verb.APPOINT,),
    ReasonKind.SILENT: (Verb.IMPORT, Verb.CLOSE),
    ReasonKind.REVIEW: (Verb.REVIEW,),
    ReasonKind.UNMET: (Verb.WARN,),
}


def verb_name(verb: Verb, standing: Standing | None = None) -> str:
    """The words on the button; the answer to an application says which answer."""
    if verb is not Verb.ANSWER:
        return _(_NAMES[verb])
    if standing is None or not standing.waiting:
        return _("Take into use …")
    return _("Approved …") if standing.waiting[0] == "leader" else _("Agreed …")


def answering(kind: ReasonKind) -> tuple[Verb, ...]:
    """What can be done about a reason, the most likely first."""
    return _ANSWERS[kind]
