"""A row of the daily check: a check box with the account, its last ten days and its state."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from core.day_status import DayState
from core.language import _
from ui.theme import px, theme
from ui.widgets.buttons import Button, IconButton
from ui.widgets.dots import Dots
from ui.widgets.layout import STRETCH, box, column, row
from ui.widgets.painting import draw_centred, painting
from ui.widgets.platform import PlatformTile
from ui.widgets.text import ElidedLabel, KeyCap


@dataclass(frozen=True, slots=True, kw_only=True)
class RowView:
    """What a row shows. `said` is its whole accessible name, `look_at` what the daily check looks
    at here: shown under the active row while it is not checked."""

    account_id: int
    platform: str
    name: str
    line: str
    dots: tuple[DayState, ...]
    dots_said: str
    checked: bool
    state: str
    said: str
    can_open: bool
    look_at: str = ""


class AccountRow(QCheckBox):
    """Space asks for a check; the row turns green only when the page has it on disk.

    The active row shows buttons in place of the dots, and under it what to look at; → asks to
    unfold that (`unfold_asked`). `moved` asks for the next (1) or previous
    (-1) row.
    """

    check_asked = Signal(int)
    take_back_asked = Signal(int)
    follow_asked = Signal(int)
    open_asked = Signal(int)
    unfold_asked = Signal(int)
    reached = Signal(int)
    moved = Signal(int)

    corner = 8

    def __init__(self, view: RowView) -> None:
        super().__init__()
        self.view = view
        self._active: bool | None = None
        self._compact = self._unfolded = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._mark = _Mark()
        self._tile = PlatformTile(view.platform, view.account_id, 40)
        self._name, self._line = ElidedLabel("", "lead"), ElidedLabel("", "caption")
        self._dots, self._state = Dots(), ElidedLabel("", "caption")
        self._state.align_right()
        self._passive = self._made_passive()
        self._buttons: _Buttons | None = None
        words = column(STRETCH, self._name, self._line, STRETCH, gap=2)
        self._line_of_all = row(
            self._mark, self._tile, (words, 1), self._passive, gap=14, margins=(14, 9, 14, 9)
        )
        self._look_at = ElidedLabel("", "caption")
        self._strip = box(row(KeyCap("D"), (self._look_at, 1), gap=8, margins=(108, 0, 14, 10)))
        self.setLayout(column(self._line_of_all, self._strip, gap=0))
        for part in (self._mark, self._tile, self._name, self._line, self._passive, self._strip):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.show_view(view)
        self.set_active(active=False)
        self.toggled.connect(self._toggled)

    def show_view(self, view: RowView) -> None:
        self.view = view
        self._tile.show_account(view.platform, view.account_id)
        self._name.say(view.name)
        self._line.say(view.line)
        self._dots.show_days(view.dots, view.dots_said)
        self._state.say(view.state)
        self._state.set_tone("ok" if view.checked else "text2")
        self._mark.turn(on=view.checked)
        self.setChecked(view.checked)
        self.setAccessibleName(view.said)
        self._look_at.say(view.look_at)
        said = (view.dots_said, "" if view.checked else view.look_at)
        self.setAccessibleDescription(". ".join(part for part in said if part))
        self._fit_buttons()
        self._fit_strip()

    def set_active(self, *, active: bool) -> None:
        if active == self._active:
            return
        self._active = active
        policy = Qt.FocusPolicy.StrongFocus if active else Qt.FocusPolicy.ClickFocus
        self.setFocusPolicy(policy)
        if active and self._buttons is None:
            self._buttons = _Buttons(self)
            self._line_of_all.addWidget(self._buttons)
        if self._buttons is not None:
            self._buttons.setVisible(active)
        self._passive.setVisible(not active)
        self._fit_buttons()
        self._fit_strip()
        self.update()

    def set_unfolded(self, *, unfolded: bool) -> None:
        """What to look at stands unfolded under the row, and not in it."""
        self._unfolded = unfolded
        self._fit_strip()

    def _fit_strip(self) -> None:
        view = self.view
        shown = bool(self._active and view.look_at and not view.checked and not self._unfolded)
        if shown is self._strip.isHidden():
            self._strip.setVisible(shown)
            self.updateGeometry()

    def set_compact(self, *, compact: bool) -> None:
        """Little room: the dots go, and the words on the buttons."""
        self._compact = compact
        self._dots.setVisible(not compact)
        self._fit_buttons()

    def _made_passive(self) -> QWidget:
        self._state.setFixedWidth(px(112))
        return box(row(self._dots, self._state, gap=14))

    def _fit_buttons(self) -> None:
        if self._buttons is not None:
            self._buttons.fit(self.view, compact=self._compact)

    # A real check box, whose state is decided by what is on disk

    def nextCheckState(self) -> None:
        self.check_asked.emit(self.view.account_id)

    def _toggled(self, on: bool) -> None:
        # A screen reader's "Toggle" sets the state straight; it is put back, and asked for.
        if on is not self.view.checked:
            self.setChecked(self.view.checked)
            self.check_asked.emit(self.view.account_id)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.reached.emit(self.view.account_id)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() in steps and not event.modifiers():
            self.moved.emit(steps[Qt.Key(event.key())])
            return
        if event.key() == Qt.Key.Key_Right and not event.modifiers():
            self.unfold_asked.emit(self.view.account_id)
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(px(400), max(self._height(), px(60)))

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        least = layout.minimumSize().width() if layout is not None else 0
        return QSize(least, max(self._height(), px(60)))

    def _height(self) -> int:
        layout = self.layout()
        return layout.sizeHint().height() if layout is not None else 0

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._active:
            return
        with painting(self) as painter:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().color("accent_soft"))
            painter.drawRoundedRect(self.rect(), px(8), px(8))


class _Buttons(QWidget):
    """What can be done with the active row; made when a row is active for the first time."""

    def __init__(self, owner: AccountRow) -> None:
        super().__init__()
        key = owner.view.account_id
        self._ok = Button(_("In order"), "primary", icon_name="check")
        self._take_back = Button(_("Take back"), icon_name="arrow-back-up")
        self._follow = Button(_("Follow up"), icon_name="flag")
        self._small_follow = IconButton("flag", _("Follow up"))
        self._open = IconButton("external-link", _("Open in the browser"))
        self._ok.clicked.connect(lambda: owner.check_asked.emit(key))
        self._take_back.clicked.connect(lambda: owner.take_back_asked.emit(key))
        self._follow.clicked.connect(lambda: owner.follow_asked.emit(key))
        self._small_follow.clicked.connect(lambda: owner.follow_asked.emit(key))
        self._open.clicked.connect(lambda: owner.open_asked.emit(key))
        self.setLayout(
            row(self._ok, self._take_back, self._follow, self._small_follow, self._open, gap=8)
        )

    def fit(self, view: RowView, *, compact: bool) -> None:
        self._ok.setVisible(not view.checked)
        self._take_back.setVisible(view.checked)
        self._follow.setVisible(not compact)
        self._small_follow.setVisible(compact)
        self._open.setVisible(view.can_open)


class _Mark(QWidget):
    """The round box of the row."""

    SIZE = 26

    def __init__(self) -> None:
        super().__init__()
        self._on = False
        self.setFixedSize(px(self.SIZE), px(self.SIZE))

    def turn(self, *, on: bool) -> None:
        self._on = on
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, area = theme(), QRectF(self.rect()).adjusted(1, 1, -1, -1)
        with painting(self) as painter:
            if self._on:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(look.color("ok"))
                painter.drawEllipse(area)
                draw_centred(painter, area, "check", "surface", self.SIZE * 0.62, stroke=3)
            else:
                painter.setPen(QPen(look.color("border_strong"), 2))
                painter.setBrush(look.color("surface"))
                painter.drawEllipse(area)
