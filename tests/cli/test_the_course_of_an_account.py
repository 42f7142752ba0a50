"""An account in a terminal: applied for, approved, looked over, changed and closed."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Typed, one_sentence

WANTED = (
    *("account", "apply", "--platform", "instagram", "--name", "@utsiraung"),
    *("--why", "De unge er her", "--goals", "Dialog", "--responsible", "Kari Nes"),
)


def test_from_application_to_account(typed: Typed) -> None:
    typed("settings", "guideline_profile", "svensk")
    applied = typed(*WANTED)
    assert applied.code == 0
    assert "Søknaden har nummer 1." in applied.out
    assert len(applied.err.strip().splitlines()) == 2, "waits for two"
    early = typed("account", "agree", "1", "--communications", "Siri Lund")
    assert early.code == 1
    assert one_sentence(early.err)
    assert typed("account", "approve", "1", "--leader", "Ole Dahl").code == 0
    agreed = typed("account", "agree", "1", "--communications", "Siri", "--case-number", "26/1")
    assert agreed.code == 0
    assert typed("account", "applications", "--json").json[0]["waits_for"] == []
    assert typed("account", "activate", "1", "--created-by", "Siri Lund").code == 0
    shown = typed("account", "show", "1", "--json").json
    assert (shown["status"], shown["approved_by"], shown["application"]) == ("active", "Siri", 1)


def test_a_rejected_application_is_kept_and_named_as_one(typed: Typed) -> None:
    typed(*WANTED)
    assert typed("account", "reject", "1", "--by", "Ole Dahl", "--reason", "Vi har en").code == 0
    assert "Avslått" in typed("account", "list").out
    assert typed("account", "applications", "--json").json[0]["status"] == "rejected"
    again = typed("account", "withdraw", "1", "--by", "Kari", "--reason", "Nei")
    assert again.code == 1
    assert one_sentence(again.err)


def test_any_field_is_changed_and_shown(utsira: Typed) -> None:
    changed = utsira(
        *("account", "change", "1", "--purpose", "Nyheter", "--deputy", "Jon Berg"),
        *("--storage-only", "no", "--ambition", "inviting", "--risk-on", "12.03.2026"),
        *("--hashtags", "#utsira", "--reply-days", "2", "--comments-open", "no"),
    )
    assert (changed.code, changed.err) == (0, "")
    shown = utsira("account", "show", "1", "--json").json
    assert (shown["purpose"], shown["ambition"], shown["risk_on"]) == (
        "Nyheter",
        "inviting",
        "2026-03-12",
    )
    assert (shown["reply_days"], shown["comments_open"], shown["hashtags"]) == (2, False, "#utsira")
    assert "Jon Berg" in utsira("account", "show", "1").out
    assert utsira("account", "change", "2", "--parent", "1").code == 0
    assert utsira("account", "show", "2", "--json").json["parent"] == 1


def test_a_requirement_is_ticked_off_or_set_aside(utsira: Typed) -> None:
    assert utsira("account", "require", "1", "owner", "--on", "20.11.2026").code == 0
    assert utsira("account", "require", "1", "link", "--set-aside", "Ny nettside").code == 0
    states = {
        one["requirement"]: one
        for one in utsira("account", "show", "1", "--json").json["requirements"]
    }
    assert (states["owner"]["met"], states["owner"]["checked_on"]) == (True, "2026-11-20")
    assert states["link"]["exception"] == "Ny nettside"


def test_a_review_is_written_down(utsira: Typed) -> None:
    silent = utsira("account", "review", "1", "--outcome", "change")
    assert silent.code == 1
    assert silent.err.startswith("--note: ")
    assert utsira("account", "review", "1", "--outcome", "confirm", "--interest", "yes").code == 0
    assert utsira("account", "show", "1", "--json").json["last_review"] == "2026-11-23"


def test_closing_tells_what_remains(utsira: Typed) -> None:
    utsira("inquiry", "add", "--account", "1", "--kind", "question", "--text", "Når?")
    closed = utsira("account", "close", "1", "--by", "Ole Dahl", "--reason", "Slått sammen")
    assert closed.code == 0
    assert "1 åpen henvendelse" in closed.err
    assert utsira("account", "show", "1", "--json").json["status"] == "closed"
    assert utsira("account", "reopen", "1").code == 0
    assert utsira("account", "show", "1", "--json").json["status"] == "active"


@pytest.mark.parametrize(
    "words",
    [
        ("account", "apply", "--platform", "x", "--name", "N"),
        ("account", "require", "1", "purpose"),
        ("account", "review", "1"),
        ("account", "close", "1", "--by", "Ole"),
        ("account", "change", "1", "--risk-on", "i fjor"),
    ],
)
def test_wrong_use_is_said_in_one_sentence(utsira: Typed, words: tuple[str, ...]) -> None:
    answer = utsira(*words)
    assert (answer.code, answer.out) == (2, "")
    assert one_sentence(answer.err)
