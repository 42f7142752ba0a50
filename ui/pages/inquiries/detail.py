"""The pane beside the table: one inquiry, the help with its reply, its course, its outcome."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.dates import moment_text, short_date, weekday_date
from core.deletions import EvidenceRef
from core.guidelines import Tone, shared_texts
from core.inquiries import Inquiry, Outcome
from core.language import OWN_NAMES, _
from core.office import Office
from ui.evidence.rows import evidence_row
from ui.page import Width
from ui.pages.inquiries import words
from ui.pages.inquiries.reading import Row, Shown
from ui.pages.inquiries.reply_help import ReplyHelp
from ui.pages.inquiries.verbs import VerbButtons
from ui.widgets.aid_note import walk_rows
from ui.widgets.buttons import Button, IconButton
from ui.widgets.facts import fact_row
from ui.widgets.layout import STRETCH, FootCard, Rule, box, clear, column, row
from ui.widgets.platform import PlatformTile
from ui.widgets.states import Notice
from ui.widgets.text import ElidedLabel, Label, Tag


class Detail(QWidget):
    """`verbs.asked` brings an outcome; the other signals tell what else was asked for."""

    edited = Signal()
    visited = Signal()
    printed = Signal()
    reopened = Signal()
    numbered = Signal()
    concluded = Signal()

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._office = office
        self._key = 0
        self._width = Width.NORMAL
        self.help = ReplyHelp(office)
        self.verbs = VerbButtons()
        self._top: QVBoxLayout = column(gap=8)
        self._below: QVBoxLayout = column(gap=8)
        self._closed = self._closed_foot()
        body = column(box(self._top), self.help, box(self._below), STRETCH, gap=10)
        self.card = FootCard(body, column(self.verbs, self._closed, gap=0))
        self.setLayout(column(self.card, gap=0))
        self.show_inquiry(None)

    def show_inquiry(self, shown: Shown | None) -> None:
        """Shows this inquiry; None says that one is to be chosen."""
        clear(self._top)
        clear(self._below)
        inquiry = shown.row.inquiry if shown else None
        waiting = inquiry is not None and inquiry.is_open
        self.help.setVisible(waiting)
        self.verbs.setVisible(waiting)
        self._closed.setVisible(inquiry is not None and not waiting)
        if shown is None or inquiry is None:
            self._top.addWidget(Label(_("Choose an inquiry to see it here."), "body2", wrap=True))
            return
        self._number.setVisible(inquiry.outcome is Outcome.FORMAL)
        if waiting:
            self.help.show_kind(inquiry.kind, shown.row.account)
        for part in self._parts(shown):
            self._top.addWidget(part)
        for part in self._rest(shown):
            self._below.addWidget(part)
        if inquiry.id != self._key:
            self._key = inquiry.id
            self.help.hold(None)
            self.card.view.verticalScrollBar().setValue(0)
        self.arrange(self._width)

    def arrange(self, width: Width) -> None:
        self._width = width
        self.card.view.unroll(on=width is Width.NARROW)

    def _closed_foot(self) -> QWidget:
        again = Button(_("Open again"), act=self.reopened.emit)
        self._number = Button(_("Case number …"), "primary", act=self.numbered.emit)
        return box(row(self._number, again, STRETCH, gap=8))

    # The inquiry itself

    def _parts(self, shown: Shown) -> list[QWidget]:
        inquiry, today = shown.row.inquiry, self._office.today()
        text = Label(inquiry.text, "body", wrap=True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        parts = [self._head(shown.row), text]
        line, kind = words.deadline(inquiry, shown.row.standing, today)
        if line:
            parts.append(Notice(line, self._how_long(shown.row), kind, icon_name="clock"))
        if inquiry.outcome is Outcome.WITH_LEADER and not inquiry.conclusion:
            conclude = Button(_("Write the conclusion …"), act=self.concluded.emit)
            parts.append(box(row(conclude, STRETCH)))
        return parts

    def _head(self, found: Row) -> QWidget:
        inquiry, account = found.inquiry, found.account
        names = column(
            ElidedLabel(account.name, "lead"),
            ElidedLabel(moment_text(inquiry.received_at), "caption"),
            gap=1,
        )
        visit = None
        if inquiry.link:
            visit = IconButton("external-link", _("Open the link"), act=self.visited.emit)
        edit = IconButton("pencil", _("Change the inquiry"), act=self.edited.emit)
        paper = IconButton("printer", _("Print the inquiry"), act=self.printed.emit)
        outcome = Tag(*words.outcome_tag(inquiry))
        tags = row(
            Tag(words.kind(inquiry.kind), words.KIND_TAGS[inquiry.kind]), outcome, STRETCH, gap=6
        )
        tile = PlatformTile(account.platform, account.id, 40)
        return box(column(row(tile, (names, 1), visit, edit, paper, gap=6), tags, gap=8))

    def _how_long(self, found: Row) -> str:
        text = words.age(found.inquiry, found.standing)
        return text[:1].upper() + text[1:] + "."

    # What is known of it

    def _rest(self, shown: Shown) -> list[QWidget]:
        parts: list[QWidget] = [fact_row(fact) for fact in facts(shown.row.inquiry, self._office)]
        if shown.files:
            folder = self._office.evidence.folder
            parts += [Rule(), Label(_("Screenshots"), "strong")]
            parts += [evidence_row(folder, EvidenceRef.to(file)) for file in shown.files]
        parts += [Rule(), Label(_("What has happened"), "strong")]
        parts += [_event(*words.event_line(event, who), event.text) for event, who in shown.events]
        return [*parts, *walk_rows(shown.row.inquiry.path)]


def facts(inquiry: Inquiry, office: Office) -> Sequence[tuple[str, str]]:
    """What is known of an inquiry and its answer; what is empty is left out."""
    language = OWN_NAMES.get(inquiry.language, "") if inquiry.answer else ""
    found = [
        (_("Came as"), _(words.CHANNELS[inquiry.channel])),
        (_("Sender"), _(words.SENDERS[inquiry.sender]) if inquiry.sender else ""),
        (_("Forwarded by"), inquiry.forwarded_by),
        (_("Link"), inquiry.link),
        (_("Promised for"), weekday_date(inquiry.promised_for) if inquiry.promised_for else ""),
        (_("Answer"), inquiry.answer),
        (_("Answered"), moment_text(inquiry.answered_at) if inquiry.answered_at else ""),
        (_("Tone"), _tone(inquiry) if inquiry.answer else ""),
        (_("Language"), language),
        (_("Signed"), inquiry.signature),
        (_("Source of the facts"), inquiry.fact_link),
        (_("Sender told"), _date(inquiry.sender_told_on)),
        (_("Case number"), inquiry.case_number),
        (_("Referred to"), inquiry.referred_to),
        (_("Taken up with"), words.joined((inquiry.consulted, _date(inquiry.consulted_on)))),
        (_("Conclusion"), inquiry.conclusion),
        (_("Assessment"), inquiry.assessment),
        (_("Handled by"), office.people.name(inquiry.handled_by)),
    ]
    return [(label, text) for label, text in found if text]


def _tone(inquiry: Inquiry) -> str:
    return str(shared_texts().tones[Tone(inquiry.tone)]) if inquiry.tone else ""


def _date(day: date | None) -> str:
    return short_date(day) if day else ""


def _event(what: str, when: str, text: str) -> QWidget:
    said = Label(text, "body2", wrap=True) if text else None
    return box(column(Label(what, wrap=True), said, Label(when, "caption", wrap=True), gap=1))
