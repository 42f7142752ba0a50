"""The pane beside the month: one post, to be written, changed, moved or deleted."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from core.clock import local
from core.dates import clock_time, short_date
from core.errors import AppError
from core.language import _
from core.office import Office
from core.publishing import PlanEntry, PlanEntryId, Planned, PlanStatus
from core.wheel_turns import TurnKey
from ui.forms import Form
from ui.page import Shell
from ui.pages.plan.entry_fields import EntryFields
from ui.pages.plan.entry_reading import Reader, Reading, blank_values, values_of
from ui.rules import PLAN_RULES, show_rules
from ui.widgets.buttons import Button, IconButton
from ui.widgets.fields import put_value
from ui.widgets.layout import STRETCH, Card, FootCard, ScrollColumn, column, row
from ui.widgets.platform import PlatformTile
from ui.widgets.text import ElidedLabel, Label

OPEN_NOW = "plan"
"""The draft that remembers which form was being written in."""


class EntryPane(QWidget):
    """Holds one form for all posts; each post has a draft of its own."""

    closed = Signal()
    saved = Signal(int, bool)
    move_asked = Signal(int)
    delete_asked = Signal(int)

    def __init__(self, shell: Shell, office: Office) -> None:
        super().__init__()
        self._shell, self._office = shell, office
        self._found: Planned | None = None
        self._proposed: Planned | None = None
        self._is_dirty = False
        self.form = Form(self, office.store)
        self.fields = EntryFields(self.form)
        show_rules(self.form.field, office, PLAN_RULES)
        self._add_checks()
        self.form.edited.connect(self._edited)
        self._tile = PlatformTile("facebook", 1, 36)
        self._title = ElidedLabel("", "subtitle")
        self._caption = ElidedLabel("", "caption")
        self._draft = self._draft_notice()
        body = column(self._head(), self._draft, self.fields, self.form.summary, STRETCH, gap=11)
        self.card = FootCard(body, self._foot(), (16, 14, 16, 12))
        self.scroll_area = self.card.findChildren(ScrollColumn)[0]
        self.scroll_area.verticalScrollBar().rangeChanged.connect(self._keep_summary_in_sight)
        self.form.summary.asked.connect(self._show_whole_field)
        self.setLayout(column(self.card, gap=0))
        self.setAccessibleName(_("Post"))

    def _head(self) -> QBoxLayout:
        words = column(self._title, self._caption, gap=1)
        close = IconButton("x", _("Close"), size=30, act=self.closed.emit)
        return row(self._tile, (words, 1), close, gap=10)

    def _foot(self) -> QBoxLayout:
        self._save = Button(_("Save"), "primary", act=self.save)
        self._move = Button(_("Move …"), act=lambda: self.move_asked.emit(self.key))
        self._delete = Button(_("Delete"), "ghost", act=lambda: self.delete_asked.emit(self.key))
        self._discard = Button(_("Discard"), "ghost", act=self.discard)
        return row(self._save, self._move, STRETCH, self._delete, self._discard, gap=6)

    def _draft_notice(self) -> Card:
        words = Label(_("This is not saved yet."), "strong", "info", wrap=True)
        forget = Button(_("Discard the changes"), "link", act=self.discard)
        notice = Card(column(words, forget, gap=2), "info", (12, 8, 12, 8))
        notice.hide()
        return notice

    def _add_checks(self) -> None:
        for name in self.form.values():
            self.form.check(name, partial(self._error_of, name))

    def _error_of(self, name: str, _value: object) -> str:
        return self.reading().errors.get(name, "")

    # What is open

    @property
    def key(self) -> PlanEntryId:
        """The entry that is open; 0 for a new one."""
        return self._found.entry.id if self._found else PlanEntryId(0)

    def base(self) -> PlanEntry | None:
        """What the form is about, with the fields that it does not show."""
        known = self._found or self._proposed
        return known.entry if known else None

    def reading(self) -> Reading:
        reader = Reader(self._office.publishing, self._office.today(), self.base())
        return reader.read(self.form.values())

    def open_entry(self, found: Planned) -> None:
        """Shows a post, with what was typed about it and never saved."""
        self._begin(found)
        self._fill(values_of(found))

    def open_new(self, day: date) -> None:
        """A new post for a day, or the one that was begun and never saved."""
        self._begin(None)
        accounts = self._office.accounts.in_use()
        only = [accounts[0].id] if len(accounts) == 1 else []
        self._fill(blank_values(day, only))

    def open_proposal(self, planned: Planned) -> None:
        """A new post that an occasion of the year wheel would be; nothing is saved yet."""
        self._begin(None, planned)
        self._fill(values_of(planned))

    def open_again(self) -> bool:
        """Opens the form that was being written in when the program stopped, if any."""
        kept = self._office.store.draft(OPEN_NOW)
        key = kept.get("entry")
        if not isinstance(key, int):
            return False
        try:
            if "occasion" in kept:
                turn = TurnKey(str(kept["occasion"]), str(kept.get("turn", "")))
                self.open_proposal(self._office.year_wheel.proposal(turn))
                return True
            if not key:
                self.open_new(self._office.today())
                return True
            self.open_entry(self._office.publishing.entry(PlanEntryId(key)))
        except AppError:
            self._office.store.drop_draft(OPEN_NOW)
            return False
        return True

    def show_again(self, found: Planned) -> None:
        """The open post changed in the file; what is being typed stays."""
        if not self._is_dirty:
            self.open_entry(found)

    def keep(self) -> None:
        """Keeps what is being typed at once, as when the page is built again."""
        if self._is_dirty:
            self.form.keep_draft()

    def leave(self) -> None:
        """Keeps what was typed as a draft; the next start does not open it by itself."""
        if self._is_dirty:
            self.form.keep_draft()
            self._office.store.drop_draft(OPEN_NOW)
        self._is_dirty = False

    def discard(self) -> None:
        """Forgets what was typed; a new post is closed, a saved one shown as it is."""
        self.form.drop_draft()
        if self._is_dirty:
            self._office.store.drop_draft(OPEN_NOW)
        self._is_dirty = False
        if self._found is None:
            self.closed.emit()
        else:
            self.open_entry(self._found)
            self.take_focus()

    def take_focus(self) -> None:
        self.form.go_to("title")

    def save(self) -> None:
        """Saves the form; what is wrong is shown at its field, or told by the window."""
        try:
            self.form.save(self._store)
        except AppError as error:
            self._shell.fail(error)

    def _keep_summary_in_sight(self) -> None:
        # It is laid out line by line after it has got the focus.
        if self.form.summary.hasFocus():
            self.scroll_area.ensureWidgetVisible(self.form.summary)

    def _show_whole_field(self, name: str) -> None:
        # With its label, not only the line that has the focus.
        self.scroll_area.ensureWidgetVisible(self.form.field(name))

    # Within

    def _begin(self, found: Planned | None, proposed: Planned | None = None) -> None:
        self.leave()
        self._found, self._proposed = found, proposed
        also = found.account_ids if found else ()
        office = self._office
        self.fields.offer(office.accounts.everything(), also, office.publishing.goals.everything())
        self.form.use_draft(_draft_of(self.base()))
        self._show_head()

    def _fill(self, values: dict[str, Any]) -> None:
        self.form.fill(values)
        has_draft = self.form.restore_draft()
        self._draft.setVisible(has_draft)
        self._arrange()
        self.scroll_area.verticalScrollBar().setValue(0)

    def _show_head(self) -> None:
        found, office = self._found, self._office
        for button in (self._move, self._delete):
            button.setVisible(found is not None)
        self._discard.setVisible(found is None)
        self._tile.setVisible(found is not None and bool(found.account_ids))
        self._caption.setVisible(found is not None)
        if found is None:
            proposed = self._proposed
            self._title.say(proposed.entry.title if proposed else _("New post"))
            return
        self._title.say(found.entry.title)
        on = [office.accounts.account(key) for key in found.account_ids]
        self._caption.say(" + ".join(f"{a.platform_name} · {a.name}" for a in on))
        if on:
            self._tile.show_account(on[0].platform.value, on[0].id)
        self._move.setEnabled(found.entry.is_open)
        self._delete.setEnabled(found.entry.status is not PlanStatus.PUBLISHED)

    def _edited(self) -> None:
        if not self._is_dirty:
            self._is_dirty = True
            self._office.store.keep_draft(OPEN_NOW, _open_now(self.key, self.base()))
        self._propose_when_published()
        self._arrange()

    def _arrange(self) -> None:
        reading = self.reading()
        self.fields.arrange(reading)
        self.fields.tell_day(self._office.today(), self._office.workdays())
        for name in self.form.values():
            field = self.form.field(name)
            if field.error and name not in reading.errors:
                field.show_error("")

    def _propose_when_published(self) -> None:
        """A post that is marked as published went out as planned, or just now."""
        values = self.form.values()
        if values["status"] != PlanStatus.PUBLISHED or values["published_day"]:
            return
        entry = self.reading().entry
        now = local(self._office.clock.now())
        planned = datetime.combine(entry.day, entry.time, now.tzinfo)
        when = planned if planned <= now else now - timedelta(seconds=now.second)
        put_value(self.form.field("published_day").control, short_date(when.date()))
        put_value(self.form.field("published_time").control, clock_time(when.time()))

    def _store(self, _values: dict[str, Any]) -> None:
        reading, plan = self.reading(), self._office.publishing
        if self._found is None:
            key, changed = plan.add(reading.entry, reading.accounts, origin=self), True
            # A key may have belonged to a post that is gone, and its draft with it.
            self._office.store.drop_draft(_draft_of(plan.entry(key).entry))
        else:
            key = self._found.entry.id
            plan.change(reading.entry, reading.accounts, origin=self)
            changed = plan.entry(key) != self._found
        self._is_dirty = False
        self._office.store.drop_draft(OPEN_NOW)
        self.form.drop_draft()
        self.saved.emit(key, changed)


def _draft_of(entry: PlanEntry | None) -> str:
    key = entry.id if entry else 0
    occasion = entry.occasion if entry and not key else ""
    turn = f":{occasion}:{entry.occasion_turn}" if entry and occasion else ""
    return f"plan_entry:{key}{turn}"


def _open_now(key: PlanEntryId, base: PlanEntry | None) -> dict[str, Any]:
    """What the form was about, for the next start."""
    if base is None or not base.occasion or key:
        return {"entry": int(key)}
    return {"entry": 0, "occasion": base.occasion, "turn": base.occasion_turn}
