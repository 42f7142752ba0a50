"""Values that no one should type, and files that are not what they should be: one sentence each."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import Answer, Typed, one_sentence

TOO_LARGE = "9" * 30


def refused(answer: Answer, code: int) -> None:
    assert (answer.code, answer.out) == (code, "")
    assert one_sentence(answer.err)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("check", TOO_LARGE), 1),
        (("check", ""), 1),
        (("check", "1", "--day", "0001-01-01"), 2),
        (("delete-log", "correct", TOO_LARGE, "--reason", "r", "--text", "t"), 1),
        (("delete-log", "correct", "one", "--reason", "r", "--text", "t"), 2),
        (("plan", "list", "--month", ""), 2),
        (("plan", "list", "--month", "0001-01"), 2),
        (("archive", "0001-H1"), 2),
        (("archive", "2026-H2", "--account", ""), 1),
        (("verify", ""), 1),
        (("example", ""), 2),
        (("settings", "no_such"), 1),
    ],
)
def test_what_cannot_be_is_refused_in_one_sentence(
    utsira: Typed, words: tuple[str, ...], code: int
) -> None:
    refused(utsira(*words), code)


@pytest.mark.parametrize("now", ["0001-01-01T00:00", "0001-01-20T08:00", "9999-12-31T23:59"])
def test_a_clock_outside_the_centuries_is_refused(typed: Typed, now: str) -> None:
    refused(typed("today", now=now), 2)


def test_a_name_to_the_letter_goes_before_one_that_differs_in_its_capitals(typed: Typed) -> None:
    for platform, name in (("facebook", "UtsiraKommune"), ("x", "Utsirakommune")):
        typed("account", "add", "--platform", platform, "--name", name)
    assert "X · Utsirakommune" in typed("check", "Utsirakommune").out
    assert "Facebook · UtsiraKommune" in typed("check", "UtsiraKommune").out
    refused(typed("check", "UTSIRAKOMMUNE"), 1)


def test_a_correction_is_told_which_option_is_empty(utsira: Typed) -> None:
    entry = ("--account", "1", "--text", "Dumt\x01", "--ground", "other")
    assert utsira("delete-log", "add", *entry, "--reason", "r", "--decided-by", "K").code == 0
    answer = utsira("delete-log", "correct", "1", "--reason", "", "--text", "t")
    assert answer.err.startswith("--reason: ")


@pytest.mark.parametrize("words", [("archive", "2026-H2", "--output"), ("backup",)])
def test_a_folder_that_cannot_be_used_is_named(
    utsira: Typed, tmp_path: Path, words: tuple[str, ...]
) -> None:
    taken = tmp_path / "opptatt"
    taken.write_text("en fil", "utf-8")
    answer = utsira(*words, taken)
    refused(answer, 1)
    assert str(taken) in answer.err


def test_a_log_that_is_gone_from_the_file_is_damage(utsira: Typed, home: Path) -> None:
    with closing(sqlite3.connect(home / "fyrvakt.db")) as file, file:
        file.execute("DROP TABLE deletion_content")
        file.execute("DROP TABLE deletion_entries")
    for words in (
        ("verify",),
        ("status", "--json"),
        ("delete-log", "list"),
        ("archive", "2026-H2"),
    ):
        refused(utsira(*words), 1)


def test_a_folder_of_far_too_many_files_is_no_export(
    utsira: Typed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.importers.folders.MOST_FILES", 3)
    folder = tmp_path / "alt"
    folder.mkdir()
    for number in range(4):
        (folder / f"{number}.json").write_text("[]", "utf-8")
    refused(utsira("import", folder, "--account", "1"), 1)
    shutil.rmtree(folder)


def test_the_record_itself_is_no_backup_of_it(utsira: Typed, home: Path) -> None:
    for copy in (home, home / "fyrvakt.db"):
        refused(utsira("restore", copy), 1)
    assert len(utsira("account", "list", "--json").json) == 2
