"""The banner of a crisis pause: under the header of every page while it lasts."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from core.crisis_records import Crisis
from core.language import _
from core.office import Office
from core.store import Changed, Table
from ui.bridge import Bridge
from ui.page import Shell, Width
from ui.theme import theme
from ui.widgets.buttons import Button, IconButton
from ui.widgets.layout import Card, box, column, row, set_margins
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
        self.log_small = IconButton("pencil", _("Log message"), act=self._log)
        self.more_small = IconButton("file-text", _("Crisis log"), act=self._open)
        self._wide = box(row(self.log, self.more, gap=10))
        self._narrow = box(row(self.log_small, self.more_small, gap=6))
        words = column(self._words, self._since, gap=2)
        picture = Icon("player-pause", "bad", 22)
        line = row(picture, (words, 1), self._wide, self._narrow, self.end, gap=10)
        self._frame = column(Card(line, "bad", (14, 8, 10, 8)), gap=0)
        self.setLayout(self._frame)
        self._arrange(Width.NORMAL)
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
        for button in (self.log, self.more, self.log_small, self.more_small, self.end):
            button.setAccessibleDescription(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(Width.of(self.window().width(), theme().scale))

    def _arrange(self, width: Width) -> None:
        """Where there is little room, what must be known stays, and the verbs are pictures."""
        narrow = width is Width.NARROW
        self._since.setVisible(not narrow)
        self._wide.setVisible(not narrow)
        self._narrow.setVisible(narrow)
        side = 14.0 if narrow else 28.0 if width is Width.NORMAL else 40.0
        set_margins(self._frame, (side, 0, side, 4 if narrow else 10))

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
