"""What went out on Instagram: an export as the platform makes it, taken in as a person would."""

from __future__ import annotations

import json
import tempfile
import zipfile
from collections.abc import Mapping
from datetime import date, datetime, time
from functools import partial
from pathlib import Path
from typing import Any

from core.clock import at_local
from core.example.content import Entry
from core.example.diary import Diary
from core.example.pictures import photograph

ACCOUNT = "@testvikkommune"
_ROOT = "your_instagram_activity"
_IMPORTED = (80, 9)
"""Workdays back from today on which an export was fetched; the later holds the earlier's posts."""


def write(diary: Diary, content: Mapping[str, Any]) -> None:
    posts = [(day, entry) for entry in content["posts"] if (day := diary.day_of(entry["on"]))]
    for back in _IMPORTED:
        if back <= len(diary.workdays):
            day = diary.workdays[-back]
            diary.at(day, time(14, 40), partial(_import, diary, day, posts))


def _import(diary: Diary, day: date, posts: list[tuple[date, Entry]]) -> None:
    imports, account = diary.office.imports, diary.account(ACCOUNT)
    with tempfile.TemporaryDirectory(prefix="fyrvakt-") as folder:
        name = f"instagram-{ACCOUNT.removeprefix('@')}-{day.isoformat()}-Xk3pT9qa.zip"
        path = Path(folder) / name
        _write_export(path, [found for found in posts if found[0] < day])
        imports.carry_out(imports.preview(path, account.id))


def _write_export(path: Path, posts: list[tuple[date, Entry]]) -> None:
    entries = []
    with zipfile.ZipFile(path, "w") as export:
        for day, entry in posts:
            at = int(at_local(datetime.combine(day, time(10, 5))).timestamp())
            uri = f"media/posts/{day:%Y%m}/{at * 31 % 10**15}_n_{at}.jpg"
            picture = zipfile.ZipInfo(uri, (day.year, day.month, day.day, 10, 5, 0))
            export.writestr(picture, photograph(entry["picture"], day.toordinal()))
            media = {"uri": uri, "creation_timestamp": at, "title": _as_exported(entry["text"])}
            entries.append({"media": [media]})
        export.writestr(f"{_ROOT}/media/posts_1.json", json.dumps(entries, indent=2))


def _as_exported(text: str) -> str:
    """The platform writes each byte of UTF-8 as a character of its own."""
    return text.encode("utf-8").decode("latin-1")
