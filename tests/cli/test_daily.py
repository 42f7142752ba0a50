"""`check` and `today`."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from core.appointment_records import Role
from core.clock import FixedClock
from core.office import Office
from core.paths import Paths
from core.people import Person
from tests.cli.conftest import Typed, one_sentence

KEYS = {"day", "open", "accounts", "follow_ups", "planned", "inquiries", "missed"}


def states(typed: Typed, now: str = "2026-11-23T09:00") -> dict[int, str]:
    return {a["id"]: a["state"] for a in typed("today", "--json", now=now).json["accounts"]}


def test_the_day_has_its_keys(utsira: Typed) -> None:
    day = utsira("today", "--json").json
    assert set(day) == KEYS
    assert (day["day"], day["open"]) == ("2026-11-23", True)
    assert day["accounts"][0] == {
        "id": 1,
        "name": "UtsiraKommune",
        "platform": "facebook",
        "state": "open",
        "checked_at": None,
        "late": False,
    }


def test_a_check_turns_the_state(utsira: Typed) -> None:
    answer = utsira("check", "1", "--note", "Alt i orden")
    assert (answer.code, answer.err) == (0, "")
    assert "UtsiraKommune er sjekket for mandag 23. november." in answer.out
    first = utsira("today", "--json", now="2026-11-23T10:00").json["accounts"][0]
    assert first["state"] == "checked"
    assert first["checked_at"].startswith("2026-11-23T08:50:0")
    assert first["checked_at"].endswith("+01:00")


def test_an_account_answers_to_its_name(utsira: Typed) -> None:
    assert utsira("check", "utsirakommunen").code == 0
    assert states(utsira) == {1: "open", 2: "checked"}


def test_a_name_that_fits_several_is_refused(utsira: Typed) -> None:
    answer = utsira("check", "utsira")
    assert answer.code == 1
    assert "1 Facebook UtsiraKommune" in answer.err
    assert one_sentence(answer.err)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("check", "9"), "nummer 9"),
        (("check", "Utsyn"), "«Utsyn»"),
        (("check", "1", "--day", "24.11.2026"), "ikke har vært"),
    ],
)
def test_what_is_not_possible_is_said(utsira: Typed, words: tuple[str, ...], said: str) -> None:
    answer = utsira(*words)
    assert answer.code == 1
    assert said in answer.err
    assert one_sentence(answer.err)


def test_a_day_is_checked_once(utsira: Typed) -> None:
    utsira("check", "1")
    answer = utsira("check", "1")
    assert answer.code == 1
    assert one_sentence(answer.err)


def test_a_missed_day_is_entered_late_and_said_so(utsira: Typed) -> None:
    missed = {"day": "2026-11-20", "account": 1}
    assert missed in utsira("today", "--json").json["missed"]
    answer = utsira("check", "1", "--day", "20.11.2026")
    assert "ført inn sent" in answer.out
    assert missed not in utsira("today", "--json").json["missed"]


def test_a_closed_day_has_no_accounts(utsira: Typed) -> None:
    day = utsira("today", "--json", now="2026-11-22T10:00").json
    assert (day["open"], day["accounts"]) == (False, [])
    told = utsira("today", now="2026-11-22T10:00").out
    assert "I dag er kontoret stengt. Neste sjekk er mandag 23. november." in told


def test_deputy_and_absence_have_states_of_their_own(
    utsira: Typed, home: Path, clock: FixedClock
) -> None:
    with closing(Office.open(Paths(home), clock)) as office:
        jon = office.people.add(Person(name="Jon Berg"))
        first = office.accounts.find("UtsiraKommune")
        office.appointments.appoint(first.id, jon, Role.DEPUTY)
        office.people.sit_down(office.people.person(jon))
        office.checklist.check(first.id)
        other = office.accounts.find("Utsirakommunen").id
        office.absences.record(office.today(), office.today(), "Kurs", account=other)
    assert states(utsira) == {1: "deputy", 2: "away"}


def test_the_day_for_people_names_what_is_left(utsira: Typed) -> None:
    utsira("check", "1")
    told = utsira("today").out
    assert "Mandag 23. november 2026" in told
    assert "1 konto gjenstår." in told
    assert "sjekket 08.50" in told
    assert "Ikke sjekket tidligere:" in told


@pytest.mark.requirement("A22")
def test_the_day_counts_what_was_asked_and_answered(utsira: Typed) -> None:
    for text in ("Når?", "Hvor?"):
        utsira("inquiry", "add", "--account", "1", "--kind", "question", "--text", text)
    utsira("inquiry", "answer", "1", "--text", "I dag.")
    counts = {"received": 2, "answered": 1, "open": 1}
    assert utsira("today", "--json").json["inquiries"] == counts
    assert "Henvendelser: 2 i dag, 1 av dem besvart. 1 venter på oss." in utsira("today").out
