"""The chapter on posts: account by account, in order, with pictures and own comments."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby
from pathlib import PurePosixPath

from core.archive.contents import Contents, RegisterEntry, ShownComment, ShownMedia, ShownPost
from core.archive.report.chapter import Chapters
from core.archive.words import moment
from core.clock import local
from core.dates import month_title
from core.language import _, ngettext
from core.pdf.document import Document
from core.pdf.layout.figures import Figure
from core.pdf.layout.style import SMALL, STRONG

_BETWEEN = 7.0
_SHORT = 240

Shown = ShownPost | ShownComment


def set_feed(
    document: Document,
    contents: Contents,
    chapters: Chapters,
    step: Callable[[], None],
) -> int:
    """Sets the posts; `step` is called after each. Returns how many pictures cannot be shown."""
    there = [entry for entry in contents.accounts if _count(contents, entry)]
    document.running(there[0].title if there else _("All accounts"))
    document.page_break()
    unreadable = 0
    with document.section():
        chapters.begin(_("Posts"))
        for entry in there:
            document.running(entry.title)
            if entry is not there[0]:
                document.page_break()
            with document.section():
                document.heading(entry.title, 3)
                unreadable += _set_account(document, contents, entry, step)
        empty = [entry.title for entry in contents.accounts if entry not in there]
        if empty:
            document.heading(_("Accounts without posts"), 3)
            document.paragraph(_("No posts from this half-year have been fetched."))
            document.bullets(empty)
    return unreadable


def _count(contents: Contents, entry: RegisterEntry) -> int:
    key = entry.account.id
    return len(contents.posts_of(key)) + len(contents.comments_of(key))


def _set_account(
    document: Document, contents: Contents, entry: RegisterEntry, step: Callable[[], None]
) -> int:
    posts = contents.posts_of(entry.account.id)
    comments = contents.comments_of(entry.account.id)
    counts = [ngettext("{count} post", "{count} posts", len(posts)).format(count=len(posts))]
    if comments:
        text = ngettext("{count} own comment", "{count} own comments", len(comments))
        counts.append(text.format(count=len(comments)))
    document.paragraph(", ".join(counts) + ".", SMALL)
    unreadable = 0
    everything: list[Shown] = [*posts, *comments]
    shown = sorted(everything, key=lambda found: found.at)
    for (year, month), found in groupby(shown, key=_month):
        with document.section():
            document.heading(month_title(year, month), 4, in_contents=False)
            for item in found:
                with document.section():
                    document.space(_BETWEEN)
                    unreadable += _set_item(document, item)
                step()
    return unreadable


def _month(shown: Shown) -> tuple[int, int]:
    at = local(shown.at)
    return at.year, at.month


def _set_item(document: Document, shown: Shown) -> int:
    when = moment(shown.at)
    if isinstance(shown, ShownComment):
        document.paragraph(_("{when} · Own comment").format(when=when), STRONG, keep_with_next=True)
        if shown.about:
            document.paragraph(shown.about, SMALL, keep_with_next=True)
        document.paragraph(shown.text or _("No text."))
        return 0
    document.paragraph(when, STRONG, keep_with_next=True)
    if shown.title:
        document.paragraph(shown.title, SMALL, keep_with_next=True)
    if shown.text or not shown.media:
        # A short text stays with its picture, and with the note that its picture is missing.
        short = bool(shown.media) and len(shown.text) < _SHORT
        document.paragraph(shown.text or _("No text."), keep_with_next=short)
    if shown.link:
        document.paragraph(shown.link, SMALL)
    for version in shown.versions:
        document.paragraph(_("A later export shows this wording:"), SMALL, keep_with_next=True)
        document.paragraph(version or _("No text."))
    unreadable = document.figures(list(_figures(shown)))
    for media in shown.media:
        note = _note(media)
        if note:
            document.paragraph(note, SMALL)
    return unreadable


def _figures(post: ShownPost) -> Iterator[Figure]:
    unnamed = _("Picture in the post of {when}").format(when=moment(post.at))
    for media in post.media:
        if media.file is not None and media.is_picture:
            yield Figure(
                source=media.file,
                alt=media.alt_text or unnamed,
                caption=media.alt_text,
                instead=_("The picture cannot be shown: {file}").format(file=_name(media)),
            )


def _note(media: ShownMedia) -> str:
    if media.file is None:
        return _("Missing in the export: {file}").format(file=_name(media))
    if not media.is_picture:
        return _("Film, not shown on paper: {file}").format(file=_name(media))
    return ""


def _name(media: ShownMedia) -> str:
    return PurePosixPath(media.uri.replace("\\", "/")).name or media.uri
