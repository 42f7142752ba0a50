"""The card «While you were away»: what the deputy did, day by day, until it is put aside."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout

from core.dates import sentence, weekday_date
from core.handover import HandedDay, Handover
from core.inquiry_kinds import Act
from core.language import N_, _, ngettext
from ui.pages.today.wording import listed
from ui.widgets.buttons import Button
from ui.widgets.layout import STRETCH, Rule, box, clear, column, row
from ui.widgets.states import SideCard
from ui.widgets.text import Label

SHOWN_DAYS = 3

_ACTS = {
    Act.ANSWERED: N_("Answered: {text}"),
    Act.PROMISED: N_("Answer promised: {text}"),
    Act.FORMAL: N_("Asked to write formally: {text}"),
    Act.REFERRED: N_("Referred to the political level: {text}"),
    Act.TAKEN_UP: N_("Taken up with the leader: {text}"),
    Act.LEFT: N_("Left without an answer: {text}"),
}
_LONGEST = 70


class AwayCard(SideCard):
    """The newest day first; `put_aside` when the person has read it."""

    put_aside = Signal()

    def __init__(self) -> None:
        super().__init__(_("While you were away"), "users")
        self._shown: Handover | None = None
        self._all_shown = False
        self.hide()

    @property
    def shown(self) -> Handover | None:
        return self._shown

    def show_handover(self, found: Handover | None) -> None:
        self.setVisible(found is not None)
        if found == self._shown:
            return
        self._shown, self._all_shown = found, False
        self._fill()

    def _fill(self) -> None:
        clear(self.rows)
        if self._shown is None:
            return
        days = list(reversed(self._shown.days))
        shown = days if self._all_shown else days[:SHOWN_DAYS]
        for place, day in enumerate(shown):
            if place:
                self.rows.addWidget(Rule())
            self.rows.addLayout(_piece(day))
        hidden = len(days) - len(shown)
        more = None
        if hidden:
            text = ngettext("Show {count} more day", "Show {count} more days", hidden)
            more = Button(text.format(count=hidden), "ghost", act=self._show_all)
        seen = Button(_("I have read it"), act=self.put_aside.emit)
        self.rows.addWidget(box(row(seen, more, STRETCH, gap=6)))

    def take_focus(self) -> None:
        self.findChildren(Button)[0].setFocus()

    def _show_all(self) -> None:
        self._all_shown = True
        self._fill()
        self.take_focus()


def _piece(day: HandedDay) -> QLayout:
    lines = [Label(text, "caption", wrap=True) for text in said(day)]
    return column(Label(sentence(weekday_date(day.day)), "strong", wrap=True), *lines, gap=2)


def said(day: HandedDay) -> list[str]:
    """Jon Berg sjekket fem kontoer. Uten registrering: X, @testvik."""
    lines = [_checked(name, count) for name, count in day.checked]
    if day.nothing:
        lines.append(_("No account was checked"))
    elif day.without:
        names = listed(list(day.without))
        lines.append(_("Without registration: {accounts}").format(accounts=names))
    lines += [_("Note: {text}").format(text=text) for text in day.notes]
    lines += [_("To follow up: {text}").format(text=text) for text in day.follow_ups]
    lines += [_(_ACTS[act]).format(text=_short(text)) for text, act in day.inquiries]
    return lines


def _checked(name: str, count: int) -> str:
    if not name:
        text = ngettext("{count} account is checked", "{count} accounts are checked", count)
        return text.format(count=count)
    text = ngettext("{name} checked {count} account", "{name} checked {count} accounts", count)
    return text.format(name=name, count=count)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rsplit(' ', 1)[0]} …"
