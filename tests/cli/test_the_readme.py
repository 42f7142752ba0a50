"""The README says what there is: the two commands, every command and every key."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from tests.cli.conftest import Typed
from ui.cli import parser

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")


def keys_of(value: Any) -> set[str]:
    if isinstance(value, dict):
        inner = (keys_of(held) for held in value.values())
        return set(value).union(*inner)
    if isinstance(value, list):
        return set().union(*(keys_of(held) for held in value))
    return set()


def described(command: str) -> set[str]:
    """The words in code within the paragraph of a command."""
    found = re.search(rf"\*\*`{command}`\*\* –(.+?)(?=\n\*\*`|\n## )", README, re.DOTALL)
    assert found, command
    return set(re.findall(r"\w+", " ".join(re.findall(r"`([^`]+)`", found[1]))))


def test_it_opens_with_a_picture_and_the_two_commands() -> None:
    assert README.startswith("![")
    assert README.index("sh installer/run.sh") < README.index("sh installer/test.sh") < 1200


def test_every_command_is_named() -> None:
    helped = parser().format_help()
    names = re.findall(r"^    ([a-z-]+) ", helped, re.MULTILINE)
    assert len(names) >= 13
    assert [name for name in names if f"| `{name} " not in README] == []


def test_every_key_is_described(utsira: Typed) -> None:
    utsira("check", "1")
    utsira(
        *("delete-log", "add", "--account", "1", "--text", "Tull", "--ground", "other"),
        *("--reason", "Reklame", "--decided-by", "Kari"),
    )
    utsira("delete-log", "correct", "1", "--reason", "Feil", "--text", "Svindel")
    utsira(
        *("plan", "add", "--account", "1", "--when", "2026-11-23T12:00", "--type", "text"),
        *("--goal", "Dialog", "--title", "Hei"),
    )
    utsira("crisis", "begin", "--kind", "everyday", "--reason", "Vann", "--by", "Kari")
    utsira("crisis", "log", "--text", "Kok", "--approved-by", "Kari")
    utsira("absence", "add", "Kari Nes", "--first", "24.11.2026", "--reason", "Kurs")
    utsira("inquiry", "add", "--account", "1", "--kind", "question", "--text", "Når?")
    utsira("inquiry", "promise", "1")
    utsira("account", "apply", "--platform", "x", "--name", "ung", "--why", "De unge er her")
    for words in (
        ("account", "list"),
        ("account", "show", "1"),
        ("account", "applications"),
        ("inquiry", "list"),
        ("inquiry", "figures"),
        ("follow-up", "list"),
        ("person", "list"),
        ("absence", "list"),
        ("duty",),
        ("today",),
        ("delete-log", "list"),
        ("plan", "list"),
        ("crisis", "list"),
        ("workdays",),
        ("archive", "2026-H2"),
        ("status",),
    ):
        answered = keys_of(utsira(*words, "--json").json)
        assert (
            answered - described(" ".join(words).removesuffix(" 2026-H2").removesuffix(" 1"))
            == set()
        ), words
