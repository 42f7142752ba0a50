"""Tables for a spreadsheet: as CSV, and as lines to paste; no cell is ever run as a formula.

A cell that a spreadsheet would read as a formula gets an apostrophe before it: a name that begins
with = + - or @ is a name (OWASP, CSV injection).
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

BOM = "\ufeff"
"""Spreadsheets read UTF-8 as such only when it begins with this."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def harmless(text: str) -> str:
    """The text as a cell that no spreadsheet runs."""
    risky = text.startswith(_FORMULA) or text.lstrip().startswith(_FORMULA)
    return f"'{text}" if risky else text


def csv_file(head: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Semicolons between, UTF-8 with a mark before it: as Norwegian spreadsheets expect it."""
    held = io.StringIO(newline="")
    writer = csv.writer(held, delimiter=";", lineterminator="\r\n")
    for row in (head, *rows):
        writer.writerow([harmless(cell.replace("\x00", "")) for cell in row])
    return (BOM + held.getvalue()).encode("utf-8")


def tabbed(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A line each with tabs between, to paste into a table; a cell stays on its line."""
    lines = ["\t".join(_one_line(cell) for cell in row) for row in (head, *rows)]
    return "\n".join(lines) + "\n"


def _one_line(cell: str) -> str:
    parts = (part.strip() for part in cell.replace("\t", " ").splitlines())
    return harmless(", ".join(part for part in parts if part))
