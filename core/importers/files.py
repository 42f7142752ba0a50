"""Reads a JSON file of an export, whatever is wrong with it."""

from __future__ import annotations

import json
from typing import Any

from core.errors import UnreadableExport
from core.importers.mojibake import Repair
from core.importers.source import Source


def load_json(source: Source, name: str) -> Any:
    """What the file holds, as it was written.

    Raises UnreadableExport: broken_json, too_big, broken_zip, unreadable.
    """
    try:
        return json.loads(source.text(name).decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:  # ValueError: not JSON, not UTF-8, 5 000 digits
        raise UnreadableExport(name, "broken_json") from error


def mended(value: Any, repair: Repair, name: str) -> Any:
    """The same with its letters put right. Raises UnreadableExport when nested too deep."""
    try:
        return repair.tree(value)
    except RecursionError as error:
        raise UnreadableExport(name, "broken_json") from error
