"""Reads a JSON file of an export, whatever is wrong with it."""

from __future__ import annotations

import json
import re
from typing import Any

from core.errors import UnreadableExport
from core.importers.mojibake import Repair
from core.importers.source import Source

_SPACE = re.compile(r"[ \t\r\n]*")
_DECODER = json.JSONDecoder()


def load_json(source: Source, name: str) -> Any:
    """What the file holds, as it was written.

    Raises UnreadableExport: broken_json, too_big, broken_zip, unreadable.
    """
    try:
        return parsed(source.text(name).decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:  # ValueError: not JSON, not UTF-8, 5 000 digits
        raise UnreadableExport(name, "broken_json") from error


def parsed(text: str) -> Any:
    """The same as json.loads, with the same errors.

    A list is read entry by entry: json.loads lets nobody else run until it is through, and a
    window that waits for a big file stands still.
    """
    at = _past_space(text, 0)
    if text[at : at + 1] != "[":
        return json.loads(text)
    entries: list[Any] = []
    at = _past_space(text, at + 1)
    if text[at : at + 1] != "]":
        while True:
            entry, at = _DECODER.raw_decode(text, at)
            entries.append(entry)
            at = _past_space(text, at)
            if text[at : at + 1] != ",":
                break
            at = _past_space(text, at + 1)
    if text[at : at + 1] != "]" or _past_space(text, at + 1) != len(text):
        raise json.JSONDecodeError("Expecting the end of the list", text, at)
    return entries


def mended(value: Any, repair: Repair, name: str) -> Any:
    """The same with its letters put right. Raises UnreadableExport when nested too deep."""
    try:
        return repair.tree(value)
    except RecursionError as error:
        raise UnreadableExport(name, "broken_json") from error


def _past_space(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    return found.end() if found else at
