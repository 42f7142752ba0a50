"""The front page: whose report, for when, the numbers, what is missing, and lines to sign on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from core import VERSION
from core.archive.contents import Contents, Handling, RegisterEntry
from core.archive.lighthouse import WIDTH, draw_lighthouse
from core.archive.report.chapter import Chapters
from core.archive.words import period, report_title
from core.dates import full_date
from core.language import _, ngettext
from core.pdf.document import Document
from core.pdf.layout.parts import Tile
from core.pdf.layout.table import Column


def set_front(document: Document, contents: Contents, chapters: Chapters) -> None:
    """Sets the front page; it may run over two when much is missing."""
    document.title(
        report_title(contents.half),
        [_who(contents)],
        emblem=draw_lighthouse,
        emblem_width=WIDTH,
    )
    document.tiles(list(_tiles(contents)))
    _set_handling(document, contents, chapters)
    with document.section():
        chapters.begin(_("Known gaps"))
        if contents.gaps:
            document.bullets(contents.gaps)
        else:
            document.paragraph(_("None are known."))
    with document.section():
        chapters.begin(_("About the report"))
        document.key_values(list(_facts(contents)), signed=True)
        document.signature_lines([_("Handed over: date and name"), _("Received: date and name")])


def _set_handling(document: Document, contents: Contents, chapters: Chapters) -> None:
    with document.section():
        chapters.begin(_("Daily follow-up"))
        document.table(
            (
                Column(title=_("Account"), share=2.9),
                Column(title=_("Checked"), share=1.5, figures=True),
                Column(title=_("By deputy"), share=1.35, figures=True),
                Column(title=_("Not checked"), share=1.55, figures=True),
                Column(title=_("Explanation"), share=2.8),
            ),
            [
                _row(entry, handling)
                for entry, handling in zip(contents.accounts, contents.handling, strict=True)
            ],
        )


def _who(contents: Contents) -> str:
    count = len(contents.accounts)
    parts = [ngettext("{count} account.", "{count} accounts.", count).format(count=count)]
    responsible = _names(entry.responsible for entry in contents.accounts)
    if responsible:
        parts.append(_("Responsible: {names}.").format(names=responsible))
    deputies = _names(entry.deputy for entry in contents.accounts)
    if deputies:
        parts.append(_("Deputy: {names}.").format(names=deputies))
    return " ".join(parts)


def _names(names: Iterator[str]) -> str:
    return ", ".join(dict.fromkeys(name for name in names if name))


def _tiles(contents: Contents) -> Iterator[Tile]:
    tally, counts = contents.tally, contents.counts
    days, posts = contents.workdays, len(contents.posts)
    yield Tile(str(days), ngettext("workday", "workdays", days))
    due = tally.due - tally.still_open
    if due:
        share = 100 * tally.checked // due if tally.checked < due else 100
        yield Tile(f"{share} %", _("of days checked"))
    yield Tile(str(posts), ngettext("post", "posts", posts))
    if counts.inquiries:
        label = ngettext("inquiry", "inquiries", counts.inquiries)
        yield Tile(str(counts.inquiries), label)
    else:
        label = ngettext("follow-up", "follow-ups", counts.follow_ups)
        yield Tile(str(counts.follow_ups), label)
    deletions = sum(1 for entry in contents.deletions if entry.about is None)
    yield Tile(str(deletions), ngettext("deletion", "deletions", deletions))


def _row(entry: RegisterEntry, handling: Handling) -> tuple[str, ...]:
    total = handling.total
    if not total.due:
        return (entry.title, "–", "–", "–", "")
    explained = Counter(day.reason for day in handling.without if day.reason)
    reasons = [
        reason if count == 1 else f"{reason} ({count})" for reason, count in explained.items()
    ]
    if total.missed:
        reasons.append(
            ngettext(
                "{count} without explanation", "{count} without explanation", total.missed
            ).format(count=total.missed)
        )
    return (
        entry.title,
        str(total.checked),
        str(total.by_deputy),
        str(total.without),
        "; ".join(reasons),
    )


def _facts(contents: Contents) -> Iterator[tuple[str, str]]:
    owner = contents.owner
    yield _("Archive creator"), owner.archive_creator
    if owner.organisation_number:
        yield _("Organisation number"), owner.organisation_number
    if owner.top_responsible:
        yield _("Administrative responsibility"), owner.top_responsible
    if owner.editor:
        yield _("Editor"), owner.editor
    yield _("Period"), period(contents)
    yield _("Made on"), full_date(contents.made_on)
    yield _("Guidelines"), owner.guideline
    yield _("Case number"), owner.case_number or "……………………………………"
    yield _("Citizens' names"), _("Shown") if contents.names else _("Not shown")
    log = contents.log
    text = ngettext("{count} line", "{count} lines", log.count).format(count=log.count)
    if log.count:
        text = _("{lines}, code {code}").format(lines=text, code=log.code)
    yield _("Deletion log"), text
    yield (
        _("Format"),
        _("PDF/A-2a and PDF/UA-1, made with Fyrvakt {version}").format(version=VERSION),
    )
