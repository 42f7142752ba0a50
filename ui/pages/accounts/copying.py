"""Chosen accounts as a table on the clipboard, for a letter or a sheet."""

from __future__ import annotations

import html
from collections.abc import Sequence

from PySide6.QtCore import QMimeData

from ui.pages.accounts.rows import Row
from ui.record_model import Column


def as_table(rows: Sequence[Row], columns: Sequence[Column[Row]]) -> QMimeData:
    """The same cells twice: with tabs between, and as a table that keeps its shape."""
    head = [column.title for column in columns]
    cells = [[_cell(column, one) for column in columns] for one in rows]
    data = QMimeData()
    data.setText("\n".join("\t".join(_harmless(text) for text in line) for line in [head, *cells]))
    data.setHtml(_table(head, cells))
    return data


def _cell(column: Column[Row], one: Row) -> str:
    second = column.second(one) if column.second is not None else ""
    text = column.text(one)
    return f"{text} ({second})" if second else text


def _harmless(text: str) -> str:
    """On one line, and nothing that a spreadsheet would reckon with."""
    line = " ".join(text.split())
    return f"'{line}" if line[:1] in ("=", "+", "-", "@") else line


def _table(head: Sequence[str], cells: Sequence[Sequence[str]]) -> str:
    # The number format tells spreadsheets that every cell is text.
    rows = [f"<tr>{''.join(f'<th>{html.escape(text)}</th>' for text in head)}</tr>"]
    for line in cells:
        written = (f"<td style=\"mso-number-format:'\\@'\">{html.escape(t)}</td>" for t in line)
        rows.append(f"<tr>{''.join(written)}</tr>")
    return f"<table>{''.join(rows)}</table>"
