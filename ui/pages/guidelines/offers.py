"""What the page offers by name in the search, and its keys where no rule is shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from core.language import _
from ui.page import Command, KeyHint
from ui.pages.guidelines.parts import Part
from ui.pages.guidelines.views import Views


class Offering(Protocol):
    """The page, as far as its keys need it."""

    views: Views

    def edit(self) -> None: ...

    def print_shown(self) -> None: ...


def page_commands() -> list[Command]:
    """The verbs, for the search."""
    return [
        Command(
            text=_("Change the guidelines"),
            hint={"edit": True},
            words=_("own rules profile version edit"),
            icon="pencil",
            keys="E",
        ),
        _printed(_("Print part A: accounts"), Part.ACCOUNTS, _("guidelines paper print")),
        _printed(_("Print part B: employees"), Part.EMPLOYEES, _("guidelines paper print staff")),
        _shown(_("Versions of the guidelines"), Part.VERSIONS, _("own rules history decided")),
        Command(
            text=_("Register a decision"),
            hint={"part": Part.DECIDED, "new": "decision"},
            words=_("management council decided case"),
            icon="plus",
        ),
        Command(
            text=_("Register a delegation"),
            hint={"part": Part.DECIDED, "new": "delegation"},
            words=_("handed on responsible authority"),
            icon="plus",
        ),
        _shown(_("Who has read the guidelines"), Part.SIGNED, _("signed understood confirm")),
        _printed(_("Print a sheet to sign"), Part.SIGNED, _("signature read understood")),
        _shown(_("Who answers on which account"), Part.ANSWERS, _("contact responsible colleague")),
        _shown(_("Paragraph for the documentation plan"), Part.READY, _("archive plan unit text")),
        _shown(_("Text of the warning letter"), Part.READY, _("close account rules fault")),
        _shown(_("Laws behind the guidelines"), Part.SOURCES, _("legal paragraph act sources")),
    ]


def part_keys(part: Part, page: Offering) -> list[KeyHint]:
    """The keys of a part that shows no rules."""
    views = page.views
    paper = KeyHint(keys="Ctrl+P", text=_("Print"), act=page.print_shown)
    if part is Part.DECIDED:
        return [*_list_keys(views.decided.add_decision, _("New decision")), paper]
    if part is Part.SIGNED:
        return [KeyHint(keys="Return", text=_("Has read them …")), paper]
    if part is Part.ANSWERS:
        return [KeyHint(keys="Return", text=_("Open the account")), paper]
    if part is Part.READY:
        return [paper]
    if part is Part.SOURCES:
        new = _list_keys(views.sources.laws.add, _("New law"))
        return [*new, KeyHint(keys="Space", text=_("Checked against the law today"))]
    return [KeyHint(keys="E", text=_("Change the rules"), act=page.edit), paper]


def _list_keys(new: Callable[[], object], said: str) -> list[KeyHint]:
    return [
        KeyHint(keys="N", text=said, act=new),
        KeyHint(keys="Return", text=_("Change")),
        KeyHint(keys="Delete", text=_("Take away")),
    ]


def _printed(text: str, part: Part, words: str) -> Command:
    return Command(text=text, hint={"part": part, "print": True}, words=words, icon="printer")


def _shown(text: str, part: Part, words: str) -> Command:
    return Command(text=text, hint={"part": part}, words=words, icon="book-2")
