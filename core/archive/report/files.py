"""The chapter on files: what lies beside the report and what it was made from, with checksums."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from core.archive.contents import Contents
from core.archive.data_files import DataFile
from core.archive.report.chapter import Chapters
from core.archive.words import size
from core.dates import short_date
from core.language import _
from core.pdf.document import Document
from core.pdf.layout.style import SMALL
from core.pdf.layout.table import Column


def set_files(
    document: Document, contents: Contents, files: Sequence[DataFile], chapters: Chapters
) -> None:
    """Sets a table of files with their SHA-256."""
    with document.section():
        chapters.begin(_("Files"))
        document.paragraph(
            _("The checksum of this report itself stands in the file that lies beside it."),
            SMALL,
            keep_with_next=True,
        )
        document.table(
            (
                Column(title=_("File"), share=2.4),
                Column(title=_("Size"), share=0.8, figures=True),
                Column(title="SHA-256", share=3.2),
            ),
            [*_data(files), *_exports(contents), *_evidence(contents)],
        )


def _data(files: Sequence[DataFile]) -> Iterator[tuple[str, str, str]]:
    for file in files:
        yield file.name, size(len(file.data)), file.sha256


def _exports(contents: Contents) -> Iterator[tuple[str, str, str]]:
    for export in contents.exports:
        text = _("Export from {account}, fetched {date}: {file}").format(
            account=contents.title_of(export.account_id),
            date=short_date(export.imported_on),
            file=export.file_name,
        )
        yield text, "", export.sha256


def _evidence(contents: Contents) -> Iterator[tuple[str, str, str]]:
    for entry in contents.deletions:
        for ref in entry.deletion.evidence if entry.deletion else ():
            text = _("Evidence to no. {number} in the deletion log").format(number=entry.number)
            yield text, size(ref.size), ref.sha256
