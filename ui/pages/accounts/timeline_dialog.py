"""Every account from its first day to its last, also those that are closed (rows U32, U33)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.clock import local
from core.closing import Lifespan
from core.dates import short_date
from core.language import _
from ui.pages.accounts import words
from ui.theme import px, theme
from ui.widgets.buttons import Button
from ui.widgets.dialog import Dialog
from ui.widgets.layout import ScrollColumn, box, column
from ui.widgets.painting import draw_text, painting
from ui.widgets.platform import draw_tile, hue


class TimelineDialog(Dialog):
    """A line for each account, the first opened first."""

    def __init__(self, parent: QWidget, lives: Sequence[Lifespan], today: date) -> None:
        super().__init__(parent, _("Timeline of the channels"), width=760)
        opened = [first for first in map(_first, lives) if first is not None]
        begin = min(opened, default=today)
        lines = [LifeLine(life, begin, today) for life in lives]
        nothing = _("No account has been in use yet.")
        text = _("From the first day of the first channel, in {year}, until today.")
        self.add_text(text.format(year=begin.year) if lines else nothing, "body2")
        view = ScrollColumn(box(column(*lines, gap=0)))
        view.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        view.setAccessibleName(_("Timeline of the channels"))
        room = parent.window().height() - px(220)
        view.setMinimumHeight(max(min(len(lines) * px(56), room), px(80)))
        self.body.addWidget(view)
        close = Button(_("Close"), "primary", act=self.accept)
        self.add_buttons(close)
        close.setFocus()


class LifeLine(QWidget):
    """One account: its name and days, and a bar between them; read aloud as a sentence."""

    def __init__(self, life: Lifespan, begin: date, today: date) -> None:
        super().__init__()
        self._life, self._begin, self._today = life, begin, today
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        account = life.account
        self.said = f"{account.name}, {words.platform(account.platform)}, {life_days(life)}"
        self.setAccessibleName(self.said)
        self.setToolTip("")

    def sizeHint(self) -> QSize:
        return QSize(px(600), px(56))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(280), px(56))

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            account, height = self._life.account, self.height()
            tile = QRectF(0, (height - px(32)) / 2, px(32), px(32))
            draw_tile(painter, tile, account.platform, hue(account.id))
            names = px(230)
            above = QRectF(px(44), height / 2 - px(19), names, px(20))
            below = QRectF(px(44), height / 2 + px(1), names, px(18))
            draw_text(painter, above, account.name, "strong", "text")
            draw_text(painter, below, life_days(self._life), "caption", "text2")
            left = px(44) + names + px(12)
            self._draw_bar(painter, QRectF(left, height / 2 - px(5), self.width() - left, px(10)))

    def _draw_bar(self, painter: QPainter, room: QRectF) -> None:
        if room.width() < px(40):
            return
        look, whole = theme(), max((self._today - self._begin).days, 1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("sunken"))
        painter.drawRoundedRect(room, px(5), px(5))
        first = _first(self._life) or self._begin
        start = max((first - self._begin).days, 0) / whole
        end = min(((self._life.closed or self._today) - self._begin).days / whole, 1)
        width = max(room.width() * (end - start), px(8))
        bar = QRectF(room.left() + room.width() * start, room.top(), width, room.height())
        bar.moveRight(min(bar.right(), room.right()))
        painter.setBrush(look.color("text3" if self._life.closed else "accent"))
        painter.drawRoundedRect(bar, px(5), px(5))


def life_days(life: Lifespan) -> str:
    """12.03.2009–31.12.2023, or from a day on; a first day nobody knows is said so."""
    first = short_date(life.opened) if life.opened else ""
    if life.closed is None:
        return _("since {date}").format(date=first) if first else _("in use, first day not known")
    last = short_date(life.closed)
    if not first:
        return _("until {date}").format(date=last)
    return _("{first}–{last}").format(first=first, last=last)


def _first(life: Lifespan) -> date | None:
    registered = life.account.registered_at
    if life.opened is not None or registered is None:
        return life.opened
    return local(registered).date()
