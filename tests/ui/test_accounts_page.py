"""The account register, by keyboard."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QAccessible, QDesktopServices
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from core.accounts import Account, AccountStatus
from core.appointment_records import Mandate
from core.errors import InvalidRecord
from core.office import Office
from core.platforms import Platform
from core.requirement_kinds import IN_THE_RECORD, Requirement
from tests.register import insert_posts
from tests.ui.audit.look import CHECKS, close, open_page
from tests.ui.audit.scenes import Scene
from tests.ui.conftest import Press
from ui.page import Width
from ui.pages.accounts import AccountsPage
from ui.pages.accounts.detail import ACCESS
from ui.pages.accounts.ending.view import CloseView
from ui.pages.accounts.form import AccountForm
from ui.pages.accounts.reading import appointed
from ui.pages.accounts.register import ALL, ATTENTION, CLOSED, IN_USE
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.dots import Dots
from ui.window import Window

TODAY = date(2026, 11, 23)


@pytest.fixture
def page(window: Window) -> AccountsPage:
    """The page, shown; the focus is in the table."""
    window.go_to("accounts")
    QApplication.processEvents()
    found = window.page
    assert isinstance(found, AccountsPage)
    return found


def form_of(page: AccountsPage) -> AccountForm:
    assert page._form is not None
    return page._form


def line(form: AccountForm, name: str) -> QLineEdit:
    control = form.form.field(name).control
    assert isinstance(control, QLineEdit)
    return control


def words_in(widget: QWidget) -> list[str]:
    found = widget.findChildren(QLabel)
    return [label.text() for label in found if label.isVisible() and label.text()]


def names(page: AccountsPage) -> list[str]:
    model = page.register.table.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def tags(page: AccountsPage) -> list[str]:
    model = page.register.table.model()
    return [
        str(model.index(row, model.columnCount() - 1).data()) for row in range(model.rowCount())
    ]


def tab_texts(page: AccountsPage) -> list[str]:
    return [button.text() for button in page.register.filters.tabs.findChildren(Button)]


# The table


def test_the_first_account_is_in_view_with_its_fields_and_days(page: AccountsPage) -> None:
    assert page.register.table.hasFocus()
    shown = words_in(page.detail)
    assert shown[:2] == ["Testvik kommune", "Kari Nes"] or "Testvik kommune" in shown
    assert "Kari Nes" in shown
    assert "Jon Berg" in shown
    assert "Krav fra retningslinjene" in shown
    assert "1 av 6" in shown
    assert page.detail.findChild(Dots).accessibleName() == (
        "Sjekket 9 av de siste 10 arbeidsdagene"
    )


def test_arrows_go_through_the_accounts(page: AccountsPage, press: Press) -> None:
    press("Down", "Down")
    assert "@Testvikkommune" in words_in(page.detail)


def test_tabs_count_and_show_their_accounts(page: AccountsPage, town: Office) -> None:
    last = town.accounts.everything()[-1]
    town.accounts.close(last.id, by="Ole Dahl", reason="Flyttet", on=TODAY)
    assert tab_texts(page) == ["Alle 5", "I bruk 4", "Må ses på 4", "Søkt om 0", "Avsluttet 1"]
    for tab, count in ((ALL, 5), (IN_USE, 4), (ATTENTION, 4), (CLOSED, 1)):
        page.register.filters.tabs.choose(tab)
        assert len(names(page)) == count
    assert names(page) == ["Testvik folkebibliotek"]


@pytest.mark.parametrize(
    ("typed", "left"),
    [("insta", 1), ("FOLKE", 1), ("twitter", 1), ("kari", 5), ("krav mangler", 5), ("xyz", 0)],
)
def test_the_filter_looks_in_names_platforms_people_and_status(
    page: AccountsPage, typed: str, left: int
) -> None:
    page.register.filters.search.setText(typed)
    assert len(page.register.shown()) == left


def test_down_leaves_the_filter_and_esc_empties_it(page: AccountsPage, press: Press) -> None:
    page.register.filters.search.setFocus()
    press("“you”")
    assert names(page) == ["Testvik kommune"]
    press("Down")
    assert page.register.table.hasFocus()
    press("Esc")
    assert len(names(page)) == 5


def test_the_tag_tells_the_weightiest_reason(page: AccountsPage, town: Office) -> None:
    facebook, instagram, x, youtube, library = town.accounts.everything()
    town.accounts.change(replace(facebook, limited_until=TODAY + timedelta(days=8)))
    town.accounts.change(instagram, deputy="")
    insert_posts(town, x.id, {TODAY - timedelta(days=94): "Sommer"})
    town.accounts.change(replace(youtube, purpose="Film"))
    for kind in town.requirements.state(youtube):
        if kind not in IN_THE_RECORD:
            town.requirements.tick(youtube, kind, met=True)
    town.accounts.close(library.id, by="Ole Dahl", reason="Flyttet")
    assert tags(page) == [
        "Går ut om 8 dager",
        "Mangler vikar",
        "Stille i 94 dager",
        "I bruk",
        "Avsluttet",
    ]


def test_the_pane_says_what_to_do_about_a_missing_deputy(
    page: AccountsPage, town: Office, press: Press
) -> None:
    account = town.accounts.everything()[1]
    town.accounts.change(account, deputy="")
    press("Down")
    shown = words_in(page.detail)
    assert "Kontoen mangler vikar" in shown
    assert "Pek ut en som tar over når Kari Nes er borte." in shown
    assert "Ikke utpekt" in shown


def test_a_row_is_read_aloud_with_name_platform_and_status(page: AccountsPage) -> None:
    table = page.register.table
    assert QAccessible.queryAccessibleInterface(table).text(QAccessible.Text.Name) == (
        "Kontoregister"
    )
    said = table.model().index(1, 0).data(0x000B)
    assert said == "@testvikkommune, Instagram, 5 krav mangler"


def test_an_empty_register_says_what_it_is_for(
    shown: Callable[[Office], Window], office: Office, press: Press
) -> None:
    window = shown(office)
    window.go_to("accounts")
    page = window.page
    assert isinstance(page, AccountsPage)
    assert any(text.startswith("Ingen kontoer ennå.") for text in words_in(page))
    press("Return")
    assert page.title() == "Ny konto"


# The link


class _Browser(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.visited: list[str] = []

    @Slot(QUrl)
    def visit(self, url: QUrl) -> None:
        self.visited.append(url.toString())


@pytest.fixture
def browser() -> Iterator[_Browser]:
    """Takes what would go to the browser."""
    found = _Browser()
    QDesktopServices.setUrlHandler("https", found, "visit")
    yield found
    QDesktopServices.unsetUrlHandler("https")


def test_o_opens_the_account_in_the_browser(
    page: AccountsPage, press: Press, browser: _Browser
) -> None:
    press("o")
    assert browser.visited == ["https://www.facebook.com/testvik"]


def test_an_account_without_a_link_says_so(
    page: AccountsPage, window: Window, press: Press, browser: _Browser
) -> None:
    press("Down", "Down", "Down", "Down", "o")
    assert browser.visited == []
    assert window.bar.message.text == "Testvik folkebibliotek har ingen lenke ennå."


# The form


@pytest.mark.requirement("U2")
def test_a_pasted_link_gives_platform_and_name(
    page: AccountsPage, window: Window, town: Office, press: Press
) -> None:
    press("n")
    form = form_of(page)
    assert line(form, "url").hasFocus()
    press("“https://www.tiktok.com/@testvikung”", "Tab")
    assert form.form.values()["platform"] == "tiktok"
    assert line(form, "name").text() == "@testvikung"
    assert window.bar.message.text == "Dette er TikTok."
    press("Ctrl+Return")
    found = town.accounts.find("@testvikung")
    assert (found.platform, found.url) == (Platform.TIKTOK, "https://www.tiktok.com/@testvikung")
    assert "@testvikung er ført inn" in window.bar.message.text
    assert page.register.table.hasFocus()
    row = page.register.row
    assert row is not None
    assert row.account.id == found.id


def test_a_link_does_not_overwrite_a_name_that_was_typed(page: AccountsPage, press: Press) -> None:
    press("n")
    form = form_of(page)
    line(form, "name").setText("Ungdomsrådet")
    press("“instagram.com/testvikung”", "Tab")
    assert line(form, "name").text() == "Ungdomsrådet"
    assert form.form.values()["platform"] == "instagram"


@pytest.mark.requirement("A2")
@pytest.mark.requirement("A3")
@pytest.mark.requirement("S21")
def test_every_core_field_is_saved_and_comes_back(
    page: AccountsPage, town: Office, press: Press
) -> None:
    press("n")
    form = form_of(page)
    typed = {
        "url": "https://facebook.com/testvikvgs",
        "name": "Testvik ungdomsskole",
        "platform": "facebook",
        "kind": "closed_group",
        "unit": "Skole",
        "purpose": "Fortelle om skolehverdagen",
        "goal": "Flere søkere",
        "target_group": "Elever og foresatte",
        "responsible": "Ny Person",
        "deputy": "Jon Berg",
        "administrators": "Ny Person, Jon Berg",
        "appointed_from": "5.4.2026",
        "mandate_by": "Ole Dahl",
        "approved_by": "Ole Dahl",
        "approved_on": "12.3.2026",
        "case_number": "2026/17",
        "opened_on": "1. april 2026",
        "limited_until": "2027-06-30",
        "comments_open": False,
        "checked_daily": True,
        "storage_only": False,
        "parent_id": 1,
        "ambition": "inviting",
        "themes": "kultur-øy",
        "hashtags": "#testvik #mittestvik",
        "editor": "Siri Lund",
        "manager": "Ole Dahl",
        "hours_per_week": "to timer i uken",
        "risk_reference": "2026/18",
        "risk_on": "1.3.2026",
        "recovery_address": "sosiale.medier@testvik.example",
        "history": "Den første skolekontoen i Testvik.",
        "reply_days": 2,
        "posts_per_week": 3,
        "access_kept": "Passordhvelvet hos IKT",
        "two_step_login": True,
        "page_owner": True,
        "page_rules": True,
        "page_hours": False,
        "page_unit": True,
        "page_link": True,
        "note": "Drives av elevrådet",
    }
    assert set(typed) == set(form.form.values())
    form.form.fill(typed)
    press("Ctrl+Return")
    account = town.accounts.find("Testvik ungdomsskole")
    assert account.approved_on == date(2026, 3, 12)
    assert account.limited_until == date(2027, 6, 30)
    assert town.people.name(account.responsible_id) == "Ny Person"
    held = town.appointments.of_account(account.id)
    assert {(one.first, one.mandate_by) for one in held} == {(date(2026, 4, 5), "Ole Dahl")}
    press("Return")
    written = form_of(page).form.values()
    shown = {
        "approved_on": "12.03.2026",
        "opened_on": "01.04.2026",
        "limited_until": "30.06.2027",
    } | {"risk_on": "01.03.2026"}
    once = {"appointed_from": "", "mandate_by": ""}  # they are about the change, not the account
    assert written == typed | shown | once


def test_saving_without_a_name_leads_to_the_field(page: AccountsPage, press: Press) -> None:
    press("n", "Ctrl+Return")
    form = form_of(page)
    assert form.form.summary.hasFocus()
    assert form.form.field("name").error == "Dette må fylles ut."
    press("Return")
    assert line(form, "name").hasFocus()


@pytest.mark.parametrize(
    "field", ["access_kept", "note", "name", "responsible", "administrators", "purpose"]
)
@pytest.mark.requirement("S21")
def test_a_password_is_refused_with_a_sentence_and_never_kept(
    page: AccountsPage, town: Office, press: Press, field: str
) -> None:
    press("n")
    form = form_of(page)
    form.form.fill({"name": "Testvik", field: "passord: Hemmelig1!"})
    form.form.keep_draft()
    press("Ctrl+Return")
    assert "aldri selve passordet" in form.form.field(field).error
    assert len(town.accounts.everything()) == 5
    assert "Hemmelig1" not in str(town.store.draft("account:new"))


def test_a_link_with_a_login_in_it_is_refused_and_never_kept(
    page: AccountsPage, town: Office, press: Press
) -> None:
    press("n")
    form = form_of(page)
    form.form.fill({"name": "Testvik", "url": "https://kari:hemmelig@facebook.com/testvik"})
    form.form.keep_draft()
    press("Ctrl+Return")
    assert "aldri selve passordet" in form.form.field("url").error
    assert "hemmelig" not in str(town.store.draft("account:new"))
    with pytest.raises(InvalidRecord, match="url: password"):
        town.accounts.add(
            Account(platform=Platform.X, name="@t", url="https://kari:hemmelig@x.com/t")
        )


def test_all_mistakes_are_told_at_once(page: AccountsPage, press: Press) -> None:
    press("n")
    form = form_of(page)
    form.form.fill({"url": "x", "approved_on": "i fjor", "access_kept": "passord: abc123"})
    form.save()
    wrong = {name for name in form.form.values() if form.form.field(name).error}
    assert wrong == {"url", "name", "approved_on", "access_kept"}


def test_a_twin_is_refused_at_its_field(page: AccountsPage, town: Office, press: Press) -> None:
    press("n")
    form = form_of(page)
    form.form.fill({"name": "testvik KOMMUNE", "platform": "facebook"})
    press("Ctrl+Return")
    assert form.form.field("name").error
    assert len(town.accounts.everything()) == 5


def test_the_draft_is_there_after_esc_and_gone_after_cancel(
    page: AccountsPage, window: Window, press: Press
) -> None:
    press("n")
    form_of(page).form.fill({"name": "Testvik kulturhus"})
    press("Esc")
    assert page.title() == "Kontoer"
    assert page.register.table.hasFocus()
    press("n")
    assert line(form_of(page), "name").text() == "Testvik kulturhus"
    assert window.bar.message.text == "Det du skrev sist, står her fremdeles."
    form_of(page).cancel()
    press("n")
    assert line(form_of(page), "name").text() == ""


def test_the_draft_survives_that_the_program_is_killed(
    page: AccountsPage, town: Office, press: Press, qtbot: QtBot
) -> None:
    press("n", "“https://facebook.com/testvikhavn”")
    qtbot.waitUntil(lambda: bool(town.store.draft("account:new")), timeout=2000)
    assert town.store.draft("account:new")["url"] == "https://facebook.com/testvikhavn"


def test_looking_at_an_account_leaves_no_draft(
    page: AccountsPage, town: Office, press: Press
) -> None:
    press("Return", "Esc")
    key = town.accounts.everything()[0].id
    assert town.store.draft(f"account:{key}") == {}


def test_a_change_is_saved_and_undone(
    page: AccountsPage, window: Window, town: Office, press: Press
) -> None:
    press("Down", "Return")
    assert page.title() == "@testvikkommune"
    form = form_of(page)
    form.form.fill({"purpose": "Bilder fra øya", "deputy": ""})
    form.form.field("page_owner").control.setChecked(True)
    press("Ctrl+Return")
    account = town.accounts.everything()[1]
    assert (account.purpose, account.deputy_id) == ("Bilder fra øya", None)
    assert town.requirements.state(account)[Requirement.OWNER].met
    assert window.bar.message.text == "@testvikkommune er endret"
    press("Ctrl+Z")
    account = town.accounts.everything()[1]
    assert account.purpose == ""
    assert not town.requirements.state(account)[Requirement.OWNER].met
    assert account.deputy_id is not None


def test_what_was_changed_elsewhere_meanwhile_is_kept(
    page: AccountsPage, town: Office, press: Press
) -> None:
    press("Return")
    account = town.accounts.everything()[0]
    town.accounts.change(replace(account, last_review=TODAY))
    form_of(page).form.fill({"note": "Ny merknad"})
    press("Ctrl+Return")
    account = town.accounts.account(account.id)
    assert (account.last_review, account.note) == (TODAY, "Ny merknad")


# Closing


@pytest.mark.requirement("S19")
def test_closing_asks_who_and_why_and_keeps_all_history(
    page: AccountsPage, window: Window, town: Office, press: Press, qtbot: QtBot
) -> None:
    account = town.accounts.everything()[0]
    before = len(town.checklist.events(date(2026, 11, 1), TODAY))
    page.close_account()
    view = page.work
    assert isinstance(view, CloseView)
    said = words_in(view)
    assert "Åpent kulturhus lørdag" in said
    assert "Svar om fergetidene i jula" in said
    view.save()
    assert view.form.field("closed_reason").error == "Dette må fylles ut."
    view.form.fill({"closed_reason": "Kontoen er slått sammen", "closed_on": "20.11.2026"})
    view.save()
    account = town.accounts.account(account.id)
    assert account.status is AccountStatus.CLOSED
    assert (account.closed_on, account.closed_by) == (date(2026, 11, 20), "Kari Nes")
    assert len(town.checklist.events(date(2026, 11, 1), TODAY)) == before
    assert "Testvik kommune er avsluttet" in window.bar.message.text
    window.undo()
    assert town.accounts.account(account.id).status is AccountStatus.ACTIVE


def test_a_closed_account_can_be_taken_into_use_again(
    page: AccountsPage, window: Window, town: Office, press: Press
) -> None:
    last = town.accounts.everything()[-1]
    town.accounts.close(last.id, by="Ole Dahl", reason="Flyttet")
    press("Down", "Down", "Down", "Down")
    shown = words_in(page.detail)
    assert "23.11.2026 av Ole Dahl. Flyttet" in shown
    assert "Krav fra retningslinjene" not in shown
    page.reopen_account()
    assert town.accounts.account(last.id).status is AccountStatus.ACTIVE


# Room


@pytest.mark.parametrize("width", [700, 1024, 1366, 1920])
def test_nothing_is_cut_off_sideways(
    page: AccountsPage, window: Window, press: Press, width: int
) -> None:
    window.resize(width, 697)
    QApplication.processEvents()
    assert window.width() == width
    table = page.register.table
    assert table.horizontalScrollBar().maximum() == 0
    press("n")
    QApplication.processEvents()
    assert form_of(page)._scroll.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize(("width", "height"), [(700, 500), (1000, 697), (1366, 697)])
def test_the_chosen_row_is_always_in_sight(
    page: AccountsPage, window: Window, press: Press, width: int, height: int
) -> None:
    window.resize(width, height)
    for _ in range(3):
        QApplication.processEvents()
    for _ in range(4):
        press("Down")
        QApplication.processEvents()
        table = page.register.table
        ring = table.focus_rect()
        shown = table.visibleRegion().boundingRect()
        assert shown.adjusted(0, -2, 0, 2).contains(ring), (shown, ring)


def test_there_is_history_where_there_is_room(
    page: AccountsPage, window: Window, town: Office
) -> None:
    town.accounts.change(replace(town.accounts.everything()[0], note="Ny"))
    page.set_width(Width.WIDE)
    QApplication.processEvents()
    assert "Historikk" in words_in(page.detail)
    assert "Testvik kommune er endret" in words_in(page.detail)


def test_two_hundred_accounts_are_shown_at_once(page: AccountsPage, town: Office) -> None:
    with town.store.step("many") as write:
        for number in range(200):
            account = Account(platform=Platform.OTHER, name=f"Konto {number}")
            write.insert("accounts", replace(account, registered_at=town.clock.now()))
    assert len(names(page)) == 205


def test_ticks_carry_their_own_words(page: AccountsPage, press: Press) -> None:
    press("n")
    boxes = form_of(page).findChildren(QCheckBox)
    assert len(boxes) == 9
    assert all(box.text() and box.accessibleName() == box.text() for box in boxes)


# For everybody

SCENES = (
    Scene("nn", "light", 2.0, True),
    Scene("sv", "dark", 1.0, True),
    Scene("en", "light", 1.5, True),
    Scene("nb", "dark", 2.0, True),
)


@pytest.mark.parametrize("scene", SCENES, ids=str)
@pytest.mark.parametrize("mistakes", [False, True])
def test_the_form_can_be_used_by_everybody(
    town: Office, look: Theme, scene: Scene, mistakes: bool
) -> None:
    look_of = {
        "language": scene.language,
        "theme": scene.theme,
        "text_size": str(round(scene.size * 100)),
    }
    town.settings.change(look_of, label="look")
    window = open_page("accounts", town, look)
    try:
        page = window.page
        assert isinstance(page, AccountsPage)
        page.new_account()
        if mistakes:
            form_of(page).form.fill({"url": "x", "access_kept": "passord: abc1"})
            form_of(page).save()
        for _ in range(4):
            QApplication.processEvents()
        faults = []
        for _page in range(1 if mistakes else 3):
            faults += [fault for check in CHECKS.values() for fault in check(window)]
            form_of(page).turn(1)
            QApplication.processEvents()
        assert not faults, "\n".join(faults)
    finally:
        close(window)


def test_the_pane_says_who_is_and_was_appointed_with_their_days(
    page: AccountsPage, town: Office
) -> None:
    account = town.accounts.everything()[0]
    town.accounts.change(
        account, deputy="Anna Vik", mandate=Mandate(by="Ole Dahl", first=date(2026, 11, 16))
    )
    assert appointed(town, account) == [
        ("Kari Nes", "ansvarlig fra 02.11.2026"),
        ("Anna Vik", "vikar fra 16.11.2026 · Ole Dahl"),
        ("Jon Berg", "vikar 02.11.2026–15.11.2026"),
    ]
    page.arrive(account=account.id)
    page.detail.tabs.choose(ACCESS)
    texts = [label.text() for label in page.findChildren(QLabel)]
    assert "vikar 02.11.2026–15.11.2026" in texts
