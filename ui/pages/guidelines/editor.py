"""A dialog for one rule: its choices, and its texts in each language."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from core.guideline_rules import Profile, Wording
from core.language import LANGUAGES, OWN_NAMES, _, current
from core.own_rules import check
from core.store import Store
from ui.forms import Form
from ui.theme import px
from ui.widgets.buttons import Button, SegmentedTabs
from ui.widgets.dialog import Dialog
from ui.widgets.fields import Field, TextBox, TextLine, put_value, side_by_side, value_of
from ui.widgets.layout import STRETCH, ScrollColumn, box, column, row


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A text of the rule in every language; `lines` is how high its box is."""

    label: str
    wording: Wording
    lines: int = 2
    hint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What is asked about one rule. `apply` makes the new profile of the values by name; a text
    is a Wording. It raises InvalidRecord where a value will not do."""

    title: str
    choices: Mapping[str, Field]
    texts: Mapping[str, Text]
    apply: Callable[[Mapping[str, Any]], Profile]


class RuleEditor(Dialog):
    """`written` brings the profile with the rule as it was written."""

    written = Signal(object)

    def __init__(self, parent: QWidget, store: Store, sheet: Sheet) -> None:
        super().__init__(parent, sheet.title, width=720)
        self._sheet = sheet
        self._form = Form(self, store)
        self._language = current()
        self._texts = {name: dict(text.wording.texts) for name, text in sheet.texts.items()}
        content = column(gap=12, margins=(2, 2, 10, 2))
        for line in self._choice_lines():
            content.addWidget(line)
        if sheet.texts:
            content.addWidget(self._tabs())
            for name, text in sheet.texts.items():
                content.addWidget(self._text_field(name, text))
        content.addWidget(self._form.summary)
        content.addStretch(1)
        self._scroll = ScrollColumn(box(content))
        self.body.addWidget(self._scroll)
        self.add_buttons(
            Button(_("Use in the draft"), "primary", act=self.save),
            Button(_("Cancel"), act=self.reject),
        )
        self.ctrl_enter(self.save)
        self._fit(parent)
        self._first().setFocus()

    def save(self) -> None:
        """Into the draft, or the errors at their fields."""
        self._keep_language()
        if self._form.save(self._save_values):
            self.accept()

    def field(self, name: str) -> Field:
        return self._form.field(name)

    def choose_language(self, language: str) -> None:
        self._language_tabs.choose(LANGUAGES.index(language))

    def _save_values(self, _values: dict[str, Any]) -> None:
        values = {name: value_of(field.control) for name, field in self._sheet.choices.items()}
        texts = {
            name: Wording({one: said.get(one, "").strip() for one in LANGUAGES})
            for name, said in self._texts.items()
        }
        profile = self._sheet.apply({**values, **texts})
        check(profile)
        self.written.emit(profile)

    def _choice_lines(self) -> list[QWidget]:
        """Short choices beside each other, the others on lines of their own."""
        for name, field in self._sheet.choices.items():
            self._form.add(name, field)
        wide = (QCheckBox, Ticks, TextBox)
        short = [f for f in self._sheet.choices.values() if not isinstance(f.control, wide)]
        rest = [f for f in self._sheet.choices.values() if isinstance(f.control, wide)]
        lines: list[QWidget] = []
        if short:
            lines.append(box(side_by_side(*short)))
        return [*lines, *rest]

    def _tabs(self) -> QWidget:
        names = [OWN_NAMES[language] for language in LANGUAGES]
        place = LANGUAGES.index(self._language)
        self._language_tabs = SegmentedTabs(names, name=_("Language of the text"), current=place)
        self._language_tabs.chosen.connect(self._change_language)
        return box(row(self._language_tabs, STRETCH, gap=8))

    def _text_field(self, name: str, text: Text) -> Field:
        control: TextBox | TextLine = TextBox(lines=text.lines) if text.lines > 1 else TextLine()
        if isinstance(control, TextBox):
            control.setFixedHeight(control.minimumHeight())
        put_value(control, self._texts[name].get(self._language, ""))
        return self._form.add(name, Field(text.label, control, hint=text.hint))

    def _change_language(self, number: int) -> None:
        self._keep_language()
        self._language = LANGUAGES[number]
        for name, said in self._texts.items():
            put_value(self._form.field(name).control, said.get(self._language, ""))

    def _keep_language(self) -> None:
        for name, said in self._texts.items():
            said[self._language] = str(value_of(self._form.field(name).control))

    def _first(self) -> QWidget:
        names = [*self._sheet.choices, *self._sheet.texts]
        control = self._form.field(names[0]).control
        return control.boxes[0] if isinstance(control, Ticks) else control

    def _fit(self, parent: QWidget) -> None:
        content = self._scroll.widget()
        wanted = content.sizeHint().height() + px(4) if content is not None else px(300)
        room = parent.window().height() - px(190)
        self._scroll.setMinimumHeight(max(px(120), min(wanted, room)))


class Ticks(QWidget):
    """Several check boxes under one label; the value is the keys of those that are ticked."""

    edited = Signal()

    def __init__(self, entries: Sequence[tuple[str, str]], chosen: Sequence[str], *, across: int):
        super().__init__()
        self._keys = [key for key, _text in entries]
        self.boxes = [QCheckBox(text.replace("&", "&&")) for _key, text in entries]
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(6))
        for place, tick in enumerate(self.boxes):
            tick.setChecked(self._keys[place] in chosen)
            tick.toggled.connect(lambda _on: self.edited.emit())
            grid.addWidget(tick, place // across, place % across)
        self.setLayout(grid)

    def value(self) -> tuple[str, ...]:
        return tuple(
            key for key, tick in zip(self._keys, self.boxes, strict=True) if tick.isChecked()
        )

    def set_value(self, keys: Sequence[str]) -> None:
        for key, tick in zip(self._keys, self.boxes, strict=True):
            tick.setChecked(key in keys)
