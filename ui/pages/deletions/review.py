"""Step 2 of a new deletion: everything to read once more, then save for good."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.deletions import Deletion
from core.language import _
from core.office import Office
from ui.evidence.rows import evidence_row
from ui.page import Width
from ui.pages.deletions import words
from ui.widgets.aid_note import walk_rows
from ui.widgets.buttons import Button
from ui.widgets.facts import change_link, fact_row
from ui.widgets.layout import STRETCH, FootCard, Rule, box, clear, column, row
from ui.widgets.text import Icon, Label


class Review(QWidget):
    """`confirmed` says that it is to be saved, `changed` brings the field to go back to."""

    confirmed = Signal()
    changed = Signal(str)

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._office = office
        self.deletion: Deletion | None = None
        self._narrow = False
        self._rows = column(gap=7)
        self.save_button = Button(
            _("Save for good"), "primary", icon_name="lock", act=self.confirmed.emit
        )
        back = Button(_("Back"), act=lambda: self.changed.emit(""))
        warning = _("After saving, the entry cannot be changed. You can add a correction.")
        note = row(Icon("lock", "text2", 18), (Label(warning, "caption", wrap=True), 1), gap=8)
        foot = row(self.save_button, back, (note, 1), gap=8)
        self.card = FootCard(column(box(self._rows), STRETCH, gap=0), foot)
        self.setLayout(column(self.card, gap=0))

    def show_deletion(self, deletion: Deletion) -> None:
        """Everything that would be saved, with a way back to each part of it."""
        self.deletion = deletion
        clear(self._rows)
        heading = Label(_("Is this right?"), "subtitle")
        self._rows.addWidget(heading)
        # Utsira, B 9: «Husk at Internett er permanent».
        gone = _("What is removed from the page may live on in copies and screenshots.")
        self._rows.addWidget(Label(gone, "body2", wrap=True))
        facts = [*words.open_facts(deletion), *words.restricted_facts(deletion)]
        for label, text in facts:
            place = _places().get(label, "account_id")
            action = change_link(label, partial(self.changed.emit, place))
            self._rows.addWidget(fact_row((label, text), action=action))
        self._rows.addWidget(Rule())
        self._rows.addWidget(self._evidence(deletion))
        for part in walk_rows(deletion.path):
            self._rows.addWidget(part)

    def take_focus(self) -> None:
        """On the button; where the card is longer than the window, on what is read first."""
        first = self.card.view.findChild(Button)
        (first if self._narrow and first else self.save_button).setFocus()

    def arrange(self, width: Width) -> None:
        self._narrow = width is Width.NARROW
        self.card.view.unroll(on=width is Width.NARROW)

    def _evidence(self, deletion: Deletion) -> QWidget:
        label = _("Evidence")
        action = change_link(label, partial(self.changed.emit, "evidence"))
        head = row((Label(label, "strong"), 1), action)
        folder = self._office.evidence.folder
        rows = [evidence_row(folder, ref) for ref in deletion.evidence]
        none = Label(_("No evidence. Nothing was removed."), "body2", wrap=True)
        return box(column(head, *(rows or [none]), gap=8))


def _places() -> dict[str, str]:
    """Where each fact is typed; facts are known by their label here."""
    fields = {_(label): name for name, label in words.FIELDS.items()}
    return fields | {
        _("Account"): "account_id",
        _("When"): "day",
        _("What was done"): "measure",
        _("Ground"): "ground",
        _("Written"): "written_day",
        _("Found"): "found_day",
        _("Considered first"): "leader_knows",
        _("The author is told"): "author_told",
    }
