"""The card of the crisis pause on today: what is held, an evaluation to write, an exercise due."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal

from core.dates import full_date
from core.language import _, ngettext
from core.office import Office
from core.store import Table
from ui.widgets.buttons import Button
from ui.widgets.layout import STRETCH, box, clear, row
from ui.widgets.states import SideCard
from ui.widgets.text import Label


@dataclass(frozen=True, slots=True, kw_only=True)
class CrisisNote:
    """A heading, a sentence, and the button with what it opens."""

    heading: str
    text: str
    verb: str
    opens: str


class CrisisCard(SideCard):
    """`asked` brings what is to be opened: begin, show or end."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__("", "player-pause", tone="bad")
        self._shown: CrisisNote | None = None
        self.hide()

    def show_note(self, note: CrisisNote | None) -> None:
        self.setVisible(note is not None)
        if note is None or note == self._shown:
            return
        self._shown = note
        self.heading.say(note.heading)
        clear(self.rows)
        self.rows.addWidget(Label(note.text, "body2", wrap=True))
        button = Button(note.verb, act=partial(self.asked.emit, note.opens))
        self.rows.addWidget(box(row(button, STRETCH)))


def crisis_note(office: Office) -> CrisisNote | None:
    """What is to be said now; None on most days. At most one thing: what lasts goes first."""
    held = office.store.count(Table.HELD_POSTS, "outcome = 'held'")
    if held:
        return _held(held)
    crises = office.crises
    if crises.current() is not None:
        return None  # the banner says it
    over = crises.to_evaluate()
    if over is not None:
        return CrisisNote(
            heading=_("Write what you learned"),
            text=_("“{reason}” is over. Write down how you used social media.").format(
                reason=over.reason
            ),
            verb=_("Open the crisis log"),
            opens="show",
        )
    due = crises.exercise_due()
    if due is None:
        return None
    return CrisisNote(
        heading=_("A crisis exercise is due"),
        text=_("It is more than a year since the last one, and has waited since {date}.").format(
            date=full_date(due)
        ),
        verb=_("Begin an exercise …"),
        opens="begin",
    )


def _held(count: int) -> CrisisNote:
    text = ngettext(
        "{count} post is held. It does not go out before you say so.",
        "{count} posts are held. They do not go out before you say so.",
        count,
    )
    return CrisisNote(
        heading=_("Nothing goes out now"),
        text=text.format(count=count),
        verb=_("Show the held posts"),
        opens="show",
    )
