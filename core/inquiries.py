"""What citizens wrote to the accounts, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TypedDict, Unpack

from core import inquiry_outcomes as outcomes
from core.accounts import Accounts
from core.clock import Clock, today
from core.deletion_records import EvidenceRef
from core.errors import InvalidRecord
from core.evidence import Evidence
from core.follow_ups import FollowUps
from core.guideline_rules import Profile
from core.inquiry_course import Course, MayAct
from core.inquiry_kinds import Act, Channel, InquiryKind, Outcome, SenderKind
from core.inquiry_list import InquiryList
from core.inquiry_outcomes import Reply
from core.inquiry_records import Inquiry, InquiryEvent, InquiryFile, InquiryId, Standing
from core.language import _
from core.overrides import Overrides
from core.people import People
from core.store import Store, Table
from core.workdays import Workdays

__all__ = [
    "Act",
    "Channel",
    "Inquiries",
    "Inquiry",
    "InquiryEvent",
    "InquiryFile",
    "InquiryId",
    "InquiryKind",
    "Outcome",
    "Reply",
    "SenderKind",
    "Standing",
]


class HowAnswered(TypedDict, total=False):
    """What may be said of an answer besides its text."""

    tone: str
    language: str
    signature: str
    fact_link: str
    assessment: str


_EDITABLE = (
    *("account_id", "kind", "text", "received_at", "channel", "sender", "forwarded_by", "link"),
    *("assessment", "fact_link", "path"),
)
"""What `change` changes; the rest follows from the verbs."""


class Inquiries(InquiryList):
    """The verbs on inquiries. Each is one step that can be undone, and one line in the course.

    A verb on behalf of the municipality is refused with Refused("not_appointed") when the person
    at the keyboard is not appointed to the account that day (row A13), unless `exception` says
    why in one line.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        *,
        people: People,
        accounts: Accounts,
        follow_ups: FollowUps,
        overrides: Overrides,
        evidence: Evidence,
        workdays: Callable[[], Workdays],
        profile: Callable[[date], Profile],
        may_act: MayAct,
    ) -> None:
        super().__init__(
            store,
            clock,
            accounts=accounts,
            evidence=evidence,
            workdays=workdays,
            profile=profile,
        )
        self._people, self._follow_ups = people, follow_ups
        self._course = Course(
            store,
            clock,
            people=people,
            accounts=accounts,
            follow_ups=follow_ups,
            overrides=overrides,
            workdays=workdays,
            may_act=may_act,
        )

    # Registering

    def add(
        self,
        inquiry: Inquiry,
        files: Sequence[Path | EvidenceRef] = (),
        *,
        words: str = "",
        exception: str = "",
        origin: object | None = None,
    ) -> InquiryId:
        """Registers it with the rule of the day, and its screenshots locked.

        An outcome that it has already is given in the same step, from the fields that belong to
        it; `words` is then what was promised, or why no answer is needed. Raises InvalidRecord:
        text missing, received_at in the future, no web address, closed; and as the verbs do.
        """
        wanted = outcomes.checked(inquiry, self._clock.now())
        new = replace(
            self._ruled(outcomes.waiting(wanted)),
            registered_at=inquiry.registered_at or self._clock.now(),
            registered_by=inquiry.registered_by or self._people.current_id(),
        )
        links, source = self._files.locked(files), str(self.rule(inquiry.kind, inquiry.day).source)
        with self._store.step(_("The inquiry is saved"), origin=origin) as write:
            new = replace(new, id=InquiryId(write.insert(Table.INQUIRIES, new)))
            self._course.note(write, new, Act.REGISTERED)
            self._files.link(write, new.id, links)
            if wanted.outcome is not Outcome.OPEN:
                self._course.give(
                    write, new, wanted, words=words, exception=exception, source=source
                )
        return new.id

    def change(self, inquiry: Inquiry, *, origin: object | None = None) -> None:
        """Saves what was registered wrongly; the rule follows kind, account and time.

        Raises as `add` does. What came of it is changed by its own verbs.
        """
        before = self.inquiry(inquiry.id)
        after = replace(before, **{name: getattr(inquiry, name) for name in _EDITABLE})
        after = outcomes.checked(after, self._clock.now())
        rule = ("account_id", "kind", "received_at")
        if any(getattr(before, name) != getattr(after, name) for name in rule):
            after = self._ruled(after)
        self._course.save(after, Act.CHANGED, _("The inquiry is changed"), origin=origin)

    def attach(
        self, key: InquiryId, files: Sequence[Path | EvidenceRef], *, origin: object | None = None
    ) -> None:
        """Links more screenshots to it."""
        inquiry, links = self.inquiry(key), self._files.locked(files)
        with self._store.step(_("The inquiry is changed"), origin=origin) as write:
            self._files.link(write, key, links)
            self._course.note(write, inquiry, Act.CHANGED)

    # What comes of it

    def answer(
        self,
        key: InquiryId,
        text: str = "",
        *,
        at: datetime | None = None,
        exception: str = "",
        origin: object | None = None,
        **how: Unpack[HowAnswered],
    ) -> None:
        """It is answered; what was promised about it is ticked off.

        Raises InvalidRecord: answered_at in the future or before it came, no web address.
        """
        now = self._clock.now()
        after = outcomes.answered(self.inquiry(key), Reply(text=text, **how), at, now)
        label = _("The inquiry is answered")
        self._course.settle(
            after, Act.ANSWERED, label, text=text, exception=exception, origin=origin
        )

    def promise(
        self,
        key: InquiryId,
        text: str = "",
        *,
        until: date | None = None,
        exception: str = "",
        origin: object | None = None,
    ) -> date:
        """Row A23: an answer is promised for the next open day, or for one that is given.

        A follow-up reminds of it that day, which is returned. A new promise takes the place of
        an older one. Raises InvalidRecord("until", "past").
        """
        if until is not None and until < today(self._clock):
            raise InvalidRecord("until", "past")
        workdays = self._workdays()
        day = workdays.workday_on_or_after(until) if until else self._follow_ups.next_due()
        after = outcomes.promised(self.inquiry(key), day, self._clock.now())
        with self._store.step(_("The answer is promised"), origin=origin) as write:
            self._course.acting(write, after, exception)
            self._course.put(write, after, Act.PROMISED, self._course.remind(write, after, text))
        return day

    def ask_formal(
        self,
        key: InquiryId,
        *,
        told_on: date | None = None,
        case_number: str = "",
        exception: str = "",
        origin: object | None = None,
    ) -> None:
        """Rows U14, A39, T22: the sender is told to write formally, today when not given.

        Raises InvalidRecord("sender_told_on", …): future, before_received.
        """
        told = told_on or today(self._clock)
        after = outcomes.formal(
            self.inquiry(key), told, case_number, self._workdays(), self._clock.now()
        )
        label = _("The sender is asked to write formally")
        self._course.settle(
            after, Act.FORMAL, label, text=after.case_number, exception=exception, origin=origin
        )

    def case_number(self, key: InquiryId, number: str, *, origin: object | None = None) -> None:
        """The case number when it comes; empty takes a wrong one away."""
        changed = replace(self.inquiry(key), case_number=number)
        after = outcomes.checked(changed, self._clock.now())
        label = _("The case number is saved")
        self._course.save(after, Act.CASE_NUMBER, label, text=after.case_number, origin=origin)

    def refer(
        self, key: InquiryId, to: str, *, exception: str = "", origin: object | None = None
    ) -> None:
        """Row U15: referred to the political level. Raises InvalidRecord("referred_to", …)."""
        after = outcomes.referred(self.inquiry(key), to, self._clock.now())
        label = _("The inquiry is referred to the political level")
        self._course.settle(
            after, Act.REFERRED, label, text=after.referred_to, exception=exception, origin=origin
        )

    def take_up(
        self,
        key: InquiryId,
        consulted: str,
        *,
        on: date | None = None,
        exception: str = "",
        origin: object | None = None,
    ) -> None:
        """Row T31: taken up with the leader and communications; it stays open.

        Raises InvalidRecord: consulted missing, consulted_on in the future.
        """
        day = on or today(self._clock)
        after = outcomes.taken_up(self.inquiry(key), consulted, day, self._clock.now())
        label = _("The inquiry is taken up with the leader")
        self._course.settle(
            after, Act.TAKEN_UP, label, text=after.consulted, exception=exception, origin=origin
        )

    def conclude(self, key: InquiryId, conclusion: str, *, origin: object | None = None) -> None:
        """What leader and communications came to. Raises InvalidRecord("conclusion", …)."""
        after = outcomes.concluded(self.inquiry(key), conclusion, self._clock.now())
        label = _("The conclusion is saved")
        self._course.save(after, Act.CONCLUDED, label, text=after.conclusion, origin=origin)

    def leave(self, key: InquiryId, reason: str = "", *, origin: object | None = None) -> None:
        """No answer is needed. Row A26: where the rule is «always», only with a reason.

        Raises Refused("must_be_answered"); the reason is kept as an exception, so in one line.
        """
        inquiry = self.inquiry(key)
        rule = self.rule(inquiry.kind, inquiry.day)
        after = outcomes.left(inquiry, reason, str(rule.source), self._clock.now())
        with self._store.step(_("The inquiry is left without an answer"), origin=origin) as write:
            if outcomes.must_be_answered(inquiry):
                self._course.excuse(write, inquiry, "must_be_answered", reason, str(rule.source))
            self._course.acting(write, after, reason)
            self._follow_ups.tick(write, key, reason)
            self._course.put(write, after, Act.LEFT, reason.strip())

    def reopen(self, key: InquiryId, *, origin: object | None = None) -> None:
        """Somebody waits for an answer again. Raises Refused("inquiry_open")."""
        after = outcomes.reopened(self.inquiry(key))
        self._course.save(after, Act.REOPENED, _("The inquiry is open again"), origin=origin)
