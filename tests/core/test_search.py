"""One box that finds everything, whatever is typed into it."""

from __future__ import annotations

import random
import unicodedata
from datetime import date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.accounts import Account, AccountId
from core.clock import at_local
from core.errors import NotFound
from core.inquiries import Inquiry, InquiryKind
from core.office import Office
from core.platforms import Platform
from core.search import Group, HitKind, first_line, fits, match_expression, words_of
from tests.register import insert_deletion, insert_posts

DAY = date(2026, 11, 2)
NASTY = "\"'*^:(){}+-,.NEAROTD /\\\0%_#@æøåÆØÅéß😀\u200d\u0301\ufeff\ud7ff\ud800\udfffkomune "


@pytest.fixture
def account(office: Office) -> AccountId:
    found = Account(platform=Platform.FACEBOOK, name="Testvik kommune", unit="Servicetorget")
    return office.accounts.add(found, responsible="Kari Nes", deputy="Jon Berg")


def titles(groups: list[Group], kind: HitKind) -> list[str]:
    return [hit.title for group in groups if group.kind is kind for hit in group.hits]


def test_a_post_is_found_by_the_beginning_of_its_words(office: Office, account: AccountId) -> None:
    insert_posts(office, account, {DAY: "Nye fergetider fra mandag\nSe nettsiden."})
    for typed in ("fergetider", "FERGE", "ny ferg", "mandag nye", '"nye'):
        assert titles(office.search.find(typed), HitKind.POST) == ["Nye fergetider fra mandag"]
    assert titles(office.search.find("tider"), HitKind.POST) == []


def test_posts_come_newest_first_however_they_came_in(office: Office, account: AccountId) -> None:
    days = [DAY - timedelta(days=n) for n in (3, 0, 7, 1)]
    insert_posts(office, account, {day: f"Ferge {day}" for day in days})
    (group,) = office.search.find("ferge", limit=3)
    assert [hit.day for hit in group.hits] == sorted(days, reverse=True)[:3]
    assert group.more


def test_posts_of_a_running_import_are_not_found(office: Office, account: AccountId) -> None:
    insert_posts(office, account, {DAY: "Halvferdig"}, state="running")
    insert_posts(office, account, {DAY: "Tatt bort"}, state="removed")
    assert office.search.find("halvferdig") == []
    assert office.search.find("tatt bort") == []


def test_letters_of_our_languages_are_letters_of_their_own(
    office: Office, account: AccountId
) -> None:
    insert_posts(office, account, {DAY: "Får på beite"})
    assert titles(office.search.find("får"), HitKind.POST)
    assert titles(office.search.find(unicodedata.normalize("NFD", "Får")), HitKind.POST)
    assert office.search.find("far") == []


def test_an_account_is_found_by_name_platform_unit_link_and_people(
    office: Office, account: AccountId
) -> None:
    for typed in ("vik", "TESTVIK", "facebook", "service", "kari", "jon berg", "kommune face"):
        assert titles(office.search.find(typed), HitKind.ACCOUNT) == ["Testvik kommune"], typed
    assert office.search.find("instagram") == []


def test_a_follow_up_is_found_by_its_text(office: Office, account: AccountId) -> None:
    office.follow_ups.open(account, "Svar Marit om brøyting")
    (group,) = office.search.find("brøyt marit")
    assert group.kind is HitKind.FOLLOW_UP
    assert group.hits[0].account_id == account


def test_a_deletion_is_found_by_number_and_ground_and_by_nothing_personal(
    office: Office, account: AccountId
) -> None:
    written = {
        "account_id": account,
        "ground_title": "Personangrep",
        "text": "Hemmelig hets",
        "author": "Olga Ekstrand",
        "reason": "Gikk på utseendet",
        "decided_by": "Kari Nes",
    }
    insert_deletion(office, {"ground_title": "Lovbrudd"})
    number = insert_deletion(office, written)
    for typed in ("personan", f"{number}", f"{number} person"):
        (group,) = office.search.find(typed)
        assert [hit.key for hit in group.hits] == [number], typed
        assert "Personangrep" in group.hits[0].title
        assert group.hits[0].day == date(2026, 11, 3), "the Norwegian day"
    for typed in ("hets", "olga", "ekstrand", "utseendet"):
        assert office.search.find(typed) == [], typed
    assert "Personangrep" in office.search.hit(HitKind.DELETION, number).title


def test_an_erased_deletion_is_still_found_by_its_number(office: Office) -> None:
    number = insert_deletion(office, None)
    (group,) = office.search.find(str(number))
    assert group.hits[0].key == number


def test_each_group_holds_a_few_and_says_when_there_are_more(office: Office) -> None:
    for number in range(7):
        office.accounts.add(Account(platform=Platform.X, name=f"@testvik{number}"))
    (group,) = office.search.find("testvik", limit=5)
    assert (len(group.hits), group.more) == (5, True)
    (group,) = office.search.find("testvik", limit=7)
    assert (len(group.hits), group.more) == (7, False)


@pytest.mark.parametrize("typed", ["", "   ", "*", '"', "()", "\0", "\ud800", "–"])
def test_no_words_find_nothing(office: Office, account: AccountId, typed: str) -> None:
    assert office.search.find(typed) == []


def test_operators_are_only_words(office: Office, account: AccountId) -> None:
    insert_posts(office, account, {DAY: "skole eller ferge", DAY - timedelta(days=1): "ferge"})
    assert office.search.find("skole OR ferge") == []
    assert office.search.find("ferge NOT skole") == []
    assert titles(office.search.find("text:ferge"), HitKind.POST) == []


def test_twenty_thousand_strange_strings_raise_nothing(office: Office, account: AccountId) -> None:
    insert_posts(office, account, {DAY: "Testvik kommune ønsker god jul 😀"})
    dice = random.Random(2026)
    alphabet = [*NASTY, *(chr(dice.randrange(0x110000)) for _ in range(200))]
    for _ in range(20_000):
        office.search.find("".join(dice.choices(alphabet, k=dice.randrange(24))))


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck), database=None)
@given(text=st.text(max_size=40))
def test_what_stands_in_a_name_is_found_by_typing_it(text: str) -> None:
    assert fits(words_of(text), text)
    assert match_expression(text).count('"') % 2 == 0


def test_what_was_opened_last_comes_first(office: Office, account: AccountId) -> None:
    (post,) = insert_posts(office, account, {DAY: "Nye fergetider"})
    assert office.search.recent() == []
    office.search.remember(HitKind.ACCOUNT, account)
    office.search.remember(HitKind.POST, post)
    office.search.remember(HitKind.ACCOUNT, account)
    assert [hit.kind for hit in office.search.recent()] == [HitKind.ACCOUNT, HitKind.POST]


def test_what_is_gone_is_left_out_of_the_last_opened(office: Office, account: AccountId) -> None:
    office.search.remember(HitKind.POST, 4711)
    office.search.remember(HitKind.ACCOUNT, account)
    assert [hit.key for hit in office.search.recent()] == [account]
    with pytest.raises(NotFound):
        office.search.hit(HitKind.POST, 4711)


def test_only_the_last_few_are_remembered(office: Office, account: AccountId) -> None:
    for key in range(20):
        office.search.remember(HitKind.POST, key)
    office.search.remember(HitKind.ACCOUNT, account)
    assert len(office.settings.text("recent_searches").split()) == 8


def test_a_title_is_one_short_line() -> None:
    assert first_line("\n\n  Nye   fergetider \nmer") == "Nye fergetider"
    assert len(first_line("ord " * 100)) <= 120
    assert first_line("") == ""


def test_an_inquiry_is_found_by_what_was_asked_answered_and_its_case_number(
    office: Office, account: AccountId
) -> None:
    moment = at_local(datetime(2026, 11, 23, 0, 5))  # noqa: DTZ001  still Sunday in UTC
    key = office.inquiries.add(
        Inquiry(
            account_id=account,
            kind=InquiryKind.QUESTION,
            text="Hvilke fergetider\ngjelder i jula?",
            received_at=moment,
        )
    )
    office.inquiries.answer(key, "Se ruteheftet.")
    office.inquiries.case_number(key, "26/482")
    for typed in ("fergetider", "FERGE jul", "ruteheft", "26/482"):
        (group,) = office.search.find(typed)
        assert (group.kind, group.hits[0].key) == (HitKind.INQUIRY, key), typed
    hit = office.search.hit(HitKind.INQUIRY, key)
    assert (hit.title, hit.day) == ("Hvilke fergetider", date(2026, 11, 23))
