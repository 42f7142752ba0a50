"""What the record holds, counted, and whether it is whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from core.backup import latest_backup
from core.clock import at_local
from core.log_check import ChainState
from core.office import Office
from core.store import Table
from core.store.conditions import CHECK_STANDS, EXPORT_IS_COMPLETE, EXPORT_IS_IN


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """`counts` by name; checks that were taken back and posts of a removed import do not count."""

    home: Path
    counts: Mapping[str, int]
    schema_version: int
    last_backup: datetime | None
    chain: ChainState


def record_status(office: Office) -> Status:
    """Counts everything and checks the deletion log with its evidence."""
    last = latest_backup(office.paths)
    return Status(
        home=office.paths.home,
        counts=_counts(office),
        schema_version=office.store.schema_version(),
        last_backup=at_local(last) if last else None,
        chain=office.deletions.verify(),
    )


def _counts(office: Office) -> dict[str, int]:
    count = office.store.count
    return {
        "accounts": count(Table.ACCOUNTS),
        "people": count(Table.PEOPLE),
        "checks": count(Table.CHECK_EVENTS, CHECK_STANDS),
        "absences": count(Table.ABSENCES),
        "follow_ups": count(Table.FOLLOW_UPS),
        "inquiries": count(Table.INQUIRIES),
        "planned": count(Table.PLAN_ENTRIES),
        "deletions": office.deletions.count(),
        "evidence": count(Table.EVIDENCE_FILES),
        "imports": count(Table.EXPORTS, EXPORT_IS_COMPLETE),
        "posts": count(Table.POSTS, EXPORT_IS_IN),
        "comments": count(Table.OWN_COMMENTS, EXPORT_IS_IN),
        "media": count(Table.POST_MEDIA, EXPORT_IS_IN),
        "archived": count(Table.ARCHIVE_REPORTS),
    }
