"""The deletion log: what was taken away from citizens' words, why, and on whose decision."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime

from core.accounts import Accounts
from core.clock import Clock
from core.deletion_records import (
    CORRECTABLE,
    Correction,
    Deletion,
    EntryKind,
    EvidenceRef,
    LogEntry,
    Measure,
    Record,
    body_of,
    correction_of,
    deletion_of,
)
from core.deletion_rules import plain_unicode, refuse_wrong_times, trimmed, web_address
from core.errors import InvalidRecord, NotFound, Refused
from core.evidence import Evidence, EvidenceState
from core.guidelines import Ground, Profile
from core.language import _
from core.log_check import ChainState, Fault, FaultKind, Material, check
from core.masking import masked
from core.settings import Settings
from core.store import Store, log
from core.store.rows import encode

__all__ = [
    "ChainState",
    "Correction",
    "Deletion",
    "Deletions",
    "EntryKind",
    "EvidenceRef",
    "Fault",
    "FaultKind",
    "LogEntry",
    "Measure",
]


class Deletions:
    """The verbs on the deletion log: add, correct, read, verify. There is no edit and no delete.

    What is added cannot be undone; a mistake is put right by a correction beside it.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        *,
        evidence: Evidence,
        accounts: Accounts,
        settings: Settings,
        profile: Callable[[], Profile],
    ) -> None:
        self._store, self._clock, self._evidence = store, clock, evidence
        self._accounts, self._settings, self._profile = accounts, settings, profile

    # Adding

    def add(self, draft: Deletion, *, origin: object | None = None) -> int:
        """Writes an entry for good and returns its number.

        Raises InvalidRecord for a field, Refused("evidence_first") when something that a citizen
        wrote is removed without evidence, Refused("evidence_broken") when the evidence is not what
        was handed in. Evidence is on disk before this; the entry comes whole or not at all.
        """
        deletion = self.checked(draft)
        self._settings.node()
        with self._store.step(_("An entry is saved in the deletion log"), origin=origin) as write:
            return log.append(write, self._line(EntryKind.ENTRY, None, deletion))

    def checked(self, draft: Deletion) -> Deletion:
        """The entry as it would be saved. Raises as `add` does, and saves nothing."""
        deletion = trimmed(draft)
        account = self._accounts.account(deletion.account_id)
        for field in ("measure", "ground", "reason", "decided_by"):
            if not getattr(deletion, field):
                raise InvalidRecord(field, "missing")
        if not deletion.text and not deletion.masked_text:
            raise InvalidRecord("masked_text", "missing")
        ground = self.ground(deletion.ground)
        refuse_wrong_times(deletion, self._clock.now())
        evidence = self._sound_evidence(deletion)
        return replace(
            deletion,
            account=f"{account.platform_name} · {account.name}",
            link=web_address(deletion.link),
            evidence=evidence,
            removed_at=deletion.removed_at or self._clock.now(),
            masked_text=deletion.masked_text or masked(deletion.text, deletion.author),
            ground=ground.key,
            ground_title=str(ground.title),
            profile=self._profile().name,
        )

    def keep_text(self, draft: Deletion, *, origin: object | None = None) -> Deletion:
        """The draft with its exact text stored as a locked text file, to be the evidence.

        For a removal of which there is no picture: what was written is kept word for word, with
        the author, the link and the account. Raises InvalidRecord("text", "missing").
        """
        if not draft.text.strip():
            raise InvalidRecord("text", "missing")
        account = self._accounts.account(draft.account_id)
        lines = [
            f"{account.platform_name} · {account.name}",
            *(part for part in (draft.link.strip(), draft.author.strip()) if part),
            "",
            plain_unicode(draft.text),
            "",
        ]
        name = _("What was written") + ".txt"
        file = self._evidence.keep_text("\n".join(lines), name, origin=origin)
        ref = EvidenceRef.to(file)
        if ref.sha256 in {kept.sha256 for kept in draft.evidence}:
            return draft
        return replace(draft, evidence=(*draft.evidence, ref))

    def correct(
        self,
        number: int,
        *,
        reason: str,
        text: str = "",
        fields: Mapping[str, str] | None = None,
        origin: object | None = None,
    ) -> int:
        """Adds a correction to an entry and returns its number; the entry stays as it is.

        A correction of a correction is linked to the entry that both are about. Raises NotFound,
        and InvalidRecord when the reason, or both the text and the fields, are missing.
        """
        entry = self.entry(number)
        changed = {name: plain_unicode(value).strip() for name, value in (fields or {}).items()}
        for name in changed:
            if name not in CORRECTABLE:
                raise InvalidRecord("fields", "unknown_field", name=name)
        reason, text = plain_unicode(reason).strip(), plain_unicode(text).strip()
        if not reason:
            raise InvalidRecord("correction_reason", "missing")
        if not text and not changed:
            raise InvalidRecord("correction_text", "missing")
        correction = Correction(reason=reason, text=text, fields=tuple(sorted(changed.items())))
        about = entry.number if entry.about is None else entry.about
        self._settings.node()
        label = _("A correction is saved in the deletion log")
        with self._store.step(label, origin=origin) as write:
            return log.append(write, self._line(EntryKind.CORRECTION, about, correction))

    # Reading

    def entries(self) -> list[LogEntry]:
        """Every line of the log in its order, corrections among them."""
        return _linked([_entry(row) for row in log.rows(self._store)])

    def entry(self, number: int) -> LogEntry:
        """Raises NotFound."""
        rows = log.rows(self._store, "e.number = ? OR e.about = ?", number, number)
        for entry in _linked([_entry(row) for row in rows]):
            if entry.number == number:
                return entry
        raise NotFound("deletion", number)

    def between(self, first: date, last: date) -> list[LogEntry]:
        """Lines written on the days, both included; so each number is in one half-year."""
        return [entry for entry in self.entries() if entry.day and first <= entry.day <= last]

    def count(self) -> int:
        return log.count(self._store)

    def grounds(self) -> tuple[Ground, ...]:
        """The grounds that the municipality's guideline profile gives."""
        return self._profile().deletion.grounds

    def ground(self, text: str) -> Ground:
        """The ground by its key or its title. Raises InvalidRecord("ground", "choice")."""
        return self._profile().deletion.ground(text)

    # Verifying

    def verify(self) -> ChainState:
        """Checks every column, every printed code and every evidence file."""
        return check(self.material())

    def material(self) -> Material:
        """What `core.log_check.check` needs, read quickly; the check may run in a worker."""
        return Material(
            rows=tuple(log.raw_rows(self._store)),
            lonely=tuple(log.lonely_contents(self._store)),
            anchors=tuple(log.anchors(self._store)),
            guarded=log.guarded(self._store),
            evidence=self._evidence.folder,
            read_at=self._clock.now(),
        )

    # Within

    def _line(self, kind: EntryKind, about: int | None, record: Record) -> log.Line:
        return log.Line(
            node=self._settings.node(),
            at=encode(self._clock.now()),
            who=self._store.who,
            kind=kind.value,
            about=about,
            body=body_of(record),
        )

    def _sound_evidence(self, deletion: Deletion) -> tuple[EvidenceRef, ...]:
        if deletion.measure.removes and not deletion.evidence:
            raise Refused("evidence_first")
        found = []
        for ref in deletion.evidence:
            file = self._evidence.file(ref.sha256)
            if self._evidence.state(file) is not EvidenceState.SOUND:
                raise Refused("evidence_broken", name=ref.name)
            found.append(EvidenceRef.to(file, name=ref.name))
        return tuple(found)


def _entry(row: log.LogRow) -> LogEntry:
    kind = EntryKind(row.kind) if row.kind in list(EntryKind) else None
    return LogEntry(
        number=row.number,
        at=_moment(row.at),
        who=row.who,
        kind=kind,
        about=row.about,
        hash=row.hash,
        deletion=deletion_of(row.body) if kind is EntryKind.ENTRY and row.body else None,
        correction=correction_of(row.body) if kind is EntryKind.CORRECTION and row.body else None,
    )


def _linked(entries: list[LogEntry]) -> list[LogEntry]:
    corrections: dict[int, list[int]] = {}
    for entry in entries:
        if entry.kind is EntryKind.CORRECTION and entry.about is not None:
            corrections.setdefault(entry.about, []).append(entry.number)
    return [replace(e, corrected_by=tuple(corrections.get(e.number, ()))) for e in entries]


def _moment(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else None
