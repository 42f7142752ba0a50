"""An account as the register holds it: what its columns say, and what the search looks in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from datetime import date

from core.account_words import ambition_name, kind_name
from core.accounts import Account, AccountKind, AccountStatus
from core.application_records import Application
from core.attention import Reason
from core.dates import short_date
from core.language import N_, _
from core.search import fold
from ui.pages.accounts import words
from ui.record_model import Column


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """An account as the table shows it; `refused` where it never came into use.

    `met` and `asked` count what the guidelines ask for; `parent` is the account it belongs under.
    """

    account: Account
    responsible: str
    deputy: str
    reasons: tuple[Reason, ...]
    refused: Application | None = None
    parent: str = ""
    access: str = ""
    checked: date | None = None
    met: int = 0
    asked: int = 0

    @property
    def in_use(self) -> bool:
        return self.account.status is AccountStatus.ACTIVE

    @property
    def closed(self) -> bool:
        return self.account.status is AccountStatus.CLOSED

    @property
    def applied(self) -> bool:
        """It waits for an answer, or never came further (row A4)."""
        return self.account.status is AccountStatus.APPLIED or self.refused is not None


def row_name(one: Row) -> str:
    """The whole row, for a screen reader."""
    return f"{one.account.name}, {words.platform(one.account.platform)}, {status(one)}"


def status(one: Row) -> str:
    return words.status(one.account, one.reasons, one.refused)[0]


def searched(one: Row) -> str:
    """Everything that is known of the account, folded, for the search."""
    account = one.account
    values = [getattr(account, field.name) for field in fields(account)]
    texts = [value for value in values if type(value) is str]
    texts += [short_date(value) for value in values if type(value) is date]
    texts += [words.platform(account.platform), kind_name(account.kind)]
    texts += [one.responsible, one.deputy, one.parent, one.access, status(one)]
    return fold(" ".join(texts))


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One column that can be chosen; `value` is what it is sorted by, `text` how that reads."""

    key: str
    title: str
    width: int
    text: Callable[[Row], str]
    value: Callable[[Row], object] | None = None


def _day(read: Callable[[Account], date | None]) -> Callable[[Row], str]:
    def text(one: Row) -> str:
        day = read(one.account)
        return short_date(day) if day else ""

    return text


def _person(name: str, one: Row) -> str:
    return name or ("–" if one.closed else _("Missing"))


def _met(one: Row) -> str:
    counts = _("{met} of {count}").format(met=one.met, count=one.asked)
    return "–" if one.closed or not one.asked else counts


KINDS: tuple[Kind, ...] = (
    Kind(
        key="responsible",
        title=N_("Responsible"),
        width=128,
        text=lambda one: _person(one.responsible, one),
        value=lambda one: one.responsible,
    ),
    Kind(
        key="deputy",
        title=N_("Deputy"),
        width=126,
        text=lambda one: _person(one.deputy, one),
        value=lambda one: one.deputy,
    ),
    Kind(
        key="reply",
        title=N_("Answers within"),
        width=132,
        text=lambda one: "–" if one.closed else words.workdays(one.account.reply_days),
        value=lambda one: one.account.reply_days,
    ),
    Kind(key="unit", title=N_("Unit"), width=140, text=lambda one: one.account.unit),
    Kind(
        key="kind",
        title=N_("Kind"),
        width=124,
        text=lambda one: kind_name(one.account.kind),
        value=lambda one: list(AccountKind).index(one.account.kind),
    ),
    Kind(key="parent", title=N_("Belongs under"), width=150, text=lambda one: one.parent),
    Kind(key="purpose", title=N_("Purpose"), width=180, text=lambda one: one.account.purpose),
    Kind(
        key="target_group",
        title=N_("Target group"),
        width=150,
        text=lambda one: one.account.target_group,
    ),
    Kind(
        key="ambition",
        title=N_("Ambition"),
        width=150,
        text=lambda one: ambition_name(one.account.ambition) if one.account.ambition else "",
    ),
    Kind(key="manager", title=N_("Manager"), width=128, text=lambda one: one.account.manager),
    Kind(
        key="administrators",
        title=N_("Administrators"),
        width=160,
        text=lambda one: one.account.administrators,
    ),
    Kind(
        key="met",
        title=N_("Requirements"),
        width=116,
        text=_met,
        value=lambda one: one.met / one.asked if one.asked else 2,
    ),
    Kind(
        key="two_step",
        title=N_("Two-step login"),
        width=126,
        text=lambda one: _("On") if one.account.two_step_login else _("Off"),
    ),
    Kind(
        key="opened",
        title=N_("Opened"),
        width=110,
        text=_day(lambda account: account.opened_on),
        value=lambda one: one.account.opened_on,
    ),
    Kind(
        key="limited",
        title=N_("Last day"),
        width=110,
        text=_day(lambda account: account.limited_until or account.closed_on),
        value=lambda one: one.account.limited_until or one.account.closed_on,
    ),
    Kind(
        key="checked",
        title=N_("Last checked"),
        width=118,
        text=lambda one: short_date(one.checked) if one.checked else "",
        value=lambda one: one.checked,
    ),
    Kind(
        key="review",
        title=N_("Last reviewed"),
        width=118,
        text=_day(lambda account: account.last_review),
        value=lambda one: one.account.last_review,
    ),
    Kind(
        key="case_number",
        title=N_("Case number"),
        width=116,
        text=lambda one: one.account.case_number,
    ),
    Kind(key="hashtags", title=N_("Hashtags"), width=150, text=lambda one: one.account.hashtags),
    Kind(key="themes", title=N_("Themes"), width=150, text=lambda one: one.account.themes),
)
"""The columns between the account and its status, in the order that they are offered."""

USUAL = ("responsible", "deputy", "reply")
"""Those that stand there until somebody chooses."""


def columns() -> list[Column[Row]]:
    """Every column of the table: the account, all that can be chosen, and the status."""
    account: Column[Row] = Column(
        title=_("Account"),
        text=lambda one: one.account.name,
        second=lambda one: words.platform(one.account.platform),
        tile=lambda one: (one.account.platform, one.account.id),
        sort=lambda one: _ordered(one.account.name.removeprefix("@")),
    )
    state: Column[Row] = Column(
        title=_("Status"),
        text=status,
        tag=lambda one: words.status(one.account, one.reasons, one.refused)[1],
        sort=_by_status,
        width=148,
    )
    return [account, *(_column(kind) for kind in KINDS), state]


def _column(kind: Kind) -> Column[Row]:
    value = kind.value or kind.text
    return Column(
        title=_(kind.title),
        text=kind.text,
        sort=lambda one: _ordered(value(one)),
        width=kind.width,
    )


_ALPHABET = str.maketrans({"æ": "{", "ä": "{", "ø": "|", "ö": "|", "å": "}"})
"""Å comes last in Norwegian, though not among the characters."""


def _ordered(value: object) -> tuple[bool, object]:
    """What is empty stands last."""
    if isinstance(value, str):
        return (not value.strip(), value.casefold().translate(_ALPHABET))
    return (value is None, value if value is not None else 0)


def in_order(rows: Sequence[Row], by: Column[Row], *, falling: bool = False) -> list[Row]:
    """Sorted by a column; what is empty there stands last, also backwards."""
    key = by.sort or (lambda one: (False, by.text(one)))
    ordered = sorted(rows, key=key)
    if not falling:
        return ordered
    filled = [one for one in ordered if not key(one)[0]]
    return [*reversed(filled), *ordered[len(filled) :]]


def _by_status(one: Row) -> tuple[bool, tuple[int, int, str]]:
    """What must be looked at first, the weightiest reason before the others; closed ones last."""
    order = list(AccountStatus)
    weight = words.weight(one.reasons[0]) if one.reasons else 99
    place = -1 if one.reasons else order.index(one.account.status)
    return (False, (place, weight, status(one)))
