"""Answers Qt's own strings from our catalogues; Qt ships no bokmål of its own."""

from __future__ import annotations

from PySide6.QtCore import QTranslator

from core.language import N_, _, current

QT_TEXTS = (
    N_("&Undo"),
    N_("&Redo"),
    N_("Cu&t"),
    N_("&Copy"),
    N_("&Paste"),
    N_("Delete"),
    N_("Select All"),
    N_("Open"),
    N_("&Open"),
    N_("&Save"),
    N_("Save As"),
    N_("&Cancel"),
    N_("Cancel"),
    N_("&Choose"),
    N_("Look in:"),
    N_("File &name:"),
    N_("Files of type:"),
    N_("Directory:"),
    N_("Print"),
    N_("&Print"),
    N_("Name"),
    N_("Size"),
    N_("Type"),
    N_("Date Modified"),
    N_("Computer"),
    N_("Printer"),
    N_("&Name:"),
    N_("P&roperties"),
    N_("Location:"),
    N_("Type:"),
    N_("Output &file:"),
    N_("&Options >>"),
    N_("&Options <<"),
    N_("Print to File (PDF)"),
    N_("Local file"),
    N_("Write PDF file"),
    N_("Print range"),
    N_("Print all"),
    N_("Pages from"),
    N_("to"),
    N_("Current Page"),
    N_("Copies"),
    N_("Copies:"),
    N_("Collate"),
    N_("Reverse"),
    N_("Options"),
    N_("Output Settings"),
    N_("Color Mode"),
    N_("Color"),
    N_("Grayscale"),
    N_("Duplex Printing"),
    N_("None"),
    N_("Long side"),
    N_("Short side"),
    N_("Pages"),
    N_("Page &Set:"),
    N_("All Pages"),
    N_("Odd Pages"),
    N_("Even Pages"),
    N_("Folder"),
    N_("&Look in:"),
    N_("Files of &type:"),
    N_("&Delete"),
    N_("&Rename"),
    N_("&New Folder"),
    N_("Show &hidden files"),
    N_("Back"),
    N_("Forward"),
    N_("Parent Directory"),
    N_("Create New Folder"),
    N_("List View"),
    N_("Detail View"),
    N_("Drive"),
    N_("Double Sided Printing"),
    N_("Long side binding"),
    N_("Short side binding"),
    N_("Off"),
    N_("Selection"),
)
"""What Qt writes in the controls and dialogs that we use."""


class Translator(QTranslator):
    """None, not an empty text, for what it does not know: an empty text would blank a button."""

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        if current() == "en" or source not in QT_TEXTS:
            return None
        return _(source)

    def isEmpty(self) -> bool:
        return False
