"""“What do I do with this comment?”: one question a screen, and at the end the form, filled in.

Guidance, never a verdict. What was answered is kept when one leaves, so that one can go on.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from core.accounts import AccountId
from core.decision_aid import Ending, Opens, Path, start
from core.errors import AppError
from core.language import N_, _
from core.office import Office
from ui.dialogs.decision_aid_parts import (
    OutcomePart,
    QuestionPart,
    let_scroll,
    logs_crisis,
    path_card,
)
from ui.page import Shell
from ui.theme import px
from ui.widgets.announce import announce
from ui.widgets.buttons import Button
from ui.widgets.focus import FocusRing
from ui.widgets.layout import STRETCH, Rule, ScrollColumn, box, column, row
from ui.widgets.text import ElidedLabel, Icon, KeyCap, Label, Tag

TITLE = N_("What do I do with this comment?")
DRAFT = "decision_aid"

Fill = Callable[[dict[str, Any]], object]
"""Takes the outcome as the hint that the form's page would get."""

_WIDTH, _HEIGHT, _PATH = 960, 600, 280
_BESIDE = 760
"""From this width (at 100 % text size) the path stands beside the question, else below it."""


class DecisionAid(QDialog):
    """J or N (Y or N in English), arrows and Enter answer; Backspace goes back; Esc leaves."""

    def __init__(
        self,
        parent: QWidget,
        shell: Shell,
        office: Office,
        *,
        account: AccountId | None = None,
        text: str = "",
        fill: Fill | None = None,
    ) -> None:
        super().__init__(parent)
        self._shell, self._office, self._fill = shell, office, fill
        self._account, self._text = account, text.strip()
        self._path, self._resumed = start(), False
        self._letters = office.settings.flag("single_keys")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_(TITLE))
        self._window = parent.window()
        room = self._window.size()
        width = min(px(_WIDTH), room.width() - px(24))
        self.setFixedSize(width, min(px(_HEIGHT), room.height() - px(16)))
        self._beside = width >= px(_BESIDE)
        self._frame: QVBoxLayout = column(gap=0)
        self._content = QWidget()
        self.setLayout(self._frame)
        self.ring = FocusRing(self)
        QShortcut(QKeySequence("Alt+Left"), self, self.back)
        self._go_on_where_it_was_left()
        self._build()

    @property
    def path(self) -> Path:
        """The walk so far."""
        return self._path

    def answer(self, *, yes: bool) -> None:
        """To the next question, or to the outcome."""
        self._turn_to(self._path.answer(yes=yes))

    def back(self) -> None:
        """To the question before this one."""
        self._turn_to(self._path.back())

    def start_again(self) -> None:
        self._turn_to(start())

    def open_form(self) -> None:
        """Leaves for the form that the outcome leads to, filled in."""
        ending = self._path.ending
        if ending is None:
            return
        if logs_crisis(ending, self._office):
            self._log_crisis()
            return
        page = "deletions" if ending.opens is Opens.DELETION else "inquiries"
        hint = self._hint(ending)
        self._path = start()  # it went with the form
        self.accept()
        if page == "deletions" and self._fill is not None:
            QTimer.singleShot(0, self._window, partial(self._fill, hint))
        else:
            go = partial(self._shell.go_to, page, new=True, **hint)
            QTimer.singleShot(0, self._window, go)

    def _log_crisis(self) -> None:
        from ui.dialogs.crisis.opening import open_crisis  # only in a crisis

        self._path = start()
        self.accept()
        go = partial(open_crisis, self._window, self._shell, self._office, "log")
        QTimer.singleShot(0, self._window, go)

    def done(self, result: int) -> None:
        self._keep()
        super().done(result)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        letter = event.text().upper()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if event.key() == Qt.Key.Key_Backspace:
            self.back()
        elif letter and plain and self._letters and letter in self._answers():
            if self._path.step is not None:
                self.answer(yes=self._answers()[letter])
        else:
            super().keyPressEvent(event)

    # What is kept

    def _go_on_where_it_was_left(self) -> None:
        kept = self._office.store.draft(DRAFT)
        path = Path.read(str(kept.get("path", "")))
        about = (kept.get("account"), kept.get("text"))
        mine = (self._account, self._text)
        if path is None or (mine != (None, "") and mine != about):
            return
        self._path, self._resumed = path, True
        self._account, self._text = kept.get("account"), str(kept.get("text") or "")

    def _keep(self) -> None:
        kept = {"path": self._path.text(), "account": self._account, "text": self._text}
        try:
            self._office.store.keep_draft(DRAFT, kept if self._path.answers else {})
        except AppError as error:
            self._shell.fail(error)

    def _hint(self, ending: Ending) -> dict[str, Any]:
        text = self._text if ending.repeats_words else ""
        hint: Mapping[str, Any] = {
            "account": self._account,
            "text": text,
            "path": self._path.text(),
            "measure": ending.measure.value if ending.measure else "",
            "ground": ending.ground(self._office.profile()),
            "considered": self._path.answering_considered,
        }
        if ending.opens is Opens.INQUIRY:
            hint = {
                "account": self._account,
                "text": text,
                "path": self._path.text(),
                "kind": ending.kind.value if ending.kind else "",
                "outcome": ending.outcome.value,
            }
        return {name: value for name, value in hint.items() if value}

    # Building

    def _answers(self) -> dict[str, bool]:
        return {_("Yes")[0].upper(): True, _("No")[0].upper(): False}

    def _turn_to(self, path: Path) -> None:
        if path != self._path:
            self._path, self._resumed = path, False
            self._build()

    def _build(self) -> None:
        old = self._content
        step, ending = self._path.step, self._path.ending
        part: QuestionPart | OutcomePart
        if step is not None:
            part = QuestionPart(step, self._path, self.answer, letters=self._letters)
        else:
            assert ending is not None
            part = OutcomePart(ending, self._office, self.open_form)
        middle = (self._middle(part), 1)
        self._content = box(column(self._head(), middle, Rule(), self._foot(part.button), gap=0))
        self._frame.addWidget(self._content)
        if self.isVisible():
            self._content.show()  # only what is shown can take the focus
        part.take_focus()
        # Gone only now: the focus never leaves the dialog, and so neither does the keyboard.
        self._frame.removeWidget(old)
        old.hide()
        old.deleteLater()
        # Where the answers stand is known once the words have wrapped: the question is read first.
        for pause in (0, 40):
            QTimer.singleShot(pause, self._content, partial(self._from_the_top, self._view))
        self.setAccessibleName(f"{_(TITLE)} {part.spoken}")
        announce(self, part.spoken)

    def _from_the_top(self, view: ScrollColumn) -> None:
        view.verticalScrollBar().setValue(0)
        focused = self.focusWidget()
        if focused is not None and view.isAncestorOf(focused):
            view.ensureWidgetVisible(focused, px(8), px(8))

    def _head(self) -> QVBoxLayout:
        name = Label(_(TITLE), "subtitle", wrap=True)
        tag = Tag(_("Guidance, no final answer"), "info")
        comment = ElidedLabel(f"«{' '.join(self._text.split())}»", "body2") if self._text else None
        resumed = Label(_("You go on where you left."), "caption") if self._resumed else None
        head = row(Icon("help", "accent", 22), (name, 1), tag, gap=10)
        return column(head, comment, resumed, gap=4, margins=(24, 16, 24, 12))

    def _middle(self, part: QWidget) -> QWidget:
        paths = path_card(self._path, scrolls=self._beside)
        if self._beside:
            held = column((part, 1), gap=0, margins=(0, 0, 12, 0))
        else:
            held = column(part, paths, STRETCH, gap=16, margins=(24, 4, 24, 12))
        self._view = view = ScrollColumn(box(held))
        let_scroll(view, _(TITLE))
        if not self._beside:
            return view
        paths.setFixedWidth(px(_PATH))
        return box(row((view, 1), paths, gap=14, margins=(24, 4, 24, 14)))

    def _foot(self, first: Button | None) -> QHBoxLayout:
        back = Button(_("Previous question"), icon_name="arrow-left", act=self.back)
        again = Button(_("Start again"), "ghost", act=self.start_again)
        if not self._path.answers:
            back.setEnabled(False)
            again.hide()
        leave = Button(_("Close"), "quiet", act=self.reject)
        pieces = [first, back, again, STRETCH, leave]
        if self._beside:
            enter = KeyCap("Return") if first is not None else None
            pieces = [first, enter, back, KeyCap("Backspace"), again, STRETCH, leave, KeyCap("Esc")]
        return row(*pieces, gap=8, margins=(24, 10, 24, 12))


def open_decision_aid(
    shell: Shell,
    office: Office,
    *,
    account: AccountId | None = None,
    text: str = "",
    fill: Fill | None = None,
) -> DecisionAid:
    """Opens the aid over the window, about a comment on an account where these are known.

    Its outcome goes to the page that has the form, as a hint; to `fill` when it is a deletion and
    the form is open already.
    """
    if not isinstance(shell, QWidget):
        raise TypeError(shell)
    dialog = DecisionAid(shell, shell, office, account=account, text=text, fill=fill)
    dialog.open()
    return dialog
