"""The accounts in the first run, one platform and one name at a time."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from core.accounts import Account
from core.errors import InvalidRecord
from core.language import _
from core.platforms import NAMES, Platform, handle_of, platform_of
from ui.dialogs.first_run_steps import Answers, Step, StepShell
from ui.theme import px
from ui.widgets.buttons import Button
from ui.widgets.choices import ReasonCard, radio_group
from ui.widgets.fields import Field, TextLine
from ui.widgets.layout import STRETCH, box, clear, column, row
from ui.widgets.painting import draw_centred, painting
from ui.widgets.platform import PlatformTile, glyph
from ui.widgets.text import ElidedLabel, Label
from ui.wording import say_field

_CARD_WIDTH = 176


class AccountsStep(Step):
    """Each account is registered as it is added; the page can be left with none."""

    def __init__(self, place: StepShell, answers: Answers) -> None:
        super().__init__(place, answers)
        self.cards = [PlatformCard(platform) for platform in Platform]
        self.cards[0].setChecked(True)
        self._group = radio_group(self, self.cards)
        self.name = NameLine(self._add)
        self.name.textChanged.connect(self._recognise)
        for card in self.cards:
            card.typed.connect(self._write_on)
        hint = _("Paste the link, and the platform is found for you.")
        self._field = Field(_("Name of the account, or its link"), self.name, hint=hint)
        add = Button(_("Add the account"), icon_name="plus", act=self._add)
        self._undo = Button(_("Undo"), "ghost", act=self._take_back)
        self._added = column(gap=6)
        self._heading = Label("", "strong", wrap=True)
        platforms = Label(_("Platform"), "strong")
        buttons = row(add, self._undo, STRETCH, gap=8)
        self.setLayout(
            column(
                platforms, self._grid(), self._field, buttons, 4, self._heading, self._added, gap=8
            )
        )
        self._show_added()

    def title(self) -> str:
        return _("Which accounts do you have?")

    def lead(self) -> str:
        return _("Choose a platform, write the name, and press Enter. Repeat for each account.")

    def first(self) -> QWidget:
        return next(card for card in self.cards if card.isChecked())

    def save(self) -> bool:
        """An account that was written but not added is added now."""
        return self._add() if self.name.text().strip() else True

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(px(8))
        across = max(1, min(5, (self.place.width - px(56)) // px(_CARD_WIDTH)))
        for number, card in enumerate(self.cards):
            grid.addWidget(card, number // across, number % across)
        return grid

    def _recognise(self, text: str) -> None:
        platform = platform_of(text) if "." in text else None
        if platform is not None:
            self.cards[list(Platform).index(platform)].setChecked(True)

    def _write_on(self, text: str) -> None:
        self.name.setFocus()
        self.name.insert(text)

    def _add(self) -> bool:
        text = self.name.text().strip()
        is_link = "/" in text and "." in text
        account = Account(
            platform=list(Platform)[self._group.checkedId()],
            name=(handle_of(text) if is_link else text) or text,
            url=text if is_link else "",
        )
        answers = self.answers
        try:
            self.place.office.accounts.add(
                account,
                responsible=answers.name,
                deputy=answers.deputy,
                origin=self.place.origin,
            )
        except InvalidRecord as error:
            self._field.show_error(say_field(error))
            self.name.setFocus()
            return False
        self._field.show_error("")
        self.name.clear()
        self._show_added()
        self.place.shell.announce(_("{name} is registered").format(name=account.name))
        self.first().setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _take_back(self) -> None:
        self.place.office.store.undo(origin=self.place.origin)
        self._show_added()
        self.name.setFocus()

    def _show_added(self) -> None:
        clear(self._added)
        accounts = self.place.office.accounts.everything()
        self._undo.setVisible(bool(accounts))
        self._heading.setVisible(bool(accounts))
        self._heading.say(_("Registered: {count}").format(count=len(accounts)))
        for account in reversed(accounts):
            self._added.addWidget(_row(account))


def _row(account: Account) -> QWidget:
    text = f"{account.platform_name} · {account.name}"
    tile = PlatformTile(account.platform, account.id, 28)
    return box(row(tile, (ElidedLabel(text), 1), gap=10))


class PlatformCard(ReasonCard):
    """A card with the platform's glyph at its end; `typed` brings what was meant for the name."""

    typed = Signal(str)

    def __init__(self, platform: Platform) -> None:
        super().__init__(NAMES.get(platform) or _("Other platform"))
        self._platform = platform

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Only Shift: a key with Ctrl or Alt is a command.
        plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if plain and event.text().strip() and event.text().isprintable():
            self.typed.emit(event.text())
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        tone = "accent" if self.isChecked() else "text2"
        side = px(30)
        area = QRectF(self.width() - side - px(6), (self.height() - side) / 2, side, side)
        with painting(self) as painter:
            draw_centred(painter, area, glyph(self._platform), tone, 20)


class NameLine(TextLine):
    """Enter adds the account; an empty line does nothing."""

    def __init__(self, add: Callable[[], object]) -> None:
        super().__init__()
        self._add = add

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            if self.text().strip():
                self._add()
            return
        super().keyPressEvent(event)
