"""Whatever else a person chooses, one reason says what it is."""

from __future__ import annotations

import io
import struct
import tarfile
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.errors import UnreadableExport
from core.importers import read, zips
from tests.importers.exports import as_bytes, post, write_folder, write_zip

POSTS = "your_instagram_activity/media/posts_1.json"
PAGE = b"<!DOCTYPE html>\n<html><head><title>Instagram</title></head><body>Innlegg</body></html>"
OTHER_PAGE = b"<html><body>En nettside</body></html>"
PAGE_ROOT = "this_profile's_activity_across_facebook"
FACEBOOK = [
    {"timestamp": 1782858600, "data": [{"post": "Hei"}], "title": "Testvik kommune delte"},
]


def refused(path: Path) -> UnreadableExport:
    with pytest.raises(UnreadableExport) as caught:
        read(path)
    return caught.value


@pytest.mark.parametrize(
    ("platform", "files"),
    [
        (
            "Facebook",
            {"this_profile's_activity_across_facebook/posts/profile_posts_1.json": FACEBOOK},
        ),
        ("Facebook", {"posts/your_posts_1.json": FACEBOOK}),
        ("Facebook", {"comments_and_reactions/comments.json": {"comments_v2": []}}),
        ("X", {"data/manifest.js": b"window.__THAR_CONFIG = {}", "data/tweets.js": b"x"}),
        ("X", {"data/tweets.js": b"window.YTD.tweets.part0 = [ ]"}),
        (
            "YouTube",
            {"Takeout/YouTube og YouTube Music/reacties.csv": b"Comment ID,Channel ID,Video ID\n"},
        ),
        (
            "Mastodon",
            {
                "outbox.json": {
                    "@context": "https://www.w3.org/ns/activitystreams",
                    "id": "outbox.json",
                    "orderedItems": [],
                }
            },
        ),
        ("TikTok", {"user_data_tiktok.json": {"Post": {"Posts": {"VideoList": []}}}}),
        ("LinkedIn", {"Shares.csv": b"Date,ShareLink,ShareCommentary\n"}),
        ("Threads", {"threads/threads_and_replies.json": {"text_post_app_text_posts": []}}),
    ],
)
def test_the_export_of_another_platform_is_named(
    tmp_path: Path, platform: str, files: dict[str, Any]
) -> None:
    for chosen in (write_folder(tmp_path / "a", files), write_zip(tmp_path / "a.zip", files)):
        error = refused(chosen)
        assert (error.reason, error.details.get("platform")) == ("other_platform", platform)


def test_a_mastodon_archive_is_named_though_it_is_no_zip(tmp_path: Path) -> None:
    with tarfile.open(tmp_path / "archive.tar.gz", "w:gz") as archive:
        info = tarfile.TarInfo("outbox.json")
        info.size = 2
        archive.addfile(info, io.BytesIO(b"{}"))
    assert refused(tmp_path / "archive.tar.gz").details["platform"] == "Mastodon"


def test_the_name_of_a_file_convinces_nobody(tmp_path: Path) -> None:
    assert refused(write_folder(tmp_path / "a", {POSTS: FACEBOOK})).reason == "other_platform"
    odd = write_folder(tmp_path / "b", {"facebook.json": [post("a.jpg")]})
    assert len(read(odd).posts) == 1


@pytest.mark.parametrize(
    ("files", "reason"),
    [
        ({"your_instagram_activity/media/posts_1.html": PAGE}, "html_export"),
        ({"start_here.html": PAGE}, "html_export"),
        ({"index.html": OTHER_PAGE}, "html_export"),
        ({"your_instagram_activity/media/no-data.txt": b"no data"}, "no_posts"),
        ({"instagram.zip": b"PK\x03\x04 and so on", "les meg.txt": b"Hei"}, "zip_in_zip"),
        ({"bilder/a.jpg": b"\xff\xd8\xff"}, "unknown"),
        ({"noe.json": {"a": 1}}, "unknown"),
        ({}, "empty"),
    ],
)
def test_what_holds_no_posts_gets_a_reason(
    tmp_path: Path, files: dict[str, Any], reason: str
) -> None:
    (tmp_path / "folder").mkdir()
    assert refused(write_folder(tmp_path / "folder", files)).reason == reason
    assert refused(write_zip(tmp_path / "a.zip", files)).reason == reason


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("side.html", PAGE, "html_export"),
        ("posts_1.json", PAGE, "html_export"),
        ("notat.txt", "Husk å hente eksporten på fredag".encode(), "text_file"),
        ("posts_1.json", b"Dette er ikke JSON", "text_file"),
        ("eksport.zip", b"Dette er ikke en zip", "text_file"),
        ("tom.json", b"", "empty"),
        ("bilde.jpg", b"\xff\xd8\xff\xe0\0\0JFIF", "unknown"),
        ("liste.json", b'{"a": 1}', "unknown"),
        ("posts_1.json", b'[{"media": [{"uri": "a", "creation', "broken_json"),
    ],
)
def test_a_lone_file_that_is_no_export_gets_a_reason(
    tmp_path: Path, name: str, content: bytes, reason: str
) -> None:
    (tmp_path / name).write_bytes(content)
    assert refused(tmp_path / name).reason == reason


def test_a_file_that_is_not_there_gets_a_reason(tmp_path: Path) -> None:
    assert refused(tmp_path / "borte.zip").reason == "missing"


def test_a_zip_that_was_cut_short_is_said_to_be_broken(tmp_path: Path) -> None:
    whole = write_zip(tmp_path / "a.zip", {POSTS: [post(f"{n}.jpg") for n in range(50)]})
    content = whole.read_bytes()
    for length in (30, len(content) // 2, len(content) - 5):
        (tmp_path / "cut.zip").write_bytes(content[:length])
        assert refused(tmp_path / "cut.zip").reason == "broken_zip"


def test_a_zip_with_a_password_is_said_to_be_locked(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "a.zip", {POSTS: [post("a.jpg")]})
    content = bytearray(path.read_bytes())
    content[content.rindex(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(content)
    assert refused(path).reason == "locked_zip"


def test_a_bomb_is_refused_before_it_is_opened(tmp_path: Path) -> None:
    bomb = {POSTS: [post("a.jpg")], "media/posts/202606/a.jpg": bytes(40 * 1024 * 1024)}
    assert refused(write_zip(tmp_path / "a.zip", bomb)).reason == "unsafe_zip"


def test_files_that_share_their_bytes_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr(POSTS, b"[" + b" " * 500 + b"]")
        packed.writestr("b.json", b"[]")
        packed.filelist[1].header_offset = packed.filelist[0].header_offset
    assert refused(path).reason == "unsafe_zip"


@pytest.mark.parametrize(
    "name",
    [
        "../posts_1.json",
        "content/../../posts_1.json",
        "/content/posts_1.json",
        "C:/content/posts_1.json",
        "content\\posts_1.json",
        "content/CON.json",
        "content/aux",
        "content/lpt1.posts.json",
        "content/posts_1.json ",
        "content/a\nb.json",
    ],
)
def test_a_name_that_cannot_be_trusted_is_never_read_and_counted(tmp_path: Path, name: str) -> None:
    path = write_zip(tmp_path / "a.zip", {POSTS: [post("a.jpg")], name: [post("evil.jpg")]})
    export = read(path)
    assert [p.identity for p in export.posts] == ["media:202606/a"]
    assert [s.reason for s in export.skipped] == ["unsafe_name"]
    export.skipped[0].where.encode("utf-8")


def test_of_two_names_that_one_machine_cannot_tell_apart_the_first_is_read(tmp_path: Path) -> None:
    files = {POSTS: [post("a.jpg")], POSTS.replace("posts_1", "Posts_1"): [post("evil.jpg")]}
    export = read(write_zip(tmp_path / "a.zip", files))
    assert len(export.posts) == 1
    assert [s.reason for s in export.skipped] == ["name_twice"]


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside.json"
    outside.write_text("[]")
    folder = write_folder(tmp_path / "a", {POSTS: [post("a.jpg")]})
    (folder / "media").mkdir()
    (folder / "media" / "stories.json").symlink_to(outside)
    assert [s.reason for s in read(folder).skipped] == ["unsafe_name"]


def test_a_zip_of_more_than_four_gigabytes_is_read_though_its_directory_is_zip64(
    tmp_path: Path,
) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as packed, packed.open(POSTS, "w", force_zip64=True) as file:
        file.write(as_bytes([post("a.jpg")]))
    assert len(read(path).posts) == 1


def test_more_entries_than_an_old_zip_can_count_are_read(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr(
            POSTS, b'[{"media": [{"uri": "a/b.jpg", "creation_timestamp": 1782858600}]}]'
        )
        for number in range(66_000):
            packed.writestr(f"media/{number}", b"")
    assert len(read(path).posts) == 1


WHOLE_ZIP_POSTS = 40
SAME_FOLDER = [HealthCheck.function_scoped_fixture]


@settings(
    max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_a_zip_with_changed_bytes_is_read_whole_or_refused(tmp_path: Path, data: Any) -> None:
    whole = tmp_path / "whole.zip"
    if not whole.exists():
        write_zip(whole, {POSTS: [post(f"{n}.jpg", f"Nr. {n}") for n in range(WHOLE_ZIP_POSTS)]})
    content = bytearray(whole.read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    changed = tmp_path / "changed.zip"
    changed.write_bytes(content)
    try:
        export = read(changed)
    except UnreadableExport:
        return
    assert len(export.posts) == WHOLE_ZIP_POSTS


def test_the_size_that_a_zip_states_is_all_that_is_read(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "a.zip", {POSTS: [post(f"{n}.jpg") for n in range(30)]})
    content = bytearray(path.read_bytes())
    at = content.rindex(b"PK\x01\x02") + 24
    content[at : at + 4] = struct.pack("<I", 10)
    path.write_bytes(content)
    assert refused(path).reason == "broken_zip"
    assert zips.MAX_RATIO < 1000
