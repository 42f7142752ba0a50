"""The rows of how the register was governed, in the data files beside the report."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from core.archive.contents import Contents

Row = dict[str, Any]


def governance_tables(contents: Contents) -> dict[str, list[Row]]:
    """Tables by name; days as 2026-11-23, empty where there is none."""
    found = contents.governance
    return {
        "requirements": list(_requirements(contents)),
        "register_changes": [
            {"day": _day(one.day), "account": one.account, "change": one.kind.value, "who": one.who}
            for one in found.changes
        ],
        "applications": list(_applications(contents)),
        "reviews": [
            {
                "day": _day(one.day),
                "account": account,
                "outcome": one.outcome.value,
                "answers": [f"{key}={'yes' if yes else 'no'}" for key, yes in one.answered.items()],
                "note": one.note,
                "who": who,
            }
            for account, who, one in found.reviews
        ],
        "warnings": [
            {
                "sent_on": _day(one.sent_on),
                "account": account,
                "to": one.to_whom,
                "faults": one.faults,
                "deadline": _day(one.deadline),
                "settled_on": _day(one.settled_on),
                "result": one.result,
            }
            for account, one in found.warnings
        ],
        "closings": list(_closings(contents)),
        **_papers(contents),
    }


def _requirements(contents: Contents) -> Iterator[Row]:
    for entry in contents.accounts:
        for line in entry.requirements:
            yield {
                "account": entry.title,
                "requirement": line.requirement.value,
                "met": line.met,
                "looked_at": line.looked_at,
                "checked_on": _day(line.checked_on),
                "checked_by": line.checked_by,
                "exception": line.exception,
            }


def _applications(contents: Contents) -> Iterator[Row]:
    for account, one in contents.governance.applications:
        yield {
            "number": one.number,
            "account": account,
            "status": one.status.value,
            "applied_on": _day(one.applied_on),
            "applicant": one.applicant,
            "why": one.why,
            "goals": one.goals,
            "audience": one.audience,
            "reach": one.reach,
            "privacy": one.privacy,
            "resources": one.resources,
            "complements": one.complements,
            "thread": one.thread,
            "leader": one.leader,
            "leader_on": _day(one.leader_on),
            "communications": one.communications,
            "communications_on": _day(one.communications_on),
            "created_by": one.created_by,
            "case_number": one.case_number,
            "ended_on": _day(one.ended_on),
            "ended_by": one.ended_by,
            "ended_reason": one.ended_reason,
        }


def _closings(contents: Contents) -> Iterator[Row]:
    for account, one in contents.governance.closings:
        yield {
            "account": account,
            "decided_on": _day(one.decided_on),
            "decided_by": one.decided_by,
            "reason": one.reason,
            "archived": one.archived,
            "told_on": _day(one.told_on),
            "case_number": one.case_number,
            "remained": [f"{left.kind}={left.count}" for left in one.remained],
            "reopened_on": _day(one.reopened_on),
        }


def _papers(contents: Contents) -> dict[str, list[Row]]:
    found = contents.governance
    return {
        "decisions": [
            {
                "body": one.body,
                "day": _day(one.day),
                "case_number": one.case_number,
                "text": one.text,
            }
            for one in found.decisions
        ],
        "delegations": [
            {
                "from": one.from_whom,
                "to": one.to_whom,
                "scope": one.scope,
                "first": _day(one.first),
                "last": _day(one.last),
                "document": one.document,
            }
            for one in found.delegations
        ],
        "sign_offs": [
            {
                "name": one.name,
                "guideline": one.guideline,
                "version": one.version,
                "day": _day(one.day),
            }
            for one in found.signed
        ],
    }


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
