"""What a page is to the window, and what the window is to a page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any, ClassVar, Protocol

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from core.errors import AppError
from core.office import Office
from core.store import Table
from ui.theme import Theme


class Width(IntEnum):
    """How much room there is: window width divided by the text size."""

    NARROW = 0  # under 1180: rail instead of sidebar, side column below
    NORMAL = 1
    WIDE = 2  # from 1500: extra cards

    @classmethod
    def of(cls, pixels: int, scale: float) -> Width:
        room = pixels / scale
        if room < 1180:
            return cls.NARROW
        return cls.WIDE if room >= 1500 else cls.NORMAL


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyHint:
    """A key in the key bar. With `act` the window also makes the key work on this page.

    `keys` is spelled as in QKeySequence, several with a space between: "F", "Ctrl+V", "Up Down".
    """

    keys: str
    text: str
    act: Callable[[], object] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """Something that can be asked for by name in the search: a page, and the hint it arrives with.

    `words` are other words that it is found by. One that is not used `often` is offered only when
    it is typed.
    """

    text: str
    hint: Mapping[str, Any] = field(default_factory=dict)
    words: str = ""
    icon: str = ""
    keys: str = ""
    often: bool = True


class Shell(Protocol):
    """The window as its pages see it."""

    @property
    def theme(self) -> Theme: ...

    def say(self, text: str, *, undoable: bool = False, spoken: str = "") -> None:
        """Puts a sentence in the message place and says it aloud; with *Undo* when undoable.

        `spoken` is what a screen reader says instead.
        """
        ...

    def fail(self, error: AppError) -> None:
        """Tells a person what went wrong and what to do."""
        ...

    def go_to(self, page: str, **hint: Any) -> None:
        """Shows a page; the hint reaches its `arrive`."""
        ...

    def announce(self, text: str) -> None:
        """Says a sentence to a screen reader, and only there."""
        ...

    def header_changed(self) -> None:
        """The visible page has another title, subtitle, actions or keys than before."""
        ...

    def look_again(self) -> None:
        """Language, text size or colours changed: everything is built again."""
        ...


class Page(QWidget):
    """One page of the window; built on its first visit and again when the look changes.

    Its place in the sidebar (icon, group, shortcut, label) stands in `ui/pages/__init__.py`, so
    that the sidebar can be drawn without loading the page.
    """

    name: ClassVar[str] = ""
    watches: ClassVar[frozenset[Table]] = frozenset()

    def __init__(self, shell: Shell, office: Office) -> None:
        super().__init__()
        self.shell, self.office = shell, office
        self.width_now = Width.NORMAL
        self._stale = True

    @classmethod
    def commands(cls) -> list[Command]:
        """The verbs of the page, for the search; asked without building the page."""
        return []

    # What the window asks

    def title(self) -> str:
        raise NotImplementedError

    def subtitle(self) -> str:
        """One line under the title; may be empty."""
        return ""

    def keys(self) -> list[KeyHint]:
        """The keys of this page, the most used first."""
        return []

    def header_actions(self) -> list[QWidget]:
        """Fresh widgets for the header, the primary one first; asked once per build."""
        return []

    def regions(self) -> list[QWidget]:
        """The parts that F6 goes through."""
        return [self]

    def refresh(self) -> None:
        """Shows what is in the file now. Keeps the focus where it is."""

    def take_focus(self) -> None:
        """Puts the focus where the work begins."""
        self.setFocus()

    def arrive(self, **hint: Any) -> None:
        """Somebody asked for something particular here (an account, a new entry, …)."""

    def where(self) -> dict[str, Any]:
        """A hint that leads back here after the page was built again in another look."""
        return {}

    def arrange(self, width: Width) -> None:
        """There is more or less room now."""

    def go_back(self) -> bool:
        """Esc: leaves a step or closes a pane. False when there is nothing to leave."""
        return False

    # What the window tells

    def touched(self, tables: frozenset[Table]) -> None:
        """Rows changed: refreshed at once when visible, else on the next visit."""
        if not tables & self.watches:
            return
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def set_width(self, width: Width) -> None:
        self.width_now = width
        self.arrange(width)

    def make_ready(self) -> None:
        """Refreshed if something changed since it was seen last."""
        if self._stale:
            self._stale = False
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        self.make_ready()
        super().showEvent(event)
