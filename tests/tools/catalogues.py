"""Keeps the catalogues: python -m tests.tools.catalogues

Texts that are new in the program get an empty entry in each .po (the English one is filled in),
texts that nothing says any more go, and every .mo is built anew. Then the .po are edited by hand
and the command is given once more.
"""

from __future__ import annotations

import ast
import io
import sys
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parents[2]
LOCALE = ROOT / "resources" / "locale"
LANGUAGES = ("nb", "nn", "sv", "en")
KEYWORDS = {"_": 1, "N_": 1, "ngettext": 2}

Key = str | tuple[str, ...]

_NEVER = datetime(2026, 1, 1, tzinfo=UTC)
_HEADERS_THAT_CHANGE = (
    '"POT-Creation-Date',
    '"PO-Revision-Date',
    '"Generated-By',
    '"Last-Translator',
    '"Language-Team',
    '"Report-Msgid',
)


def sources() -> dict[Key, str]:
    """Each English text that the program speaks, with the file it stands in.

    Only texts written out in the call count: in `_(TITLES["name"])` the key is no text.
    """
    files = [path for folder in ("core", "ui") for path in sorted((ROOT / folder).rglob("*.py"))]
    found: dict[Key, str] = {}
    for path in [*files, ROOT / "main.py"]:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and (text := _spoken(node)):
                found.setdefault(text, path.relative_to(ROOT).as_posix())
    return found


def _spoken(call: ast.Call) -> Key | None:
    name = call.func.id if isinstance(call.func, ast.Name) else ""
    if name not in KEYWORDS:
        return None
    texts = [a.value for a in call.args[: KEYWORDS[name]] if isinstance(a, ast.Constant)]
    if len(texts) != KEYWORDS[name] or not all(isinstance(text, str) and text for text in texts):
        return None
    return texts[0] if len(texts) == 1 else tuple(texts)


def read(language: str) -> Catalog:
    """One language's catalogue as it is written."""
    return read_po(io.BytesIO((LOCALE / f"{language}.po").read_bytes()), locale=language)


def built(catalogue: Catalog) -> bytes:
    """The same as the program loads it; the same bytes each time."""
    catalogue.creation_date = catalogue.revision_date = _NEVER
    out = io.BytesIO()
    write_mo(out, catalogue)
    return out.getvalue()


def first(message: Message) -> str:
    return message.id[0] if isinstance(message.id, (tuple, list)) else message.id


def update(language: str, spoken: dict[Key, str]) -> tuple[int, int]:
    """Returns how many entries were added and how many were taken away."""
    catalogue = read(language)
    wanted = {key[0] if isinstance(key, tuple) else key: key for key in spoken}
    known = {first(message) for message in catalogue if message.id}
    for text in known - set(wanted):
        catalogue.delete(text)
    for text in set(wanted) - known:
        key = wanted[text]
        empty: Key = ("", "") if isinstance(key, tuple) else ""
        catalogue.add(key, key if language == "en" else empty)
    out = io.BytesIO()
    write_po(out, catalogue, sort_output=True, width=100, no_location=True)
    lines = out.getvalue().decode("utf-8").split("\n")
    kept = [line for line in lines if not line.startswith(_HEADERS_THAT_CHANGE)]
    (LOCALE / f"{language}.po").write_text("\n".join(kept), "utf-8")
    (LOCALE / f"{language}.mo").write_bytes(built(read(language)))
    return len(set(wanted) - known), len(known - set(wanted))


def main() -> int:
    spoken = sources()
    for language in LANGUAGES:
        added, gone = update(language, spoken)
        print(f"{language}: {len(spoken)} texts, {added} to translate, {gone} gone")  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main())
