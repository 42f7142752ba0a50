"""What an account is as typed text, and back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Signal

from core.accounts import Account, AccountId, AccountKind, Ambition
from core.appointment_records import Mandate
from core.dates import parse_date, short_date
from core.errors import InvalidRecord
from core.language import _
from core.platforms import Platform, clean_url, holds_login
from core.secrets_check import looks_like_password
from ui.forms import Check, Form
from ui.wording import say_field

DAYS = ("approved_on", "opened_on", "limited_until", "risk_on")
TEXTS = (
    "name",
    "url",
    "unit",
    "purpose",
    "goal",
    "target_group",
    "administrators",
    "approved_by",
    "case_number",
    "access_kept",
    "hashtags",
    "themes",
    "manager",
    "editor",
    "hours_per_week",
    "risk_reference",
    "recovery_address",
    "history",
    "note",
)
TICKS = (
    "checked_daily",
    "comments_open",
    "two_step_login",
    "storage_only",
)
NUMBERS = ("reply_days", "posts_per_week")


class RegisterForm(Form):
    """A form whose draft never holds what looks like a password.

    `wanted` names a field before it gets the focus: it may stand on another page.
    """

    wanted = Signal(str)

    def go_to(self, name: str) -> None:
        self.wanted.emit(name)
        super().go_to(name)

    def draft_values(self) -> dict[str, Any]:
        values = super().draft_values()
        return {name: value for name, value in values.items() if not _secret(name, value)}


def _secret(name: str, value: Any) -> bool:
    """A link is a secret only when it holds a login."""
    if name == "url":
        return holds_login(str(value))
    return isinstance(value, str) and looks_like_password(value)


def typed(account: Account, *, responsible: str, deputy: str) -> dict[str, Any]:
    """The account as the form's fields hold it."""
    values = {name: getattr(account, name) for name in (*TEXTS, *TICKS, *NUMBERS)}
    values |= {"platform": account.platform.value, "kind": account.kind.value}
    values |= {"ambition": account.ambition.value, "parent_id": int(account.parent_id or 0)}
    values |= {"responsible": responsible, "deputy": deputy}
    values |= {"appointed_from": "", "mandate_by": ""}
    for name in DAYS:
        day = getattr(account, name)
        values[name] = short_date(day) if day else ""
    return values


def changed(account: Account, values: Mapping[str, Any], *, near: date) -> Account:
    """The account with what was typed. Raises InvalidRecord for a date that cannot be read."""
    new: dict[str, Any] = {name: read_day(name, values[name], near=near) for name in DAYS}
    new |= {name: str(values[name]).strip() for name in TEXTS}
    new |= {name: values[name] for name in (*TICKS, *NUMBERS)}
    new |= {"platform": Platform(values["platform"]), "kind": AccountKind(values["kind"])}
    new["ambition"] = Ambition(values["ambition"] or "")
    new["parent_id"] = AccountId(values["parent_id"]) if values["parent_id"] else None
    return replace(account, **new)


def mandate(values: Mapping[str, Any], *, near: date) -> Mandate | None:
    """From when and on whose word those who are new are appointed; None when nothing is said.

    Raises InvalidRecord for a date that cannot be read.
    """
    first = read_day("appointed_from", values["appointed_from"], near=near)
    by = str(values["mandate_by"]).strip()
    return Mandate(by=by, first=first) if by or first else None


def read_day(name: str, text: str, *, near: date) -> date | None:
    """The day that was typed, or None. Raises InvalidRecord(name, "not_a_date")."""
    try:
        return parse_date(text, near=near) if text.strip() else None
    except ValueError as error:
        raise InvalidRecord(name, "not_a_date") from error


def dated(name: str, *, near: date) -> Check:
    """A check that the text is a day, or empty."""
    return _refusing(lambda text: read_day(name, text, near=near))


def named(text: Any) -> str:
    """The check that there is a name."""
    return "" if str(text).strip() else say_field(InvalidRecord("name", "missing"))


def web_address(text: Any) -> str:
    """The check that there is a web address, or nothing."""
    try:
        clean_url(str(text))
    except ValueError:
        return say_field(InvalidRecord("url", "web_address"))
    return ""


def without_password(name: str, check: Check | None = None) -> Check:
    """The check, and before it that no password was typed."""

    def both(value: Any) -> str:
        if _secret(name, value):
            return say_field(InvalidRecord(name, "password"))
        return check(value) if check else ""

    return both


def _refusing(read: Callable[[str], object]) -> Check:
    def check(value: Any) -> str:
        try:
            read(str(value))
        except InvalidRecord as error:
            return say_field(error)
        return ""

    return check


def numbers(most: int, now: int, said: Callable[[int], str]) -> list[tuple[int, str]]:
    """A list to choose from; a number that is higher already stays in it."""
    return [(number, said(number)) for number in sorted({*range(most + 1), now})]


def saved(before: Account | None, values: Mapping[str, Any]) -> str:
    """What is done, in words: everything that the form saves is one step."""
    name = " ".join(str(values["name"]).split())
    text = _("{name} is registered") if before is None else _("{name} is changed")
    return text.format(name=name)
