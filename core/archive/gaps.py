"""What the report lacks, said in words: nothing is left out in silence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from core.accounts import AccountStatus
from core.archive.contents import ExportRead, Handling, RegisterEntry, ShownPost
from core.archive.inquiry_contents import ExceptionLine, InquiryLine
from core.dates import full_date, short_date
from core.half_years import HalfYear
from core.language import _, ngettext
from core.log_check import ChainState


def half_year_gaps(half: HalfYear, until: date) -> Iterator[str]:
    """The half-year may still be running."""
    if until < half.last:
        yield _("The half-year is not over. The report goes up to and including {date}.").format(
            date=full_date(until)
        )


def handling_gaps(
    accounts: Sequence[RegisterEntry],
    handling: Sequence[Handling],
    first_workday: date | None,
) -> Iterator[str]:
    """Days without registration and without a reason, and days before the record began."""
    pairs = [
        (entry, found)
        for entry, found in zip(accounts, handling, strict=True)
        if entry.account.status is not AccountStatus.APPLIED
    ]
    yield from _beginnings(pairs, first_workday)
    missed: dict[int, list[str]] = {}
    for entry, found in pairs:
        missed.setdefault(found.total.missed, []).append(entry.title)
    for count, titles in sorted(missed.items()):
        if count:
            # Accounts that lack the same number of days stand in one sentence.
            yield ngettext(
                "{account}: {count} workday without registration and without a reason.",
                "{account}: {count} workdays without registration and without a reason.",
                count,
            ).format(account=_listed(titles), count=count)


def _beginnings(
    pairs: Sequence[tuple[RegisterEntry, Handling]], first_workday: date | None
) -> Iterator[str]:
    """From when the record speaks of each account, if it does."""
    daily = [(entry, found) for entry, found in pairs if entry.account.checked_daily]
    begun: dict[date, list[str]] = {}
    for entry, found in daily:
        if found.first_due and _late_start(entry, found.first_due, first_workday):
            begun.setdefault(found.first_due, []).append(entry.title)
    for day, titles in sorted(begun.items()):
        yield _("The record begins on {date} for {accounts}.").format(
            date=short_date(day), accounts=_listed(titles)
        )
    silent = [entry.title for entry, found in daily if not found.total.due]
    if silent:
        text = _("There is no record of daily checks for {accounts}.")
        yield text.format(accounts=_listed(silent))
    weekly = [entry.title for entry, _found in pairs if not entry.account.checked_daily]
    if weekly:
        yield _("Not checked daily: {accounts}.").format(accounts=_listed(weekly))


def _late_start(entry: RegisterEntry, begun: date, first_workday: date | None) -> bool:
    """Whether the account was there before the record of it begins."""
    opened = entry.account.opened_on
    if first_workday is None or begun <= first_workday:
        return False
    return opened is None or opened < begun


def _listed(titles: Sequence[str]) -> str:
    return "; ".join(titles)


def feed_gaps(
    accounts: Sequence[RegisterEntry],
    exports: Sequence[ExportRead],
    posts: Sequence[ShownPost],
    until: date,
) -> Iterator[str]:
    """Posts that were never fetched, and what the platforms' files do not hold."""
    fetched = {export.account_id for export in exports}
    there = [entry for entry in accounts if entry.account.status is not AccountStatus.APPLIED]
    never = [entry.title for entry in there if entry.account.id not in fetched]
    if never:
        yield _("Posts have not been fetched from {accounts}.").format(accounts=_listed(never))
    for entry in there:
        own = [export for export in exports if export.account_id == entry.account.id]
        last = min(until, entry.account.closed_on or until)
        yield from _coverage(entry, own, last)
        skipped = sum(export.skipped for export in own)
        if skipped:
            yield ngettext(
                "{account}: {count} entry in the export was not taken in.",
                "{account}: {count} entries in the export were not taken in.",
                skipped,
            ).format(account=entry.title, count=skipped)
    if exports:
        yield _("The platforms' files do not hold what citizens wrote under the posts.")
    yield from _media_gaps(posts)


def _coverage(entry: RegisterEntry, own: Sequence[ExportRead], last: date) -> Iterator[str]:
    if not own:
        return
    known = [day for export in own if (day := export.until or export.last_post)]
    if not any(export.until for export in own):
        yield _("{account}: it is not known up to which day the posts were fetched.").format(
            account=entry.title
        )
    elif max(known) < last:
        yield _("Posts from {account} after {date} have not been fetched.").format(
            account=entry.title, date=short_date(max(known))
        )


def _media_gaps(posts: Sequence[ShownPost]) -> Iterator[str]:
    media = [found for post in posts for found in post.media]
    missing = sum(1 for found in media if found.file is None)
    films = sum(1 for found in media if found.file is not None and not found.is_picture)
    if missing:
        yield ngettext(
            "{count} picture or film was missing in the export.",
            "{count} pictures and films were missing in the exports.",
            missing,
        ).format(count=missing)
    if films:
        yield ngettext(
            "{count} film is named in the report but cannot be shown on paper.",
            "{count} films are named in the report but cannot be shown on paper.",
            films,
        ).format(count=films)


def inquiry_gaps(
    lines: Sequence[InquiryLine], exceptions: Sequence[ExceptionLine]
) -> Iterator[str]:
    """Inquiries that wait after their deadline, and rules that were set aside."""
    late = Counter(line.account for line in lines if line.due is not None)
    for account, count in late.items():
        yield ngettext(
            "{account}: {count} inquiry waits after its deadline.",
            "{account}: {count} inquiries wait after their deadline.",
            count,
        ).format(account=account, count=count)
    if exceptions:
        yield ngettext(
            "A rule of the guideline was set aside {count} time; see the exceptions.",
            "Rules of the guideline were set aside {count} times; see the exceptions.",
            len(exceptions),
        ).format(count=len(exceptions))


def log_gaps(log: ChainState) -> Iterator[str]:
    """A deletion log that does not hold."""
    if not log.ok:
        yield ngettext(
            "The deletion log does not hold: {count} fault was found.",
            "The deletion log does not hold: {count} faults were found.",
            len(log.faults),
        ).format(count=len(log.faults))
