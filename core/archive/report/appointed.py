"""Tables of who was appointed to an account, and of who was away with whom in their place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from core.appointment_records import Role
from core.archive.contents import AppointedPerson, PersonAway
from core.archive.words import day_span
from core.dates import sentence, short_date
from core.language import _
from core.pdf.document import Document
from core.pdf.layout.table import Column
from core.people_words import task_name


def set_appointed(document: Document, people: Sequence[AppointedPerson]) -> None:
    """Those appointed in the half-year, with days and on whose word (rows A12, S24)."""
    if not people:
        return
    document.heading(_("Appointed in the half-year"), 4, in_contents=False)
    document.table(
        (
            Column(title=_("Name"), share=2),
            Column(title=_("Task"), share=1.5),
            Column(title=_("From"), share=1.2),
            Column(title=_("Until"), share=1.2),
            Column(title=_("Assignment"), share=2.6),
        ),
        [
            (
                same[0].name,
                sentence(", ".join(task_name(person.role).lower() for person in same)),
                short_date(same[0].first),
                short_date(same[0].last) if same[0].last else "",
                _assignment(same[0]),
            )
            for same in _together(people)
        ],
    )


def _together(people: Sequence[AppointedPerson]) -> list[list[AppointedPerson]]:
    """Who has several tasks in the same days, on the same word, stands on one line."""
    lines: dict[AppointedPerson, list[AppointedPerson]] = {}
    for person in people:
        lines.setdefault(replace(person, role=Role.RESPONSIBLE), []).append(person)
    return list(lines.values())


def _assignment(person: AppointedPerson) -> str:
    day = short_date(person.mandate_on) if person.mandate_on else ""
    parts = (person.mandate_by, day, person.mandate_reference)
    return ", ".join(part for part in parts if part)


def set_away(document: Document, away: Sequence[PersonAway]) -> None:
    """Absences that moved the duty, with the deputy (row S15)."""
    if not away:
        return
    document.heading(_("Absences"), 3, in_contents=False)
    document.table(
        (
            Column(title=_("Name"), share=1.8),
            Column(title=_("Days"), share=2.2),
            Column(title=_("Reason"), share=2.4),
            Column(title=_("Deputy"), share=1.8),
        ),
        [
            (
                person.name,
                day_span(person.first, person.last),
                person.reason,
                person.deputy or _("The account's own"),
            )
            for person in away
        ],
    )
