"""Every page is held against the rules in scenes that pair every two choices."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import closing

import pytest
from PySide6.QtWidgets import QLabel

from core.office import Office
from tests.ui.audit.checks import clipping, names, targets
from tests.ui.audit.look import close, faults_of, open_page
from tests.ui.audit.offices import empty_office, filled_office
from tests.ui.audit.scenes import every_scene, paired_scenes
from ui.pages import PAGES
from ui.theme import Theme
from ui.widgets.buttons import Button


@pytest.fixture(scope="module")
def offices(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mapping[bool, Office]]:
    home = tmp_path_factory.mktemp("audit")
    with (
        closing(filled_office(home / "filled")) as filled,
        closing(empty_office(home / "empty")) as empty,
    ):
        yield {True: filled, False: empty}


@pytest.mark.parametrize("page", [entry.name for entry in PAGES])
def test_a_page_can_be_used_by_everybody(
    page: str, offices: Mapping[bool, Office], look: Theme
) -> None:
    faults = [
        fault
        for scene in paired_scenes()
        for fault in faults_of(page, scene, offices[scene.filled], look)
    ]
    assert not faults, "\n" + "\n".join(dict.fromkeys(faults))


def test_the_scenes_pair_every_choice_with_every_other() -> None:
    everything, few = every_scene(), paired_scenes()
    assert len(everything) == 4 * 2 * 3 * 2
    assert len(few) <= 16
    for one in everything:
        assert any(one.language == s.language and one.size == s.size for s in few)
        assert any(one.theme == s.theme and one.filled == s.filled for s in few)


def test_the_rules_find_what_breaks_them(offices: Mapping[bool, Office], look: Theme) -> None:
    window = open_page("today", offices[True], look)
    try:
        nameless = Button("")
        nameless.setParent(window.page)
        nameless.setAccessibleName("")
        nameless.setFixedSize(20, 20)
        nameless.show()
        narrow = QLabel("A text that does not fit in here", window.page)
        narrow.setFixedWidth(30)
        narrow.show()
        assert any("has no name" in fault for fault in names(window))
        assert any("is only 20 ×" in fault for fault in targets(window))
        assert any("A text that does not fit" in fault for fault in clipping(window))
    finally:
        close(window)
