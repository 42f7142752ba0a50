"""The report's figures and words for a machine: CSV and JSON that lie beside the PDF."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from core.archive.contents import Contents, Handling, PersonAway, RegisterEntry
from core.archive.crises import crisis_tables
from core.archive.governance_data import governance_tables
from core.archive.inquiry_data import inquiry_tables
from core.archive.wheel import wheel_rows
from core.clock import local
from core.deletion_records import LogEntry

# A spreadsheet takes these first characters for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")

Row = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class DataFile:
    """One file by its name within the package."""

    name: str
    data: bytes

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.data).hexdigest()


def data_files(contents: Contents) -> tuple[DataFile, ...]:
    """Everything that the report prints, as tables and as one JSON; the same contents, the same
    bytes. Moments are local time with their offset."""
    tables: dict[str, list[Row]] = {
        "accounts": [_account(entry) for entry in contents.accounts],
        "appointments": [row for entry in contents.accounts for row in _appointed(entry)],
        "absences": [_away(person) for person in contents.away],
        **governance_tables(contents),
        "checks": [
            row
            for entry, found in zip(contents.accounts, contents.handling, strict=True)
            for row in _months(entry, found)
        ],
        "days_without_registration": [
            row
            for entry, found in zip(contents.accounts, contents.handling, strict=True)
            for row in _without(entry, found)
        ],
        "posts": list(_posts(contents)),
        "own_comments": list(_comments(contents)),
        "plan": list(_plan(contents)),
        "year_wheel": list(wheel_rows(contents.wheel.lines)),
        **crisis_tables(contents.crises),
        **inquiry_tables(contents),
        "deletion_log": [_deletion(entry, contents.names) for entry in contents.deletions],
    }
    whole = {**_head(contents), **tables}
    text = json.dumps(whole, ensure_ascii=False, indent=1, default=str)
    files = [DataFile(name="report.json", data=_clean(text).encode("utf-8"))]
    for name, rows in tables.items():
        if rows:
            files.append(DataFile(name=f"{name}.csv", data=_csv(rows)))
    return tuple(files)


def _csv(rows: Sequence[Row]) -> bytes:
    """UTF-8 with a mark and semicolons, as Norwegian Excel opens it."""
    buffer = io.StringIO(newline="")
    writer = csv.DictWriter(buffer, list(rows[0]), delimiter=";", lineterminator="\r\n")
    writer.writeheader()
    for row in rows:
        writer.writerow({key: _cell(value) for key, value in row.items()})
    return _clean(buffer.getvalue()).encode("utf-8-sig")


def _cell(value: Any) -> str:
    text = " ".join(map(str, value)) if isinstance(value, (list, tuple)) else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _clean(text: str) -> str:
    """Without lone halves of characters, which no file can hold."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _moment(at: datetime | None) -> str:
    return local(at).isoformat() if at else ""


def _head(contents: Contents) -> Row:
    owner = contents.owner
    return {
        "half": contents.half.label,
        "until": contents.until.isoformat(),
        "made_on": contents.made_on.isoformat(),
        "municipality": owner.municipality,
        "archive_creator": owner.archive_creator,
        "organisation_number": owner.organisation_number,
        "case_number": owner.case_number,
        "language": contents.language,
        "working_days": contents.workdays,
        "gaps": list(contents.gaps),
        "log": {
            "lines": contents.log.count,
            "code": contents.log.code if contents.log.count else "",
            "head": contents.log.head,
            "whole": contents.log.ok,
        },
        "exports": [
            {
                "account": contents.title_of(export.account_id),
                "file": export.file_name,
                "sha256": export.sha256,
                "imported_on": export.imported_on.isoformat(),
            }
            for export in contents.exports
        ],
    }


def _account(entry: RegisterEntry) -> Row:
    account = entry.account
    return {
        "id": account.id,
        "platform": account.platform.value,
        "name": account.name,
        "url": account.url,
        "kind": account.kind.value,
        "status": account.status.value,
        "unit": account.unit,
        "purpose": account.purpose,
        "target_group": account.target_group,
        "responsible": entry.responsible,
        "deputy": entry.deputy,
        "goal": account.goal,
        "themes": account.themes,
        "hashtags": account.hashtags,
        "ambition": account.ambition.value,
        "storage_only": account.storage_only,
        "belongs_under": entry.parent,
        "manager": account.manager,
        "editor": account.editor,
        "administrators": account.administrators,
        "hours_per_week": account.hours_per_week,
        "approved_by": account.approved_by,
        "approved_on": account.approved_on or "",
        "case_number": account.case_number,
        "risk_reference": account.risk_reference,
        "risk_on": account.risk_on or "",
        "last_review": account.last_review or "",
        "history": account.history,
        "opened_on": account.opened_on or "",
        "closed_on": account.closed_on or "",
    }


def _appointed(entry: RegisterEntry) -> Iterator[Row]:
    for person in entry.appointed:
        yield {
            "account": entry.title,
            "name": person.name,
            "role": person.role.value,
            "first": person.first.isoformat(),
            "last": person.last.isoformat() if person.last else "",
            "mandate_by": person.mandate_by,
            "mandate_on": person.mandate_on.isoformat() if person.mandate_on else "",
            "mandate_reference": person.mandate_reference,
        }


def _away(person: PersonAway) -> Row:
    return {
        "name": person.name,
        "first": person.first.isoformat(),
        "last": person.last.isoformat(),
        "reason": person.reason,
        "deputy": person.deputy,
    }


def _months(entry: RegisterEntry, handling: Handling) -> Iterator[Row]:
    for month, tally in handling.months:
        yield {
            "account": entry.title,
            "month": f"{month:%Y-%m}",
            "workdays": tally.due,
            "checked": tally.checked,
            "by_deputy": tally.by_deputy,
            "late": tally.late,
            "without_registration": tally.without,
            "explained": tally.away,
        }


def _without(entry: RegisterEntry, handling: Handling) -> Iterator[Row]:
    for day in handling.without:
        yield {
            "account": entry.title,
            "day": day.day.isoformat(),
            "reason": day.reason,
            "deputy": day.deputy,
        }


def _posts(contents: Contents) -> Iterator[Row]:
    for post in contents.posts:
        yield {
            "account": contents.title_of(post.account_id),
            "at": _moment(post.at),
            "title": post.title,
            "text": post.text,
            "link": post.link,
            "media": [media.uri for media in post.media],
            "media_sha256": [media.sha256 or "missing" for media in post.media],
            "other_wordings": list(post.versions),
        }


def _comments(contents: Contents) -> Iterator[Row]:
    for comment in contents.comments:
        yield {
            "account": contents.title_of(comment.account_id),
            "at": _moment(comment.at),
            "text": comment.text,
            "about": comment.about,
        }


def _plan(contents: Contents) -> Iterator[Row]:
    for line in contents.plan:
        entry = line.entry
        yield {
            "title": entry.title,
            "accounts": list(line.accounts),
            "planned_day": (entry.planned_day or entry.day).isoformat(),
            "day": entry.day.isoformat(),
            "time": f"{entry.time:%H:%M}",
            "content_type": entry.content_type.value,
            "goal": entry.goal,
            "status": entry.status.value,
            "published_at": _moment(entry.published_at),
            "published_url": entry.published_url,
            "dropped_reason": entry.dropped_reason,
        }


def _deletion(entry: LogEntry, names: bool) -> Row:
    deletion, correction = entry.deletion, entry.correction
    row: Row = {
        "number": entry.number,
        "kind": entry.kind.value if entry.kind else "",
        "about": entry.about or "",
        "entered_at": _moment(entry.at),
        "account": deletion.account if deletion else "",
        "measure": deletion.measure.value if deletion else "",
        "ground": deletion.ground_title if deletion else "",
        "masked_text": deletion.masked_text if deletion else "",
        "reason": _reason(entry),
        "decided_by": deletion.decided_by if deletion else "",
        "removed_at": _moment(deletion.removed_at) if deletion else "",
        "decision_aid": deletion.path if deletion else "",
        "evidence_sha256": [ref.sha256 for ref in deletion.evidence] if deletion else [],
        "correction": correction.text if correction else "",
        "hash": entry.hash,
    }
    if names:
        row["author"] = deletion.author if deletion else ""
        row["text"] = deletion.text if deletion else ""
    return row


def _reason(entry: LogEntry) -> str:
    if entry.deletion:
        return entry.deletion.reason
    return entry.correction.reason if entry.correction else ""
