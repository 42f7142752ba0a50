"""Hent inn: drop, look over, take in, undo; and one clear sentence for what is no export."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QProgressBar, QWidget
from pytestqt.qtbot import QtBot

from core.accounts import Account
from core.office import Office
from core.platforms import Platform
from tests.importers.exports import SAMPLE, SUMMER_NIGHT, post, write_folder, write_zip
from tests.ui.audit.look import CHECKS, close, open_page
from ui.pages.imports import ImportsPage
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.window import Window

POSTS = "your_instagram_activity/media/posts_1.json"


@pytest.fixture
def window(town: Office, shown: Callable[[Office], Window]) -> Window:
    window = shown(town)
    window.go_to("imports")
    return window


def page(window: Window) -> ImportsPage:
    found = window.page
    assert isinstance(found, ImportsPage)
    return found


def drop(window: Window, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    target = page(window)
    enters = QDragEnterEvent(QPoint(9, 9), copy, mime, left, none)
    QApplication.sendEvent(target, enters)
    assert enters.isAccepted()
    QApplication.sendEvent(target, QDropEvent(QPointF(9, 9), copy, mime, left, none))


def idle(qtbot: QtBot, window: Window) -> None:
    qtbot.waitUntil(lambda: page(window)._job is None, timeout=20_000)
    QApplication.processEvents()


def words(widget: QWidget) -> str:
    """Everything that stands on it now."""
    labels = [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]
    names = [b.accessibleName() for b in widget.findChildren(Button) if b.isVisible()]
    leaves = [w for w in widget.findChildren(QWidget) if w.isVisible() and not w.children()]
    elided = [leaf.accessibleName() for leaf in leaves]
    return " · ".join([*labels, *names, *elided])


def read(qtbot: QtBot, window: Window, *paths: Path) -> None:
    drop(window, *paths)
    idle(qtbot, window)


def test_the_page_opens_on_the_button_that_chooses_a_file(window: Window) -> None:
    focused = QApplication.focusWidget()
    assert focused is page(window).choose.zone.file_button
    assert "Ingenting er hentet inn ennå" in words(page(window).history)


def test_dropping_a_real_export_shows_what_it_would_bring_and_writes_nothing(
    qtbot: QtBot, window: Window, town: Office
) -> None:
    read(qtbot, window, SAMPLE)
    shown = words(page(window).preview)
    assert "413 · nye innlegg" in shown
    assert "9. april 2012 til 6. oktober 2013" in shown
    assert "413 bilder og filmer var ikke i eksporten." in shown
    assert "Kommentarer og likerklikk fra andre er ikke med." in shown
    assert page(window).preview.choice.currentText() == "Instagram · @testvikkommune"
    assert town.feed.count() == 0
    assert town.imports.history() == []
    assert QApplication.focusWidget() is page(window).preview.take_in_button


def test_enter_takes_it_in_and_one_undo_takes_it_out_again(
    qtbot: QtBot, window: Window, town: Office
) -> None:
    read(qtbot, window, SAMPLE)
    qtbot.keyClick(page(window).preview.take_in_button, Qt.Key.Key_Return)
    idle(qtbot, window)
    assert town.feed.count() == 413
    assert window.bar.message.text == "413 nye innlegg er hentet inn."
    assert "413 nye innlegg er hentet inn." in words(page(window).choose)
    assert "@testvikkommune" in words(page(window).history)
    assert "23.11.2026 · Kari Nes · 413 nye innlegg" in words(page(window).history)
    window.undo()
    QApplication.processEvents()
    assert town.feed.count() == 0
    assert "Ingenting er hentet inn ennå" in words(page(window).history)
    assert "er hentet inn" not in words(page(window).choose)


def test_a_second_import_offers_nothing_to_take_in(
    qtbot: QtBot, window: Window, town: Office
) -> None:
    account = next(a for a in town.accounts.everything() if a.platform is Platform.INSTAGRAM)
    town.imports.carry_out(town.imports.preview(SAMPLE, account.id))
    read(qtbot, window, SAMPLE)
    preview = page(window).preview
    assert "Alt i denne eksporten er hentet inn før." in words(preview)
    assert preview.take_in_button.isHidden()
    page(window).take_in()
    assert page(window)._job is None
    assert len(town.imports.history()) == 1


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("side.html", b"<html>Instagram</html>", "Denne eksporten er laget som nettsider (HTML)"),
        ("notat.txt", b"Hei", "notat.txt er en tekstfil, ikke en eksport."),
        ("tweets.js", b"window.YTD.tweets.part0 = []", "Dette er en eksport fra X."),
        (
            "kuttet.zip",
            b"PK\x03\x04 kuttet",
            "kuttet.zip er skadet, eller ble ikke lastet",
        ),
    ],
)
def test_what_is_no_export_gets_one_sentence_and_one_button(
    qtbot: QtBot, window: Window, tmp_path: Path, name: str, content: bytes, sentence: str
) -> None:
    (tmp_path / name).write_bytes(content)
    read(qtbot, window, tmp_path / name)
    choose = page(window).choose
    assert sentence in words(choose)
    buttons = [b for b in choose.findChildren(Button) if b.isVisible()]
    assert [b.text() for b in buttons] == ["Velg en annen fil"]
    assert QApplication.focusWidget() is buttons[0]
    assert window.page.go_back()
    assert choose.zone.isVisible()


def test_the_account_must_be_chosen_where_two_could_fit(
    qtbot: QtBot, window: Window, town: Office
) -> None:
    second = town.accounts.add(Account(platform=Platform.INSTAGRAM, name="@testvikbibliotek"))
    read(qtbot, window, SAMPLE)
    choice = page(window).preview.choice
    assert QApplication.focusWidget() is choice
    assert page(window).preview.take_in_button.isHidden()
    choice.choose(second)
    choice.activated.emit(choice.currentIndex())
    idle(qtbot, window)
    assert choice.findData(0) == -1
    page(window).take_in()
    idle(qtbot, window)
    assert town.feed.count(second) == 413


def test_without_an_account_on_the_platform_the_way_leads_to_the_register(
    qtbot: QtBot, office: Office, shown: Callable[[Office], Window]
) -> None:
    window = shown(office)
    window.go_to("imports")
    read(qtbot, window, SAMPLE)
    preview = page(window).preview
    assert "Ingen konto på Instagram er registrert." in words(preview)
    qtbot.keyClick(preview.register_button, Qt.Key.Key_Return)
    assert window.page_name == "accounts"


def test_what_is_left_out_is_counted_and_shown(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    files = {
        POSTS: [post("a.jpg"), 7, {"media": []}],
        "your_instagram_activity/media/archived_posts.json": {
            "ig_archived_post_media": [post("x.jpg")] * 3
        },
    }
    read(qtbot, window, write_folder(tmp_path / "export", files))
    shown = words(page(window).preview)
    assert "3 · Arkivert av kontoen, ikke synlig" in shown
    assert "1 · Ikke et innlegg" in shown
    assert "1 · Uten tekst og bilde" in shown


def test_an_import_shows_how_far_it_is_and_escape_leaves_nothing(
    qtbot: QtBot, window: Window, town: Office, tmp_path: Path
) -> None:
    posts = [post(f"{n}.jpg", "Hei", SUMMER_NIGHT + n) for n in range(3000)]
    files: dict[str, Any] = {POSTS: posts}
    files |= {f"media/posts/202606/{n}.jpg": b"%d" % n for n in range(3000)}
    read(qtbot, window, write_zip(tmp_path / "a.zip", files))
    page(window).take_in()
    line = page(window).working.line
    assert isinstance(line, QProgressBar)
    qtbot.waitUntil(lambda: line.value() > 0, timeout=10_000)
    assert page(window).working.isVisible()
    qtbot.keyClick(page(window).working.cancel_button, Qt.Key.Key_Escape)
    idle(qtbot, window)
    assert window.bar.message.text == "Avbrutt. Ingenting er hentet inn."
    assert town.store.count("posts") == 0
    assert page(window).preview.isVisible()


def test_ticking_works_while_an_import_runs(
    qtbot: QtBot, window: Window, town: Office, tmp_path: Path
) -> None:
    posts = [post(f"{n}.jpg", "Hei", SUMMER_NIGHT + n) for n in range(2000)]
    read(qtbot, window, write_folder(tmp_path / "x", {POSTS: posts}))
    page(window).take_in()
    town.checklist.check(town.accounts.everything()[0].id)
    idle(qtbot, window)
    assert town.feed.count() == 2000
    assert len(town.checklist.standing(town.today(), town.today())) == 1


def test_several_zips_dropped_together_are_one_export(
    qtbot: QtBot, window: Window, town: Office, tmp_path: Path
) -> None:
    first = write_zip(tmp_path / "1.zip", {POSTS: [post("a.jpg", "Hei")]})
    second = write_zip(tmp_path / "2.zip", {"media/posts/202606/a.jpg": b"picture"})
    read(qtbot, window, first, second)
    assert "1 · bilde eller film" in words(page(window).preview)
    page(window).take_in()
    idle(qtbot, window)
    assert town.imports.history()[0].file_name == "1.zip (+1)"


@pytest.mark.parametrize(("size", "scheme"), [(100, "dark"), (200, "light")])
@pytest.mark.parametrize("view", ["preview", "done", "bad"])
def test_every_view_keeps_the_rules_of_the_audit(
    qtbot: QtBot, town: Office, look: Theme, tmp_path: Path, size: int, scheme: str, view: str
) -> None:
    town.settings.change({"text_size": str(size), "theme": scheme, "language": "nn"}, label="look")
    window = open_page("imports", town, look)
    files = {POSTS: [post("a.jpg", "Hei"), 7, {"media": []}], "tweets.js": b"window.YTD.x = []"}
    folder = write_folder(tmp_path / "instagram-testvik-2026-11-20-a1", files)
    read(qtbot, window, folder / "tweets.js" if view == "bad" else folder)
    if view == "done":
        page(window).take_in()
        idle(qtbot, window)
    for _count in range(4):
        QApplication.processEvents()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert not focused.visibleRegion().isEmpty()
    faults = [f"{name}: {fault}" for name, check in CHECKS.items() for fault in check(window)]
    close(window)
    assert faults == []
