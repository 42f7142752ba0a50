"""The list of requirements and the tests' markers say the same."""

from __future__ import annotations

import re

from tests.requirement_report import marked, rows


def test_every_row_of_the_five_guidelines_is_listed() -> None:
    counts = {letter: sum(row.startswith(letter) for row in rows()) for letter in "AUTKS"}
    assert counts == {"A": 48, "U": 35, "T": 39, "K": 38, "S": 44}
    assert all(re.fullmatch(r"[AUTKS]\d+", row) for row in rows())


def test_every_marker_names_a_row_that_exists() -> None:
    unknown = {test: found - rows().keys() for test, found in marked().items()}
    assert not {test: rest for test, rest in unknown.items() if rest}


def test_every_listed_test_exists_and_carries_the_rows_marker() -> None:
    wrong = [
        (row, test)
        for row, tests in rows().items()
        for test in tests
        if row not in marked().get(test, ())
    ]
    assert not wrong


def test_every_marked_test_is_listed_under_its_row() -> None:
    missing = [
        (row, test)
        for test, found in marked().items()
        for row in sorted(found & rows().keys())
        if test not in rows()[row]
    ]
    assert not missing
