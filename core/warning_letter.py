"""The letter to those who have an account that breaks the rules: mend it, or it is closed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from core.accounts import Account
from core.dates import full_date
from core.language import _
from core.office import Office
from core.ready_texts import ReadyText, filled_words

DEADLINE_DAYS = 30
"""How long the letter gives, when nobody has said otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """What the letter says; `faults` is one fault a line, `signed_by` who sends it, `contact`
    the role address to ask (row U31)."""

    municipality: str
    account: Account
    to_whom: str
    day: date
    deadline: date
    opening: str
    faults: str
    ending: str
    signed_by: str = ""
    contact: str = ""


def opening_words(office: Office, account: Account) -> str:
    """How the letter begins, in the municipality's own words where it has written some."""
    return filled_words(
        office,
        ReadyText.WARNING_OPENING,
        account=account.name,
        platform=account.platform_name,
    )


def ending_words(office: Office, account: Account, deadline: date) -> str:
    """How it ends (row S16: the right to close what does not keep the rules)."""
    return filled_words(
        office,
        ReadyText.WARNING_ENDING,
        account=account.name,
        platform=account.platform_name,
        deadline=full_date(deadline),
    )


def fault_lines(text: str) -> Sequence[str]:
    """Each fault by itself, without signs that were typed before it."""
    lines = (line.strip().lstrip("-•*").strip() for line in text.splitlines())
    return [line for line in lines if line]


def letter_paper(letter: Letter) -> bytes:
    """The letter as PDF/A, in the language spoken here."""
    from core.paper import paper  # heavy: loaded on the worker, not with the page

    title = _("Warning: the account {name} can be closed").format(name=letter.account.name)
    document = paper(
        title=title,
        subject=title,
        author=letter.municipality,
        day=letter.day,
        header_left=letter.municipality,
        header_right=full_date(letter.day),
    )
    document.running(title)
    if letter.to_whom:
        document.paragraph(_("To {name}").format(name=letter.to_whom))
        document.space(10)
    document.heading(title, 1, in_contents=False)
    document.space(4)
    document.paragraph(letter.opening)
    document.space(4)
    document.bullets(fault_lines(letter.faults))
    document.space(4)
    document.paragraph(letter.ending)
    if letter.contact:
        document.paragraph(_("In doubt? Ask {contact}.").format(contact=letter.contact))
    document.space(18)
    document.paragraph(letter.municipality)
    document.signature_lines([letter.signed_by or _("Date and signature")])
    return document.finish()
