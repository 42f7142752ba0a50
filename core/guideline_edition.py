"""Which guideline, in which version, people say that they have read (row K3), and who has."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from core.guideline_reading import dated
from core.guideline_rules import Profile
from core.office import Office
from core.own_guidelines import GuidelineVersion, says_the_same
from core.people import Person
from core.settings import OWN_PROFILE
from core.sign_offs import SignOff


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """`guideline` and `version` are kept with a sign-off, `said` is how it is spoken of."""

    guideline: str
    version: str
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Somebody who must know the guideline, on how many accounts, and their word for it.

    `earlier` is the last sign-off of another version.
    """

    person: Person
    accounts: int
    signed: SignOff | None
    earlier: SignOff | None

    @property
    def signed_on(self) -> date | None:
        return self.signed.day if self.signed is not None else None


def edition(office: Office) -> Edition:
    """The guideline that holds today."""
    profile = office.profile()
    document = profile.document
    if profile.key != OWN_PROFILE:
        version = document.updated or document.published
        return Edition(guideline=document.title, version=version, said=dated(profile))
    first = _first_alike(office, profile)
    title = first.profile.document.title
    return Edition(guideline=title, version=str(first.number), said=dated(first.profile))


def readers(office: Office) -> list[Reader]:
    """Everybody who is appointed to an account today, those who lack a sign-off first, by name."""
    now, wanted = office.today(), edition(office)
    accounts: dict[int, set[int]] = {}
    for found in office.appointments.touching(now, now):
        accounts.setdefault(found.person_id, set()).add(found.account_id)
    signed: dict[int, SignOff] = {}
    earlier: dict[int, SignOff] = {}
    for one in reversed(office.sign_offs.everything()):
        same = (one.guideline, one.version) == (wanted.guideline, wanted.version)
        (signed if same else earlier)[one.person_id] = one
    people = [person for person in office.people.everyone() if person.id in accounts]
    found_readers = [
        Reader(
            person=person,
            accounts=len(accounts[person.id]),
            signed=signed.get(person.id),
            earlier=earlier.get(person.id),
        )
        for person in people
    ]
    return sorted(found_readers, key=lambda reader: reader.signed is not None)


def _first_alike(office: Office, profile: Profile) -> GuidelineVersion:
    """The first version that said the same: one that was only looked over is not read anew."""
    versions = office.own_guidelines.versions()
    holds = office.own_guidelines.on(office.today()) or versions[0]
    for version in versions:
        if version.number < holds.number:
            if not says_the_same(version.profile, profile):
                break
            holds = version
    return holds
