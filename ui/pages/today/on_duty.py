"""Who is on duty today, in a sentence for the card and in a few words for a row (row K10)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from core.dates import day_and_month
from core.duty import Duty
from core.language import _
from core.people import PersonId
from ui.pages.today.wording import listed


def duty_line(duties: Iterable[Duty], names: Mapping[int, str]) -> str:
    """På vakt i dag: Kari Nes. / Jon Berg er vikar for Kari Nes til 4. desember.

    Empty where nobody is responsible for any account.
    """
    every = [duty for duty in duties if duty.regular_id is not None or duty.person_id is not None]
    moved = {_said(duty, names): None for duty in every if duty.moved}
    there = {names.get(duty.person_id or 0, ""): None for duty in every if not duty.moved}
    parts = list(moved)
    if there:
        parts.insert(0, _("On duty today: {names}").format(names=listed(list(there))))
    return ". ".join(parts)


def _said(duty: Duty, names: Mapping[int, str]) -> str:
    regular = names.get(duty.regular_id or 0, "")
    if duty.person_id is None:
        return _("{name} is away, and nobody is on duty").format(name=regular)
    deputy = names.get(duty.person_id, "")
    if duty.absence is None:
        return _("{deputy} is deputy for {name}").format(deputy=deputy, name=regular)
    last: date = duty.absence.last
    return _("{deputy} is deputy for {name} until {day}").format(
        deputy=deputy, name=regular, day=day_and_month(last)
    )


def anothers(duty: Duty, sitting: PersonId | None, names: Mapping[int, str]) -> str:
    """Jon Berg har vakt; nothing when it is the duty of the one who sits here, or nobody does."""
    if sitting is None or duty.person_id in (None, sitting):
        return ""
    return _("{name} is on duty").format(name=names.get(duty.person_id or 0, ""))
