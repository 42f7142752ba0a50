"""What is asked about each kind of rule, and how the answers become a rule."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtWidgets import QCheckBox

from core import guideline_words as words
from core.errors import InvalidRecord
from core.guideline_reading import RuleRef
from core.guideline_rules import (
    Kept,
    Profile,
    Referral,
    Signature,
    Strength,
)
from core.guidelines import shared_texts
from core.inquiry_kinds import InquiryKind
from core.inquiry_words import kind_name
from core.language import _
from core.own_rules import (
    MOST_A_WEEK,
    MOST_WORKDAYS,
    STEPS,
    Subject,
    changed,
    with_reply,
    with_rule,
)
from core.platforms import Platform
from core.reply_texts import GAPS
from ui.pages.guidelines.editor import Sheet, Text, Ticks
from ui.pages.guidelines.list_sheets import check_sheet, ground_sheet
from ui.widgets.fields import Choice, Field, TextLine

Values = Mapping[str, Any]


def sheet_for(own: Profile, ref: RuleRef) -> Sheet:
    """The sheet for the rule at that place of the draft."""
    subject = Subject(ref.subject)
    if subject is Subject.REPLIES:
        return _reply(own, InquiryKind(ref.key))
    if subject is Subject.CHECKS:
        item = next(item for item in own.checks if item.key == ref.key)
        return check_sheet(own, item)
    if subject is Subject.DELETION and ref.key:
        ground = next(ground for ground in own.deletion.grounds if ground.key == ref.key)
        return ground_sheet(own, ground)
    return _SHEETS[subject](own)


def _reply(own: Profile, kind: InquiryKind) -> Sheet:
    rule, shared = own.reply(kind), shared_texts()
    strengths = [(one, str(shared.strengths[one])) for one in Strength]
    signs = [(Signature.MUNICIPALITY, _("The municipality")), *_names()]
    refers = [(one, words.referral_name(one)) for one in Referral]
    gaps = ", ".join(f"{{{name}}} {_(gap).strip('[]')}" for name, gap in GAPS.items())

    def apply(values: Values) -> Profile:
        return with_reply(
            own,
            changed(
                rule,
                strength=Strength(values["strength"]),
                signs=Signature(values["signs"]),
                refer=Referral(values["refer"]),
                help=values["help"],
                text=values["text"],
            ),
        )

    return Sheet(
        title=kind_name(kind),
        choices={
            "strength": _chosen(_("How strongly it is to be answered"), strengths, rule.strength),
            "signs": _chosen(_("Who signs"), signs, rule.signs),
            "refer": _chosen(_("Where it goes"), refers, rule.refer),
        },
        texts={
            "help": Text(label=_("Help text"), wording=rule.help),
            "text": Text(
                label=_("Reply text"),
                wording=rule.text,
                lines=3,
                hint=_("These are filled in by themselves: {names}").format(names=gaps),
            ),
        },
        apply=apply,
    )


def _names() -> list[tuple[Signature, str]]:
    return [(Signature.NAME_AND_TITLE, _("Full name, title and unit"))]


def _chosen(label: str, entries: list[tuple[Any, str]], value: Any) -> Field:
    choice = Choice([(str(key), text) for key, text in entries])
    choice.choose(str(value))
    return Field(label, choice)


def _deadline(own: Profile) -> Sheet:
    rule = own.deadline
    return Sheet(
        title=words.subject_name(Subject.DEADLINE),
        choices={"workdays": Field(_("Workdays"), TextLine(str(rule.workdays), width=90))},
        texts={"text": Text(label=_("Rule"), wording=rule.text)},
        apply=_applied(
            own,
            Subject.DEADLINE,
            lambda values: {"workdays": _number(values, "workdays", MOST_WORKDAYS)},
        ),
    )


def _cadence(own: Profile) -> Sheet:
    rule = own.cadence
    least, most = ("" if one is None else str(one) for one in (rule.minimum, rule.maximum))
    return Sheet(
        title=words.subject_name(Subject.CADENCE),
        choices={
            "minimum": Field(_("At least, posts a week"), TextLine(least, width=90), need=False),
            "maximum": Field(_("At most, posts a week"), TextLine(most, width=90), need=False),
        },
        texts={"text": Text(label=_("Rule"), wording=rule.text)},
        apply=_applied(
            own,
            Subject.CADENCE,
            lambda values: {
                name: _number(values, name, MOST_A_WEEK) if values[name].strip() else None
                for name in ("minimum", "maximum")
            },
        ),
    )


def _approval(own: Profile) -> Sheet:
    rule = own.approval
    entries = [(step, words.step_name(step)) for step in STEPS]
    return Sheet(
        title=words.subject_name(Subject.APPROVAL),
        choices={"steps": Field(_("Who approves"), Ticks(entries, rule.steps, across=2))},
        texts={"text": Text(label=_("Rule"), wording=rule.text)},
        apply=_applied(own, Subject.APPROVAL, lambda values: {"steps": values["steps"]}),
    )


def _crisis(own: Profile) -> Sheet:
    rule = own.crisis
    channels = ("website", *(platform.value for platform in Platform))
    entries = [(channel, words.channel_name(channel)) for channel in channels]
    hint = _("None ticked: the crisis management decides.")
    field = Field(_("Channels in a crisis"), Ticks(entries, rule.channels, across=4), hint=hint)
    return Sheet(
        title=words.subject_name(Subject.CRISIS),
        choices={"channels": field},
        texts={"text": Text(label=_("Rule"), wording=rule.text)},
        apply=_applied(own, Subject.CRISIS, lambda values: {"channels": values["channels"]}),
    )


def _archive(own: Profile) -> Sheet:
    rule = own.archive
    entries = [(kept.value, words.kept_name(kept)) for kept in Kept]
    field = Field(_("What is kept"), Ticks(entries, sorted(rule.keeps), across=2))
    return Sheet(
        title=words.subject_name(Subject.ARCHIVE),
        choices={"keeps": field},
        texts={"text": Text(label=_("Rule"), wording=rule.text)},
        apply=_applied(
            own,
            Subject.ARCHIVE,
            lambda values: {"keeps": frozenset(Kept(kept) for kept in values["keeps"])},
        ),
    )


def _deletion(own: Profile) -> Sheet:
    tick = QCheckBox()
    tick.setChecked(own.deletion.exhaustive)
    return Sheet(
        title=_("When something may be deleted"),
        choices={"exhaustive": Field(_("Only the grounds in the list hold"), tick)},
        texts={"text": Text(label=_("Rule"), wording=own.deletion.text)},
        apply=_applied(own, Subject.DELETION, lambda values: {"exhaustive": values["exhaustive"]}),
    )


def _applied(
    own: Profile, subject: Subject, read: Callable[[Values], dict[str, Any]]
) -> Callable[[Values], Profile]:
    """For a subject of one rule: its text, and what `read` makes of the choices."""

    def apply(values: Values) -> Profile:
        rule = changed(getattr(own, subject), text=values["text"], **read(values))
        return with_rule(own, subject, rule)

    return apply


def _number(values: Values, name: str, most: int) -> int:
    text = str(values[name]).strip()
    if not text.isdecimal() or int(text) > most:
        raise InvalidRecord(name, "range", low=0, high=most)
    return int(text)


_SHEETS: Mapping[Subject, Callable[[Profile], Sheet]] = {
    Subject.DEADLINE: _deadline,
    Subject.CADENCE: _cadence,
    Subject.APPROVAL: _approval,
    Subject.CRISIS: _crisis,
    Subject.ARCHIVE: _archive,
    Subject.DELETION: _deletion,
}
