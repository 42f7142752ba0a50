"""The deletion log in the window: two steps, evidence first, drafts that survive, corrections."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from core.clock import FixedClock
from core.deletions import Deletion, EvidenceRef, Measure
from core.errors import Refused
from core.guideline_reading import part_of
from core.guideline_rules import Audience
from core.guidelines import load
from core.office import Office
from core.store import Table
from tests.ui.audit.look import CHECKS
from tests.ui.conftest import Press
from ui.log_watch import look_after_start
from ui.page import Width
from ui.pages.deletions.form import DRAFT
from ui.pages.deletions.page import DeletionsPage
from ui.theme import Scheme
from ui.widgets.dialog import Dialog
from ui.window import Window


def picture(colour: str = "white", form: str = "PNG") -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (400, 200), colour).save(file, form)
    return file.getvalue()


def copy_picture(data: bytes) -> None:
    """Puts a picture on the clipboard as a browser does, in its own bytes."""
    mime = QMimeData()
    mime.setData("image/png", data)
    mime.setImageData(QImage.fromData(data))
    QGuiApplication.clipboard().setMimeData(mime)


@pytest.fixture(autouse=True)
def _empty_clipboard() -> Iterator[None]:
    """What a test copied must not outlive the application."""
    yield
    QGuiApplication.clipboard().clear()


def add(office: Office, **changes: object) -> int:
    ref = EvidenceRef.to(office.evidence.keep(picture(), "Skjermbilde.png"))
    values: dict[str, object] = {
        "account_id": office.accounts.everything()[0].id,
        "author": "Per Eksempel",
        "text": "Ordrett fra Per Eksempel",
        "masked_text": "Stygt om [navn fjernet]",
        "measure": Measure.DELETED,
        "ground": "personal_attack",
        "reason": "Hets mot en ansatt.",
        "decided_by": "Ola Moe",
        "evidence": (ref,),
    }
    return office.deletions.add(Deletion(**(values | changes)))  # type: ignore[arg-type]


@pytest.fixture
def page(window: Window) -> DeletionsPage:
    window.go_to("deletions")
    found = window.page
    assert isinstance(found, DeletionsPage)
    return found


@pytest.fixture
def checked(qtbot: QtBot) -> Callable[[DeletionsPage], str]:
    """What is said of the log once the check has come back."""

    def wait(page: DeletionsPage) -> str:
        qtbot.waitUntil(lambda: page.watch.state is not None and not page.watch.busy)
        return page.log.chain.text

    return wait


def fill_in(page: DeletionsPage) -> None:
    assert page.entry is not None
    page.entry.form.form.fill(
        {
            "masked_text": "Naboen min, [navn fjernet], har ikke betalt.",
            "ground": "names_third_party",
            "reason": "Gir opplysninger om en persons økonomi.",
            "decided_by": "Ola Moe",
        }
    )


def paste(page: DeletionsPage, qtbot: QtBot, data: bytes = b"") -> None:
    copy_picture(data or picture())
    assert page.entry is not None
    zone = page.entry.form.zone
    count = len(zone.refs)
    page.entry.form.paste()
    qtbot.waitUntil(lambda: len(zone.refs) == count + 1)


def typed(name: str, page: DeletionsPage) -> str:
    assert page.entry is not None
    return str(page.entry.form.form.values()[name])


# The walk


def walk_12(window: Window, town: Office, press: Press, qtbot: QtBot) -> None:
    data = picture("navy")
    copy_picture(data)
    press("Ctrl+4", "n")
    page = window.page
    assert isinstance(page, DeletionsPage)
    assert page.entry is not None
    assert window.windowTitle().startswith("Ny sletting")
    press("Tab", "Tab", "Tab", "Tab")  # account, measure, date, time
    press("“Naboen har ikke betalt.”", "Ctrl+V")
    press("Tab")
    qtbot.waitUntil(lambda: bool(page.entry and page.entry.form.zone.refs))
    page.entry.form.fields.cards.setFocus()
    press("Down", "Tab", "Tab", "“Gjelder økonomien til en person.”", "Tab", "“Ola Moe”")
    press("Ctrl+Return")
    assert page.entry.step == 2, page.entry.form.form.summary.accessibleName()
    assert town.deletions.count() == 0
    press("Ctrl+Return")
    assert town.deletions.count() == 1
    found = town.deletions.entry(1).deletion
    assert found is not None
    assert found.masked_text == "Naboen har ikke betalt."
    assert found.ground_title == "Navngir andre"
    assert town.evidence.read(town.evidence.file(found.evidence[0].sha256)) == data
    assert page.entry is None
    assert window.bar.message.text == (
        "Oppføring nr. 1 er lagret for godt. Nå kan du slette på siden."
    )
    assert town.store.draft(DRAFT) == {}


@pytest.mark.requirement("A44")
def test_walk_12_a_deletion_is_logged_with_the_keyboard_alone(
    window: Window, town: Office, press: Press, qtbot: QtBot
) -> None:
    walk_12(window, town, press, qtbot)


def test_walk_16_a_deletion_is_logged_at_200_per_cent(
    shown: Callable[[Office], Window], town: Office, press: Press, qtbot: QtBot
) -> None:
    town.settings.change({"text_size": "200"}, label="look")
    walk_12(shown(town), town, press, qtbot)


def test_walk_12_goes_on_a_flipped_byte_is_told_at_the_next_start(
    shown: Callable[[Office], Window],
    town: Office,
    clock: FixedClock,
    checked: Callable[[DeletionsPage], str],
) -> None:
    for number in range(3):
        add(town, reason=f"Grunn {number + 1}")
    town.close()
    data = bytearray(town.paths.database.read_bytes())
    data[data.index(b"Grunn 2") + 6] ^= 1
    town.paths.database.write_bytes(data)
    with closing(Office.open(town.paths, clock)) as again:
        window = shown(again)
        window.go_to("deletions")
        assert isinstance(window.page, DeletionsPage)
        said = checked(window.page)
        assert said.startswith("Loggen er endret fra oppføring nr. 2.")
        assert "Si fra til lederen din" in said
        assert window.page.log.chain.notice.isVisible()


def test_a_broken_log_is_told_right_after_the_start(
    shown: Callable[[Office], Window], town: Office, clock: FixedClock, qtbot: QtBot
) -> None:
    add(town)
    window = shown(town)
    quiet = look_after_start(window, window, town)
    qtbot.waitUntil(lambda: quiet.state is not None)
    assert window.findChildren(Dialog) == []
    for path in town.evidence.folder.iterdir():
        path.unlink()
    look_after_start(window, window, town)
    qtbot.waitUntil(lambda: bool(window.findChildren(Dialog)))
    dialog = window.findChildren(Dialog)[0]
    assert dialog.windowTitle() == "Beviset til oppføring nr. 1 er borte."
    dialog.accept()
    assert window.page_name == "deletions"


# Evidence


def test_a_removal_without_evidence_goes_no_further(
    page: DeletionsPage, town: Office, press: Press
) -> None:
    page.new()
    fill_in(page)
    press("Ctrl+Return")
    assert page.entry is not None
    assert page.entry.step == 1
    assert page.entry.form.form.field("evidence").error.startswith("Bevis må lagres før")
    assert QApplication.focusWidget() is page.entry.form.form.summary
    press("Return")
    assert page.entry.form.zone.isAncestorOf(QApplication.focusWidget())
    assert town.deletions.count() == 0


def test_everything_that_is_missing_is_told_at_once(page: DeletionsPage) -> None:
    page.new()
    assert page.entry is not None
    page.entry.form.review()
    fields = page.entry.form.fields.by_name
    assert [name for name, field in fields.items() if field.error] == [
        "masked_text",
        "evidence",
        "ground",
        "reason",
        "decided_by",
    ]


def test_a_picture_is_stored_in_the_bytes_it_came_in(
    page: DeletionsPage, town: Office, qtbot: QtBot
) -> None:
    page.new()
    data = picture("teal")
    paste(page, qtbot, data)
    files = town.evidence.everything()
    assert [town.evidence.read(file) for file in files] == [data]
    assert files[0].name == "Skjermbilde 23.11.2026 kl. 08.50.png"


def test_a_picture_without_bytes_of_its_own_becomes_a_png(
    page: DeletionsPage, town: Office, qtbot: QtBot
) -> None:
    page.new()
    mime = QMimeData()
    mime.setImageData(QImage.fromData(picture("red")))
    assert page.entry is not None
    page.entry.form.zone.take(mime)
    qtbot.waitUntil(lambda: bool(town.evidence.everything()))
    assert town.evidence.everything()[0].mime == "image/png"


def test_files_are_dropped_anywhere_on_the_form(
    page: DeletionsPage, town: Office, tmp_path: Path, qtbot: QtBot
) -> None:
    page.new()
    (tmp_path / "tråd.txt").write_text("Ord for ord", "utf-8")
    (tmp_path / "bilde.png").write_bytes(picture())
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in sorted(tmp_path.glob("*.*"))])
    assert page.entry is not None
    page.entry.form.dropEvent(
        QDropEvent(
            QPointF(5, 5),
            Qt.DropAction.CopyAction,
            mime,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    qtbot.waitUntil(lambda: town.store.count(Table.EVIDENCE_FILES) == 2)
    assert [ref.name for ref in page.entry.form.zone.refs] == ["bilde.png", "tråd.txt"]
    assert page.entry.side._evidence_words.text() == "Beviset er lagret og låst"


def test_files_are_chosen_in_a_dialog(
    page: DeletionsPage,
    town: Office,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page.new()
    path = tmp_path / "bilde.png"
    path.write_bytes(picture())
    monkeypatch.setattr(
        QFileDialog, "getOpenFileNames", staticmethod(lambda *_all: ([str(path)], ""))
    )
    assert page.entry is not None
    page.entry.form.zone.choose_button.click()
    zone = page.entry.form.zone
    qtbot.waitUntil(lambda: len(zone.refs) == 1)
    path.write_bytes(picture("black"))
    zone.replace(zone.refs[0])
    qtbot.waitUntil(lambda: len(zone.refs) == 1 and not zone.busy)
    assert town.store.count(Table.EVIDENCE_FILES) == 1
    assert town.evidence.read(town.evidence.everything()[0]) == picture("black")


def test_a_file_that_is_no_evidence_gets_one_clear_sentence(
    page: DeletionsPage, town: Office, tmp_path: Path, qtbot: QtBot
) -> None:
    page.new()
    path = tmp_path / "eksport.zip"
    path.write_bytes(b"PK\x03\x04\x00\x00")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    assert page.entry is not None
    form = page.entry.form
    form.zone.take(mime)
    qtbot.waitUntil(lambda: bool(form.form.field("evidence").error))
    assert form.form.field("evidence").error == (
        "Dette er ikke et bilde, en PDF eller en tekst. Velg en annen fil."
    )
    assert town.store.count(Table.EVIDENCE_FILES) == 0


def test_a_clipboard_without_a_picture_says_so(
    page: DeletionsPage, window: Window, press: Press
) -> None:
    page.new()
    assert page.entry is not None
    QGuiApplication.clipboard().setText("bare tekst")
    page.entry.form.fields.cards.setFocus()
    press("Ctrl+V")
    assert window.bar.message.text == "Utklippstavlen har ikke noe bilde eller noen fil."


def test_text_on_the_clipboard_is_pasted_as_text(page: DeletionsPage, press: Press) -> None:
    page.new()
    assert page.entry is not None
    QGuiApplication.clipboard().setText("bare tekst")
    page.entry.form.go_to("masked_text")
    press("Ctrl+V")
    assert typed("masked_text", page) == "bare tekst"


def test_the_text_itself_can_be_the_evidence(page: DeletionsPage, town: Office) -> None:
    page.new()
    fill_in(page)
    assert page.entry is not None
    form = page.entry.form
    form.zone.text_button.click()
    assert QApplication.focusWidget() is form.form.field("text").control
    form.form.fill({"text": "Ola Nabo har ikke betalt", "author": "Per Eksempel"})
    form.zone.text_button.click()
    assert "Ola Nabo har ikke betalt" in town.evidence.read(town.evidence.everything()[0]).decode()
    form.review()
    assert page.entry.step == 2


def test_evidence_taken_out_of_the_draft_is_gone(
    page: DeletionsPage, town: Office, qtbot: QtBot
) -> None:
    page.new()
    paste(page, qtbot)
    assert page.entry is not None
    page.entry.form.zone._take_out(page.entry.form.zone.refs[0])
    assert town.evidence.everything() == []
    assert list(town.evidence.folder.iterdir()) == []


def test_looking_over_waits_for_evidence_on_its_way(
    page: DeletionsPage, qtbot: QtBot, press: Press
) -> None:
    page.new()
    fill_in(page)
    copy_picture(picture())
    assert page.entry is not None
    entry = page.entry
    entry.form.paste()
    entry.form.review()
    qtbot.waitUntil(lambda: entry.step == 2)


# Drafts


def test_esc_keeps_what_was_typed_and_pasted(
    page: DeletionsPage, town: Office, press: Press, qtbot: QtBot
) -> None:
    page.new()
    fill_in(page)
    paste(page, qtbot)
    press("Esc")
    assert page.entry is None
    assert page.log.draft.isVisible()
    press("n")
    assert page.entry is not None
    assert typed("reason", page) == "Gir opplysninger om en persons økonomi."
    assert len(page.entry.form.zone.refs) == 1


def test_nothing_is_kept_of_a_form_that_nothing_was_typed_in(
    page: DeletionsPage, town: Office, press: Press
) -> None:
    press("n", "Esc")
    assert page.entry is None
    assert town.store.draft(DRAFT) == {}
    assert page.log.draft.isHidden()


def test_after_a_crash_the_form_opens_as_it_was(
    page: DeletionsPage,
    town: Office,
    clock: FixedClock,
    shown: Callable[[Office], Window],
    qtbot: QtBot,
) -> None:
    page.new()
    assert page.entry is not None
    page.entry.form.go_to("masked_text")
    box = QApplication.focusWidget()
    assert isinstance(box, QPlainTextEdit)
    box.insertPlainText("Halvveis skrevet")
    paste(page, qtbot)
    with closing(Office.open(town.paths, clock)) as again:  # the first one was never closed
        window = shown(again)
        window.go_to("deletions")
        found = window.page
        assert isinstance(found, DeletionsPage)
        assert found.entry is not None
        assert typed("masked_text", found) == "Halvveis skrevet"
        assert len(found.entry.form.zone.refs) == 1


def test_a_larger_text_keeps_the_open_form(
    page: DeletionsPage, window: Window, press: Press, qtbot: QtBot
) -> None:
    page.new()
    assert page.entry is not None
    page.entry.form.go_to("reason")
    press("“Halvveis”", "Ctrl++")
    qtbot.waitUntil(lambda: window.theme.scale > 1)
    qtbot.waitUntil(lambda: window.page is not page)
    now = window.page
    assert isinstance(now, DeletionsPage)
    assert now.entry is not None
    assert typed("reason", now) == "Halvveis"


def test_a_draft_is_thrown_away_with_its_evidence(
    page: DeletionsPage, town: Office, qtbot: QtBot
) -> None:
    page.new()
    fill_in(page)
    paste(page, qtbot)
    assert page.entry is not None
    page.entry.form.discard()
    assert page.entry is None
    assert town.store.draft(DRAFT) == {}
    assert town.evidence.everything() == []
    assert page.log.draft.isHidden()


# Step 2


@pytest.mark.requirement("U30")
def test_step_2_says_that_what_is_removed_may_live_on_as_part_b_says_to_everybody(
    page: DeletionsPage, qtbot: QtBot
) -> None:
    page.new()
    fill_in(page)
    paste(page, qtbot)
    assert page.entry is not None
    page.entry.form.review()
    said = [label.text() for label in page.entry.review.findChildren(QLabel)]
    assert "Det som fjernes fra siden, kan leve videre i kopier og skjermbilder." in said
    part_b = " ".join(one.text for one in part_of(load("utsira"), Audience.EMPLOYEES))
    assert "Husk at Internett er permanent" in part_b


def test_step_2_repeats_everything_and_leads_back_to_each_field(
    page: DeletionsPage, qtbot: QtBot, press: Press
) -> None:
    page.new()
    fill_in(page)
    paste(page, qtbot)
    assert page.entry is not None
    entry = page.entry
    entry.form.form.fill({"author": "Per Eksempel", "text": "Ordrett", "time": "08.41"})
    entry.form.review()
    texts = entry.review.findChildren(QPlainTextEdit)
    assert texts == []
    assert entry.review.deletion is not None
    assert entry.review.deletion.author == "Per Eksempel"
    entry.review.changed.emit("reason")
    assert entry.step == 1
    assert QApplication.focusWidget() is entry.form.form.field("reason").control
    entry.form.review()
    press("Esc")
    assert entry.step == 1
    assert page.entry is entry


def test_a_time_that_has_not_come_lands_at_its_field(
    page: DeletionsPage, clock: FixedClock, qtbot: QtBot
) -> None:
    page.new()
    fill_in(page)
    paste(page, qtbot)
    assert page.entry is not None
    page.entry.form.form.fill({"time": "23.59"})
    page.entry.form.review()
    assert page.entry.form.form.field("day").error.startswith("Dette har ikke skjedd ennå")


def test_evidence_that_vanished_in_the_meantime_stops_the_saving(
    page: DeletionsPage, town: Office, qtbot: QtBot, press: Press
) -> None:
    page.new()
    fill_in(page)
    paste(page, qtbot)
    assert page.entry is not None
    page.entry.form.review()
    for path in town.evidence.folder.iterdir():
        path.unlink()
    press("Ctrl+Return")
    assert page.entry.step == 1
    assert "er borte eller endret" in page.entry.form.form.field("evidence").error
    assert town.deletions.count() == 0


# The log


def test_the_empty_log_says_what_it_is_for(page: DeletionsPage, press: Press) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Ny sletting"
    press("Return")
    assert page.entry is not None


def test_the_log_shows_the_newest_first_and_says_that_it_is_whole(
    page: DeletionsPage, town: Office, checked: Callable[[DeletionsPage], str]
) -> None:
    add(town)
    add(town, reason="Noe annet", measure=Measure.HIDDEN)
    assert [entry.number for entry in page.log._shown()] == [2, 1]
    assert checked(page) == "Loggen er hel. Kontrollert i dag 08.50."
    page.log.search.setText("hets ansatt")
    assert [entry.number for entry in page.log._shown()] == [1]
    page.log.search.setText("Per Eksempel")
    assert page.log._shown() == []
    assert page.go_back()
    assert len(page.log._shown()) == 2


def test_the_log_is_narrowed_to_one_account(page: DeletionsPage, town: Office) -> None:
    accounts = town.accounts.everything()
    add(town)
    add(town, account_id=accounts[1].id)
    town.deletions.correct(2, reason="Feil", text="Rett")
    page.log.account.choose(accounts[1].id)
    assert [entry.number for entry in page.log._shown()] == [3, 2]


def test_author_and_wording_are_folded_away_and_never_copied(
    page: DeletionsPage, town: Office
) -> None:
    add(town)
    detail = page.log.detail
    assert "Per Eksempel" not in seen(page)
    detail._unfold()
    assert "Ordrett fra Per Eksempel" in seen(page)
    detail.copy_button.click()
    copied = QGuiApplication.clipboard().text()
    assert "Slettelogg, oppføring nr. 1" in copied
    assert "Hets mot en ansatt." in copied
    assert "Per Eksempel" not in copied


def seen(page: DeletionsPage) -> str:
    QApplication.processEvents()
    labels = page.log.detail.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def test_text_of_others_is_never_read_as_markup(page: DeletionsPage, town: Office) -> None:
    add(town, masked_text='<b>fet</b> <img src="file:///etc/passwd"> 😠 مرحبا')
    shown = [x for x in page.log.detail.findChildren(QLabel) if "<b>" in x.text()]
    assert shown
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in shown)


def test_there_is_no_way_to_edit_or_delete(page: DeletionsPage, town: Office, press: Press) -> None:
    add(town)
    before = town.deletions.entry(1)
    page.log.take_focus()
    press("Delete", "Backspace", "F2", "Return")
    page.log.take_focus()
    press("Ctrl+Z")
    assert town.deletions.entry(1) == before


def test_a_correction_is_added_and_shown_beside_the_entry(
    page: DeletionsPage, town: Office, press: Press, window: Window
) -> None:
    add(town)
    page.log.take_focus()
    press("r")
    dialog = page.correction
    assert dialog is not None
    dialog.save()
    assert dialog.form.field("correction_text").error == "Dette må fylles ut."
    dialog.form.fill(
        {"field": "decided_by", "correction_text": "Kari Nes", "correction_reason": "Feil navn"}
    )
    dialog.save()
    entry = town.deletions.entry(2)
    assert entry.correction is not None
    assert entry.correction.fields == (("decided_by", "Kari Nes"),)
    assert window.bar.message.text == "Rettelsen er lagret som nr. 2."
    page.log.choose(1)
    assert "Rettet 23.11.2026, se nr. 2" in seen(page)
    assert town.deletions.verify().ok


def test_a_correction_of_a_correction_is_about_the_entry(page: DeletionsPage, town: Office) -> None:
    add(town)
    town.deletions.correct(1, reason="Feil", text="Rett")
    page.log.choose(2)
    page.correct()
    assert page.correction is not None
    assert page.correction.windowTitle() == "Rett oppføring nr. 1"
    page.correction.reject()


def test_a_half_written_correction_is_there_the_next_time(
    page: DeletionsPage, town: Office
) -> None:
    add(town)
    page.correct()
    assert page.correction is not None
    page.correction.form.fill({"correction_reason": "Halvveis"})
    page.correction.reject()
    page.correct()
    assert page.correction is not None
    assert page.correction.form.values()["correction_reason"] == "Halvveis"
    page.correction.reject()


def test_the_search_leads_to_a_new_entry_and_to_an_old_one(
    window: Window, town: Office, clock: FixedClock
) -> None:
    add(town)
    clock.moment += timedelta(days=1)
    add(town)
    window.go_to("deletions", number=1)
    page = window.page
    assert isinstance(page, DeletionsPage)
    assert page.log.entry is not None
    assert page.log.entry.number == 1
    command = DeletionsPage.commands()[0]
    window.go_to("deletions", **command.hint)
    assert page.entry is not None


def test_without_an_account_one_is_led_to_the_register(
    shown: Callable[[Office], Window], office: Office
) -> None:
    window = shown(office)
    window.go_to("deletions")
    assert isinstance(window.page, DeletionsPage)
    window.page.new()
    assert isinstance(window._pages["deletions"], DeletionsPage)
    assert window._pages["deletions"].entry is None
    assert window.bar.message.text == "Registrer en konto først."


def test_a_refusal_by_the_log_is_told_in_words(
    page: DeletionsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.new()
    assert page.entry is not None
    page.entry.form.refuse(Refused("evidence_first"))
    assert page.entry.form.form.field("evidence").error


# For everybody


@pytest.mark.parametrize(
    ("step", "language", "scheme", "size"),
    [
        ("fill in", "nb", "light", 1.0),
        ("fill in", "nn", "dark", 2.0),
        ("more", "sv", "light", 1.5),
        ("more", "en", "dark", 1.0),
        ("wrong", "nn", "light", 2.0),
        ("wrong", "sv", "dark", 1.0),
        ("look over", "en", "light", 2.0),
        ("look over", "nb", "dark", 1.5),
    ],
)
def test_every_step_can_be_used_by_everybody(
    shown: Callable[[Office], Window],
    town: Office,
    qtbot: QtBot,
    step: str,
    language: str,
    scheme: str,
    size: float,
) -> None:
    values = {"language": language, "theme": scheme, "text_size": str(round(size * 100))}
    town.settings.change(values, label="look")
    add(town)
    window = shown(town)
    window.go_to("deletions")
    page = window.page
    assert isinstance(page, DeletionsPage)
    qtbot.waitUntil(lambda: not page.watch.busy)
    open_step(page, qtbot, step)
    assert page.width_now is Width.of(window.width(), size)
    qtbot.wait(120)
    faults = [fault for check in CHECKS.values() for fault in check(window)]
    assert not faults, "\n" + "\n".join(faults)
    assert window.theme.scheme is Scheme(scheme)


def open_step(page: DeletionsPage, qtbot: QtBot, step: str) -> None:
    page.new()
    assert page.entry is not None
    if step == "wrong":
        page.entry.form.review()
        return
    fill_in(page)
    paste(page, qtbot)
    if step == "more":
        page.entry.form._show_more(shown=True)
    if step == "look over":
        page.entry.form.form.fill({"author": "Per Eksempel", "text": "Ordrett"})
        page.entry.form.review()
        assert page.entry.step == 2
