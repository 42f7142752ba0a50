"""The chapter on the account register: each account with what the guidelines ask about it."""

from __future__ import annotations

from collections.abc import Iterator

from core.account_words import ambition_name, kind_name, status_name
from core.accounts import Account, AccountStatus
from core.archive.contents import Contents, RegisterEntry
from core.archive.report.appointed import set_appointed
from core.archive.report.chapter import Chapters
from core.archive.words import yes_or_no
from core.dates import full_date, short_date
from core.language import _, ngettext
from core.pdf.document import Document
from core.pdf.layout.style import SMALL
from core.pdf.layout.table import Column
from core.requirement_words import requirement_said, requirement_title


def set_register(document: Document, contents: Contents, chapters: Chapters) -> None:
    """Sets every account as it stood at the end of the half-year."""
    document.page_break()
    with document.section():
        chapters.begin(_("Accounts"))
        text = _("Status, people and requirements stand as on {date}.")
        document.paragraph(text.format(date=full_date(contents.until)), SMALL)
        if not contents.accounts:
            document.paragraph(_("No accounts are registered for this half-year."))
        for entry in contents.accounts:
            with document.section():
                document.heading(entry.title, 3)
                document.key_values([pair for pair in _facts(entry) if pair[1]])
                set_appointed(document, entry.appointed)
                _set_requirements(document, entry)


def _facts(entry: RegisterEntry) -> Iterator[tuple[str, str]]:
    account, unknown = entry.account, _("Not filled in")
    yield _("Address"), account.url or unknown
    yield _("Kind"), kind_name(account.kind)
    yield _("Role"), _("Storage of finished videos and the like") if account.storage_only else ""
    yield _("Unit"), account.unit
    yield _("Belongs under"), entry.parent
    yield _("Status"), status_name(account.status)
    yield _("Responsible"), entry.responsible or unknown
    yield _("Deputy"), entry.deputy or unknown
    yield _("Administrators"), account.administrators
    yield _("Responsible manager"), account.manager
    yield _("Editorially responsible"), account.editor
    yield _("Purpose"), account.purpose or unknown
    yield _("Goal"), account.goal
    yield _("Target group"), account.target_group
    yield _("Themes"), account.themes
    yield _("Hashtags"), account.hashtags
    yield _("Ambition"), ambition_name(account.ambition) if account.ambition else ""
    yield from _decisions(account)
    yield from _practice(account)


def _decisions(account: Account) -> Iterator[tuple[str, str]]:
    approved = [account.approved_by]
    if account.approved_on:
        approved.append(full_date(account.approved_on))
    yield _("Approved"), ", ".join(part for part in approved if part)
    yield _("Case number"), account.case_number
    risk = full_date(account.risk_on) if account.risk_on else ""
    yield _("Risk assessment"), ", ".join(part for part in (account.risk_reference, risk) if part)
    if account.opened_on:
        yield _("Opened"), full_date(account.opened_on)
    if account.limited_until:
        yield _("Limited until"), full_date(account.limited_until)
    if account.closed_on:
        closed = (full_date(account.closed_on), account.closed_by, account.closed_reason)
        yield _("Ended"), ", ".join(part for part in closed if part)


def _practice(account: Account) -> Iterator[tuple[str, str]]:
    yield _("Checked daily"), yes_or_no(account.checked_daily)
    yield _("Comments"), _("Open to comments") if account.comments_open else _("Closed to comments")
    yield (
        _("Time to reply"),
        ngettext("{count} workday", "{count} workdays", account.reply_days).format(
            count=account.reply_days
        ),
    )
    if account.posts_per_week:
        yield _("Posts per week, at least"), str(account.posts_per_week)
    yield _("Hours a week"), account.hours_per_week
    yield _("Where access is kept"), account.access_kept
    yield _("Two-step login"), yes_or_no(account.two_step_login)
    if account.last_review:
        yield _("Last looked over"), full_date(account.last_review)
    yield _("History"), account.history


def _set_requirements(document: Document, entry: RegisterEntry) -> None:
    """What the guideline asks of the account, with the day that somebody looked."""
    if not entry.requirements or entry.account.status is not AccountStatus.ACTIVE:
        return
    document.heading(_("Asked for by the guidelines"), 4, in_contents=False)
    document.table(
        (
            Column(title=_("Requirement"), share=4),
            Column(title=_("Checked"), share=1.3),
            Column(title=_("By whom"), share=1.7),
            Column(title=_("Set aside because"), share=2.4),
        ),
        [
            (
                requirement_said(line.requirement, line.met)
                if line.looked_at
                else _("{what}: not checked").format(what=requirement_title(line.requirement)),
                short_date(line.checked_on) if line.checked_on else "–",
                line.checked_by or "–",
                line.exception or "–",
            )
            for line in entry.requirements
        ],
    )
