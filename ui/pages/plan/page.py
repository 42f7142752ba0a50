"""The publishing plan: what goes out where and when, a month at a time."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from datetime import time as TimeOfDay
from functools import cached_property, partial
from typing import Any

from PySide6.QtWidgets import QWidget

from core.errors import AppError
from core.language import _
from core.office import Office
from core.publishing import PlanEntryId, Planned
from ui.page import Command, KeyHint, Page, Shell, Width
from ui.pages.plan import plan_keys
from ui.pages.plan.empty_card import EmptyCard
from ui.pages.plan.entry_pane import OPEN_NOW, EntryPane
from ui.pages.plan.month_bar import WHEEL
from ui.pages.plan.month_view import MonthView
from ui.pages.plan.move_dialog import MoveDialog
from ui.pages.plan.room import MARGINS, fit_pane
from ui.pages.plan.wheel_verbs import WheelVerbs
from ui.widgets.layout import row, set_margins


class PlanPage(Page):
    """The month, and beside it the post that is open; on a narrow window one or the other."""

    name = "plan"
    watches = plan_keys.WATCHES

    def __init__(self, shell: Shell, office: Office) -> None:
        super().__init__(shell, office)
        self._is_first = True
        self.view = MonthView(office, shell.announce)
        self.wheel = WheelVerbs(self, shell, office)
        self._empty = EmptyCard(self.new, lambda: shell.go_to("accounts"))
        self._line = row((self.view, 1), self._empty, gap=16)
        self.setLayout(self._line)
        self._connect()

    def _connect(self) -> None:
        self.view.opened.connect(self.open)
        self.view.shown.connect(self.show_post)
        self.view.wanted_new.connect(self.new)
        self.view.moved.connect(self.move_to)
        self.view.deleted.connect(self.delete)
        self.view.view_changed.connect(self._view_changed)
        self.view.grid.occasion_taken.connect(self.wheel.accept)
        self.view.grid.occasion_shown.connect(self.wheel.propose)
        self.view.wheel.did.connect(self.wheel.do)
        self.wheel.opened.connect(self.open)
        self.wheel.proposed.connect(self._fill_in)

    @cached_property
    def pane(self) -> EntryPane:
        """The post that is open; made when one is opened for the first time."""
        pane = EntryPane(self.shell, self.office)
        pane.hide()
        pane.closed.connect(self.close_pane)
        pane.saved.connect(self._saved)
        pane.move_asked.connect(self.ask_where)
        pane.delete_asked.connect(self.delete)
        self._line.insertWidget(1, pane)
        fit_pane(pane, self.width_now)
        return pane

    @property
    def _is_writing(self) -> bool:
        return "pane" in vars(self) and not self.pane.isHidden()

    @classmethod
    def commands(cls) -> list[Command]:
        return plan_keys.commands()

    # What the window asks

    def title(self) -> str:
        return _("Publishing plan")

    def subtitle(self) -> str:
        return plan_keys.subtitle(self)

    def header_actions(self) -> list[QWidget]:
        return plan_keys.header_actions(self)

    def keys(self) -> list[KeyHint]:
        writing = [
            KeyHint(keys="Ctrl+Return", text=_("Save"), act=self._save_open),
            KeyHint(keys="Esc", text=_("Close")),
        ]
        return [
            *(writing if self._is_writing else []),
            *(plan_keys.wheel_keys if self.view.is_wheel else plan_keys.month_keys)(self),
        ]

    def regions(self) -> list[QWidget]:
        parts = [self.view, *([self.pane] if self._is_writing else []), self._empty]
        return [part for part in parts if not part.isHidden()]

    def take_focus(self) -> None:
        (self.pane if self._is_writing else self.view).take_focus()

    def arrive(self, **hint: Any) -> None:
        """`day` goes to a day, `entry` opens a post, `new` (a day, or True) begins one.

        `shown` only shows a post, `as_list` (or its number) chooses the view, `wheel` is the year
        wheel (True, or "new"), `print` what is to be printed, `crisis` begin, log or show.
        """
        if "wheel" in hint:
            self.view.bar.views.choose(WHEEL)
        if "as_list" in hint:
            self.view.bar.views.choose(int(hint["as_list"]))
        if "day" in hint:
            self.view.go_to_day(hint["day"])
        if "shown" in hint:
            self.show_post(hint["shown"])
        if "entry" in hint:
            self.open(hint["entry"])
        elif hint.get("new"):
            self.new(hint["new"] if isinstance(hint["new"], date) else None)
        elif "as_list" not in hint:
            self.take_focus()
        if hint.get("wheel") == "new":
            self.wheel.add()
        if hint.get("print"):
            plan_keys.print_plan(self, hint["print"])
        if "crisis" in hint:
            plan_keys.crisis(self, hint["crisis"])

    def where(self) -> dict[str, Any]:
        if self._is_writing:
            self.pane.keep()
        hint: dict[str, Any] = {"day": self.view.day(), "as_list": self.view.bar.views.current}
        if self._is_writing and self.pane.key:
            hint["shown"] = self.pane.key
        return hint

    def arrange(self, width: Width) -> None:
        set_margins(self._line, MARGINS[width])
        fit_pane(self._empty, width)
        if "pane" in vars(self):
            fit_pane(self.pane, width)
        self._show_parts()

    def go_back(self) -> bool:
        if not self._is_writing:
            return False
        self.close_pane()
        return True

    def refresh(self) -> None:
        self.view.refresh()
        self._refresh_pane()
        if self._is_first:
            self._is_first = False
            if self.office.store.draft(OPEN_NOW) and self.pane.open_again():
                self._pane_opened()
        self._show_parts()

    def _refresh_pane(self) -> None:
        if not self._is_writing or not self.pane.key:
            return
        try:
            self.pane.show_again(self.office.publishing.entry(self.pane.key))
        except AppError:  # the post is gone: its making was undone
            self.close_pane()

    # The verbs

    def new(self, day: date | None = None) -> None:
        """Begins a post for a day, or for the day that has the focus."""
        if not self.office.accounts.in_use():
            self.shell.say(_("Register an account first. A post must go out somewhere."))
            return
        self.pane.open_new(day or self.view.day())
        self._pane_opened()

    def open(self, key: int) -> None:
        """Shows a post in the pane and goes into it."""
        self.show_post(key)
        if self._is_writing:
            self.pane.take_focus()

    def show_post(self, key: int) -> None:
        """Shows a post in the pane, and its month; the focus stays, so that keys can move it."""
        with self._told():
            found = self.office.publishing.entry(PlanEntryId(key))
            self.view.go_to_day(found.entry.day, found.entry.id)
            self.pane.open_entry(found)
            self._show_pane()

    def _fill_in(self, planned: Planned, field: str) -> None:
        """An occasion that lacks something: the form is filled in as far as it is known."""
        self.pane.open_proposal(planned)
        self._show_pane()
        self.pane.form.go_to(field)

    def _view_changed(self) -> None:
        self._keys_changed()
        self._show_parts()

    def _pane_opened(self) -> None:
        self._show_pane()
        self.pane.take_focus()

    def _show_pane(self) -> None:
        self.view.grid.set_open(self.pane.key or None)
        self.pane.show()
        self._show_parts()
        self._keys_changed()

    def close_pane(self) -> None:
        """Closes the pane; what was typed and not saved stays as a draft."""
        self.pane.leave()
        self.pane.hide()
        self.view.grid.set_open(None)
        self._show_parts()
        self._keys_changed()
        self.view.take_focus()

    def _keys_changed(self) -> None:
        if self.isVisible():
            self.shell.header_changed()

    def _save_open(self) -> None:
        if self._is_writing:
            self.pane.save()

    def _saved(self, key: int, changed: bool) -> None:
        label = self.office.store.undo_label
        self.close_pane()
        self._go_to_entry(PlanEntryId(key))
        self.shell.say(label if changed else _("Nothing was changed."), undoable=changed)

    def move_to(self, key: int, day: date) -> None:
        """To another day, at the same time."""
        self.move_post(PlanEntryId(key), day, None)

    def move_post(self, key: PlanEntryId, day: date, at: TimeOfDay | None) -> None:
        """Moves a post, goes with it, and says where it is now."""
        with self._told():
            entry = self.office.publishing.entry(key).entry
            if (entry.day, entry.time) == (day, at or entry.time):
                return
            self.office.publishing.move(key, day, at, origin=self)
            self.shell.say(self.office.store.undo_label, undoable=True)
        self._go_to_entry(key)

    def ask_where(self, key: int) -> None:
        """*Move …*: a dialog for the day and the time."""
        with self._told():
            entry = self.office.publishing.entry(PlanEntryId(key)).entry
            MoveDialog(self, self.office, entry, partial(self.move_post, entry.id)).open()

    def delete(self, key: int) -> None:
        """Takes a post out of the plan; undone with Ctrl+Z."""
        with self._told():
            self.office.publishing.delete(PlanEntryId(key), origin=self)
            self.shell.say(self.office.store.undo_label, undoable=True)

    def _go_to_entry(self, key: PlanEntryId) -> None:
        with self._told():
            self.view.go_to_day(self.office.publishing.entry(key).entry.day, key)

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except AppError as error:
            self.shell.fail(error)

    # The parts

    def _show_parts(self) -> None:
        narrow, writing = self.width_now is Width.NARROW, self._is_writing
        empty = self.office.publishing.is_empty()
        self.view.setVisible(not (narrow and writing))
        self.view.show_hint(on=narrow and empty)
        beside = empty and not writing and not narrow and not self.view.is_wheel
        if beside:
            self._empty.say(has_accounts=bool(self.office.accounts.in_use()))
        self._empty.setVisible(beside)
