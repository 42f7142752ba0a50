"""The banner of a crisis pause: under the header of every page while it lasts."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from core.crisis_records import Crisis
from core.language import _
from core.office import Office
from core.store import Changed, Table
from ui.bridge import Bridge
from ui.page import Shell
from ui.widgets.buttons import Button
from ui.widgets.layout import Card, column, row
from ui.widgets.text import Icon, Label


class CrisisBanner(QWidget):
    """Hidden while nothing lasts. The record says whether, so that it is back after a restart."""

    def __init__(self, shell: Shell, office: Office, bridge: Bridge) -> None:
        super().__init__()
        self._shell, self._office = shell, office
        self._shown: Crisis | None = None
        self._words, self._since = Label("", "strong", wrap=True), Label("", "caption", wrap=True)
        self.log = Button(_("Log message"), icon_name="pencil", act=self._log)
        self.more = Button(_("Crisis log"), icon_name="file-text", act=self._open)
        self.end = Button(_("End …"), "danger", act=self._end)
        words = column(self._words, self._since, gap=2)
        line = row(
            Icon("player-pause", "bad", 22), (words, 1), self.log, self.more, self.end, gap=10
        )
        self._card = Card(line, "bad", (14, 8, 10, 8))
        self.setLayout(column(self._card, gap=0, margins=(28, 0, 28, 10)))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        bridge.changed.connect(self._touched)
        self.refresh()

    def refresh(self) -> None:
        """Shows the crisis that lasts."""
        # Asked first: most days there is none, and the start does not pay for it.
        lasts = self._office.store.count(Table.CRISES, "ended_at IS NULL")
        crisis = self._office.crises.current() if lasts else None
        self.setVisible(crisis is not None)
        if crisis is None or crisis == self._shown:
            return
        from core.crisis_words import begun_line, kind_name  # only when something lasts

        self._shown = crisis
        text = (
            _("Exercise. The posts in the plan go out as usual.")
            if crisis.is_exercise
            else _("Crisis pause. Publish nothing before the crisis management says so.")
        )
        self._words.say(text)
        since = f"{kind_name(crisis.kind)}: {crisis.reason}. {begun_line(crisis)}"
        self._since.say(since)
        self.setAccessibleName(f"{text} {since}")
        for button in (self.log, self.more, self.end):
            button.setAccessibleDescription(text)

    def _touched(self, event: Changed) -> None:
        if Table.CRISES in event.tables:
            self.refresh()
            self._shell.header_changed()  # the plan page has a button for it

    def _log(self) -> None:
        from ui.dialogs.crisis.opening import open_crisis

        open_crisis(self.window(), self._shell, self._office, "log")

    def _open(self) -> None:
        from ui.dialogs.crisis.opening import open_crisis

        open_crisis(self.window(), self._shell, self._office, "show")

    def _end(self) -> None:
        from ui.dialogs.crisis.opening import open_crisis

        open_crisis(self.window(), self._shell, self._office, "end")
