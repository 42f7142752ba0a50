"""`crisis begin`, `log`, `post`, `end`, `evaluate` and `list`."""

from __future__ import annotations

from tests.cli.conftest import Typed, one_sentence


def begun(utsira: Typed) -> None:
    utsira(
        *("plan", "add", "--account", "1", "--when", "2026-11-24T12:00", "--type", "text"),
        *("--goal", "Dialog", "--title", "Høring"),
    )
    answer = utsira("crisis", "begin", "--kind", "everyday", "--reason", "Vann", "--by", "Kari")
    assert answer.code == 0
    assert "1 Høring, 24.11.2026 kl. 12.00: På vent" in answer.out


def test_a_crisis_from_beginning_to_end(utsira: Typed) -> None:
    begun(utsira)
    assert utsira("crisis", "log", "--text", "Kok vannet", "--approved-by", "Kari").code == 0
    early = utsira("crisis", "end", "--by", "Kari")
    assert early.code == 1
    assert "Høring" in early.err
    assert utsira("crisis", "post", "1", "move", "--when", "2026-11-30T09:00").code == 0
    assert utsira("crisis", "end", "--by", "Kari").code == 0
    assert utsira("crisis", "evaluate", "1", "--text", "Raskere neste gang").code == 0

    (found,) = utsira("crisis", "list", "--json").json
    assert (found["kind"], found["decided_by"], found["ended_by"]) == ("everyday", "Kari", "Kari")
    assert found["messages"][0]["approved_by"] == "Kari"
    assert found["held"][0]["outcome"] == "moved"
    assert found["evaluation"] == "Raskere neste gang"
    assert utsira("plan", "list", "--json").json[0]["day"] == "2026-11-30"


def test_a_message_without_approval_is_refused_with_the_option(utsira: Typed) -> None:
    begun(utsira)
    answer = utsira("crisis", "log", "--text", "Kok vannet")
    assert answer.code == 1
    assert answer.err.startswith("--approved-by: ")


def test_what_is_not_held_is_refused_in_one_sentence(utsira: Typed) -> None:
    begun(utsira)
    answer = utsira("crisis", "post", "9", "drop", "--reason", "Nei")
    assert answer.code == 1
    assert "9" in answer.err
    answer = utsira("crisis", "evaluate", "7", "--text", "Nei")
    assert answer.code == 1
    assert "7" in answer.err


def test_without_a_crisis_there_is_nothing_to_list_or_end(utsira: Typed) -> None:
    assert "ingen" not in utsira("crisis", "list").err
    assert utsira("crisis", "list", "--json").json == []
    assert utsira("crisis", "end", "--by", "Kari").code == 1
    assert one_sentence(utsira("crisis", "begin", "--kind", "storm").err)
