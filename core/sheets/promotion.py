"""Accounts to make known: codes to scan, lines for a signature, and where each stands (row K15)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import quote, urlsplit, urlunsplit

from core.accounts import Account, AccountKind
from core.dates import short_date
from core.language import _
from core.office import Office
from core.pdf.layout.codes import LONGEST, Code
from core.promotion_words import place_name
from core.promotions import Place, Promotion
from core.sheets.beginning import begin
from core.sheets.head import Head, head_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Promoted:
    """An account and the places where it is made known, each with since when or nothing."""

    account: Account
    places: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PromotionList:
    """The accounts that people are to find; a closed group is not among them."""

    head: Head
    accounts: tuple[Promoted, ...]


def promotion_list(office: Office) -> PromotionList:
    """As it is today."""
    known = office.promotions.everything()
    return PromotionList(
        head=head_of(office),
        accounts=tuple(
            Promoted(account=account, places=tuple(_places(known.get(account.id, []))))
            for account in office.accounts.in_use()
            if account.kind is not AccountKind.CLOSED_GROUP
        ),
    )


def promotion_paper(found: PromotionList) -> bytes:
    """The sheet as PDF/A; the same list gives the same bytes."""
    document = begin(promotion_title(), found.head)
    document.paragraph(
        _(
            "Use the codes in letterheads and brochures, and the line in e-mail signatures. "
            "Tick where each account is made known."
        )
    )
    document.codes([_code(one) for one in found.accounts])
    return document.finish()


def promotion_title() -> str:
    return _("Make the accounts known")


def signature_line(account: Account) -> str:
    """Følg oss på Facebook: facebook.com/testvik"""
    where = _short(account.url) or account.name
    return _("Follow us on {platform}: {address}").format(
        platform=account.platform_name, address=where
    )


def signature_lines(found: PromotionList) -> str:
    """Every line, to paste into an e-mail signature."""
    return "".join(f"{signature_line(one.account)}\n" for one in found.accounts)


def scannable(url: str) -> str:
    """The address in the characters that every camera reads; nothing where it is too long."""
    parts = urlsplit(url)
    try:
        host = parts.netloc.encode("idna").decode("ascii")
    except UnicodeError:
        return ""
    path, query = quote(parts.path, safe="/%:@!$&'()*+,;=~"), quote(parts.query, safe="=&%+/?:@")
    found = urlunsplit((parts.scheme, host, path, query, quote(parts.fragment, safe="=&%/?")))
    return found if len(found) <= LONGEST else ""


def _code(one: Promoted) -> Code:
    account, content = one.account, scannable(one.account.url)
    about = " · ".join(part for part in (account.platform_name, account.unit) if part)
    lines = [about, signature_line(account)]
    alt = _("Code to scan that leads to {address}").format(address=account.url)
    ticks = "   ".join(_tick(name, since) for name, since in one.places)
    lacking = "" if account.url else _("The link is missing, so there is no code.")
    return Code(
        content=content,
        alt=alt,
        title=account.name,
        lines=lines,
        notes=[note for note in (ticks, lacking) if note],
    )


def _tick(name: str, since: str) -> str:
    """A box with its words, never parted at the end of a line."""
    said = f"☑ {name} ({since})" if since else f"☐ {name}"
    return said.replace(" ", "\u00a0")


def _places(known: Sequence[Promotion]) -> Iterator[tuple[str, str]]:
    since = {found.place: short_date(found.done_on) for found in known}
    for place in Place:
        yield place_name(place), since.pop(place, "")
    yield from since.items()


def _short(url: str) -> str:
    """As it is written where people read it: without https://www. and the last stroke."""
    return url.split("://")[-1].removeprefix("www.").rstrip("/")
