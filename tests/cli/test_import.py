"""`import`: what is new is taken in, once."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from tests.cli.conftest import Typed, one_sentence

KEYS = {
    *("account", "platform", "posts_new", "posts_known", "posts_changed", "comments_new"),
    *("media_found", "media_missing", "skipped"),
}


@pytest.fixture
def account(typed: Typed) -> Typed:
    typed("account", "add", "--platform", "instagram", "--name", "testvik")
    return typed


@pytest.fixture
def export(tmp_path: Path) -> Path:
    """Two posts, one whose picture is not in the zip; the text is stored as the platform does."""
    text = "Blå time på kaia 💙".encode().decode("latin-1")
    posts = [
        {
            "media": [
                {
                    "uri": "media/posts/202609/1_n.jpg",
                    "creation_timestamp": 1789000000,
                    "title": text,
                }
            ]
        },
        {
            "media": [
                {
                    "uri": "media/posts/202609/2_n.jpg",
                    "creation_timestamp": 1789100000,
                    "title": "To",
                }
            ]
        },
    ]
    path = tmp_path / "instagram-testvik-2026-11-01-abc.zip"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("your_instagram_activity/media/posts_1.json", json.dumps(posts))
        file.writestr("media/posts/202609/1_n.jpg", b"\xff\xd8\xff\xe0 a picture \xff\xd9")
    return path


def test_an_export_is_taken_in_once(account: Typed, export: Path) -> None:
    first = account("import", export, "--account", "testvik", "--json")
    assert (first.code, first.err) == (0, "")
    assert set(first.json) >= KEYS
    assert (first.json["account"], first.json["platform"]) == (1, "instagram")
    assert (first.json["posts_new"], first.json["posts_known"]) == (2, 0)
    assert (first.json["media_found"], first.json["media_missing"]) == (1, 1)
    again = account("import", export, "--account", "1", "--json").json
    assert (again["posts_new"], again["posts_known"]) == (0, 2)
    assert account("status", "--json").json["posts"] == 2


def test_a_dry_run_says_the_same_and_takes_nothing(account: Typed, export: Path) -> None:
    dry = account("import", export, "--account", "1", "--dry-run", "--json").json
    assert account("status", "--json").json["posts"] == 0
    assert account("import", export, "--account", "1", "--json").json == dry


def test_the_counts_are_told_to_a_person(account: Typed, export: Path) -> None:
    dry = account("import", export, "--account", "1", "--dry-run").out
    assert "ingenting er hentet inn ennå" in dry
    told = account("import", export, "--account", "1").out
    assert "2 nye innlegg" in told
    assert "1 funnet, 1 mangler" in told


def test_a_wrong_file_gets_one_sentence(account: Typed, tmp_path: Path) -> None:
    wrong = tmp_path / "notat.txt"
    wrong.write_text("Hei", "utf-8")
    for path in (wrong, tmp_path / "finnes ikke.zip"):
        answer = account("import", path, "--account", "1")
        assert (answer.code, answer.out) == (1, "")
        assert one_sentence(answer.err)


def test_an_account_on_another_platform_is_refused(utsira: Typed, export: Path) -> None:
    answer = utsira("import", export, "--account", "1")
    assert answer.code == 1
    assert one_sentence(answer.err)
