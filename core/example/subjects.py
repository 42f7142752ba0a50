"""The plan, and what had to be taken away."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, time, timedelta
from functools import partial
from typing import Any

from core.dates import short_date
from core.deletions import Deletion, EvidenceRef, Measure
from core.example.content import Entry
from core.example.diary import Diary
from core.example.pictures import screenshot
from core.language import _
from core.publishing import PICTURED, ContentType, PlanEntry, PlanStatus

_ENTRY = ("title", "goal", "text", "photographer", "alt_text")
_DELETION = (
    *("author", "text", "masked_text", "thread", "ground", "rule", "reason", "milder"),
    *("decided_by", "consulted", "author_told", "path"),
)


NOTICE = 9
"""Days ahead that a post is put into the plan."""


def write(diary: Diary, content: Mapping[str, Any]) -> None:
    for entry in content["plan"]:
        day = diary.day_of(entry["on"])
        if day is not None:
            _planned(diary, entry, day)
    _planned(diary, content["planned_today"], diary.today)
    for entry in content["deletions"]:
        day = diary.day_of(entry["on"])
        if day is not None and day < diary.today:
            diary.at(day, time(13, 0), partial(_removed, diary, entry, day))
            if "corrected" in entry:
                diary.at(diary.after(day), time(9, 12), partial(_corrected, diary, entry))


def _planned(diary: Diary, entry: Entry, day: date) -> None:
    """Put into the plan nine days ahead; moved, dropped or published when its time has come."""
    if (day - diary.first).days < NOTICE + 2:
        return
    moved = entry.get("moved_days", 0)
    planned = diary.before(day, moved) if moved else day
    when = time.fromisoformat(entry["time"])
    diary.at(
        diary.before(planned, NOTICE), time(14, 0), partial(_plan, diary, entry, planned, when)
    )
    if moved:
        diary.at(diary.before(planned, 1), time(10, 0), partial(_move, diary, entry, day))
    if day >= diary.today:
        return
    if "dropped" in entry:
        diary.at(diary.before(day, 1), time(14, 30), partial(_drop, diary, entry))
    else:
        after = time(when.hour, when.minute + 2)
        diary.at(day, after, partial(_publish, diary, entry), by="Siri Lund")


def _plan(diary: Diary, entry: Entry, day: date, when: time) -> None:
    kind = ContentType(entry["type"])
    cleared = kind not in PICTURED or "photographer" in entry
    plan_entry = PlanEntry(
        day=day,
        time=when,
        content_type=kind,
        image_approved=kind in PICTURED and cleared,
        status=PlanStatus.READY if cleared else PlanStatus.PLANNED,
        **{name: entry[name] for name in _ENTRY if name in entry},
    )
    diary.office.publishing.add(plan_entry, [diary.account(n).id for n in entry["accounts"]])


def _found(diary: Diary, entry: Entry) -> PlanEntry:
    """The open entry of that title: the same title may come back later in the year."""
    every = diary.office.publishing.everything()
    return next(p.entry for p in every if p.entry.title == entry["title"] and p.entry.is_open)


def _move(diary: Diary, entry: Entry, day: date) -> None:
    diary.office.publishing.move(_found(diary, entry).id, day)


def _drop(diary: Diary, entry: Entry) -> None:
    diary.office.publishing.drop(_found(diary, entry).id, entry["dropped"])


def _publish(diary: Diary, entry: Entry) -> None:
    found = _found(diary, entry)
    home = diary.account(entry["accounts"][0]).url
    diary.office.publishing.publish(found.id, url=f"{home}/posts/{1000 + found.id}")


def _removed(diary: Diary, entry: Entry, day: date) -> None:
    office, now = diary.office, diary.office.clock.now()
    account = diary.account(entry["account"])
    written = now - timedelta(hours=3, minutes=12)
    draft = Deletion(
        account_id=account.id,
        link=f"{account.url}/posts/{1000 + day.toordinal() % 1000}",
        written_at=written,
        found_at=now - timedelta(minutes=21),
        removed_at=now - timedelta(minutes=4),
        measure=Measure(entry["measure"]),
        **{name: entry[name] for name in _DELETION if name in entry},
    )
    picture = screenshot(account.name, entry["author"], entry["text"], written)
    name = _("Screenshot {date}").format(date=short_date(day)) + ".png"
    file = office.evidence.keep(picture, name)
    office.deletions.add(replace(draft, evidence=(EvidenceRef.to(file),)))


def _corrected(diary: Diary, entry: Entry) -> None:
    deletions = diary.office.deletions
    texts = ((line.number, line.deletion.text) for line in deletions.entries() if line.deletion)
    number = next(number for number, text in texts if text == entry["text"])
    deletions.correct(number, reason=entry["correction_reason"], text=entry["corrected"])
