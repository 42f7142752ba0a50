"""What the decision aid shows: a question with its two answers, an outcome, and the way there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from core.decision_aid import Ending, Opens, Path, Step
from core.language import _
from core.office import Office
from core.store import Table
from ui.theme import px
from ui.widgets.aid_note import answer_row
from ui.widgets.buttons import Button
from ui.widgets.layout import STRETCH, Card, FootCard, ScrollColumn, box, column, row
from ui.widgets.states import Notice
from ui.widgets.text import Badge, Icon, KeyCap, Label, Tag

_ANSWER_WIDTH = 170


class Answers(Protocol):
    """Hears which of the two was chosen."""

    def __call__(self, *, yes: bool) -> None: ...


class QuestionPart(QWidget):
    """The question in large letters, what it means, Yes and No, and where it comes from."""

    button = None

    def __init__(self, step: Step, path: Path, answer: Answers, *, letters: bool) -> None:
        super().__init__()
        hint = str(step.hint) if step.hint else ""
        self.spoken = f"{step.question} {hint}".strip()
        self.yes = AnswerButton(_("Yes"), self.spoken, lambda: answer(yes=True), letters=letters)
        self.no = AnswerButton(_("No"), self.spoken, lambda: answer(yes=False), letters=letters)
        self.yes.other, self.no.other = self.no, self.yes
        words = Label(str(step.question), "title", wrap=True)
        meaning = Label(hint, "lead", "text2", wrap=True) if hint else None
        if meaning is not None:
            font = meaning.font()
            font.setWeight(font.Weight.Normal)
            meaning.setFont(font)
        notes = [Notice(note, "", "ok") for note in path.notes]
        answers = row(self.yes, self.no, STRETCH, gap=12)
        self.setLayout(
            column(
                *notes,
                16,
                words,
                meaning,
                14,
                answers,
                20,
                STRETCH,
                _source(str(step.source), suggested=step.suggested),
                gap=8,
            )
        )

    def take_focus(self) -> None:
        self.yes.setFocus(Qt.FocusReason.TabFocusReason)


class AnswerButton(Button):
    """A large button with its letter on it; arrows go to the other one."""

    def __init__(
        self, text: str, question: str, act: Callable[[], object], *, letters: bool
    ) -> None:
        super().__init__(text, "answer", act=act)
        self.other: AnswerButton | None = None
        self.setAccessibleDescription(question)
        self.setMinimumWidth(px(_ANSWER_WIDTH))
        if letters:
            cap = KeyCap(text[0].upper())
            cap.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self.setLayout(row(STRETCH, cap, margins=(0, 0, 16, 0)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        arrows = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
        if event.key() in arrows and not _held(event) and self.other is not None:
            self.other.setFocus(Qt.FocusReason.TabFocusReason)
            return
        super().keyPressEvent(event)


class OutcomePart(QWidget):
    """What it came to, and what to do in steps. `button` opens the form; place it below."""

    def __init__(self, ending: Ending, office: Office, act: Callable[[], object]) -> None:
        super().__init__()
        profile = office.profile()
        deletes = ending.opens is Opens.DELETION
        title = ending.title(profile)
        lines = ending.to_do(profile, office.municipality())
        self.spoken = " ".join([title + ".", *lines])
        text = _("Write it in the deletion log") if deletes else _("Enter the inquiry")
        if logs_crisis(ending, office):
            text = _("Write it in the crisis log")
        self.button = Button(text, "primary", icon_name="eraser" if deletes else "messages")
        self.button.clicked.connect(lambda: act())
        self.button.setAccessibleDescription(self.spoken)
        rule = ending.rule(profile)
        source = rule.source if rule else profile.deletion.source if deletes else None
        stays = [Notice(note, "", "ok") for note in ending.notes]
        steps = column(*(_numbered(n, line) for n, line in enumerate(lines, 1)), gap=10)
        no_ground = deletes and not ending.ground(profile)
        self.setLayout(
            column(
                *stays,
                16,
                Label(title, "title", wrap=True),
                4,
                steps,
                _ground_missing() if no_ground else None,
                20,
                STRETCH,
                _source(str(source), suggested=not source.stated) if source else None,
                gap=8,
            )
        )

    def take_focus(self) -> None:
        self.button.setFocus(Qt.FocusReason.TabFocusReason)


def logs_crisis(ending: Ending, office: Office) -> bool:
    """Whether what was found belongs in the log of the crisis that lasts."""
    return ending.is_crisis and office.store.count(Table.CRISES, "ended_at IS NULL") > 0


def path_card(path: Path, *, scrolls: bool) -> QWidget:
    """The questions that are answered, the last one in sight; whether it scrolls by itself."""
    heading = Label(_("Your answers"), "strong")
    rows = column(heading, gap=8)
    for answer in path.answers:
        rows.addWidget(answer_row(answer))
    if not path.answers:
        rows.addWidget(Label(_("They are listed here as you answer."), "caption", wrap=True))
    rows.addStretch(1)
    card = FootCard(rows, padding=(14, 12, 14, 12))
    card.setProperty("card", "sunk")
    if scrolls:
        let_scroll(card.view, heading.text())
    else:
        card.view.unroll(on=True)
    bar = card.view.verticalScrollBar()
    bar.rangeChanged.connect(lambda _low, high: bar.setValue(high))
    return card


def let_scroll(view: ScrollColumn, name: str) -> None:
    """Where there is more than can be seen, Tab comes here and the arrows scroll."""
    bar = view.verticalScrollBar()
    policy = Qt.FocusPolicy
    bar.rangeChanged.connect(
        lambda _low, high: view.setFocusPolicy(policy.StrongFocus if high else policy.NoFocus)
    )
    view.setAccessibleName(name)


def _numbered(number: int, text: str) -> QWidget:
    badge = Badge(number, "accent")
    words = Label(text, "body", wrap=True)
    words.setAccessibleName(f"{number}. {text}")
    return box(row(column(badge, STRETCH, gap=0), (words, 1), gap=10))


def _source(text: str, *, suggested: bool) -> QWidget:
    said = Label(_("Source: {source}").format(source=text), "caption", wrap=True)
    mark = column(Icon("book-2", "text3", 16), STRETCH, gap=0)
    tag = column(Tag(_("Our suggestion"), "neutral"), STRETCH, gap=0) if suggested else None
    return box(row(mark, (said, 1), tag, gap=8))


def _ground_missing() -> Card:
    return Notice(
        _("Your guideline does not name this ground."),
        _("Choose a ground yourself in the form, or let the comment stay."),
        "warn",
    )


def _held(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier)
