"""An application as typed text, and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from core.accounts import Account, AccountKind
from core.application_records import QUESTIONS, Application
from core.dates import short_date
from core.platforms import Platform
from ui.pages.accounts.form_values import read_day

_ACCOUNT_TEXTS = ("name", "unit", "hours_per_week", "risk_reference")
_ACCOUNT_DAYS = ("risk_on", "limited_until")


def typed(
    account: Account, application: Application, *, responsible: str, deputy: str
) -> dict[str, Any]:
    """Both records as the fields hold them."""
    values: dict[str, Any] = {name: getattr(account, name) for name in _ACCOUNT_TEXTS}
    values |= {name: _day(getattr(account, name)) for name in _ACCOUNT_DAYS}
    values |= {"platform": account.platform.value, "kind": account.kind.value}
    values |= {"responsible": responsible, "deputy": deputy}
    values |= {name: getattr(application, name) for name in (*QUESTIONS, "applicant")}
    return values | {"applied_on": _day(application.applied_on)}


def account_of(before: Account, values: Mapping[str, Any], *, near: date) -> Account:
    """The account with what was typed; what it is for follows from the answers, where nothing
    else was written. Raises InvalidRecord for a date that cannot be read."""
    new: dict[str, Any] = {name: str(values[name]).strip() for name in _ACCOUNT_TEXTS}
    new |= {name: read_day(name, values[name], near=near) for name in _ACCOUNT_DAYS}
    new |= {"platform": Platform(values["platform"]), "kind": AccountKind(values["kind"])}
    follow = {"purpose": "why", "goal": "goals", "target_group": "audience"}
    new |= {
        field: getattr(before, field) or _one_line(values[answer])
        for field, answer in follow.items()
    }
    return replace(before, **new)


def application_of(before: Application, values: Mapping[str, Any], *, near: date) -> Application:
    """The application with what was typed. Raises InvalidRecord for a date that cannot be read."""
    texts: dict[str, Any] = {name: str(values[name]).strip() for name in (*QUESTIONS, "applicant")}
    day = read_day("applied_on", values["applied_on"], near=near)
    return replace(before, applied_on=day or near, **texts)


def _one_line(text: object) -> str:
    return " ".join(str(text).split())


def _day(day: date | None) -> str:
    return short_date(day) if day else ""
