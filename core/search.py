"""One question to the whole record: accounts, posts, plan, inquiries, follow-ups, deletions."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from itertools import islice
from typing import TYPE_CHECKING

from core.accounts import Account, AccountId
from core.clock import local
from core.errors import NotFound
from core.language import _
from core.store import find
from core.store.find import FoundText

if TYPE_CHECKING:
    from core.office import Office

RECENT = 8
"""How many opened things are remembered."""


class HitKind(StrEnum):
    """What was found; the groups stand in this order."""

    ACCOUNT = "account"
    POST = "post"
    PLAN = "plan"
    INQUIRY = "inquiry"
    FOLLOW_UP = "follow_up"
    DELETION = "deletion"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One thing that fits; `key` is its id, for a deletion its number in the log."""

    kind: HitKind
    key: int
    title: str
    account_id: AccountId | None = None
    day: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The newest hits of a kind; `more` when there are others."""

    kind: HitKind
    hits: tuple[Hit, ...]
    more: bool


class Search:
    """Finds as a person types. Nothing that is typed is an operator, and nothing raises.

    Of a deletion only the number and the ground are searched: what a citizen wrote, and who it
    was, is not found by searching.
    """

    def __init__(self, office: Office) -> None:
        self._office, self._store = office, office.store

    def find(self, text: str, *, limit: int = 5) -> list[Group]:
        """The groups that have hits, at most `limit` in each, the newest first.

        Every word must be there: in a post as the beginning of a word, elsewhere anywhere.
        """
        words = words_of(text)
        if not words:
            return []
        most = limit + 1
        found = {
            HitKind.ACCOUNT: list(islice(self._accounts(words), most)),
            HitKind.POST: self._posts(text, most),
            HitKind.PLAN: list(islice(self._texts(HitKind.PLAN, words), most)),
            HitKind.INQUIRY: list(islice(self._texts(HitKind.INQUIRY, words), most)),
            HitKind.FOLLOW_UP: list(islice(self._texts(HitKind.FOLLOW_UP, words), most)),
            HitKind.DELETION: list(islice(self._deletions(words), most)),
        }
        return [
            Group(kind=kind, hits=tuple(hits[:limit]), more=len(hits) > limit)
            for kind, hits in found.items()
            if hits
        ]

    def hit(self, kind: HitKind, key: int) -> Hit:
        """The thing as a hit. Raises NotFound when it is not there any more."""
        if kind is HitKind.ACCOUNT:
            return _account(self._office.accounts.account(AccountId(key)))
        if kind is HitKind.POST:
            hits = [_text(kind, self.post(key))]
        elif kind is HitKind.DELETION:
            found = find.deletion_grounds(self._store)
            hits = [_deletion(entry) for entry in found if entry.number == key]
        else:
            texts = _TEXTS[kind](self._store)
            hits = [_text(kind, text) for text in texts if text.id == key]
        if not hits:
            raise NotFound(kind, key)
        return hits[0]

    def post(self, key: int) -> FoundText:
        """A post with its whole text. Raises NotFound when it is not there any more."""
        found = find.one_post(self._store, key)
        if found is None:
            raise NotFound(HitKind.POST, key)
        return found

    # What was opened last

    def remember(self, kind: HitKind, key: int) -> None:
        """Puts it first among what was opened last."""
        opened = [f"{kind}:{key}", *(old for old in self._remembered() if old != f"{kind}:{key}")]
        self._office.settings.change(
            {"recent_searches": " ".join(opened[:RECENT])}, label=_("Opened from the search")
        )

    def recent(self) -> list[Hit]:
        """What was opened last, and still is there; the last one first."""
        found = []
        for item in self._remembered():
            kind, _colon, key = item.partition(":")
            if kind in list(HitKind) and key.isdecimal():
                try:
                    found.append(self.hit(HitKind(kind), int(key)))
                except NotFound:
                    continue
        return found

    def _remembered(self) -> list[str]:
        return self._office.settings.text("recent_searches").split()

    # The groups

    def _accounts(self, words: list[str]) -> Iterator[Hit]:
        names = self._office.people.names()
        for account in self._office.accounts.everything():
            keys = (account.responsible_id, account.deputy_id)
            people = (names.get(key or 0, "") for key in keys)
            parts = (account.name, account.platform_name, account.unit, account.url, *people)
            if fits(words, " ".join(parts)):
                yield _account(account)

    def _posts(self, text: str, limit: int) -> list[Hit]:
        match = match_expression(text)
        if not match:
            return []
        return [_text(HitKind.POST, post) for post in find.newest_posts(self._store, match, limit)]

    def _texts(self, kind: HitKind, words: list[str]) -> Iterator[Hit]:
        for one in _TEXTS[kind](self._store):
            if fits(words, f"{one.title} {one.text}"):
                yield _text(kind, one)

    def _deletions(self, words: list[str]) -> Iterator[Hit]:
        for entry in find.deletion_grounds(self._store):
            if all(word == str(entry.number) or word in fold(entry.ground) for word in words):
                yield _deletion(entry)


_TEXTS = {
    HitKind.PLAN: find.plan_texts,
    HitKind.INQUIRY: find.inquiry_texts,
    HitKind.FOLLOW_UP: find.follow_up_texts,
}


def words_of(text: str) -> list[str]:
    """What was typed, as folded words; signs alone are no words."""
    return [word for word in fold(text).split() if any(map(str.isalnum, word))]


def fold(text: str) -> str:
    """The same text however it was typed: composed, without case, without broken characters."""
    if text.isascii():
        return text.lower().replace("\0", " ")
    whole = text.encode("utf-8", "ignore").decode().replace("\0", " ")
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", whole).casefold())


def fits(words: Iterable[str], text: str) -> bool:
    """Whether every folded word is somewhere in the text."""
    folded = fold(text)
    return all(word in folded for word in words)


def match_expression(text: str) -> str:
    """What was typed, as an FTS5 expression: each word quoted, as the beginning of a word.

    Empty when there is no word in it. Nothing in it works as an operator.
    """
    whole = unicodedata.normalize("NFC", text.encode("utf-8", "ignore").decode())
    words = [w for w in whole.replace("\0", " ").split() if any(map(str.isalnum, w))]
    return " ".join('"' + word.replace('"', '""') + '"*' for word in words)


def _account(account: Account) -> Hit:
    return Hit(
        kind=HitKind.ACCOUNT,
        key=account.id,
        title=account.name,
        account_id=account.id,
        day=local(account.registered_at).date() if account.registered_at else None,
    )


def _text(kind: HitKind, found: FoundText) -> Hit:
    return Hit(
        kind=kind,
        key=found.id,
        title=first_line(found.title) or first_line(found.text) or _("Without text"),
        account_id=AccountId(found.account_id) if found.account_id is not None else None,
        day=found.day,
    )


def _deletion(entry: find.FoundDeletion) -> Hit:
    day = None
    with suppress(ValueError):
        day = local(datetime.fromisoformat(entry.at)).date()
    return Hit(
        kind=HitKind.DELETION,
        key=entry.number,
        title=_("No. {number}: {ground}").format(
            number=entry.number, ground=entry.ground or _("the content is erased")
        ),
        account_id=AccountId(entry.account_id) if entry.account_id is not None else None,
        day=day,
    )


def first_line(text: str, length: int = 120) -> str:
    """The first line with something in it, cut at a length."""
    line = next((" ".join(line.split()) for line in text.splitlines() if line.strip()), "")
    return line if len(line) <= length else line[: length - 1].rstrip() + "…"
