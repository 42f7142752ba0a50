"""The window: sidebar, header, the pages, key bar and message place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QMainWindow, QStackedWidget, QWidget

from core.errors import AppError
from core.language import _, use
from core.office import Office
from core.store import Changed, Table
from ui.bridge import Bridge
from ui.crisis_banner import CrisisBanner
from ui.header import Header
from ui.keybar import KeyBar
from ui.page import KeyHint, Page, Width
from ui.pages import PAGES, Entry
from ui.seat import Chair
from ui.shortcuts import Keys
from ui.sidebar import Sidebar
from ui.text_size import set_text_size, step_text_size
from ui.theme import Scheme, Theme
from ui.widgets.announce import announce
from ui.widgets.focus import FocusRing, next_part, tab_stops
from ui.widgets.layout import column, row

Search = Callable[["Window", Office], object]
_LOOK = ("language", "theme", "text_size", "single_keys", "municipality")


class Window(QMainWindow):
    """Implements `ui.page.Shell`. Pages are built on their first visit.

    `search` opens the search of Ctrl+K; `language` goes before the one in the settings.
    """

    def __init__(
        self,
        office: Office,
        theme: Theme,
        *,
        entries: Sequence[Entry] = PAGES,
        search: Search | None = None,
        language: str = "",
    ) -> None:
        super().__init__()
        self.office, self._theme, self._entries = office, theme, tuple(entries)
        self._search, self._language = search, language
        self._pages: dict[str, Page] = {}
        self._visited: list[str] = []
        self._width: Width | None = None
        self._look: tuple[str, ...] = ()
        self._keys, self._chair = Keys(self), Chair(self, self, office)
        self._bridge = Bridge(office.store, self)
        self._bridge.changed.connect(self._touched)
        self._set_up_keys()
        self._take_settings()
        self._build()
        theme.changed.connect(self._rebuild_soon)
        self.setMinimumSize(QSize(640, 480))
        self.resize(1366, 697)

    # What pages ask (ui.page.Shell)

    @property
    def theme(self) -> Theme:
        return self._theme

    def say(self, text: str, *, undoable: bool = False, spoken: str = "") -> None:
        self.bar.message.say(text, undoable=undoable and bool(self.office.store.undo_label))
        announce(self, spoken or text)

    def fail(self, error: AppError) -> None:
        from ui import ask  # loaded when something goes wrong; rules and keys when asked for

        ask.tell(self, error, details=f"{type(error).__name__}: {error}")

    def announce(self, text: str) -> None:
        announce(self, text)

    def go_to(self, page: str, **hint: Any) -> None:
        if not any(entry.name == page for entry in self._entries):
            return
        if not self._visited or self._visited[-1] != page:
            self._visited.append(page)
            del self._visited[:-20]
        self._show(page)
        if hint:
            self._pages[page].arrive(**hint)
        else:
            self._pages[page].take_focus()

    def header_changed(self) -> None:
        page = self.page
        self.setWindowTitle(f"{page.title()} – Fyrvakt")
        self.header.show_page(page.title(), page.subtitle(), page.header_actions())
        hints = self._hints()
        self.bar.show_keys(hints)
        single_keys = self.office.settings.flag("single_keys")
        self._keys.show_page([*hints, self._chair.key()], single_keys=single_keys)

    def look_again(self) -> None:
        self._take_settings()
        self._rebuild_soon()

    # Building

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self._pages[self.page_name]

    @property
    def page_name(self) -> str:
        return self._visited[-1]

    def _take_settings(self) -> None:
        settings = self.office.settings
        before, self._look = self._look, tuple(settings.text(key) for key in _LOOK)
        if before and before[0] != self._look[0]:
            self._language = ""  # somebody chose another than the one asked for at the start
        use(self._language or settings.text("language"))
        self._theme.blockSignals(True)
        self._theme.apply(Scheme(settings.text("theme")), settings.number("text_size") / 100)
        self._theme.blockSignals(False)

    def _build(self) -> None:
        self._pages.clear()
        self._width = None
        self.sidebar = Sidebar(self._entries, self.office.municipality())
        self.sidebar.chosen.connect(self._choose)
        self.sidebar.seat.asked.connect(self._chair.change)
        self.header = Header(self._search and self._open_search, self._chair.change)
        self.crisis = CrisisBanner(self, self.office, self._bridge)
        self.stack = QStackedWidget()
        self.bar = KeyBar(self.undo)
        main = QFrame()
        main.setObjectName("main")
        main.setLayout(column(self.header, self.crisis, (self.stack, 1), self.bar, gap=0))
        shell = QWidget()
        shell.setObjectName("shell")
        shell.setLayout(row(self.sidebar, (main, 1), gap=0, margins=(0, 8, 0, 0)))
        self.setCentralWidget(shell)
        if self.isVisible():
            shell.show()  # only what is shown can take the focus
        self.ring = FocusRing(self)
        self._arrange()
        self._count()
        self._chair.show(self.sidebar.seat, self.header)

    def _rebuild_soon(self) -> None:
        # The one who asked may be a control of the page that is about to go.
        QTimer.singleShot(0, self, self._rebuild)

    def _rebuild(self) -> None:
        name, hint = self.page_name, self.page.where()
        focused, stops = QApplication.focusWidget(), tab_stops(self.page)
        place = stops.index(focused) if focused in stops else -1
        message, undoable = self.bar.message.text, self.bar.message.undo_button() is not None
        self.ring.deleteLater()
        self._build()
        self._show(name)
        if hint:
            self.page.arrive(**hint)
        stops = tab_stops(self.page)
        if 0 <= place < len(stops):
            stops[place].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.page.take_focus()
        self.bar.message.say(message, undoable=undoable)

    def _show(self, name: str) -> None:
        if name not in self._pages:
            entry = next(entry for entry in self._entries if entry.name == name)
            page = self._pages[name] = entry.load()(self, self.office)
            self.stack.addWidget(page)
            page.set_width(self._width_now())
        self._pages[name].make_ready()
        self.stack.setCurrentWidget(self._pages[name])
        self.sidebar.show_current(name)
        self.header_changed()

    def _choose(self, name: str) -> None:
        # From the sidebar by arrows: the focus stays there, so that one can look around.
        stays = self.sidebar.isAncestorOf(QApplication.focusWidget() or self)
        self.go_to(name)
        if stays and QApplication.keyboardModifiers() == Qt.KeyboardModifier.NoModifier:
            self.sidebar.focus_current()

    # Keys

    def _set_up_keys(self) -> None:
        for entry in self._entries:
            self._keys.always(entry.shortcut, partial(self.go_to, entry.name))
        fixed: dict[str, Callable[[], object]] = {
            "Ctrl+Z": self.undo,
            "Ctrl+Shift+Z": self.redo,
            "F6": lambda: self._next_region(1),
            "Shift+F6": lambda: self._next_region(-1),
            "Esc": self._back,
            "?": self.show_keys,
            "F1": self._show_rule,
            "Ctrl+K": self._open_search,
            "Ctrl++ Ctrl+=": lambda: step_text_size(self, self.office, 1),
            "Ctrl+-": lambda: step_text_size(self, self.office, -1),
            "Ctrl+0": lambda: set_text_size(self, self.office, 1.0),
        }
        for keys, act in fixed.items():
            self._keys.always(keys, act)

    def _hints(self) -> list[KeyHint]:
        return [*self.page.keys(), KeyHint(keys="?", text=_("All keys"))]

    def show_keys(self) -> None:
        from ui.key_list import KeyList

        pages = [KeyHint(keys=entry.shortcut, text=entry.title()) for entry in self._entries]
        KeyList(self, self.page.keys(), pages).open()

    def _show_rule(self) -> None:
        from ui.dialogs.rule import open_rule

        open_rule(self, self, self.office)

    def _open_search(self) -> None:
        if self._search is not None:
            self._search(self, self.office)

    def undo(self) -> None:
        what = self.office.store.undo_label
        if self._tried(lambda: self.office.store.undo(origin=self)):
            self.say(_("Undone: {what}").format(what=what) if what else _("Nothing to undo."))

    def redo(self) -> None:
        what = self.office.store.redo_label
        if self._tried(lambda: self.office.store.redo(origin=self)):
            self.say(what or _("Nothing to do again."), undoable=bool(what))

    def _tried(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except AppError as error:
            self.fail(error)
            return False
        return True

    def _back(self) -> None:
        if not self.page.go_back() and len(self._visited) > 1:
            self._visited.pop()
            self.go_to(self._visited[-1])

    def _next_region(self, by: int) -> None:
        regions = [self.sidebar, *self.page.regions(), self.bar.message, self.header, self.crisis]
        target = next_part(regions, by)
        if target is self.sidebar:
            self.sidebar.focus_current()
        elif target is next(iter(self.page.regions()), None):
            self.page.take_focus()  # the row one was at, not whatever stands first
        else:
            tab_stops(target)[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _touched(self, event: Changed) -> None:
        settings = self.office.settings
        if Table.SETTINGS in event.tables and self._look != tuple(map(settings.text, _LOOK)):
            self.look_again()
        if event.tables & {Table.SETTINGS, Table.PEOPLE}:
            self._chair.show(self.sidebar.seat, self.header)
        for page in self._pages.values():
            page.touched(event.tables)
        self._count()

    def _count(self) -> None:
        self.sidebar.show_counts({e.name: e.badge(self.office) for e in self._entries if e.badge})

    def _width_now(self) -> Width:
        return Width.of(self.width(), self._theme.scale)

    def _arrange(self) -> None:
        width = self._width_now()
        if width is self._width:
            return
        self._width = width
        self.sidebar.set_rail(on=width is Width.NARROW)
        self.header.arrange(width)
        self.bar.arrange(width)
        for page in self._pages.values():
            page.set_width(width)
        if self._pages:
            self.header_changed()  # what stands there may say less in less room

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
