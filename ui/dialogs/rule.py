"""F1: the rule for the field that one is at, with its strength, its words and its source."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget

from core.guideline_reading import RuleRef, RuleText, dated, rule_text, source_line
from core.language import _
from core.office import Office
from core.reply_texts import filled
from ui.dialogs.profile_rules import ProfileRules
from ui.page import Shell
from ui.rules import rule_at
from ui.widgets.buttons import Button
from ui.widgets.dialog import Dialog
from ui.widgets.layout import STRETCH, Card, column, row
from ui.widgets.text import Icon, Label, Tag


class RuleDialog(Dialog):
    """One rule; a button leads to the whole guideline."""

    def __init__(self, parent: QWidget, shell: Shell, office: Office, rule: RuleText) -> None:
        super().__init__(parent, rule.title, width=560)
        self._shell, self._rule = shell, rule
        tags = rule_tags(rule)
        if tags:
            self.body.addLayout(row(*tags, STRETCH, gap=6))
        for text in (rule.text, *rule.facts):
            if text:
                self.add_text(text)
        if rule.reply:
            self.add_text(f"«{filled(rule.reply, office)}»", "body2")
        self.body.addWidget(source_box(rule))
        followed = _("You follow: {document}.").format(document=dated(office.profile()))
        self.add_text(followed, "caption")
        close = Button(_("Close"), "primary", act=self.accept)
        self.add_buttons(close, Button(_("Open Guidelines"), icon_name="book-2", act=self._open))
        close.setFocus()

    def _open(self) -> None:
        self.accept()
        self._shell.go_to("guidelines", rule=self._rule.ref)


def open_rule(window: QWidget, shell: Shell, office: Office, ref: RuleRef | None = None) -> None:
    """The rule that is asked for, else that of the control with the focus, else all of them."""
    ref = ref or rule_at(QApplication.focusWidget())
    rule = rule_text(office.profile(), office.municipality(), ref) if ref else None
    if rule is None:
        ProfileRules(window, office).open()
    else:
        RuleDialog(window, shell, office, rule).open()


def rule_tags(rule: RuleText) -> list[Tag]:
    """How strongly, and whether it is only a suggestion or the municipality's own."""
    tags = [Tag(rule.strength, "info")] if rule.strength else []
    if rule.source.based_on is not None or not rule.source.guideline:
        tags.append(Tag(_("Own rule"), "accent"))
    elif not rule.source.stated:
        tags.append(Tag(_("Suggestion"), "neutral"))
    return tags


def source_box(rule: RuleText) -> QWidget:
    """The guideline's own words, and where they stand; for an own rule what it was based on."""
    source = rule.source
    quoted = source if source.quote or source.based_on is None else source.based_on
    words = [Label(f"«{quoted.quote}»", "body", wrap=True)] if quoted.quote else []
    lines = [source_line(source)]
    if source.based_on is not None:
        lines.append(_("Based on: {source}").format(source=source.based_on))
    captions = [Label(line, "caption", wrap=True) for line in lines]
    texts = column(*words, *captions, STRETCH, gap=3)
    layout = row(column(Icon("book-2", "info", 18), STRETCH, gap=0), (texts, 1), gap=10)
    return Card(layout, "info", (12, 10, 12, 10))
