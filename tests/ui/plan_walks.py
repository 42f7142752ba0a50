"""How the tests of the plan find their way: the page, its grid, its pane, its posts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.office import Office
from core.publishing import ContentType, PlanEntry, PlanEntryId
from ui.pages.plan import PlanPage
from ui.pages.plan.month_grid import MonthGrid
from ui.window import Window

THURSDAY, FRIDAY = date(2026, 11, 26), date(2026, 11, 27)


def plan_page(window: Window) -> PlanPage:
    """The plan, shown."""
    if window.page_name != "plan":
        window.go_to("plan")
        QApplication.processEvents()
    page = window.page
    assert isinstance(page, PlanPage)
    return page


def entry(title: str = "Julegrantenning", **changes: object) -> PlanEntry:
    plain = PlanEntry(
        title=title,
        day=THURSDAY,
        time=time(9),
        content_type=ContentType.IMAGE,
        goal="Møte innbyggerne der de er",
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def planned(office: Office, title: str = "Julegrantenning", **changes: object) -> PlanEntryId:
    """A post on the first account."""
    first = office.accounts.everything()[0]
    return office.publishing.add(entry(title, **changes), [first.id])


def day_of(office: Office, key: PlanEntryId) -> date:
    return office.publishing.entry(key).entry.day


def middle(grid: MonthGrid, day: date) -> QPoint:
    """The empty lower part of a day, in the viewport and clear of the edge where it scrolls."""
    area, edge = grid.visualRect(grid.days.index_of(day)), 2 * grid.autoScrollMargin()
    return QPoint(area.center().x(), min(area.bottom() - 6, grid.viewport().height() - edge))


def carry(grid: MonthGrid, key: PlanEntryId, place: QPoint, *, let_go: bool = True) -> None:
    """Takes a post with the mouse and lets it go somewhere else."""
    viewport, start = grid.viewport(), grid.rect_of(key).center()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    for part in (0.3, 0.7, 1.0):
        QTest.mouseMove(viewport, start + (place - start) * part)
        QApplication.processEvents()
    if let_go:
        QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=place)
        QApplication.processEvents()
