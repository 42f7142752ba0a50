"""What the report holds, counted, and what is missing: a warning never blocks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from core.accounts import AccountId, AccountStatus
from core.archive.contents import Contents
from core.dates import short_date
from core.language import _, ngettext
from ui.theme import px
from ui.widgets.buttons import Button
from ui.widgets.layout import Card, box, clear, column, row
from ui.widgets.text import Icon, Label


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One thing that is in the report, or is not; `account` is where posts can be fetched for."""

    title: str
    about: str
    ok: bool = True
    account: AccountId | None = None


class IncludedCard(Card):
    """Lines with a sign that has a shape of its own: a check, or a triangle."""

    def __init__(self, fetch: Callable[[AccountId], object]) -> None:
        self._fetch = fetch
        self._rows = column(gap=9)
        super().__init__(column(Label(_("This is included"), "strong"), self._rows, gap=10))

    def show_contents(self, contents: Contents | None) -> None:
        """What this report holds; nothing while it is being made."""
        clear(self._rows)
        if contents is None:
            self._rows.addWidget(Label(_("The report is being made."), "body2", wrap=True))
            return
        for line in lines(contents):
            self._rows.addWidget(self._row(line))

    def _row(self, line: Line) -> QWidget:
        sign = Icon(
            "circle-check" if line.ok else "alert-triangle",
            "ok" if line.ok else "warn",
            18,
            filled=True,
        )
        sign.setAccessibleName(_("Included") if line.ok else _("Missing"))
        words = column(
            Label(line.title, "body", wrap=True), Label(line.about, "caption", wrap=True), gap=1
        )
        way = None
        if line.account is not None:
            account = line.account
            way = Button(
                _("Fetch"),
                "link",
                name=_("Fetch posts: {what}").format(what=line.title),
                act=lambda: self._fetch(account),
            )
            way.setMinimumHeight(px(26))
        return box(row(sign, (words, 1), way, gap=10))


def lines(contents: Contents) -> Iterator[Line]:
    """What there is to say of a report, in the order of its chapters."""
    days = contents.workdays
    yield Line(
        title=_("Daily checks and absences"),
        about=ngettext("{count} workday", "{count} workdays", days).format(count=days),
    )
    yield from _inquiries(contents)
    yield from _feed(contents)
    count = len(contents.plan)
    yield Line(
        title=_("Publishing plan"),
        about=ngettext("{count} planned post", "{count} planned posts", count).format(count=count),
    )
    yield _log(contents)
    gaps = len(contents.gaps)
    if gaps:
        yield Line(
            title=ngettext("{count} known gap", "{count} known gaps", gaps).format(count=gaps),
            about=_("They stand on the front page."),
            ok=False,
        )


def _inquiries(contents: Contents) -> Iterator[Line]:
    count, excused = contents.counts.inquiries, len(contents.exceptions)
    parts = []
    if count:
        parts.append(ngettext("{count} inquiry", "{count} inquiries", count).format(count=count))
    if excused:
        text = ngettext("{count} exception", "{count} exceptions", excused)
        parts.append(text.format(count=excused))
    if parts:
        yield Line(title=_("Inquiries and reply times"), about=", ".join(parts))


def _log(contents: Contents) -> Line:
    count = sum(1 for entry in contents.deletions if entry.about is None)
    text = ngettext("{count} deletion", "{count} deletions", count).format(count=count)
    whole = _("the log is whole") if contents.log.ok else _("the log is not whole")
    return Line(title=_("Deletion log with evidence"), about=f"{text}, {whole}", ok=contents.log.ok)


def _feed(contents: Contents) -> Iterator[Line]:
    fetched = {export.account_id for export in contents.exports}
    for entry in contents.accounts:
        key = entry.account.id
        if key not in fetched:
            continue
        count = len(contents.posts_of(key))
        last = max(export.imported_on for export in contents.exports if export.account_id == key)
        yield Line(
            title=entry.title,
            about=ngettext(
                "{count} post, fetched {date}", "{count} posts, fetched {date}", count
            ).format(count=count, date=short_date(last)),
        )
    missing = [
        entry
        for entry in contents.accounts
        if entry.account.id not in fetched and entry.account.status is not AccountStatus.APPLIED
    ]
    if len(missing) == 1:
        title = _("Posts from {account} are missing").format(account=missing[0].title)
    else:
        title = _("Posts from {count} accounts are missing").format(count=len(missing))
    if missing:
        yield Line(
            title=title,
            about=_("The report can be made without them."),
            ok=False,
            account=missing[0].account.id,
        )
