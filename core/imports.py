"""Taking in what was really published: only what is new, visible all at once, undone as one."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from core.accounts import Account, AccountId
from core.errors import Refused
from core.feed_records import Export, ExportId, ExportState, PostId
from core.import_media import MediaTaker
from core.import_records import Preview, Result, Written
from core.importers import ParsedExport, read
from core.importers.parsed import ParsedMedia, stem_of
from core.importers.source import open_source
from core.language import _
from core.media import clear
from core.merging import chunks, comment_row, plain_name, post_row, searchable, version_row
from core.one_at_a_time import held
from core.progress import Progress, silent
from core.store import Table
from core.store.batch import Batch, PostRows
from core.store.conditions import EXPORT_IS_COMPLETE, EXPORT_IS_RUNNING
from core.store.connection import said_plainly

if TYPE_CHECKING:
    from core.office import Office

__all__ = ["Imports", "Preview", "Result", "Written"]

CHUNK = 300
"""Posts in one durable piece."""


class Imports:
    """`read`, `compare` and `write` may run off the main thread; `finish` makes it seen, there."""

    def __init__(self, office: Office) -> None:
        self._store, self._clock, self._paths = office.store, office.clock, office.paths
        self._accounts, self._people = office.accounts, office.people

    def history(self) -> list[Export]:
        """Every import that is seen, newest first."""
        return self._store.all(Export, Table.EXPORTS, EXPORT_IS_COMPLETE, order="id DESC")

    def fitting(self, parsed: ParsedExport) -> Account | None:
        """The account that an export seems to be of: by its name, or the only one there is."""
        found = [a for a in self._accounts.everything() if a.platform == parsed.platform]
        guess = plain_name(parsed.account_guess)
        named = [a for a in found if guess and guess in (plain_name(a.name), plain_name(a.url))]
        named = named or [a for a in found if guess and guess in plain_name(f"{a.name} {a.url}")]
        return named[0] if len(named) == 1 else found[0] if len(found) == 1 else None

    def read(self, path: Path | Sequence[Path], progress: Progress = silent) -> ParsedExport:
        """What the export says. Raises UnreadableExport."""
        return read(path, progress)

    def preview(
        self, path: Path | Sequence[Path], account: AccountId, progress: Progress = silent
    ) -> Preview:
        """What an export would bring. Raises UnreadableExport, NotFound, Refused."""
        return self.compare(self.read(path, progress), self._accounts.account(account))

    def compare(self, parsed: ParsedExport, account: Account) -> Preview:
        """Sorts what is new from what is known and what is worded otherwise than before.

        Raises Refused("other_platform") when the account is on another platform.
        """
        if account.platform != parsed.platform:
            raise Refused("other_platform", name=account.name, platform=account.platform_name)
        with closing(self._store.second_connection()) as connection:
            batch = Batch(connection, self._store.gate)
            known, comments = batch.known(account.id), batch.known_comments(account.id)
            media = batch.media(account.id)
        new = [post for post in parsed.posts if post.identity not in known]
        changed = [
            (PostId(known[post.identity][0]), post)
            for post in parsed.posts
            if post.identity in known and known[post.identity][1] != post.digest
        ]
        return Preview(
            account=account,
            parsed=parsed,
            new=tuple(new),
            changed=tuple(changed),
            late=tuple(_late(parsed, known, media)),
            known=len(parsed.posts) - len(new) - len(changed),
            comments_new=sum(c.identity not in comments for c in parsed.comments),
        )

    def carry_out(self, preview: Preview, progress: Progress = silent) -> Result:
        """Write and finish, for those who need no window."""
        return self.finish(self.write(preview, progress))

    def write(self, preview: Preview, progress: Progress = silent) -> Written:
        """Writes everything, not yet to be seen; may run off the main thread.

        A cancelled or failed import leaves nothing. Raises Refused("import_running") when another
        window is taking something in, UnreadableExport, StoreProblem, Cancelled.
        """
        with held(self._paths.home / "import.lock") as mine:
            if not mine:
                raise Refused("import_running")
            with (
                said_plainly(self._store.path),
                closing(self._store.second_connection()) as connection,
            ):
                batch = Batch(connection, self._store.gate)
                export = self._export(preview)
                export = replace(export, id=ExportId(batch.begin(export)))
                try:
                    result = self._write_all(batch, export, preview, progress)
                except BaseException:
                    self._remove(batch, export.id)
                    raise
        return Written(export=_described(export, result), result=result)

    def finish(self, written: Written, *, origin: object | None = None) -> Result:
        """Makes the import seen, as one small step; undoing it makes it unseen again."""
        result = written.result
        label = _("{name}: {count} posts are taken in").format(
            name=result.account, count=result.posts_new
        )
        with self._store.step(label, origin=origin) as write:
            write.save(Table.EXPORTS, replace(written.export, state=ExportState.COMPLETE))
            write.touched(Table.POSTS)
        return result

    def sweep(self) -> int:
        """Takes away what imports that were cut off or undone left behind; returns how many.

        Done at the start, while nothing is being taken in.
        """
        with held(self._paths.home / "import.lock") as mine:
            if not mine or not self._store.count(Table.EXPORTS, EXPORT_IS_RUNNING):
                return 0
            with (
                said_plainly(self._store.path),
                closing(self._store.second_connection()) as connection,
            ):
                batch = Batch(connection, self._store.gate)
                left = batch.leftovers()
                for export in left:
                    self._remove(batch, export)
        return len(left)

    def _export(self, preview: Preview) -> Export:
        parsed = preview.parsed
        times = [post.posted_at for post in parsed.posts]
        return Export(
            account_id=preview.account.id,
            platform=parsed.platform,
            file_name=parsed.file_name,
            sha256=parsed.sha256,
            made_on=parsed.made_on,
            state=ExportState.RUNNING,
            imported_at=self._clock.now(),
            imported_by=self._store.who,
            first_post=min(times, default=None),
            last_post=max(times, default=None),
        )

    def _write_all(
        self, batch: Batch, export: Export, preview: Preview, progress: Progress
    ) -> Result:
        total = len(preview.new) + len(preview.late)
        with open_source(preview.parsed.paths) as source:
            taker = MediaTaker(source, self._paths.media, export.id)
            for start, chunk in chunks(preview.new, CHUNK):
                rows = []
                for number, post in enumerate(chunk, start):
                    progress(number, total)
                    media = [taker.take(one, n) for n, one in enumerate(post.media)]
                    rows.append(PostRows(post_row(export, post), media, searchable(post)))
                batch.add_posts(rows)
            for start, some in chunks(preview.late, CHUNK):
                files = []
                for number, (key, position, one) in enumerate(some, start + len(preview.new)):
                    progress(number, total)
                    files.append(taker.take(one, position, key))
                batch.add(Table.POST_MEDIA, [file for file in files if not file.missing])
        self._write_words(batch, export, preview)
        progress(total, total)
        return replace(
            preview.expected,
            media_found=taker.found,
            media_missing=taker.missing,
            skipped=(*preview.parsed.skipped, *taker.damaged),
        )

    def _write_words(self, batch: Batch, export: Export, preview: Preview) -> None:
        versions = [version_row(export, key, post) for key, post in preview.changed]
        for _start, some_versions in chunks(versions, CHUNK):
            batch.add(Table.POST_VERSIONS, some_versions)
        known = batch.known_comments(preview.account.id)
        new = [c for c in preview.parsed.comments if c.identity not in known]
        for _start, comments in chunks(new, CHUNK):
            batch.add(Table.OWN_COMMENTS, [comment_row(export, one) for one in comments])

    def _remove(self, batch: Batch, export: int) -> None:
        batch.remove(export)
        clear(self._paths.media, batch.digests())


_COUNTS = (
    "posts_new",
    "posts_known",
    "posts_changed",
    "comments_new",
    "media_found",
    "media_missing",
)


def _described(export: Export, result: Result) -> Export:
    return replace(
        export,
        counts=json.dumps({name: getattr(result, name) for name in _COUNTS}),
        skipped=json.dumps([[s.where, s.reason, s.count] for s in result.skipped]),
    )


def _late(
    parsed: ParsedExport,
    known: dict[str, tuple[int, str]],
    media: dict[int, dict[str, tuple[int, bool]]],
) -> Iterator[tuple[PostId, int, ParsedMedia]]:
    """Media of known posts that lay in none of the exports so far, and where they belong."""
    for post in parsed.posts:
        key, _digest = known.get(post.identity, (0, ""))
        places = {stem_of(uri): place for uri, place in media.get(key, {}).items()}
        free = 1 + max((position for position, _held in places.values()), default=-1)
        for one in post.media if key else ():
            position, held = places.get(stem_of(one.uri), (free, False))
            free = max(free, position + 1)
            if one.name and not held:
                yield PostId(key), position, one
