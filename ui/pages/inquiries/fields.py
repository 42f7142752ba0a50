"""The fields of an inquiry, made and placed: the first screen holds what is asked each time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QCompleter, QLayout, QWidget

from core.accounts import Account
from core.clock import local
from core.dates import clock_time, long_date, sentence
from core.inquiries import Channel, InquiryKind, Outcome, SenderKind
from core.language import _
from core.office import Office
from core.said_moments import parse_moment
from ui.evidence.zone import EvidenceZone
from ui.forms import Form
from ui.icons import icon, icon_size
from ui.page import Width
from ui.pages.inquiries import words
from ui.pages.inquiries.outcomes import VERBS
from ui.widgets.chips import Chips
from ui.widgets.fields import Choice, Field, TextLine
from ui.widgets.layout import box, column, row
from ui.widgets.platform import glyph
from ui.widgets.text import Label
from ui.widgets.writing import GrowingBox

KIND_COLUMNS, OUTCOME_COLUMNS = 5, 4


class Fields:
    """Every field by its name in the draft; `main` and `more` are the two parts of the screen."""

    def __init__(self, office: Office, form: Form, accounts: Sequence[Account]) -> None:
        self._office, self._form = office, form
        self._pairs: list[QBoxLayout] = []
        self._more_names: list[str] = []
        self.kind = Chips([(k.value, words.kind(k)) for k in InquiryKind], columns=KIND_COLUMNS)
        self.zone = EvidenceZone(office, text_too=False)
        self.understood = Label("", "caption", wrap=True)
        self.main = box(column(*self._main(accounts), gap=10))
        self.more = box(column(*self._more(), gap=10))
        self.more.hide()

    def arrange(self, width: Width) -> None:
        """Fields beside each other, under each other where it is narrow."""
        narrow = width is Width.NARROW
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        for pair in self._pairs:
            pair.setDirection(way)
        self.kind.arrange(columns=3 if narrow else KIND_COLUMNS)

    def holds_more(self) -> bool:
        """Something is filled in that is folded away."""
        values = self._form.values()
        plain = {"channel": Channel.COMMENT.value, "sender": SenderKind.UNKNOWN.value}
        return any(values[name] not in (plain.get(name, ""), []) for name in self._more_names)

    def say_moment(self) -> None:
        """How the time was understood, under the field."""
        line = self._form.field("received").control
        text = line.text() if isinstance(line, TextLine) else ""
        try:
            moment = parse_moment(text, self._office.clock.now())
        except ValueError:
            self.understood.say("")
            return
        said = _("{date} at {time}").format(
            date=long_date(local(moment).date()), time=clock_time(moment)
        )
        self.understood.say(sentence(said))

    # What is asked each time

    def _main(self, accounts: Sequence[Account]) -> list[QWidget | QLayout]:
        account = self._add("account_id", _("Account"), account_choice(accounts))
        line = TextLine()
        line.setPlaceholderText(_("now, or yesterday 15.40"))
        received = self._add("received", _("When did it come?"), line)
        pair = self._pair((account, 3), (box(column(received, self.understood, gap=2)), 2))
        return [
            pair,
            self._add("kind", _("What is it?"), self.kind),
            self._add("text", _("What does it say?"), GrowingBox(lines=2)),
        ]

    # What may be there

    def _more(self) -> list[QWidget | QLayout]:
        channels = Choice([(c.value, _(words.CHANNELS[c])) for c in Channel])
        senders = Choice([(s.value, _(words.SENDERS[s])) for s in SenderKind])
        hint = _("Press Windows + Shift + S, and paste it with Ctrl + V wherever you are.")
        self._more_names = ["channel", "sender", "forwarded_by", "link", "screenshots"]
        return [
            self._pair(
                (self._add("channel", _("Came as"), channels), 1),
                (self._add("sender", _("Sender"), senders), 1),
            ),
            self._pair(
                (self._add("link", _("Link"), TextLine(), need=False), 1),
                (self._add("forwarded_by", _("Forwarded by"), self._person(), need=False), 1),
            ),
            self._add("screenshots", _("Screenshots"), self.zone, hint=hint),
        ]

    def _person(self) -> TextLine:
        line = TextLine()
        names = QCompleter([person.name for person in self._office.people.everyone()], line)
        names.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        line.setCompleter(names)
        return line

    def _pair(self, *fields: tuple[QWidget, int]) -> QWidget:
        layout = row(*fields, gap=12)
        for field, _stretch in fields:  # an error under one must not move the other
            layout.setAlignment(field, Qt.AlignmentFlag.AlignTop)
        self._pairs.append(layout)
        return box(layout)

    def _add(
        self, name: str, label: str, control: QWidget, *, hint: str = "", need: bool | None = None
    ) -> Field:
        return self._form.add(name, Field(label, control, hint=hint, need=need))


def account_choice(accounts: Sequence[Account]) -> Choice:
    choice = Choice([(a.id, f"{a.platform_name} · {a.name}") for a in accounts])
    choice.setIconSize(icon_size(18))
    for number, account in enumerate(accounts):
        choice.setItemIcon(number, icon(glyph(account.platform), "accent", 18))
    return choice


def outcome_chips() -> Chips:
    """What has come of it already; open when nothing has."""
    entries = [(Outcome.OPEN.value, _(words.OUTCOMES[Outcome.OPEN]))]
    entries += [(verb.outcome.value, _(verb.text)) for verb in VERBS]
    return Chips(entries, columns=OUTCOME_COLUMNS)
