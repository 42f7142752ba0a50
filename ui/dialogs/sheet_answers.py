"""The auditor's questions on the screen; each gap leads to the place where it is mended."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.language import _, ngettext
from core.sheets.inspection_records import Answer, Gap, Inspection, Verdict, verdict_name
from ui.widgets.buttons import Button
from ui.widgets.layout import Card, ScrollColumn, box, clear, column, row
from ui.widgets.text import Label, Tag

_MOST = 6
"""So many gaps of one question are shown; the pages have all of them."""

_TAGS = {
    Verdict.YES: "ok",
    Verdict.PARTLY: "warn",
    Verdict.NO: "bad",
    Verdict.NONE: "neutral",
}

Go = Callable[[str, dict[str, Any]], object]


class Answers(ScrollColumn):
    """`go` is called with the page and the hint of a gap."""

    def __init__(self, go: Go) -> None:
        self._go = go
        self._body: QVBoxLayout = column(gap=10, margins=(16, 12, 16, 12))
        super().__init__(box(self._body))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the arrows scroll
        self.setAccessibleName(_("Answers"))

    def show_answers(self, found: Inspection | None) -> None:
        """Shows these; None empties the view."""
        clear(self._body)
        if found is None:
            return
        for number, answer in enumerate(found.answers, 1):
            self._body.addWidget(self._card(number, answer))
        self._body.addStretch(1)

    def _card(self, number: int, answer: Answer) -> QWidget:
        question = Label(f"{number}. {answer.question}", "strong", wrap=True)
        tag = Tag(verdict_name(answer.verdict), _TAGS[answer.verdict])
        parts: list[QWidget] = [box(row((question, 1), tag, gap=10))]
        if answer.evidence:
            parts.append(Label(" ".join(answer.evidence), wrap=True))
        if answer.source:
            asked = _("Asked for by: {source}").format(source=answer.source)
            parts.append(Label(asked, "caption", wrap=True))
        parts += [self._gap(gap) for gap in answer.gaps[:_MOST]]
        more = len(answer.gaps) - _MOST
        if more > 0:
            text = ngettext(
                "{count} more stands on the pages.", "{count} more stand on the pages.", more
            )
            parts.append(Label(text.format(count=more), "body2"))
        return Card(column(*parts, gap=6))

    def _gap(self, gap: Gap) -> QWidget:
        mend = Button(
            _("Go there"),
            "ghost",
            name=_("Go there: {gap}").format(gap=gap.text),
            act=partial(self._go, gap.page, dict(gap.hint)),
        )
        return box(row((Label(gap.text, wrap=True), 1), mend, gap=10))
