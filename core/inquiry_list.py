"""Reading inquiries: which there are, which wait, how each stands, and the rule for its kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime, time, timedelta

from core.accounts import AccountId, AccountKind, Accounts
from core.clock import Clock, at_local, today
from core.errors import InvalidRecord
from core.evidence import Evidence, EvidenceFile
from core.guideline_rules import Profile, ReplyRule
from core.inquiries_waiting import open_count, open_inquiries, registered
from core.inquiry_files import Files
from core.inquiry_kinds import InquiryKind
from core.inquiry_outcomes import ruled
from core.inquiry_records import (
    Inquiry,
    InquiryEvent,
    InquiryId,
    Standing,
    standing_of,
)
from core.reply_figures import Figures, figures_of
from core.search import fits, words_of
from core.store import Store, Table
from core.workdays import Workdays

_MOST_MARKS = 2000


class InquiryList:
    """What is asked of the register of inquiries; the verbs are in `core.inquiries`."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        *,
        accounts: Accounts,
        evidence: Evidence,
        workdays: Callable[[], Workdays],
        profile: Callable[[date], Profile],
    ) -> None:
        self._store, self._clock, self._accounts = store, clock, accounts
        self._workdays, self._profile = workdays, profile
        self._files = Files(store, evidence)

    def everything(self) -> list[Inquiry]:
        """The newest first."""
        return self._store.all(Inquiry, Table.INQUIRIES, order="received_at DESC, id DESC")

    def open(self) -> list[Inquiry]:
        """Those that somebody waits for, the oldest deadline first; those without one last."""
        return open_inquiries(self._store, self._workdays())

    def open_count(self) -> int:
        return open_count(self._store)

    def between(self, first: datetime, last: datetime) -> list[Inquiry]:
        """Those received from `first` and before `last`, oldest first."""
        return self._store.all(
            Inquiry,
            Table.INQUIRIES,
            "received_at >= ? AND received_at < ?",
            first,
            last,
            order="received_at, id",
        )

    def registered(self, day: date) -> list[Inquiry]:
        """Those that were entered on that day in Norway."""
        return registered(self._store, day)

    def inquiry(self, key: InquiryId) -> Inquiry:
        """Raises NotFound."""
        return self._store.one(Inquiry, Table.INQUIRIES, key)

    def events(self, key: InquiryId) -> list[InquiryEvent]:
        """Its course, oldest first."""
        return self._store.all(InquiryEvent, Table.INQUIRY_EVENTS, "inquiry_id = ?", key)

    def courses(self, inquiries: Iterable[Inquiry]) -> list[InquiryEvent]:
        """The course of each of them, read in one question; oldest first."""
        wanted = {one.id for one in inquiries}
        if len(wanted) <= _MOST_MARKS:
            marks = ", ".join("?" for _one in wanted)
            return self._store.all(
                InquiryEvent, Table.INQUIRY_EVENTS, f"inquiry_id IN ({marks})", *wanted
            )
        every = self._store.all(InquiryEvent, Table.INQUIRY_EVENTS)
        return [event for event in every if event.inquiry_id in wanted]

    def files(self, key: InquiryId) -> list[EvidenceFile]:
        """Its screenshots, as they were linked."""
        return self._files.of(key)

    def search(self, text: str) -> list[Inquiry]:
        """Those in which every word is found, anywhere in it; the newest first."""
        words = words_of(text)
        names = {account.id: account.name for account in self._accounts.everything()}
        return [
            found
            for found in self.everything()
            if words and fits(words, _searched(found, names.get(found.account_id, "")))
        ]

    def standing(self, inquiry: Inquiry) -> Standing:
        """How it stands now, in working time."""
        return standing_of(inquiry, self._workdays(), self._clock.now())

    def standings(self, inquiries: Iterable[Inquiry]) -> dict[InquiryId, Standing]:
        """How each stands now; the calendar is asked for once."""
        workdays, now = self._workdays(), self._clock.now()
        return {one.id: standing_of(one, workdays, now) for one in inquiries}

    def figures(self, first: date, last: date, account: AccountId | None = None) -> Figures:
        """Reply times of those that came on the days, of one account alone when given.

        A closed group is counted only when it is asked for by itself (row S22: «Slutna grupper är
        undantagna» from the statistics of the municipality's accounts).
        """
        begin = at_local(datetime.combine(first, time.min))
        end = at_local(datetime.combine(last + timedelta(days=1), time.min))
        counted = {account} if account is not None else self._in_the_statistics()
        found = [one for one in self.between(begin, end) if one.account_id in counted]
        return figures_of(
            found,
            self.courses(found),
            first=first,
            last=last,
            workdays=self._workdays(),
            now=self._clock.now(),
        )

    def _in_the_statistics(self) -> set[AccountId]:
        everything = self._accounts.everything()
        return {one.id for one in everything if one.kind is not AccountKind.CLOSED_GROUP}

    def rule(self, kind: InquiryKind, day: date | None = None) -> ReplyRule:
        """What the municipality's guideline says of that kind, on a day or today."""
        return self._profile(day or today(self._clock)).reply(kind)

    def _ruled(self, inquiry: Inquiry) -> Inquiry:
        """With the rule of the day it came. Raises InvalidRecord("account_id", "closed")."""
        account = self._accounts.account(inquiry.account_id)
        if account.closed_on is not None and inquiry.day > account.closed_on:
            raise InvalidRecord("account_id", "closed")
        profile = self._profile(inquiry.day)
        return ruled(inquiry, profile, account.reply_days, self._workdays())


def _searched(inquiry: Inquiry, account: str) -> str:
    texts = (
        *(inquiry.text, inquiry.answer, inquiry.assessment, inquiry.conclusion),
        *(inquiry.case_number, inquiry.referred_to, inquiry.link, account),
    )
    return "\n".join((str(inquiry.id), *texts))
