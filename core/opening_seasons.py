"""Other opening hours in a part of the year, and the ordinary week as it once was."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from core.calendars import DAY
from core.clock import today
from core.errors import InvalidRecord
from core.language import _
from core.opening_hours import OpeningHours, OpeningSeason, OpeningSeasonId, past_week
from core.store import Store, Table, Writer

BEGINNING = date(1990, 1, 1)
"""The first day that the calendars hold for."""


class OpeningSeasons:
    """The verbs on seasons (row A41 of the guidelines). Each is a step with undo.

    A season that has begun to hold is never rewritten: a change ends it yesterday and begins
    another today, so that past days stay as they were.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def everything(self) -> list[OpeningSeason]:
        """Every season and every past week, the oldest first."""
        return self._store.all(OpeningSeason, Table.OPENING_SEASONS, order="since, first, id")

    def in_force(self, day: date) -> list[OpeningSeason]:
        """The seasons that hold on that day or will, in the order of the year."""
        every = (one for one in self.everything() if not one.is_past_week)
        found = [one for one in every if one.until is None or one.until >= day]
        return sorted(found, key=lambda season: season.first)

    def add(self, season: OpeningSeason, *, origin: object | None = None) -> OpeningSeasonId:
        """Registers a season. Raises InvalidRecord: a title is needed, hours that make sense."""
        season = _checked(season)
        with self._store.step(_saved(season), origin=origin) as write:
            return OpeningSeasonId(write.insert(Table.OPENING_SEASONS, season))

    def change(self, season: OpeningSeason, *, origin: object | None = None) -> OpeningSeasonId:
        """Saves other hours or days, from today on. Raises NotFound and InvalidRecord."""
        season, now = _checked(season), today(self._store.clock)
        before = self._store.one(OpeningSeason, Table.OPENING_SEASONS, season.id)
        with self._store.step(_saved(season), origin=origin) as write:
            if before.since >= now:
                write.save(Table.OPENING_SEASONS, season)
                return season.id
            write.save(Table.OPENING_SEASONS, replace(before, until=now - DAY))
            new = replace(season, id=OpeningSeasonId(0), uuid="", since=now)
            return OpeningSeasonId(write.insert(Table.OPENING_SEASONS, new))

    def end(self, key: OpeningSeasonId, *, origin: object | None = None) -> None:
        """From today on the ordinary week holds; past days keep the season. Raises NotFound."""
        season = self._store.one(OpeningSeason, Table.OPENING_SEASONS, key)
        now = today(self._store.clock)
        label = _("{title} is taken away").format(title=season.title)
        with self._store.step(label, origin=origin) as write:
            if season.since >= now:
                write.delete(Table.OPENING_SEASONS, key)
            else:
                write.save(Table.OPENING_SEASONS, replace(season, until=now - DAY))


def keep_past_week(store: Store, write: Writer, week: str) -> None:
    """Within the step that changes the ordinary week: past days keep the one that held then.

    Before the first account there is no duty, so nothing to be true about.
    """
    if not store.count(Table.ACCOUNTS):
        return
    yesterday = today(store.clock) - DAY
    past = [one for one in OpeningSeasons(store).everything() if one.is_past_week]
    ends = [one.until for one in past if one.until]
    since = max(ends) + DAY if ends else BEGINNING
    if since <= yesterday:
        kept = past_week(OpeningHours.kept(week), since, yesterday)
        write.insert(Table.OPENING_SEASONS, kept)


def _checked(season: OpeningSeason) -> OpeningSeason:
    title = " ".join(season.title.split())
    if not title:
        raise InvalidRecord("title", "missing")
    return replace(season, title=title, hours=str(season.week))


def _saved(season: OpeningSeason) -> str:
    return _("{title} is saved").format(title=season.title)
