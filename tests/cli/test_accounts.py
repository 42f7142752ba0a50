"""`account add` and `account list`."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Typed, one_sentence


def test_platform_and_name_are_enough(typed: Typed) -> None:
    answer = typed("account", "add", "--platform", "instagram", "--name", "yourocd")
    assert (answer.code, answer.err) == (0, "")
    assert "Instagram · yourocd er ført inn som konto 1." in answer.out


def test_the_list_for_programs_has_its_keys(utsira: Typed) -> None:
    assert utsira("account", "list", "--json").json == [
        {"id": 1, "name": "UtsiraKommune", "platform": "facebook", "status": "active"},
        {"id": 2, "name": "Utsirakommunen", "platform": "x", "status": "active"},
    ]


def test_the_list_for_people_names_those_who_look_after_it(utsira: Typed) -> None:
    out = utsira("account", "list").out
    assert "UtsiraKommune" in out
    assert "Kari Nes" in out
    assert "Ansvarlig" in out


def test_an_empty_list_says_what_to_do(typed: Typed) -> None:
    answer = typed("account", "list")
    assert answer.code == 0
    assert "«account add»" in answer.out


def test_the_same_account_is_not_registered_twice(utsira: Typed) -> None:
    answer = utsira("account", "add", "--platform", "x", "--name", "utsirakommunen")
    assert answer.code == 1
    assert answer.out == ""
    assert answer.err.startswith("--name: ")
    assert one_sentence(answer.err)


def test_a_password_has_no_place(typed: Typed) -> None:
    words = ("account", "add", "--platform", "x", "--name", "N", "--note", "passord: hemmelig1")
    answer = typed(*words)
    assert answer.code == 1
    assert answer.err.startswith("--note: ")
    assert typed("account", "list", "--json").json == []


def test_every_field_can_be_given(typed: Typed) -> None:
    answer = typed(
        *("account", "add", "--platform", "facebook", "--name", "Bibliotek", "--kind", "unit"),
        *("--unit", "Biblioteket", "--purpose", "Leselyst", "--goal", "Dialog"),
        *("--target-group", "Lånere", "--responsible", "Anna Vik", "--deputy", "Kari Nes"),
        *("--administrators", "Anna Vik", "--approved-by", "Ole Dahl"),
        *("--approved-on", "12.03.2024", "--case-number", "24/7", "--opened-on", "2015-09-01"),
        *("--limited-until", "31.12.2027", "--access-kept", "Passordbanken", "--note", "Ny"),
    )
    assert (answer.code, answer.err) == (0, "")


@pytest.mark.parametrize(
    "words",
    [
        ("account",),
        ("account", "add"),
        ("account", "add", "--platform", "myspace", "--name", "N"),
        ("account", "add", "--platform", "x", "--name", "N", "--opened-on", "i fjor"),
        ("account", "add", "--platform", "x", "--name", "N", "--colour", "blue"),
    ],
)
def test_wrong_use_is_said_in_one_sentence(typed: Typed, words: tuple[str, ...]) -> None:
    answer = typed(*words)
    assert (answer.code, answer.out) == (2, "")
    assert one_sentence(answer.err)
    assert "required" not in answer.err
    assert "invalid" not in answer.err
