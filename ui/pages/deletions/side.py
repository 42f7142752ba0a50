"""Beside the form: the guideline's own words, what to think of first, and the last entries."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.deletions import LogEntry
from core.guidelines import Profile
from core.language import _
from core.log_check import ChainState
from core.office import Office
from ui.pages.deletions import words
from ui.pages.deletions.chain import ChainLine
from ui.widgets.aid_note import AidNote
from ui.widgets.buttons import Button
from ui.widgets.checks import TwoLineCheck
from ui.widgets.fields import Field
from ui.widgets.layout import STRETCH, Card, Rule, box, clear, column, row
from ui.widgets.states import GuidelineBox
from ui.widgets.text import ElidedLabel, Icon, Label

LAST = 2


class Side(QWidget):
    """`all_asked` tells that the whole log is to be shown, `aid_asked` that help is wanted."""

    all_asked = Signal()
    aid_asked = Signal()

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._office = office
        self.leader_knows = _tick(_("The leader or communications knows"))
        self.reply_considered = _tick(_("We have considered answering instead"))
        self.aid = AidNote()
        self.aid.asked.connect(self.aid_asked)
        self._path = Field(_("Decision aid"), self.aid)
        self._evidence_mark = Icon("circle-x", "text3", 22)
        self._evidence_words = Label(_("The evidence is not stored yet"), "body", wrap=True)
        self._rows: QVBoxLayout = column(gap=8)
        self._all = Button("", "ghost", act=self.all_asked.emit)
        self.chain = ChainLine(office)
        self.guideline = guideline_box(office.profile())
        self.setLayout(column(self.guideline, self._before(), self._last(), STRETCH, gap=14))

    def fields(self) -> dict[str, Field]:
        """Those that belong to the entry, by the record's names."""
        return {
            "leader_knows": self.leader_knows,
            "reply_considered": self.reply_considered,
            "path": self._path,
        }

    def show_evidence(self, count: int) -> None:
        """Whether the first condition is met: evidence before removal."""
        self._evidence_mark.draw(
            "circle-check" if count else "circle-x", "ok" if count else "text3", filled=bool(count)
        )
        met, unmet = _("The evidence is stored and locked"), _("The evidence is not stored yet")
        self._evidence_words.say(met if count else unmet)

    def show_entries(self, entries: Sequence[LogEntry]) -> None:
        """The newest ones first."""
        clear(self._rows)
        for number, entry in enumerate(list(entries)[::-1][:LAST]):
            if number:
                self._rows.addWidget(Rule())
            self._rows.addWidget(_row(entry))
        if not entries:
            self._rows.addWidget(Label(_("No entries yet."), "body2"))
        self._all.setText(_("Show all {count}").format(count=len(entries)))
        self._all.setAccessibleName(self._all.text())
        self._all.setVisible(bool(entries))

    def show_state(self, state: ChainState | None) -> None:
        self.chain.show_state(state)

    def _before(self) -> Card:
        evidence = row(
            column(self._evidence_mark, STRETCH, gap=0), (self._evidence_words, 1), gap=16
        )
        heading = Label(_("Before you delete"), "strong")
        ticks = (self.leader_knows, self.reply_considered)
        return Card(column(heading, evidence, *ticks, self._path, gap=8))

    def _last(self) -> Card:
        head = row((Label(_("Last entries"), "strong"), 1), self._all, gap=8)
        return Card(column(head, self._rows, self.chain, gap=8), padding=(16, 8, 16, 14))


def _tick(text: str) -> Field:
    return Field(text, TwoLineCheck(text))


def guideline_box(profile: Profile) -> GuidelineBox:
    """The guideline's own words on deletion; where it has none, those we follow instead."""
    rules = profile.deletion
    document = profile.document
    issuer = " ".join(part for part in (document.issuer, document.published) if part)
    if rules.source.stated and rules.source.quote:
        return GuidelineBox(_("From the guidelines"), rules.source.quote, issuer)
    return GuidelineBox(_("From the guidelines"), str(rules.text), str(rules.source))


def _row(entry: LogEntry) -> QWidget:
    number = Label(str(entry.number), "caption_strong")
    text = column(
        ElidedLabel(words.kind_line(entry)), ElidedLabel(words.last_line(entry), "caption"), gap=1
    )
    return box(row(number, (text, 1), Icon("lock", "text3", 18), gap=12))
