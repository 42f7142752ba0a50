"""The sidebar: pages by how often they are needed; one Tab stop, arrows inside."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from core.language import _, ngettext
from ui.icons import icon, icon_size
from ui.pages import Entry, Group
from ui.seat import Seat
from ui.theme import px, theme
from ui.widgets.buttons import Roving
from ui.widgets.choices import move
from ui.widgets.layout import STRETCH, Rule, box, column, restyle, row, set_margins
from ui.widgets.lighthouse import Logo
from ui.widgets.painting import painting
from ui.widgets.text import Badge, ElidedLabel, Label, tip

FULL, RAIL = 220, 56


class Sidebar(QWidget):
    """`chosen` tells the name of the page that somebody asked for."""

    chosen = Signal(str)

    def __init__(self, entries: Sequence[Entry], municipality: str) -> None:
        super().__init__()
        self.setAccessibleName(_("Pages"))
        self._group = Roving(self)
        self._items: dict[str, _Item] = {}
        self._worded: list[QWidget] = []
        self._rail: bool | None = None
        layout = column(gap=2, margins=(10, 14, 10, 12))
        layout.addWidget(self._head(municipality))
        for group, members in groupby(entries, key=lambda entry: entry.group):
            self._add_group(layout, group, list(members))
        if Group.FOOT not in {entry.group for entry in entries}:
            layout.addStretch(1)
        self.seat = Seat()
        line = Rule()
        self._worded += [line, self.seat]
        layout.addSpacing(px(4))
        layout.addWidget(line)
        layout.addWidget(self.seat)
        self.setLayout(layout)
        self._group.settle()
        self.set_rail(on=False)

    def show_current(self, name: str) -> None:
        item = self._items.get(name)
        if item is not None:
            item.setChecked(True)
        for other in self._items.values():
            other.paint_icon()

    def show_counts(self, counts: Mapping[str, int]) -> None:
        for name, item in self._items.items():
            item.show_count(counts.get(name, 0))

    def set_rail(self, *, on: bool) -> None:
        """A rail of icons, or the whole sidebar with words."""
        if on is self._rail:
            return
        self._rail = on
        self.setFixedWidth(px(RAIL if on else FULL))
        for widget in self._worded:
            widget.setVisible(not on)
        for item in self._items.values():
            item.set_rail(on=on)

    def focus_current(self) -> None:
        chosen = self._group.checkedButton() or next(iter(self._items.values()))
        chosen.setFocus(Qt.FocusReason.TabFocusReason)

    def _head(self, municipality: str) -> QWidget:
        name = Label("Fyrvakt", "month")
        words = box(column(name, ElidedLabel(municipality, "caption"), gap=0))
        self._worded.append(words)
        head = row(Logo(36), (words, 1), gap=10)
        set_margins(head, (0, 0, 0, 8))
        return box(head)

    def _add_group(self, layout: QVBoxLayout, group: Group, members: list[Entry]) -> None:
        if group is Group.FOOT:
            layout.addStretch(1)
        else:
            heading = Label(_(group.value), "overline")
            heading.setContentsMargins(px(12), px(12), 0, px(4))
            self._worded.append(heading)
            layout.addWidget(heading)
        for entry in members:
            item = _Item(entry)
            item.clicked.connect(lambda _on=False, name=entry.name: self.chosen.emit(name))
            self._items[entry.name] = item
            self._group.addButton(item)
            layout.addWidget(item)


class _Item(QPushButton):
    corner = 6

    def __init__(self, entry: Entry) -> None:
        super().__init__()
        self._entry, self._count, self._rail = entry, 0, False
        self.setProperty("kind", "nav")
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setIconSize(icon_size(20))
        self._badge = Badge(0)
        self._badge.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setLayout(row(STRETCH, self._badge, margins=(0, 0, 8, 0)))
        self.show_count(0)
        self.paint_icon()

    def paint_icon(self) -> None:
        tone = "accent" if self.isChecked() else "text2"
        self.setIcon(icon(self._entry.icon, tone, 20))
        self._show_badge()

    def show_count(self, count: int) -> None:
        self._count = count
        title = self._entry.title()
        waiting = ngettext("{count} waiting", "{count} waiting", count).format(count=count)
        self.setAccessibleName(f"{title}, {waiting}" if count else title)
        self.setAccessibleDescription(self._entry.shortcut)
        self._show_badge()

    def set_rail(self, *, on: bool) -> None:
        self._rail = on
        title = self._entry.title()
        self.setText("" if on else f"  {title}")
        self.setProperty("rail", "true" if on else "false")
        tip(self, f"{title} ({self._entry.shortcut})" if on else "")
        restyle(self)
        self._show_badge()

    def _show_badge(self) -> None:
        self._badge.say(self._count, "accent" if self.isChecked() else "neutral")
        self._badge.setVisible(self._count > 0 and not self._rail)

    def minimumSizeHint(self) -> QSize:
        return QSize(px(30), px(36))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        key = Qt.Key(event.key())
        group = self.group()
        if key in steps and isinstance(group, Roving):
            move(group, self, steps[key])
            focused = group.checkedButton()
            if isinstance(focused, QPushButton):
                focused.clicked.emit(True)
                focused.setFocus(Qt.FocusReason.TabFocusReason)
            return
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.isChecked():
            return
        with painting(self) as painter:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().color("accent"))
            height = px(18)
            bar = QRectF(px(2), (self.height() - height) / 2, px(3), height)
            painter.drawRoundedRect(bar, 1.5, 1.5)
