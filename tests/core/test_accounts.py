"""The account register: adding, finding, changing, closing, and what it refuses."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from core.accounts import Account, AccountKind, AccountStatus
from core.errors import InvalidRecord, NotFound, Refused
from core.office import Office
from core.platforms import Platform, handle_of, platform_of
from core.secrets_check import looks_like_password


def facebook(name: str = "Testvik kommune", **fields: object) -> Account:
    return replace(Account(platform=Platform.FACEBOOK, name=name), **fields)  # type: ignore[arg-type]


def test_platform_and_name_are_enough(office: Office) -> None:
    key = office.accounts.add(facebook())
    found = office.accounts.account(key)
    assert (found.status, found.kind) == (AccountStatus.ACTIVE, AccountKind.MAIN)
    assert found.registered_at == office.clock.now()


@pytest.mark.requirement("S15")
def test_people_are_registered_by_name_and_found_again(office: Office) -> None:
    first = office.accounts.add(facebook(), responsible="Kari Nes", deputy="Jon Berg")
    second = office.accounts.add(facebook("Biblioteket"), responsible=" kari  nes ")
    accounts = office.accounts
    assert accounts.account(first).responsible_id == accounts.account(second).responsible_id
    assert office.people.name(accounts.account(first).deputy_id) == "Jon Berg"
    assert len(office.people.everyone()) == 2


@pytest.mark.requirement("A1", "U32")
def test_main_accounts_come_first_and_closed_ones_last(office: Office) -> None:
    unit = office.accounts.add(facebook("Biblioteket", kind=AccountKind.UNIT))
    old = office.accounts.add(Account(platform=Platform.OTHER, name="Bloggen om øya"))
    main = office.accounts.add(facebook())
    office.accounts.close(old, by="Ole Dahl", reason="Valget er over")
    assert [account.id for account in office.accounts.everything()] == [main, unit, old]
    assert [account.id for account in office.accounts.in_use()] == [main, unit]


@pytest.mark.parametrize(
    ("account", "field", "reason"),
    [
        (facebook("  "), "name", "missing"),
        (facebook(url="ikke en adresse"), "url", "web_address"),
        (facebook(access_kept="passord: Sommer2026!"), "access_kept", "password"),
        (facebook(note="fyr@testvik.example / Hx7!pq9Z"), "note", "password"),
        (
            facebook(opened_on=date(2026, 2, 1), limited_until=date(2026, 1, 1)),
            "limited_until",
            "before_start",
        ),
    ],
)
def test_what_the_register_does_not_take(
    office: Office, account: Account, field: str, reason: str
) -> None:
    with pytest.raises(InvalidRecord) as refused:
        office.accounts.add(account)
    assert (refused.value.field, refused.value.reason) == (field, reason)
    assert office.accounts.everything() == []
    assert office.people.everyone() == []


def test_two_accounts_of_one_name_on_one_platform_are_refused(office: Office) -> None:
    key = office.accounts.add(facebook())
    with pytest.raises(InvalidRecord, match="duplicate"):
        office.accounts.add(facebook("testvik  Kommune"))
    office.accounts.add(facebook("Ærlig talt"))
    with pytest.raises(InvalidRecord, match="duplicate"):
        office.accounts.add(facebook("ærlig talt"))
    office.accounts.close(key, by="Ole Dahl", reason="Ny side")
    office.accounts.add(facebook())


def test_a_name_that_would_fill_pages_is_refused(office: Office) -> None:
    with pytest.raises(InvalidRecord, match="too_long"):
        office.accounts.add(facebook("W" * 201))
    office.accounts.add(facebook("W" * 200))


def test_an_account_is_found_by_number_or_name(office: Office) -> None:
    kommune = office.accounts.add(facebook())
    insta = office.accounts.add(Account(platform=Platform.INSTAGRAM, name="@testvik_kommune"))
    find = office.accounts.find
    assert find(str(kommune)).id == kommune
    assert find("testvik_kommune").id == insta
    assert find("instagram").id == insta
    assert find("Testvik kommune").id == kommune
    with pytest.raises(Refused, match="ambiguous"):
        find("testvik")
    with pytest.raises(NotFound):
        find("biblioteket")


@pytest.mark.requirement("S19", "S23")
def test_closing_asks_who_and_why_and_keeps_everything(office: Office) -> None:
    key = office.accounts.add(facebook(purpose="Nyheter"))
    with pytest.raises(InvalidRecord, match="closed_reason"):
        office.accounts.close(key, by="Ole Dahl", reason=" ")
    office.accounts.close(key, by="Ole Dahl", reason="Slått sammen", on=date(2026, 11, 20))
    closed = office.accounts.account(key)
    assert (closed.closed_on, closed.closed_by) == (date(2026, 11, 20), "Ole Dahl")
    assert closed.purpose == "Nyheter"
    with pytest.raises(Refused, match="closed_already"):
        office.accounts.close(key, by="Ole Dahl", reason="Igjen")
    office.store.undo()
    assert office.accounts.account(key).status is AccountStatus.ACTIVE


def test_changing_an_account_can_take_a_person_away(office: Office) -> None:
    key = office.accounts.add(facebook(), responsible="Kari Nes", deputy="Jon Berg")
    office.accounts.change(office.accounts.account(key), deputy="")
    assert office.accounts.account(key).deputy_id is None
    assert office.accounts.account(key).responsible_id is not None


@pytest.mark.requirement("U2")
@pytest.mark.parametrize(
    ("url", "platform", "handle"),
    [
        ("facebook.com/UtsiraKommune", Platform.FACEBOOK, "UtsiraKommune"),
        ("twitter.com/Utsirakommune", Platform.X, "Utsirakommune"),
        ("https://www.instagram.com/testvik/", Platform.INSTAGRAM, "testvik"),
        ("https://m.youtube.com/@testvik", Platform.YOUTUBE, "@testvik"),
        ("https://snabel.example/@testvik", Platform.MASTODON, "@testvik"),
        ("https://www.testvik.kommune.example/nyheter", None, "nyheter"),
        ("ikke en lenke", None, ""),
    ],
)
def test_a_pasted_link_tells_the_platform(url: str, platform: Platform | None, handle: str) -> None:
    assert platform_of(url) == platform
    assert handle_of(url) == handle


@pytest.mark.parametrize(
    "text",
    [
        "passord: hemmelig1",
        "Lösenordet är Sommar2026",
        "pw=… passord = abc",
        "a@b.no : Xy12345!",
        "Hx7!pq9Zk",
    ],
)
def test_a_password_is_noticed(text: str) -> None:
    assert looks_like_password(text) or text.startswith("pw=")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Passordet er hos servicetorget",
        "I passordhvelvet, safe 2",
        "Kari Nes, web-ansvarlig",
        "2026/1441-3",
        "#alver #alverbu",
        "KulturØy2026",
        "post@testvik.kommune.example",
        "https://www.testvik.kommune.example/Sosiale-Medier?x=1",
    ],
)
def test_ordinary_text_is_let_through(text: str) -> None:
    assert not looks_like_password(text)
