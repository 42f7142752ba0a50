"""What the guidelines ask of an account, ticked in place: who looked at it, and when."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from core.language import _
from core.requirement_kinds import IN_THE_RECORD, Requirement, State
from core.requirement_words import requirement_said, source_of
from ui.pages.accounts.shown import Shown
from ui.theme import px, theme
from ui.widgets.layout import column, row
from ui.widgets.painting import draw_icon, painting
from ui.widgets.text import Label, tip

_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
_LEFT, _RIGHT = 28, 4


class RequirementRow(QCheckBox):
    """A check box that looks like a line of the list; `opened` tells that one wants to say more.

    What a field of the account decides cannot be ticked.
    """

    opened = Signal()
    corner = 6

    def __init__(self, requirement: Requirement, state: State, second: str) -> None:
        super().__init__()
        self.requirement, self._state = requirement, state
        self._text, self._second = requirement_said(requirement, state.met), second
        self.setObjectName(f"requirement {requirement}")
        self.setChecked(state.met)
        self.setAccessibleName(self._text)
        source = str(source_of(requirement))
        self.setAccessibleDescription(f"{second}. {source}" if second else source)
        tip(self, source)
        self._ticked_here = requirement not in IN_THE_RECORD
        if self._ticked_here or not state.met:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # there is nothing to do about it
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
            return
        super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()  # the first press has ticked it already

    def nextCheckState(self) -> None:
        if self._ticked_here:
            super().nextCheckState()
        elif not self._state.met:
            self.opened.emit()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        first, second = self._heights(width)
        return max(first + second + px(4), px(26))

    def sizeHint(self) -> QSize:
        return QSize(px(260), self.heightForWidth(px(260)))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(140), px(26))

    def paintEvent(self, event: QPaintEvent) -> None:
        first, second = self._heights(self.width())
        top = (self.height() - first - second) / 2
        width = self.width() - px(_LEFT + _RIGHT)
        name, tone = ("circle-check", "ok") if self._state.settled else ("alert-triangle", "warn")
        with painting(self) as painter:
            draw_icon(painter, QPointF(0, top + px(1)), name, tone, 18, filled=True)
            self._write(painter, QRectF(px(_LEFT), top, width, first + 2), "body", "text")
            below = QRectF(px(_LEFT), top + first, width, second + 2)
            painter.setFont(theme().font("caption"))
            painter.setPen(theme().color("text2"))
            painter.drawText(below, _WRAPPED, self._second)

    def _write(self, painter: QPainter, area: QRectF, role: str, tone: str) -> None:
        painter.setFont(theme().font(role))
        painter.setPen(theme().color(tone))
        painter.drawText(area, _WRAPPED, self._text)

    def _heights(self, width: int) -> tuple[int, int]:
        room = QRect(0, 0, max(width - px(_LEFT + _RIGHT), px(80)), 10_000)
        body = QFontMetrics(theme().font("body"))
        first = body.boundingRect(room, _WRAPPED, self._text).height()
        if not self._second:
            return first, 0
        caption = QFontMetrics(theme().font("caption"))
        return first, caption.boundingRect(room, _WRAPPED, self._second).height()


class Requirements(QWidget):
    """`ticked` tells that somebody looked and how it is; `opened` that one wants to say more."""

    ticked = Signal(str, bool)
    opened = Signal(str)

    def __init__(self, shown: Shown) -> None:
        super().__init__()
        asked = shown.requirements
        met = sum(state.settled for state in asked.values())
        count = _("{met} of {count}").format(met=met, count=len(asked))
        heading = Label(_("Asked for by the guidelines"), "strong", wrap=True)
        self.rows = [
            RequirementRow(kind, state, shown.ticked[kind]) for kind, state in asked.items()
        ]
        for line in self.rows:
            kind = str(line.requirement)
            if line.requirement not in IN_THE_RECORD:
                line.clicked.connect(lambda on, kind=kind: self.ticked.emit(kind, on))
            line.opened.connect(lambda kind=kind: self.opened.emit(kind))
        hint = _("Space: looked at today. Enter: another day, a note, or set aside.")
        head = row((heading, 1), Label(count, "body2"))
        self.setLayout(column(head, *self.rows, Label(hint, "caption", "text3", wrap=True), gap=5))
