"""The handover pack: what a deputy must know, in one document, without a secret in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time

import pytest

from core.accounts import Account
from core.appointment_records import Mandate, Role
from core.clock import FixedClock, at_local
from core.inquiries import Inquiry
from core.inquiry_kinds import InquiryKind
from core.office import Office
from core.plan_entries import ContentType, PlanEntry
from core.sheets.handover import handover_pack
from core.sheets.handover_paper import handover_paper
from core.store import Table
from tests.pdf.paper import text_of


def text(office: Office) -> str:
    return text_of(handover_paper(handover_pack(office)))


def asked(office: Office, account: Account, what: str) -> int:
    return office.inquiries.add(
        Inquiry(
            account_id=account.id,
            kind=InquiryKind.QUESTION,
            text=what,
            received_at=at_local(datetime(2026, 11, 23, 8, 20)),  # noqa: DTZ001
        )
    )


def test_whoever_takes_over_finds_routine_rules_accounts_and_people(town: Office) -> None:
    said = text(town)
    for words in (
        "Hver arbeidsdag",
        "Regler som gjelder",
        "Oppbevart: Passordbanken, mappen Sosiale medier",
        "Innlogging i to trinn",
        "Ikke skrevet ned hvor tilgangen er oppbevart",
        "Når noe må slettes",
        "Når et halvår er over",
        "web@testvik.example",
    ):
        assert words in said
    for item in town.profile().checks:
        assert str(item.title) in said
    for ground in town.profile().deletion.grounds:
        assert str(ground.title) in said


def test_what_waits_stands_there_and_what_is_answered_does_not(
    town: Office, main_account: Account
) -> None:
    waits = asked(town, main_account, "Når går ferga?")
    done = asked(town, main_account, "Er biblioteket åpent?")
    town.inquiries.promise(waits, "Svar i morgen")
    town.inquiries.answer(done, "Ja.")
    town.follow_ups.open(main_account.id, "Rett åpningstiden")
    said, pack = text(town), handover_pack(town)
    assert "Når går ferga?" in said
    assert "Er biblioteket åpent?" not in said
    assert "Rett åpningstiden" in said
    assert (len(pack.inquiries), pack.promises, len(pack.follow_ups)) == (1, 1, 1)


def test_the_plan_goes_to_the_end_of_next_month(town: Office, main_account: Account) -> None:
    for day, title in (
        (date(2026, 11, 30), "Adventstid"),
        (date(2026, 12, 31), "Godt nytt år"),
        (date(2027, 1, 1), "Ny kommuneplan"),
    ):
        entry = PlanEntry(
            title=title, day=day, time=time(12), content_type=ContentType.TEXT, goal="Omdømme"
        )
        town.publishing.add(entry, [main_account.id])
    said = text(town)
    assert "Adventstid" in said
    assert "Godt nytt år" in said
    assert "Ny kommuneplan" not in said
    assert "Publiseringsplan til 31. desember 2026" in said


@pytest.mark.parametrize(
    ("month", "last"), [(1, date(2026, 2, 28)), (11, date(2026, 12, 31)), (12, date(2027, 1, 31))]
)
def test_next_month_ends_on_its_last_day(
    office: Office, clock: FixedClock, month: int, last: date
) -> None:
    clock.moment = at_local(datetime(2026, month, 31 if month != 11 else 30, 9))  # noqa: DTZ001
    assert handover_pack(office).until == last


def test_absences_and_the_rota_stand_there(town: Office) -> None:
    kari, jon = town.people.by_name("Kari Nes"), town.people.by_name("Jon Berg")
    assert kari is not None
    assert jon is not None
    town.absences.plan(kari.id, date(2026, 12, 3), date(2026, 12, 4), reason="Kurs", deputy=jon.id)
    town.rota.begin([kari.id, jon.id], date(2026, 11, 23))
    said = text(town)
    assert "Kurs Vikar: Jon Berg" in said
    assert "23. november–29. november 2026" in said


def test_who_can_get_in_is_named_and_who_no_longer_can_is_not(
    town: Office, main_account: Account
) -> None:
    kari, jon = town.people.by_name("Kari Nes"), town.people.by_name("Jon Berg")
    assert kari is not None
    assert jon is not None
    town.accesses.give(main_account, kari.id, what="Redaktør", first=date(2026, 1, 1))
    gone = town.accesses.give(main_account, jon.id, what="Gjest", first=date(2026, 1, 1))
    town.accesses.end(gone, last=date(2026, 2, 1))
    said = text(town)
    assert "Har tilgang: Kari Nes (Redaktør)" in said
    assert "Gjest" not in said


def test_tasks_of_one_person_on_one_account_stand_together(
    town: Office, main_account: Account
) -> None:
    kari = town.people.by_name("Kari Nes")
    assert kari is not None
    town.appointments.appoint(
        main_account.id,
        kari.id,
        Role.ADMINISTRATOR,
        mandate=Mandate(by="Ole Dahl", on=date(2026, 1, 2), first=date(2026, 1, 3)),
    )
    rows = [row for row in handover_pack(town).appointed if row[1] == "Kari Nes"]
    main = next(row for row in rows if row[0].startswith("Testvik kommune"))
    assert main[2].splitlines() == ["Ansvarlig fra 02.05.2012", "Administrator fra 03.01.2026"]
    assert main[3] == "Ole Dahl"


def test_what_looks_like_a_password_is_left_out(town: Office, main_account: Account) -> None:
    with town.store.step("test") as write:
        secret = replace(main_account, access_kept="web@testvik.example / Hemmelig123!")
        write.save(Table.ACCOUNTS, secret)
    said = text(town)
    assert "Hemmelig123" not in said
    assert "Utelatt: Det ligner et passord." in said
