"""Holds the posts of the plan while a crisis lasts, whatever is done to them meanwhile."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from core.crisis_records import Crisis, CrisisKind, HeldOutcome, HeldPost
from core.errors import Refused
from core.plan_entries import PlanEntry, PlanEntryId, PlanStatus
from core.store import Store, Table, Writer


def pause(store: Store) -> Crisis | None:
    """The crisis that holds the plan now. An exercise holds nothing: it must not stop what
    people wait for."""
    return store.first(
        Crisis, Table.CRISES, "ended_at IS NULL AND kind <> ?", CrisisKind.EXERCISE.value
    )


def held_now(store: Store) -> frozenset[PlanEntryId]:
    """The posts that wait for somebody to let them out."""
    found = store.all(HeldPost, Table.HELD_POSTS, "outcome = 'held'")
    return frozenset(post.entry_id for post in found)


def is_held(store: Store, key: PlanEntryId) -> bool:
    return bool(store.count(Table.HELD_POSTS, "outcome = 'held' AND entry_id = ?", key))


def refuse_held(store: Store, entry: PlanEntry) -> None:
    """Raises Refused("plan_held") for a post that is held."""
    if entry.id and is_held(store, entry.id):
        raise Refused("plan_held", title=entry.title)


def keep_in_step(store: Store, write: Writer, entry: PlanEntry, now: datetime) -> None:
    """Within the step that saves a post: one that is open is held, one that is dropped is decided.

    Raises Refused("plan_held") for one that is to be noted as published.
    """
    crisis = pause(store)
    if crisis is None:
        return
    held = store.first(
        HeldPost, Table.HELD_POSTS, "crisis_id = ? AND entry_id = ?", crisis.id, entry.id
    )
    if entry.is_open and (held is None or held.outcome is HeldOutcome.DROPPED):
        hold(write, crisis, entry, now, held)
    elif held is not None and held.waits and entry.status is PlanStatus.PUBLISHED:
        raise Refused("plan_held", title=entry.title)
    elif held is not None and held.waits and entry.status is PlanStatus.DROPPED:
        dropped = replace(
            held, outcome=HeldOutcome.DROPPED, decided_at=now, reason=entry.dropped_reason
        )
        write.save(Table.HELD_POSTS, dropped)


def hold(
    write: Writer, crisis: Crisis, entry: PlanEntry, now: datetime, before: HeldPost | None = None
) -> None:
    """Holds a post as it stands; `before` is its line from earlier in the same crisis."""
    held = HeldPost(
        crisis_id=crisis.id,
        entry_id=entry.id,
        title=entry.title,
        day=entry.day,
        time=entry.time,
        held_at=now,
    )
    if before is None:
        write.insert(Table.HELD_POSTS, held)
    else:
        write.save(Table.HELD_POSTS, replace(held, id=before.id))
