"""The pane beside the table: one account with its fields, days, requirements and history."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from core.account_words import kind_name
from core.accounts import Account, AccountKind
from core.attention import ReasonKind
from core.clock import local
from core.dates import clock_time, full_date, short_date
from core.day_status import CheckEvent, DayStatus
from core.language import _
from core.requirement_kinds import Requirement, State
from core.requirement_words import requirement_said
from core.store.find import Happening
from ui.page import Width
from ui.pages.accounts import words
from ui.pages.accounts.governing import application_parts, reason_notice, warning_parts
from ui.pages.accounts.register import Row
from ui.pages.accounts.standing import Standing
from ui.theme import px
from ui.widgets.buttons import Button, IconButton
from ui.widgets.dots import Dots
from ui.widgets.layout import STRETCH, FootCard, Rule, box, clear, column, row
from ui.widgets.platform import PlatformTile
from ui.widgets.text import ElidedLabel, Icon, Label

Fact = tuple[str, str, str]
"""What, how it is, and the tone it is written in."""

_LABEL_WIDTH = 112


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """Everything that the pane says of an account; people with their titles."""

    row: Row
    responsible: str
    deputy: str
    hours: str
    check: CheckEvent | None
    checked_by: str
    today: bool
    days: Sequence[DayStatus]
    requirements: Mapping[Requirement, State]
    appointed: Sequence[tuple[str, str]]
    standing: Standing
    history: Sequence[Happening]


class Detail(QFrame):
    """`edited`, `ended`, `reopened` and `visited` tell what was asked for, `asked` which Verb."""

    edited = Signal()
    ended = Signal()
    reopened = Signal()
    visited = Signal()
    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._width = Width.NORMAL
        self._shown: Shown | None = None
        self._body: QVBoxLayout = column(gap=8)
        self._edit = Button(_("Change"), "primary", act=self.edited.emit)
        self._end = Button(_("Close account …"), act=self.ended.emit)
        self._reopen = Button(_("Take into use again"), act=self.reopened.emit)
        self._foot = row(self._edit, self._end, self._reopen, STRETCH, gap=8)
        self._card = FootCard(column((box(self._body), 1), STRETCH, gap=0), self._foot)
        self.setLayout(column(self._card, gap=0))
        self.show_account(None)

    def show_account(self, shown: Shown | None) -> None:
        """Shows this account; None empties the pane."""
        self._shown = shown
        clear(self._body)
        closed = shown is not None and shown.row.closed
        self._edit.setVisible(shown is not None)
        self._end.setVisible(shown is not None and not closed)
        self._reopen.setVisible(closed)
        if shown is None:
            self._body.addWidget(Label(_("Choose an account to see it here."), "body2", wrap=True))
            return
        for part in self._parts(shown):
            self._body.addWidget(part)
        self._body.addStretch(1)

    def arrange(self, width: Width) -> None:
        self._width = width
        # Below the table everything is shown; beside it the pane scrolls by itself.
        self._card.view.unroll(on=width is Width.NARROW)
        self.show_account(self._shown)

    def _parts(self, shown: Shown) -> list[QWidget]:
        account = shown.row.account
        parts: list[QWidget] = [self._head(account)]
        # What is unmet stands in the list of requirements, with a triangle.
        reasons = [one for one in shown.row.reasons if one.kind is not ReasonKind.UNMET]
        ask = self.asked.emit
        parts += [reason_notice(reason, shown.row.responsible, ask) for reason in reasons]
        parts += application_parts(shown.standing, ask)
        parts += [_fact(fact) for fact in facts(shown)]
        if shown.appointed:
            parts += [Rule(), _appointed(shown.appointed)]
        if not shown.row.closed:
            parts += [Rule(), _days(shown.days), Rule(), _requirements(shown.requirements)]
            parts += warning_parts(shown.standing, shown.row.reasons, ask)
        if self._width is Width.WIDE and shown.history:
            parts += [Rule(), _history(shown.history)]
        return parts

    def _head(self, account: Account) -> QWidget:
        names = column(
            Label(account.name, "subtitle", wrap=True),
            ElidedLabel(words.platform(account.platform), "body2"),
            gap=2,
        )
        visit = None
        if account.url:
            visit = IconButton("external-link", _("Open in the browser"), act=self.visited.emit)
        return box(row(PlatformTile(account.platform, account.id, 48), (names, 1), visit, gap=12))


def facts(shown: Shown) -> list[Fact]:
    """The lines of the pane; what is empty is left out, but for what must not be empty."""
    account = shown.row.account
    optional = [
        (_("Unit"), account.unit),
        (_("Goal"), account.goal),
        (_("Target group"), account.target_group),
        (_("Link"), account.url),
    ]
    lines: list[Fact] = [_must(_("Purpose"), account.purpose, _("Not written down"))]
    lines += [(label, text, "") for label, text in optional if text]
    lines += [
        _must(_("Responsible"), shown.responsible, _("Not appointed")),
        _must(_("Deputy"), shown.deputy, _("Not appointed")),
    ]
    if shown.row.closed:
        lines = [line for line in lines if not line[2]]
    lines += [(label, text, "") for label, text in _upkeep(shown) if text]
    return lines


def _must(label: str, text: str, lacking: str) -> Fact:
    return (label, text, "") if text.strip() else (label, lacking, "warn")


def _upkeep(shown: Shown) -> list[tuple[str, str]]:
    account = shown.row.account
    kind = "" if account.kind is AccountKind.MAIN else kind_name(account.kind)
    comments = "" if account.comments_open else _("Closed")
    pace = words.per_week(account.posts_per_week) if account.posts_per_week else ""
    return [
        (_("Kind"), kind),
        (_("Administrators"), account.administrators),
        (_("Approved"), _approved(account)),
        (_("Case number"), account.case_number),
        (_("Opened"), short_date(account.opened_on) if account.opened_on else ""),
        (_("Last day"), short_date(account.limited_until) if account.limited_until else ""),
        (_("Ended"), _closed(account)),
        (_("Opening hours"), "" if shown.row.closed else shown.hours),
        (_("Answers within"), "" if shown.row.closed else words.workdays(account.reply_days)),
        (_("Comments"), comments),
        (_("Publishes"), pace),
        (_("Access"), _access(account)),
        (_("Last checked"), _last_check(shown)),
        (_("Note"), account.note),
    ]


def _approved(account: Account) -> str:
    day = short_date(account.approved_on) if account.approved_on else ""
    if day and account.approved_by:
        return _("{date} by {name}").format(date=day, name=account.approved_by)
    return day or account.approved_by


def _closed(account: Account) -> str:
    if account.closed_on is None:
        return ""
    when = _("{date} by {name}").format(date=short_date(account.closed_on), name=account.closed_by)
    return f"{when}. {account.closed_reason}"


def _access(account: Account) -> str:
    steps = _("two-step login") if account.two_step_login else _("no two-step login")
    return f"{account.access_kept}, {steps}" if account.access_kept else ""


def _last_check(shown: Shown) -> str:
    if shown.check is None:
        return _("Never")
    at = clock_time(shown.check.at)
    if shown.today:
        when = _("Today at {time}").format(time=at)
    else:
        day = short_date(local(shown.check.at).date())
        when = _("{date} at {time}").format(date=day, time=at)
    if not shown.checked_by:
        return when
    return _("{when} by {name}").format(when=when, name=shown.checked_by)


def _fact(fact: Fact) -> QWidget:
    label, text, tone = fact
    name = Label(label, "caption", wrap=True)
    name.setFixedWidth(px(_LABEL_WIDTH))
    name.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    name.setContentsMargins(0, px(2), 0, 0)
    value = Label(text, "body", tone, wrap=True)
    value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    value.setAccessibleName(f"{label}: {text}")
    return box(row(name, (value, 1), gap=10))


def _appointed(people: Sequence[tuple[str, str]]) -> QWidget:
    lines = [
        column(Label(name, wrap=True), Label(period, "caption", wrap=True), gap=0)
        for name, period in people
    ]
    return box(column(Label(_("Appointed"), "strong"), *lines, gap=5))


def _days(days: Sequence[DayStatus]) -> QWidget:
    found, said = words.dots(days)
    return box(row((Label(_("Last ten workdays"), "strong", wrap=True), 1), Dots(found, said)))


def _requirements(asked: Mapping[Requirement, State]) -> QWidget:
    met = sum(state.settled for state in asked.values())
    count = _("{met} of {count}").format(met=met, count=len(asked))
    head = row((Label(_("Asked for by the guidelines"), "strong", wrap=True), 1), Label(count))
    lines = [
        row(
            column(Icon(*_mark(state.settled), 18, filled=True), STRETCH, gap=0),
            (Label(_state(kind, state), wrap=True), 1),
            gap=10,
        )
        for kind, state in asked.items()
    ]
    return box(column(head, *lines, gap=7))


def _state(kind: Requirement, state: State) -> str:
    said = requirement_said(kind, state.met)
    if state.exception:
        return _("{what}. Set aside: {reason}").format(what=said, reason=state.exception)
    if state.checked_on is None:
        return said
    return _("{what} ({date})").format(what=said, date=short_date(state.checked_on))


def _mark(met: bool) -> tuple[str, str]:
    return ("circle-check", "ok") if met else ("alert-triangle", "warn")


def _history(history: Sequence[Happening]) -> QWidget:
    lines = [
        row(
            column(Icon("clock", "text3", 18), STRETCH, gap=0),
            (
                column(
                    Label(one.what, wrap=True),
                    Label(_when(one), "caption"),
                    gap=1,
                ),
                1,
            ),
            gap=10,
        )
        for one in history
    ]
    return box(column(Label(_("History"), "strong"), *lines, gap=8))


def _when(one: Happening) -> str:
    day = full_date(local(one.at).date())
    return _("{when} by {name}").format(when=day, name=one.who) if one.who else day
