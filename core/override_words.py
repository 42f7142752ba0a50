"""What a rule that can be set aside is called, in a sentence that says what was done instead."""

from __future__ import annotations

from collections.abc import Mapping

from core.language import N_, _

CLEARANCE = "picture_not_cleared"
"""The plan's own exception: it stands with the post, not among the others."""

_RULES: Mapping[str, str] = {
    "must_be_answered": N_("An inquiry that is always to be answered was left without an answer."),
    "not_appointed": N_("Somebody who was not appointed to the account handled it."),
    CLEARANCE: N_("A post was let through before its picture was cleared."),
}


def rule_name(rule: str) -> str:
    """The sentence in the language spoken here; the key itself for a rule that nobody knows."""
    return _(_RULES[rule]) if rule in _RULES else rule
