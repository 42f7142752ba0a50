"""Purposes and target groups to choose from for an account; own words may always be written."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from functools import cache

from core.guideline_rules import Wording
from core.language import LANGUAGES, N_, _
from core.paths import RESOURCES
from core.platforms import Platform
from core.settings import Settings

DEFAULT_GROUPS = (
    N_("Residents"),
    N_("Children and young people"),
    N_("Parents and guardians"),
    N_("Older people"),
    N_("Cabin owners and visitors"),
    N_("Businesses"),
    N_("Clubs and volunteers"),
    N_("Job seekers"),
)
"""A beginning for the register of target groups, by «brukergrupper og virksomhetsområder»."""


@cache
def _known() -> tuple[tuple[Wording, frozenset[str]], ...]:
    read = tomllib.loads((RESOURCES / "purposes.toml").read_text("utf-8"))
    return tuple(
        (
            Wording({language: entry[language] for language in LANGUAGES}),
            frozenset(entry.get("platforms", ())),
        )
        for entry in read["purpose"]
    )


def purposes(platform: Platform) -> list[str]:
    """What an account there can be for: the platform's own first (A7, A8), then those that hold
    everywhere (T5); in the language spoken here."""
    own = [str(words) for words, where in _known() if platform in where]
    return own + [str(words) for words, where in _known() if not where]


class TargetGroups:
    """The register of target groups (row K21), kept as one on each line of a setting."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def everything(self) -> list[str]:
        """The municipality's own list; until it has one, a beginning in the language spoken."""
        own = [line.strip() for line in self._settings.text("target_groups").splitlines()]
        return [group for group in own if group] or [_(group) for group in DEFAULT_GROUPS]

    def change(self, groups: Iterable[str], *, origin: object | None = None) -> None:
        """Takes another list into use; an empty one brings the beginning back."""
        lines = dict.fromkeys(" ".join(group.split()) for group in groups)
        text = "\n".join(line for line in lines if line)
        label = _("The target groups are changed.")
        self._settings.change({"target_groups": text}, label=label, origin=origin)
