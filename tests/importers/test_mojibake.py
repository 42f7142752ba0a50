"""Letters that Meta broke come back whole."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.importers.mojibake import Repair, whole
from tests.importers.exports import broken

WRITTEN = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"))


@given(WRITTEN)
def test_every_text_comes_back_as_it_was_written(text: str) -> None:
    assert whole(broken(text)) == text


@given(WRITTEN)
def test_through_the_escapes_of_a_json_file_too(text: str) -> None:
    repair = Repair()
    assert repair.text(json.loads(json.dumps(broken(text)))) == text
    assert repair.repaired == (broken(text) != text)
    assert repair.replaced == 0


@pytest.mark.parametrize("text", ["blåbær på Å", "«Ã er en bokstav»", "日本", "Ørsta – i dag"])
def test_text_that_was_never_broken_is_left_alone(text: str) -> None:
    repair = Repair()
    assert repair.text(text) == text
    assert repair.repaired == 0


@pytest.mark.parametrize("text", ["NÅ", "Å", "à", "Åpent hus på NÅ", "\u00a0Å"])
def test_a_letter_that_looks_like_white_space_when_broken_survives(text: str) -> None:
    assert Repair().text(broken(text)) == text


@pytest.mark.parametrize("text", ["\ud83d", "Hei \udc00 der", "Å\ud83d", "\0"])
def test_half_a_letter_is_replaced_and_counted(text: str) -> None:
    repair = Repair()
    mended = repair.text(text)
    mended.encode("utf-8")
    assert "\N{REPLACEMENT CHARACTER}" in mended
    assert repair.replaced == 1


def test_an_emoji_broken_into_its_two_halves_is_joined() -> None:
    halves = "😀".encode("utf-16-le").decode("utf-16-le", "surrogatepass")
    raw = "".join(
        half.encode("utf-8", "surrogatepass").decode("latin-1") for half in ("\ud83d", "\ude00")
    )
    assert Repair().text(raw) == halves == "😀"


@given(st.text())
def test_whatever_stands_there_can_be_stored(text: str) -> None:
    Repair().text(text).encode("utf-8")


def test_keys_are_mended_like_values() -> None:
    repair = Repair()
    assert repair.tree({broken("Interaksjoner på Å"): [broken("ø"), 1, None]}) == {
        "Interaksjoner på Å": ["ø", 1, None]
    }
    assert repair.repaired == 2
