"""What roles and tasks are called, and who is on duty in a sentence: on screen, paper, in text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from core.appointment_records import Role
from core.dates import day_and_month
from core.duty import Because, Duty
from core.language import N_, _
from core.people import PersonRole

_ROLES: Mapping[PersonRole, str] = {
    PersonRole.EDITOR: N_("Web editor"),
    PersonRole.ADMINISTRATOR: N_("Administrator"),
    PersonRole.DEPUTY: N_("Deputy"),
    PersonRole.LEADER: N_("Leader"),
    PersonRole.COMMUNICATION: N_("Communications"),
    PersonRole.OTHER: N_("Another role"),
}
_TASKS: Mapping[Role, str] = {
    Role.RESPONSIBLE: N_("Responsible"),
    Role.DEPUTY: N_("Deputy"),
    Role.ADMINISTRATOR: N_("Administrator"),
}
_BECAUSE: Mapping[Because, str] = {
    Because.RESPONSIBLE: N_("responsible"),
    Because.TURN: N_("whose week it is"),
    Because.STAND_IN: N_("deputy in the absence"),
    Because.DEPUTY: N_("deputy"),
    Because.ADMINISTRATOR: N_("administrator"),
    Because.NOBODY: N_("nobody"),
}


def role_name(role: PersonRole) -> str:
    """Webredaktør; empty where no role is given."""
    return _(_ROLES[role]) if role in _ROLES else ""


def task_name(role: Role) -> str:
    """Ansvarlig; in the language spoken here."""
    return _(_TASKS[role])


def because_name(because: Because) -> str:
    """Why it is that person's duty, in a word or a few."""
    return _(_BECAUSE[because])


def on_duty(duties: Iterable[Duty], names: Mapping[int, str]) -> str:
    """På vakt i dag: Kari Nes; or Jon Berg er vikar for Kari Nes til 4. desember.

    One sentence for every pair of people, most accounts first; `names` are people by key.
    """
    counted: dict[tuple[int, int], list[Duty]] = {}
    for duty in duties:
        counted.setdefault((duty.person_id or 0, duty.regular_id or 0), []).append(duty)
    pairs = sorted(counted, key=lambda pair: -len(counted[pair]))
    own = [names.get(pair[0], "") for pair in pairs if pair[0] and pair[0] == pair[1]]
    said = [_("On duty today: {names}").format(names=", ".join(own))] if own else []
    for pair in pairs:
        if pair[0] != pair[1] or not pair[0]:
            said.append(_moved(counted[pair][0], names))
    return ". ".join(dict.fromkeys(said))


def _moved(duty: Duty, names: Mapping[int, str]) -> str:
    if duty.person_id is None:
        return _("Nobody is on duty today")
    name = names.get(duty.person_id, "")
    if duty.regular_id is None:
        return _("On duty today: {names}").format(names=name)
    instead = names.get(duty.regular_id, "")
    if duty.absence is None:
        return _("{name} is deputy for {other}").format(name=name, other=instead)
    until = day_and_month(duty.absence.last)
    return _("{name} is deputy for {other} until {date}").format(
        name=name, other=instead, date=until
    )
