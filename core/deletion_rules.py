"""What is asked of an entry's own fields before it may enter the deletion log."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from core.deletion_records import CORRECTABLE, Deletion
from core.errors import InvalidRecord
from core.platforms import clean_url

CLOCKS_DIFFER = timedelta(minutes=5)
"""How far ahead of ours a platform's clock may be."""


def trimmed(draft: Deletion) -> Deletion:
    """The draft without space around its texts, and with whole characters only."""
    texts: dict[str, Any] = {
        name: plain_unicode(getattr(draft, name)).strip()
        for name in (*CORRECTABLE, "ground", "path")
    }
    return replace(draft, **texts)


def plain_unicode(text: str) -> str:
    """Halves of characters, as a window may hand them over, are joined or marked as lost."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def web_address(link: str) -> str:
    """The link with its scheme. Raises InvalidRecord("link", "web_address")."""
    try:
        return clean_url(link)
    except ValueError as error:
        raise InvalidRecord("link", "web_address") from error


def refuse_wrong_times(deletion: Deletion, now: datetime) -> None:
    """Raises InvalidRecord: future, or after_removal for what must have come before it."""
    latest = now + CLOCKS_DIFFER
    for field in ("written_at", "found_at", "removed_at"):
        moment: datetime | None = getattr(deletion, field)
        if moment is not None and moment > latest:
            raise InvalidRecord(field, "future")
    removed = deletion.removed_at
    for field in ("written_at", "found_at"):
        moment = getattr(deletion, field)
        if moment is not None and removed is not None and moment > removed:
            raise InvalidRecord(field, "after_removal")
