"""What waits in the account register, as quiet lines: applications, reviews, warnings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from PySide6.QtCore import Signal

from core.dates import short_date
from core.language import _, ngettext
from core.office import Office
from core.store import Table
from ui.widgets.layout import clear
from ui.widgets.links import SentenceLink
from ui.widgets.states import SideCard


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line, and the hint that leads to what it is about."""

    text: str
    hint: dict[str, Any] = field(default_factory=dict)


def lines(office: Office) -> tuple[Line, ...]:
    """At most one line of each kind; subjects that nobody has used are not loaded."""
    return tuple((*_applications(office), *_warnings(office), *_ending(office), *_reviews(office)))


def _applications(office: Office) -> Iterator[Line]:
    count = office.store.count(Table.APPLICATIONS, "status = 'applied'")
    if count:
        text = ngettext("{count} application waits", "{count} applications wait", count)
        first = office.applications.open()[0]
        yield Line(text=text.format(count=count), hint={"account": first.account_id})


def _warnings(office: Office) -> Iterator[Line]:
    if not office.store.count(Table.WARNINGS, "settled_on IS NULL"):
        return
    over = [one for one in office.warnings.open() if one.deadline <= office.today()]
    if over:
        text = ngettext(
            "The deadline of {count} warning is out",
            "The deadlines of {count} warnings are out",
            len(over),
        )
        yield Line(text=text.format(count=len(over)), hint={"account": over[0].account_id})


def _ending(office: Office) -> Iterator[Line]:
    """Row A16: before the last day of a time-limited account, and until it is decided."""
    limited = [account for account in office.accounts.in_use() if account.limited_until]
    if not limited:
        return
    from core.attention import ENDING_DAYS  # the start does not pay for it

    for account in limited:
        last = account.limited_until
        if last is None or (last - office.today()).days > ENDING_DAYS:
            continue
        gone = last < office.today()
        text = _("{name} should have ended {date}") if gone else _("{name} ends {date}")
        said = text.format(name=account.name, date=short_date(last))
        yield Line(text=said, hint={"account": account.id})
        return


def _reviews(office: Office) -> Iterator[Line]:
    count = sum(office.reviews.overdue(account) > 0 for account in office.accounts.in_use())
    if count:
        text = ngettext(
            "{count} account is to be reviewed", "{count} accounts are to be reviewed", count
        )
        yield Line(text=text.format(count=count), hint={"review": True})


class RegisterCard(SideCard):
    """`asked` brings the hint for the page of accounts."""

    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__(_("Accounts"), "address-book")
        self._shown: tuple[Line, ...] = ()
        self.hide()

    def show_lines(self, found: tuple[Line, ...]) -> None:
        self.setVisible(bool(found))
        if found == self._shown:
            return
        self._shown = found
        clear(self.rows)
        for one in found:
            self.rows.addWidget(SentenceLink(one.text, act=partial(self.asked.emit, one.hint)))
