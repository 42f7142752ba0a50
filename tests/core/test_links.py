"""The lists of links: kept in order, never with a password, and put back by undo."""

from __future__ import annotations

import pytest

from core.errors import InvalidRecord
from core.links import Link, LinkKind
from core.office import Office

SELF, WATCH = LinkKind.SELF_SERVICE, LinkKind.WATCH


def titles(office: Office, kind: LinkKind) -> list[str]:
    return [link.title for link in office.links.of_kind(kind)]


def test_links_stand_in_the_order_they_were_added_each_in_its_list(office: Office) -> None:
    office.links.add(Link(kind=SELF, title=" Barnehageplass ", url="testvik.kommune.no/barnehage"))
    office.links.add(Link(kind=WATCH, title="#testvik"))
    office.links.add(Link(kind=SELF, title="Byggesak", url="https://testvik.kommune.no/bygg"))
    assert titles(office, SELF) == ["Barnehageplass", "Byggesak"]
    assert titles(office, WATCH) == ["#testvik"]
    assert office.links.of_kind(SELF)[0].url == "https://testvik.kommune.no/barnehage"


def test_a_link_taken_away_comes_back_with_undo(office: Office) -> None:
    key = office.links.add(Link(kind=WATCH, title="Avisa"))
    office.links.remove(key)
    assert titles(office, WATCH) == []
    office.store.undo()
    assert titles(office, WATCH) == ["Avisa"]


@pytest.mark.parametrize(
    ("title", "url", "field", "reason"),
    [
        ("", "https://testvik.kommune.no", "title", "missing"),
        ("Skjema", "", "url", "missing"),
        ("Skjema", "ikke en adresse", "url", "web_address"),
        ("Skjema", "https://kari:hemmelig@testvik.kommune.no", "url", "password"),
        ("passord: Hemmelig1!", "https://testvik.kommune.no", "title", "password"),
        ("barnehageplass", "https://testvik.kommune.no", "title", "duplicate"),
    ],
)
def test_a_link_that_will_not_do_is_refused_at_its_field(
    office: Office, title: str, url: str, field: str, reason: str
) -> None:
    office.links.add(Link(kind=SELF, title="Barnehageplass", url="https://testvik.kommune.no"))
    with pytest.raises(InvalidRecord) as refused:
        office.links.add(Link(kind=SELF, title=title, url=url))
    assert (refused.value.field, refused.value.reason) == (field, reason)
    assert titles(office, SELF) == ["Barnehageplass"]
