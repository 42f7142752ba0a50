"""Moments as people say them, read back by the wall clock in Norway."""

from __future__ import annotations

import pytest

from core import language
from core.clock import local
from core.said_moments import parse_moment
from tests.conftest import MONDAY


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("", "2026-11-23 08:50"),
        ("nå", "2026-11-23 08:50"),
        ("08.15", "2026-11-23 08:15"),
        ("kl. 7", "2026-11-23 07:00"),
        ("i dag", "2026-11-23 08:50"),
        ("i dag 0730", "2026-11-23 07:30"),
        ("I går 15.40", "2026-11-22 15:40"),
        ("i går", "2026-11-22 12:00"),
        ("i forgårs kl. 9", "2026-11-21 09:00"),
        ("fredag 14.05", "2026-11-20 14:05"),
        ("fre 14.05", "2026-11-20 14:05"),
        ("mandag 08.00", "2026-11-23 08:00"),
        ("20.11.2026 kl. 08.52", "2026-11-20 08:52"),
        ("20. november 8.52", "2026-11-20 08:52"),
        ("23.11", "2026-11-23 08:50"),
        ("2026-11-19", "2026-11-19 12:00"),
    ],
)
def test_a_moment_is_read_as_it_is_meant(said: str, meant: str) -> None:
    assert f"{local(parse_moment(said, MONDAY)):%Y-%m-%d %H:%M}" == meant


@pytest.mark.parametrize(
    ("spoken", "said"), [("sv", "igår 15.40"), ("nn", "i går 15.40"), ("en", "yesterday 15:40")]
)
def test_it_is_said_in_the_language_spoken_here(spoken: str, said: str) -> None:
    language.use(spoken)
    assert f"{local(parse_moment(said, MONDAY)):%d %H:%M}" == "22 15:40"


@pytest.mark.parametrize("said", ["snart", "i går halv fire", "31.02 10.00", "25.00"])
def test_what_is_no_moment_is_refused(said: str) -> None:
    with pytest.raises(ValueError):
        parse_moment(said, MONDAY)


def test_an_hour_that_has_not_come_is_no_moment_of_today() -> None:
    with pytest.raises(ValueError):
        parse_moment("15.40", MONDAY)
    assert parse_moment("i dag 15.40", MONDAY) > MONDAY
