"""Taking in what was really published: only what is new, visible all at once, undone as one."""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from core.accounts import Account, AccountId
from core.clock import local
from core.errors import Refused
from core.feed_records import (
    Export,
    ExportId,
    ExportState,
    OwnComment,
    PostId,
    PostMedia,
)
from core.importers import ParsedExport, read
from core.importers.parsed import ParsedMedia, ParsedPost, Skipped
from core.importers.source import Source, open_source
from core.language import _
from core.media import place, store_file
from core.merging import chunks, plain_name, post_row, searchable, version_row
from core.one_at_a_time import held
from core.progress import Progress, silent
from core.store import Table
from core.store.batch import Batch, PostRows

if TYPE_CHECKING:
    from core.office import Office

T = TypeVar("T")
CHUNK = 300
"""Posts in one durable piece."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What taking an export in would do; nothing is written yet.

    `changed` pairs the key of a known post with its new wording. A post that this export does not
    hold is never taken for deleted.
    """

    path: Path
    account: Account
    parsed: ParsedExport
    new: tuple[ParsedPost, ...]
    changed: tuple[tuple[PostId, ParsedPost], ...]
    known: int
    comments_new: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """An import that lies in the file but is not seen yet."""

    export: Export
    result: Result


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What an import did, in counts; `skipped` says where and why something was left out."""

    account: str
    platform: str
    posts_new: int
    posts_known: int
    posts_changed: int
    comments_new: int
    media_found: int
    media_missing: int
    skipped: tuple[Skipped, ...] = ()


class Imports:
    """Preview, write, finish. The first two may run off the main thread, the last may not."""

    def __init__(self, office: Office) -> None:
        self._store, self._clock, self._paths = office.store, office.clock, office.paths
        self._accounts, self._people = office.accounts, office.people

    def history(self) -> list[Export]:
        """Every import that is seen, newest first."""
        return self._store.all(Export, Table.EXPORTS, "state = 'complete'", order="id DESC")

    def fitting(self, parsed: ParsedExport) -> Account | None:
        """The account that an export seems to be of: by its name, or the only one there is."""
        found = [a for a in self._accounts.everything() if a.platform == parsed.platform]
        guess = plain_name(parsed.account_guess)
        named = [a for a in found if guess and guess in (plain_name(a.name), plain_name(a.url))]
        named = named or [a for a in found if guess and guess in plain_name(f"{a.name} {a.url}")]
        return named[0] if len(named) == 1 else found[0] if len(found) == 1 else None

    def read(self, path: Path, progress: Progress = silent) -> ParsedExport:
        """What the export says. Raises UnreadableExport."""
        return read(path, progress)

    def preview(self, path: Path, account: AccountId, progress: Progress = silent) -> Preview:
        """What an export would bring. Raises UnreadableExport, NotFound."""
        return self.compare(path, self.read(path, progress), self._accounts.account(account))

    def compare(self, path: Path, parsed: ParsedExport, account: Account) -> Preview:
        """Sorts what is new from what is known and what is worded otherwise than before.

        Raises Refused("other_platform") when the account is on another platform.
        """
        if account.platform != parsed.platform:
            raise Refused("other_platform", name=account.name, platform=account.platform_name)
        with closing(self._store.second_connection()) as connection:
            batch = Batch(connection, self._store.gate)
            known, comments = batch.known(account.id), batch.known_comments(account.id)
        new = [post for post in parsed.posts if post.identity not in known]
        changed = [
            (PostId(known[post.identity][0]), post)
            for post in parsed.posts
            if post.identity in known and known[post.identity][1] != post.digest
        ]
        return Preview(
            path=path,
            account=account,
            parsed=parsed,
            new=tuple(new),
            changed=tuple(changed),
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
            with closing(self._store.second_connection()) as connection:
                batch = Batch(connection, self._store.gate)
                export = self._export(preview)
                export = replace(export, id=ExportId(batch.begin(export)))
                try:
                    found = self._write_posts(batch, export, preview, progress)
                    self._write_comments(batch, export, preview)
                except BaseException:
                    self._remove(batch, export.id)
                    raise
        result = _result(preview, found)
        counts = {k: getattr(result, k) for k in _COUNTS}
        return Written(export=replace(export, counts=json.dumps(counts)), result=result)

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
            if not mine or not self._store.count(Table.EXPORTS, "state = 'running'"):
                return 0
            with closing(self._store.second_connection()) as connection:
                batch = Batch(connection, self._store.gate)
                left = batch.leftovers()
                for export in left:
                    self._remove(batch, export)
        return len(left)

    def _export(self, preview: Preview) -> Export:
        parsed, current = preview.parsed, self._store.who
        times = [post.posted_at for post in parsed.posts]
        return Export(
            account_id=preview.account.id,
            platform=parsed.platform,
            file_name=parsed.file_name,
            sha256=parsed.sha256,
            made_on=parsed.made_on,
            state=ExportState.RUNNING,
            imported_at=self._clock.now(),
            imported_by=current,
            first_post=min(times, default=None),
            last_post=max(times, default=None),
            skipped=json.dumps([[s.where, s.reason, s.count] for s in parsed.skipped]),
        )

    def _write_posts(
        self, batch: Batch, export: Export, preview: Preview, progress: Progress
    ) -> tuple[int, int]:
        """Returns how many media files were stored and how many were missing."""
        stored = missing = done = 0
        with open_source(preview.parsed.paths or preview.path) as source:
            for chunk in chunks(preview.new, CHUNK):
                rows = []
                for post in chunk:
                    progress(done, len(preview.new))
                    done += 1
                    media = self._media(export, post, source)
                    stored += sum(not m.missing for m in media)
                    missing += sum(m.missing for m in media)
                    rows.append(PostRows(post_row(export, post), media, searchable(post)))
                batch.add_posts(rows)
        versions = [version_row(export, key, post) for key, post in preview.changed]
        for pieces in chunks(versions, CHUNK):
            batch.add(Table.POST_VERSIONS, pieces)
        progress(len(preview.new), len(preview.new))
        return stored, missing

    def _write_comments(self, batch: Batch, export: Export, preview: Preview) -> None:
        known = batch.known_comments(preview.account.id)
        new = [
            OwnComment(
                account_id=export.account_id,
                export_id=export.id,
                identity=comment.identity,
                written_at=comment.written_at,
                day=local(comment.written_at).date(),
                text=comment.text,
                about=comment.about,
            )
            for comment in preview.parsed.comments
            if comment.identity not in known
        ]
        for pieces in chunks(new, CHUNK):
            batch.add(Table.OWN_COMMENTS, pieces)

    def _media(self, export: Export, post: ParsedPost, source: Source) -> list[PostMedia]:
        found = []
        for position, media in enumerate(post.media):
            sha256, size = self._stored(media, source)
            found.append(
                PostMedia(
                    post_id=PostId(0),
                    export_id=export.id,
                    position=position,
                    uri=media.uri,
                    kind=media.kind,
                    alt_text=media.alt_text,
                    sha256=sha256,
                    size=size,
                )
            )
        return found

    def _stored(self, media: ParsedMedia, source: Source) -> tuple[str, int]:
        if not media.name:
            return "", 0
        with source.open(media.name) as file:
            return store_file(file, self._paths.media)

    def _remove(self, batch: Batch, export: int) -> None:
        for digest in batch.remove(export):
            place(self._paths.media, digest).unlink(missing_ok=True)


_COUNTS = (
    "posts_new",
    "posts_known",
    "posts_changed",
    "comments_new",
    "media_found",
    "media_missing",
)


def _result(preview: Preview, found: tuple[int, int]) -> Result:
    return Result(
        account=preview.account.name,
        platform=preview.parsed.platform,
        posts_new=len(preview.new),
        posts_known=preview.known,
        posts_changed=len(preview.changed),
        comments_new=preview.comments_new,
        media_found=found[0],
        media_missing=found[1],
        skipped=preview.parsed.skipped,
    )
