"""The log of a crisis: what was said, when, where, and who of the crisis management approved it.

Source: Alver, «Ved krisesituasjonar skal kommunikasjonen gå via kriseleiinga» (row A45).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from core.accounts import AccountId
from core.clock import Clock, local
from core.crisis_records import Crisis, CrisisId, Message, MessageId
from core.errors import InvalidRecord
from core.language import _
from core.overrides import Overrides, one_line_reason
from core.platforms import clean_url
from core.secrets_check import refuse_secrets
from core.store import Store, Table, Writer

UNAPPROVED, OTHER_CHANNEL = "crisis_unapproved", "crisis_other_channel"
"""The rules that a message may set aside, with a reason."""


class CrisisLog:
    """The verbs on messages; a log stands while its crisis lasts."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        *,
        overrides: Overrides,
        lasting: Callable[[], Crisis],
        channels: Callable[[CrisisId], frozenset[AccountId]],
    ) -> None:
        self._store, self._clock, self._overrides = store, clock, overrides
        self._lasting, self._channels = lasting, channels

    def messages(self, key: CrisisId) -> list[Message]:
        """In the order they went out."""
        return self._store.all(Message, Table.CRISIS_MESSAGES, "crisis_id = ?", key, order="at, id")

    def add(self, message: Message, *, origin: object | None = None) -> MessageId:
        """Notes what was said in the crisis that lasts.

        Raises Refused("no_crisis"), and InvalidRecord: text missing; approved_by approval_missing
        without a name and without an exception (row A45); exception channel_not_allowed on another
        account than those in use (row T30); at future; url web_address; password; reason too_long.
        """
        crisis = self._lasting()
        message = replace(
            self._checked(message), crisis_id=crisis.id, registered_at=self._clock.now()
        )
        with self._store.step(_("The message is in the crisis log."), origin=origin) as write:
            key = MessageId(write.insert(Table.CRISIS_MESSAGES, message))
            if message.exception:
                self._excuse(write, message, key)
        return key

    def _checked(self, message: Message) -> Message:
        if not message.text.strip():
            raise InvalidRecord("text", "missing")
        exception = one_line_reason(message.exception) if message.exception.strip() else ""
        approved = " ".join(message.approved_by.split())
        if not approved and not exception:
            raise InvalidRecord("approved_by", "approval_missing")
        if self._is_elsewhere(message.account_id) and not exception:
            raise InvalidRecord("exception", "channel_not_allowed")
        if message.at > self._clock.now():
            raise InvalidRecord("at", "future")
        try:
            url = clean_url(message.url)
        except ValueError as error:
            raise InvalidRecord("url", "web_address") from error
        refuse_secrets(message, but={"url"})
        return replace(
            message,
            text=message.text.strip(),
            approved_by=approved,
            exception=exception,
            url=url,
        )

    def _is_elsewhere(self, account: AccountId | None) -> bool:
        """Whether it is an account that is not to be used. Where none is marked the crisis
        management decides, message by message."""
        used = self._channels(self._lasting().id)
        return account is not None and bool(used) and account not in used

    def _excuse(self, write: Writer, message: Message, key: MessageId) -> None:
        self._overrides.insert(
            write,
            OTHER_CHANNEL if message.approved_by else UNAPPROVED,
            message.exception,
            account=message.account_id,
            day=local(message.at).date(),
            about=f"crisis_messages {key}",
        )
