"""Makes Instagram exports as the platform packs them, letters broken the way Meta breaks them."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent / "data"
SAMPLE = DATA / "instagram_yourocd"

SUMMER_NIGHT = 1782858600  # 30 June 2026, 22.30 UTC: 00.30 on 1 July in Norway


def broken(text: str) -> str:
    """The text as Meta writes it: its UTF-8 bytes taken for Latin-1."""
    return text.encode("utf-8").decode("latin-1")


def picture(name: str, text: str = "", at: int = SUMMER_NIGHT) -> dict[str, Any]:
    """One picture as it stands in an export."""
    return {
        "uri": f"media/posts/202606/{name}",
        "creation_timestamp": at,
        "title": broken(text),
        "media_metadata": {
            "photo_metadata": {
                "exif_data": [{"latitude": 59.3, "longitude": 4.9, "upload_ip": "192.0.2.7"}]
            }
        },
    }


def post(name: str, text: str = "", at: int = SUMMER_NIGHT) -> dict[str, Any]:
    """A post of one picture: its text stands on the picture."""
    return {"media": [picture(name, text, at)]}


def write_folder(folder: Path, files: Mapping[str, Any]) -> Path:
    """Files of an export in a folder; what is not bytes is written as JSON."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(as_bytes(content))
    return folder


def write_zip(path: Path, files: Mapping[str, Any]) -> Path:
    """The same in a zip."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in files.items():
            packed.writestr(name, as_bytes(content))
    return path


def as_bytes(content: Any) -> bytes:
    return content if isinstance(content, bytes) else json.dumps(content, indent=2).encode("ascii")
