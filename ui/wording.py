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
from core.language import N_, _


@dataclass(frozen=True, slots=True)
class Sentence:
    """What is wrong, what to do about it, and the verb on the one button."""

    what: str
    do: str = ""
    button: str = ""

    def __str__(self) -> str:
        return f"{self.what} {self.do}".strip()


Words = tuple[str, str, str]
_CLOSE = N_("Close")
_AGAIN = N_("Try again")
_CHOOSE = N_("Choose another file")

_STORE: Mapping[str, Words] = {
    "locked": (
        N_("Another program is using the record."),
        N_("Close the other window, and try again. Nothing is lost."),
        _AGAIN,
    ),
    "full": (
        N_("There is no room on the disk."),
        N_("Delete some files, and try again. Nothing is lost."),
        _AGAIN,
    ),
    "read_only": (
        N_("The record can be read, but not written to."),
        N_("Ask for write access to the folder, and try again."),
        _AGAIN,
    ),
    "unreachable": (
        N_("The record cannot be reached."),
        N_("Check that the disk or the network folder is there, and try again."),
        _AGAIN,
    ),
    "corrupt": (
        N_("The record is damaged."),
        N_("Put back the latest backup. The damaged file is kept."),
        _CLOSE,
    ),
    "not_ours": (
        N_("The file fyrvakt.db belongs to another program."),
        N_("Move it, or choose another data folder."),
        _CLOSE,
    ),
}

_REFUSED: Mapping[str, Words] = {
    "already_checked": (N_("{name} is checked already."), N_("Nothing was changed."), _CLOSE),
    "not_checked": (N_("There is no check to take back."), N_("Nothing was changed."), _CLOSE),
    "future_day": (
        N_("A day that has not come cannot be checked."),
        N_("Choose today or an earlier day."),
        _CLOSE,
    ),
    "account_closed": (
        N_("{name} was closed before that day."),
        N_("Choose an earlier day, or take the account into use again."),
        _CLOSE,
    ),
    "account_not_active": (
        N_("{name} is not approved yet."),
        N_("Approve the account first."),
        _CLOSE,
    ),
    "closed_already": (N_("{name} is closed already."), N_("Nothing was changed."), _CLOSE),
    "ambiguous": (
        N_("Several accounts fit “{text}”: {names}."),
        N_("Give the number of the account."),
        _CLOSE,
    ),
    "not_a_backup": (
        N_("{file} is not a backup of Fyrvakt."),
        N_("Choose a folder or file that Fyrvakt has made."),
        _CHOOSE,
    ),
    "evidence_first": (
        N_("Evidence must be stored before anything is removed."),
        N_("Paste a screenshot, or choose a file."),
        _CLOSE,
    ),
    "append_only": (
        N_("An entry in the deletion log cannot be changed."),
        N_("Add a correction instead."),
        _CLOSE,
    ),
    "no_open_days": (
        N_("No day is open with these choices."),
        N_("Open at least one weekday under Settings."),
        _CLOSE,
    ),
}

_FIELD: Mapping[str, str] = {
    "missing": N_("This must be filled in."),
    "duplicate": N_("{name} is registered already. Give another name."),
    "web_address": N_("This is not a web address. Write it as in the browser."),
    "password": N_("This looks like a password. Write where it is kept, never the password."),
    "before_start": N_("The last day is before the first. Change one of them."),
    "before_first": N_("The last day is before the first. Change one of them."),
    "too_long": N_("The text is too long. Keep to {limit} characters."),
    "choice": N_("Choose one of these: {choices}."),
    "range": N_("Give a number from {low} to {high}."),
    "unknown": N_("There is no setting called {key}."),
    "not_a_date": N_("This is not a date. Write it like 26.11.2026."),
    "not_a_time": N_("This is not a time. Write it like 08.30."),
    "unreadable": N_("This cannot be read. Write it like 08:00-15:30."),
    "closes_before_opening": N_("The office closes before it opens. Change one of the times."),
}

_NOT_FOUND: Mapping[str, Words] = {
    "account": (
        N_("There is no account called “{which}”."),
        N_("See the accounts with “account list”."),
        _CLOSE,
    ),
}


def say(error: AppError) -> Sentence:
    """The sentence for an error. Every error has one; a code nobody knows gets a plain one."""
    match error:
        case StoreTooNew():
            return Sentence(
                _("The record was written by a newer version of Fyrvakt."),
                _("Install the newest version. Nothing was changed."),
                _(_CLOSE),
            )
        case StoreProblem():
            return _built(_STORE.get(error.reason, _STORE["unreachable"]), {})
        case InvalidRecord():
            return Sentence(say_field(error), "", _(_CLOSE))
        case Refused():
            return _built(_REFUSED.get(error.reason, _PLAIN), error.details)
        case NotFound():
            words = _NOT_FOUND.get(str(error.what), _GONE)
            return _built(words, {"which": error.which})
        case Conflict():
            return _built(_MOVED_ON, {})
        case UnreadableExport():
            return _export(error)
    return _built(_PLAIN, {})


def say_field(error: InvalidRecord) -> str:
    """The sentence to stand under the field."""
    text = _(_FIELD.get(error.reason, _FIELD["missing"]))
    return text.format(**{"limit": "", "name": "", **error.details})


def _built(words: Words, details: Mapping[str, str | int]) -> Sentence:
    what, do, button = (_(text).format(**{"name": "", **details}) for text in words)
    return Sentence(what, do, button)


_PLAIN: Words = (N_("That is not possible now."), N_("Nothing was changed."), _CLOSE)
_GONE: Words = (
    N_("That record is no longer there."),
    N_("Look at the list again."),
    _CLOSE,
)
_MOVED_ON: Words = (
    N_("This was changed in the meantime, so it cannot be undone."),
    N_("Make the change by hand."),
    _CLOSE,
)


def _export(error: UnreadableExport) -> Sentence:
    words = _EXPORT.get(error.reason, _EXPORT["unknown"])
    return _built(words, {"file": error.file, "platform": "", **error.details})


_FETCH = N_("Fetch a new one under “Download your information”, as JSON.")

_EXPORT: Mapping[str, Words] = {
    "unknown": (N_("{file} is not an export that Fyrvakt knows."), _FETCH, _CHOOSE),
}
