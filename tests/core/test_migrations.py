"""A file that an earlier version wrote is brought up to date with everything in it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from core.clock import FixedClock
from core.inquiry_kinds import Act
from core.links import LinkKind
from core.log_check import FaultKind
from core.office import Office
from core.paths import Paths
from core.requirement_kinds import IN_THE_RECORD, Requirement
from core.store.version import SCHEMA_VERSION

SCHEMAS = Path(__file__).parents[1] / "schemas"


@pytest.fixture
def from_version_1(tmp_path: Path, clock: FixedClock) -> Iterator[Office]:
    with closing(_brought_up(1, tmp_path, clock)) as office:
        yield office


@pytest.fixture
def from_version_2(tmp_path: Path, clock: FixedClock) -> Iterator[Office]:
    with closing(_brought_up(2, tmp_path, clock)) as office:
        yield office


@pytest.fixture
def from_version_3(tmp_path: Path, clock: FixedClock) -> Iterator[Office]:
    with closing(_brought_up(3, tmp_path, clock)) as office:
        yield office


def _brought_up(number: int, folder: Path, clock: FixedClock) -> Office:
    paths = Paths(folder / "home")
    paths.home.mkdir()
    with closing(sqlite3.connect(paths.database)) as file:
        file.executescript((SCHEMAS / f"version_{number}.sql").read_text("utf-8"))
    return Office.open(paths, clock)


def test_a_file_of_the_first_version_keeps_all_it_held(from_version_1: Office) -> None:
    office = from_version_1
    assert office.store.schema_version() == SCHEMA_VERSION
    assert [account.name for account in office.accounts.everything()] == [
        "Testvik kommune",
        "@testvikkommune",
    ]
    assert len(office.checklist.events(*2 * (office.today(),))) == 1
    assert len(office.deletions.entries()) == 1
    found = office.deletions.verify()  # the dump holds the record, not the files beside it
    assert {fault.kind for fault in found.faults} == {FaultKind.EVIDENCE_MISSING}


def test_a_file_of_the_second_version_keeps_all_it_held(from_version_2: Office) -> None:
    office, day = from_version_2, date(2026, 11, 20)
    assert office.store.schema_version() == SCHEMA_VERSION
    main, library = office.accounts.everything()
    assert [main.name, library.unit] == ["Testvik kommune", "Folkebiblioteket"]
    kari, jon = office.people.by_name("Kari Nes"), office.people.by_name("Jon Berg")
    assert kari is not None
    assert jon is not None
    assert {kari.id, jon.id} <= office.appointments.appointed(main.id, day)
    (held,) = [one for one in office.appointments.on(main.id, day) if one.person_id == kari.id]
    assert (held.mandate_by, held.mandate_reference) == ("Ole Dahl", "26/7")
    assert len(office.rota.history()) == 1
    (inquiry,) = office.inquiries.everything()
    assert [event.act for event in office.inquiries.courses([inquiry])] == [
        Act.REGISTERED,
        Act.PROMISED,
        Act.ANSWERED,
    ]
    assert [found.rule for found in office.overrides.between(day, day)] == ["not_appointed"]
    assert office.profile_on(day).base == "utsira"
    assert [choice.rule for choice in office.day_choices.everything()] == ["christmas_eve"]
    assert [season.title for season in office.opening_seasons.everything()] == ["Sommertid"]
    assert [link.title for link in office.links.of_kind(LinkKind.WATCH)] == ["#testvik"]
    assert len(office.feed.posts(main.id, date(2026, 7, 1), date(2026, 12, 31))) == 1
    assert {fault.kind for fault in office.deletions.verify().faults} == {
        FaultKind.EVIDENCE_MISSING
    }


def test_a_file_of_the_third_version_keeps_all_it_held(from_version_3: Office) -> None:
    office, day = from_version_3, date(2026, 11, 24)
    assert office.store.schema_version() == SCHEMA_VERSION
    main, young, library = office.accounts.everything()
    (planned,) = office.publishing.everything()
    assert (planned.entry.title, planned.entry.occasion) == ("Julegrantenning", "")
    assert planned.account_ids == (main.id,)
    assert len(office.reviews.of_account(main.id)) == 1
    assert len(office.warnings.of_account(library.id)) == 1
    assert [closing.reason for closing in office.closings.of_account(library.id)] == ["Lite i bruk"]
    assert [found.to_whom for found in office.delegations.everything()] == ["Kari Nes"]
    assert [found.body for found in office.decisions.everything()] == ["Ledermøtet"]
    assert len(office.accesses.held(main.id, day)) == 1
    assert [found.place for found in office.promotions.of_account(main.id)] == ["signature"]
    assert [found.guideline for found in office.sign_offs.everything()] == ["utsira"]
    assert [found.account_id for found in office.applications.open()] == [young.id]


def test_what_was_ticked_before_the_day_was_kept_is_met_on_an_unknown_day(
    from_version_2: Office,
) -> None:
    main, library = from_version_2.accounts.everything()
    states = from_version_2.requirements.state(main)
    met = {found for found, state in states.items() if state.met}
    assert met == {Requirement.PURPOSE, Requirement.DEPUTY, Requirement.OWNER} | {
        Requirement.RULES,
        Requirement.LINK,
    }
    assert states[Requirement.OWNER].checked_on is None
    assert not states[Requirement.HOURS].looked_at
    bare = from_version_2.requirements.state(library)
    assert not any(state.looked_at for kind, state in bare.items() if kind not in IN_THE_RECORD)


def test_every_earlier_version_has_its_dump() -> None:
    assert sorted(path.name for path in SCHEMAS.iterdir()) == [
        f"version_{number}.sql" for number in range(1, SCHEMA_VERSION)
    ]


def test_who_looked_after_an_account_is_appointed_to_it(tmp_path: Path, clock: FixedClock) -> None:
    paths = Paths(tmp_path / "home")
    paths.home.mkdir()
    dump = (SCHEMAS / "version_1.sql").read_text("utf-8")
    with closing(sqlite3.connect(paths.database)) as file:
        file.executescript(dump)
        line = "kari nes,  Siri Lund; Ny Person"
        file.execute("UPDATE accounts SET administrators = ? WHERE id = 1", (line,))
        file.commit()
    with closing(Office.open(paths, clock)) as office:
        held = office.appointments.of_account(office.accounts.everything()[0].id)
        assert [(one.role, office.people.name(one.person_id)) for one in held] == [
            ("responsible", "Kari Nes"),
            ("deputy", "Jon Berg"),
            ("administrator", "Kari Nes"),
            ("administrator", "Siri Lund"),
            ("administrator", "Ny Person"),
        ]
        assert {one.first for one in held} == {office.today()}
        before = office.accounts.everything()
        office.tidy()
        assert [one.name for one in before] == [one.name for one in office.accounts.everything()]
        assert office.accounts.everything()[0].administrators == line
