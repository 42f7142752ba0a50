"""The top of a page: title, one line under it, its actions and the search box."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QWidget

from core.language import _
from ui.icons import icon, icon_size
from ui.page import Width
from ui.theme import px
from ui.widgets.buttons import Button, IconButton
from ui.widgets.layout import STRETCH, clear, column, row, set_margins
from ui.widgets.text import ElidedLabel, KeyCap, tip


class Header(QWidget):
    """`search` opens the search box's dialog; without it there is no box. `seat` asks who sits
    here, where the sidebar has no room to say it."""

    def __init__(
        self, search: Callable[[], object] | None, seat: Callable[[], object] | None = None
    ) -> None:
        super().__init__()
        self._title, self._subtitle = ElidedLabel("", "title"), ElidedLabel("", "body2")
        self._actions = row(gap=10)
        self._box = _SearchBox(search) if search is not None else None
        self._small = IconButton("search", _("Search"), act=search) if search is not None else None
        self._seat = IconButton("user", "", act=seat) if seat is not None else None
        self._line = row(
            (column(self._title, self._subtitle, gap=2), 1),
            self._actions,
            self._box,
            self._small,
            self._seat,
            gap=10,
        )
        self.setLayout(self._line)
        self.arrange(Width.NORMAL)

    def show_page(self, title: str, subtitle: str, actions: Sequence[QWidget]) -> None:
        self._title.say(title)
        self.show_subtitle(subtitle)
        clear(self._actions)
        for action in actions:
            self._actions.addWidget(action)
        if self._box is not None and self._small is not None:
            shown = self._small if self._box.isHidden() else self._box
            _put_before(shown, [action for action in actions if _takes_focus(action)])

    def show_seat(self, said: str) -> None:
        """Who sits here, in a sentence."""
        if self._seat is not None:
            self._seat.setAccessibleName(said)
            tip(self._seat, said)

    def show_subtitle(self, subtitle: str) -> None:
        self._subtitle.say(subtitle)
        self._subtitle.setVisible(bool(subtitle))

    def arrange(self, width: Width) -> None:
        if self._box is not None and self._small is not None:
            self._box.setVisible(width is not Width.NARROW)
            self._small.setVisible(width is Width.NARROW)
        if self._seat is not None:
            self._seat.setVisible(width is Width.NARROW)
        margins = {
            Width.NARROW: (14.0, 8.0, 14.0, 6.0),
            Width.NORMAL: (28.0, 18.0, 28.0, 14.0),
            Width.WIDE: (40.0, 18.0, 40.0, 14.0),
        }
        set_margins(self._line, margins[width])


def _put_before(place: QWidget, widgets: Sequence[QWidget]) -> None:
    """Tab reaches the widgets just before `place`, as the eye does; made anew, they come last."""
    before = place.previousInFocusChain() or place
    while before is not place and not _takes_focus(before):
        before = before.previousInFocusChain() or place
    for widget in widgets:
        QWidget.setTabOrder(before, widget)
        before = widget


def _takes_focus(widget: QWidget) -> bool:
    return widget.focusPolicy() != Qt.FocusPolicy.NoFocus


class _SearchBox(Button):
    """Looks like a search field; a press opens the search."""

    def __init__(self, search: Callable[[], object]) -> None:
        super().__init__(_("Search everything"), "search", act=search)
        self.setAccessibleName(_("Search everything, {key}").format(key="Ctrl+K"))
        self.setIcon(icon("search", "text3", 18))
        self.setIconSize(icon_size(18))
        self.setFixedWidth(px(250))
        self.setLayout(row(STRETCH, KeyCap("Ctrl"), KeyCap("K"), gap=3, margins=(0, 0, 8, 0)))

    def sizeHint(self) -> QSize:
        return QSize(px(250), QPushButton.sizeHint(self).height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
