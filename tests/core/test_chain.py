"""Canonical JSON has one spelling; commitment and hash depend on everything that goes in."""

from __future__ import annotations

import json
from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.chain import START, Header, canonical, code, commitment, entry_hash, fits

texts = st.text()
values = st.recursive(
    st.none() | st.booleans() | st.integers() | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=12,
)

HEADER = Header(
    number=3,
    node="a1b2c3",
    at="2026-11-23T07:50:00+00:00",
    who="Kari Nes",
    kind="entry",
    about=None,
    commitment="c" * 64,
    previous=START,
)


@given(values)
def test_canonical_json_is_read_back_as_it_was(value: object) -> None:
    assert json.loads(canonical(value)) == value


@given(st.dictionaries(texts, values, max_size=6), st.randoms())
def test_the_order_of_keys_does_not_matter(value: dict[str, object], chance: object) -> None:
    keys = list(value)
    chance.shuffle(keys)  # type: ignore[attr-defined]
    assert canonical({key: value[key] for key in keys}) == canonical(value)


@given(values, values)
def test_two_values_have_the_same_spelling_only_when_they_are_the_same(
    one: object, other: object
) -> None:
    same = canonical(one) == canonical(other)
    assert same == (_typed(one) == _typed(other))


@given(values)
def test_canonical_json_spelled_again_is_the_same(value: object) -> None:
    assert canonical(json.loads(canonical(value))) == canonical(value)


@pytest.mark.parametrize("value", [1.5, float("nan"), b"bytes", {1: "one"}, (1, 2), {"a": {2, 3}}])
def test_what_has_several_spellings_or_none_is_refused(value: object) -> None:
    with pytest.raises(TypeError):
        canonical(value)


def test_half_a_character_is_refused() -> None:
    with pytest.raises(ValueError, match="surrogates"):
        canonical("\ud83d")


@given(st.binary(min_size=16, max_size=16), st.binary(min_size=16, max_size=16), st.binary())
def test_another_salt_gives_another_commitment(one: bytes, other: bytes, body: bytes) -> None:
    assert (commitment(one, body) == commitment(other, body)) == (one == other)


def test_a_salt_has_sixteen_bytes() -> None:
    with pytest.raises(ValueError, match="15"):
        commitment(b"x" * 15, b"{}")


@pytest.mark.parametrize("name", [field.name for field in fields(Header)])
def test_every_column_counts_in_the_hash(name: str) -> None:
    other = 7 if name in ("number", "about") else "another"
    assert entry_hash(replace(HEADER, **{name: other})) != entry_hash(HEADER)  # type: ignore[arg-type]


def test_a_text_cannot_slide_from_one_column_into_the_next() -> None:
    moved = replace(HEADER, node="a1b2c3Kari", who=" Nes")
    assert entry_hash(moved) != entry_hash(replace(HEADER, node="a1b2c3", who="Kari Nes"))


def test_the_code_is_the_start_of_the_hash_in_groups_of_four() -> None:
    digest = "9f2c41ab77d0e81b0123456789abcdef" * 2
    assert code(digest) == "9f2c 41ab 77d0 e81b 0123 4567"
    assert fits(code(digest), digest)
    assert fits("9F2C41AB77D0E81B", digest)
    assert fits(digest, digest)


@pytest.mark.parametrize("typed", ["", "9f2c", "9f2c 41ab 77d0 e81c", "0" * 16])
def test_a_code_that_is_too_short_or_another_does_not_fit(typed: str) -> None:
    assert not fits(typed, "9f2c41ab77d0e81b0123456789abcdef" * 2)


def _typed(value: object) -> object:
    """Tells True from 1, as JSON does and Python does not."""
    if isinstance(value, dict):
        return {key: _typed(held) for key, held in value.items()}
    if isinstance(value, list):
        return [_typed(held) for held in value]
    return (type(value), value)
