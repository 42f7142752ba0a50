"""The fields of a new deletion, made and placed; the first screen holds what must be there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QCompleter, QLayout, QWidget

from core.accounts import Account
from core.clock import local
from core.deletions import Measure
from core.language import _
from core.office import Office
from ui.evidence.zone import EvidenceZone
from ui.icons import icon, icon_size
from ui.page import Width
from ui.pages.deletions import words
from ui.pages.deletions.controls import GroundCards
from ui.rules import DELETION_RULES, show_rules
from ui.widgets.fields import Choice, DateLine, Field, TextLine
from ui.widgets.layout import box, column, row
from ui.widgets.platform import glyph
from ui.widgets.text import Label
from ui.widgets.writing import GrowingBox, SuggestLine, TimeLine


class Fields:
    """Every field by its name in the draft; `main` and `more` are the two parts of the screen."""

    def __init__(self, office: Office, accounts: Sequence[Account]) -> None:
        self._office = office
        self.zone = EvidenceZone(office)
        self.cards = GroundCards(office.deletions.grounds())
        self.by_name: dict[str, Field] = {}
        self._pairs: list[QBoxLayout] = []
        self.main = box(column(*self._main(accounts), gap=8))
        self.more = box(column(*self._more(), gap=10))
        self.more.hide()
        show_rules(self.by_name.__getitem__, office, DELETION_RULES)

    def controls(self) -> list[QWidget]:
        return [field.control for field in self.by_name.values()]

    def arrange(self, width: Width) -> None:
        """Fields beside each other, under each other where it is narrow."""
        narrow = width is Width.NARROW
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        for pair in self._pairs:
            pair.setDirection(way)
        self.cards.arrange(columns=1 if narrow else 2)

    # What must be there

    def _main(self, accounts: Sequence[Account]) -> list[QWidget | QLayout]:
        now = local(self._office.clock.now())
        day = self._add("day", _("Date"), DateLine(now.date()))
        time = self._add("time", _("Time"), TimeLine(now.time()))
        first = self._pair(
            (self._add("account_id", _("Account"), _account_choice(accounts)), 3),
            (self._add("measure", _("What was done"), _measure_choice()), 2),
        )
        paste = _(
            "Take a picture of the screen before you delete. Press Windows + Shift + S, and paste"
            " it here with Ctrl + V."
        )
        mask = _("Replace names with [name removed]. The screenshot keeps the original.")
        return [
            self._pair((first, 1), (box(row(day, time, gap=12)), 0)),
            self._add("masked_text", _("What did it say?"), GrowingBox(), hint=mask),
            self._add("evidence", _("Evidence"), self.zone, hint=paste),
            self._add("ground", _("Why was it deleted?"), self.cards),
            self._pair(
                (self._add("rule", _("Rule or law"), self._rules(), need=False), 1),
                (self._add("reason", _("Reason"), TextLine()), 1),
            ),
            self._pair(
                (self._add("decided_by", _("Decided by"), self._person()), 1),
                (self._add("consulted", _("Consulted"), self._person(), need=False), 1),
            ),
        ]

    # What may be there

    def _more(self) -> list[QWidget | QLayout]:
        line = self._line
        hint = _("All of this is optional. Author and wording are restricted.")
        return [
            Label(hint, "caption", wrap=True),
            self._pair((line("author"), 1), (line("link"), 1)),
            self._add("text", _("Word for word"), GrowingBox(), hint=_("Just as it was written.")),
            line("thread"),
            self._pair(
                (self._moment("written", _("Written")), 1),
                (self._moment("found", _("Found")), 1),
            ),
            line("milder"),
            self._pair((line("police_report"), 1), (line("case_number"), 1)),
            self._add("author_told", _("The author is told"), QCheckBox()),
        ]

    def _line(self, name: str) -> Field:
        return self._add(name, _(words.FIELDS[name]), TextLine())

    def _moment(self, name: str, label: str) -> QWidget:
        day = self._add(f"{name}_day", label, DateLine())
        time = self._add(f"{name}_time", _("Time"), TimeLine())
        time.control.setAccessibleName(_("{what}, time").format(what=label))
        return box(row(day, time, (box(row()), 1), gap=12))

    def _person(self) -> TextLine:
        line = TextLine()
        names = QCompleter([person.name for person in self._office.people.everyone()], line)
        names.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        line.setCompleter(names)
        return line

    def _rules(self) -> SuggestLine:
        return SuggestLine(words.rules(self._office.profile()))

    def _pair(self, *fields: tuple[QWidget, int]) -> QWidget:
        layout = row(*fields, gap=12)
        for field, _stretch in fields:  # an error under one must not move the other
            layout.setAlignment(field, Qt.AlignmentFlag.AlignTop)
        self._pairs.append(layout)
        return box(layout)

    def _add(
        self, name: str, label: str, control: QWidget, *, hint: str = "", need: bool | None = None
    ) -> Field:
        field = Field(label, control, hint=hint, need=need)
        self.by_name[name] = field
        return field


def _account_choice(accounts: Sequence[Account]) -> Choice:
    choice = Choice([(a.id, f"{a.platform_name} · {a.name}") for a in accounts])
    choice.setIconSize(icon_size(18))
    for number, account in enumerate(accounts):
        choice.setItemIcon(number, icon(glyph(account.platform), "accent", 18))
    return choice


def _measure_choice() -> Choice:
    choice = Choice([(measure.value, measure.label) for measure in Measure])
    choice.choose(Measure.DELETED.value)
    return choice
