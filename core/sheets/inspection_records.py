"""What an auditor asks, and an answer: a verdict, what it rests on, and where it falls short."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from core.accounts import Account
from core.language import N_, _
from core.sheets.head import Head


class Verdict(StrEnum):
    """How far the record says yes. NONE: there is nothing yet that the question is about."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    NONE = "none"


_SAID: Mapping[Verdict, str] = {
    Verdict.YES: N_("Yes"),
    Verdict.PARTLY: N_("Partly"),
    Verdict.NO: N_("No"),
    Verdict.NONE: N_("Nothing to answer for"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """One thing that lacks, and the page with the hint that leads to it."""

    text: str
    page: str
    hint: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """`source` names the guidelines or the laws that ask for it; `evidence` numbers and days."""

    question: str
    source: str
    verdict: Verdict
    evidence: tuple[str, ...]
    gaps: tuple[Gap, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection:
    """Every answer as of a day; what happens daily is looked at from `first` to `last`."""

    head: Head
    first: date
    last: date
    answers: tuple[Answer, ...]

    def count(self, verdict: Verdict) -> int:
        return sum(answer.verdict is verdict for answer in self.answers)

    @property
    def gaps(self) -> list[Gap]:
        return [gap for answer in self.answers for gap in answer.gaps]


def verdict_name(verdict: Verdict) -> str:
    """Delvis; in the language spoken here."""
    return _(_SAID[verdict])


def weighed(good: int, of: int) -> Verdict:
    """Yes only when all are; no when none is; nothing to answer for where there are none."""
    if not of:
        return Verdict.NONE
    if good == of:
        return Verdict.YES
    return Verdict.PARTLY if good else Verdict.NO


def title_of(account: Account) -> str:
    """Testvik kommune (Facebook)"""
    return f"{account.name} ({account.platform_name})"


def of_accounts(
    question: str,
    source: str,
    accounts: Sequence[Account],
    lacking: Iterable[tuple[Account, str]],
    *more: str,
) -> Answer:
    """An answer that each account has its part in; a lacking one comes with what it lacks.

    An account may lack several things; it counts once.
    """
    faults = list(lacking)
    good = len(accounts) - len({account.id for account, _what in faults})
    evidence = _("{good} of {count} accounts.").format(good=good, count=len(accounts))
    if not accounts:
        evidence = _("No account is in use.")
    return Answer(
        question=question,
        source=source,
        verdict=weighed(good, len(accounts)),
        evidence=(evidence, *more),
        gaps=tuple(
            Gap(
                text=f"{title_of(account)}: {what}",
                page="accounts",
                hint={"account": account.id},
            )
            for account, what in faults
        ),
    )
