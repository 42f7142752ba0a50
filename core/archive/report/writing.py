"""The whole report, chapter after chapter, as one PDF/A."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.archive.contents import Contents
from core.archive.data_files import DataFile, data_files
from core.archive.report.chapter import Chapters
from core.archive.report.crises import set_crises
from core.archive.report.deletions import set_deletions
from core.archive.report.exceptions import set_exceptions
from core.archive.report.feed import set_feed
from core.archive.report.files import set_files
from core.archive.report.front import set_front
from core.archive.report.governance import set_governance
from core.archive.report.handling import set_handling
from core.archive.report.inquiries import set_inquiries
from core.archive.report.plan import set_plan
from core.archive.report.register import set_register
from core.archive.words import period, report_title
from core.language import _, ngettext
from core.paper import paper
from core.pdf.document import Document
from core.progress import Progress

_SETTING, _FINISHING = 60, 95
"""Out of a hundred: how far the work has come when all posts are set, and all pages written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """The PDF with its number of pages, the contents as it states them, and their data files."""

    pdf: bytes
    pages: int
    contents: Contents
    files: tuple[DataFile, ...]


def write_report(contents: Contents, progress: Progress) -> Written:
    """The report in the language spoken here.

    A picture that turns out to be unreadable is a gap too, and gaps stand on the front page:
    the report is then set once more with it. Raises Cancelled when progress does.
    """
    files = data_files(contents)
    document, unreadable = _set(contents, files, progress)
    if unreadable:
        contents = replace(contents, gaps=(*contents.gaps, _unreadable(unreadable)))
        files = data_files(contents)
        document, unreadable = _set(contents, files, progress)

    def report(done: int, total: int) -> None:
        progress(_SETTING + (_FINISHING - _SETTING) * done // max(1, total), 100)

    pdf = document.finish(report)
    progress(100, 100)
    return Written(pdf=pdf, pages=document.page_count, contents=contents, files=files)


def _unreadable(count: int) -> str:
    return ngettext(
        "{count} picture could not be read and is not shown.",
        "{count} pictures could not be read and are not shown.",
        count,
    ).format(count=count)


def _set(contents: Contents, files: Sequence[DataFile], progress: Progress) -> tuple[Document, int]:
    document = _document(contents)
    chapters = Chapters(document)
    done, total = 0, len(contents.posts) + len(contents.comments)

    def step() -> None:
        nonlocal done
        done += 1
        progress(_SETTING * done // max(1, total), 100)

    document.running(_("All accounts"))
    set_front(document, contents, chapters)
    document.contents(_("Contents"), _link)
    set_register(document, contents, chapters)
    set_governance(document, contents, chapters)
    set_handling(document, contents, chapters)
    set_inquiries(document, contents, chapters)
    set_exceptions(document, contents, chapters)
    unreadable = set_feed(document, contents, chapters, step)
    set_plan(document, contents, chapters)
    set_crises(document, contents, chapters)
    set_deletions(document, contents, chapters)
    set_files(document, contents, files, chapters)
    return document, unreadable


def _document(contents: Contents) -> Document:
    owner = contents.owner
    return paper(
        title=f"{report_title(contents.half)}, {owner.municipality}",
        subject=_("Social media, {period}").format(period=period(contents)),
        author=owner.archive_creator,
        day=contents.made_on,
        header_left=_("{municipality} · Archive report for social media").format(
            municipality=owner.municipality
        ),
        header_right=period(contents),
    )


def _link(heading: str, page: int) -> str:
    return _("{heading}, page {page}").format(heading=heading, page=page)
