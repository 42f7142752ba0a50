"""The chapter on inquiries and reply times: numbers first, words only where names are shown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from core.archive.contents import Contents
from core.archive.inquiry_contents import InquiryLine, InquiryReport
from core.archive.report.chapter import Chapters
from core.archive.words import moment
from core.dates import moment_text, month_name, sentence, short_date
from core.inquiry_kinds import STILL_OPEN, InquiryKind, Outcome
from core.inquiry_words import channel_name, kind_name, outcome_name, share, working_time
from core.language import _
from core.pdf.document import Document
from core.pdf.layout.style import SMALL
from core.pdf.layout.table import Column
from core.reply_figures import Part


def set_inquiries(document: Document, contents: Contents, chapters: Chapters) -> None:
    """Sets the figures, the months, cases, what is late and hard cases."""
    report = contents.inquiries
    with document.section():
        chapters.begin(_("Inquiries and reply times"))
        if not report.lines:
            document.paragraph(_("No inquiries were registered in this half-year."))
            return
        document.paragraph(_explained(contents), SMALL, keep_with_next=True)
        document.key_values(list(_facts(report)), share=0.42)
        _set_kinds(document, report)
        _set_months(document, report)
        _set_cases(document, report)
        _set_late(document, report)
        _set_consulted(document, report)
        if contents.names:
            _set_words(document, report)


def _explained(contents: Contents) -> str:
    text = _(
        "Reply times are working time: only hours in which the office is open count. A reply is "
        "the first word that the sender got, also a promise or a referral."
    )
    if contents.names:
        return text
    return f"{text} {_('What was written is not shown here.')}"


def _facts(report: InquiryReport) -> Iterator[tuple[str, str]]:
    figures, whole = report.figures, report.figures.whole
    yield _("Received"), str(figures.received)
    yield _("First reply within the promise"), share(whole.replies)
    yield _("First reply the same day"), share(whole.same_day)
    yield _("First reply, median working time"), working_time(whole.first_reply.median)
    yield _("First reply, nine of ten within"), working_time(whole.first_reply.slow)
    yield _("Until closed, median working time"), working_time(whole.closing.median)
    yield _("Until closed, nine of ten within"), working_time(whole.closing.slow)
    yield _("Promises kept"), share(figures.promises)
    channels = ((channel_name(one), count) for one, count in figures.by_channel.items() if count)
    yield _("How they came"), ", ".join(f"{name.lower()}: {count}" for name, count in channels)


_GROUPS = (
    frozenset({Outcome.ANSWERED}),
    frozenset({Outcome.FORMAL}),
    frozenset({Outcome.POLITICAL}),
    frozenset({Outcome.LEFT}),
    STILL_OPEN,
)


def _set_kinds(document: Document, report: InquiryReport) -> None:
    """Kind by outcome."""
    document.heading(_("By kind"), 3, in_contents=False)
    titles = (
        *(_("Received"), _("Answered"), _("Formally"), _("Politically")),
        *(_("No answer"), _("Waits")),
    )
    columns = (
        Column(title=_("Kind"), share=2.6),
        *(Column(title=title, share=1.3, figures=True) for title in titles),
    )
    rows = [
        _kind_row(kind_name(kind), [line for line in report.lines if line.inquiry.kind is kind])
        for kind in InquiryKind
        if report.figures.by_kind[kind]
    ]
    document.table(columns, [*rows, _kind_row(_("Together"), report.lines)])


def _kind_row(title: str, lines: Sequence[InquiryLine]) -> tuple[str, ...]:
    counts = (sum(line.inquiry.outcome in group for line in lines) for group in _GROUPS)
    return (title, str(len(lines)), *(str(count) for count in counts))


def _set_months(document: Document, report: InquiryReport) -> None:
    document.heading(_("By month"), 3, in_contents=False)
    columns = (
        Column(title=_("Month"), share=1.5),
        Column(title=_("Received"), share=1.4, figures=True),
        Column(title=_("In time"), share=1.75, figures=True),
        Column(title=_("The same day"), share=1.75, figures=True),
        Column(title=_("Median to first reply"), share=1.8, figures=True),
        Column(title=_("Median until closed"), share=1.8, figures=True),
    )
    rows = [
        _month_row(sentence(month_name(month.month)), part) for month, part in report.figures.months
    ]
    document.table(columns, [*rows, _month_row(_("Together"), report.figures.whole)])


def _month_row(title: str, part: Part) -> tuple[str, ...]:
    return (
        title,
        str(part.received),
        share(part.replies),
        share(part.same_day),
        working_time(part.first_reply.median),
        working_time(part.closing.median),
    )


def _set_cases(document: Document, report: InquiryReport) -> None:
    """Rows A39, U14, T23: what was handed over to case handling."""
    if not report.cases:
        return
    document.heading(_("Handed over to case handling"), 3, in_contents=False)
    document.table(
        (
            *_head(),
            Column(title=_("Sender told"), share=1.3),
            Column(title=_("Case number"), share=1.7),
        ),
        [
            (
                *_begin(line),
                short_date(told) if (told := line.inquiry.sender_told_on) else "–",
                line.inquiry.case_number or _("None yet"),
            )
            for line in report.cases
        ],
    )


def _set_late(document: Document, report: InquiryReport) -> None:
    if not report.late:
        return
    document.heading(_("Past the deadline, and still waiting"), 3, in_contents=False)
    document.table(
        (*_head(), Column(title=_("Kind"), share=1.8), Column(title=_("Deadline"), share=1.8)),
        [
            (*_begin(line), kind_name(line.inquiry.kind), moment_text(line.due))
            for line in report.late
            if line.due
        ],
    )


def _set_consulted(document: Document, report: InquiryReport) -> None:
    """Row T31; what was concluded may hold the sender's words, so it stands with them."""
    if not report.consulted:
        return
    document.heading(_("Taken up with leader and communications"), 3, in_contents=False)
    document.table(
        (*_head(), Column(title=_("With whom"), share=2.6), Column(title=_("Day"), share=1.1)),
        [
            (
                *_begin(line),
                line.inquiry.consulted,
                short_date(day) if (day := line.inquiry.consulted_on) else "–",
            )
            for line in report.consulted
        ],
    )


def _head() -> tuple[Column, ...]:
    return (
        Column(title=_("No."), share=0.6, figures=True),
        Column(title=_("Received"), share=1.3),
        Column(title=_("Account"), share=2.6),
    )


def _begin(line: InquiryLine) -> tuple[str, ...]:
    return str(line.inquiry.id), short_date(line.inquiry.day), line.account


def _set_words(document: Document, report: InquiryReport) -> None:
    """What was written and answered, one after another."""
    document.heading(_("What was written and answered"), 3, in_contents=False)
    for line in report.lines:
        with document.section():
            title = _("No. {number}: {kind}, {account}").format(
                number=line.inquiry.id,
                kind=kind_name(line.inquiry.kind).lower(),
                account=line.account,
            )
            document.heading(title, 4, in_contents=False)
            document.key_values([pair for pair in _words(line) if pair[1]], share=0.27)


def _words(line: InquiryLine) -> Iterator[tuple[str, str]]:
    inquiry = line.inquiry
    yield _("Received"), moment(inquiry.received_at)
    yield _("Text"), line.text
    yield _("Link"), inquiry.link
    yield _("Outcome"), outcome_name(inquiry.outcome)
    yield _("Answer"), line.answer
    yield _("Source of the correction"), inquiry.fact_link
    yield _("Assessment"), inquiry.assessment
    yield _("Conclusion"), inquiry.conclusion
    yield _("Referred to"), inquiry.referred_to
    yield _("Handled by"), line.handled_by
    if inquiry.closed_at:
        yield _("Ended"), moment(inquiry.closed_at)
