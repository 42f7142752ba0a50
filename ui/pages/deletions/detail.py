"""The pane beside the table: one line of the log with its evidence and its corrections."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.deletions import EntryKind, LogEntry
from core.language import _
from core.office import Office
from ui.evidence.rows import evidence_row
from ui.page import Width
from ui.pages.deletions import words
from ui.widgets.aid_note import walk_rows
from ui.widgets.buttons import Button
from ui.widgets.facts import fact_row
from ui.widgets.layout import STRETCH, FootCard, Rule, box, clear, column, row
from ui.widgets.states import Notice
from ui.widgets.text import Icon, Label


class Detail(QWidget):
    """`correction_asked` and `copied` tell what was asked for.

    Author and exact wording are folded away until they are asked for.
    """

    correction_asked = Signal()
    copied = Signal()

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._office = office
        self._entry: LogEntry | None = None
        self._corrections: Sequence[LogEntry] = ()
        self._restricted = False
        self._width = Width.NORMAL
        self._rows: QVBoxLayout = column(gap=7)
        self.correct_button = Button(_("Add a correction"), act=self.correction_asked.emit)
        self.copy_button = Button(_("Copy"), icon_name="copy", act=self.copy)
        foot = row(self.correct_button, self.copy_button, STRETCH, gap=8)
        self.card = FootCard(column(box(self._rows), STRETCH, gap=0), foot)
        self.setLayout(column(self.card, gap=0))

    def show_entry(self, entry: LogEntry | None, corrections: Sequence[LogEntry] = ()) -> None:
        """Shows this line; None says that one is to be chosen."""
        other = entry is None or self._entry is None or entry.number != self._entry.number
        self._restricted = self._restricted and not other
        self._entry, self._corrections = entry, corrections
        clear(self._rows)
        self.correct_button.setEnabled(entry is not None and entry.kind is not EntryKind.ERASURE)
        self.copy_button.setEnabled(entry is not None)
        if entry is None:
            text = _("Choose a line to see it here.")
            self._rows.addWidget(Label(text, "body2", wrap=True))
        else:
            for part in self._parts(entry):
                self._rows.addWidget(part)
        self.arrange(self._width)

    def arrange(self, width: Width) -> None:
        self._width = width
        self.card.view.unroll(on=width is Width.NARROW)

    def copy(self) -> None:
        """The line as text on the clipboard, without what is restricted."""
        if self._entry is not None:
            QGuiApplication.clipboard().setText(words.as_text(self._entry, self._corrections))
            self.copied.emit()

    def _parts(self, entry: LogEntry) -> list[QWidget]:
        number = _("No. {number}").format(number=entry.number)
        lock = _("Locked: cannot be changed or removed")
        head = row((Label(number, "subtitle"), 1), Icon("lock", "text3", 18), gap=8)
        parts = [box(column(head, Label(lock, "caption", wrap=True), gap=2))]
        if entry.deletion is None and entry.correction is None:
            parts.append(self._unreadable(entry))
        parts += [self._correction(correction) for correction in self._corrections]
        parts += [fact_row(fact) for fact in words.entry_facts(entry)]
        if entry.deletion is not None:
            folder = self._office.evidence.folder
            parts += [Rule(), Label(_("Evidence"), "strong")]
            parts += [evidence_row(folder, ref) for ref in entry.deletion.evidence]
            if not entry.deletion.evidence:
                parts.append(Label(_("No evidence. Nothing was removed."), "body2", wrap=True))
            parts += self._restricted_parts(entry)
            parts += walk_rows(entry.deletion.path)
        return parts

    def _restricted_parts(self, entry: LogEntry) -> list[QWidget]:
        facts = words.restricted_facts(entry.deletion) if entry.deletion else []
        if not facts:
            return []
        if not self._restricted:
            show = Button(_("Show author and wording"), icon_name="eye", act=self._unfold)
            return [Rule(), box(row(show, STRETCH))]
        heading = Label(_("Restricted: do not copy it further"), "strong", "warn", wrap=True)
        return [Rule(), heading, *(fact_row(fact) for fact in facts)]

    def _unfold(self) -> None:
        self._restricted = True
        self.show_entry(self._entry, self._corrections)
        self.copy_button.setFocus()

    def _correction(self, entry: LogEntry) -> QWidget:
        heading = _("Corrected {day}, see no. {number}").format(
            day=words.day(entry), number=entry.number
        )
        facts = words.correction_facts(entry)
        return Notice(heading, "\n".join(f"{label}: {text}" for label, text in facts), "info")

    def _unreadable(self, entry: LogEntry) -> QWidget:
        if entry.kind is EntryKind.ENTRY and entry.hash:
            return Notice(_("The content of this line cannot be read."), "", "warn")
        return Notice(_("There is nothing more to read in this line."), "", "info")
