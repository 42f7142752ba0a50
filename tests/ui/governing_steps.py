"""Steps that the tests of governing the register have in common."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from core.accounts import Account
from core.office import Office
from core.people import Person, PersonRole
from tests.ui.conftest import Press
from ui.dialogs.form_dialog import FormDialog
from ui.pages.accounts import AccountsPage
from ui.widgets.buttons import Button
from ui.window import Window


def accounts_page(window: Window) -> AccountsPage:
    """The page of accounts, in view."""
    window.go_to("accounts")
    QApplication.processEvents()
    found = window.page
    assert isinstance(found, AccountsPage)
    return found


def words_in(widget: QWidget) -> list[str]:
    found = widget.findChildren(QLabel)
    return [label.text() for label in found if label.isVisible() and label.text()]


def press_button(widget: QWidget, text: str) -> None:
    """By Enter, as when one has come to it with Tab."""
    found = [one for one in widget.findChildren(Button) if one.text() == text and one.isVisible()]
    assert found, [one.text() for one in widget.findChildren(Button)]
    found[0].click()
    QApplication.processEvents()


def dialog(qtbot: QtBot) -> FormDialog:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), FormDialog))
    found = QApplication.activeModalWidget()
    assert isinstance(found, FormDialog)

    def is_in_it() -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and focused.window() is found

    qtbot.waitUntil(is_in_it)
    return found


def with_communications(office: Office) -> None:
    """Somebody in communications, so that rules about the unit hold."""
    office.people.add(Person(name="Siri Lund", role=PersonRole.COMMUNICATION))


def write_application(press: Press, name: str = "@testvik_sommer") -> None:
    """From the first step to the last, by keys."""
    press("“Ungdom finner sommerjobb her”", "Tab", "“200 søkere”", "Ctrl+Return")
    press("“Ungdom 15 til 20”", "Tab", "“Tre innlegg i uka”", "Ctrl+Return")
    press("“Bare bilder med samtykke”", "Tab", "“ROS 2026/14”", "Ctrl+Return")
    press("“Siri skriver, Jon svarer”", "Tab", "“3”", "Ctrl+Return")
    press("“Nettsiden har skjemaet”", "Tab", "“Farger og emneknagg”", "Ctrl+Return")
    press(f"“{name}”")


def account_named(office: Office, name: str) -> Account:
    return next(one for one in office.accounts.everything() if one.name == name)


Shown = Callable[[Office], Window]
