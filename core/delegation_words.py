"""How decisions and delegations are spoken of, on the screen and on paper."""

from __future__ import annotations

from core.dates import full_date, short_date
from core.decisions import Decision
from core.delegations import Delegation
from core.language import _


def decision_title(one: Decision) -> str:
    """Kommunestyret, 12. mars 2024"""
    return _("{body}, {date}").format(body=one.body, date=full_date(one.day))


def delegation_title(one: Delegation) -> str:
    """Fra Kommunedirektøren til Kommunikasjonssjefen"""
    return _("From {first} to {second}").format(first=one.from_whom, second=one.to_whom)


def delegation_facts(one: Delegation) -> str:
    """Fra 01.04.2024. Dokument: 24/118-3."""
    if one.last is None:
        facts = [_("From {date}.").format(date=short_date(one.first))]
    else:
        text = _("From {first} to {last}.")
        facts = [text.format(first=short_date(one.first), last=short_date(one.last))]
    if one.document:
        facts.append(_("Document: {name}.").format(name=one.document))
    return " ".join(facts)
