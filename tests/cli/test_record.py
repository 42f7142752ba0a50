"""`backup`, `restore`, `status` and `settings`."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from core.clock import FixedClock
from core.office import Office
from core.paths import Paths
from core.store import Table
from tests.cli.conftest import Typed, one_sentence


def test_a_copy_can_be_put_back_and_the_rest_is_kept(
    utsira: Typed, home: Path, tmp_path: Path
) -> None:
    assert utsira("backup", tmp_path / "kopier").code == 0
    (copy,) = (tmp_path / "kopier").iterdir()
    utsira("check", "1")
    answer = utsira("restore", copy)
    assert (answer.code, answer.err) == (0, "")
    assert utsira("status", "--json").json["checks"] == 0
    (aside,) = (home / "backups").glob("before-restore-*.db")
    assert str(aside) in answer.out
    assert utsira("restore", aside).code == 0
    assert utsira("status", "--json").json["checks"] == 1


def test_a_damaged_record_is_put_right_and_kept(utsira: Typed, home: Path, tmp_path: Path) -> None:
    utsira("backup", tmp_path / "kopier")
    (copy,) = (tmp_path / "kopier").iterdir()
    damaged = b"x" * 20_000
    (home / "fyrvakt.db").write_bytes(damaged)
    (home / "fyrvakt.db-journal").write_bytes(b"y" * 600)
    answer = utsira("restore", copy)
    assert (answer.code, answer.err) == (0, "")
    assert len(utsira("account", "list", "--json").json) == 2
    (aside,) = (home / "backups").glob("before-restore-*.db")
    assert aside.read_bytes() == damaged


def test_a_window_that_is_open_sees_what_was_put_back(
    utsira: Typed, home: Path, tmp_path: Path, clock: FixedClock
) -> None:
    utsira("backup", tmp_path / "kopier")
    (copy,) = (tmp_path / "kopier").iterdir()
    with closing(Office.open(Paths(home), clock)) as window:
        window.checklist.check(window.accounts.find("UtsiraKommune").id)
        assert utsira("restore", copy).code == 0
        assert window.store.count(Table.CHECK_EVENTS) == 0
        window.checklist.check(window.accounts.find("UtsiraKommune").id)
    assert utsira("status", "--json").json["checks"] == 1


def test_a_backup_is_noted(utsira: Typed, home: Path) -> None:
    assert utsira("status", "--json").json["last_backup"] is None
    utsira("backup")
    assert utsira("status", "--json").json["last_backup"] == "2026-11-23T08:50:00+01:00"
    assert list((home / "backups").glob("fyrvakt-*"))


def test_only_a_backup_is_put_back(utsira: Typed, home: Path, tmp_path: Path) -> None:
    other = tmp_path / "bilde.db"
    other.write_bytes(b"not a record")
    before = (home / "fyrvakt.db").read_bytes()
    for path in (other, tmp_path / "borte"):
        answer = utsira("restore", path)
        assert answer.code == 1
        assert one_sentence(answer.err)
    assert (home / "fyrvakt.db").read_bytes() == before


def test_the_status_counts_everything(utsira: Typed) -> None:
    utsira("check", "1")
    status = utsira("status", "--json").json
    assert (status["accounts"], status["people"], status["checks"]) == (2, 1, 1)
    assert status["schema_version"] >= 1
    assert status["chain"]["ok"] is True
    told = utsira("status").out
    assert "Kontoer" in told
    assert "ingen ennå" in told or "Siste sikkerhetskopi" in told


def test_a_setting_is_shown_and_changed(typed: Typed) -> None:
    assert typed("settings", "country").out == "NO\n"
    assert typed("settings", "country", "SE").out == "SE\n"
    assert typed("settings", "--json").json["country"] == "SE"
    assert "opening_hours" in typed("settings").out


def test_the_language_of_the_settings_is_spoken(typed: Typed) -> None:
    typed("settings", "language", "nn")
    assert "Måndag 23. november 2026" in typed("today").out
    assert "Måndag 23 november 2026" in typed("today", "--language", "sv").out
    assert "Monday 23 November 2026" in typed("--language", "en", "today").out


def test_a_wrong_setting_is_refused_in_one_sentence(typed: Typed) -> None:
    for words in (("theme", "blue"), ("colour",), ("text_size", "300"), ("node", "x")):
        answer = typed("settings", *words)
        assert answer.code == 1, words
        assert one_sentence(answer.err)
    assert typed("settings", "theme").out == "system\n"
    assert typed("settings", "reminder_time", "25:99").err.startswith("reminder_time: ")


def test_a_newer_file_is_left_alone(utsira: Typed, home: Path) -> None:
    import sqlite3

    with sqlite3.connect(home / "fyrvakt.db") as file:
        file.execute("PRAGMA user_version = 9999")
    file.close()
    before = (home / "fyrvakt.db").read_bytes()
    answer = utsira("today")
    assert answer.code == 1
    assert one_sentence(answer.err)
    assert (home / "fyrvakt.db").read_bytes() == before


def test_a_home_that_is_a_file_is_said(typed: Typed, tmp_path: Path) -> None:
    file = tmp_path / "fil"
    file.write_text("x", "utf-8")
    answer = typed("--home", file, "today")
    assert answer.code == 1
    assert one_sentence(answer.err)
