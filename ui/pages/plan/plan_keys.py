"""The keys and buttons of the plan page: one set for the month, another for the year wheel."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from core.language import _
from core.store import Table
from ui.page import Command, KeyHint
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
        Command(
            text=_("Print the year wheel"),
            hint={"wheel": "print"},
            words=_("paper wall pdf year"),
            icon="printer",
            often=False,
        ),
    ]


def header_actions(page: PlanPage) -> list[QWidget]:
    """The buttons above the view that is shown."""
    if not page.view.is_wheel:
        return [
            Button(_("New post"), "primary", icon_name="plus", act=page.new),
            *_crisis_button(page),
        ]
    return [
        Button(_("New occasion"), "primary", icon_name="plus", act=page.wheel.add),
        IconButton("printer", _("Print the year wheel"), act=partial(_print_wheel, page)),
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
        KeyHint(keys="Ctrl+P", text=_("Print"), act=partial(_print_wheel, page)),
        KeyHint(keys="Delete", text=_("Hide")),
    ]


def _print_wheel(page: PlanPage) -> None:
    page.wheel.print(page.view.wheel.year)


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
