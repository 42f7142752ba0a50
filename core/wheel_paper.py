"""The year wheel on paper: A4 on its side, three rows of four months, to hang on a wall (K20)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from core.clock import local
from core.dates import moment_text, month_name, sentence
from core.language import _
from core.paper import paper
from core.pdf.layout.style import LANDSCAPE, SMALL
from core.pdf.layout.table import Column
from core.wheel_sheet import WheelSheet
from core.wheel_turns import Turn, TurnState

_IN_A_ROW = 4
_OFTEN = 3
_SHORT_LEAD = 3
"""Workdays; a shorter lead is not worth a line on the wall."""


def wheel_paper(sheet: WheelSheet) -> bytes:
    """The sheet as PDF/A, in the language spoken here; the same sheet gives the same bytes."""
    title = _("Year wheel {year}").format(year=sheet.year)
    document = paper(
        title=f"{title}, {sheet.municipality}",
        subject=title,
        author=sheet.municipality,
        day=local(sheet.made_at).date(),
        header_left=sheet.municipality,
        header_right=_("Made {moment}").format(moment=moment_text(sheet.made_at)),
        sheet=LANDSCAPE,
    )
    document.running(title)
    document.heading(title, 1, in_contents=False)
    document.paragraph(legend(), SMALL)
    for first in range(0, 12, _IN_A_ROW):
        months = range(first, first + _IN_A_ROW)
        columns = [Column(title=sentence(month_name(month + 1)), share=1) for month in months]
        document.table(columns, [tuple(_month(sheet.months[month]) for month in months)])
    if sheet.without_day:
        titles = ", ".join(turn.title() for turn in sheet.without_day)
        document.paragraph(_("Without a date yet: {titles}.").format(titles=titles))
    return document.finish()


def legend() -> str:
    """What the signs mean, on one line."""
    return _(
        "● in the plan   ○ not chosen   ~ the usual day, not set yet   "
        "In brackets: begin, where it takes time"
    )


def _month(turns: Sequence[Turn]) -> str:
    lines = []
    for _key, found in groupby(
        sorted(turns, key=lambda turn: (turn.key.occasion, turn.day)),
        key=lambda turn: turn.key.occasion,
    ):
        group = list(found)
        if len(group) >= _OFTEN:
            days = ", ".join(f"{turn.day.day}." for turn in group if turn.day)
            lines.append((group[0].day, f"{days} {group[0].title()}"))
        else:
            lines += [(turn.day, _line(turn)) for turn in group]
    return "\n".join(text for _day, text in sorted(lines, key=lambda line: str(line[0])))


def _line(turn: Turn) -> str:
    """○ 14. Nasjonal varslingsprøve (5.1.)"""
    sign = "●" if turn.state is TurnState.PLANNED else "○"
    day = f"{turn.day.day}." if turn.day else ""
    near = "" if turn.dated else "~"
    begin = ""
    long = turn.occasion.lead_days > _SHORT_LEAD
    if turn.state is not TurnState.PLANNED and turn.begins and long:
        begin = f" ({turn.begins.day}.{turn.begins.month}.)"
    return f"{sign} {near}{day} {turn.title()}{begin}"
