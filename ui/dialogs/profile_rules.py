"""What the guideline in use says, rule by rule: reply help with texts to copy, and deletion."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.guidelines import Ground, Profile, ReplyRule, Source, shared_texts
from core.inquiry_kinds import InquiryKind
from core.inquiry_words import kind_name
from core.language import _
from core.office import Office
from core.reply_texts import filled
from ui.theme import px
from ui.widgets.announce import announce
from ui.widgets.buttons import Button, IconButton
from ui.widgets.dialog import Dialog
from ui.widgets.layout import STRETCH, Card, ScrollColumn, box, column, row
from ui.widgets.text import Label, Tag


class ProfileRules(Dialog):
    """Scrolls; each reply text can be copied. Rules that we suggest are marked."""

    def __init__(self, parent: QWidget, office: Office) -> None:
        self._office, self._profile = office, office.profile()
        title = _("Rules of {name}").format(name=self._profile.name)
        super().__init__(parent, title, width=760)
        self.add_text(self._profile.document.title, "body2")
        content = column(gap=10, margins=(2, 2, 10, 2))
        self._add_replies(content)
        self._add_rest(content, self._profile)
        scroll = ScrollColumn(box(content))
        room = parent.window().height() - px(220)
        scroll.setFixedHeight(max(px(120), min(px(480), room)))
        scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the arrows scroll
        scroll.setAccessibleName(title)
        self.body.addWidget(scroll)
        self.add_buttons(Button(_("Close"), "primary", act=self.accept))
        scroll.setFocus()

    def _add_replies(self, content: QVBoxLayout) -> None:
        shared = shared_texts()
        content.addWidget(Label(_("Help with replies"), "lead"))
        content.addWidget(Label(str(self._profile.deadline.text), wrap=True))
        content.addWidget(Label(f"{shared.representing} {shared.tone}", wrap=True))
        for kind in InquiryKind:
            content.addWidget(self._reply(kind_name(kind), self._profile.reply(kind)))

    def _reply(self, name: str, rule: ReplyRule) -> QWidget:
        shared = shared_texts()
        signed = shared.signatures[rule.signs].fill(municipality=self._office.municipality())
        text = filled(rule.text, self._office)
        copy = IconButton(
            "copy",
            _("Copy the reply: {name}").format(name=name),
            act=lambda: self._copy(text),
        )
        strength = Tag(str(shared.strengths[rule.strength]), "info")
        head = row(Label(name, "strong"), strength, _suggested(rule.source), STRETCH, copy, gap=8)
        words = Label(f"{rule.help} {signed}", wrap=True)
        reply = Label(f"«{text}»", "body2", wrap=True)
        return Card(column(head, words, reply, _origin(rule.source), gap=4), "sunk")

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        announce(self, _("The reply is copied."))

    def _add_rest(self, content: QVBoxLayout, profile: Profile) -> None:
        content.addWidget(Label(_("Deletion"), "lead"))
        content.addWidget(Label(str(profile.deletion.text), wrap=True))
        for ground in profile.deletion.grounds:
            content.addWidget(_ground(ground))
        content.addWidget(Label(_("Archive and publishing"), "lead"))
        for text, source in (
            (profile.archive.text, profile.archive.source),
            (profile.cadence.text, profile.cadence.source),
        ):
            head = row((Label(str(text), wrap=True), 1), _suggested(source), gap=8)
            content.addWidget(Card(column(head, _origin(source), gap=4), "sunk"))
        content.addStretch(1)


def _ground(ground: Ground) -> QWidget:
    head = row(Label(str(ground.title), "strong"), _suggested(ground.source), STRETCH, gap=8)
    words = Label(str(ground.explanation), wrap=True)
    return Card(column(head, words, _origin(ground.source), gap=4), "sunk")


def _suggested(source: Source) -> Tag | None:
    return None if source.stated else Tag(_("Our suggestion"), "neutral")


def _origin(source: Source) -> Label:
    said = f"«{source.quote}» " if source.quote else ""
    return Label(f"{said}{source}", "caption", wrap=True)
