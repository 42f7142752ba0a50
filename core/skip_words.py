"""Why something in an export was left out, in words."""

from __future__ import annotations

from collections.abc import Mapping

from core.language import N_, _

_WORDS: Mapping[str, str] = {
    "archived": N_("Archived by the account, not on show"),
    "recently_deleted": N_("Deleted by the account, still in the platform's bin"),
    "profile_picture": N_("Profile pictures"),
    "not_a_post": N_("Other pictures, never posted"),
    "threads": N_("Posts on Threads"),
    "not_an_entry": N_("Not a post"),
    "empty": N_("Without text and picture"),
    "no_time": N_("Without a time that can be true"),
    "twice": N_("The same post twice"),
    "unsafe_name": N_("A file name that cannot be trusted"),
    "name_twice": N_("Two files with the same name"),
    "broken_json": N_("A damaged file"),
    "broken_zip": N_("A damaged file"),
    "unreadable": N_("A file that cannot be opened"),
    "too_big": N_("A file that is too big"),
}


def why(reason: str) -> str:
    """The reason in the language that is spoken; the code itself where nobody knows it."""
    return _(_WORDS[reason]) if reason in _WORDS else reason
