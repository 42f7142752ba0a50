"""The painted controls: real roles, shapes that differ without colour, no markup in text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.day_status import DayState
from core.platforms import NAMES, Platform
from tests.ui.conftest import Press
from ui.theme import Scheme, Theme
from ui.widgets.account_row import AccountRow, RowView
from ui.widgets.buttons import SegmentedTabs
from ui.widgets.choices import ReasonCard, radio_group
from ui.widgets.dots import Dots
from ui.widgets.layout import column
from ui.widgets.lighthouse import Beam
from ui.widgets.platform import HUES, glyph, hue
from ui.widgets.text import Label, tip

VIEW = RowView(
    account_id=1,
    platform="facebook",
    name="Testvik kommune",
    line="Facebook",
    dots=(DayState.CHECKED,),
    dots_said="1 sjekket",
    checked=False,
    state="Ikke sjekket",
    said="Testvik kommune, Facebook. Ikke sjekket",
    can_open=True,
)

HOSTILE = ("<img src='file:///etc/passwd'>", "<b>fet</b>", "a < b & c", "&lt;i&gt;")


@pytest.mark.parametrize(
    ("make", "role"),
    [
        (lambda: AccountRow(VIEW), QAccessible.Role.CheckBox),
        (lambda: ReasonCard("Personangrep", "Hets"), QAccessible.Role.RadioButton),
        (lambda: Beam("Kontoer sjekket i dag"), QAccessible.Role.ProgressBar),
    ],
    ids=["row", "card", "beam"],
)
def test_a_painted_control_keeps_its_role(
    qtbot: QtBot, look: Theme, make: object, role: QAccessible.Role
) -> None:
    widget = make()  # type: ignore[operator]
    qtbot.addWidget(widget)
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    assert interface.role() == role
    assert interface.text(QAccessible.Text.Name)


def test_a_row_can_be_toggled_by_a_screen_reader(qtbot: QtBot, look: Theme) -> None:
    row = AccountRow(VIEW)
    qtbot.addWidget(row)
    interface = QAccessible.queryAccessibleInterface(row)
    assert interface is not None
    assert interface.state().checkable
    actions = interface.actionInterface()
    assert actions is not None
    assert "Toggle" in actions.actionNames()
    with qtbot.waitSignal(row.check_asked):
        actions.doAction("Toggle")
    assert not row.isChecked()  # only the page turns it green


def test_dots_can_be_told_apart_without_colour(qtbot: QtBot, look: Theme) -> None:
    shown = [state for state in DayState if state is not DayState.NOT_DUE]
    for scheme in (Scheme.LIGHT, Scheme.DARK):
        look.apply(scheme)
        masks = {state: _mask(qtbot, state) for state in shown}
        assert len(set(masks.values())) == len(shown)


def _mask(qtbot: QtBot, state: DayState) -> bytes:
    widget = Dots([state], state.value)
    qtbot.addWidget(widget)
    widget.resize(widget.sizeHint())
    picture = widget.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    ground = picture.pixelColor(0, 0).lightness()
    return bytes(
        abs(picture.pixelColor(x, y).lightness() - ground) > 60
        for y in range(picture.height())
        for x in range(picture.width())
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_what_people_wrote_is_never_markup(qtbot: QtBot, look: Theme, text: str) -> None:
    plain, bold = Label(text), Label(f"Før {text} etter", strong=text)
    qtbot.addWidget(plain)
    qtbot.addWidget(bold)
    assert plain.textFormat() == Qt.TextFormat.PlainText
    assert "<img" not in bold.text()
    assert bold.text().count("<b>") == 1
    tip(plain, text)
    assert "<img" not in plain.toolTip()


def test_tab_enters_a_group_on_the_chosen_card_and_arrows_move(
    qtbot: QtBot, look: Theme, press: Press
) -> None:
    owner = QWidget()
    cards = [ReasonCard(title) for title in ("En", "To", "Tre")]
    tabs = SegmentedTabs(["Alle", "I bruk"], name="Visning")
    owner.setLayout(column(tabs, *cards))
    group = radio_group(owner, cards)
    cards[1].setChecked(True)
    qtbot.addWidget(owner)
    owner.show()
    owner.activateWindow()
    qtbot.waitUntil(owner.isActiveWindow)
    tabs.step(0)
    press("Tab")
    assert QApplication.focusWidget() is cards[1]
    press("Down")
    assert group.checkedId() == 2
    press("Down")
    assert group.checkedId() == 0


def test_the_tabs_are_moved_through_with_arrows(qtbot: QtBot, look: Theme, press: Press) -> None:
    tabs = SegmentedTabs(["Alle", "I bruk"], name="Visning")
    qtbot.addWidget(tabs)
    tabs.show()
    tabs.activateWindow()
    qtbot.waitUntil(tabs.isActiveWindow)
    tabs.step(0)
    with qtbot.waitSignal(tabs.chosen) as chosen:
        press("Right")
    assert chosen.args == [1]


def test_every_platform_has_a_glyph_and_every_account_a_colour(look: Theme) -> None:
    from ui.icons import pixmap

    for platform in Platform:
        assert not pixmap(glyph(platform)).isNull()
    assert set(NAMES) == set(Platform) - {Platform.OTHER}
    assert [hue(key) for key in range(1, 8)] == [*HUES, HUES[0]]
