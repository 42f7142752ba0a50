"""The lighthouse beside the clock: what is left today, and the way back to the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QAction, QFont, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from core.language import _
from ui.theme import theme
from ui.widgets.lighthouse import draw_logo

SIZES = (16, 20, 22, 24, 32, 48, 64)
_SHOWN_MS = 15_000
_MOST = 9
_PRESSED = (
    QSystemTrayIcon.ActivationReason.Trigger,
    QSystemTrayIcon.ActivationReason.DoubleClick,
)


def is_there() -> bool:
    """Whether the desktop has a place for it."""
    return QSystemTrayIcon.isSystemTrayAvailable()


def lighthouse_icon(count: int = 0) -> QIcon:
    """The mark of the program in the colours of now, with how much is left when there is any."""
    icon = QIcon()
    for side in SIZES:
        icon.addPixmap(_picture(side, count))
    return icon


def _picture(side: int, count: int) -> QPixmap:
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    try:
        draw_logo(painter, QRectF(0, 0, side, side), corner=side * 0.22)
        if count:
            _draw_count(painter, side, count)
    finally:
        painter.end()
    return picture


def _draw_count(painter: QPainter, side: int, count: int) -> None:
    look, width = theme(), max(side * 0.56, 10)
    place = QRectF(side - width, side - width, width, width)
    painter.setPen(QPen(look.color("on_beam"), max(1.0, side * 0.03)))
    painter.setBrush(look.color("beam"))
    painter.drawEllipse(place.adjusted(0.5, 0.5, -0.5, -0.5))
    font = QFont(look.font("strong"))
    font.setPixelSize(max(8, round(width * 0.74)))
    painter.setFont(font)
    painter.setPen(look.color("on_beam"))
    text = str(count) if count <= _MOST else "+"
    painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), text)


class Tray(QObject):
    """`come` brings the window forward on the day's page, `leave` ends the program."""

    def __init__(
        self, parent: QObject, *, come: Callable[[], object], leave: Callable[[], object]
    ) -> None:
        super().__init__(parent)
        self._come, self._leave = come, leave
        self.menu = QMenu()
        self.icon = QSystemTrayIcon(self)
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(self._pressed)
        self.icon.messageClicked.connect(lambda: self._come())
        self._shown: tuple[object, ...] = ()

    def show_left(self, count: int, sentences: Sequence[str]) -> None:
        """What the icon, its tooltip and its menu tell; `sentences` say it in words."""
        now = (count, tuple(sentences), theme().tokens, _("Quit"))
        if now == self._shown and self.icon.isVisible():
            return
        self._shown = now
        self.icon.setIcon(lighthouse_icon(count))
        self.icon.setToolTip("\n".join(("Fyrvakt", *sentences)))
        self._fill_menu(sentences)
        self.icon.show()

    def hide(self) -> None:
        self.icon.hide()

    def tell(self, text: str) -> bool:
        """A notice that goes by itself; a click on it opens the day. False where none is shown."""
        if not (self.icon.isVisible() and QSystemTrayIcon.supportsMessages()):
            return False
        self.icon.showMessage("Fyrvakt", text, lighthouse_icon(), _SHOWN_MS)
        return True

    def _fill_menu(self, sentences: Sequence[str]) -> None:
        self.menu.clear()
        self._act(_("Open Fyrvakt"), self._come)
        self.menu.addSeparator()
        for sentence in sentences:
            self._act(sentence, self._come)
        self.menu.addSeparator()
        self._act(_("Quit"), self._leave)

    def _act(self, text: str, act: Callable[[], object]) -> None:
        action = QAction(text.replace("&", "&&"), self.menu)
        action.triggered.connect(lambda: act())
        self.menu.addAction(action)

    def _pressed(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in _PRESSED:
            self._come()
