"""What is said of the deletion log, whatever is wrong with it."""

from __future__ import annotations

from datetime import date

import pytest

from core.clock import FixedClock
from core.language import speaking
from core.log_check import ChainState, Fault, FaultKind
from ui.log_words import say_checked, say_log


def state(clock: FixedClock, *faults: tuple[int, FaultKind], count: int = 5) -> ChainState:
    return ChainState(
        count=count,
        head="a" * 64,
        faults=tuple(Fault(number=number, kind=kind) for number, kind in faults),
        checked_at=clock.moment,
    )


def test_a_whole_log_is_whole_and_an_empty_one_empty(clock: FixedClock) -> None:
    assert str(say_log(state(clock))) == "Loggen er hel."
    assert str(say_log(state(clock, count=0))) == "Loggen er tom."


@pytest.mark.parametrize("kind", list(FaultKind))
@pytest.mark.parametrize("language", ["nb", "nn", "sv", "en"])
def test_every_fault_has_a_sentence_and_something_to_do(
    clock: FixedClock, kind: FaultKind, language: str
) -> None:
    number = 0 if kind is FaultKind.GUARDS else 3
    with speaking(language):
        said = say_log(state(clock, (number, kind)))
    assert said.what
    assert said.do
    assert ("3" in said.what) == (kind is not FaultKind.GUARDS)
    assert "{" not in str(said)


@pytest.mark.parametrize(
    ("faults", "said"),
    [
        (((0, FaultKind.GUARDS), (4, FaultKind.CHANGED)), "Loggen er endret fra oppføring nr. 4."),
        (((5, FaultKind.LINK), (4, FaultKind.CONTENT)), "Loggen er endret fra oppføring nr. 4."),
        (
            ((2, FaultKind.EVIDENCE_MISSING), (4, FaultKind.CHANGED)),
            "Loggen er endret fra oppføring nr. 4.",
        ),
        (
            ((2, FaultKind.CHANGED), (6, FaultKind.CUT)),
            "Loggen er kortere enn en utskrevet rapport viser, fra oppføring nr. 6.",
        ),
    ],
)
def test_the_gravest_is_told(
    clock: FixedClock, faults: tuple[tuple[int, FaultKind], ...], said: str
) -> None:
    assert say_log(state(clock, *faults)).what == said


def test_when_the_log_was_checked(clock: FixedClock) -> None:
    checked = state(clock)
    assert say_checked(checked, date(2026, 11, 23)) == "Kontrollert i dag 08.50."
    assert say_checked(checked, date(2026, 11, 24)) == "Kontrollert 23. november kl. 08.50."
