"""Texts that stand ready: the paragraph for the documentation plan (S41), the warning (S16)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from core.dates import short_date
from core.errors import AppError
from core.language import _
from core.office import Office
from core.ready_texts import (
    ReadyText,
    filled_words,
    placeholders,
    ready_words,
    text_title,
    words,
    write,
)
from ui.dialogs.form_dialog import FormDialog
from ui.forms import must_be_filled
from ui.page import Shell
from ui.widgets.buttons import Button
from ui.widgets.fields import Field, put_value
from ui.widgets.layout import STRETCH, Card, clear, column, row
from ui.widgets.text import Label, Tag
from ui.widgets.writing import GrowingBox

_WARNING = (ReadyText.WARNING_OPENING, ReadyText.WARNING_ENDING)


class ReadyView(QWidget):
    """Both texts as they are printed; `copied` brings one, `printed` asks for the paragraph."""

    copied = Signal(str)
    printed = Signal()

    def __init__(self, shell: Shell, office: Office) -> None:
        super().__init__()
        self._shell, self._office = shell, office
        self._layout = column(gap=12)
        self.setLayout(self._layout)
        self.changes: dict[ReadyText, Button] = {}
        self.units: dict[str, QCheckBox] = {}

    def show_texts(self) -> None:
        held = self._held()
        clear(self._layout)
        self.changes, self.units = {}, {}
        self._layout.addWidget(self._documentation())
        self._layout.addWidget(self._warning())
        self._layout.addStretch(1)
        if held is not None:
            (self.changes.get(held) or self.units.get(held) or self).setFocus()

    def take_focus(self) -> None:
        self.changes[ReadyText.DOCUMENTATION].setFocus()

    def change(self, which: ReadyText) -> None:
        ReadyDialog(self.window(), self._shell, self._office, which).open()

    def _held(self) -> Any:
        places: dict[Any, QWidget] = {**self.changes, **self.units}
        focus = self.focusWidget()
        return next((key for key, widget in places.items() if widget is focus), None)

    def _documentation(self) -> Card:
        which = ReadyText.DOCUMENTATION
        text = filled_words(self._office, which)
        copy = Button(_("Copy"), icon_name="copy", act=lambda: self.copied.emit(text))
        copy.setAccessibleName(_("Copy the paragraph"))
        paper = Button(_("Print"), icon_name="printer", act=self.printed.emit)
        paper.setAccessibleName(_("Print the paragraph"))
        inside = self._text(which, text)
        inside.addLayout(row(copy, paper, self._button(which), STRETCH, gap=8))
        inside.addSpacing(6)
        inside.addWidget(Label(_("Which units have it in their plan?"), "strong", wrap=True))
        units = self._office.documentation_plan.units()
        if not units:
            none = _("No account names its unit. Write it on the page of accounts.")
            inside.addWidget(Label(none, "body2", wrap=True))
        for unit, day in units.items():
            inside.addWidget(self._unit(unit, day))
        return Card(inside)

    def _warning(self) -> Card:
        opening, ending = _WARNING
        inside = self._text(opening, filled_words(self._office, opening))
        inside.addLayout(row(self._button(opening), STRETCH))
        inside.addWidget(Label(_("• … the faults stand here"), "body2", wrap=True))
        inside.addLayout(self._text(ending, filled_words(self._office, ending)))
        inside.addLayout(row(self._button(ending), STRETCH))
        where = _("The letter itself is written from the account that breaks the rules.")
        inside.addWidget(Label(where, "caption", wrap=True))
        return Card(inside)

    def _text(self, which: ReadyText, text: str) -> Any:
        own = bool(self._office.settings.text(which))
        tag = Tag(_("Own words"), "accent") if own else None
        head = row(Label(text_title(which), "lead"), tag, STRETCH, gap=8)
        return column(head, Label(text, wrap=True), gap=8)

    def _button(self, which: ReadyText) -> Button:
        name = _("Change {what}").format(what=text_title(which))
        button = Button(
            _("Change"), "ghost", icon_name="pencil", name=name, act=lambda: self.change(which)
        )
        self.changes[which] = button
        return button

    def _unit(self, unit: str, day: date | None) -> QCheckBox:
        said = _("{unit}, since {date}").format(unit=unit, date=short_date(day)) if day else unit
        box = QCheckBox(said.replace("&", "&&"))
        box.setAccessibleName(said)
        box.setChecked(day is not None)
        plan = self._office.documentation_plan
        box.clicked.connect(
            lambda on: self._tried(
                lambda: plan.tick(unit, origin=self) if on else plan.untick(unit, origin=self)
            )
        )
        self.units[unit] = box
        return box

    def _tried(self, act: Callable[[], object]) -> None:
        try:
            act()
        except AppError as error:
            self._shell.fail(error)
        else:
            self._shell.say(self._office.store.undo_label, undoable=True)
        self.show_texts()


class ReadyDialog(FormDialog):
    """The text with its placeholders, which can be written anew or taken back as it came."""

    def __init__(self, parent: QWidget, shell: Shell, office: Office, which: ReadyText) -> None:
        super().__init__(parent, shell, office, text_title(which), draft=f"text:{which}")
        self._which = which
        missing = must_be_filled(_("This must be filled in."))
        named = ", ".join(f"{{{name}}}" for name in placeholders(which))
        hint = _("Filled in by itself: {names}").format(names=named)
        box = GrowingBox(lines=4, most=12)
        box.setPlainText(words(office, which))
        self.fields.addWidget(self.form.add("text", Field(_("Text"), box, hint=hint), missing))
        back = Button(
            _("Bring back the ready text"),
            "link",
            act=lambda: put_value(box, ready_words(which)),
        )
        self.fields.addLayout(row(back, STRETCH))
        self.finish(_("Save"), _("Cancel"))
        box.setFocus()

    def keep(self, values: dict[str, Any]) -> str:
        write(self.office, self._which, str(values["text"]), origin=self)
        return _("{name}: saved").format(name=text_title(self._which))
