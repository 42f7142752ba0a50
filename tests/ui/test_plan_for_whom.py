"""Whom a post is for, and that nothing in it is confidential: kept, printed, and there again."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QCheckBox, QLineEdit

from core.clock import FixedClock
from core.half_years import HalfYear
from core.office import Office
from core.pdf.pdfium import texts_of
from core.purposes import TargetGroups
from tests.ui.conftest import Press
from tests.ui.plan_walks import plan_page
from ui.widgets.suggestions import Suggestions
from ui.window import Window

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def written(window: Window, town: Office, press: Press) -> Office:
    """A post for one of the municipality's target groups, held against confidentiality."""
    TargetGroups(town.settings).change(["Fastboende", "Hyttefolk"])
    press("Ctrl+3", "n", "“Julegrantenning”")
    press("Tab", "Space", "Tab", "Tab", "“9”", "Tab", "Right", "Tab", "“Dialog”")
    form = plan_page(window).pane.form
    group = form.field("target_group").control
    assert isinstance(group, QLineEdit)
    (suggestions,) = group.findChildren(Suggestions)
    group.setFocus()
    press("Alt+Down")
    assert suggestions.menu is not None
    assert [action.text() for action in suggestions.menu.actions()] == ["Fastboende", "Hyttefolk"]
    suggestions.menu.actions()[1].trigger()
    suggestions.menu.close()
    tick = form.field("confidentiality_checked").control
    assert isinstance(tick, QCheckBox)
    tick.setFocus()
    press("Space", "Ctrl+Return")
    return town


@pytest.mark.requirement("K21")
def test_accounts_and_posts_have_target_groups_from_one_register(
    written: Office, clock: FixedClock
) -> None:
    account = written.accounts.everything()[0]
    written.accounts.change(replace(account, target_group="Fastboende"))
    with closing(Office.open(written.paths, clock)) as again:
        assert TargetGroups(again.settings).everything() == ["Fastboende", "Hyttefolk"]
        assert again.accounts.account(account.id).target_group == "Fastboende"
        assert "Hyttefolk" in {one.entry.target_group for one in again.publishing.everything()}


@pytest.mark.requirement("U26")
def test_a_post_is_held_against_the_duty_of_confidentiality_and_the_report_says_so(
    written: Office,
) -> None:
    found = [one.entry for one in written.publishing.everything()]
    assert [one.title for one in found if one.confidentiality_checked] == ["Julegrantenning"]
    report = written.archive.build(HalfYear.of(date(2026, 11, 26)))
    text = " ".join(" ".join(texts_of(report.pdf)).split())
    assert "Vurdert mot taushetsplikten" in text
    assert "For: Hyttefolk" in text
    part_b = [one.text for one in written.profile().paragraphs if one.name == "B 5"]
    assert "taushetsplikten gjelder også" in part_b[0]
