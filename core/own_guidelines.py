"""The municipality's own guideline: numbered versions with their dates, none ever altered."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import NewType

from dateutil.relativedelta import relativedelta

from core.clock import Clock
from core.errors import NotFound, Refused
from core.guideline_json import from_json, to_json
from core.guideline_rules import Document, Profile
from core.guidelines import load
from core.language import _
from core.own_rules import check, own_copy, signed
from core.people import People, PersonId
from core.settings import OWN_PROFILE, PROFILES, Settings
from core.store import Store, Table

VersionId = NewType("VersionId", int)

USUAL_REVIEW_MONTHS = 12
"""A guideline that is older than this should be looked over (row A47; the interval is ours)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GuidelineVersion:
    """One version. `body` is the whole profile as JSON; `decided_by` a person or a body."""

    id: VersionId = VersionId(0)
    number: int
    name: str
    body: str
    valid_from: date
    decided_by: str = ""
    decided_on: date | None = None
    case_number: str = ""
    note: str = ""
    registered_at: datetime
    registered_by: PersonId | None = None

    @property
    def profile(self) -> Profile:
        return from_json(self.body)


class OwnGuidelines:
    """The verbs on own versions (rows A47, K38). Saving one is a step with undo."""

    def __init__(self, store: Store, clock: Clock, people: People, settings: Settings) -> None:
        self._store, self._clock, self._people, self._settings = store, clock, people, settings

    def versions(self) -> list[GuidelineVersion]:
        """Every version, the newest number first."""
        return self._store.all(GuidelineVersion, Table.GUIDELINE_VERSIONS, order="number DESC")

    def version(self, number: int) -> GuidelineVersion:
        """Raises NotFound."""
        found = self._store.first(GuidelineVersion, Table.GUIDELINE_VERSIONS, "number = ?", number)
        if found is None:
            raise NotFound("guideline_version", number)
        return found

    def on(self, day: date) -> GuidelineVersion | None:
        """The version that holds on that day: the last one to come into force, of two the newer."""
        return self._store.first(
            GuidelineVersion,
            Table.GUIDELINE_VERSIONS,
            "valid_from <= ?",
            day,
            order="valid_from DESC, number DESC",
        )

    def profile_on(self, day: date) -> Profile | None:
        """What holds on that day; before the first version the guideline that it began as.

        None where there is no version at all.
        """
        version = self.on(day)
        if version is not None:
            return version.profile
        first = self._store.first(
            GuidelineVersion, Table.GUIDELINE_VERSIONS, order="valid_from, number"
        )
        return self.base_of(first.profile) if first is not None else None

    def base_of(self, profile: Profile) -> Profile:
        """The ready guideline that an own one began as."""
        return load(profile.base if profile.base in PROFILES else PROFILES[0])

    def save(
        self,
        profile: Profile,
        *,
        valid_from: date,
        decided_by: str = "",
        decided_on: date | None = None,
        case_number: str = "",
        note: str = "",
        unchanged: bool = False,
        origin: object | None = None,
    ) -> GuidelineVersion:
        """A new version, and from now on the municipality follows its own guideline.

        Raises Refused("nothing_changed") when the last version says the same, and InvalidRecord
        for a rule that cannot be. The earlier versions stay as they are.
        """
        check(profile)
        number = self._next_number()
        own = self._numbered(profile, number, valid_from)
        newest = next(iter(self.versions()), None)
        if newest is not None and not unchanged and says_the_same(newest.profile, own):
            raise Refused("nothing_changed")
        version = GuidelineVersion(
            number=number,
            name=own.name,
            body=to_json(own),
            valid_from=valid_from,
            decided_by=" ".join(decided_by.split()),
            decided_on=decided_on,
            case_number=" ".join(case_number.split()),
            note=note.strip(),
            registered_at=self._clock.now(),
            registered_by=self._people.current_id(),
        )
        label = _("Version {number} of your own guidelines is saved").format(number=number)
        with self._store.step(label, origin=origin) as write:
            write.insert(Table.GUIDELINE_VERSIONS, version)
            self._settings.put(write, "guideline_profile", OWN_PROFILE)
        return self.version(number)

    def take_up(
        self,
        number: int,
        *,
        valid_from: date,
        decided_by: str = "",
        decided_on: date | None = None,
        case_number: str = "",
        origin: object | None = None,
    ) -> GuidelineVersion:
        """An older version once more, as a new one. Raises NotFound, and as `save`."""
        note = _("Taken up again from version {number}.").format(number=number)
        return self.save(
            self.version(number).profile,
            valid_from=valid_from,
            decided_by=decided_by,
            decided_on=decided_on,
            case_number=case_number,
            note=note,
            origin=origin,
        )

    def look_over(self, *, valid_from: date, origin: object | None = None) -> GuidelineVersion:
        """The version that holds has been looked over and stays: noted as a new one (row A47).

        Raises NotFound where none holds on that day.
        """
        holds = self.on(valid_from)
        if holds is None:
            raise NotFound("guideline_version")
        return self.save(
            holds.profile,
            valid_from=valid_from,
            note=_("Looked over, without changes."),
            unchanged=True,
            origin=origin,
        )

    def review_due(self, day: date) -> date | None:
        """Since when the own guideline has waited to be looked over; None when it has not."""
        version = self.on(day)
        if version is None:
            return None
        due = months_later(version.valid_from, USUAL_REVIEW_MONTHS)
        return due if due <= day else None

    def _next_number(self) -> int:
        return max((version.number for version in self.versions()), default=0) + 1

    def _numbered(self, profile: Profile, number: int, valid_from: date) -> Profile:
        municipality = self._settings.text("municipality") or _("The municipality")
        own = own_copy(profile, municipality)
        name = _("{municipality}: own guidelines, version {number}").format(
            municipality=municipality, number=number
        )
        title = _("Own guidelines for social media, version {number}").format(number=number)
        document = Document(
            title=title, issuer=municipality, published=valid_from.isoformat(), updated=""
        )
        return signed(replace(own, name=name, document=document), name)


def says_the_same(one: Profile, other: Profile) -> bool:
    """Whether two profiles rule alike, whatever they and their document are called."""
    return replace(one, name=other.name, document=other.document, base=other.base) == other


def months_later(day: date, months: int) -> date:
    """The same day some months on; the last of the month where there is no such day."""
    return day + relativedelta(months=months)
