"""Sentences about an import: its period, its counts and what was left out."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from core.clock import local
from core.dates import full_date, short_date
from core.feed_records import Export
from core.importers.parsed import Skipped
from core.imports import Preview, Result
from core.language import _, ngettext
from core.skip_words import why


def period(first: datetime | None, last: datetime | None) -> str:
    """From the first post to the last, by the calendar in Norway; empty without posts."""
    if first is None or last is None:
        return ""
    days = [local(moment).date() for moment in (first, last)]
    if days[0] == days[1]:
        return full_date(days[0])
    return _("{first} to {last}").format(first=full_date(days[0]), last=full_date(days[1]))


def taken_in(result: Result) -> str:
    """What an import did, in one sentence."""
    new = ngettext(
        "{count} new post is taken in.", "{count} new posts are taken in.", result.posts_new
    )
    return new.format(count=result.posts_new)


def details(result: Result) -> str:
    """The other counts of an import, those that are not zero."""
    said = [
        (result.posts_known, _known(result.posts_known)),
        (result.posts_changed, _changed(result.posts_changed)),
        (result.comments_new, _comments(result.comments_new)),
        (result.media_found, _found(result.media_found)),
        (result.media_missing, missing(result.media_missing)),
        (len(result.skipped), _left_out(sum(one.count for one in result.skipped))),
    ]
    return " ".join(text for count, text in said if count)


def _known(count: int) -> str:
    return ngettext(
        "{count} was in the record already.", "{count} were in the record already.", count
    ).format(count=count)


def _changed(count: int) -> str:
    return ngettext(
        "{count} has another wording than before; both are kept.",
        "{count} have another wording than before; both are kept.",
        count,
    ).format(count=count)


def _comments(count: int) -> str:
    return ngettext("{count} own comment.", "{count} own comments.", count).format(count=count)


def _found(count: int) -> str:
    return ngettext(
        "{count} picture or film is kept.", "{count} pictures and films are kept.", count
    ).format(count=count)


def missing(count: int) -> str:
    """How many pictures and films could not be had."""
    return ngettext(
        "{count} picture or film was not in the export.",
        "{count} pictures and films were not in the export.",
        count,
    ).format(count=count)


def _left_out(count: int) -> str:
    return ngettext("{count} entry is left out.", "{count} entries are left out.", count).format(
        count=count
    )


def reasons(skipped: Sequence[Skipped]) -> list[tuple[str, int]]:
    """Why something is left out, and how often; the most frequent first."""
    counts: Counter[str] = Counter()
    for one in skipped:
        counts[why(one.reason)] += one.count
    return counts.most_common()


def places(skipped: Sequence[Skipped]) -> str:
    """Every single thing that is left out, a line each."""
    return "\n".join(
        f"{one.where}: {why(one.reason)}" + (f" ({one.count})" if one.count > 1 else "")
        for one in skipped
    )


def history_line(export: Export) -> str:
    """When and by whom, and how many posts came."""
    day = short_date(local(export.imported_at).date())
    count = _number(export, "posts_new")
    posts = ngettext("{count} new post", "{count} new posts", count).format(count=count)
    return " · ".join(part for part in (day, export.imported_by, posts) if part)


def _number(export: Export, name: str) -> int:
    counts = json.loads(export.counts)
    found = counts.get(name, 0) if isinstance(counts, dict) else 0
    return found if isinstance(found, int) else 0


def expected(preview: Preview) -> str:
    """What a screen reader says of a preview."""
    if preview.adds_nothing:
        return _("Everything in this export is in the record already.")
    count = len(preview.new)
    return ngettext(
        "{count} new post can be imported.", "{count} new posts can be imported.", count
    ).format(count=count)
