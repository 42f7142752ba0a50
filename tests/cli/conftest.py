"""Commands as a person types them, on a folder of their own."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

import main
from core import language


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command left behind."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Typed = Callable[..., Answer]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "hjemme hos æøå"


@pytest.fixture
def typed(home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Typed:
    """Types a command on Monday 23 November 2026 at 08.50; `now` and `first` can be given."""
    monkeypatch.delenv("FYRVAKT_LANG", raising=False)
    monkeypatch.setenv("FYRVAKT_HOME", str(home))

    def run(*words: object, now: str = "2026-11-23T08:50") -> Answer:
        monkeypatch.setenv("FYRVAKT_NOW", now)
        language.use("nb")
        code = main.main([str(word) for word in words])
        said = capsys.readouterr()
        return Answer(code, said.out, said.err)

    return run


@pytest.fixture
def utsira(typed: Typed) -> Typed:
    """The two accounts that Utsira's guideline names, registered the week before."""
    week_before = "2026-11-16T08:10"
    typed(
        *("account", "add", "--platform", "facebook", "--name", "UtsiraKommune"),
        *("--url", "facebook.com/UtsiraKommune", "--responsible", "Kari Nes"),
        now=week_before,
    )
    typed(
        *("account", "add", "--platform", "x", "--name", "Utsirakommunen"),
        *("--url", "twitter.com/Utsirakommune"),
        now=week_before,
    )
    return typed


def one_sentence(text: str) -> bool:
    """One line for a person: no trace, no code."""
    return len(text.strip().splitlines()) == 1 and "Traceback" not in text and text[-2] in ".»”"
