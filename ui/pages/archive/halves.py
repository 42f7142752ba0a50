"""The half-years to choose from, as cards that are radio buttons."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from core.archive import HalfState, How, State
from core.archive.words import half_title
from core.clock import local
from core.dates import day_and_month, full_date, sentence
from core.half_years import HalfYear
from core.language import _, ngettext
from ui.theme import px, theme
from ui.widgets.buttons import Button, Roving
from ui.widgets.choices import PaintedRadio
from ui.widgets.layout import Card, clear, column
from ui.widgets.painting import draw_tag, draw_text, painting
from ui.widgets.text import Label

_SHOWN = 4
_TAGS = {
    State.RUNNING: "neutral",
    State.NOT_ARCHIVED: "warn",
    State.ARCHIVED: "ok",
}


class HalfCard(PaintedRadio):
    """One half-year: its name, where it stands, and a line about it."""

    corner = 8

    def __init__(self, state: HalfState) -> None:
        super().__init__()
        self.state, self.half = state, state.half
        self._title = sentence(half_title(state.half))
        self._tag, self._tag_kind = state_name(state.state), _TAGS[state.state]
        self._line = about(state)
        self.setAccessibleName(f"{self._title}. {self._tag}")
        self.setAccessibleDescription(self._line)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, line: str = "") -> None:
        """Another second line; without one, what is known of the half-year."""
        self._line = line or about(self.state)
        self.setAccessibleDescription(self._line)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(260), px(56))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(200), px(56))

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            if self.isChecked():
                painter.setPen(QPen(theme().color("accent"), 2))
                painter.setBrush(theme().color("accent_soft"))
                area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
                painter.drawRoundedRect(area, px(8), px(8))
            self._paint_words(painter)

    def _paint_words(self, painter: QPainter) -> None:
        left, width = px(14), self.width() - px(28)
        tag = QFontMetrics(theme().font("caption_strong")).horizontalAdvance(self._tag) + px(14)
        title = QRectF(left, px(7), width - tag - px(8), px(22))
        draw_text(painter, title, self._title, "body", "text")
        line = QRectF(left, px(30), width, px(18))
        draw_text(painter, line, self._line, "caption", "text2")
        area = QRectF(self.width() - px(12) - tag, px(8), tag, px(20))
        draw_tag(painter, area, self._tag, self._tag_kind)


class HalvesCard(Card):
    """The half-years, newest first; older ones on demand."""

    chosen = Signal(object)

    def __init__(self) -> None:
        self._rows = column(gap=2)
        heading = Label(_("Choose a half-year"), "strong")
        self._older = Button("", "link", act=self._show_all)
        super().__init__(column(heading, self._rows, self._older, gap=6), padding=(12, 12, 12, 10))
        self._group = Roving(self)
        self._group.idToggled.connect(self._tell)
        self._states: tuple[HalfState, ...] = ()
        self._all = False

    @property
    def half(self) -> HalfYear | None:
        card = self.card
        return card.half if card is not None else None

    @property
    def card(self) -> HalfCard | None:
        """The chosen one."""
        found = self._group.checkedButton()
        return found if isinstance(found, HalfCard) else None

    def show_states(self, states: Sequence[HalfState], half: HalfYear | None) -> None:
        """Shows the half-years with this one chosen; says nothing of it."""
        had_focus = self.card is not None and self.card.hasFocus()
        self._states = tuple(states)
        self._group.blockSignals(True)
        for button in self._group.buttons():
            self._group.removeButton(button)
        clear(self._rows)
        for state in self._shown(half):
            card = HalfCard(state)
            self._group.addButton(card)
            self._rows.addWidget(card)
            card.setChecked(state.half == half)
        self._group.settle()
        self._group.blockSignals(False)
        hidden = len(self._states) - len(self._group.buttons())
        self._older.setVisible(hidden > 0)
        self._older.setText(
            ngettext("Show {count} older", "Show {count} older", hidden).format(count=hidden)
        )
        self._older.setAccessibleName(self._older.text())
        if had_focus:
            self.take_focus()

    def say(self, line: str) -> None:
        """What stands under the chosen one while it waits to be archived."""
        for button in self._group.buttons():
            if isinstance(button, HalfCard):
                waits = button.state.state is State.NOT_ARCHIVED
                button.say(line if waits and button.isChecked() else "")

    def take_focus(self) -> None:
        card = self.card or next(iter(self._group.buttons()), None)
        if card is not None:
            card.setFocus(Qt.FocusReason.OtherFocusReason)

    def _shown(self, half: HalfYear | None) -> list[HalfState]:
        if self._all:
            return list(self._states)
        return [
            state
            for number, state in enumerate(self._states)
            if number < _SHOWN or state.half == half
        ]

    def _show_all(self) -> None:
        self._all = True
        self.show_states(self._states, self.half)
        self.take_focus()

    def _tell(self, _number: int, on: bool) -> None:
        if on and self.half is not None:
            self.chosen.emit(self.half)


def state_name(state: State) -> str:
    """Arkivert; in the language spoken here."""
    if state is State.RUNNING:
        return _("Running")
    return _("Archived") if state is State.ARCHIVED else _("Not archived")


def about(state: HalfState) -> str:
    """When it was archived and how, until when it is open, or what it holds."""
    if state.registered is not None:
        on = full_date(local(state.registered.registered_at).date())
        if state.registered.how is How.PRINTED:
            return _("Printed on {date}").format(date=on)
        return _("Saved on {date}").format(date=on)
    if state.state is State.RUNNING:
        return _("Open until {date}").format(date=day_and_month(state.half.last))
    return ngettext("{count} post", "{count} posts", state.posts).format(count=state.posts)
