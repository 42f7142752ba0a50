"""The pages, in the order of the sidebar; a page's module is loaded on its first visit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module

from core.archive_due import waiting
from core.day_status import DayState
from core.inquiries_waiting import open_count
from core.language import N_, _
from core.office import Office
from ui.page import Page


class Group(StrEnum):
    """How often a page is needed: rare ones never compete with the daily ones."""

    DAILY = N_("Every day")
    NEEDED = N_("When needed")
    HALF_YEARLY = N_("Every half-year")
    FOOT = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A page's place in the sidebar. `kind` is the class in ui.pages.<name>."""

    name: str
    kind: str
    label: str
    icon: str
    group: Group
    shortcut: str
    badge: Callable[[Office], int] | None = None

    def title(self) -> str:
        return _(self.label)

    def load(self) -> type[Page]:
        found: type[Page] = getattr(import_module(f"ui.pages.{self.name}"), self.kind)
        return found


def left_today(office: Office) -> int:
    """How many accounts are not checked yet today."""
    due, day = office.checklist.due(), office.today()
    grid = office.checklist.grid(due, [day])
    return sum(status.state is DayState.OPEN for status in grid.values())


def open_inquiries(office: Office) -> int:
    """How many inquiries somebody waits for an answer to."""
    return open_count(office.store)


def to_archive(office: Office) -> int:
    """Whether the last half-year waits to be archived."""
    return waiting(office.store, office.today())


PAGES = (
    Entry(
        name="today",
        kind="TodayPage",
        label=N_("Today"),
        icon="sun",
        group=Group.DAILY,
        shortcut="Ctrl+1",
        badge=left_today,
    ),
    Entry(
        name="inquiries",
        kind="InquiriesPage",
        label=N_("Inquiries"),
        icon="messages",
        group=Group.DAILY,
        shortcut="Ctrl+2",
        badge=open_inquiries,
    ),
    Entry(
        name="plan",
        kind="PlanPage",
        label=N_("Publishing plan"),
        icon="calendar-month",
        group=Group.DAILY,
        shortcut="Ctrl+3",
    ),
    Entry(
        name="deletions",
        kind="DeletionsPage",
        label=N_("Deletion log"),
        icon="eraser",
        group=Group.NEEDED,
        shortcut="Ctrl+4",
    ),
    Entry(
        name="accounts",
        kind="AccountsPage",
        label=N_("Accounts"),
        icon="address-book",
        group=Group.NEEDED,
        shortcut="Ctrl+5",
    ),
    Entry(
        name="imports",
        kind="ImportsPage",
        label=N_("Import"),
        icon="file-import",
        group=Group.HALF_YEARLY,
        shortcut="Ctrl+6",
    ),
    Entry(
        name="archive",
        kind="ArchivePage",
        label=N_("Archive"),
        icon="archive",
        group=Group.HALF_YEARLY,
        shortcut="Ctrl+8",
        badge=to_archive,
    ),
    Entry(
        name="guidelines",
        kind="GuidelinesPage",
        label=N_("Guidelines"),
        icon="book-2",
        group=Group.FOOT,
        shortcut="Ctrl+9",
    ),
    Entry(
        name="settings",
        kind="SettingsPage",
        label=N_("Settings"),
        icon="settings",
        group=Group.FOOT,
        shortcut="Ctrl+,",
    ),
)
