"""The validator that runs after every export does catch what is wrong."""

from __future__ import annotations

import io
from collections.abc import Callable

import pikepdf
import pytest

from core.pdf.check import NotArchivable, check_archivable
from tests.pdf.paper import new_document


def drop_output_intent(pdf: pikepdf.Pdf) -> None:
    del pdf.Root["/OutputIntents"]


def drop_metadata(pdf: pikepdf.Pdf) -> None:
    del pdf.Root["/Metadata"]


def add_script(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")


def drop_font_program(pdf: pikepdf.Pdf) -> None:
    font = pdf.pages[0].obj.Resources.Font["/G1"]
    del font.DescendantFonts[0].FontDescriptor["/FontFile2"]


@pytest.mark.parametrize(
    "damage", [drop_output_intent, drop_metadata, add_script, drop_font_program]
)
def test_a_damaged_file_is_refused(damage: Callable[[pikepdf.Pdf], None]) -> None:
    document = new_document()
    document.paragraph("Blåbær")
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(document.finish())) as pdf:
        damage(pdf)
        pdf.save(buffer)
    with pytest.raises(NotArchivable):
        check_archivable(buffer.getvalue())
