"""One account of the review: what is known of it, the questions, and a note."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from core.accounts import Account
from core.language import _
from core.office import Office
from core.review_facts import Known, known
from core.reviews import Outcome, Question
from core.secrets_check import looks_like_password
from ui.pages.accounts import words as account_words
from ui.pages.accounts.review import words
from ui.pages.accounts.review.questions import Questions
from ui.theme import px
from ui.widgets.fields import Field, TextBox
from ui.widgets.layout import STRETCH, Rule, box, column, row
from ui.widgets.platform import PlatformTile
from ui.widgets.text import Label

_LABEL_WIDTH = 128


class AccountPart(QWidget):
    """What is answered and written is kept as a draft until it is recorded."""

    edited = Signal()

    def __init__(self, office: Office, account: Account) -> None:
        super().__init__()
        self._office, self.account = office, account
        self._draft = f"review:{account.id}"
        self.known = known(office, account)
        self.questions = Questions()
        self._box = TextBox(lines=2)
        self._box.setMaximumHeight(self._box.minimumHeight())
        self.note = Field(_("Note"), self._box)
        self.setLayout(
            column(
                _head(account),
                *_facts(self.known),
                Rule(),
                self.questions,
                Rule(),
                self.note,
                STRETCH,
                gap=6,
            )
        )
        self._take_draft()
        self.questions.answered.connect(self._keep_draft)
        self._box.textChanged.connect(self._keep_draft)

    @property
    def text(self) -> str:
        return self._box.toPlainText().strip()

    @property
    def has_no(self) -> bool:
        return not all(self.questions.answers.values())

    def ask_note(self, outcome: Outcome) -> bool:
        """Whether what the outcome needs to know is written; else asks for it."""
        if outcome is Outcome.CONFIRM or self.text:
            return self._may_stand()
        change = outcome is Outcome.CHANGE
        self.note.say_label(_("What is to be changed?") if change else _("Why is it to be closed?"))
        self.note.show_error(_("Write it in a line, then press Ctrl+Enter."))
        self._box.setFocus()
        return False

    def recorded(self) -> None:
        """It is in the file: the draft goes."""
        self._office.store.drop_draft(self._draft)

    def _may_stand(self) -> bool:
        secret = looks_like_password(self.text)
        self.note.show_error(_("This looks like a password.") if secret else "")
        if secret:
            self._box.setFocus()
        return not secret

    def _take_draft(self) -> None:
        kept = self._office.store.draft(self._draft)
        answers = kept.get("answers", {})
        self.questions.fill({one: bool(answers[one]) for one in Question if one in answers})
        self._box.setPlainText(str(kept.get("note", "")))

    def _keep_draft(self) -> None:
        note = "" if looks_like_password(self.text) else self.text
        answers = {str(one): yes for one, yes in self.questions.answers.items()}
        self._office.store.keep_draft(self._draft, {"answers": answers, "note": note})
        self.edited.emit()


def _head(account: Account) -> QWidget:
    tile = PlatformTile(account.platform, account.id, 36)
    platform = Label(account_words.platform(account.platform), "body2")
    return box(row(tile, (Label(account.name, "subtitle", wrap=True), 1), platform, gap=12))


def _facts(found: Known) -> list[QWidget]:
    return [_fact(*one) for one in words.facts(found)]


def _fact(label: str, text: str, tone: str) -> QWidget:
    name = Label(label, "caption", wrap=True)
    name.setFixedWidth(px(_LABEL_WIDTH))
    name.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    name.setContentsMargins(0, px(2), 0, 0)
    value = Label(text, "body", tone, wrap=True)
    value.setAccessibleName(f"{label}: {text}")
    return box(row(name, (value, 1), gap=10))
