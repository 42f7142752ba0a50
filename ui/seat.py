"""Who sits here, at the foot of the sidebar; a press changes person."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from core.language import _
from core.office import Office
from ui.header import Header
from ui.icons import icon, icon_size
from ui.page import KeyHint, Shell
from ui.theme import px
from ui.widgets.layout import row
from ui.widgets.text import ElidedLabel, KeyCap, tip

KEY = "P"


class Seat(QPushButton):
    """`asked` tells that somebody else wants the seat."""

    asked = Signal()

    corner = 6

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "nav")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setIcon(icon("user", "text2", 20))
        self.setIconSize(icon_size(20))
        self._name = ElidedLabel("", "body")
        self._key = KeyCap(KEY)
        for part in (self._name, self._key):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setLayout(row((self._name, 1), self._key, gap=6, margins=(44, 0, 8, 0)))
        self.clicked.connect(lambda: self.asked.emit())
        self.show_person("")

    def show_person(self, name: str, *, single_keys: bool = True) -> None:
        """Nobody is chosen when the name is empty."""
        self._name.say(name or _("Choose who sits here"))
        said = said_of(name)
        self.setAccessibleName(said)
        self.setAccessibleDescription(KEY if single_keys else "")
        self._key.setVisible(single_keys)
        tip(self, said)

    def sizeHint(self) -> QSize:
        return QSize(px(160), px(40))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(30), px(36))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)


def said_of(name: str) -> str:
    """The same in a sentence, for a tip and a screen reader."""
    if not name:
        return _("Nobody has said who sits here. Choose a person.")
    return _("{name} sits here. Change person.").format(name=name)


class Chair:
    """Keeps what the window says of who sits here: at the sidebar's foot, or in the header."""

    def __init__(self, window: QWidget, shell: Shell, office: Office) -> None:
        self._window, self._shell, self._office = window, shell, office

    def key(self) -> KeyHint:
        """P, on every page."""
        return KeyHint(keys=KEY, text=_("Change person"), act=self.change)

    def change(self) -> None:
        choose_person(self._window, self._shell, self._office)

    def show(self, seat: Seat, header: Header) -> None:
        person = self._office.people.current()
        name = person.name if person else ""
        seat.show_person(name, single_keys=self._office.settings.flag("single_keys"))
        header.show_seat(said_of(name))


def choose_person(window: QWidget, shell: Shell, office: Office) -> None:
    """Row S15: two keys, and the deputy sits here."""
    from ui.dialogs.person_chooser import PersonChooser  # loaded when it is asked for

    PersonChooser(window, shell, office).open()
