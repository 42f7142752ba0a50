"""The program's languages. The language is chosen per call, so a nynorsk report can be made in a
bokmål window."""

from __future__ import annotations

import gettext
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache

from core.paths import RESOURCES

LANGUAGES = ("nb", "nn", "sv", "en")
DEFAULT = "nb"
OWN_NAMES = {"nb": "Bokmål", "nn": "Nynorsk", "sv": "Svenska", "en": "English"}

_current: ContextVar[str] = ContextVar("language", default=DEFAULT)


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    path = RESOURCES / "locale" / f"{language}.mo"
    if not path.exists():
        return gettext.NullTranslations()
    with path.open("rb") as file:
        return gettext.GNUTranslations(file)


def current() -> str:
    """The language that `_` answers in here: nb, nn, sv or en."""
    return _current.get()


def use(language: str) -> None:
    """Speak this language from now on. Raises ValueError for one that we do not have."""
    if language not in LANGUAGES:
        raise ValueError(language)
    _current.set(language)


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Speak this language within the block, also on a worker thread."""
    if language not in LANGUAGES:
        raise ValueError(language)
    token = _current.set(language)
    try:
        yield
    finally:
        _current.reset(token)


def _(text: str) -> str:
    """The text in the language spoken here."""
    return _catalogue(_current.get()).gettext(text) if text else text


def ngettext(one: str, many: str, count: int) -> str:
    """The text for one or many, in the language spoken here; {count} is left in."""
    return _catalogue(_current.get()).ngettext(one, many, count)


def N_(text: str) -> str:
    """Marks a text that is translated later, where it is used."""
    return text
