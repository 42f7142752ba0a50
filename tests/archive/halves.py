"""A municipality that does not exist, with half a year behind it."""

from __future__ import annotations

import io
from datetime import date, datetime, time
from pathlib import Path

from PIL import Image

from core.accounts import Account, AccountId
from core.clock import FixedClock, at_local
from core.deletions import Deletion, EvidenceRef, Measure
from core.half_years import HalfYear
from core.inquiries import Inquiry, InquiryKind
from core.office import Office
from core.people import Person
from core.plan_entries import ContentType, PlanEntry
from core.platforms import Platform
from tests.importers.exports import broken, picture, write_zip

H1 = HalfYear(2026, 1)
H2 = HalfYear(2026, 2)
AUTHOR = "Per Hansen"
ANGRY = "Per Hansen her: dere er noen idioter 😡"


def at(day: date, hour: int = 9, minute: int = 0) -> datetime:
    """A moment by the wall clock in Norway."""
    return at_local(datetime.combine(day, time(hour, minute)))


def open_municipality(office: Office) -> dict[str, AccountId]:
    """Testvik with three accounts and one person at work; 1 January 2026."""
    office.settings.change(
        {
            "municipality": "Testvik kommune (eksempel)",
            "archive_creator": "Testvik kommune (eksempel)",
            "organisation_number": "999999999",
        },
        label="test",
    )
    office.people.sit_down(office.people.person(office.people.add(Person(name="Kari Nes"))))
    accounts = {}
    for platform, name in (
        (Platform.FACEBOOK, "Testvik kommune"),
        (Platform.INSTAGRAM, "@testvik"),
        (Platform.X, "@Testvik_æøå"),
    ):
        account = Account(platform=platform, name=name, purpose="Nyheter og beredskap")
        accounts[platform.value] = office.accounts.add(
            account, responsible="Kari Nes", deputy="Jon Berg"
        )
    return accounts


def live_through(office: Office, clock: FixedClock, accounts: dict[str, AccountId]) -> None:
    """Every workday of January and February checked, but for what the tests look for.

    Facebook: 14 January entered late; X: 20 January without a reason, 9 and 10 February away.
    """
    for day in office.workdays().workdays_between(date(2026, 1, 1), date(2026, 2, 28)):
        clock.moment = at(day)
        for key, account in accounts.items():
            skipped = {
                "x": (date(2026, 1, 20), date(2026, 2, 9), date(2026, 2, 10)),
                "facebook": (date(2026, 1, 14),),
            }.get(key, ())
            if day not in skipped:
                office.checklist.check(account)
            if day == date(2026, 1, 15) and key == "facebook":
                office.checklist.check(account, day=date(2026, 1, 14))
    office.absences.record(
        date(2026, 2, 9), date(2026, 2, 10), "Vinterferie uten vikar", account=accounts["x"]
    )


def plan_and_publish(office: Office, clock: FixedClock, accounts: dict[str, AccountId]) -> None:
    """One post carried out late, one dropped."""
    clock.moment = at(date(2026, 2, 1))
    entry = PlanEntry(
        title="Høring: skolestruktur",
        day=date(2026, 2, 3),
        time=time(9, 0),
        content_type=ContentType.TEXT,
        goal="Dialog",
    )
    published = office.publishing.add(entry, [accounts["facebook"]])
    dropped = office.publishing.add(entry, [accounts["x"]])
    clock.moment = at(date(2026, 2, 4))
    office.publishing.publish(published)
    office.publishing.drop(dropped, "Møtet ble avlyst")


def delete_something(office: Office, clock: FixedClock, accounts: dict[str, AccountId]) -> int:
    """One deletion with evidence, in February."""
    clock.moment = at(date(2026, 2, 5), 12)
    buffer = io.BytesIO()
    Image.new("RGB", (40, 30), (200, 30, 30)).save(buffer, "PNG")
    evidence = office.evidence.keep(buffer.getvalue(), "Per Hansen.png")
    return office.deletions.add(
        Deletion(
            account_id=accounts["facebook"],
            measure=Measure.DELETED,
            ground=office.deletions.grounds()[0].key,
            reason="Skjellsord mot en navngitt ansatt",
            decided_by="Ole Dahl",
            author=AUTHOR,
            text=ANGRY,
            removed_at=clock.moment,
            path="v1 K0=no K1=no K2=no K3=no K4=no K5=yes M1=no M2=no",
            evidence=(EvidenceRef.to(evidence),),
        )
    )


def photograph() -> bytes:
    """A picture with many colours."""
    buffer = io.BytesIO()
    Image.radial_gradient("L").resize((640, 480)).convert("RGB").save(buffer, "JPEG")
    return buffer.getvalue()


def fetch_posts(
    office: Office, clock: FixedClock, accounts: dict[str, AccountId], folder: Path
) -> None:
    """An Instagram export of 1 March: two posts, one picture whole, one broken, one missing."""
    clock.moment = at(date(2026, 3, 1))
    first, second = (
        int(at(date(2026, 1, 9), 9, 30).timestamp()),
        int(at(date(2026, 2, 6), 8).timestamp()),
    )
    several = {
        "title": broken("Buorre sámi álbmotbeaivi! 🎉 Дякую شكرا"),
        "creation_timestamp": second,
        "media": [picture("b.jpg", at=second), picture("c.jpg", at=second)],
    }
    text = "Blåbær på Sørås 🙏🏽"
    single = {"media": [picture("a.jpg", text, first)]}
    path = write_zip(
        folder / "instagram-testvik-2026-03-01-abc.zip",
        {
            "your_instagram_activity/media/posts_1.json": [single, several],
            "media/posts/202606/a.jpg": photograph(),
            "media/posts/202606/b.jpg": b"no picture at all",
        },
    )
    office.imports.carry_out(office.imports.preview(path, accounts["instagram"]))


def ask_something(office: Office, clock: FixedClock, accounts: dict[str, AccountId]) -> None:
    """One inquiry whose words must not be printed."""
    clock.moment = at(date(2026, 2, 10))
    office.inquiries.add(
        Inquiry(
            account_id=accounts["facebook"],
            kind=InquiryKind.QUESTION,
            text="Hemmelig spørsmål fra Lise",
            received_at=clock.moment,
            registered_at=clock.moment,
        )
    )


def whole_half_year(office: Office, clock: FixedClock, folder: Path) -> dict[str, AccountId]:
    """All of the above; the clock stands on 3 July 2026."""
    clock.moment = at(date(2026, 1, 1))
    accounts = open_municipality(office)
    live_through(office, clock, accounts)
    plan_and_publish(office, clock, accounts)
    delete_something(office, clock, accounts)
    ask_something(office, clock, accounts)
    fetch_posts(office, clock, accounts, folder)
    clock.moment = at(date(2026, 7, 3))
    return accounts
