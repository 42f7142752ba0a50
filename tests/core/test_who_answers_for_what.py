"""Delegations, decisions of the management, sign-offs of the guidelines, and promotion."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from core.accounts import Account
from core.decisions import Decision
from core.delegations import Delegation
from core.errors import InvalidRecord
from core.office import Office
from core.platforms import Platform
from core.promotions import Place

TODAY = date(2026, 11, 23)
PAPER = Delegation(
    from_whom="Kommunedirektøren",
    to_whom="Kommunikasjonssjefen",
    scope="Redaktøransvar for sosiale medier",
    first=date(2026, 1, 1),
    document="26/12",
)
DECISION = Decision(
    body="Kommunestyret", day=date(2026, 3, 4), case_number="26/9", text="Testvik er til stede."
)


def test_a_delegation_holds_in_its_days(office: Office) -> None:
    key = office.delegations.add(PAPER)
    office.delegations.end(key, last=date(2026, 6, 30))
    (kept,) = office.delegations.everything()
    assert (kept.holds(date(2026, 6, 30)), kept.holds(date(2026, 7, 1))) == (True, False)
    assert office.delegations.touching(date(2026, 7, 1), TODAY) == []
    office.store.undo()
    assert office.delegations.everything()[0].last is None


@pytest.mark.parametrize("field", ["from_whom", "to_whom", "scope"])
def test_from_whom_to_whom_and_for_what_must_be_said(office: Office, field: str) -> None:
    with pytest.raises(InvalidRecord, match=f"{field}: missing"):
        office.delegations.add(replace(PAPER, **{field: " "}))


def test_a_decision_has_its_body_day_and_words(office: Office) -> None:
    key = office.decisions.add(DECISION)
    assert office.decisions.up_to(date(2026, 3, 3)) == []
    assert [one.case_number for one in office.decisions.up_to(TODAY)] == ["26/9"]
    with pytest.raises(InvalidRecord, match="day: to_come"):
        office.decisions.add(replace(DECISION, day=TODAY + timedelta(days=1)))
    office.decisions.remove(key)
    office.store.undo()
    assert len(office.decisions.everything()) == 1


@pytest.mark.requirement("K3")
def test_those_appointed_who_have_not_signed_this_version_are_named(office: Office) -> None:
    wanted = Account(platform=Platform.FACEBOOK, name="Testvik kommune")
    office.accounts.add(wanted, responsible="Kari Nes", deputy="Jon Berg")
    kari = office.people.by_name("Kari Nes")
    assert kari is not None
    office.sign_offs.sign(kari.id, "Retningslinjer", "2", on=date(2026, 11, 2))
    (kept,) = office.sign_offs.of_person(kari.id)
    assert (kept.version, kept.day) == ("2", date(2026, 11, 2))
    assert [one.name for one in office.sign_offs.missing("Retningslinjer", "2")] == ["Jon Berg"]
    assert len(office.sign_offs.missing("Retningslinjer", "3")) == 2
    with pytest.raises(InvalidRecord, match="day: to_come"):
        office.sign_offs.sign(kari.id, "Retningslinjer", on=TODAY + timedelta(days=1))


def test_where_an_account_is_made_known_is_ticked_and_unticked(office: Office) -> None:
    wanted = Account(platform=Platform.FACEBOOK, name="Testvik kommune")
    page = office.accounts.account(office.accounts.add(wanted))
    office.promotions.mark(page, Place.SIGNATURE, on=date(2026, 2, 1))
    office.promotions.mark(page, Place.SIGNATURE)
    office.promotions.mark(page, "Søppelbilene")
    found = {one.place: one.done_on for one in office.promotions.of_account(page.id)}
    assert found == {"signature": TODAY, "Søppelbilene": TODAY}
    office.promotions.unmark(page, Place.SIGNATURE)
    assert len(office.promotions.everything()[page.id]) == 1
    office.store.undo()
    assert len(office.promotions.of_account(page.id)) == 2
