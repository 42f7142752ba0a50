"""`delete-log`: evidence first, nothing changed afterwards."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.example.pictures import screenshot
from tests.cli.conftest import Typed, one_sentence
from tests.conftest import MONDAY

ENTRY = (
    *("delete-log", "add", "--account", "1", "--text", "Du er en idiot, Kåre."),
    *("--ground", "personal_attack", "--reason", "Skjellsord", "--decided-by", "Ole Dahl"),
)


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "Skjermbilde æøå.png"
    path.write_bytes(screenshot("UtsiraKommune", "Bruker", "Du er en idiot", MONDAY))
    return path


def evidence(home: Path) -> list[Path]:
    return list((home / "evidence").iterdir()) if (home / "evidence").is_dir() else []


def test_an_entry_keeps_a_locked_copy_of_the_evidence(
    utsira: Typed, home: Path, picture: Path
) -> None:
    answer = utsira(*ENTRY, "--evidence", picture)
    assert (answer.code, answer.err) == (0, "")
    assert "Oppføring 1 er lagret for godt." in answer.out
    (entry,) = utsira("delete-log", "list", "--json").json
    (kept,) = evidence(home)
    assert kept.read_bytes() == picture.read_bytes()
    assert entry["evidence"][0]["sha256"] == kept.stem
    assert (entry["number"], entry["kind"], entry["account"]) == (1, "entry", 1)
    assert (entry["text"], entry["decided_by"]) == ("Du er en idiot, Kåre.", "Ole Dahl")
    assert (entry["measure"], entry["ground"]) == ("deleted", "personal_attack")
    assert entry["decision_aid"] == ""


def test_without_a_picture_the_text_is_the_evidence(utsira: Typed, home: Path) -> None:
    answer = utsira(*ENTRY)
    assert answer.code == 0
    assert "lagret som bevis" in answer.err
    (kept,) = evidence(home)
    assert "Du er en idiot, Kåre." in kept.read_text("utf-8")


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        (("--ground", "kjedelig"), "--ground: "),
        (("--decided-by", " "), "--decided-by: "),
        (("--link", "ikke en lenke"), "--link: "),
        (("--text", " "), "--text: "),
        (("--account", "7"), "nummer 7"),
    ],
)
def test_a_refused_entry_leaves_nothing(
    utsira: Typed, home: Path, changed: tuple[str, ...], said: str
) -> None:
    answer = utsira(*ENTRY, *changed)
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.startswith(said) or said in answer.err
    assert one_sentence(answer.err)
    assert evidence(home) == []
    assert utsira("delete-log", "list", "--json").json == []


def test_evidence_that_is_not_there_stops_the_entry(utsira: Typed, tmp_path: Path) -> None:
    answer = utsira(*ENTRY, "--evidence", tmp_path / "borte.png")
    assert answer.code == 1
    assert one_sentence(answer.err)
    assert utsira("delete-log", "list", "--json").json == []


def test_a_refused_entry_keeps_the_evidence_of_others(
    utsira: Typed, home: Path, picture: Path
) -> None:
    utsira(*ENTRY, "--evidence", picture)
    assert utsira(*ENTRY, "--evidence", picture, "--ground", "kjedelig").code == 1
    assert len(evidence(home)) == 1
    assert utsira("verify").code == 0


def test_a_correction_stands_beside_its_entry(utsira: Typed) -> None:
    utsira(*ENTRY)
    words = ("delete-log", "correct", "1", "--reason", "Feil tråd", "--text", "Under budsjettet")
    assert utsira(*words).code == 0
    first, second = utsira("delete-log", "list", "--json").json
    assert first["corrected_by"] == [2]
    assert (second["kind"], second["about"], second["text"]) == (
        "correction",
        1,
        "Under budsjettet",
    )
    told = utsira("delete-log", "list").out
    assert "2. Rettelse til oppføring 1" in told
    assert "Rettet i oppføring 2." in told


def test_an_empty_log_says_so(typed: Typed) -> None:
    assert typed("delete-log", "list").out == "Sletteloggen er tom.\n"
    assert typed("delete-log", "list", "--json").json == []


def test_a_changed_byte_is_found(utsira: Typed, home: Path) -> None:
    utsira(*ENTRY)
    file = home / "fyrvakt.db"
    data = file.read_bytes()
    assert data.count(b"Skjellsord") == 1
    file.write_bytes(data.replace(b"Skjellsord", b"Skjelhsord"))
    answer = utsira("verify")
    assert answer.code == 1
    assert one_sentence(answer.err)
    assert utsira("status", "--json").json["chain"]["ok"] is False
