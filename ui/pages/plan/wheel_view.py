"""The year wheel: twelve months of occasions, and what can be done with the one that is chosen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLayout, QWidget

from core.language import _
from core.office import Office
from core.wheel_turns import Turn, TurnKey
from ui.pages.plan.wheel_block import MonthBlock, OccasionLine, month_blocks
from ui.pages.plan.wheel_detail import Detail
from ui.pages.plan.wheel_lines import SHOWN_NAMES, Line, Shown, lines_of, summary
from ui.theme import px
from ui.widgets.fields import Choice
from ui.widgets.layout import STRETCH, ScrollColumn, box, column, row
from ui.widgets.text import ElidedLabel

_BLOCK_WIDTH = 232
_SETTLED_MS = 30
"""After that long the months have found their places in another width."""
_SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_VERBS = {
    Qt.Key.Key_Return: "open",
    Qt.Key.Key_Enter: "open",
    Qt.Key.Key_Space: "open",
    Qt.Key.Key_Delete: "hide",
}
_ON = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class WheelView(QWidget):
    """Asks the page for every verb; `did` brings the verb's name and the turn it is about.

    `beside` chooses what is shown, and stands in the bar above.
    """

    did = Signal(str, object)

    def __init__(self, office: Office, say: Callable[[str], None]) -> None:
        super().__init__()
        self._office, self._say = office, say
        self.year = office.today().year
        self._here: TurnKey | None = None
        self._turns: list[Turn] = []
        self._columns, self._wants_focus = 0, False
        self.blocks = month_blocks(self)
        self._stacks = row(gap=8, margins=(0, 0, 4, 0))
        self.area = ScrollColumn(box(self._stacks))
        self.shown = Choice([(one.value, _(name)) for one, name in SHOWN_NAMES.items()])
        self.shown.setMinimumContentsLength(max(len(_(name)) for name in SHOWN_NAMES.values()))
        self.shown.setAccessibleName(_("Which occasions"))
        self.shown.currentIndexChanged.connect(self.refresh)
        self._summary = ElidedLabel("", "caption")
        self.detail = Detail()
        self.detail.did.connect(self.do)
        self.beside = box(row(8, self.shown, 6, (self._summary, 1), 6, gap=6))
        self._sight = QTimer(self)
        self._sight.setSingleShot(True)
        self._sight.timeout.connect(self._keep_in_sight)
        self.setLayout(column((self.area, 1), self.detail, gap=10))

    # What is shown

    def refresh(self) -> None:
        """Reads the year again; one stays on the line that one was on."""
        shown = Shown(self.shown.currentData())
        wheel = self._office.year_wheel.wheel(hidden=shown is Shown.HIDDEN)
        self._turns = wheel.year(self.year)
        today = self._office.today()
        months = lines_of(self._turns, shown, today)
        had_focus = self._has_focus()
        for number, (block, lines) in enumerate(zip(self.blocks, months, strict=True), 1):
            is_now = (self.year, number) == (today.year, today.month)
            for line in block.show_lines(lines, is_now=is_now):
                line.installEventFilter(self)
                line.pointed.connect(self.go_to)
                line.entered.connect(partial(self.do, "open"))
        self.blocks[-1].setVisible(bool(months[-1]))
        counted = [turn for turn in self._turns if not turn.occasion.hidden]
        self._summary.say(summary(counted, today))
        self._settle(had_focus=had_focus)

    def turn(self, years: int) -> None:
        """To another year; one stays on the same occasion where it comes then."""
        before, had_focus = self._here, self._has_focus()
        self.year = max(1991, min(self.year + years, 2097))
        self._here = None
        self.refresh()
        same = [one for one in self._lines() if before and one.line.key.occasion == before.occasion]
        if same:
            self.go_to(same[0].line.key)
        if had_focus:
            self.take_focus()
        self._say(str(self.year))

    def go_to_day(self, day: date) -> None:
        """To the first occasion on or after a day."""
        self.year = day.year
        self.refresh()
        after = [one for one in self._lines() if (one.line.turn.day or date.max) >= day]
        if after:
            self.go_to(after[0].line.key)

    def go_to(self, key: TurnKey) -> None:
        """To a line, when it is shown."""
        self._here = key
        self._settle(had_focus=self._has_focus())

    def line_here(self) -> Line | None:
        """The occasion that one is on."""
        found = self._widget_here()
        return found.line if found is not None else None

    def day(self) -> date | None:
        line = self.line_here()
        return line.turn.day if line is not None else None

    def take_focus(self) -> None:
        self._wants_focus = True
        self._arrive()
        self._sight.start(0)

    # Within

    def _lines(self) -> list[OccasionLine]:
        return [line for block in self.blocks for line in block.lines]

    def _widget_here(self) -> OccasionLine | None:
        return next((one for one in self._lines() if one.line.key == self._here), None)

    def _has_focus(self) -> bool:
        return any(line.hasFocus() for line in self._lines())

    def _settle(self, *, had_focus: bool) -> None:
        """One line is the one that one is on: the same as before, else the nearest to come."""
        lines = self._lines()
        if self._widget_here() is None:
            today = self._office.today()
            coming = [one for one in lines if (one.line.turn.day or date.max) >= today]
            chosen = next(iter(coming or lines), None)
            self._here = chosen.line.key if chosen is not None else None
        for one in lines:
            one.set_here(on=one.line.key == self._here)
        found = self._widget_here()
        self.detail.show_line(found.line if found else None, self._last_time(found))
        if found is not None:
            if had_focus:
                found.setFocus(Qt.FocusReason.OtherFocusReason)
            self._sight.start(0)  # when the lines have found their places

    def _arrive(self) -> None:
        found = self._widget_here()
        (found if found is not None else self.shown).setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep_in_sight(self) -> None:
        if self._wants_focus and self.isVisible():
            self._arrive()  # new lines can take the focus once they are on the screen
        self._wants_focus = False
        found = self._widget_here()
        if found is not None:
            self.area.ensureWidgetVisible(found, px(8), px(24))

    def _last_time(self, found: OccasionLine | None) -> bool:
        if found is None:
            return False
        return self._office.year_wheel.last_time(found.line.key) is not None

    def do(self, verb: str) -> None:
        """The verb on the line that one is on, as a key asks for it."""
        line = self.line_here()
        if line is not None:
            self.did.emit(verb, line.turn)

    # Keys and room

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Heard at the line itself: on the way up, an arrow would scroll the year.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._take(event)
        return False

    def _take(self, event: QKeyEvent) -> bool:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = Qt.Key(event.key())
        if held:
            return False
        if key in _ON:
            self._step(_ON[key])
        elif key in _SIDEWAYS:
            self._sideways(_SIDEWAYS[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            lines = self._lines()
            self._focus(lines[0 if key == Qt.Key.Key_Home else -1])
        elif key in _VERBS:
            self.do(_VERBS[key])
        else:
            return False
        return True

    def _step(self, by: int) -> None:
        lines = self._lines()
        number = next(n for n, one in enumerate(lines) if one.line.key == self._here) + by
        if 0 <= number < len(lines):
            self._focus(lines[number])

    def _sideways(self, by: int) -> None:
        """To the month before or after that has any, on the line of the same number."""
        number = next(n for n, block in enumerate(self.blocks) if self._in(block))
        place = [one.line.key for one in self.blocks[number].lines].index(self._here or _NOWHERE)
        others = self.blocks[number + by :: by] if number + by >= 0 else []
        for block in others:
            if block.lines:
                self._focus(block.lines[min(place, len(block.lines) - 1)])
                return

    def _in(self, block: MonthBlock) -> bool:
        return self._here is not None and block.line_of(self._here) is not None

    def _focus(self, line: OccasionLine) -> None:
        self._here = line.line.key
        self._settle(had_focus=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
        self._sight.start(_SETTLED_MS)

    def _arrange(self) -> None:
        room = self.width() // max(1, px(_BLOCK_WIDTH))
        columns = next(count for count in (6, 4, 3, 2, 1) if count <= max(1, room))
        if columns == self._columns:
            return
        self._columns = columns
        _empty(self._stacks)
        for number in range(columns):
            first, each = number * 12 // columns, 12 // columns
            blocks = list(self.blocks[first : first + each])
            if number == max(0, columns - 2):  # the summer has room below it
                blocks.append(self.blocks[12])
            self._stacks.addLayout(column(*blocks, STRETCH, gap=8), 1)


def _empty(line: QLayout) -> None:
    """Takes the columns apart; what stood in them is hung up again at once."""
    while (item := line.takeAt(0)) is not None:
        stack = item.layout()
        while stack is not None and stack.takeAt(0) is not None:
            pass


_NOWHERE = TurnKey("", "")
