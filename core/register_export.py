"""The register as data: CSV for a spreadsheet, JSON for a program, lines to paste."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date

from core.account_words import ambition_name, kind_name
from core.accounts import Account
from core.cells import csv_file, tabbed
from core.dates import short_date
from core.language import _
from core.requirement_words import requirement_title
from core.sheets.head import no_secret
from core.sheets.public import PublicList
from core.sheets.register import Register, RegisterLine, status

FORMAT = 1
"""Of the JSON: raised when a name in it changes its meaning or goes away."""


def register_csv(found: Register) -> bytes:
    """A line for each account, with every column."""
    return csv_file(*_table(found))


def register_text(found: Register) -> str:
    """The same with tabs between, to paste."""
    return tabbed(*_table(found))


def public_csv(found: PublicList) -> bytes:
    """The public list in the same way: nothing but public facts."""
    head = [_("Platform"), _("Account"), _("Address"), _("Unit"), _("What it is for")]
    rows = [[one.platform, one.name, one.url, one.unit, one.purpose] for one in found.accounts]
    return csv_file(head, rows)


def register_json(found: Register) -> bytes:
    """Names and values that do not follow the language; dates as ISO text, nothing as null."""
    whole = {
        "format": FORMAT,
        "municipality": found.head.municipality,
        "day": found.head.day.isoformat(),
        "accounts": [_plain(line) for line in found.lines],
    }
    return (json.dumps(whole, ensure_ascii=False, indent=2) + "\n").encode()


def _table(found: Register) -> tuple[list[str], list[list[str]]]:
    columns = _columns()
    return [*columns], [[read(line) for read in columns.values()] for line in found.lines]


_Read = Callable[[RegisterLine], str]


def _columns() -> Mapping[str, _Read]:
    """Each column's head, in the language spoken here, and what stands in it."""
    return {**_who_and_what(), **_people(), **_decided(), **_upkeep()}


def _who_and_what() -> Mapping[str, _Read]:
    return {
        _("No."): lambda line: str(line.account.id),
        _("Platform"): lambda line: line.account.platform_name,
        _("Account"): lambda line: line.account.name,
        _("Address"): lambda line: line.account.url,
        _("Kind"): lambda line: kind_name(line.account.kind),
        _("Status"): lambda line: status(line.account),
        _("Unit"): lambda line: line.account.unit,
        _("Belongs to"): lambda line: line.above,
        _("What it is for"): lambda line: line.account.purpose,
        _("Goal"): lambda line: line.account.goal,
        _("Target group"): lambda line: line.account.target_group,
        _("Ambition"): lambda line: _ambition(line.account),
    }


def _people() -> Mapping[str, _Read]:
    return {
        _("Responsible"): lambda line: line.responsible,
        _("Deputy"): lambda line: line.deputy,
        _("Administrators"): lambda line: ", ".join(line.administrators),
        _("Leader"): lambda line: line.account.manager,
        _("Editor"): lambda line: line.account.editor,
    }


def _decided() -> Mapping[str, _Read]:
    return {
        _("Approved by"): lambda line: line.account.approved_by,
        _("Approved"): lambda line: _day(line.account.approved_on),
        _("Case number"): lambda line: line.account.case_number,
        _("Opened"): lambda line: _day(line.account.opened_on),
        _("Limited until"): lambda line: _day(line.account.limited_until),
        _("Ended"): lambda line: _day(line.account.closed_on),
        _("Decided by"): lambda line: line.account.closed_by,
        _("Why"): lambda line: line.account.closed_reason,
    }


def _upkeep() -> Mapping[str, _Read]:
    return {
        _("Where access is kept"): lambda line: no_secret(line.account.access_kept),
        _("Two-step login"): lambda line: _("Yes") if line.account.two_step_login else _("No"),
        _("Risk assessment"): lambda line: _risk(line.account),
        _("Last review"): lambda line: _day(line.account.last_review),
        _("What lacks"): lambda line: ", ".join(requirement_title(one) for one in line.unmet),
        _("To look at"): lambda line: ", ".join(line.reasons),
    }


def _ambition(account: Account) -> str:
    return ambition_name(account.ambition) if account.ambition else ""


def _risk(account: Account) -> str:
    return " ".join(part for part in (account.risk_reference, _day(account.risk_on)) if part)


def _day(day: date | None) -> str:
    return short_date(day) if day else ""


_TEXTS = (
    "name",
    "url",
    "unit",
    "purpose",
    "goal",
    "target_group",
    "themes",
    "hashtags",
    "manager",
    "editor",
    "approved_by",
    "case_number",
    "closed_by",
    "closed_reason",
    "hours_per_week",
    "risk_reference",
    "recovery_address",
    "history",
)
_FLAGS = ("comments_open", "checked_daily", "storage_only", "two_step_login")
_NUMBERS = ("reply_days", "posts_per_week")
_DAYS = (
    "approved_on",
    "opened_on",
    "limited_until",
    "closed_on",
    "risk_on",
    "last_review",
)


def _plain(line: RegisterLine) -> dict[str, object]:
    account = line.account
    days = {name: getattr(account, name) for name in _DAYS}
    return {
        "id": account.id,
        "platform": account.platform.value,
        "kind": account.kind.value,
        "status": account.status.value,
        "ambition": account.ambition.value,
        "parent_id": account.parent_id,
        **{name: getattr(account, name) for name in (*_TEXTS, *_FLAGS, *_NUMBERS)},
        **{name: day.isoformat() if day else None for name, day in days.items()},
        "access_kept": no_secret(account.access_kept),
        "responsible": line.responsible,
        "deputy": line.deputy,
        "administrators": list(line.administrators),
        "requirements": [
            {
                "requirement": kind.value,
                "met": state.met,
                "looked_at": state.looked_at,
                "checked_on": state.checked_on.isoformat() if state.checked_on else None,
                "exception": state.exception,
            }
            for kind, state in line.states
        ],
    }
