"""What the municipality wants with its posts: a short list that the plan chooses from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from core.language import N_, _
from core.plan_entries import PlanEntry, PlanStatus
from core.settings import Settings

DEFAULT_GOALS = (
    N_("Dialogue"),
    N_("Meet the residents where they are"),
    N_("News and information"),
    N_("Reputation"),
    N_("Preparedness and crisis handling"),
)
"""The five goals of Alver's guideline, «Kva vil vi oppnå?» (row A6)."""


def posts_per_goal(planned: Iterable[PlanEntry]) -> dict[str, int]:
    """How many of these posts went out for each goal, the most served goal first (row A6)."""
    out = (entry for entry in planned if entry.status is PlanStatus.PUBLISHED)
    return dict(Counter(entry.goal for entry in out).most_common())


class Goals:
    """The list of goals, kept as one goal on each line of a setting."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def everything(self) -> list[str]:
        """The municipality's own list; until it has one, Alver's five in the language spoken."""
        own = [line.strip() for line in self._settings.text("goals").splitlines()]
        return [goal for goal in own if goal] or [_(goal) for goal in DEFAULT_GOALS]

    def change(self, goals: Iterable[str], *, origin: object | None = None) -> None:
        """Takes another list into use; an empty one brings Alver's five back."""
        lines = dict.fromkeys(" ".join(goal.split()) for goal in goals)
        text = "\n".join(line for line in lines if line)
        self._settings.change({"goals": text}, label=_("The goals are changed."), origin=origin)
