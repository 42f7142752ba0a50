"""The lines of facts in the pane: what stands in the register about an account."""

from __future__ import annotations

from core.account_words import ambition_name, kind_name
from core.accounts import Account, AccountKind
from core.clock import local
from core.dates import clock_time, short_date
from core.language import _
from ui.pages.accounts import words
from ui.pages.accounts.shown import Shown

Fact = tuple[str, str, str]
"""What, how it is, and the tone it is written in."""


def facts(shown: Shown) -> list[Fact]:
    """What the account is for and how it is looked after; what is empty is left out, but for what
    must not be empty."""
    account = shown.row.account
    lines: list[Fact] = [_must(_("Purpose"), account.purpose, _("Not written down"))]
    lines += _filled(_aims(account))
    lines += [
        _must(_("Responsible"), shown.responsible, _("Not appointed")),
        _must(_("Deputy"), shown.deputy, _("Not appointed")),
    ]
    if shown.row.closed:
        lines = [line for line in lines if not line[2]]
    return lines + _filled(_upkeep(shown)) + _filled([(_("Note"), account.note)])


def page_facts(account: Account) -> list[Fact]:
    """Where the page is, and what it is to be like."""
    link = account.url.removeprefix("https://").removeprefix("www.")
    pace = words.per_week(account.posts_per_week) if account.posts_per_week else ""
    lines = [
        (_("Link"), link),
        (_("Comments"), _("Open for everybody") if account.comments_open else _("Closed")),
        (_("Publishes"), pace),
        (_("Ambition"), ambition_name(account.ambition) if account.ambition else ""),
        (_("Themes"), account.themes),
        (_("Hashtags"), account.hashtags),
    ]
    return _filled(lines)


def past_facts(account: Account) -> list[Fact]:
    """The days and the case behind the account."""
    lines = [
        (_("Case number"), account.case_number),
        (_("Opened"), short_date(account.opened_on) if account.opened_on else ""),
        (_("Last reviewed"), short_date(account.last_review) if account.last_review else ""),
    ]
    return _filled(lines)


def access_facts(account: Account) -> list[Fact]:
    """Who answers for it, and how one gets in; never with which password (row S21)."""
    two_step = _("On") if account.two_step_login else _("Off")
    lines = [
        (_("Administrators"), account.administrators),
        (_("Editor"), account.editor),
        (_("Manager"), account.manager),
        (_("Time for it"), account.hours_per_week),
    ]
    kept = [_must(_("Access"), account.access_kept, _("Not written down"))]
    steps: list[Fact] = [(_("Two-step login"), two_step, "" if account.two_step_login else "warn")]
    rest = [(_("Recovery"), account.recovery_address), (_("Risk assessment"), _risk(account))]
    return _filled(lines) + kept + steps + _filled(rest)


def _filled(lines: list[tuple[str, str]]) -> list[Fact]:
    return [(label, text, "") for label, text in lines if text.strip()]


def _must(label: str, text: str, lacking: str) -> Fact:
    return (label, text, "") if text.strip() else (label, lacking, "warn")


def _aims(account: Account) -> list[tuple[str, str]]:
    return [
        (_("Goal"), account.goal),
        (_("Target group"), account.target_group),
    ]


def _upkeep(shown: Shown) -> list[tuple[str, str]]:
    account, closed = shown.row.account, shown.row.closed
    storage = account.storage_only
    return [
        (_("Kind"), _kind(account)),
        (_("Unit"), account.unit),
        (_("Belongs under"), shown.row.parent),
        (_("Approved"), _approved(account)),
        (_("Last day"), short_date(account.limited_until) if account.limited_until else ""),
        # Of an application that got a no, its own steps say so: it never ended.
        (_("Ended"), "" if shown.row.refused else _closed(account)),
        (_("Opening hours"), "" if closed or storage else shown.hours),
        (_("Answers within"), "" if closed or storage else words.workdays(account.reply_days)),
        (_("Last checked"), _last_check(shown)),
    ]


def _kind(account: Account) -> str:
    if account.storage_only:
        return _("A place for finished videos and the like")
    return "" if account.kind is AccountKind.MAIN else kind_name(account.kind)


def _risk(account: Account) -> str:
    day = short_date(account.risk_on) if account.risk_on else ""
    return ", ".join(part for part in (account.risk_reference, day) if part)


def _approved(account: Account) -> str:
    day = short_date(account.approved_on) if account.approved_on else ""
    if day and account.approved_by:
        return _("{date} by {name}").format(date=day, name=account.approved_by)
    return day or account.approved_by


def _closed(account: Account) -> str:
    if account.closed_on is None:
        return ""
    when = _("{date} by {name}").format(date=short_date(account.closed_on), name=account.closed_by)
    return f"{when}. {account.closed_reason}"


def _last_check(shown: Shown) -> str:
    if shown.row.account.storage_only and shown.check is None:
        return ""
    if shown.check is None:
        return _("Never")
    at = clock_time(shown.check.at)
    if shown.today:
        when = _("Today at {time}").format(time=at)
    else:
        day = short_date(local(shown.check.at).date())
        when = _("{date} at {time}").format(date=day, time=at)
    if not shown.checked_by:
        return when
    return _("{when} by {name}").format(when=when, name=shown.checked_by)
