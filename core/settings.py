"""What the municipality has chosen: its name, languages, guideline profile, hours and looks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NewType

from core.calendars import COUNTRIES
from core.dates import parse_time
from core.errors import InvalidRecord, Refused
from core.language import LANGUAGES
from core.opening_hours import OpeningHours
from core.opening_seasons import keep_past_week
from core.organisation_number import clean_organisation_number
from core.store import Store, Table, Writer
from core.store.rows import new_uuid

SettingId = NewType("SettingId", int)


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One choice, as it lies in the file."""

    id: SettingId
    key: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """What a setting may be: one of `choices`, a whole number within `limits`, or a text.

    `tidy` puts a text in order, or raises InvalidRecord.
    """

    default: str
    choices: tuple[str, ...] = ()
    limits: tuple[int, int] | None = None
    tidy: Callable[[str], str] | None = None
    own: bool = False  # kept by the program, not for people


def _clock_time(text: str) -> str:
    try:
        return parse_time(text).isoformat("minutes")
    except ValueError as error:
        raise InvalidRecord("time", "not_a_time") from error


PROFILES = ("utsira", "alver", "alta", "ks", "svensk")
"""The guideline profiles that come with the program, in the order they are offered."""

OWN_PROFILE = "own"
"""The municipality's own guideline, where it has written one."""

KEYS: Mapping[str, Key] = {
    "municipality": Key(default=""),
    "organisation_number": Key(default="", tidy=clean_organisation_number),
    "archive_creator": Key(default=""),
    "editor": Key(default=""),
    "contact": Key(default=""),
    "formal_address": Key(default=""),
    "political_contact": Key(default=""),
    "top_responsible": Key(default=""),
    "plan_responsible": Key(default=""),
    "country": Key(default="NO", choices=COUNTRIES),
    "language": Key(default="nb", choices=LANGUAGES),
    "guideline_profile": Key(default="utsira", choices=(*PROFILES, OWN_PROFILE)),
    "theme": Key(default="system", choices=("system", "light", "dark")),
    "text_size": Key(default="100", limits=(100, 200)),
    "single_keys": Key(default="1", choices=("0", "1")),
    "opening_hours": Key(default="08:00-15:30", tidy=lambda text: str(OpeningHours.parse(text))),
    "goals": Key(default=""),
    "target_groups": Key(default=""),
    "reminders": Key(default="1", choices=("0", "1")),
    "reminder_time": Key(default="09:00", tidy=_clock_time),
    "second_reminder_time": Key(default="14:00", tidy=_clock_time),
    "empty_month_day": Key(default="20", limits=(0, 28)),
    "keep_in_tray": Key(default="0", choices=("0", "1")),
    "start_with_computer": Key(default="0", choices=("0", "1")),
    "current_person": Key(default="0", limits=(0, 2**31)),
    "case_number": Key(default=""),
    "documentation_paragraph": Key(default=""),
    "warning_opening": Key(default=""),
    "warning_ending": Key(default=""),
    "recent_searches": Key(default="", own=True),
    "first_run_done": Key(default="0", choices=("0", "1"), own=True),
    "example": Key(default="0", choices=("0", "1"), own=True),
    "account_columns": Key(default="", own=True),
    "last_backup": Key(default="", own=True),
    "last_reminder": Key(default="", own=True),
    "handover_seen": Key(default="", own=True),
    "node": Key(default="", own=True),
}


class Settings:
    """The municipality's choices. Each change is a step that can be undone."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def text(self, key: str) -> str:
        """The value, or its default. Raises InvalidRecord("key", "unknown")."""
        known = _known(key)
        found = self._store.first(Setting, Table.SETTINGS, "key = ?", key)
        return known.default if found is None else found.value

    def number(self, key: str) -> int:
        return int(self.text(key) or 0)

    def flag(self, key: str) -> bool:
        return self.text(key) == "1"

    def everything(self) -> dict[str, str]:
        """Each setting that is for people, with its value."""
        return {key: self.text(key) for key, known in KEYS.items() if not known.own}

    def change(
        self, values: Mapping[str, str], *, label: str, origin: object | None = None
    ) -> None:
        """Sets several at once, as one step. Raises InvalidRecord and changes nothing then.

        Raises Refused("no_own_guideline") where the municipality has written none to follow.
        """
        clean = {key: _checked(key, value) for key, value in values.items()}
        if clean.get("guideline_profile") == OWN_PROFILE:
            self._must_have_own_guideline()
        undoable = any(not KEYS[key].own for key in clean)
        with self._store.step(label, origin=origin, undoable=undoable) as write:
            for key, value in clean.items():
                self.put(write, key, value)

    def put(self, write: Writer, key: str, value: str) -> None:
        """Within another step: sets one, already in order."""
        found = self._store.first(Setting, Table.SETTINGS, "key = ?", key)
        before = KEYS[key].default if found is None else found.value
        if key == "opening_hours" and value != before:
            keep_past_week(self._store, write, before)
        if found is None:
            write.insert(Table.SETTINGS, Setting(id=SettingId(0), key=key, value=value))
        elif found.value != value:
            write.save(Table.SETTINGS, Setting(id=found.id, key=key, value=value))

    def _must_have_own_guideline(self) -> None:
        if not self._store.count(Table.GUIDELINE_VERSIONS):
            raise Refused("no_own_guideline")

    def node(self) -> str:
        """This installation's own name in check and log rows; made at first need."""
        found = self.text("node")
        if not found:
            found = new_uuid().replace("-", "")[:12]
            self.change({"node": found}, label="node")
        return found


def _known(key: str) -> Key:
    if key not in KEYS:
        raise InvalidRecord("key", "unknown", key=key)
    return KEYS[key]


def _checked(key: str, value: str) -> str:
    known, value = _known(key), value.strip()
    if known.choices and value not in known.choices:
        raise InvalidRecord(key, "choice", choices=", ".join(known.choices))
    if known.limits:
        low, high = known.limits
        if not value.isdecimal() or not low <= int(value) <= high:
            raise InvalidRecord(key, "range", low=low, high=high)
    try:
        return known.tidy(value) if known.tidy else value
    except InvalidRecord as error:
        raise InvalidRecord(key, error.reason, **error.details) from error
