"""A month of the year wheel: its name, and a line for each occasion."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from core.dates import month_name, sentence
from core.language import _
from core.wheel_turns import TurnKey, TurnState
from ui.pages.plan.wheel_lines import Line
from ui.theme import px, theme
from ui.widgets.layout import Card, clear, column
from ui.widgets.painting import draw_icon, draw_text, painting
from ui.widgets.text import Label, tip

_MARKS: Mapping[TurnState, tuple[str, str]] = {
    TurnState.UNDATED: ("calendar-off", "text3"),
    TurnState.PLANNED: ("check", "ok"),
    TurnState.SKIPPED: ("x", "text3"),
    TurnState.PASSED: ("history", "text3"),
}
_HEIGHT, _MARK = 24, 13


class OccasionLine(QPushButton):
    """Painted; the whole of it is the accessible name. `pointed` tells that it was clicked on,
    `entered` that it was clicked on twice."""

    pointed = Signal(object)
    entered = Signal()
    corner = 4

    def __init__(self, line: Line) -> None:
        super().__init__()
        self.setProperty("kind", "painted")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._here = False
        self.show_line(line)

    def show_line(self, line: Line) -> None:
        self.line = line
        self.setAccessibleName(line.spoken())
        tip(self, line.spoken())
        self.update()

    def set_here(self, *, on: bool) -> None:
        """One is on this line; it is the only one that Tab reaches."""
        self._here = on
        policy = Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.ClickFocus
        self.setFocusPolicy(policy)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(120), px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(60), px(_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()  # the year knows where an arrow leads; a button would guess

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.entered.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.pointed.emit(self.line.key)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            self._paint_ground(painter)
            day = QRectF(px(4), 0, px(30), self.height())
            weight = "caption_strong" if self.line.begun else "caption"
            place = Qt.AlignmentFlag.AlignRight
            draw_text(painter, day, self.line.day_text(), weight, self._ink("text2"), place)
            self._paint_words(painter, QRectF(self.rect()).adjusted(px(42), 0, -px(6), 0))

    def _paint_ground(self, painter: QPainter) -> None:
        look, area = theme(), QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self._here or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("accent_soft" if self._here else "sunken"))
            painter.drawRoundedRect(area, px(4), px(4))
        if self.line.begun:
            dashed(painter, area, filled=not self._here)

    def _paint_words(self, painter: QPainter, area: QRectF) -> None:
        line = self.line
        mark, tone = _MARKS.get(line.state, ("", ""))
        if mark:
            place = QPointF(area.right() - px(_MARK), (self.height() - px(_MARK)) / 2)
            draw_icon(painter, place, mark, tone, _MARK, stroke=2.5)
            area.setRight(place.x() - px(4))
        font = QFont(theme().font("caption_strong" if line.begun else "caption"))
        font.setStrikeOut(line.state is TurnState.SKIPPED)
        metrics, lead = QFontMetrics(font), line.lead()
        title = line.title()
        wide = metrics.horizontalAdvance(f"{title}   {lead}") <= area.width()
        if lead and wide:
            draw_text(painter, area, lead, "caption", "text3", Qt.AlignmentFlag.AlignRight)
        painter.setFont(font)
        painter.setPen(theme().color(self._ink("text")))
        shown = metrics.elidedText(title, Qt.TextElideMode.ElideRight, int(area.width()))
        painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter), shown)

    def _ink(self, usual: str) -> str:
        over = self.line.state in (TurnState.PASSED, TurnState.SKIPPED)
        return "text3" if over else usual


class MonthBlock(Card):
    """A card; `is_now` is the month of today."""

    def __init__(self, title: str) -> None:
        self._title = Label(title, "strong")
        self._lines = column(gap=0)
        self.lines: list[OccasionLine] = []
        body = column(self._title, self._lines, gap=2)
        super().__init__(body, "plain", (8, 3, 6, 4))

    def show_lines(self, lines: Sequence[Line], *, is_now: bool) -> list[OccasionLine]:
        """Shows these; returns the lines that are new. Those that stay keep their focus."""
        self._title.set_tone("accent" if is_now else "text")
        if [one.line.key for one in self.lines] == [line.key for line in lines]:
            for widget, line in zip(self.lines, lines, strict=True):
                widget.show_line(line)
            return []
        clear(self._lines)
        self.lines = [OccasionLine(line) for line in lines]
        for widget in self.lines:
            self._lines.addWidget(widget)
        if not lines:
            self._lines.addWidget(Label("–", "caption", "text3"))
        return self.lines

    def line_of(self, key: TurnKey) -> OccasionLine | None:
        return next((one for one in self.lines if one.line.key == key), None)


def month_blocks(parent: QWidget) -> list[MonthBlock]:
    """Twelve months, and what has no date."""
    titles = [sentence(month_name(number)) for number in range(1, 13)]
    blocks = [MonthBlock(title) for title in (*titles, _("Without a date"))]
    for block in blocks:
        block.setParent(parent)
    return blocks


def dashed(painter: QPainter, area: QRectF, *, filled: bool = True) -> None:
    """The amber ground of an occasion that asks to be chosen, as on the lighthouse's beam."""
    look = theme()
    painter.setPen(QPen(look.color("beam"), look.line_width, Qt.PenStyle.DashLine))
    painter.setBrush(look.color("beam_soft") if filled else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(area, px(4), px(4))
