"""What was published, as the record keeps it: exports, posts, their media and earlier versions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from core.accounts import AccountId
from core.importers.parsed import MediaKind, PostKind
from core.platforms import Platform

ExportId = NewType("ExportId", int)
PostId = NewType("PostId", int)


class ExportState(StrEnum):
    """Only a complete export is seen; a running one is swept when its process is gone."""

    RUNNING = "running"
    COMPLETE = "complete"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """One import: the export's name, digest and day, and what came of it (`counts`: JSON)."""

    id: ExportId = ExportId(0)
    account_id: AccountId
    platform: Platform
    file_name: str
    sha256: str
    made_on: date | None = None
    state: ExportState
    imported_at: datetime
    imported_by: str = ""
    first_post: datetime | None = None
    last_post: datetime | None = None
    counts: str = "{}"
    skipped: str = "[]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """One post as its export gives it. `day` is the civil day in Norway, `posted_at` UTC."""

    id: PostId = PostId(0)
    account_id: AccountId
    export_id: ExportId
    identity: str
    kind: PostKind
    posted_at: datetime
    day: date
    title: str = ""
    text: str = ""
    link: str = ""
    source: str = ""
    repaired: bool = False
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PostVersion:
    """The same post as a later export gives it; the earlier wording is kept in the post."""

    id: int = 0
    post_id: PostId
    export_id: ExportId
    posted_at: datetime
    title: str = ""
    text: str = ""
    link: str = ""
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PostMedia:
    """A picture or film of a post; without digest when it was not in the export."""

    id: int = 0
    post_id: PostId
    export_id: ExportId
    position: int
    uri: str
    kind: MediaKind
    alt_text: str = ""
    sha256: str = ""
    size: int = 0

    @property
    def missing(self) -> bool:
        return not self.sha256


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnComment:
    """A comment that the municipality wrote; `about` is whose post it stands under."""

    id: int = 0
    account_id: AccountId
    export_id: ExportId
    identity: str
    written_at: datetime
    day: date
    text: str = ""
    about: str = ""
