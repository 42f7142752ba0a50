"""The keys and buttons of the plan page: one set for the month, another for the year wheel."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from core.language import _
from core.plan_kinds import PlanPaper, paper_name
from core.store import Table
from ui.page import Command, KeyHint
from ui.pages.plan.month_bar import LIST
from ui.widgets.buttons import Button, IconButton

if TYPE_CHECKING:
    from ui.pages.plan.page import PlanPage


WATCHES = frozenset(
    {
        Table.PLAN_ENTRIES,
        Table.PLAN_ENTRY_ACCOUNTS,
        Table.ACCOUNTS,
        Table.CLOSED_DAYS,
        Table.SETTINGS,
        Table.OCCASIONS,
        Table.OCCASION_TURNS,
        Table.CRISES,
        Table.HELD_POSTS,
    }
)


def commands() -> list[Command]:
    """What the search offers of the plan."""
    return [
        Command(
            text=_("New post"),
            hint={"new": True},
            words=_("plan publish write picture"),
            icon="plus",
            keys="N",
        ),
        Command(
            text=_("Year wheel"),
            hint={"wheel": True},
            words=_("year occasions annual recurring what comes"),
            icon="calendar-repeat",
        ),
        Command(
            text=_("Crisis pause …"),
            hint={"crisis": "begin"},
            words=_("crisis emergency exercise hold stop water power ferry"),
            icon="player-pause",
        ),
        Command(
            text=_("Log a crisis message"),
            hint={"crisis": "log"},
            words=_("crisis emergency message approved"),
            icon="pencil",
            often=False,
        ),
        Command(
            text=_("Crisis log"),
            hint={"crisis": "show"},
            words=_("crisis emergency exercise evaluation learned"),
            icon="file-text",
            often=False,
        ),
        Command(
            text=_("New occasion in the year wheel"),
            hint={"wheel": "new"},
            words=_("recurring every year week month own"),
            icon="plus",
            often=False,
        ),
        *(
            Command(
                text=_("Print the plan: {what}").format(what=paper_name(kind).lower()),
                hint={"print": kind},
                words=_("paper wall pdf calendar ics csv export save"),
                icon="printer",
                keys="Ctrl+P" if kind is PlanPaper.MONTH else "",
                often=False,
            )
            for kind in PlanPaper
        ),
    ]


def subtitle(page: PlanPage) -> str:
    """Who answers for the plan (row A30), and how one moves in the view that is shown."""
    if page.view.is_wheel:
        return _("What comes back every year. Arrows move, A takes into the plan.")
    moving = _("Drag to move, or use Alt and the arrow keys.")
    if who := page.office.settings.text("plan_responsible"):
        return "{} {}".format(_("Responsible for the plan: {name}.").format(name=who), moving)
    return moving


def header_actions(page: PlanPage) -> list[QWidget]:
    """The buttons above the view that is shown."""
    printing = IconButton("printer", _("Print and export"), act=partial(print_plan, page))
    if not page.view.is_wheel:
        return [
            Button(_("New post"), "primary", icon_name="plus", act=page.new),
            *_crisis_button(page),
            printing,
        ]
    return [
        Button(_("New occasion"), "primary", icon_name="plus", act=page.wheel.add),
        printing,
    ]


def month_keys(page: PlanPage) -> list[KeyHint]:
    return [
        KeyHint(keys="N", text=_("New post"), act=page.new),
        KeyHint(keys="Enter", text=_("Open")),
        KeyHint(keys="Alt+Left Alt+Right", text=_("Move a day")),
        KeyHint(keys="Alt+Up Alt+Down", text=_("Move a week")),
        KeyHint(keys="PgUp", text=_("Month before"), act=lambda: page.view.turn(-1)),
        KeyHint(keys="PgDown", text=_("Month after"), act=lambda: page.view.turn(1)),
        KeyHint(keys="T", text=_("Today"), act=page.view.go_to_today),
        KeyHint(keys="K", text=_("Crisis pause"), act=partial(crisis, page, "begin")),
        KeyHint(keys="Ctrl+P", text=_("Print and export"), act=partial(print_plan, page)),
        KeyHint(keys="Delete", text=_("Delete")),
    ]


def wheel_keys(page: PlanPage) -> list[KeyHint]:
    def on(verb: str) -> Callable[[], object]:
        return partial(page.view.wheel.do, verb)

    return [
        KeyHint(keys="A", text=_("Into the plan"), act=on("accept")),
        KeyHint(keys="S", text=_("Skip"), act=on("skip")),
        KeyHint(keys="C", text=_("Copy last year's"), act=on("copy")),
        KeyHint(keys="Enter", text=_("Open")),
        KeyHint(keys="E", text=_("Change"), act=on("change")),
        KeyHint(keys="D", text=_("Set the date"), act=on("date")),
        KeyHint(keys="PgUp", text=_("Year before"), act=lambda: page.view.turn(-1)),
        KeyHint(keys="PgDown", text=_("Year after"), act=lambda: page.view.turn(1)),
        KeyHint(keys="T", text=_("Today"), act=page.view.go_to_today),
        KeyHint(keys="N", text=_("New occasion"), act=page.wheel.add),
        KeyHint(keys="Ctrl+P", text=_("Print and export"), act=partial(print_plan, page)),
        KeyHint(keys="Delete", text=_("Hide")),
    ]


def crisis(page: PlanPage, what: str) -> None:
    """Opens one of the dialogs of a crisis pause."""
    from ui.dialogs.crisis.opening import open_crisis  # loaded when it is asked for

    open_crisis(page, page.shell, page.office, what)


def _crisis_button(page: PlanPage) -> list[QWidget]:
    """While a crisis lasts the banner has its verbs."""
    if page.office.store.count(Table.CRISES, "ended_at IS NULL"):
        return []
    act = partial(crisis, page, "begin")
    return [Button(_("Crisis pause …"), icon_name="player-pause", act=act)]


def print_plan(page: PlanPage, kind: PlanPaper | None = None) -> None:
    """The dialog with the pages: of what is shown, or of what was asked for."""
    from ui.pages.plan.plan_print import PlanPrint  # with the view of pages: loaded when asked for

    shown, day = PlanPaper.MONTH, page.view.day()
    if page.view.is_wheel:
        shown, day = PlanPaper.WHEEL, day.replace(year=page.view.wheel.year, day=1)
    elif page.view.bar.views.current == LIST:
        shown = PlanPaper.LIST
    PlanPrint(page, page.shell, page.office, kind=kind or shown, day=day).open()
