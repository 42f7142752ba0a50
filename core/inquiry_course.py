"""Writing the course of an inquiry: who did what, whether they may, and what it leaves undone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from core import inquiry_outcomes as outcomes
from core.accounts import AccountId, Accounts
from core.clock import Clock, today
from core.errors import Refused
from core.follow_ups import FollowUps
from core.inquiry_kinds import Act
from core.inquiry_records import Inquiry, InquiryEvent
from core.language import _
from core.overrides import Overrides
from core.people import People, PersonId
from core.store import Store, Table, Writer
from core.workdays import Workdays

MayAct = Callable[[PersonId, AccountId, date], bool]
"""Whether a person is appointed to an account on a day."""


class Course:
    """What the verbs on inquiries write, each within one step."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        *,
        people: People,
        accounts: Accounts,
        follow_ups: FollowUps,
        overrides: Overrides,
        workdays: Callable[[], Workdays],
        may_act: MayAct,
    ) -> None:
        self._store, self._clock, self._people = store, clock, people
        self._accounts, self._follow_ups = accounts, follow_ups
        self._overrides, self._workdays, self._may_act = overrides, workdays, may_act

    def give(
        self,
        write: Writer,
        inquiry: Inquiry,
        wanted: Inquiry,
        *,
        words: str,
        exception: str,
        source: str,
    ) -> None:
        """Within a step: the outcome that was known when the inquiry was registered.

        `words` is what was promised, or why no answer is needed. Raises as the verbs do.
        """
        workdays, now = self._workdays(), self._clock.now()
        day = wanted.promised_for or self._follow_ups.next_due()
        wanted = replace(wanted, promised_for=workdays.workday_on_or_after(day))
        after, act, text = outcomes.given(inquiry, wanted, words, source, workdays, now)
        if act is Act.LEFT and outcomes.must_be_answered(inquiry):
            self.excuse(write, inquiry, "must_be_answered", words, source)
        self.acting(write, after, exception or (words if act is Act.LEFT else ""))
        if act is Act.PROMISED:
            text = self.remind(write, after, words)
        self.put(write, after, act, text)

    def remind(self, write: Writer, after: Inquiry, words: str) -> str:
        """Within a step: a follow-up on the promised day, in place of older ones."""
        text = words.strip() or _("Answer inquiry no. {number}").format(number=after.id)
        self._follow_ups.tick(write, after.id, _("Promised for another day"))
        self._follow_ups.insert(
            write, after.account_id, text, due=after.promised_for, inquiry=after.id
        )
        return text

    def settle(
        self,
        after: Inquiry,
        act: Act,
        label: str,
        *,
        text: str = "",
        exception: str = "",
        origin: object | None = None,
    ) -> None:
        """An outcome given by somebody; once nobody waits, nothing promised is left open."""
        with self._store.step(label, origin=origin) as write:
            self.acting(write, after, exception)
            if not after.is_open:
                self._follow_ups.tick(write, after.id, text)
            self.put(write, after, act, text)

    def save(
        self,
        after: Inquiry,
        act: Act,
        label: str,
        *,
        text: str = "",
        origin: object | None = None,
    ) -> None:
        """A change that nobody has to be appointed for."""
        with self._store.step(label, origin=origin) as write:
            write.save(Table.INQUIRIES, after)
            self.note(write, after, act, text)

    def put(self, write: Writer, after: Inquiry, act: Act, text: str = "") -> None:
        """The inquiry as handled by who sits here, and the line in its course."""
        handled = replace(after, handled_by=self._people.current_id() or after.handled_by)
        write.save(Table.INQUIRIES, handled)
        self.note(write, handled, act, text)

    def note(self, write: Writer, inquiry: Inquiry, act: Act, text: str = "") -> None:
        """One line in its course."""
        event = InquiryEvent(
            inquiry_id=inquiry.id,
            at=self._clock.now(),
            person_id=self._people.current_id(),
            act=act,
            outcome=inquiry.outcome,
            text=text.strip(),
            until=inquiry.promised_for if act is Act.PROMISED else None,
        )
        write.insert(Table.INQUIRY_EVENTS, event)

    def acting(self, write: Writer, inquiry: Inquiry, exception: str) -> None:
        """Row A13: only who is appointed to the account that day, else with a reason.

        Raises Refused("not_appointed"). Nobody at the keyboard is nobody's exception.
        """
        person, day = self._people.current_id(), today(self._clock)
        if person is None or self._may_act(person, inquiry.account_id, day):
            return
        if not exception.strip():
            account = self._accounts.account(inquiry.account_id)
            raise Refused("not_appointed", name=account.name, person=self._people.name(person))
        self.excuse(write, inquiry, "not_appointed", exception)

    def excuse(
        self, write: Writer, inquiry: Inquiry, rule: str, reason: str, source: str = ""
    ) -> None:
        """A rule set aside for this inquiry, with the reason."""
        self._overrides.insert(
            write,
            rule,
            reason,
            account=inquiry.account_id,
            source=source,
            about=f"inquiries {inquiry.id}",
        )
