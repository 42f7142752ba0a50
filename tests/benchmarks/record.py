"""A record of ten years: what a busy municipality has when the program is old.

Twenty accounts with three years of checks, 5 000 inquiries with their courses, 2 000 posts of the
plan, and a line in the journal for each. The same seed gives the same record.
"""

from __future__ import annotations

import random
from contextlib import closing
from datetime import date, datetime, time, timedelta
from itertools import count

from core.accounts import Account, AccountId
from core.clock import FixedClock, at_local
from core.day_status import CheckEvent, CheckKind
from core.inquiry_kinds import Act, InquiryKind, Outcome
from core.inquiry_records import Inquiry, InquiryEvent, InquiryId
from core.office import Office
from core.paths import Paths
from core.people import Person, PersonId
from core.plan_entries import ContentType, PlanEntry, PlanEntryId, PlannedFor, PlanStatus
from core.platforms import Platform
from core.store import Table
from core.store.hurry import hurried

ACCOUNTS, CHECKED_DAYS, INQUIRIES, POSTS, OPEN = 20, 750, 5_000, 2_000, 60
_QUESTION = "Når går fergen til Øyane i jula, og kan jeg ta med bil dag {number}?"


def make_record(paths: Paths, clock: FixedClock) -> None:
    """Fills a new folder; `clock` says which day it is when it is done."""
    then = FixedClock(clock.now() - timedelta(days=3650))
    with closing(Office.open(paths, then)) as office, hurried(office.store):
        _Filling(office, then, clock.now()).fill()


class _Filling:
    def __init__(self, office: Office, then: FixedClock, now: datetime) -> None:
        self._office, self._then, self._now = office, then, now
        self._dice, self._sequence = random.Random(1), count(1)

    def fill(self) -> None:
        office = self._office
        office.settings.change(
            {"municipality": "Testvik kommune (eksempel)", "first_run_done": "1"}, label="settings"
        )
        people = [office.people.add(Person(name=name)) for name in ("Kari Nes", "Jon Berg")]
        office.people.sit_down(office.people.person(people[0]))
        platforms = list(Platform)
        accounts = [
            office.accounts.add(
                Account(
                    platform=platforms[number % 4],
                    name=f"Testvik {number + 1}",
                    responsible_id=people[number % 2],
                    deputy_id=people[1 - number % 2],
                )
            )
            for number in range(ACCOUNTS)
        ]
        self._checks(accounts, people)
        self._inquiries(accounts, people)
        self._posts(accounts)
        self._then.moment = self._now

    def _checks(self, accounts: list[AccountId], people: list[PersonId]) -> None:
        workdays, today = self._office.workdays(), self._now.date()
        node = self._office.settings.node()
        for day in workdays.previous_workdays(today, CHECKED_DAYS):
            for number, account in enumerate(accounts):
                if self._dice.random() < 0.01:
                    continue
                at = self._then.moment = self._at(day, 8, number)
                event = CheckEvent(
                    node=node,
                    sequence=next(self._sequence),
                    account_id=account,
                    day=day,
                    kind=CheckKind.CHECKED,
                    at=at,
                    person_id=people[number % 2],
                )
                with self._office.store.step("check") as write:
                    write.insert(Table.CHECK_EVENTS, event)

    def _inquiries(self, accounts: list[AccountId], people: list[PersonId]) -> None:
        kinds = list(InquiryKind)
        for number in range(INQUIRIES):
            back = (INQUIRIES - number) * 3650 // INQUIRIES
            day = (self._now - timedelta(days=back)).date()
            at = self._then.moment = self._at(day, 10, number % 60)
            answered = at + timedelta(hours=self._dice.randrange(1, 30))
            is_open = number >= INQUIRIES - OPEN
            one = Inquiry(
                account_id=self._dice.choice(accounts),
                kind=self._dice.choice(kinds),
                text=_QUESTION.format(number=number),
                received_at=at,
                registered_at=at,
                registered_by=people[0],
                strength="should",
                due_at=at + timedelta(days=1),
                outcome=Outcome.OPEN if is_open else Outcome.ANSWERED,
                answer="" if is_open else "Takk for spørsmålet. Fergen går som vanlig.",
                first_reply_at=None if is_open else answered,
                answered_at=None if is_open else answered,
                closed_at=None if is_open else answered,
            )
            with self._office.store.step("inquiry") as write:
                key = InquiryId(write.insert(Table.INQUIRIES, one))
                for act, when in ((Act.REGISTERED, at), (Act.ANSWERED, answered)):
                    if act is Act.REGISTERED or not is_open:
                        event = InquiryEvent(
                            inquiry_id=key, at=when, person_id=people[0], act=act, text=one.answer
                        )
                        write.insert(Table.INQUIRY_EVENTS, event)

    def _posts(self, accounts: list[AccountId]) -> None:
        for number in range(POSTS):
            back = (POSTS - number) * 3650 // POSTS
            day = (self._now - timedelta(days=back)).date()
            self._then.moment = self._at(day, 11, number % 60)
            entry = PlanEntry(
                title=f"Ferge {number}",
                day=day,
                time=time(12),
                planned_day=day,
                planned_time=time(12),
                content_type=next(iter(ContentType)),
                goal="information",
                status=PlanStatus.PUBLISHED,
                published_at=self._then.moment,
                registered_at=self._then.moment,
            )
            with self._office.store.step("post") as write:
                key = PlanEntryId(write.insert(Table.PLAN_ENTRIES, entry))
                planned = PlannedFor(entry_id=key, account_id=self._dice.choice(accounts))
                write.insert(Table.PLAN_ENTRY_ACCOUNTS, planned)

    def _at(self, day: date, hour: int, minute: int) -> datetime:
        return at_local(datetime.combine(day, time(hour, minute)))
