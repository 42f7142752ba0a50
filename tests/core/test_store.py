"""The file: steps, undo, journal, migrations, refusals."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from core.clock import FixedClock
from core.errors import Conflict, NotFound, StoreProblem, StoreTooNew
from core.people import Person, PersonId
from core.store import Changed, Store, Table, migrations
from core.store.version import SCHEMA_VERSION


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "fyrvakt.db"


@pytest.fixture
def store(path: Path, clock: FixedClock) -> Iterator[Store]:
    with closing(Store(path, clock)) as store:
        yield store


def add(store: Store, name: str = "Kari Nes", **options: object) -> PersonId:
    with store.step("Add", origin=options.get("origin")) as write:
        return PersonId(write.insert(Table.PEOPLE, Person(name=name)))


def names(store: Store) -> list[str]:
    return [person.name for person in store.all(Person, Table.PEOPLE)]


def test_a_step_is_undone_and_done_again(store: Store) -> None:
    add(store)
    assert store.undo() == "Add"
    assert names(store) == []
    assert store.redo() == "Add"
    assert names(store) == ["Kari Nes"]
    assert store.undo_label == "Add"


def test_the_stamp_tells_of_every_change_whoever_makes_it(store: Store, path: Path) -> None:
    before = store.stamp
    assert store.stamp == before
    add(store)
    mine = store.stamp
    assert mine != before
    with closing(sqlite3.connect(path)) as other:
        other.execute("UPDATE people SET name = 'Jon Berg'")
        other.commit()
    assert store.stamp != mine
    with store.step("Look") as write:
        write.insert(Table.PEOPLE, Person(name="Anna Vik"))
        assert store.stamp != store.stamp  # what is seen here may yet be taken back


def test_the_lowest_is_found_for_each(store: Store) -> None:
    assert store.lowest(Table.PEOPLE, "id", per="name") == []
    for name in ("Kari Nes", "Jon Berg", "Kari Nes"):
        add(store, name)
    assert store.lowest(Table.PEOPLE, "id", per="name") == [("Jon Berg", 2), ("Kari Nes", 1)]


def test_undo_with_nothing_to_undo_says_so(store: Store) -> None:
    assert store.undo() == ""
    assert store.redo() == ""


def test_a_failing_step_leaves_nothing_and_tells_nobody(store: Store) -> None:
    heard: list[Changed] = []
    store.listen(heard.append)
    with pytest.raises(NotFound), store.step("Half") as write:  # noqa: PT012
        write.insert(Table.PEOPLE, Person(name="Half done"))
        write.delete(Table.PEOPLE, 99)
    assert names(store) == []
    assert heard == []
    assert store.undo_label == ""
    assert store.count(Table.JOURNAL) == 0


def test_listeners_hear_after_the_commit_with_tables_and_origin(store: Store, path: Path) -> None:
    heard: list[tuple[Changed, int]] = []

    def listen(event: Changed) -> None:
        with closing(sqlite3.connect(path)) as other:
            seen = other.execute("SELECT count(*) FROM people").fetchone()[0]
        heard.append((event, seen))

    store.listen(listen)
    add(store, origin="page")
    assert heard == [(Changed(frozenset({Table.PEOPLE}), "page"), 1)]


def test_the_journal_says_who_when_and_what(store: Store, clock: FixedClock) -> None:
    store.who = "Kari Nes"
    key = add(store)
    store.undo()
    rows = store.select("SELECT who, what, at, changes FROM journal ORDER BY id")
    assert [tuple(row) for row in rows] == [
        ("Kari Nes", "Add", clock.now().isoformat(), f'[["people", {key}, "+"]]'),
        ("Kari Nes", "Add", clock.now().isoformat(), f'[["people", {key}, "-"]]'),
    ]


def test_the_journal_refuses_to_be_changed(store: Store) -> None:
    add(store)
    for sql in ("UPDATE journal SET who = 'X'", "DELETE FROM journal"):
        with pytest.raises(sqlite3.IntegrityError):
            store.select(sql)


def test_undo_refuses_when_the_row_has_moved_on(store: Store, path: Path) -> None:
    add(store)
    with closing(sqlite3.connect(path)) as other:
        other.execute("UPDATE people SET name = 'Jon Berg'")
        other.commit()
    with pytest.raises(Conflict):
        store.undo()
    assert names(store) == ["Jon Berg"]


def test_saving_what_is_gone_is_refused(store: Store) -> None:
    with pytest.raises(NotFound), store.step("Save") as write:
        write.save(Table.PEOPLE, Person(id=PersonId(99), name="Nobody"))


def test_saving_what_is_the_same_changes_nothing(store: Store) -> None:
    key = add(store)
    with store.step("Save") as write:
        write.save(Table.PEOPLE, Person(id=key, name="Kari Nes"))
    assert store.count(Table.JOURNAL) == 1


def test_a_newer_file_is_refused_untouched(store: Store, path: Path, clock: FixedClock) -> None:
    add(store)
    store.close()
    with closing(sqlite3.connect(path)) as other:
        other.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    before = hashlib.sha256(path.read_bytes()).hexdigest()
    with pytest.raises(StoreTooNew):
        Store(path, clock)
    assert hashlib.sha256(path.read_bytes()).hexdigest() == before
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize(
    "content", [b"not a database at all, sorry" * 100, b"SQLite format 3\0" * 9]
)
def test_a_file_that_is_no_database_is_refused(
    path: Path, clock: FixedClock, content: bytes
) -> None:
    path.write_bytes(content)
    with pytest.raises(StoreProblem, match="corrupt"):
        Store(path, clock)
    assert path.read_bytes() == content


def test_another_programs_database_is_left_alone(path: Path, clock: FixedClock) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE notes (text)")
    with pytest.raises(StoreProblem, match="not_ours"):
        Store(path, clock)


def test_the_file_is_copied_before_its_schema_changes(
    store: Store, path: Path, clock: FixedClock
) -> None:
    add(store)
    store.close()
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA user_version = 0")  # as if an older program had written it
    with closing(Store(path, clock)) as again:
        assert again.schema_version() == SCHEMA_VERSION
    (copy,) = (path.parent / "backups").iterdir()
    with closing(sqlite3.connect(copy)) as kept:
        assert kept.execute("SELECT name FROM people").fetchall() == [("Kari Nes",)]


def test_the_schema_number_is_the_number_of_migrations(store: Store) -> None:
    from sqlite_utils import Database

    with Database(memory=True, execute_plugins=False) as empty:
        assert len(migrations.migrations.pending(empty)) == SCHEMA_VERSION


def test_the_tables_of_the_file_are_those_we_name(store: Store) -> None:
    rows = store.select(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'post_search%' "
        "AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '_sqlite_%'"
    )
    assert {row["name"] for row in rows} == {str(table) for table in Table} | {"deletion_content"}


def test_every_table_is_strict_and_every_file_is_kept_safely(store: Store) -> None:
    rows = store.select(
        "SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0 "
        "AND schema = 'main' AND name NOT LIKE 'post_search%' AND name NOT LIKE '%sqlite_%'"
    )
    assert [row["name"] for row in rows] == []
    wanted = {
        "journal_mode": "truncate",
        "synchronous": 3,
        "secure_delete": 1,
        "recursive_triggers": 1,
        "foreign_keys": 1,
    }
    assert {key: store.select(f"PRAGMA {key}")[0][0] for key in wanted} == wanted


def test_foreign_keys_hold(store: Store) -> None:
    with pytest.raises(sqlite3.IntegrityError), store.step("Bad") as write:
        write.execute(
            "INSERT INTO plan_entry_accounts (uuid, entry_id, account_id) VALUES ('x', 1, 1)"
        )


def test_drafts_survive_a_new_start(store: Store, path: Path, clock: FixedClock) -> None:
    store.keep_draft("deletion", {"text": "Æ, Ø og Å"})
    store.close()
    with closing(Store(path, clock)) as again:
        assert again.draft("deletion") == {"text": "Æ, Ø og Å"}
        again.drop_draft("deletion")
        assert again.draft("deletion") == {}
        assert again.count(Table.JOURNAL) == 0


def test_a_snapshot_is_whole(store: Store, tmp_path: Path) -> None:
    add(store)
    copy = store.snapshot(tmp_path / "copy.db")
    with closing(sqlite3.connect(copy)) as kept:
        assert kept.execute("SELECT name FROM people").fetchall() == [("Kari Nes",)]
        assert kept.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_file_locked_by_another_is_said_plainly(store: Store, path: Path) -> None:
    store.select("PRAGMA busy_timeout = 50")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StoreProblem, match="locked"):
            add(store)
    add(store)
    assert names(store) == ["Kari Nes"]


def test_steps_within_a_step_are_one_step_with_one_undo(store: Store) -> None:
    heard: list[Changed] = []
    store.listen(heard.append)
    with store.step("Both"):
        add(store, "Kari Nes")
        add(store, "Jon Berg")
        assert heard == []
    assert len(heard) == 1
    assert store.count(Table.JOURNAL) == 1
    assert store.undo() == "Both"
    assert names(store) == []
    assert store.undo() == ""


def test_a_step_that_fails_within_a_step_takes_all_of_it_back(store: Store) -> None:
    with pytest.raises(NotFound), store.step("Both"):  # noqa: PT012
        add(store, "Kari Nes")
        with store.step("Bad") as write:
            write.delete(Table.PEOPLE, 99)
    assert names(store) == []
    add(store, "Jon Berg")
    assert store.undo() == "Add"


def test_a_step_within_a_step_has_no_reverse_of_its_own(store: Store) -> None:
    with (
        pytest.raises(ValueError, match="reverse"),
        store.step("Both"),
        store.step("Check", reverse=lambda _write: None),
    ):
        pass
