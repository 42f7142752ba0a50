"""The parts of the pane that govern an account: reasons with what to do, and its application."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from core.account_words import application_name, step_done, step_name
from core.application_records import Application, ApplicationStatus, Step
from core.attention import Reason, ReasonKind
from core.dates import short_date
from core.language import _
from ui.pages.accounts import words
from ui.pages.accounts.standing import Standing
from ui.pages.accounts.verbs import Verb, answering, verb_name
from ui.theme import px
from ui.widgets.buttons import Button
from ui.widgets.layout import STRETCH, Card, Rule, box, column, row
from ui.widgets.text import Icon, Label

Ask = Callable[[str], object]
"""Hears which verb is asked for."""

_ROOM = 272
"""What a notice leaves for its buttons beside the table of a small screen."""


def reason_notice(reason: Reason, responsible: str, ask: Ask) -> QWidget:
    """Why the account must be looked at, what to do about it, and buttons that do it."""
    heading, text = words.explain(reason, responsible)
    buttons = [_button(verb, ask) for verb in answering(reason.kind)]
    body = column(
        Label(heading, "strong", "warn", wrap=True),
        Label(text, "body", wrap=True),
        *[row(*line, STRETCH, gap=6) for line in _in_lines(buttons)],
        gap=4,
    )
    picture = column(Icon("alert-triangle", "warn", 20), STRETCH, gap=0)
    return Card(row(picture, (body, 1), gap=10), "warn", (12, 10, 12, 10))


def application_parts(standing: Standing, ask: Ask) -> list[QWidget]:
    """The application with its steps and what can be done about it, where there is one."""
    if standing.application is None:
        return []
    return [Rule(), _application(standing, standing.application, ask), Rule()]


def warning_parts(standing: Standing, reasons: Sequence[Reason], ask: Ask) -> list[QWidget]:
    """The way to a warning, below requirements that are not met (row S16)."""
    unmet = any(one.kind is ReasonKind.UNMET for one in reasons)
    if not unmet or standing.warning is not None:
        return []
    return [box(row(_link(Verb.WARN, ask), STRETCH))]


def _application(standing: Standing, found: Application, ask: Ask) -> QWidget:
    title = _("Application no. {number}").format(number=found.number)
    head = row((Label(title, "strong", wrap=True), 1), Label(application_name(found.status)))
    lines = [_line(*one) for one in _steps(standing, found)]
    links = [_link(verb, ask) for verb in _verbs(standing)]
    pairs = [row(*links[place : place + 2], STRETCH, gap=14) for place in range(0, len(links), 2)]
    main = None
    if standing.is_open:
        name = verb_name(Verb.ANSWER, standing)
        button = Button(name, "primary", act=partial(ask, Verb.ANSWER))
        button.setObjectName(Verb.ANSWER)  # the focus finds it again when the step is done
        main = row(button, STRETCH)
    return box(column(head, *lines, main, *pairs, gap=7))


def _verbs(standing: Standing) -> tuple[Verb, ...]:
    if standing.is_open:
        return (Verb.ANSWERS, Verb.FORM, Verb.REJECT, Verb.WITHDRAW)
    return (Verb.FORM,)


def _steps(standing: Standing, found: Application) -> Iterator[tuple[str, str, str]]:
    """Picture, tone and words of each step, done or not."""
    applied = _signed(_("Applied for"), found.applicant, short_date(found.applied_on))
    yield "circle-check", "ok", applied
    for step in standing.steps:
        name, day = _agreed(found, step)
        if name:
            yield "circle-check", "ok", _signed(step_done(step), name, day)
        elif standing.is_open:
            yield "clock", "text3", step_name(step)
    if found.status is ApplicationStatus.ACTIVE:
        yield "circle-check", "ok", _signed(_("Opened"), found.created_by, "")
    elif not standing.is_open and found.ended_on:
        said = application_name(found.status)
        ended = _signed(said, found.ended_by, short_date(found.ended_on))
        yield "circle-x", "bad", f"{ended}. {found.ended_reason}"


def _agreed(found: Application, step: Step) -> tuple[str, str]:
    name, on = found.communications, found.communications_on
    if step is Step.LEADER:
        name, on = found.leader, found.leader_on
    return name, short_date(on) if on else ""


def _signed(what: str, name: str, day: str) -> str:
    who = ", ".join(part for part in (name, day) if part)
    return _("{what}: {who}").format(what=what, who=who) if who else what


def _line(picture: str, tone: str, said: str) -> QWidget:
    filled = picture == "circle-check"
    icon = column(Icon(picture, tone, 18, filled=filled), STRETCH, gap=0)
    return box(row(icon, (Label(said, wrap=True), 1), gap=10))


def _in_lines(buttons: Sequence[Button]) -> list[list[Button]]:
    """As many beside each other as the pane has room for where it is narrowest."""
    lines: list[list[Button]] = []
    left = 0
    for button in buttons:
        wide = button.sizeHint().width() + px(6)
        if not lines or wide > left:
            lines.append([])
            left = px(_ROOM + 6)
        lines[-1].append(button)
        left -= wide
    return lines


def _button(verb: Verb, ask: Ask) -> Button:
    button = Button(verb_name(verb), act=partial(ask, verb))
    button.setObjectName(verb)
    return button


def _link(verb: Verb, ask: Ask) -> Button:
    return Button(verb_name(verb), "link", act=partial(ask, verb))
