"""What can be asked of the inquiries page by its name in the search, and by a key."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from core.inquiries import Outcome
from core.language import _
from ui.page import Command, KeyHint
from ui.pages.inquiries.outcomes import VERBS

Act = Callable[[], object]


def commands() -> list[Command]:
    """The verbs of the page for Ctrl+K."""
    return [
        Command(
            text=_("New inquiry"),
            hint={"new": True},
            words=_("comment message question register answer"),
            icon="plus",
            keys="N",
        ),
        Command(
            text=_("Print the inquiries"),
            hint={"print": True},
            words=_("paper list print inquiries"),
            icon="printer",
        ),
        Command(
            text=_("Copy the inquiries as a table"),
            hint={"copy": True},
            words=_("spreadsheet table clipboard copy"),
            icon="copy",
        ),
    ]


def form_keys(save: Act, copy: Act, paste: Act) -> list[KeyHint]:
    """While one is written."""
    return [
        KeyHint(keys="Ctrl+Return", text=_("Save"), act=save),
        KeyHint(keys="Esc", text=_("Back, and keep the draft")),
        KeyHint(keys="Ctrl+Shift+C", text=_("Copy the reply"), act=copy),
        KeyHint(keys="Ctrl+V", text=_("Paste the screenshot"), act=paste),
    ]


def list_keys(
    acts: Mapping[str, Act], give: Callable[[Outcome], object], *, empty: bool
) -> list[KeyHint]:
    """In the list; before the first inquiry there is only one to enter."""
    words = {
        "Ctrl+Shift+C": _("Copy the reply"),
        "H": _("What do I do with this comment?"),
        "O": _("Open the link"),
        "Ctrl+F": _("Search"),
        "Ctrl+P": _("Print"),
    }
    new = KeyHint(keys="N", text=_("New inquiry"), act=acts["N"])
    if empty:
        return [new]
    verbs = [KeyHint(keys=v.key, text=_(v.text), act=partial(give, v.outcome)) for v in VERBS]
    others = [KeyHint(keys=keys, text=text, act=acts[keys]) for keys, text in words.items()]
    return [new, *verbs, KeyHint(keys="Return", text=_("Change")), *others]
