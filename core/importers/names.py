"""Which names of files in an export can be trusted on any machine."""

from __future__ import annotations

import re
import unicodedata

_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)", re.I)


def is_safe(name: str) -> bool:
    """False for names that lead out of the folder, or that Windows takes for something else."""
    if not name or len(name) > 1000 or name.startswith("/") or "\\" in name or ":" in name:
        return False
    if any(unicodedata.category(char) in ("Cc", "Cs") for char in name):
        return False
    return all(_is_safe_part(part) for part in name.rstrip("/").split("/"))


def _is_safe_part(part: str) -> bool:
    if part in ("", ".", "..") or part[-1] in ". ":
        return False
    return _RESERVED.match(part.strip()) is None


def sameness(name: str) -> str:
    """Two names with the same value are one file on a machine that does not tell A from a."""
    return unicodedata.normalize("NFC", name).casefold()


def shown(name: str) -> str:
    """A name that cannot be trusted, made fit to be shown and stored."""
    fit = (char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in name[:300])
    return "".join(fit)
