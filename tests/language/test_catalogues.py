"""Every text is there in four languages, and each language is itself."""

from __future__ import annotations

import re
import string
from functools import cache
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message

from tests.tools import catalogues

ROOT = Path(__file__).parents[2]
LOCALE = ROOT / "resources" / "locale"
LANGUAGES = ("nb", "nn", "sv", "en")
TRANSLATED = ("nb", "nn", "sv")

# Words that are the same in another language by nature, not by accident.
SAME_BY_NATURE = set((Path(__file__).parent / "same_by_nature.txt").read_text("utf-8").splitlines())

# What would tell that a text stands in the wrong language, or speaks to nobody.
FOREIGN = {
    "nb": r"\b(ikkje|kva|eg|dei|frå|ein|eit|berre|vart|och|inte|är|the|and|not)\b|[äö]",
    "nn": r"\b(ikke|hva|jeg|fra|noe|hvordan|hvem|når det gjelder|ble|och|inte|är|the|and)\b|[äö]",
    "sv": r"\b(ikke|ikkje|og|hva|kva|jeg|eg|fra|frå|the|and)\b|[æø]",
}
STIFF = {
    "nb": r"\b(vennligst|feilkode|ugyldig|OK)\b",
    "nn": r"\b(ver venleg|vennligst|feilkode|ugyldig|OK)\b",
    "sv": r"\b(vänligen|felkod|ogiltig|OK)\b",
}
LONGEST_SENTENCE = 22
"""Words. Most are far shorter; a list of names or a rule may need this many."""


@cache
def catalogue(language: str) -> Catalog:
    return catalogues.read(language)


@cache
def spoken() -> dict[str, str]:
    """Each English text that the program speaks, with the file it stands in."""
    return {
        key[0] if isinstance(key, tuple) else key: where
        for key, where in catalogues.sources().items()
    }


def entries(language: str) -> list[Message]:
    return [message for message in catalogue(language) if message.id]


def texts(message: Message) -> list[str]:
    return list(message.string) if isinstance(message.string, (tuple, list)) else [message.string]


def ids(message: Message) -> list[str]:
    return list(message.id) if isinstance(message.id, (tuple, list)) else [message.id]


def fields(text: str) -> set[str]:
    return {name for _t, name, _s, _c in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_of_the_program_is_in_the_catalogue(language: str) -> None:
    known = {ids(message)[0] for message in entries(language)}
    assert {text: where for text, where in spoken().items() if text not in known} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_entry_is_empty_or_left_over(language: str) -> None:
    used = spoken()
    empty = [ids(m)[0] for m in entries(language) if not all(texts(m))]
    left_over = [ids(m)[0] for m in entries(language) if ids(m)[0] not in used]
    assert (empty, left_over) == ([], [])


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_text_is_english_by_accident(language: str) -> None:
    same = [
        ids(m)[0]
        for m in entries(language)
        if texts(m)[0] == ids(m)[0]
        and re.search(r"[^\W\d_]{2,}", re.sub(r"\{\w*\}", "", ids(m)[0]))
    ]
    assert [text for text in same if text not in SAME_BY_NATURE] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_text_stands_in_another_language(language: str) -> None:
    pattern = re.compile(FOREIGN[language], re.IGNORECASE)
    wrong = [t for m in entries(language) for t in texts(m) if pattern.search(_plain(t))]
    assert wrong == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_the_wording_is_plain(language: str) -> None:
    stiff = re.compile(STIFF[language])
    every = [text for message in entries(language) for text in texts(message)]
    assert [text for text in every if stiff.search(text)] == []
    sentences = [s for text in every for s in re.split(r"[.!?:\n]\s", text)]
    assert [s for s in sentences if len(s.split()) > LONGEST_SENTENCE] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_placeholders_are_the_same(language: str) -> None:
    wrong = [
        (ids(m)[0], text)
        for m in entries(language)
        for text in texts(m)
        if not fields(text) <= {f for i in ids(m) for f in fields(i)}
        or (len(ids(m)) == 1 and fields(text) != fields(ids(m)[0]))
    ]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_built_is_what_is_written(language: str) -> None:
    assert (LOCALE / f"{language}.mo").read_bytes() == catalogues.built(catalogue(language))


def _plain(text: str) -> str:
    """The text without placeholders, quotations, addresses and the languages' own names."""
    return re.sub(r"\{\w*\}|«[^»]*»|”[^”]*”|“[^”]*”|https?://\S+|Svenska|English", "", text)
