"""Texts for the page itself, filled from the record."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.accounts import Account, AccountKind
from core.language import LANGUAGES, speaking
from core.office import Office
from core.page_texts import page_texts, texts_for
from core.platforms import Platform
from core.purposes import TargetGroups, purposes

PAGE = Account(
    platform=Platform.FACEBOOK, name="Testvik kommune", url="https://facebook.com/testvik"
)


@pytest.fixture
def town(office: Office) -> Office:
    office.settings.change(
        {"municipality": "Testvik kommune (eksempel)", "contact": "post@testvik.example"},
        label="settings",
    )
    return office


def text(office: Office, account: Account, key: str, language: str = "nb") -> str:
    found = {one.key: one.text for one in texts_for(office, account, language=language)}
    return found.get(key, "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_whole_in_every_language(town: Office, language: str) -> None:
    town.accounts.add(replace(PAGE, name="@testvik", platform=Platform.X))
    key = town.accounts.add(replace(PAGE, unit="Kommunikasjon"))
    found = texts_for(town, town.accounts.account(key), language=language)
    assert [one.key for one in found] == [one.key for one in page_texts()]
    assert all("{" not in one.text and "[" not in one.text for one in found)
    assert all(one.title and one.source.guideline for one in found)


@pytest.mark.requirement("S25")
def test_the_rules_name_what_the_guideline_lets_be_removed(town: Office) -> None:
    town.settings.change({"guideline_profile": "alver"}, label="profile")
    rules = text(town, PAGE, "rules")
    assert "• Personangrep. Hets, trusler eller krenkelser mot en person." in rules
    assert "Noe annet" not in rules  # a ground for the log alone
    assert "Testvik kommune (eksempel)" in rules


@pytest.mark.requirement("K7")
def test_the_reply_time_follows_the_account(town: Office) -> None:
    assert text(town, replace(PAGE, reply_days=0), "reply").startswith("Vi svarer samme arbeidsdag")
    assert "innen 1 arbeidsdag." in text(town, PAGE, "reply")
    assert "inom 3 arbetsdagar" in text(town, replace(PAGE, reply_days=3), "reply", "sv")


@pytest.mark.requirement("S26")
def test_the_opening_hours_are_those_of_the_municipality(town: Office) -> None:
    assert "mandag–fredag 08.00–15.30" in text(town, PAGE, "hours")


@pytest.mark.requirement("S26")
def test_an_unknown_unit_is_a_gap_to_fill(town: Office) -> None:
    assert "[enhet]" in text(town, PAGE, "unit")
    assert "Ansvarlig: Skole." in text(town, replace(PAGE, unit="Skole"), "unit")


@pytest.mark.requirement("S29")
def test_the_links_are_of_all_public_accounts_in_use_but_this_one(town: Office) -> None:
    key = town.accounts.add(PAGE)
    town.accounts.add(replace(PAGE, name="@testvik", platform=Platform.X, url="https://x.com/t"))
    town.accounts.add(replace(PAGE, name="Uten lenke", url=""))
    town.accounts.add(replace(PAGE, name="Gruppa", kind=AccountKind.CLOSED_GROUP))
    gone = town.accounts.add(replace(PAGE, name="Gammel"))
    town.accounts.close(gone, by="Ole Dahl", reason="Flyttet")
    lines = text(town, town.accounts.account(key), "links").splitlines()
    assert lines == ["Testvik kommune (eksempel) er også her:", "@testvik: https://x.com/t"]


def test_the_links_are_only_for_the_main_accounts(town: Office) -> None:
    town.accounts.add(PAGE)
    assert text(town, replace(PAGE, kind=AccountKind.UNIT), "links") == ""


def test_a_closed_group_and_a_place_for_videos_get_no_texts(town: Office) -> None:
    assert texts_for(town, replace(PAGE, kind=AccountKind.CLOSED_GROUP)) == []
    assert texts_for(town, replace(PAGE, storage_only=True)) == []


def test_words_in_the_record_that_look_like_a_gap_stand_as_they_are(town: Office) -> None:
    town.accounts.add(replace(PAGE, name="{contact}", platform=Platform.X, url="https://x.com/t"))
    key = town.accounts.add(PAGE)
    assert "{contact}: https://x.com/t" in text(town, town.accounts.account(key), "links")


@pytest.mark.requirement("A7")
def test_each_platform_has_purposes_of_its_own_before_those_for_all() -> None:
    with speaking("nn"):
        assert purposes(Platform.FACEBOOK)[0] == "Dele dei gode historiene"
        assert purposes(Platform.INSTAGRAM)[0] == "Dele sjela og sjarmen til kommunen"
        assert purposes(Platform.YOUTUBE)[0] == "Lagringsplass for ferdige videoar"
        assert purposes(Platform.OTHER)[0] == "Dialog med innbyggjarane"


def test_the_target_groups_are_the_municipalitys_own_once_it_has_some(town: Office) -> None:
    groups = TargetGroups(town.settings)
    assert groups.everything()[0] == "Innbyggere"
    groups.change(["Fiskere ", "", "Fiskere", "Hytteeiere"])
    assert groups.everything() == ["Fiskere", "Hytteeiere"]
    groups.change([])
    assert groups.everything()[0] == "Innbyggere"
