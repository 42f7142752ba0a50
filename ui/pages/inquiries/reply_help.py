"""The help with a reply: the guideline's rule, who signs, and a text to copy, ready filled in."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QMenu, QVBoxLayout, QWidget

from core.accounts import Account
from core.dates import weekday_date
from core.guideline_reading import RuleRef, rule_text, short_source
from core.guidelines import ReplyRule, Signature, check_title, reply_text, shared_texts
from core.inquiries import InquiryKind
from core.language import _, current, speaking
from core.links import Link, LinkKind
from core.office import Office
from core.own_rules import Subject
from core.people import Person
from core.reply_texts import GAPS, filled
from ui.dialogs.rule import rule_tags
from ui.pages.inquiries import words
from ui.pages.inquiries.tones import LanguageChoice, ToneTabs
from ui.theme import px
from ui.widgets.buttons import Button
from ui.widgets.layout import STRETCH, Card, Rule, box, clear, column, row
from ui.widgets.links import SentenceLink
from ui.widgets.text import Icon, Label, tip
from ui.widgets.writing import GrowingBox


class ReplyHelp(Card):
    """Rows U11 to U13, A23, A28, A29.

    `copied` tells that the text lies on the clipboard, `rule_asked` that the rule itself is
    wanted, `links_asked` the list of links. `was_copied` is since the kind was shown. What was
    written into a text stays while one looks at another kind, tone or language.
    """

    copied = Signal()
    rule_asked = Signal()
    links_asked = Signal()

    def __init__(self, office: Office) -> None:
        self._office = office
        self._kind: InquiryKind | None = None
        self._account: Account | None = None
        self.was_copied = False
        self._own: dict[tuple[str, ...], str] = {}
        self._due: date | None = None
        self.later = QCheckBox(_("Promise an answer instead"))
        self._rule_box: QVBoxLayout = column(gap=6)
        self.tones, self.languages = ToneTabs(), LanguageChoice(current())
        self.languages.setAccessibleName(_("Language of the reply"))
        self.box = GrowingBox(lines=3, most=8)
        self.box.setAccessibleName(_("Reply text"))
        self.copy_button = Button(_("Copy"), "primary", icon_name="copy", act=self.copy)
        self.copy_button.setAccessibleName(_("Copy the reply"))
        tip(self.copy_button, "Ctrl+Shift+C")
        self.link_button = Button(_("Put in a link"), icon_name="link")
        self._reply = box(self._reply_part())
        self._wait = Label(
            _("Choose a kind, and the rule and a reply text stand here."), "body2", wrap=True
        )
        head = row(
            Icon("book-2", "info", 20), (Label(_("Help with the reply"), "strong"), 1), gap=8
        )
        super().__init__(column(head, self._wait, self._rule_box, self._reply, gap=8), "info")
        self._reply.hide()
        self.tones.chosen.connect(self._fill)
        self.languages.currentIndexChanged.connect(self._fill)
        self.later.toggled.connect(self._hold)
        self.box.textChanged.connect(self._remember)

    # What the others ask

    @property
    def rule(self) -> RuleRef | None:
        """What F1 shows here."""
        return RuleRef(Subject.REPLIES, self._kind) if self._kind is not None else None

    @property
    def text(self) -> str:
        """The reply as it stands."""
        return self.box.toPlainText().strip() if self._kind is not None else ""

    @property
    def tone(self) -> str:
        return self.tones.value if self._kind is not None else ""

    @property
    def language(self) -> str:
        return str(self.languages.currentData())

    @property
    def signature(self) -> str:
        """Who is to sign, as the guideline has it."""
        if self._kind is None:
            return ""
        rule = self._office.inquiries.rule(self._kind)
        if rule.signs is Signature.MUNICIPALITY:
            return self._office.municipality()
        return _full_name(self._office.people.current())

    def show_kind(self, kind: InquiryKind | None, account: Account | None) -> None:
        """The rule for that kind on that account; None waits for one."""
        if (kind, account) == (self._kind, self._account) and self._rule_box.count():
            return
        self._kind, self._account = kind, account
        self.was_copied = False
        clear(self._rule_box)
        self._wait.setVisible(kind is None)
        self._reply.setVisible(kind is not None)
        if kind is None:
            return
        for part in self._rule_parts(kind, self._office.inquiries.rule(kind)):
            self._rule_box.addWidget(part)
        self.tones.show_kind(kind)
        self._show_links()
        self._fill()

    def hold(self, due: date | None) -> None:
        """The text that promises an answer on that day (row A23); None for the answer itself."""
        self._due = due
        if self.later.isChecked() == (due is not None):
            self._fill()
        self.later.setChecked(due is not None)

    def copy(self) -> None:
        """The text as it stands, on the clipboard; nothing where no reply is asked for."""
        if self._kind is not None and self.isVisible():
            QGuiApplication.clipboard().setText(self.text)
            self.was_copied = not self.later.isChecked()  # a promise is no answer
            self.copied.emit()

    # The rule

    def _rule_parts(self, kind: InquiryKind, rule: ReplyRule) -> list[QWidget]:
        shared, office = shared_texts(), self._office
        ref = RuleRef(Subject.REPLIES, kind)
        text = rule_text(office.profile(), office.municipality(), ref)
        tags = rule_tags(text) if text is not None else []
        source = SentenceLink(
            short_source(rule.source),
            name=_("Show the rule: {source}").format(source=rule.source),
            act=self.rule_asked.emit,
        )
        tip(source, rule.source.quote)
        signs = shared.signatures[rule.signs].fill(municipality=self._office.municipality())
        if rule.signs is Signature.NAME_AND_TITLE:
            signs = f"{signs} {_full_name(self._office.people.current())}"
        return [
            box(row(Label(words.kind(kind), "strong"), *tags, STRETCH, gap=8)),
            Label(str(rule.help), wrap=True),
            source,
            _line("user", signs, "strong"),
            Rule(),
        ]

    # The text

    def _reply_part(self) -> QVBoxLayout:
        tools = row(self.copy_button, self.link_button, STRETCH, gap=6)
        shared = shared_texts()
        reminders = [
            _line("alert-triangle", str(shared.tone), "caption_strong"),
            _line("info-circle", str(shared.representing), "caption"),
            _line("user", f"{check_title('as_page')}.", "caption"),
        ]
        return column(
            self.tones,
            row(Label(_("Language"), "caption"), (self.languages, 1), gap=8),
            self.box,
            self.later,
            tools,
            *reminders,
            gap=8,
        )

    def _key(self) -> tuple[str, ...]:
        if self.later.isChecked():
            return "later", self.language
        return str(self._kind), self.tone, self.language

    def _hold(self, on: bool) -> None:
        self.tones.setEnabled(not on)
        self._fill()

    def _fill(self) -> None:
        if self._kind is None:
            return
        text = self._own.get(self._key()) or self._suggested()
        self.box.blockSignals(True)
        self.box.setPlainText(text)
        self.box.blockSignals(False)

    def _suggested(self) -> str:
        if self._kind is None:
            return ""
        if self.later.isChecked():
            return self._promise()
        wording = reply_text(self._office.profile(), self._kind, self.tones.tone)
        text = wording.texts[self.language]
        return filled(text, self._office, self._account, language=self.language)

    def _promise(self) -> str:
        with speaking(self.language):
            day = weekday_date(self._due or self._office.follow_ups.next_due())
        text = shared_texts().holding_reply.texts[self.language]
        return filled(text, self._office, self._account, language=self.language, day=day)

    def _remember(self) -> None:
        text = self.box.toPlainText()
        if text.strip() and text != self._suggested():
            self._own[self._key()] = text
        else:
            self._own.pop(self._key(), None)

    # Links of self-service (row U35)

    def _show_links(self) -> None:
        menu = QMenu(self.link_button)
        links = self._office.links.of_kind(LinkKind.SELF_SERVICE)
        for link in links:
            menu.addAction(link.title).triggered.connect(partial(self._put_in, link))
        if not links:
            menu.addAction(_("Make the list in the settings …")).triggered.connect(
                lambda: self.links_asked.emit()
            )
        old = self.link_button.menu()
        self.link_button.setMenu(menu)
        if old is not None:
            old.deleteLater()

    def _put_in(self, link: Link, _on: bool = False) -> None:
        """In place of the gap for a link, else where the cursor stands."""
        text = self.box.toPlainText()
        gaps = [gap for gap in self._gaps() if gap in text]
        if gaps:
            self.box.setPlainText(text.replace(gaps[0], link.url, 1))
        else:
            self.box.insertPlainText(f" {link.url}" if text and text[-1:].strip() else link.url)
        self.box.setFocus()

    def _gaps(self) -> tuple[str, ...]:
        with speaking(self.language):
            return (_(GAPS["link"]),)


def _full_name(person: Person | None) -> str:
    """Row U13: name, title and unit; what is lacking stands as a gap."""
    if person is None:
        return ", ".join((_("[name]"), _("[title]"), _("[unit]")))
    return ", ".join((person.name, person.title or _("[title]"), person.unit or _("[unit]")))


def _line(icon_name: str, text: str, role: str) -> QWidget:
    picture = Icon(icon_name, "info", 16)
    picture.setFixedWidth(px(18))
    label = Label(text, role, "text" if role != "caption" else "text2", wrap=True)
    return box(row(column(picture, STRETCH, gap=0), (label, 1), gap=6))
