"""Print and export: every sheet about the accounts, with the very pages that are printed.

A sheet is made off the main thread from a copy of the record, each time that it is chosen.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from core.language import N_, _
from core.office import Office
from core.progress import Progress
from core.sheets.kinds import FileKind, SheetKind, file_name, sheet_name
from core.sheets.making import Made
from ui.dialogs.paged_dialog import CHOICES, TITLE, PagedDialog
from ui.dialogs.sheet_answers import Answers
from ui.dialogs.sheet_foot import Foot, file_kind_name
from ui.page import Shell
from ui.theme import px
from ui.widgets.buttons import Button, SegmentedTabs
from ui.widgets.choices import ReasonCard, radio_group
from ui.widgets.layout import STRETCH, Rule, ScrollColumn, box, column, row
from ui.widgets.text import Label

__all__ = ["TITLE", "SheetsDialog", "open_sheets"]

_ABOUT = {
    SheetKind.REGISTER: N_("For the leadership: every account, who, why and how it stands."),
    SheetKind.PUBLIC: N_("Only what everyone may know. Also as HTML and text."),
    SheetKind.CONTACTS: N_("Responsible, deputy and the others, account by account."),
    SheetKind.PROMOTION: N_("For signatures, letterheads and brochures."),
    SheetKind.INSPECTION: N_("The auditor's questions, answered from the record."),
    SheetKind.STAFF: N_("Part B of the guidelines, for every employee."),
    SheetKind.HANDOVER: N_("All that a deputy or a successor needs."),
}
_PAGES, _ANSWERS = 0, 1


class SheetsDialog(PagedDialog):
    """Up and Down choose a sheet."""

    def __init__(
        self, parent: QWidget, shell: Shell, office: Office, kind: SheetKind = SheetKind.REGISTER
    ) -> None:
        super().__init__(parent, shell, sheet_name(kind))
        self._office, self._kind = office, kind
        self.made: Made | None = None
        self._build(self.width())
        self._cards[kind].setChecked(True)
        self._cards[kind].setFocus(Qt.FocusReason.OtherFocusReason)
        self.choose(kind)

    # What is shown

    @property
    def kind(self) -> SheetKind:
        """The sheet that is chosen."""
        return self._kind

    def choose(self, kind: SheetKind) -> None:
        """Makes another sheet, and shows it when it is there."""
        self._kind = kind
        self._about.say(_(_ABOUT[kind]))
        self.make(partial(_made, self._office, kind), sheet_name(kind))

    def show_made(self, made: Made | None) -> None:
        self.made = made
        inspection = made.inspection if made is not None else None
        self.tabs.setVisible(inspection is not None)
        self.answers.show_answers(inspection)
        self._show_part(self.tabs.current)
        self.foot.show_sheet(self._kind, made)

    def pages(self) -> bytes | None:
        return self.made.pdf if self.made is not None else None

    def file_name(self) -> str:
        return file_name(self._kind, self._office)

    # What is done with it

    def save_file(self, kind: FileKind) -> None:
        """Asks where, and saves the sheet in another form."""
        if self.made is not None:
            data = self.made.files[kind]
            self.save_as(data, kind=file_kind_name(kind), ending=kind.value)

    def copy(self) -> None:
        """Puts the list in the clipboard, to paste into an e-mail, a table or a web page."""
        if self.made is not None and self.made.text:
            self.put_in_clipboard(self.made.text, self.made.html)

    def _go(self, page: str, hint: dict[str, object]) -> None:
        """To the place where a gap is mended."""
        self.accept()
        QTimer.singleShot(0, self._window, partial(self._shell.go_to, page, **hint))

    # Building

    def _build(self, width: int) -> None:
        self.answers = Answers(self._go)
        self._stack.addWidget(self.answers)
        self.tabs = SegmentedTabs([_("Pages"), _("Answers")], name=_("What is shown"))
        self.tabs.chosen.connect(self._show_part)
        self.foot = Foot(
            print_pages=self.print_pages,
            save_pages=self.save_pages,
            save_file=self.save_file,
            copy=self.copy,
        )
        left = self._choices()
        left.setFixedWidth(min(px(CHOICES), round(width * 0.34)))
        bar = row(self.tabs, STRETCH, self.tools, gap=8, margins=(12, 8, 12, 8))
        right = box(column(bar, Rule(), (self._stack, 1), gap=0))
        words = column(Label(_(TITLE), "subtitle"), self._about, gap=2)
        close = Button(_("Close"), act=self.reject)
        head = row((words, 1), close, gap=12, margins=(24, 14, 24, 10))
        middle = row(left, Rule(down=True), (right, 1), gap=0)
        self.setLayout(column(head, Rule(), (middle, 1), Rule(), self.foot, gap=0))

    def _choices(self) -> QWidget:
        self._cards = {kind: ReasonCard(sheet_name(kind), _(_ABOUT[kind])) for kind in SheetKind}
        self._group = radio_group(self, list(self._cards.values()))
        for kind, card in self._cards.items():
            card.toggled.connect(partial(self._chosen, kind))
        content = box(column(*self._cards.values(), STRETCH, gap=6, margins=(14, 12, 12, 12)))
        content.setAccessibleName(_("Sheets"))
        return ScrollColumn(content)

    def _chosen(self, kind: SheetKind, on: bool) -> None:
        if on and kind is not self._kind:
            self.choose(kind)

    def _show_part(self, part: int) -> None:
        if self.made is None:
            return
        answers = part == _ANSWERS and self.made.inspection is not None
        self._stack.setCurrentWidget(self.answers if answers else self.view)
        self.tools.setVisible(not answers)


def open_sheets(
    parent: QWidget, shell: Shell, office: Office, kind: SheetKind = SheetKind.REGISTER
) -> SheetsDialog:
    """Shows the dialog with a sheet chosen."""
    dialog = SheetsDialog(parent, shell, office, kind)
    dialog.open()
    return dialog


def _made(office: Office, kind: SheetKind, _progress: Progress) -> Made:
    from core.sheets.making import make  # heavy: loaded on the worker
    from core.snapshots import as_it_is_now

    with as_it_is_now(office) as copy:
        return make(copy, kind)
