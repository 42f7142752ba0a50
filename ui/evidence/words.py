"""The words of stored files: sizes, checksums, the name of a screenshot."""

from __future__ import annotations

from datetime import datetime

from core.dates import clock_time, moment_text
from core.deletions import EvidenceRef
from core.language import _, current


def size(count: int) -> str:
    """412 kB or 5,2 MB."""
    if count < 1_000_000:
        return f"{max(1, round(count / 1000))} kB"
    whole = f"{count / 1_000_000:.1f} MB"
    return whole if current() == "en" else whole.replace(".", ",")


def checksum(sha256: str) -> str:
    """The start and the end, as it is compared by eye: 9f2c 41ab … e81b."""
    return f"{sha256[:4]} {sha256[4:8]} … {sha256[-4:]}"


def evidence_line(ref: EvidenceRef) -> str:
    return _("{size} · added {time} · locked with checksum {checksum}").format(
        size=size(ref.size), time=clock_time(ref.stored_at), checksum=checksum(ref.sha256)
    )


def screenshot_name(moment: datetime) -> str:
    """What a pasted picture is called: Skjermbilde 23.11.2026 kl. 08.39.png."""
    return _("Screenshot {when}").format(when=moment_text(moment)) + ".png"
