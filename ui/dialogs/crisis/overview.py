"""A crisis whole: what is to be remembered, what was said, the posts it holds, what was learned."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QCheckBox, QWidget

from core.clock import local
from core.crisis_records import Crisis, CrisisId, HeldPost, Message
from core.crisis_words import (
    approval_line,
    begun_line,
    channel_name,
    kind_name,
    outcome_line,
)
from core.dates import clock_time, moment_text, short_date
from core.errors import AppError
from core.language import _
from core.office import Office
from core.store import Changed, Table
from ui.bridge import Bridge
from ui.page import Shell
from ui.theme import px
from ui.widgets.buttons import Button
from ui.widgets.dialog import Dialog
from ui.widgets.fields import Choice
from ui.widgets.layout import STRETCH, Card, ScrollColumn, box, clear, column, row
from ui.widgets.text import Label, Tag

_SHOWN = {Table.CRISES, Table.CRISIS_MESSAGES, Table.HELD_POSTS, Table.CRISIS_CHANNELS}


class CrisisDialog(Dialog):
    """The one that lasts, else the last one; earlier ones are chosen above."""

    def __init__(self, parent: QWidget, shell: Shell, office: Office) -> None:
        super().__init__(parent, _("Crisis log"), width=720)
        self._shell, self._office = shell, office
        every = office.crises.everything()
        self._key = every[0].id
        if len(every) > 1:
            chooser = Choice([(one.id, _named(one)) for one in every])
            chooser.setAccessibleName(_("Which crisis"))
            chooser.currentIndexChanged.connect(lambda _i: self._turn_to(chooser.currentData()))
            self.body.addWidget(chooser)
        self._rows = column(gap=8, margins=(0, 0, 8, 0))
        view = ScrollColumn(box(self._rows))
        window = parent.window()
        view.setMinimumHeight(min(px(380), max(px(120), window.height() - px(230))))
        self.body.addWidget(view)
        self.print = Button(_("Print …"), icon_name="printer", act=self._print)
        self.add_buttons(Button(_("Close"), "primary", act=self.reject), self.print)
        bridge = Bridge(office.store, self)
        bridge.changed.connect(self._touched)
        self._show()

    def _turn_to(self, key: CrisisId) -> None:
        self._key = key
        self._show()

    def _touched(self, event: Changed) -> None:
        if event.tables & _SHOWN:
            self._show()

    def _show(self) -> None:
        crises = self._office.crises
        crisis = crises.crisis(self._key)
        clear(self._rows)
        for part in (*self._head(crisis), *self._said(crisis), *self._held(crisis)):
            self._rows.addWidget(part)
        self._rows.addStretch(1)

    def _head(self, crisis: Crisis) -> list[QWidget]:
        parts: list[QWidget] = [
            Label(f"{kind_name(crisis.kind)}: {crisis.reason}", "strong", wrap=True),
            Label(begun_line(crisis), "caption", wrap=True),
        ]
        if crisis.ended_at is not None:
            text = _("Over {when}. Said by {who}.")
            over = text.format(when=moment_text(crisis.ended_at), who=crisis.ended_by)
            parts.append(Label(over, "caption", wrap=True))
            if crisis.evaluation:
                parts.append(Label(_("What was learned"), "strong"))
                parts.append(Label(crisis.evaluation, "body", wrap=True))
            text = _("Change the evaluation") if crisis.evaluation else _("Write what you learned")
            button = Button(text, icon_name="pencil", act=partial(self._evaluate, crisis))
            parts.append(box(row(button, STRETCH)))
            return parts
        included = QCheckBox(_("Social media are part of the crisis communication"))
        included.setAccessibleName(included.text())
        included.setChecked(crisis.included_at is not None)
        included.toggled.connect(self._include)
        change = Button(_("Change accounts …"), act=self._channels)
        log = Button(_("Log message"), icon_name="pencil", act=self._log)
        return [*parts, included, box(row(log, change, STRETCH))]

    def _said(self, crisis: Crisis) -> list[QWidget]:
        parts: list[QWidget] = [Label(_("What was said"), "strong")]
        said = self._office.crises.log.messages(crisis.id)
        if not said:
            text = _("Nothing is logged yet. Log each message when it is out.")
            parts.append(
                Label(text if crisis.lasts else _("Nothing was logged."), "body2", wrap=True)
            )
        accounts = {one.id: one for one in self._office.accounts.everything()}
        for one in reversed(said):
            parts.append(_message_card(one, channel_name(one, accounts)))
        return parts

    def _held(self, crisis: Crisis) -> list[QWidget]:
        posts = self._office.crises.held(crisis.id)
        if not posts:
            return []
        return [Label(_("Held posts"), "strong"), *(self._post(crisis, one) for one in posts)]

    def _post(self, crisis: Crisis, held: HeldPost) -> QWidget:
        when = _("{date} at {time}").format(date=short_date(held.day), time=clock_time(held.time))
        words = column(
            Label(held.title, "body", wrap=True), Label(when, "caption", wrap=True), gap=2
        )
        if not (held.waits and self._may_go_on(crisis, held)):
            tag = Tag(outcome_line(held), "warn" if held.waits else "neutral")
            return Card(column(words, row(tag, STRETCH), gap=4), "sunk", (12, 8, 12, 8))
        name = _("Let “{title}” go out as planned").format(title=held.title)
        button = Button(_("Let it go on"), name=name, act=partial(self._let_go_on, held))
        return Card(row((words, 1), button, gap=8), "sunk", (12, 8, 12, 8))

    def _may_go_on(self, crisis: Crisis, held: HeldPost) -> bool:
        if not crisis.lasts or held.day < self._office.today():
            return False
        planned = self._office.publishing.entry(held.entry_id)
        return set(planned.account_ids) <= self._office.crises.channels(crisis.id)

    # The verbs

    def _let_go_on(self, held: HeldPost) -> None:
        try:
            self._office.crises.let_go_on(held.id)
        except AppError as error:
            self._shell.fail(error)
            return
        self._shell.say(self._office.store.undo_label, undoable=True)

    def _include(self, on: bool) -> None:
        try:
            self._office.crises.include(on=on)
        except AppError as error:
            self._shell.fail(error)
            return
        self._shell.say(self._office.store.undo_label, undoable=True)

    def _log(self) -> None:
        from ui.dialogs.crisis.message import MessageDialog

        MessageDialog(self, self._shell, self._office).open()

    def _channels(self) -> None:
        from ui.dialogs.crisis.afterwards import ChannelDialog

        ChannelDialog(self, self._shell, self._office).open()

    def _evaluate(self, crisis: Crisis) -> None:
        from ui.dialogs.crisis.afterwards import EvaluationDialog

        EvaluationDialog(self, self._shell, self._office, crisis).open()

    def _print(self) -> None:
        from ui.dialogs.crisis.printing import CrisisPrint

        CrisisPrint(self, self._shell, self._office, self._key).open()


def _named(crisis: Crisis) -> str:
    day = short_date(local(crisis.begun_at).date())
    return f"{day} {kind_name(crisis.kind)}: {crisis.reason}"


def _message_card(message: Message, channel: str) -> QWidget:
    head = row((Label(channel, "strong", wrap=True), 1), Label(moment_text(message.at), "caption"))
    approved = _("Approved by: {name}").format(name=approval_line(message).replace("\n", ". "))
    lines = [Label(message.text, "body", wrap=True), Label(approved, "caption", wrap=True)]
    if message.url:
        lines.append(Label(message.url, "caption", wrap=True))
    return Card(column(head, *lines, gap=4), "plain", (12, 8, 12, 8))
