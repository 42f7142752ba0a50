"""Texts for the page itself, ready to copy: the rules, when you answer, who is responsible.

The words lie in `resources/page_texts.toml`; the record fills them (rows S25, S26, S29 and K7).
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from core.accounts import Account, AccountKind
from core.guideline_rules import Source, Wording
from core.language import LANGUAGES, _, current, ngettext, speaking
from core.office import Office
from core.paths import RESOURCES
from core.reply_texts import filled


@dataclass(frozen=True, slots=True, kw_only=True)
class PageText:
    """One text before it is filled in; `source` is the guideline that asks for it."""

    key: str
    title: Wording
    text: Wording
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """One text as it goes on the page, in one language."""

    key: str
    title: str
    text: str
    source: Source


@cache
def page_texts() -> tuple[PageText, ...]:
    """Every text there is, in the order it is shown."""
    read = tomllib.loads((RESOURCES / "page_texts.toml").read_text("utf-8"))
    return tuple(
        PageText(
            key=entry["key"],
            title=_wording(entry["title"]),
            text=_wording(entry["text"]),
            source=Source(guideline=entry["source"], paragraph=entry["paragraph"]),
        )
        for entry in read["text"]
    )


def texts_for(office: Office, account: Account, *, language: str = "") -> list[Filled]:
    """The texts for the page of an account, in that language (else the one spoken here).

    A closed group and a place for finished videos are exempt and get none (rows S22, S30, A10).
    The list of links is for the main accounts, which lead to all the others (S29).
    """
    if account.kind is AccountKind.CLOSED_GROUP or account.storage_only:
        return []
    with speaking(language or current()):
        own = _own_words(office, account)
        return [
            Filled(key=one.key, title=str(one.title), text=text, source=one.source)
            for one in page_texts()
            if one.key != "links" or account.kind is AccountKind.MAIN
            if (text := _written(one, office, account, own))
        ]


def reply_time(workdays: int) -> str:
    """innen 1 arbeidsdag; in the language spoken here."""
    if workdays == 0:
        return _("the same workday")
    return ngettext("within {count} workday", "within {count} workdays", workdays).format(
        count=workdays
    )


def _written(text: PageText, office: Office, account: Account, own: Mapping[str, str]) -> str:
    words = str(text.text).strip()
    if any(f"{{{name}}}" in words and not said for name, said in own.items()):
        return ""
    # Filled before the record's own words are put in, so that nothing in them is taken for a gap.
    marked = words
    for name in own:
        marked = marked.replace(f"{{{name}}}", f"\0{name}\0")
    done = filled(marked, office, account, unit=account.unit)
    for name, said in own.items():
        done = done.replace(f"\0{name}\0", said)
    return done


def _own_words(office: Office, account: Account) -> dict[str, str]:
    return {
        "reply": reply_time(account.reply_days),
        "grounds": "\n".join(f"• {line}" for line in _grounds(office)),
        "links": "\n".join(f"{found.name}: {found.url}" for found in _others(office, account)),
    }


def _grounds(office: Office) -> Iterator[str]:
    """What the guideline in use lets be removed; "something else" is for the log alone."""
    for ground in office.profile().deletion.grounds:
        if not ground.needs_reason:
            yield f"{ground.title}. {ground.explanation}"


def _others(office: Office, account: Account) -> Iterator[Account]:
    """Every other public account in use that has a link (row S29), main accounts first."""
    for found in office.accounts.in_use():
        public = found.kind is not AccountKind.CLOSED_GROUP
        if public and found.url and found.id != account.id:
            yield found


def _wording(texts: Mapping[str, Any]) -> Wording:
    return Wording({language: texts[language] for language in LANGUAGES})
