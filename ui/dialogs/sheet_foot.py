"""What can be done with a sheet: printed, saved in one form or another, copied."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from core.language import N_, _
from core.sheets.kinds import FILES, FileKind, SheetKind
from core.sheets.making import Made
from ui.widgets.buttons import Button
from ui.widgets.layout import STRETCH, row

_NAMES = {
    FileKind.CSV: "CSV",
    FileKind.JSON: "JSON",
    FileKind.HTML: "HTML",
    FileKind.TEXT: N_("Text"),
}

Act = Callable[[], object]


def file_kind_name(kind: FileKind) -> str:
    """HTML; Tekst."""
    return _(_NAMES[kind])


class Foot(QWidget):
    """Shows the buttons that the chosen sheet has; they wait until it is made."""

    def __init__(
        self,
        *,
        print_pages: Act,
        save_pages: Act,
        save_file: Callable[[FileKind], object],
        copy: Act,
    ) -> None:
        super().__init__()
        self.print = Button(_("Print"), "primary", icon_name="printer", act=print_pages)
        self.save = Button(_("Save as PDF"), icon_name="device-floppy", act=save_pages)
        self.copy = Button(_("Copy"), icon_name="copy", act=copy)
        self.files = {kind: _file_button(kind, partial(save_file, kind)) for kind in FileKind}
        self.setLayout(
            row(
                self.print,
                self.save,
                *self.files.values(),
                self.copy,
                STRETCH,
                gap=8,
                margins=(24, 10, 24, 12),
            )
        )

    def show_sheet(self, kind: SheetKind, made: Made | None) -> None:
        """None while it is being made."""
        for button in (self.print, self.save):
            button.setEnabled(made is not None)
        for form, button in self.files.items():
            button.setVisible(form in FILES.get(kind, ()))
            button.setEnabled(made is not None)
        self.copy.setEnabled(made is not None and bool(made.text))
        self.copy.setVisible(made is None or bool(made.text))


def _file_button(kind: FileKind, act: Act) -> Button:
    name = file_kind_name(kind)
    return Button(name, name=_("Save as {kind}").format(kind=name), act=act)
