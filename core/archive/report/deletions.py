"""The chapter on the deletion log: every line of the half-year, names masked unless asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from core.archive.contents import Contents
from core.archive.report.chapter import Chapters
from core.archive.words import moment, size, yes_or_no
from core.decision_aid import path_lines
from core.deletion_records import Correction, Deletion, EntryKind, LogEntry
from core.language import N_, _, ngettext
from core.pdf.document import Document
from core.pdf.layout.style import SMALL

_RESTRICTED = frozenset({"author", "text", "thread"})
_FIELDS: Mapping[str, str] = {
    "link": N_("Address"),
    "author": N_("Author"),
    "text": N_("Word for word"),
    "masked_text": N_("Text, names masked"),
    "thread": N_("Thread"),
    "rule": N_("Rule"),
    "reason": N_("Reason"),
    "milder": N_("Why not something milder"),
    "decided_by": N_("Decided by"),
    "consulted": N_("Asked for advice"),
    "police_report": N_("Police report"),
    "case_number": N_("Case number"),
}


def set_deletions(document: Document, contents: Contents, chapters: Chapters) -> None:
    """Sets the log's lines and its head, by which a later change can be seen."""
    document.page_break()
    with document.section():
        chapters.begin(_("Deletion log"))
        document.paragraph(_head(contents))
        if not contents.names:
            document.paragraph(
                _("Names and exact words are kept in the log and are not shown here."), SMALL
            )
        if not contents.deletions:
            document.paragraph(_("Nothing was entered in this half-year."))
        for entry in contents.deletions:
            with document.section():
                document.heading(_title(entry), 3, in_contents=False)
                document.key_values(
                    [pair for pair in _facts(entry, contents.names) if pair[1]], share=0.27
                )


def _head(contents: Contents) -> str:
    log = contents.log
    if not log.count:
        return _("The log is empty.")
    text = ngettext(
        "The whole log has {count} line. Its code is {code}.",
        "The whole log has {count} lines. Its code is {code}.",
        log.count,
    ).format(count=log.count, code=log.code)
    if log.ok:
        return f"{text} {_('The log is whole.')}"
    return f"{text} {_('The log does not hold; see Known gaps.')}"


def _title(entry: LogEntry) -> str:
    if entry.kind is EntryKind.CORRECTION:
        return _("No. {number}: correction of no. {about}").format(
            number=entry.number, about=entry.about
        )
    if entry.deletion is None:
        return _("No. {number}: content taken out or unreadable").format(number=entry.number)
    return _("No. {number}: {measure}, {account}").format(
        number=entry.number,
        measure=entry.deletion.measure.label.lower(),
        account=entry.deletion.account,
    )


def _facts(entry: LogEntry, names: bool) -> Iterator[tuple[str, str]]:
    if entry.at is not None:
        yield _("Entered in the log"), moment(entry.at)
    yield _("Entered by"), entry.who
    if entry.deletion is not None:
        yield from _deletion(entry.deletion, names)
    if entry.correction is not None:
        yield from _correction(entry.correction, names)
    if entry.corrected_by:
        yield (
            _("Corrected in"),
            ", ".join(_("no. {number}").format(number=n) for n in entry.corrected_by),
        )


def _deletion(deletion: Deletion, names: bool) -> Iterator[tuple[str, str]]:
    times = (
        (_("Written at"), deletion.written_at),
        (_("Found at"), deletion.found_at),
        (_("Removed at"), deletion.removed_at),
    )
    for label, at in times:
        if at is not None:
            yield label, moment(at)
    yield _("Ground"), deletion.ground_title
    yield _("Guidelines"), deletion.profile
    yield _(_FIELDS["masked_text"]), deletion.masked_text
    for field in ("author", "text", "thread"):
        if names:
            yield _(_FIELDS[field]), getattr(deletion, field)
    for field in ("rule", "reason", "milder", "decided_by", "consulted"):
        yield _(_FIELDS[field]), getattr(deletion, field)
    yield _("Decision aid"), "\n".join(path_lines(deletion.path))
    yield _("Author told"), yes_or_no(deletion.author_told)
    for field in ("police_report", "case_number"):
        yield _(_FIELDS[field]), getattr(deletion, field)
    if names:
        yield _(_FIELDS["link"]), deletion.link
    yield (
        _("Evidence"),
        "\n".join(f"{size(ref.size)}, SHA-256 {ref.sha256}" for ref in deletion.evidence),
    )


def _correction(correction: Correction, names: bool) -> Iterator[tuple[str, str]]:
    yield _("Why it is corrected"), correction.reason
    yield _("What is right"), correction.text
    for field, value in correction.fields:
        if field in _RESTRICTED | {"link"} and not names:
            yield _(_FIELDS[field]), _("Corrected; not shown here")
        else:
            yield _(_FIELDS.get(field, field)), value
