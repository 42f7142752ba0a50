"""What citizens asked the invented municipality, what was promised, and how it ended."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from functools import partial
from typing import Any

from core.clock import at_local
from core.example.content import Entry
from core.example.diary import Diary
from core.inquiries import Channel, Inquiry, InquiryKind, Outcome, SenderKind

NOTICED = 13
"""Minutes from something is written until it is registered, within opening hours."""


def write(diary: Diary, content: Mapping[str, Any]) -> None:
    for entry in content["inquiries"]:
        day = diary.day_of(entry["on"])
        if day is not None and day < diary.today:
            _live(diary, entry, day)
    for entry in content["promised_for_today"]:
        _live(diary, entry, diary.workdays[-1])


def _live(diary: Diary, entry: Entry, day: date) -> None:
    """`at` is when it was written, `reply_at` when it ended, `after` workdays later."""
    written, by = time.fromisoformat(entry.get("at", "09:47")), entry.get("by", "Kari Nes")
    seen = _later(written, NOTICED)
    diary.at(day, seen, partial(_asked, diary, entry, day, written), by=by)
    if "consulted" in entry:
        diary.at(day, _later(seen, 20), partial(_taken_up, diary, entry), by=by)
        diary.at(diary.after(day), time(9, 20), partial(_concluded, diary, entry), by=by)
    if "promise" in entry:
        diary.at(day, _later(seen, 3), partial(_promised, diary, entry), by=by)
    if "outcome" in entry:
        when = time.fromisoformat(entry.get("reply_at", "11:30"))
        done = diary.after(day, entry.get("after", 0))
        diary.at(done, when, partial(_ended, diary, entry), by=by)
    if "case_number" in entry:
        diary.at(diary.after(day, 6), time(14, 20), partial(_numbered, diary, entry), by=by)


def _asked(diary: Diary, entry: Entry, day: date, written: time) -> None:
    diary.office.inquiries.add(
        Inquiry(
            account_id=diary.account(entry["account"]).id,
            kind=InquiryKind(entry["kind"]),
            text=entry["text"],
            received_at=at_local(datetime.combine(day, written)),
            channel=Channel(entry.get("channel", "comment")),
            sender=SenderKind(entry.get("sender", "citizen")),
            forwarded_by=entry.get("forwarded_by", ""),
        )
    )


def _found(diary: Diary, entry: Entry) -> Inquiry:
    """The newest of that text: the same may be asked again another year."""
    everything = diary.office.inquiries.everything()
    return next(found for found in everything if found.text == entry["text"])


def _promised(diary: Diary, entry: Entry) -> None:
    diary.office.inquiries.promise(_found(diary, entry).id, entry["promise"])


def _taken_up(diary: Diary, entry: Entry) -> None:
    diary.office.inquiries.take_up(_found(diary, entry).id, entry["consulted"])


def _concluded(diary: Diary, entry: Entry) -> None:
    diary.office.inquiries.conclude(_found(diary, entry).id, entry["conclusion"])


def _numbered(diary: Diary, entry: Entry) -> None:
    diary.office.inquiries.case_number(_found(diary, entry).id, entry["case_number"])


def _ended(diary: Diary, entry: Entry) -> None:
    verbs, key = diary.office.inquiries, _found(diary, entry).id
    match Outcome(entry["outcome"]):
        case Outcome.FORMAL:
            verbs.ask_formal(key)
        case Outcome.POLITICAL:
            verbs.refer(key, entry["referred_to"])
        case Outcome.LEFT:
            verbs.leave(key, entry.get("reason", ""))
        case _:
            verbs.answer(
                key,
                entry["answer"],
                tone=entry.get("tone", "factual"),
                language="nb",
                signature=entry.get("signature", "Testvik kommune"),
                fact_link=entry.get("fact_link", ""),
            )


def _later(moment: time, minutes: int) -> time:
    total = moment.hour * 60 + moment.minute + minutes
    return time(total // 60, total % 60)
