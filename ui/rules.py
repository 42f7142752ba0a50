"""Which rule of the guideline holds for a field: shown beside it, and found again for F1."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from core.guideline_reading import FIELD, RuleRef, rule_text, short_source
from core.office import Office
from core.own_rules import Subject
from ui.widgets.fields import Field

ACCOUNT_RULES: Mapping[str, RuleRef] = {
    "approved_by": RuleRef(Subject.APPROVAL),
    "deputy": RuleRef(FIELD, "deputy"),
    "checked_daily": RuleRef(FIELD, "checked_daily"),
    "reply_days": RuleRef(Subject.DEADLINE),
    "posts_per_week": RuleRef(Subject.CADENCE),
}

PLAN_RULES: Mapping[str, RuleRef] = {
    "goal": RuleRef(FIELD, "goal"),
    "image_approved": RuleRef(FIELD, "image_approved"),
    "photographer": RuleRef(FIELD, "photographer"),
}

DELETION_RULES: Mapping[str, RuleRef] = {"ground": RuleRef(Subject.DELETION)}


def show_rules(field: Callable[[str], Field], office: Office, rules: Mapping[str, RuleRef]) -> None:
    """Says under each of these fields where its rule comes from."""
    profile, municipality = office.profile(), office.municipality()
    for name, ref in rules.items():
        rule = rule_text(profile, municipality, ref)
        if rule is not None:
            field(name).show_rule(ref, short_source(rule.source))


def rule_at(widget: QWidget | None) -> RuleRef | None:
    """The rule for this control: its own, or that of the nearest part round it that has one."""
    while widget is not None:
        rule = getattr(widget, "rule", None)
        if isinstance(rule, RuleRef):
            return rule
        widget = widget.parentWidget()
    return None
