"""Reads a half-year's inquiries, and the rules that were set aside in it, for the report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from operator import attrgetter

from core.accounts import AccountId
from core.archive.inquiry_contents import ExceptionLine, InquiryLine, InquiryReport
from core.clock import local
from core.half_years import HalfYear
from core.inquiry_records import Inquiry, Standing
from core.office import Office
from core.override_words import CLEARANCE, rule_name
from core.plan_entries import PlanEntry
from core.reply_figures import figures_of

Titles = Mapping[AccountId, str]


def inquiry_report(
    office: Office,
    half: HalfYear,
    titles: Titles,
    names: Mapping[int, str],
    *,
    words: bool,
) -> InquiryReport:
    """The inquiries to the accounts in `titles`; with what was written only where `words`."""
    begin, end = half.local_bounds()
    verbs = office.inquiries
    found = [one for one in verbs.between(begin, end) if one.account_id in titles]
    standings = verbs.standings(found)
    figures = figures_of(
        found,
        verbs.courses(found),
        first=half.first,
        last=half.last,
        workdays=office.workdays(),
        now=office.clock.now(),
    )
    lines = (_line(one, standings[one.id], titles, names, words=words) for one in found)
    return InquiryReport(figures=figures, lines=tuple(lines))


def _line(
    inquiry: Inquiry,
    standing: Standing,
    titles: Titles,
    names: Mapping[int, str],
    *,
    words: bool,
) -> InquiryLine:
    late = standing.left is not None and standing.left.total_seconds() < 0
    return InquiryLine(
        inquiry=inquiry,
        account=titles[inquiry.account_id],
        handled_by=names.get(inquiry.handled_by or 0, ""),
        due=standing.due if late else None,
        broken=standing.broken,
        text=inquiry.text if words else "",
        answer=inquiry.answer if words else "",
    )


def exceptions(
    office: Office,
    half: HalfYear,
    titles: Titles,
    names: Mapping[int, str],
    *,
    whole: bool,
) -> tuple[ExceptionLine, ...]:
    """Every rule set aside on the half-year's days, oldest first (row U16).

    Those that concern no account stand in the report of the `whole` record only.
    """
    found = [*_overrides(office, half, titles, names, whole=whole)]
    found += _uncleared(office, half, titles, names)
    return tuple(sorted(found, key=attrgetter("day")))


def _overrides(
    office: Office, half: HalfYear, titles: Titles, names: Mapping[int, str], *, whole: bool
) -> Iterator[ExceptionLine]:
    for kept in office.overrides.between(half.first, half.last):
        if kept.account_id in titles or (whole and kept.account_id is None):
            yield ExceptionLine(
                day=kept.day,
                account=titles[kept.account_id] if kept.account_id is not None else "",
                rule=rule_name(kept.rule),
                rule_key=kept.rule,
                source=kept.source,
                reason=kept.reason,
                who=names.get(kept.person_id or 0, ""),
            )


def _uncleared(
    office: Office, half: HalfYear, titles: Titles, names: Mapping[int, str]
) -> Iterator[ExceptionLine]:
    """Posts that were let out without a cleared picture, which the plan keeps the reason of."""
    for planned in office.publishing.everything():
        entry = planned.entry
        accounts = [titles[key] for key in planned.account_ids if key in titles]
        if entry.override_reason and accounts and _day(entry) in half:
            yield ExceptionLine(
                day=_day(entry),
                account="; ".join(accounts),
                rule=rule_name(CLEARANCE),
                rule_key=CLEARANCE,
                source="",
                reason=entry.override_reason,
                who=names.get(entry.responsible_id or 0, ""),
            )


def _day(entry: PlanEntry) -> date:
    return local(entry.published_at).date() if entry.published_at else entry.day
