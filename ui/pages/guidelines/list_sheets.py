"""What is asked about a ground, a check item or a paragraph: lists that grow and shrink."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QCheckBox

from core.errors import InvalidRecord
from core.guideline_rules import Audience, CheckItem, Ground, Paragraph, Profile, Wording
from core.language import LANGUAGES, _
from core.own_rules import Subject, changed, free_key, own_check, own_ground, with_rule
from ui.pages.guidelines.editor import Sheet, Text
from ui.widgets.fields import Field, TextBox, TextLine

Values = Mapping[str, Any]


def ground_sheet(own: Profile, ground: Ground | None) -> Sheet:
    """For a ground of the list, or for a new one."""
    grounds = own.deletion.grounds
    new = ground is None
    if ground is None:
        key = free_key((one.key for one in grounds), "own")
        ground = own_ground(key, _blank(), _blank(), needs_reason=True)
    tick = QCheckBox()
    tick.setChecked(ground.needs_reason)
    before = ground

    def apply(values: Values) -> Profile:
        one = changed(
            before,
            title=values["title"],
            explanation=values["explanation"],
            needs_reason=values["needs_reason"],
        )
        rest = [one if old.key == one.key else old for old in grounds]
        return _with_grounds(own, (*rest, one) if new else tuple(rest))

    return Sheet(
        title=_("New ground") if new else str(ground.title),
        choices={"needs_reason": Field(_("Needs a written reason"), tick)},
        texts={
            "title": Text(label=_("Name"), wording=ground.title, lines=1),
            "explanation": Text(label=_("Explanation"), wording=ground.explanation),
        },
        apply=apply,
    )


def without_ground(own: Profile, key: str) -> Profile:
    """The draft without one of its grounds. Raises InvalidRecord for the last one."""
    rest = tuple(ground for ground in own.deletion.grounds if ground.key != key)
    if not rest:
        raise InvalidRecord("grounds", "missing")
    return _with_grounds(own, rest)


def _with_grounds(own: Profile, grounds: tuple[Ground, ...]) -> Profile:
    # The list is no text of the rule: its source stays, each ground has its own.
    return with_rule(own, Subject.DELETION, replace(own.deletion, grounds=grounds))


def check_sheet(own: Profile, item: CheckItem | None) -> Sheet:
    """For a check item of the list, or for a new one."""
    new = item is None
    before = item or own_check(free_key((one.key for one in own.checks), "own"), _blank())

    def apply(values: Values) -> Profile:
        one = changed(before, title=values["title"])
        rest = tuple(one if old.key == one.key else old for old in own.checks)
        return with_rule(own, Subject.CHECKS, (*rest, one) if new else rest)

    return Sheet(
        title=_("New check item") if new else str(before.title),
        choices={},
        texts={"title": Text(label=_("What is looked at"), wording=before.title, lines=1)},
        apply=apply,
    )


def without_check(own: Profile, key: str) -> Profile:
    """The draft without one of its check items. Raises InvalidRecord for the last one."""
    rest = tuple(item for item in own.checks if item.key != key)
    if not rest:
        raise InvalidRecord("checks", "missing")
    return with_rule(own, Subject.CHECKS, rest)


def paragraph_sheet(own: Profile, audience: Audience, paragraph: Paragraph | None) -> Sheet:
    """For a paragraph of the text, or for a new one at the end of its part."""
    part = "A" if audience is Audience.ACCOUNTS else "B"
    before = paragraph or Paragraph(part=part, name="", audience=audience, text="")
    text = TextBox(before.text.strip(), lines=8)

    def apply(values: Values) -> Profile:
        name, said = (values[field].strip() for field in ("name", "text"))
        for field, value in (("name", name), ("text", said)):
            if not value:
                raise InvalidRecord(field, "missing")
        one = replace(before, name=name, text=said)
        if paragraph is None:
            paragraphs = (*own.paragraphs, one)
        else:
            paragraphs = tuple(one if old is paragraph else old for old in own.paragraphs)
        return with_rule(own, Subject.PARAGRAPHS, paragraphs)

    return Sheet(
        title=before.name or _("New paragraph"),
        choices={
            "name": Field(_("Heading"), TextLine(before.name)),
            "text": Field(_("Text"), text),
        },
        texts={},
        apply=apply,
    )


def without_paragraph(own: Profile, paragraph: Paragraph) -> Profile:
    rest = tuple(one for one in own.paragraphs if one != paragraph)
    return with_rule(own, Subject.PARAGRAPHS, rest)


def _blank() -> Wording:
    return Wording(dict.fromkeys(LANGUAGES, ""))
