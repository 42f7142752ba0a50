"""What a guideline can rule on, as frozen records; each rule says where it comes from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from core.errors import InvalidRecord
from core.inquiry_kinds import InquiryKind
from core.language import LANGUAGES, current


class Strength(StrEnum):
    """How strongly a guideline wants a kind of comment answered."""

    ALWAYS = "always"
    SHOULD = "should"
    TRY = "try"
    WHERE_NATURAL = "where_natural"
    OPTIONAL = "optional"


class Signature(StrEnum):
    """Who signs the answer (Utsira A 7 and A 8)."""

    MUNICIPALITY = "municipality"
    NAME_AND_TITLE = "name_and_title"


class Referral(StrEnum):
    """Where the matter goes instead, mostly nowhere (Utsira A 9 and A 10; Alta on hard cases)."""

    NOWHERE = ""
    FORMAL = "formal"
    POLITICAL = "political"
    LEADER = "leader"


class Tone(StrEnum):
    """In which tone an answer is written (Alver, Publisering; Utsira, A 6)."""

    FACTUAL = "factual"
    FORMAL = "formal"
    HUMOROUS = "humorous"


class Kept(StrEnum):
    """What a guideline wants in the archive."""

    FEED = "feed"
    DELETED = "deleted"
    CASES = "cases"
    ACTIVITIES = "activities"


class Audience(StrEnum):
    """Whom a paragraph of a guideline speaks to."""

    ACCOUNTS = "accounts"
    EMPLOYEES = "employees"


@dataclass(frozen=True, slots=True)
class Wording:
    """One text in every language; `str` gives it in the language spoken here.

    A municipality need not write its own rules in all of them: then another language stands in.
    """

    texts: Mapping[str, str]

    def __str__(self) -> str:
        others = (self.texts.get(language, "") for language in LANGUAGES)
        return self.texts.get(current(), "") or next(filter(None, others), "")

    def fill(self, **values: str) -> str:
        """The text with its {placeholders} filled in."""
        return str(self).format(**values)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Which guideline says so, in which paragraph, and in which words (as it wrote them).

    `stated` is false for what the guideline does not say and we suggest. `based_on` is where a
    rule came from that the municipality has changed.
    """

    guideline: str
    paragraph: str = ""
    quote: str = ""
    stated: bool = True
    based_on: Source | None = None

    def __str__(self) -> str:
        return ", ".join(part for part in (self.guideline, self.paragraph) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """The guideline itself. The dates are ISO text, or a year alone, or nothing."""

    title: str
    issuer: str
    published: str
    updated: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What the profile changes, one line each; shown when choosing one."""

    negative: Wording
    deletion: Wording
    archive: Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyRule:
    """What to do with a kind of comment: how strongly, who signs, where to refer, what to write.

    `text` is the factual one; its placeholders stand in `core/reply_texts.py`.
    """

    kind: InquiryKind
    strength: Strength
    signs: Signature
    refer: Referral
    help: Wording
    text: Wording
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """Within how many workdays an answer is due."""

    workdays: int
    text: Wording
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """A ground for deletion; with `needs_reason`, why must be written."""

    key: str
    title: Wording
    explanation: Wording
    needs_reason: bool
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class DeletionRules:
    """When a comment may be deleted; where `exhaustive`, on no other grounds than these."""

    exhaustive: bool
    text: Wording
    grounds: tuple[Ground, ...]
    source: Source

    def ground(self, text: str) -> Ground:
        """The ground by its key or its title in any language.

        Raises InvalidRecord("ground", "choice") with those there are.
        """
        wanted = text.strip().casefold()
        for ground in self.grounds:
            titles = {title.casefold() for title in ground.title.texts.values()}
            if wanted == ground.key or wanted in titles:
                return ground
        choices = ", ".join(f"{ground.key} ({ground.title})" for ground in self.grounds)
        raise InvalidRecord("ground", "choice", choices=choices)


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveRules:
    """How often the record goes to the archive, and what is kept."""

    rhythm: str
    keeps: frozenset[Kept]
    text: Wording
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Cadence:
    """How many posts a week; None where the guideline gives no number."""

    minimum: int | None
    maximum: int | None
    text: Wording
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class ApprovalRules:
    """Who must agree before an account is opened: "leader", "communications", or both, in order."""

    steps: tuple[str, ...]
    text: Wording
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class CrisisRules:
    """Where a crisis is spoken of: "website" and platforms; none where the guideline names none."""

    channels: tuple[str, ...]
    text: Wording
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckItem:
    """Something to look at in each daily check.

    `opens` is what it leads to: "", "deletions", "inquiries" or "links".
    """

    key: str
    title: Wording
    opens: str
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph of the guideline, word for word in its own language."""

    part: str
    name: str
    audience: Audience
    text: str

    def shown(self, contact: str) -> str:
        """The text, with the municipality's role address where a person's address stood."""
        return self.text.replace("{contact}", contact).replace(" ()", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One guideline: each subject by itself, so that subjects of several can be joined.

    `base` is the key of the one that a municipality's own guideline began as.
    """

    key: str
    name: str
    country: str
    language: str
    document: Document
    changes: Changes
    replies: Mapping[InquiryKind, ReplyRule]
    deadline: Deadline
    deletion: DeletionRules
    archive: ArchiveRules
    cadence: Cadence
    approval: ApprovalRules
    crisis: CrisisRules
    checks: tuple[CheckItem, ...]
    paragraphs: tuple[Paragraph, ...]
    base: str = ""

    def reply(self, kind: InquiryKind) -> ReplyRule:
        """The rule for that kind of comment; every profile has one for each."""
        return self.replies[kind]


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedTexts:
    """Texts that go with every profile: signing, strength, tone, and the promise to answer.

    `tone` is the reminder about sarcasm; `tones` what the tones are called, and `replies` the
    answers in other tones than the factual one.
    """

    signatures: Mapping[Signature, Wording]
    strengths: Mapping[Strength, Wording]
    tones: Mapping[Tone, Wording]
    replies: Mapping[tuple[InquiryKind, Tone], Wording]
    tone: Wording
    representing: Wording
    holding_reply: Wording
