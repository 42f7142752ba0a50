"""What a rule that can be set aside is called, in a sentence that says what was done instead."""

from __future__ import annotations

from collections.abc import Mapping

from core.language import N_, _

CLEARANCE = "picture_not_cleared"
"""The plan's own exception: it stands with the post, not among the others."""

_RULES: Mapping[str, str] = {
    "must_be_answered": N_("An inquiry that is always to be answered was left without an answer."),
    "not_appointed": N_("Somebody who was not appointed to the account handled it."),
    "requirement_set_aside": N_("A requirement for an account was set aside."),
    "no_co_admin": N_("Communications is not a co-administrator of an account."),
    "opened_without_approval": N_("An account was opened before everybody had approved it."),
    "created_by_others": N_("An account was opened by others than communications."),
    "crisis_unapproved": N_("A message in a crisis was not approved by the crisis management."),
    "crisis_other_channel": N_("A message in a crisis went out on an account not to be used."),
    CLEARANCE: N_("A post was let through before its picture was cleared."),
}


def rule_name(rule: str) -> str:
    """The sentence in the language spoken here; the key itself for a rule that nobody knows."""
    return _(_RULES[rule]) if rule in _RULES else rule
