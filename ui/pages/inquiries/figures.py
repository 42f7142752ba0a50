"""How fast inquiries are answered, as sentences: this month or this half-year."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QTimer

from core.half_years import HalfYear
from core.language import _, ngettext
from core.office import Office
from core.reply_figures import Part
from ui.pages.inquiries import words
from ui.widgets.buttons import SegmentedTabs
from ui.widgets.layout import STRETCH, Card, column, row
from ui.widgets.text import Icon, Label

MONTH, HALF_YEAR = range(2)


class FiguresCard(Card):
    """Rows T17 and U18."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self.tabs = SegmentedTabs(
            [_("This month"), _("This half-year")], name=_("Reply times: which days")
        )
        self.words = Label("", "body2", wrap=True)
        heading = Label(_("Reply times"), "strong")
        picture = column(Icon("clock", "accent", 18), STRETCH, gap=0)
        text = column(heading, self.words, gap=2)
        line = row(picture, (text, 1), column(self.tabs, STRETCH, gap=0), gap=10)
        super().__init__(line, padding=(14, 8, 10, 8))
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._count)
        self.tabs.chosen.connect(lambda: self.refresh())

    def refresh(self) -> None:
        """Counts anew, up to now, once the list is there to be looked at."""
        self._soon.start()

    def _count(self) -> None:
        office, today = self._office, self._office.today()
        figures = office.inquiries.figures(self._first(today), today)
        self.words.say(" ".join(sentences(figures.whole)))

    def _first(self, today: date) -> date:
        return today.replace(day=1) if self.tabs.current == MONTH else HalfYear.of(today).first


def sentences(part: Part) -> list[str]:
    """What the figures say; what cannot be said yet is left out."""
    if not part.received:
        return [_("No inquiries came.")]
    found = [_came(part.received)]
    if part.replies.of:
        found.append(
            _("{count} of {total} were answered within the promise.").format(
                count=part.replies.count, total=part.replies.of
            )
        )
    if part.same_day.of:
        found.append(
            _("{count} of {total} were answered the same day.").format(
                count=part.same_day.count, total=part.same_day.of
            )
        )
    if part.first_reply.median is not None:
        found.append(
            _("Half of them had a reply within {time}.").format(
                time=words.working(part.first_reply.median)
            )
        )
    return found


def _came(count: int) -> str:
    return ngettext("{count} inquiry came.", "{count} inquiries came.", count).format(count=count)
