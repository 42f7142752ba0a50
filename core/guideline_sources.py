"""Where the rules of a guideline come from, and the web addresses with it (rows K1, A46)."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.guideline_rules import Profile, Source
from core.language import N_, _
from core.links import LinkKind
from core.own_rules import sourced

if TYPE_CHECKING:
    from core.office import Office

_LISTS = {
    LinkKind.SOURCE: N_("Sources and advice"),
    LinkKind.SELF_SERVICE: N_("Self-service"),
    LinkKind.WATCH: N_("What you follow"),
}
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s«»()]+[^\s«»().,;]")


@dataclass(frozen=True, slots=True, kw_only=True)
class UsedSource:
    """A guideline or law, and how many of the rules it states or only suggests."""

    name: str
    stated: int
    suggested: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedLink:
    """A web address, what it is called, and where it stands."""

    title: str
    url: str
    where: str


def used_sources(profile: Profile) -> tuple[UsedSource, ...]:
    """Every source of the rules, the most used first; what own rules were based on counts too."""
    stated: Counter[str] = Counter()
    suggested: Counter[str] = Counter()
    for rule in sourced(profile):
        source: Source = rule.source
        for name in _names(source):
            (stated if source.stated else suggested)[name] += 1
    names = sorted({*stated, *suggested}, key=lambda one: (-stated[one], -suggested[one], one))
    return tuple(
        UsedSource(name=name, stated=stated[name], suggested=suggested[name]) for name in names
    )


def links(office: Office) -> tuple[NamedLink, ...]:
    """The addresses in the guideline's own text, then the municipality's own lists of links."""
    found = []
    for paragraph in office.profile().paragraphs:
        for address in _ADDRESS.findall(paragraph.text):
            url = address if "://" in address else f"https://{address}"
            found.append(NamedLink(title=address, url=url, where=paragraph.name))
    for kind, where in _LISTS.items():
        for link in office.links.of_kind(kind):
            found.append(NamedLink(title=link.title, url=link.url, where=_(where)))
    return tuple(found)


def _names(source: Source) -> list[str]:
    return [name.strip() for name in source.guideline.split(";") if name.strip()]
