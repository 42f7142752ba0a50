"""`plan add` and `plan list`."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Typed, one_sentence

POST = ("plan", "add", "--type", "image", "--goal", "Dialog", "--title", "Julegrantenning")


@pytest.mark.parametrize("when", ["2026-11-26T10:00", "26.11.2026 10.00", "26. november kl. 10:00"])
def test_a_post_stands_on_its_day(utsira: Typed, when: str) -> None:
    answer = utsira(*POST, "--when", when, "--account", "1", "--account", "2")
    assert (answer.code, answer.err) == (0, "")
    (post,) = utsira("plan", "list", "--json").json
    assert (post["day"], post["time"], post["accounts"]) == ("2026-11-26", "10:00", [1, 2])
    assert (post["type"], post["goal"], post["status"]) == ("image", "Dialog", "planned")


def test_the_list_can_be_of_one_month(utsira: Typed) -> None:
    utsira(*POST, "--when", "2026-11-26T10:00", "--account", "1")
    utsira(*POST, "--when", "2026-12-01T10:00", "--account", "1")
    assert len(utsira("plan", "list", "--json").json) == 2
    (post,) = utsira("plan", "list", "--month", "2026-12", "--json").json
    assert post["day"] == "2026-12-01"
    assert "Julegrantenning" in utsira("plan", "list", "--month", "2026-11").out


def test_what_is_due_today_stands_in_the_day(utsira: Typed) -> None:
    utsira(*POST, "--when", "2026-11-23T12:00", "--account", "1")
    (planned,) = utsira("today", "--json").json["planned"]
    assert (planned["title"], planned["time"]) == ("Julegrantenning", "12:00")


@pytest.mark.parametrize("missing", ["--account", "--when", "--type", "--goal", "--title"])
def test_each_mandatory_field_is_asked_for(utsira: Typed, missing: str) -> None:
    words = [*POST, "--when", "2026-11-26T10:00", "--account", "1"]
    at = words.index(missing)
    answer = utsira(*words[:at], *words[at + 2 :])
    assert answer.code == 2
    assert missing in answer.err
    assert one_sentence(answer.err)


@pytest.mark.parametrize("when", ["2026-11-26", "snart", "31.02.2026 10.00", "2026-11-26T25:00"])
def test_a_day_without_a_time_is_not_enough(utsira: Typed, when: str) -> None:
    answer = utsira(*POST, "--when", when, "--account", "1")
    assert answer.code == 2
    assert one_sentence(answer.err)


def test_a_picture_without_approval_is_not_ready(utsira: Typed) -> None:
    answer = utsira(*POST, "--when", "2026-11-26T10:00", "--account", "1", "--ready")
    assert answer.code == 1
    assert one_sentence(answer.err)
    assert utsira("plan", "list", "--json").json == []
