"""Where the municipality's record lies on this machine."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

RESOURCES = Path(__file__).resolve().parent.parent / "resources"


@dataclass(frozen=True, slots=True)
class Paths:
    """The data folder and the places in it."""

    home: Path

    @property
    def database(self) -> Path:
        return self.home / "fyrvakt.db"

    @property
    def backups(self) -> Path:
        return self.home / "backups"

    @property
    def evidence(self) -> Path:
        return self.home / "evidence"

    @property
    def media(self) -> Path:
        return self.home / "media"

    @property
    def archive(self) -> Path:
        return self.home / "archive"

    @property
    def logs(self) -> Path:
        return self.home / "logs"

    @property
    def window(self) -> Path:
        """What windows on the same record tell each other."""
        return self.home / "window"

    def make(self) -> None:
        """Create the data folder. Raises OSError where that is not possible."""
        self.home.mkdir(parents=True, exist_ok=True)


def default_home(environment: Mapping[str, str] = os.environ) -> Path:
    """FYRVAKT_HOME, else the usual place for a program's data on this kind of machine."""
    chosen = environment.get("FYRVAKT_HOME", "").strip()
    if chosen:
        return Path(chosen).expanduser().absolute()
    if sys.platform == "win32":
        base = Path(environment.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
        return base / "Fyrvakt"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Fyrvakt"
    return Path(environment.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "fyrvakt"
