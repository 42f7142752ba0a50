"""The words for every reason that a crisis pause refuses something."""

from __future__ import annotations

from collections.abc import Mapping

from core.language import N_

CLOSE = N_("Close")

CRISIS: Mapping[str, tuple[str, str, str]] = {
    "plan_held": (
        N_("“{title}” is held by the crisis pause."),
        N_("Decide what becomes of it when the pause ends, or let it go on."),
        CLOSE,
    ),
    "crisis_on": (
        N_("A crisis pause is on already."),
        N_("End it first."),
        CLOSE,
    ),
    "no_crisis": (
        N_("No crisis pause is on."),
        N_("Begin one from the publishing plan."),
        CLOSE,
    ),
    "held_posts_left": (
        N_("“{title}” is still held. In all {count} are."),
        N_("Decide what becomes of each."),
        CLOSE,
    ),
    "held_day_passed": (
        N_("The day of “{title}” is over."),
        N_("Move it to another day, or drop it."),
        CLOSE,
    ),
    "held_decided": (
        N_("It is decided already what becomes of “{title}”."),
        N_("Open the post in the plan to change it."),
        CLOSE,
    ),
    "held_other_channel": (
        N_("“{title}” is for an account that is not used in this crisis."),
        N_("Change the crisis channels first, or let it wait."),
        CLOSE,
    ),
}

NOT_THERE: Mapping[str, tuple[str, str, str]] = {
    "held_posts": (
        N_("Post no. {which} is not held."),
        N_("See the held posts with “crisis list”."),
        CLOSE,
    ),
    "crises": (
        N_("There is no crisis no. {which}."),
        N_("See them with “crisis list”."),
        CLOSE,
    ),
}
