"""Taking an export in: only what is new, seen all at once, undone as one, never half-written."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from core.accounts import Account, AccountId
from core.clock import FixedClock
from core.errors import Refused
from core.feed_records import ExportState
from core.imports import Result
from core.office import Office
from core.platforms import Platform
from core.progress import Cancelled
from core.store import Table
from tests.importers.exports import SAMPLE, picture, post, write_folder, write_zip
from tests.workers import at_work

FIRST, LAST = date(2000, 1, 1), date(2099, 12, 31)


@pytest.fixture
def account(office: Office) -> AccountId:
    return office.accounts.add(Account(platform=Platform.INSTAGRAM, name="@testvik"))


def take_in(office: Office, path: Path, account: AccountId) -> Result:
    return office.imports.carry_out(office.imports.preview(path, account))


def test_a_real_export_is_taken_in_whole_and_a_second_time_adds_nothing(
    office: Office, account: AccountId
) -> None:
    first = take_in(office, SAMPLE, account)
    assert (first.posts_new, first.posts_known, first.media_missing) == (413, 0, 413)
    again = take_in(office, SAMPLE, account)
    assert (again.posts_new, again.posts_known, again.posts_changed) == (0, 413, 0)
    assert office.feed.count(account) == 413
    texts = [published.post.text for published in office.feed.posts(account, FIRST, LAST)]
    assert not any("Ã" in text for text in texts)
    assert sum(p.post.repaired for p in office.feed.posts(account, FIRST, LAST)) == 51


def test_one_undo_removes_an_import_and_one_redo_brings_it_back(
    office: Office, account: AccountId
) -> None:
    take_in(office, SAMPLE, account)
    assert office.store.undo() == "@testvik: 413 innlegg er hentet inn"
    assert office.feed.count() == 0
    assert office.imports.history() == []
    office.store.redo()
    assert office.feed.count() == 413
    office.store.undo()
    assert office.imports.sweep() == 1
    assert office.store.count(Table.POSTS) == 0
    assert office.store.select("SELECT count(*) FROM post_search")[0][0] == 0
    assert take_in(office, SAMPLE, account).posts_new == 413


def test_nothing_is_seen_before_the_last_commit(office: Office, account: AccountId) -> None:
    written = office.imports.write(office.imports.preview(SAMPLE, account))
    assert office.store.count(Table.POSTS) == 413
    assert office.feed.count() == 0
    office.imports.finish(written)
    assert office.feed.count() == 413


def test_the_half_year_is_decided_by_local_time(
    office: Office, account: AccountId, tmp_path: Path
) -> None:
    files = {"your_instagram_activity/media/posts_1.json": [post("1.jpg", "Sankthans")]}
    take_in(office, write_folder(tmp_path / "export", files), account)
    (published,) = office.feed.posts(account, FIRST, LAST)
    assert published.post.day == date(2026, 7, 1)
    assert office.feed.posts(account, date(2026, 1, 1), date(2026, 6, 30)) == []


def test_media_are_kept_once_under_their_digest_and_missing_ones_are_counted(
    office: Office, account: AccountId, tmp_path: Path
) -> None:
    album = {"media": [picture("1.jpg"), picture("2.jpg"), picture("3.jpg")], "title": "Tre"}
    album["creation_timestamp"] = 1782858600
    files = {
        "your_instagram_activity/media/posts_1.json": [album],
        "media/posts/202606/1.jpg": b"the same picture",
        "media/posts/202606/2.jpg": b"the same picture",
    }
    result = take_in(office, write_zip(tmp_path / "a.zip", files), account)
    assert (result.media_found, result.media_missing) == (2, 1)
    (published,) = office.feed.posts(account, FIRST, LAST)
    paths = [office.feed.file(media) for media in published.media]
    assert paths[0] == paths[1]
    assert paths[2] is None
    assert paths[0] is not None
    assert paths[0].read_bytes() == b"the same picture"
    office.store.undo()
    office.imports.sweep()
    assert not paths[0].exists()


def test_a_post_with_other_words_keeps_both(
    office: Office, account: AccountId, tmp_path: Path
) -> None:
    name = "your_instagram_activity/media/posts_1.json"
    old = write_folder(tmp_path / "old", {name: [post("1.jpg", "Før"), post("2.jpg", "Uendret")]})
    new = write_folder(tmp_path / "new", {name: [post("1.jpg", "Etter")]})
    take_in(office, old, account)
    result = take_in(office, new, account)
    assert (result.posts_new, result.posts_changed, result.posts_known) == (0, 1, 0)
    published = {p.post.identity: p for p in office.feed.posts(account, FIRST, LAST)}
    assert len(published) == 2  # what the newer export lacks is not taken for deleted
    changed = next(p for p in published.values() if p.versions)
    assert (changed.post.text, changed.versions[0].text) == ("Før", "Etter")
    assert take_in(office, new, account).posts_changed == 0
    office.store.undo()
    office.store.undo()
    assert not any(p.versions for p in office.feed.posts(account, FIRST, LAST))


def test_each_post_knows_its_export(office: Office, account: AccountId) -> None:
    take_in(office, SAMPLE, account)
    (export,) = office.imports.history()
    assert (export.file_name, export.state) == (SAMPLE.name, ExportState.COMPLETE)
    assert len(export.sha256) == 64
    published = office.feed.posts(account, FIRST, LAST)
    assert {p.post.export_id for p in published} == {export.id}
    assert {p.post.source for p in published} == {"content/posts_1.json"}


def test_a_cancelled_import_leaves_nothing(office: Office, account: AccountId) -> None:
    preview = office.imports.preview(SAMPLE, account)

    def enough(done: int, total: int) -> None:
        if done > 350:
            raise Cancelled

    with pytest.raises(Cancelled):
        office.imports.write(preview, enough)
    for table in (Table.EXPORTS, Table.POSTS, Table.POST_MEDIA):
        assert office.store.count(table) == 0


def test_only_one_import_runs_at_a_time(office: Office, account: AccountId) -> None:
    preview = office.imports.preview(SAMPLE, account)
    seen: list[str] = []

    def meanwhile(done: int, total: int) -> None:
        if done == 10:
            with pytest.raises(Refused, match="import_running"):
                office.imports.write(preview)
            assert office.imports.sweep() == 0
            seen.append("refused")

    office.imports.write(preview, meanwhile)
    assert seen == ["refused"]


def test_a_key_press_goes_before_the_next_chunk(office: Office, account: AccountId) -> None:
    kommune = office.accounts.add(Account(platform=Platform.FACEBOOK, name="Testvik kommune"))
    preview = office.imports.preview(SAMPLE, account)
    many = tuple(replace(p, identity=f"{p.identity}{n}") for n in range(3) for p in preview.new)

    def tick(done: int, total: int) -> None:
        if done == 700:
            office.checklist.check(kommune)

    office.imports.write(replace(preview, new=many), tick)
    assert office.checklist.last_check(kommune) is not None
    assert office.feed.count() == 0


def test_an_export_is_for_an_account_on_its_platform(office: Office) -> None:
    other = office.accounts.add(Account(platform=Platform.X, name="@testvik"))
    with pytest.raises(Refused, match="other_platform"):
        office.imports.preview(SAMPLE, other)


def test_the_account_is_guessed_from_the_name_of_the_file(
    office: Office, account: AccountId, tmp_path: Path
) -> None:
    office.accounts.add(Account(platform=Platform.INSTAGRAM, name="@biblioteket"))
    files = {"your_instagram_activity/media/posts_1.json": [post("1.jpg", "Hei")]}
    path = write_zip(tmp_path / "instagram-testvik-2026-07-02-x1.zip", files)
    parsed = office.imports.read(path)
    assert parsed.made_on == date(2026, 7, 2)
    found = office.imports.fitting(parsed)
    assert found is not None
    assert found.id == account
    assert office.imports.fitting(replace(parsed, account_guess="")) is None


WORKER = """
import sys
from pathlib import Path
from core.clock import SystemClock
from core.office import Office
from core.paths import Paths

office = Office.open(Paths(Path(sys.argv[1])), SystemClock())
preview = office.imports.preview(Path(sys.argv[2]), office.accounts.find("1").id)
many = []
from dataclasses import replace
for n in range(20):
    many += [replace(p, identity=f"{p.identity}{n}") for p in preview.new]
preview = replace(preview, new=tuple(many))
print("ready", flush=True)
office.imports.carry_out(preview)
print("done", flush=True)
"""


@pytest.mark.slow
@pytest.mark.parametrize("after", [0.02, 0.2, 0.5])
def test_an_import_pulled_down_midway_is_not_seen_and_is_swept(
    office: Office, account: AccountId, clock: FixedClock, after: float
) -> None:
    office.close()
    with at_work(WORKER, office.paths.home, SAMPLE) as worker:
        time.sleep(after)
        worker.pull_down()
        acknowledged = "done" in worker.said.read()
    with closing(Office.open(office.paths, clock)) as again:
        assert again.feed.count() == (413 * 20 if acknowledged else 0)
        again.tidy()
        if not acknowledged:
            assert again.store.count(Table.POSTS) == 0
            assert take_in(again, SAMPLE, account).posts_new == 413
    with closing(sqlite3.connect(office.paths.database)) as file:
        assert file.execute("PRAGMA integrity_check").fetchone() == ("ok",)
