"""The list of accounts for everyone: what stands in it, and the list on paper (row S28).

Only public facts: no names of people, no notes, nothing of accounts that are applied for, have
ended, or are closed groups.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from core.accounts import Account, AccountKind
from core.language import _, ngettext
from core.office import Office
from core.pdf.layout.table import Column
from core.reply_texts import hours_in_words
from core.sheets.beginning import begin
from core.sheets.head import Head, head_of, under_each_other


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicAccount:
    """One account as anyone may know it; `replies` is the promise on answering, if there is one."""

    platform: str
    name: str
    url: str
    unit: str
    purpose: str
    replies: str
    main: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicList:
    """The accounts in use, main ones first; `hours` are when the municipality answers."""

    head: Head
    hours: str
    accounts: tuple[PublicAccount, ...]

    def groups(self) -> Iterator[tuple[str, list[PublicAccount]]]:
        """A heading and the accounts under it; without those that have none."""
        for main, title in ((True, _("Main accounts")), (False, _("Units and projects"))):
            found = [account for account in self.accounts if account.main is main]
            if found:
                yield title, found


def public_list(office: Office) -> PublicList:
    """The list as it is today, in the language spoken here."""
    return PublicList(
        head=head_of(office),
        hours=hours_in_words(office.workdays().week(office.today())),
        accounts=tuple(
            _public(account)
            for account in office.accounts.in_use()
            if account.kind is not AccountKind.CLOSED_GROUP
        ),
    )


def title() -> str:
    return _("Our accounts in social media")


def intro(found: PublicList) -> str:
    """A sentence or two above the list."""
    text = ngettext(
        "{municipality} has {count} account in social media.",
        "{municipality} has {count} accounts in social media.",
        len(found.accounts),
    ).format(municipality=found.head.municipality, count=len(found.accounts))
    if not found.hours:
        return text
    return f"{text} {_('We answer {hours}.').format(hours=found.hours)}"


def public_paper(found: PublicList) -> bytes:
    """The list as PDF/A; the same list gives the same bytes."""
    document = begin(title(), found.head)
    document.paragraph(intro(found))
    columns = [
        Column(title=_("Account"), share=0.4),
        Column(title=_("Platform"), share=0.17),
        Column(title=_("What it is for"), share=0.43),
    ]
    for heading, accounts in found.groups():
        document.heading(heading, 2, in_contents=False)
        document.table(columns, [_cells(account) for account in accounts])
    return document.finish()


def _cells(one: PublicAccount) -> tuple[str, str, str]:
    return (
        under_each_other((one.name, one.unit, one.url)),
        one.platform,
        under_each_other((one.purpose, one.replies)),
    )


def _public(account: Account) -> PublicAccount:
    return PublicAccount(
        platform=account.platform_name,
        name=account.name,
        url=account.url,
        unit=account.unit,
        purpose=account.purpose,
        replies=reply_promise(account),
        main=account.kind is AccountKind.MAIN,
    )


def reply_promise(account: Account) -> str:
    """Within how long one gets an answer (row K7); nothing where comments are closed."""
    if not account.comments_open:
        return ""
    if account.reply_days == 0:
        return _("You get an answer the same workday.")
    return ngettext(
        "You get an answer within {count} workday.",
        "You get an answer within {count} workdays.",
        account.reply_days,
    ).format(count=account.reply_days)
