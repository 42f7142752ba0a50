"""An Instagram export is read whole, whichever way it is packed."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.errors import UnreadableExport
from core.importers import MediaKind, ParsedExport, PostKind, read
from core.platforms import Platform
from core.progress import Cancelled
from tests.importers.exports import SAMPLE, broken, picture, post, write_folder, write_zip

POSTS = "your_instagram_activity/media/posts_1.json"


def read_posts(folder: Path, posts: Any, name: str = POSTS) -> ParsedExport:
    return read(write_folder(folder / "export", {name: posts}))


def test_a_real_export_is_read_to_the_last_post() -> None:
    export = read(SAMPLE)
    assert export.platform is Platform.INSTAGRAM
    assert len(export.posts) == 413
    assert len({p.identity for p in export.posts}) == 413
    assert export.skipped == ()
    assert (export.media_found, export.media_missing) == (0, 413)


def test_every_broken_letter_of_a_real_export_is_put_right() -> None:
    export = read(SAMPLE)
    assert export.repaired == 51
    assert sum(p.repaired for p in export.posts) == 51
    assert "Sebastião toca muito #jingafest" in {p.text for p in export.posts}
    assert not any(sign in p.text for p in export.posts for sign in ("Ã", "â€"))


def test_the_posts_of_a_real_export_stand_in_the_order_they_were_published() -> None:
    moments = [p.posted_at for p in read(SAMPLE).posts]
    assert moments == sorted(moments)
    assert moments[0].date().isoformat() == "2012-04-09"
    assert moments[-1].date().isoformat() == "2013-10-06"


def test_where_a_picture_was_taken_is_never_read() -> None:
    seen = repr(read(SAMPLE))
    assert "latitude" not in seen
    assert "exif" not in seen


@pytest.mark.parametrize(
    "name",
    [
        "content/posts_1.json",
        "your_instagram_activity/content/posts_1.json",
        "your_instagram_activity/media/posts_1.json",
        "media/posts.json",
        "instagram-testvik-2026-11-01-abc/your_instagram_activity/media/posts_1.json",
        "posts_1.json",
        "et helt annet navn.json",
    ],
)
def test_every_layout_is_known_by_what_the_file_holds(tmp_path: Path, name: str) -> None:
    files = {name: [post("a1.jpg", "Åpent hus")]}
    for export in (
        read(write_folder(tmp_path / "folder", files)),
        read(write_zip(tmp_path / "a.zip", files)),
    ):
        assert [p.text for p in export.posts] == ["Åpent hus"]


def test_a_lone_file_is_enough_and_finds_its_media_beside_it(tmp_path: Path) -> None:
    files = {POSTS: [post("a1.jpg")], "media/posts/202606/a1.jpg": b"picture"}
    export = read(write_folder(tmp_path, files) / POSTS)
    assert len(export.posts) == 1
    assert export.media_found == 1


def test_several_zips_are_one_export(tmp_path: Path) -> None:
    write_zip(tmp_path / "parts" / "b-1.zip", {POSTS: [post("a1.jpg"), post("a2.jpg")]})
    write_zip(tmp_path / "parts" / "b-2.zip", {"media/posts/202606/a2.jpg": b"picture"})
    in_a_folder = read(tmp_path / "parts")
    chosen = read([tmp_path / "parts" / "b-1.zip", tmp_path / "parts" / "b-2.zip"])
    for export in (in_a_folder, chosen):
        assert (len(export.posts), export.media_found, export.media_missing) == (2, 1, 1)
    assert in_a_folder.sha256 == chosen.sha256


def test_a_file_that_two_parts_repeat_is_read_once(tmp_path: Path) -> None:
    files = {POSTS: [post("a1.jpg")], "comments/none.json": {"comments_media_comments": []}}
    parts = [write_zip(tmp_path / name, files) for name in ("1.zip", "2.zip")]
    export = read(parts)
    assert len(export.posts) == 1
    assert export.skipped == ()


def test_a_row_of_pictures_has_its_text_on_the_post(tmp_path: Path) -> None:
    row = {
        "media": [picture("a1.jpg"), picture("a2.webp"), picture("film.mp4")],
        "title": broken("Tre på rad"),
        "creation_timestamp": 1782858700,
    }
    [read_post] = read_posts(tmp_path, [row]).posts
    assert read_post.text == "Tre på rad"
    assert [media.kind for media in read_post.media] == [
        MediaKind.IMAGE,
        MediaKind.IMAGE,
        MediaKind.VIDEO,
    ]
    assert read_post.posted_at == datetime.fromtimestamp(1782858700, UTC)


def test_line_breaks_and_spaces_of_a_text_are_kept(tmp_path: Path) -> None:
    text = "  Først\n\nsiden NÅ"
    [read_post] = read_posts(tmp_path, [post("a.jpg", text)]).posts
    assert read_post.text == text


def test_reels_stories_and_own_comments_are_read_and_the_bin_only_counted(tmp_path: Path) -> None:
    base = "your_instagram_activity/media/"
    comment = {
        "string_map_data": {
            "Kommentar": {"value": broken("Velkommen på lørdag!")},
            "Media Owner": {"value": "testvik"},
            "Time": {"timestamp": 1782858600},
        }
    }
    export = read(
        write_zip(
            tmp_path / "instagram-testvik.kommune-2026-11-01-Ab3.zip",
            {
                base + "posts_1.json": [post("a1.jpg")],
                base + "posts_2.json": [post("a2.jpg")],
                base + "reels.json": {"ig_reels_media": [post("r1.mp4", "Film")]},
                base + "stories.json": {"ig_stories": [picture("s1.jpg", "I dag")]},
                base + "archived_posts.json": {"ig_archived_post_media": [post("x.jpg")] * 3},
                base + "recently_deleted_content.json": {
                    "ig_recently_deleted_media": [post("y.jpg")] * 2
                },
                "your_instagram_activity/comments/post_comments_1.json": [comment],
                "personal_information/devices.json": b"never read, and no JSON",
                "your_instagram_activity/messages/inbox/message_1.json": b"never read",
            },
        )
    )
    assert sorted(p.kind for p in export.posts) == [
        PostKind.POST,
        PostKind.POST,
        PostKind.REEL,
        PostKind.STORY,
    ]
    assert {(s.reason, s.count) for s in export.skipped} == {
        ("archived", 3),
        ("recently_deleted", 2),
    }
    [own] = export.comments
    assert (own.text, own.about) == ("Velkommen på lørdag!", "testvik")
    assert export.account_guess == "testvik.kommune"
    assert str(export.made_on) == "2026-11-01"


def test_numbers_of_past_insights_are_not_taken_for_posts(tmp_path: Path) -> None:
    files = {
        "media/posts.json": [post("a1.jpg")],
        "logged_information/past_instagram_insights/posts.json": {"organic_insights_posts": [{}]},
    }
    export = read(write_folder(tmp_path, files))
    assert len(export.posts) == 1


def test_a_bad_entry_is_a_line_and_never_a_lost_import(tmp_path: Path) -> None:
    entries = [
        post("a1.jpg"),
        7,
        {"media": []},
        {"media": [{"uri": "media/posts/202606/b.jpg", "title": "ingen tid"}]},
        {"media": [{"uri": "media/posts/202606/c.jpg", "creation_timestamp": -62169958800}]},
        {"media": {"uri": "x"}},
    ]
    export = read_posts(tmp_path, entries)
    assert len(export.posts) == 1
    assert [(s.where, s.reason) for s in export.skipped] == [
        (f"{POSTS}[1]", "not_an_entry"),
        (f"{POSTS}[2]", "empty"),
        (f"{POSTS}[3]", "no_time"),
        (f"{POSTS}[4]", "no_time"),
        (f"{POSTS}[5]", "not_an_entry"),
    ]


def test_what_macos_puts_into_a_zip_is_no_damaged_file(tmp_path: Path) -> None:
    files = {POSTS: [post("a1.jpg")], "__MACOSX/media/._posts_1.json": b"\0\5\x16\7"}
    export = read(write_zip(tmp_path / "a.zip", files))
    assert len(export.posts) == 1
    assert export.skipped == ()


def test_a_damaged_file_beside_a_whole_one_is_a_line_too(tmp_path: Path) -> None:
    files = {POSTS: [post("a1.jpg")], "your_instagram_activity/media/stories.json": b'{"ig_st'}
    export = read(write_folder(tmp_path, files))
    assert len(export.posts) == 1
    assert [s.reason for s in export.skipped] == ["broken_json"]


def test_the_same_media_keeps_its_identity_when_its_ending_and_folder_change(
    tmp_path: Path,
) -> None:
    old = read_posts(tmp_path / "1", [post("17842440550048800.jpg")], "content/posts_1.json")
    new = read_posts(tmp_path / "2", [post("17842440550048800.webp")])
    assert old.posts[0].identity == new.posts[0].identity
    assert old.posts[0].digest == new.posts[0].digest


def test_posts_that_are_alike_and_without_media_are_told_apart_by_number(tmp_path: Path) -> None:
    alike = {"media": [], "title": "Delt", "creation_timestamp": 1782858600}
    export = read_posts(tmp_path, [alike, post("a.jpg"), alike])
    assert len({p.identity for p in export.posts}) == 3
    assert export.skipped == ()


def test_the_same_post_listed_twice_is_one_post_and_counted(tmp_path: Path) -> None:
    export = read_posts(tmp_path, [post("a.jpg", "Hei"), post("a.jpg", "Hei")])
    assert len(export.posts) == 1
    assert [s.reason for s in export.skipped] == ["twice"]


def test_two_posts_with_the_same_picture_are_two(tmp_path: Path) -> None:
    export = read_posts(tmp_path, [post("a.jpg", "Hei"), post("a.jpg", "Hei igjen", 1782900000)])
    assert len({p.identity for p in export.posts}) == 2


def test_the_order_in_the_file_does_not_matter(tmp_path: Path) -> None:
    entries = [post(f"{n}.jpg", f"Nr. {n}", 1782858600 + n) for n in range(9)]
    forwards = read_posts(tmp_path / "1", entries)
    backwards = read_posts(tmp_path / "2", entries[::-1])
    assert forwards.posts == backwards.posts


@pytest.mark.parametrize(
    "uri",
    ["../../../etc/passwd", "/etc/passwd", "C:\\Windows\\win.ini", "media\\a.jpg", "media/CON.jpg"],
)
def test_no_name_in_an_export_leads_out_of_it(tmp_path: Path, uri: str) -> None:
    entry = {"media": [{"uri": uri, "creation_timestamp": 1782858600, "title": "Hei"}]}
    export = read_posts(tmp_path, [entry])
    assert (export.media_found, export.media_missing) == (0, 1)


def test_reading_tells_how_far_it_is_and_can_be_stopped(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    read(SAMPLE, lambda done, total: told.append((done, total)))
    assert told[-1][0] == told[-1][1] > 100_000

    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        read(SAMPLE, stop)


SAME_FOLDER = [HealthCheck.function_scoped_fixture]

WILD = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                ["media", "uri", "title", "creation_timestamp", "ig_stories", "string_map_data"]
            )
            | st.text(max_size=4),
            inner,
            max_size=5,
        )
    ),
    max_leaves=25,
)


@settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(entries=st.lists(WILD, max_size=6), comments=WILD, stories=WILD)
def test_wild_contents_are_read_or_counted_and_never_raise(
    tmp_path: Path, entries: list[Any], comments: Any, stories: Any
) -> None:
    files = {
        POSTS: [post("a1.jpg"), *entries],
        "media/stories.json": {"ig_stories": stories},
        "comments/post_comments_1.json": comments,
    }
    export = read(write_folder(tmp_path / "wild", files))
    assert "media:202606/a1" in {p.identity for p in export.posts}
    counted = sum(1 for s in export.skipped if s.where.startswith((f"{POSTS}[", f"{POSTS}: ")))
    from_posts = sum(1 for p in export.posts if p.source == POSTS)
    assert from_posts + counted >= 1 + len(entries)
    repr(export).encode("utf-8")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"[" * 200_000, "broken_json"),
        (b'[{"media": [{"uri": "a", "creation_timestamp": ' + b"9" * 5000 + b"}]}]", "broken_json"),
        (b"\xff\xfe[\x00]\x00", "broken_json"),
        (b'[{"media": [{"uri": "a", "creation_timestamp": 178285', "broken_json"),
    ],
)
def test_a_file_that_no_reader_can_read_is_one_clear_reason(
    tmp_path: Path, content: bytes, reason: str
) -> None:
    with pytest.raises(UnreadableExport) as caught:
        read(write_folder(tmp_path / "x", {POSTS: content}))
    assert caught.value.reason == reason


def test_a_byte_order_mark_is_no_obstacle(tmp_path: Path) -> None:
    content = b'\xef\xbb\xbf[{"media": [{"uri": "a/b.jpg", "creation_timestamp": 1782858600}]}]'
    assert len(read(write_folder(tmp_path / "x", {POSTS: content})).posts) == 1
