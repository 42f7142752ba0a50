"""Forms: what is missing is said at the field and in the summary, and nothing typed is lost."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.errors import InvalidRecord
from core.office import Office
from tests.ui.conftest import Press
from ui.forms import Form, must_be_filled
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.fields import Field, TextBox, TextLine
from ui.widgets.layout import STRETCH, ScrollColumn, box, column


class Sheet(QWidget):
    """A name that must be filled in, and a note."""

    def __init__(self, office: Office) -> None:
        super().__init__()
        self.form = Form(self, office.store, "sheet")
        name = self.form.add(
            "name", Field("Navn", TextLine(), need=True), must_be_filled("Skriv navnet.")
        )
        note = self.form.add("note", Field("Merknad", TextBox(), hint="Valgfri"))
        self.save = Button("Lagre")
        self.setLayout(column(name, note, self.form.summary, self.save))


@pytest.fixture
def sheet(qtbot: QtBot, office: Office, look: Theme) -> Iterator[Sheet]:
    sheet = Sheet(office)
    qtbot.addWidget(sheet)
    sheet.show()
    sheet.activateWindow()
    qtbot.waitExposed(sheet)
    yield sheet
    sheet.form.use_draft("sheet")  # no draft is kept after the office is closed


def test_errors_come_on_save_and_the_summary_takes_the_focus(sheet: Sheet, press: Press) -> None:
    field = sheet.form.field("name")
    assert field.error == ""
    assert not sheet.form.save(lambda values: None)
    assert field.error == "Skriv navnet."
    assert "Skriv navnet." in field.control.accessibleDescription()
    assert QApplication.focusWidget() is sheet.form.summary
    press("Return")
    assert QApplication.focusWidget() is field.control


def test_an_error_goes_when_the_field_is_filled_and_left(sheet: Sheet, press: Press) -> None:
    sheet.form.save(lambda values: None)
    field = sheet.form.field("name")
    field.control.setFocus()
    press("“Kari”", "Tab")
    assert field.error == ""


def test_an_error_found_elsewhere_goes_when_the_field_is_mended(sheet: Sheet, press: Press) -> None:
    def problems() -> dict[str, str]:
        return {} if sheet.form.values()["note"] else {"note": "Skriv merknaden."}

    sheet.form.refuse(problems(), problems)
    field = sheet.form.field("note")
    field.control.setFocus()
    assert field.error == "Skriv merknaden."
    press("“Ny”")
    assert field.error == ""


def test_a_question_is_followed_by_its_error_without_a_colon(sheet: Sheet) -> None:
    sheet.form.field("name").say_label("Hva sto det?")
    sheet.form.save(lambda values: None)
    assert "Hva sto det? Skriv navnet." in sheet.form.summary.accessibleName()


def test_what_the_record_refuses_lands_at_its_field(sheet: Sheet) -> None:
    sheet.form.fill({"name": "Kari"})

    def refuse(values: object) -> None:
        raise InvalidRecord("note", "password")

    assert not sheet.form.save(refuse)
    assert "passord" in sheet.form.field("note").error


def test_what_was_typed_is_there_again_after_a_crash(
    sheet: Sheet, office: Office, press: Press, qtbot: QtBot, look: Theme
) -> None:
    sheet.form.field("name").control.setFocus()
    press("“Ka”")
    qtbot.waitUntil(lambda: office.store.draft("sheet").get("name") == "Ka")
    again = Sheet(office)
    qtbot.addWidget(again)
    assert again.form.restore_draft()
    assert again.form.values()["name"] == "Ka"
    again.form.use_draft("sheet")


def test_what_was_typed_just_before_the_window_is_closed_is_kept_and_nothing_waits(
    sheet: Sheet, office: Office, press: Press
) -> None:
    sheet.form.field("name").control.setFocus()
    press("“Ka”")
    sheet.close()
    assert office.store.draft("sheet").get("name") == "Ka"
    assert not sheet.form.pending  # a timer would find the record closed


def test_an_error_that_appears_above_does_not_push_the_field_out_of_sight(
    qtbot: QtBot, look: Theme
) -> None:
    error, line = QWidget(), TextLine()
    content = box(column(error, line, STRETCH, gap=0))
    view = ScrollColumn(content)
    qtbot.addWidget(view)
    error.setFixedHeight(10)
    view.resize(300, 160)
    view.show()
    view.activateWindow()
    qtbot.waitExposed(view)
    line.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is line)
    error.setFixedHeight(400)
    qtbot.waitUntil(lambda: content.height() > 400)
    qtbot.waitUntil(lambda: not line.visibleRegion().isEmpty())


def test_a_saved_form_leaves_no_draft(sheet: Sheet, office: Office) -> None:
    sheet.form.fill({"name": "Kari"})
    sheet.form.keep_draft()
    saved: list[dict[str, object]] = []
    assert sheet.form.save(saved.append)
    assert saved == [{"name": "Kari", "note": ""}]
    assert office.store.draft("sheet") == {}


def test_tab_leaves_a_field_of_several_lines(sheet: Sheet, press: Press) -> None:
    sheet.form.field("note").control.setFocus()
    press("Tab")
    assert QApplication.focusWidget() is sheet.save
