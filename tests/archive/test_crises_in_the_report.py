"""The chapter on crises: the log with who approved it, the held posts, and what was learned."""

from __future__ import annotations

import csv
import io
from datetime import date, time
from pathlib import Path

from core.clock import FixedClock
from core.crisis_paper import crisis_paper
from core.crisis_records import CrisisKind, Decided, HeldOutcome, Message
from core.crisis_report import crisis_report
from core.office import Office
from core.plan_entries import ContentType, PlanEntry
from tests.archive.halves import H1, at, open_municipality
from tests.pdf.paper import pdfium_pages


def lived_through(office: Office, clock: FixedClock) -> None:
    """Water gone on 3 March; one post is moved, one is dropped."""
    clock.moment = at(date(2026, 1, 1))
    facebook = open_municipality(office)["facebook"]
    for title, day in (("Høring om skolerute", 3), ("Konsert i parken", 4)):
        entry = PlanEntry(
            title=title,
            day=date(2026, 3, day),
            time=time(12),
            content_type=ContentType.TEXT,
            goal="Informere",
        )
        office.publishing.add(entry, [facebook])
    clock.moment = at(date(2026, 3, 3), 8, 15)
    key = office.crises.begin(
        CrisisKind.EVERYDAY, "Vannet er borte", "Kommunedirektøren", [facebook]
    )
    office.crises.log.add(
        Message(
            at=at(date(2026, 3, 3), 8, 10),
            account_id=facebook,
            text="Vannet er borte på Nes",
            approved_by="Kari Nes",
        )
    )
    office.crises.log.add(
        Message(at=clock.moment, text="Kok vannet", exception="Fare for helse, ingen svarte")
    )
    first, second = office.crises.held(key)
    clock.moment = at(date(2026, 3, 4), 9)
    office.crises.end(
        "Kommunedirektøren",
        {
            first.id: Decided(outcome=HeldOutcome.MOVED, day=date(2026, 3, 9), time=time(10)),
            second.id: Decided(outcome=HeldOutcome.DROPPED, reason="Avlyst"),
        },
    )
    office.crises.evaluate(key, "Facebook nådde flest")
    clock.moment = at(date(2026, 7, 3))


def text_of(data: bytes) -> str:
    return " ".join("\n".join(pdfium_pages(data)).split())


def test_the_report_has_the_log_the_held_posts_and_what_was_learned(
    office: Office, clock: FixedClock, tmp_path: Path
) -> None:
    lived_through(office, clock)
    made = office.archive.make(H1, folder=tmp_path)
    text = text_of(made.file.read_bytes())

    assert "Kriser og øvelser" in text
    assert "Hverdagskrise 03.03.2026: Vannet er borte" in text
    assert "Vannet er borte på Nes Kari Nes" in text
    assert "Ikke godkjent av kriseledelsen Fare for helse, ingen svarte" in text
    assert "Høring om skolerute Flyttet til 09.03.2026 kl. 10.00" in text
    assert "Konsert i parken Droppet: Avlyst" in text
    assert "Facebook nådde flest" in text

    beside = made.file.with_name(f"{made.file.stem}_data")
    rows = {}
    for name in ("crises", "crisis_messages", "held_posts"):
        lines = (beside / f"{name}.csv").read_text("utf-8-sig")
        rows[name] = list(csv.DictReader(io.StringIO(lines), delimiter=";"))
    assert rows["crises"][0]["decided_by"] == "Kommunedirektøren"
    assert [one["approved_by"] for one in rows["crisis_messages"]] == ["Kari Nes", ""]
    assert [one["outcome"] for one in rows["held_posts"]] == ["moved", "dropped"]


def test_one_crisis_is_printed_alone(office: Office, clock: FixedClock) -> None:
    lived_through(office, clock)
    found = crisis_report(office, office.crises.everything()[0])
    paper = crisis_paper(found, municipality="Testvik kommune (eksempel)", day=office.today())
    assert "Kommunedirektøren" in text_of(paper)
    again = crisis_paper(found, municipality="Testvik kommune (eksempel)", day=office.today())
    assert paper == again
