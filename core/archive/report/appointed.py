"""Tables of who was appointed to an account, and of who was away with whom in their place."""

from __future__ import annotations

from collections.abc import Sequence

from core.archive.contents import AppointedPerson, PersonAway
from core.archive.words import day_span
from core.dates import short_date
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
                person.name,
                task_name(person.role),
                short_date(person.first),
                short_date(person.last) if person.last else "",
                _assignment(person),
            )
            for person in people
        ],
    )


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
