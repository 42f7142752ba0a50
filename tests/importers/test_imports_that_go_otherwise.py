"""Imports that are damaged, undone, cut off or come in pieces."""

from __future__ import annotations

import json
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from core.accounts import Account, AccountId
from core.clock import FixedClock
from core.errors import Refused
from core.imports import Preview, Result
from core.office import Office
from core.paths import Paths
from core.platforms import Platform
from core.progress import Cancelled
from core.store import Table
from tests.importers.exports import SAMPLE, SUMMER_NIGHT, picture, post, write_folder, write_zip
from tests.workers import at_work

POSTS = "your_instagram_activity/media/posts_1.json"
ALL_DAYS = (date(2000, 1, 1), date(2100, 1, 1))


@pytest.fixture
def account(office: Office) -> AccountId:
    return office.accounts.add(Account(platform=Platform.INSTAGRAM, name="testvik.kommune"))


def take_in(office: Office, path: Path, account: AccountId) -> Result:
    return office.imports.carry_out(office.imports.preview(path, account))


def export(folder: Path, posts: list[Any], **more: Any) -> Path:
    return write_folder(folder, {POSTS: posts, **more})


def texts(office: Office, account: AccountId) -> list[str]:
    return [found.post.text for found in office.feed.posts(account, *ALL_DAYS)]


def left_in_file(office: Office) -> dict[str, int]:
    tables = (Table.EXPORTS, Table.POSTS, Table.POST_MEDIA, Table.POST_VERSIONS, Table.OWN_COMMENTS)
    return {table: office.store.count(table) for table in tables}


def media_files(office: Office) -> list[Path]:
    return [path for path in office.paths.media.rglob("*") if path.is_file()]


def test_a_post_that_a_later_export_lacks_is_never_taken_for_deleted(
    office: Office, account: AccountId, tmp_path: Path
) -> None:
    take_in(office, export(tmp_path / "1", [post("a.jpg", "Borte"), post("b.jpg", "Her")]), account)
    take_in(office, export(tmp_path / "2", [post("b.jpg", "Her")]), account)
    assert sorted(texts(office, account)) == ["Borte", "Her"]


def test_undone_imports_that_hang_on_each_other_are_swept_at_the_next_start(
    paths: Paths, clock: FixedClock, tmp_path: Path
) -> None:
    with closing(Office.open(paths, clock)) as office:
        key = office.accounts.add(Account(platform=Platform.INSTAGRAM, name="testvik"))
        take_in(office, export(tmp_path / "1", [post("a.jpg", "Før")]), key)
        take_in(office, export(tmp_path / "2", [post("a.jpg", "Etter")]), key)
        office.store.undo()
        office.store.undo()
    with closing(Office.open(paths, clock)) as office:
        office.tidy()
        assert set(left_in_file(office).values()) == {0}


def test_media_are_kept_once_and_under_their_digest_and_swept_with_their_import(
    paths: Paths, clock: FixedClock, tmp_path: Path
) -> None:
    files = {
        POSTS: [post("a.jpg"), post("b.jpg"), post("borte.jpg")],
        "media/posts/202606/a.jpg": b"the same picture",
        "media/posts/202606/b.jpg": b"the same picture",
    }
    with closing(Office.open(paths, clock)) as office:
        key = office.accounts.add(Account(platform=Platform.INSTAGRAM, name="testvik"))
        result = take_in(office, write_zip(tmp_path / "a.zip", files), key)
        assert (result.media_found, result.media_missing) == (2, 1)
        [stored] = media_files(office)
        assert stored.read_bytes() == b"the same picture"
        assert stored.name == office.feed.posts(key, *ALL_DAYS)[0].media[0].sha256
        office.store.undo()
    with closing(Office.open(paths, clock)) as office:
        office.tidy()
        assert media_files(office) == []


def test_a_damaged_picture_is_missing_and_counted_and_the_rest_is_taken_in(
    office: Office, account: AccountId, tmp_path: Path
) -> None:
    files = {
        POSTS: [post("a.jpg", "Skadd"), post("b.jpg", "Hel")],
        "media/posts/202606/a.jpg": b"A" * 5000 + b"MARK",
        "media/posts/202606/b.jpg": b"B" * 50,
    }
    path = write_zip(tmp_path / "a.zip", files)
    content = bytearray(path.read_bytes())
    at = content.index(b"media/posts/202606/a.jpg") + len("media/posts/202606/a.jpg")
    content[at + 4] ^= 0xFF
    path.write_bytes(content)
    result = take_in(office, path, account)
    assert (result.posts_new, result.media_found, result.media_missing) == (2, 1, 1)
    assert [(s.where, s.reason) for s in result.skipped] == [
        ("media/posts/202606/a.jpg", "broken_zip")
    ]
    [seen] = office.imports.history()
    assert json.loads(seen.skipped) == [["media/posts/202606/a.jpg", "broken_zip", 1]]


def test_pictures_that_were_missing_come_with_a_later_export(
    office: Office, account: AccountId, tmp_path: Path
) -> None:
    row = {"media": [picture("a.jpg"), picture("b.jpg")], "creation_timestamp": SUMMER_NIGHT}
    take_in(office, export(tmp_path / "1", [row]), account)
    whole = write_zip(
        tmp_path / "2.zip",
        {POSTS: [row], "media/posts/202606/b.jpg": b"picture"},
    )
    result = take_in(office, whole, account)
    assert (result.posts_new, result.posts_known) == (0, 1)
    assert (result.media_found, result.media_missing) == (1, 0)
    [found] = office.feed.posts(account, *ALL_DAYS)
    assert [media.missing for media in found.media] == [True, False]
    assert take_in(office, whole, account).media_found == 0
    office.store.undo()
    office.store.undo()
    [found] = office.feed.posts(account, *ALL_DAYS)
    assert [media.missing for media in found.media] == [True, True]


def test_a_picture_that_was_added_to_a_known_post_is_taken_in(
    office: Office, account: AccountId, tmp_path: Path
) -> None:
    names = ("a.jpg", "b.jpg")
    media = {f"media/posts/202606/{name}": name.encode() for name in names}
    for number in (1, 2):
        row = {"media": [picture(n) for n in names[:number]], "creation_timestamp": SUMMER_NIGHT}
        result = take_in(office, export(tmp_path / str(number), [row], **media), account)
        assert (result.media_found, result.media_missing) == (1, 0)
    [found] = office.feed.posts(account, *ALL_DAYS)
    assert [one.uri[-5:] for one in found.media] == ["a.jpg", "b.jpg"]
    assert not any(one.missing for one in found.media)


def test_several_zips_of_one_export_are_taken_in_together(
    office: Office, account: AccountId, tmp_path: Path
) -> None:
    write_zip(tmp_path / "parts" / "1.zip", {POSTS: [post("a.jpg")]})
    write_zip(tmp_path / "parts" / "2.zip", {"media/posts/202606/a.jpg": b"picture"})
    result = take_in(office, tmp_path / "parts", account)
    assert (result.posts_new, result.media_found) == (1, 1)


def test_what_was_imported_from_which_file_is_kept(
    office: Office, account: AccountId, tmp_path: Path
) -> None:
    path = write_zip(
        tmp_path / "instagram-testvik.kommune-2026-11-01-Ab3.zip", {POSTS: [post("a")]}
    )
    take_in(office, path, account)
    [seen] = office.imports.history()
    assert seen.file_name == path.name
    assert len(seen.sha256) == 64
    assert (seen.made_on, seen.imported_at) == (date(2026, 11, 1), office.clock.now())
    assert json.loads(seen.counts)["posts_new"] == 1


def test_a_cancelled_import_leaves_nothing(
    office: Office, account: AccountId, tmp_path: Path
) -> None:
    files = {POSTS: [post(f"{n}.jpg", "Hei", SUMMER_NIGHT + n) for n in range(700)]}
    files |= {f"media/posts/202606/{n}.jpg": b"%d" % n for n in range(700)}
    preview = office.imports.preview(write_zip(tmp_path / "a.zip", files), account)

    def stop(done: int, total: int) -> None:
        if done > 500:
            raise Cancelled

    with pytest.raises(Cancelled):
        office.imports.write(preview, stop)
    assert set(left_in_file(office).values()) == {0}
    assert media_files(office) == []


def test_only_one_window_takes_in_at_a_time(
    office: Office, account: AccountId, paths: Paths, clock: FixedClock
) -> None:
    preview: Preview = office.imports.preview(SAMPLE, account)
    refused: list[str] = []

    def in_between(done: int, total: int) -> None:
        if not refused:
            with closing(Office.open(paths, clock)) as other, pytest.raises(Refused) as caught:
                other.imports.write(preview)
            refused.append(caught.value.reason)

    office.imports.write(preview, in_between)
    assert refused == ["import_running"]


WORKER = """
import sys
from pathlib import Path
from core.clock import SystemClock
from core.office import Office
from core.paths import Paths

office = Office.open(Paths(Path(sys.argv[1])), SystemClock())
preview = office.imports.preview(Path(sys.argv[2]), office.accounts.find("1").id)
print("ready", flush=True)
office.imports.carry_out(preview, lambda done, total: print(done, flush=True))
"""


@pytest.mark.slow
@pytest.mark.parametrize("wanted", [0, 150, 650])
def test_pictures_of_an_import_that_was_pulled_down_are_swept_too(
    office: Office, account: AccountId, clock: FixedClock, tmp_path: Path, wanted: int
) -> None:
    files: dict[str, Any] = {POSTS: [post(f"{n}.jpg", "", SUMMER_NIGHT + n) for n in range(900)]}
    files |= {f"media/posts/202606/{n}.jpg": b"%d" % n for n in range(900)}
    path = write_zip(tmp_path / "a.zip", files)
    office.close()
    with at_work(WORKER, office.paths.home, path) as worker:
        while int(worker.said.readline()) < wanted:
            pass
        worker.pull_down()
    with closing(Office.open(office.paths, clock)) as again:
        assert again.feed.count() == 0
        again.tidy()
        assert set(left_in_file(again).values()) == {0}
        assert media_files(again) == []
        assert take_in(again, path, account).media_found == 900
