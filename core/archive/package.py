"""The files that the archivist gets: the PDF, its data beside it, and a list of checksums."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Sequence
from itertools import count
from pathlib import Path

from core.archive.data_files import DataFile
from core.disk import arriving, said_plainly
from core.half_years import HalfYear
from core.language import _

SIDECAR = ".sha256"

_LETTERS = str.maketrans(
    {"æ": "ae", "ø": "o", "å": "a", "đ": "d", "ŧ": "t", "ŋ": "n", "ß": "ss", "þ": "th", "ð": "d"}
)
_KIND_OF_BODY = re.compile(r"\b(the|kommune|kommun|municipality|suohkan|tjïelte)\b|\(.*?\)")


def base_name(half: HalfYear, municipality: str, account: str = "") -> str:
    """2026-H1_testvik_sosiale-medier, in ASCII without spaces; the version is added to it."""
    parts = [half.label, slug(_KIND_OF_BODY.sub(" ", municipality.lower())), _("social-media")]
    if account:
        parts.append(slug(account))
    return "_".join(part for part in parts if part)


def slug(text: str) -> str:
    """The text in small ASCII letters, digits and hyphens."""
    text = unicodedata.normalize("NFKD", text.lower().translate(_LETTERS))
    return re.sub(r"[^a-z0-9]+", "-", text.encode("ascii", "ignore").decode()).strip("-")


def next_version(folder: Path, base: str, pdf: bytes) -> Path:
    """The first version that is free, or that is this very report. Raises StoreProblem."""
    with said_plainly(folder):
        for version in count(1):
            target = folder / f"{base}_v{version}.pdf"
            if not target.exists() or target.read_bytes() == pdf:
                return target
    raise AssertionError("count never ends")


def write_package(target: Path, pdf: bytes, files: Sequence[DataFile]) -> None:
    """Writes the PDF, its data in a folder beside it, and the list of checksums of them all.

    Each file is whole or not there; the PDF comes last. Raises StoreProblem.
    """
    with said_plainly(target.parent):
        target.parent.mkdir(parents=True, exist_ok=True)
        data = target.with_name(f"{target.stem}_data")
        data.mkdir(exist_ok=True)
        lines = []
        for file in files:
            _write(data / file.name, file.data)
            lines.append(f"{file.sha256}  {data.name}/{file.name}")
        digest = hashlib.sha256(pdf).hexdigest()
        sums = "\n".join([f"{digest}  {target.name}", *lines]) + "\n"
        _write(target.with_name(target.name + SIDECAR), sums.encode("utf-8"))
        _write(target, pdf)


def _write(path: Path, data: bytes) -> None:
    with arriving(path.parent) as file:
        file.write(data)
        file.settle(path)
    path.chmod(0o644)  # others in the office must be able to read it
