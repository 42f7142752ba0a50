"""Says to a person what went wrong, what to do, and what the button is called. No Qt in here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from core.errors import (
    AppError,
    Conflict,
    InvalidRecord,
    NotFound,
    Refused,
    StoreProblem,
    StoreTooNew,
    UnreadableExport,
)
from core.language import _
from ui import words
from ui.export_words import EXPORT
from ui.words import Words


@dataclass(frozen=True, slots=True)
class Sentence:
    """What is wrong, what to do about it, and the verb on the one button."""

    what: str
    do: str = ""
    button: str = ""

    def __str__(self) -> str:
        return f"{self.what} {self.do}".strip()


def say(error: AppError) -> Sentence:
    """The sentence for an error. Every error has one; a code nobody knows gets a plain one."""
    match error:
        case StoreTooNew():
            return Sentence(
                _("The record was written by a newer version of Fyrvakt."),
                _("Install the newest version. Nothing was changed."),
                _(words.CLOSE),
            )
        case StoreProblem():
            return _built(
                words.STORE.get(error.reason, words.STORE["unreachable"]),
                {"folder": str(error.path or "")},
            )
        case InvalidRecord():
            return Sentence(say_field(error), "", _(words.CLOSE))
        case Refused():
            return _built(words.REFUSED.get(error.reason, words.PLAIN), error.details)
        case NotFound():
            chosen = words.NOT_FOUND.get(str(error.what), words.GONE)
            return _built(chosen, {"which": error.which})
        case Conflict():
            return _built(words.MOVED_ON, {})
        case UnreadableExport():
            return _export(error)
    return _built(words.PLAIN, {})


def say_field(error: InvalidRecord) -> str:
    """The sentence to stand under the field."""
    text = _(words.FIELD.get(error.reason, words.FIELD["missing"]))
    return text.format(**{"limit": "", "name": "", **error.details})


def _built(chosen: Words, details: Mapping[str, str | int]) -> Sentence:
    what, do, button = (_(text).format(**{"name": "", **details}) for text in chosen)
    return Sentence(what, do, button)


def _export(error: UnreadableExport) -> Sentence:
    chosen = EXPORT.get(error.reason, EXPORT["unknown"])
    return _built(chosen, {"file": error.file, "platform": "", **error.details})
