"""A form: fields that are checked together, keep a draft, and say what is missing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from core.errors import InvalidRecord
from core.store import Store
from ui.widgets.fields import DateLine, Field, FormSummary, put_value, value_of
from ui.widgets.focus import bring_into_sight
from ui.wording import say_field

Check = Callable[[Any], str]
"""Answers with a sentence when the value will not do, else with an empty text."""

Problems = Callable[[], Mapping[str, str]]
"""Answers with a sentence for each field, by name, that will not do."""

DRAFT_DELAY_MS = 400


class Form(QObject):
    """Errors appear on save, then on leaving a field.

    `name` is the draft's name; without it nothing is kept. What was typed is kept shortly after,
    and at once when the owner is hidden. Field names are the record's, so that an InvalidRecord
    finds its field. Place `summary` above the save button.
    """

    edited = Signal()

    def __init__(self, owner: QWidget, store: Store, name: str = "") -> None:
        super().__init__(owner)
        self._store, self._name = store, name
        self._fields: dict[str, Field] = {}
        self._checks: dict[str, Check] = {}
        self._look_again: Problems | None = None
        self._tried = self._filling = False
        self.summary = FormSummary()
        self.summary.asked.connect(self.go_to)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(DRAFT_DELAY_MS)
        self._later.timeout.connect(self.keep_draft)
        owner.installEventFilter(self)

    def add(self, name: str, field: Field, check: Check | None = None) -> Field:
        """Takes a field in; returns it, to be placed."""
        self._fields[name] = field
        if check is not None:
            self._checks[name] = check
        field.control.installEventFilter(self)
        for signal in _changes(field.control):
            signal.connect(self._touched)
        return field

    def check(self, name: str, check: Check) -> None:
        """What a field must hold, when that is known only after all fields are there."""
        self._checks[name] = check

    def field(self, name: str) -> Field:
        return self._fields[name]

    def values(self) -> dict[str, Any]:
        return {name: value_of(field.control) for name, field in self._fields.items()}

    def fill(self, values: Mapping[str, Any]) -> None:
        """Puts values in the fields that they name; the errors go."""
        self._filling = True
        for name, value in values.items():
            if name in self._fields and value is not None:
                put_value(self._fields[name].control, value)
        self._filling = False
        self.clear_errors()

    def clear_errors(self) -> None:
        self._tried = False
        self.summary.show_errors([])
        for field in self._fields.values():
            field.show_error("")

    # Saving

    def save(self, act: Callable[[dict[str, Any]], object]) -> bool:
        """Runs the checks, then `act` with the values; True when it was done.

        An InvalidRecord lands at its field; other errors are the caller's.
        """
        errors = self._errors()
        if not errors:
            try:
                act(self.values())
            except InvalidRecord as error:
                if error.field not in self._fields:
                    raise
                errors = {error.field: say_field(error)}
        self._tried = True
        self._show(errors)
        if errors:
            return False
        self.clear_errors()
        self.drop_draft()
        return True

    def refuse(self, errors: Mapping[str, str], again: Problems | None = None) -> None:
        """Shows errors that were found elsewhere; the keys are field names.

        With `again`, an error goes when it finds nothing more at that field.
        """
        self._tried, self._look_again = True, again
        self._show(dict(errors))

    def go_to(self, name: str) -> None:
        """Focus to the control of a field, with its label in sight too."""
        field = self._fields[name]
        field.control.setFocus()
        bring_into_sight(field)

    def _errors(self) -> dict[str, str]:
        values = self.values()
        found = {name: check(values[name]) for name, check in self._checks.items()}
        return {name: text for name, text in found.items() if text}

    def _show(self, errors: Mapping[str, str]) -> None:
        for name, field in self._fields.items():
            field.show_error(errors.get(name, ""))
        self.summary.show_errors(
            [(name, _headed(self._fields[name].label, errors[name])) for name in errors]
        )

    def _let_mended_go(self) -> None:
        found = dict(self._look_again()) if self._look_again is not None else {}
        for name, field in self._fields.items():
            check = self._checks.get(name)
            if not field.error or (check is None and self._look_again is None):
                continue
            if not (check(value_of(field.control)) if check else found.get(name, "")):
                field.show_error("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parent() and event.type() == QEvent.Type.Hide and self.pending:
            self.keep_draft()  # the window may be closed: nobody comes back to it later
        if self._tried and event.type() == QEvent.Type.FocusOut:
            for name, field in self._fields.items():
                if field.control is watched and name in self._checks:
                    field.show_error(self._checks[name](value_of(field.control)))
        return False

    # Drafts

    def use_draft(self, name: str) -> None:
        """From now on the form is about another record, with a draft of its own."""
        self._later.stop()
        self._name = name

    def restore_draft(self) -> bool:
        """Puts back what was typed and never saved; True when there was something."""
        kept = self._store.draft(self._name) if self._name else {}
        if kept:
            self.fill(kept)
        return bool(kept)

    def keep_draft(self) -> None:
        """Saves the draft now; also called shortly after each change."""
        self._later.stop()
        if self._name:
            self._store.keep_draft(self._name, self.draft_values())

    def draft_values(self) -> dict[str, Any]:
        """What of the values may lie in a draft."""
        return self.values()

    @property
    def pending(self) -> bool:
        """Something was typed that is not yet in the draft."""
        return self._later.isActive()

    def drop_draft(self) -> None:
        self._later.stop()
        if self._name:
            self._store.drop_draft(self._name)

    def _touched(self) -> None:
        if self._filling:
            return
        if self._tried:
            self._let_mended_go()
        self._later.start()
        self.edited.emit()


def _headed(label: str, sentence: str) -> str:
    return f"{label} {sentence}" if label.endswith("?") else f"{label}: {sentence}"


def _changes(control: QWidget) -> list[Any]:
    if isinstance(control, (QLineEdit, QPlainTextEdit)):
        return [control.textChanged]
    if isinstance(control, QComboBox):
        return [control.editTextChanged if control.isEditable() else control.currentIndexChanged]
    if isinstance(control, QCheckBox):
        return [control.toggled]
    edited = getattr(control, "edited", None)
    return [edited] if edited is not None else []


def day_in(line: DateLine, field: str, near: date) -> date | None:
    """The day that stands in a line, None when empty. Raises InvalidRecord(field, …)."""
    try:
        return line.day(near)
    except ValueError as error:
        raise InvalidRecord(field, "not_a_date") from error


def must_be_filled(sentence: str) -> Check:
    """A check that refuses an empty field with this sentence."""
    return lambda value: "" if str(value or "").strip() else sentence


def must_be_read(read: Callable[[], object]) -> Check:
    """A check that refuses what `read` cannot make anything of, in the words of its error."""

    def check(_value: Any) -> str:
        try:
            read()
        except InvalidRecord as error:
            return say_field(error)
        return ""

    return check
