"""What happened in the invented municipality, as it stands in `resources/example`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from typing import Any

from core.paths import RESOURCES

Entry = Mapping[str, Any]


def read_content() -> Mapping[str, Any]:
    """Lists of entries by subject."""
    return tomllib.loads((RESOURCES / "example" / "testvik.toml").read_text("utf-8"))
