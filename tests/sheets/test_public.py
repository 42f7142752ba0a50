"""The list for everyone: public facts alone, as HTML that stands by itself, as text, on paper."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

from core.accounts import Account, AccountKind
from core.language import speaking
from core.office import Office
from core.platforms import Platform
from core.sheets.public import public_list, public_paper
from core.sheets.public_web import public_fragment, public_html, public_text
from tests.pdf.paper import text_of

PRIVATE = ("Kari Nes", "Jon Berg", "Ole Dahl", "24/118", "Passordbanken", "Foreldre 7B")


class Tags(HTMLParser):
    """Every tag with its attributes, and whether each one was closed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.requirement("S28")
def test_the_list_is_offered_as_html_text_and_paper(town: Office) -> None:
    found = public_list(town)
    for said in (public_html(found), public_text(found), text_of(public_paper(found))):
        assert "Testvik kommune" in said
        assert "https://www.facebook.com/testvik.example" in said
        assert "Nyheter og dialog" in said
        assert "Du får svar innen 1 arbeidsdag." in said


def test_only_public_facts_stand_in_it(town: Office) -> None:
    found = public_list(town)
    for said in (public_html(found), public_text(found), text_of(public_paper(found))):
        assert [private for private in PRIVATE if private in said] == []
        assert "Testvikvalg" not in said


def test_the_page_is_whole_and_asks_nothing_of_others(town: Office) -> None:
    page = Tags(public_html(public_list(town)))
    assert page.open == []
    names = [tag for tag, _attrs in page.found]
    assert names.count("h1") == names.count("main") == 1
    assert not {"script", "img", "link", "iframe"} & set(names)
    assert dict(page.found)["html"] == {"lang": "nb"}
    assert all(not {"src", "style"} & set(attrs) for _tag, attrs in page.found)


def test_its_language_is_said(town: Office) -> None:
    with speaking("nn"):
        page = public_html(public_list(town))
    assert '<html lang="nn">' in page
    assert "Kontoane våre i sosiale medium" in page


def test_what_somebody_typed_is_never_markup(office: Office) -> None:
    office.accounts.add(
        Account(
            platform=Platform.OTHER,
            name='<script>alert("x")</script>',
            purpose="<b>fet</b> & rød",
            kind=AccountKind.UNIT,
        )
    )
    for page in (public_html(public_list(office)), public_fragment(public_list(office))):
        assert "<script" not in page
        assert "<b>" not in page
        assert "&lt;b&gt;fet&lt;/b&gt; &amp; rød" in page


def test_the_piece_to_paste_has_no_head(town: Office) -> None:
    piece = public_fragment(public_list(town))
    assert "<html" not in piece
    assert "<h2>Hovedkontoer</h2>" in piece


def test_where_comments_are_closed_no_answer_is_promised(office: Office) -> None:
    office.accounts.add(Account(platform=Platform.X, name="@Taus", comments_open=False))
    assert "Du får svar" not in public_text(public_list(office))
