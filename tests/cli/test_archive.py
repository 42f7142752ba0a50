"""`archive` and `verify`."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from tests.cli.conftest import Typed, one_sentence

KEYS = {
    *("file", "sha256", "pages", "half", "accounts", "posts", "comments", "deletions"),
    *("working_days", "days_without_check", "gaps"),
}


def test_the_report_lies_where_it_says(utsira: Typed, home: Path) -> None:
    utsira("check", "1")
    answer = utsira("archive", "2026-H2", "--json")
    assert (answer.code, answer.err) == (0, "")
    assert set(answer.json) >= KEYS
    file = Path(answer.json["file"])
    assert file.is_absolute()
    assert file.is_relative_to(home)
    assert file.read_bytes().startswith(b"%PDF")
    assert hashlib.sha256(file.read_bytes()).hexdigest() == answer.json["sha256"]
    beside = file.with_name(file.name + ".sha256").read_text("utf-8")
    assert beside.startswith(answer.json["sha256"])
    assert (answer.json["half"], answer.json["accounts"]) == ("2026-H2", 2)
    assert utsira("status", "--json").json["archived"] == 0


def test_the_same_contents_give_the_same_bytes(utsira: Typed) -> None:
    first = utsira("archive", "2026-H2", "--json").json
    assert utsira("archive", "2026-H2", "--json", now="2026-11-23T15:10").json == first


def test_it_can_be_of_one_account_in_another_language(utsira: Typed, tmp_path: Path) -> None:
    output = tmp_path / "levert"
    words = ("archive", "2026-H2", "--account", "UtsiraKommune", "--output", output)
    answer = utsira(*words, "--language", "nn", "--json").json
    assert (answer["accounts"], answer["language"]) == (1, "nn")
    assert Path(answer["file"]).parent == output


def test_a_person_is_told_where_it_lies(utsira: Typed) -> None:
    told = utsira("archive", "2026-H2")
    assert "Rapporten for 2026-H2 ligger her: /" in told.out
    assert told.err == ""


def test_a_report_is_held_against_its_checksums(utsira: Typed) -> None:
    file = Path(utsira("archive", "2026-H2", "--json").json["file"])
    assert utsira("verify", file).code == 0
    assert utsira("verify", file.parent).code == 0
    file.write_bytes(file.read_bytes() + b" ")
    broken = utsira("verify", file)
    assert (broken.code, broken.out) == (1, "")
    assert file.name in broken.err
    assert one_sentence(broken.err)


def test_the_log_is_held_against_its_chain(utsira: Typed) -> None:
    answer = utsira("verify")
    assert (answer.code, answer.err) == (0, "")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("archive", "2026"), 2),
        (("archive", "2026-H3"), 2),
        (("archive", "2027-H1"), 1),
        (("archive", "2026-H2", "--account", "9"), 1),
        (("archive", "2026-H2", "--language", "de"), 2),
        (("verify", "finnes-ikke.pdf"), 1),
    ],
)
def test_what_cannot_be_done_gets_one_sentence(
    utsira: Typed, words: tuple[str, ...], code: int
) -> None:
    answer = utsira(*words)
    assert (answer.code, answer.out) == (code, "")
    assert one_sentence(answer.err)
