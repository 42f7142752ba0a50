"""Who sits here: P and a number, or arrows and Enter; two keys and the seat has changed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from core.errors import AppError
from core.language import _
from core.office import Office
from core.people import Person
from core.people_words import role_name
from ui.page import Shell
from ui.theme import px
from ui.widgets.buttons import Button
from ui.widgets.choices import ReasonCard, radio_group
from ui.widgets.dialog import Dialog
from ui.widgets.layout import ScrollColumn, box, column, row
from ui.widgets.text import KeyCap, Label

MOST_NUMBERS = 9


def seats(office: Office) -> list[Person]:
    """Those who may sit here, in the order they were registered: a number stays theirs."""
    return sorted(office.people.everyone(), key=lambda person: person.id)


def sit_down(shell: Shell, office: Office, person: Person) -> bool:
    """Gives the seat to the person and says so."""
    try:
        office.people.sit_down(person)
    except AppError as error:
        shell.fail(error)
        return False
    shell.say(_("Now {name} is at work").format(name=person.name), undoable=True)
    return True


class _Listed(ScrollColumn):
    """As high as what it holds, up to a limit."""

    most = 0

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        content, width = self.widget(), px(400)
        wanted = content.heightForWidth(width) if content is not None else 0
        return QSize(super().minimumSizeHint().width(), max(px(60), min(wanted, self.most)))


class PersonChooser(Dialog):
    """Radio cards, numbered; the number alone chooses and closes."""

    def __init__(self, window: QWidget, shell: Shell, office: Office) -> None:
        super().__init__(window, _("Who sits here?"), width=460)
        self._shell, self._office = shell, office
        self._people = seats(office)
        self._cards = [self._card(person) for person in self._people]
        self._group = radio_group(self, self._cards)
        lines = [self._line(number, card) for number, card in enumerate(self._cards, start=1)]
        listed = _Listed(box(column(*lines, gap=6, margins=(2, 2, 6, 2))))
        listed.most = max(window.window().height() - px(260), px(120))
        hint = _("What is done from now on stands in the record under this name.")
        if not lines:
            hint = _("Nobody is in the register yet. Add the first in the settings.")
        self.add_text(hint, "body2")
        listed.setVisible(bool(lines))
        self.body.addWidget(listed)
        if lines:
            self.add_buttons(
                Button(_("Change person"), "primary", act=self._take),
                Button(_("New person"), icon_name="plus", act=self._new),
                Button(_("Cancel"), act=self.reject),
            )
        else:
            self.add_buttons(
                Button(_("New person"), "primary", icon_name="plus", act=self._new),
                Button(_("Cancel"), act=self.reject),
            )
        self._begin()

    def _card(self, person: Person) -> ReasonCard:
        parts = (role_name(person.role), person.title, person.unit)
        said = " · ".join(dict.fromkeys(part for part in parts if part))
        current = self._office.people.current_id() == person.id
        card = ReasonCard(
            person.name, said, tag=_("Sits here") if current else "", tag_kind="accent"
        )
        card.setChecked(current)
        card.installEventFilter(self)
        return card

    def _line(self, number: int, card: ReasonCard) -> QWidget:
        cap = KeyCap(str(number)) if number <= MOST_NUMBERS else Label("")
        cap.setFixedWidth(px(22))
        return box(row(cap, (card, 1), gap=10))

    def _begin(self) -> None:
        chosen = self._group.checkedButton()
        if chosen is None and self._cards:
            chosen = self._cards[0]
        if chosen is not None:
            chosen.setChecked(True)
            chosen.setFocus(Qt.FocusReason.TabFocusReason)

    def _take(self) -> None:
        number = self._group.checkedId()
        if 0 <= number < len(self._people):
            self._choose(self._people[number])

    def _choose(self, person: Person) -> None:
        if person.id == self._office.people.current_id() or sit_down(
            self._shell, self._office, person
        ):
            self.accept()

    def _new(self) -> None:
        self.accept()
        self._shell.go_to("settings", section="people", new=True)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = int(event.text()) if event.text().isdecimal() else 0
        if 1 <= number <= min(len(self._people), MOST_NUMBERS) and not event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        ):
            self._choose(self._people[number - 1])
            return
        super().keyPressEvent(event)
