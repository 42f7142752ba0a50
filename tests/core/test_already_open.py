"""One window for each record: a second start calls the first one, or opens where nobody answers."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from core.already_open import Call, answered, call, one_window
from core.paths import Paths


def test_the_second_is_told_that_it_is_not_the_first(paths: Paths) -> None:
    with one_window(paths) as first:
        assert first
        with one_window(paths) as second:
            assert not second
    with one_window(paths) as again:
        assert again, "the place is free when the first one is gone"


def test_another_record_has_a_window_of_its_own(paths: Paths, tmp_path: Path) -> None:
    with one_window(paths), one_window(Paths(tmp_path / "other")) as first:
        assert first


@contextmanager
def listening(paths: Paths) -> Iterator[list[Call]]:
    """A window that looks for calls."""
    heard: list[Call] = []
    ended = threading.Event()

    def look() -> None:
        while not ended.is_set():
            if (wish := answered(paths)) is not None:
                heard.append(wish)
            time.sleep(0.01)

    thread = threading.Thread(target=look)
    thread.start()
    try:
        yield heard
    finally:
        ended.set()
        thread.join()


@pytest.mark.parametrize("wish", list(Call))
def test_a_call_is_heard_once_and_answered(paths: Paths, wish: Call) -> None:
    with one_window(paths), listening(paths) as heard:
        assert call(paths, wish)
    assert heard == [wish]


def test_where_nobody_answers_the_caller_is_told_and_nothing_is_left(paths: Paths) -> None:
    with one_window(paths):
        assert not call(paths, Call.SHOW, wait=0.1)
        assert answered(paths) is None


def test_a_folder_that_cannot_be_made_does_not_stand_in_the_way(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", "utf-8")
    with one_window(Paths(blocked)) as first:
        assert first
    assert not call(Paths(blocked), Call.SHOW, wait=0.1)
