"""`inquiry` and `follow-up`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Typed, one_sentence


@pytest.fixture
def asked(utsira: Typed) -> Typed:
    """A question that came on Friday afternoon, as inquiry no. 1."""
    utsira(
        *("inquiry", "add", "--account", "1", "--kind", "question", "--channel", "message"),
        *("--text", "Når går fergene i jula?", "--received", "20.11.2026 14.00"),
        *("--link", "facebook.com/UtsiraKommune/1", "--sender", "citizen"),
    )
    return utsira


def test_registering_says_by_when_and_what_the_guideline_wants(utsira: Typed) -> None:
    negative = ("--kind", "negative", "--text", "For dårlig!")
    answer = utsira("inquiry", "add", "--account", "1", *negative)
    assert (answer.code, answer.err) == (0, "")
    assert "Henvendelse nr. 1" in answer.out
    assert "Svar innen tirsdag 24. november kl. 15.30." in answer.out
    assert "Forsøk også å svare" in answer.out
    neutral = utsira("inquiry", "add", "--account", "1", "--kind", "neutral", "--text", "Jaja.")
    assert "Den trenger ikke svar." in neutral.out


def test_the_list_has_its_keys_and_counts_working_time(asked: Typed) -> None:
    (found,) = asked("inquiry", "list", "--json").json
    received = "2026-11-20T14:00:00+01:00"
    assert found == {
        "id": 1,
        "account": 1,
        "kind": "question",
        "channel": "message",
        "sender": "citizen",
        "text": "Når går fergene i jula?",
        "link": "https://facebook.com/UtsiraKommune/1",
        "received_at": received,
        "outcome": "open",
        "open": True,
        "strength": "always",
        "due_at": "2026-11-23T15:30:00+01:00",
        "age": 140,
        "left": 400,
        "broken": False,
        "first_reply_at": None,
        "closed_at": None,
        "answer": "",
        "promised_for": None,
        "case_number": "",
        "referred_to": "",
    }
    late = asked("inquiry", "list", now="2026-11-24T09:00").out
    assert "1 t for sent" in late


def test_an_answer_closes_it_and_the_open_list_is_empty(asked: Typed) -> None:
    answer = asked("inquiry", "answer", "1", "--text", "Tre avganger.", "--at", "23.11.2026 08.30")
    assert (answer.code, answer.err) == (0, "")
    assert asked("inquiry", "list", "--open", "--json").json == []
    (found,) = asked("inquiry", "list", "--json").json
    assert (found["outcome"], found["closed_at"]) == ("answered", "2026-11-23T08:30:00+01:00")
    assert "Ingen henvendelser" in asked("inquiry", "list", "--open").out
    assert asked("inquiry", "reopen", "1").code == 0
    assert len(asked("inquiry", "list", "--open", "--json").json) == 1


def test_a_promise_is_a_follow_up_that_answering_ticks(asked: Typed) -> None:
    answer = asked("inquiry", "promise", "1", "--text", "Svar om fergene", now="2026-12-23T10:00")
    assert "Vi minner deg på det torsdag 24. desember." in answer.out
    (follow_up,) = asked("follow-up", "list", "--json").json
    assert follow_up.pop("opened_at").startswith("2026-12-23T10:00:")
    assert follow_up == {
        "id": 1,
        "account": 1,
        "inquiry": 1,
        "text": "Svar om fergene",
        "due": "2026-12-24",
    }
    assert "Svar om fergene" in asked("follow-up", "list").out
    asked("inquiry", "answer", "1", "--text", "Tre", now="2026-12-24T09:00")
    assert asked("follow-up", "list", "--json").json == []


def test_a_follow_up_is_ticked_off_by_its_number(asked: Typed) -> None:
    asked("inquiry", "promise", "1")
    assert asked("follow-up", "done", "1", "--result", "Svart").code == 0
    assert "Ingenting skal følges opp" in asked("follow-up", "list").out
    answer = asked("follow-up", "done", "7")
    assert answer.code == 1
    assert one_sentence(answer.err)


def test_a_case_is_handed_over_and_its_number_comes_later(asked: Typed) -> None:
    assert asked("inquiry", "formal", "1").code == 0
    answer = asked("inquiry", "formal", "1", "--case", "26/77", now="2026-12-01T10:00")
    assert answer.code == 0
    (found,) = asked("inquiry", "list", "--json").json
    assert (found["outcome"], found["case_number"]) == ("formal", "26/77")
    assert found["closed_at"].startswith("2026-11-23")


def test_politics_and_hard_cases_have_their_ways(asked: Typed) -> None:
    words = ("--consulted", "Rådmannen", "--conclusion", "Vi svarer kort.")
    assert asked("inquiry", "take-up", "1", *words).code == 0
    assert asked("inquiry", "list", "--json").json[0]["outcome"] == "with_leader"
    assert asked("inquiry", "refer", "1", "--to", "Ordføreren").code == 0
    assert asked("inquiry", "list", "--json").json[0]["referred_to"] == "Ordføreren"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("leave", "1"), "alltid skal besvares"),
        (("answer", "9", "--text", "Hei"), "nr. 9"),
        (("answer", "1", "--text", "Hei", "--at", "19.11.2026 10.00"), "--at: "),
        (("promise", "1", "--until", "20.11.2026"), "--until: "),
        (("refer", "1", "--to", " "), "--to: "),
        (("formal", "1", "--told", "24.11.2026"), "--told: "),
        (("take-up", "1"), "--conclusion: "),
        (("reopen", "1"), "åpen fra før"),
    ],
)
def test_what_is_not_possible_is_said_in_a_sentence(
    asked: Typed, words: tuple[str, ...], said: str
) -> None:
    answer = asked("inquiry", *words)
    assert answer.code == 1
    assert said in answer.err
    assert one_sentence(answer.err)


def test_what_must_be_answered_is_left_with_a_reason(asked: Typed) -> None:
    assert asked("inquiry", "leave", "1", "--reason", "Avsenderen slettet den").code == 0
    assert asked("inquiry", "list", "--json").json[0]["outcome"] == "left"


def test_screenshots_are_kept_and_a_wrong_file_is_named_by_its_option(
    utsira: Typed, tmp_path: Path
) -> None:
    words = ("inquiry", "add", "--account", "1", "--kind", "praise", "--text", "Fint!")
    picture = tmp_path / "bilde.txt"
    picture.write_text("Fint!", "utf-8")
    assert utsira(*words, "--screenshot", picture).code == 0
    answer = utsira(*words, "--screenshot", tmp_path / "borte.png")
    assert answer.code == 1
    assert answer.err.startswith("--screenshot: ")
    assert one_sentence(answer.err)


def test_the_figures_of_a_half_year(asked: Typed) -> None:
    asked("inquiry", "promise", "1", "--text", "Svar")
    asked("inquiry", "answer", "1", "--text", "Tre", now="2026-11-24T10:00")
    found = asked("inquiry", "figures", "--half", "2026-H2", "--json").json
    assert (found["half"], found["received"], found["outcomes"]["answered"]) == ("2026-H2", 1, 1)
    assert found["in_time"] == {"count": 1, "of": 1}
    assert found["same_day"] == {"count": 0, "of": 1}
    assert found["first_reply"] == {"median": 140, "nine_of_ten": 140}
    assert found["promises"] == {"count": 1, "of": 1}
    told = asked("inquiry", "figures").out
    assert "100 % (1 av 1)" in told
    assert "2 t 20 min" in told
