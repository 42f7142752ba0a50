"""`person`, `absence`, `duty`, and checking in somebody's name."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Typed, one_sentence


def test_a_colleague_is_registered_and_listed(utsira: Typed) -> None:
    answer = utsira(
        *("person", "add", "--name", "Jon Berg", "--role", "deputy", "--title", "konsulent"),
        *("--unit", "Servicetorget", "--first", "1.11.2026"),
    )
    assert (answer.code, answer.err) == (0, "")
    assert "Jon Berg er registrert som person 2." in answer.out
    kari, jon = sorted(utsira("person", "list", "--json").json, key=lambda found: found["id"])
    assert kari["name"] == "Kari Nes"
    assert jon == {
        "id": 2,
        "name": "Jon Berg",
        "role": "deputy",
        "title": "konsulent",
        "unit": "Servicetorget",
        "first": "2026-11-01",
        "last": None,
        "in_service": True,
    }
    assert "Vikar" in utsira("person", "list").out


def test_a_name_stands_once(utsira: Typed) -> None:
    answer = utsira("person", "add", "--name", "kari nes")
    assert answer.code == 1
    assert one_sentence(answer.err)


def test_an_absence_moves_the_duty(utsira: Typed) -> None:
    utsira(
        *("account", "add", "--platform", "youtube", "--name", "Utsira kommune"),
        *("--responsible", "Kari Nes", "--deputy", "Jon Berg"),
    )
    answer = utsira(
        *("absence", "add", "Kari Nes", "--first", "23.11.2026", "--last", "4.12.2026"),
        *("--reason", "Ferie", "--deputy", "Jon Berg"),
    )
    assert (answer.code, answer.err) == (0, "")
    assert "Kari Nes er borte 23.11.2026–04.12.2026." in answer.out
    assert utsira("absence", "list", "--json").json == [
        {
            "id": 1,
            "person": 1,
            "first": "2026-11-23",
            "last": "2026-12-04",
            "reason": "Ferie",
            "deputy": 2,
        }
    ]
    found = {line["account"]: line for line in utsira("duty", "--json").json}
    assert (found[3]["person"], found[3]["regular"]) == (2, 1)
    assert (found[3]["because"], found[3]["until"]) == ("stand_in", "2026-12-04")
    assert (found[1]["person"], found[1]["because"]) == (None, "nobody")
    told = utsira("duty").out
    assert "Jon Berg er vikar for Kari Nes til 4. desember" in told
    later = utsira("duty", "--day", "7.12.2026", "--json").json
    assert {line["because"] for line in later} == {"responsible", "nobody"}


def test_a_closed_day_says_so(utsira: Typed) -> None:
    assert "Kontoret er stengt den dagen." in utsira("duty", "--day", "22.11.2026").out


@pytest.mark.parametrize(
    "words",
    [
        ("absence", "add", "Ukjent", "--first", "23.11.2026", "--reason", "Kurs"),
        ("absence", "add", "Kari Nes", "--first", "23.11.2026", "--reason", " "),
        (
            *("absence", "add", "Kari Nes", "--first", "23.11.2026"),
            *("--last", "20.11.2026", "--reason", "Kurs"),
        ),
        ("check", "1", "--person", "Ukjent"),
    ],
)
def test_what_cannot_be_is_said_in_a_sentence(utsira: Typed, words: tuple[str, ...]) -> None:
    answer = utsira(*words)
    assert answer.code == 1
    assert one_sentence(answer.err)


def test_a_check_in_the_name_of_somebody_not_appointed_needs_a_reason(utsira: Typed) -> None:
    utsira("person", "add", "--name", "Anna Vik")
    refused = utsira("check", "1", "--person", "Anna Vik")
    assert refused.code == 1
    assert "Anna Vik er ikke oppnevnt for UtsiraKommune" in refused.err
    assert one_sentence(refused.err)
    done = utsira("check", "1", "--person", "Anna Vik", "--reason", "Kari sitter fast i tåke")
    assert (done.code, done.err) == (0, "")
    states = [line["state"] for line in utsira("today", "--json").json["accounts"]]
    assert states == ["deputy", "open"]


def test_a_check_in_somebodys_name_leaves_the_seat_as_it_was(utsira: Typed) -> None:
    before = utsira("settings", "current_person").out
    utsira("check", "1", "--person", "Kari Nes")
    assert utsira("settings", "current_person").out == before
