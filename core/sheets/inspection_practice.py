"""The auditor's questions about what is done: checks, answers, deletions, archive, copies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from core.archive.records import State
from core.archive.words import half_title
from core.clock import local
from core.dates import full_date, sentence, short_date
from core.day_status import DayState
from core.half_years import HalfYear
from core.inquiry_words import share
from core.language import _, ngettext
from core.log_check import ChainState
from core.office import Office
from core.reply_figures import Figures
from core.sheets.inspection_accounts import ALTA, ALVER, KS, SWEDISH, UTSIRA
from core.sheets.inspection_records import Answer, Gap, Verdict, title_of, weighed

BACKUP_DAYS = 7
"""A copy of the record older than this is no longer called fresh."""

_KEPT = frozenset({DayState.CHECKED, DayState.DEPUTY})


def practice_answers(office: Office, first: date, last: date, log: ChainState) -> Iterator[Answer]:
    """What was done from `first` to `last`, and what is kept of it today."""
    yield _checked(office, first, last)
    yield _answered(office, first, last)
    yield _deleted(office, log)
    yield _archived(office)
    yield _copied(office)


def _checked(office: Office, first: date, last: date) -> Answer:
    """U16, A23: every workday of every account; a day with a reason is still a day without."""
    accounts = office.accounts.everything()
    days = office.workdays().workdays_between(first, last)
    states = office.checklist.grid(accounts, days)
    due = [one for one in states.values() if one.state is not DayState.NOT_DUE]
    late = sum(one.state in _KEPT and one.late for one in due)
    excused = sum(one.state is DayState.AWAY for one in due)
    missed = Counter(one.account_id for one in due if one.state is DayState.MISSED)
    good = sum(one.state in _KEPT for one in due)
    evidence = [
        _("{good} of {count} checks from {first} to {last} are registered.").format(
            good=good, count=len(due), first=short_date(first), last=short_date(last)
        )
    ]
    for count, text in (
        (late, _("{count} entered late.")),
        (excused, _("{count} with a reason for why not.")),
    ):
        if count:
            evidence.append(text.format(count=count))
    titles = {one.id: title_of(one) for one in accounts}
    return Answer(
        question=_("Is every account checked each workday?"),
        source=f"{UTSIRA}; {ALVER}",
        verdict=weighed(good, len(due)),
        evidence=tuple(evidence) if due else (_("No check was due in the period."),),
        gaps=tuple(
            Gap(text=_missed(titles[key], count), page="accounts", hint={"account": key})
            for key, count in missed.most_common()
        ),
    )


def _missed(account: str, count: int) -> str:
    return ngettext(
        "{account}: {count} workday without registration and without a reason.",
        "{account}: {count} workdays without registration and without a reason.",
        count,
    ).format(account=account, count=count)


def _answered(office: Office, first: date, last: date) -> Answer:
    """T17, U18, A23: replies within the promise, and those that wait after it."""
    found = office.inquiries.figures(first, last)
    now = office.clock.now()
    waiting = office.inquiries.open()
    standings = office.inquiries.standings(waiting)
    late = [one for one in waiting if (due := standings[one.id].due) is not None and due < now]
    judged = found.whole.replies
    verdict = weighed(judged.count, judged.of)
    if late and verdict in (Verdict.YES, Verdict.NONE):
        verdict = Verdict.PARTLY
    text = ngettext("{count} inquiry came in.", "{count} inquiries came in.", found.received)
    evidence = [text.format(count=found.received)]
    if judged.of:
        evidence.append(_("In time: {share}.").format(share=share(judged)))
    if found.promises.of:
        evidence.append(_("Promises kept: {share}.").format(share=share(found.promises)))
    return Answer(
        question=_("Are inquiries answered within the time that the guideline promises?"),
        source=f"{ALTA}; {UTSIRA}; {ALVER}",
        verdict=verdict,
        evidence=tuple(evidence),
        gaps=(
            *(
                Gap(
                    text=_("Inquiry no. {number} waits after its deadline.").format(number=one.id),
                    page="inquiries",
                    hint={"inquiry": one.id},
                )
                for one in late
            ),
            *_late(found),
        ),
    )


def _late(found: Figures) -> Iterator[Gap]:
    """What came late cannot be mended, but is told."""
    replies, promises = found.whole.replies, found.promises
    if missed := replies.of - replies.count:
        text = ngettext(
            "{count} first reply did not come in time.",
            "{count} first replies did not come in time.",
            missed,
        )
        yield Gap(text=text.format(count=missed), page="inquiries")
    if broken := promises.of - promises.count:
        text = ngettext("{count} promise was not kept.", "{count} promises were not kept.", broken)
        yield Gap(text=text.format(count=broken), page="inquiries")


def _deleted(office: Office, log: ChainState) -> Answer:
    """A42–A44, T18, S44: every measure with evidence and a ground, in a log that holds."""
    entries = [one for one in office.deletions.entries() if one.deletion is not None]
    bare = [one for one in entries if one.deletion and not one.deletion.evidence]
    gaps = [
        Gap(
            text=_("Entry no. {number} has no evidence.").format(number=one.number),
            page="deletions",
            hint={"number": one.number},
        )
        for one in bare
    ]
    if not log.ok:
        text = ngettext(
            "The deletion log does not hold: {count} fault was found.",
            "The deletion log does not hold: {count} faults were found.",
            len(log.faults),
        )
        gaps.insert(0, Gap(text=text.format(count=len(log.faults)), page="deletions"))
    count = ngettext("{count} measure is logged.", "{count} measures are logged.", len(entries))
    evidence = [count.format(count=len(entries))]
    if log.ok and entries:
        evidence.append(
            _("The log and its evidence were checked {date} and hold.").format(
                date=full_date(local(log.checked_at).date())
            )
        )
    verdict = weighed(len(entries) - len(bare), len(entries))
    if not log.ok:
        verdict = Verdict.NO
    return Answer(
        question=_("Is each deletion documented with evidence and a ground?"),
        source=f"{ALVER}; {ALTA}; {KS}; {SWEDISH}",
        verdict=verdict,
        evidence=tuple(evidence),
        gaps=tuple(gaps),
    )


def _archived(office: Office) -> Answer:
    """S39: a half-year that is over goes to the archive; the one that runs cannot yet."""
    over = [one for one in office.archive.halves() if one.state is not State.RUNNING]
    done = [one for one in over if one.registered is not None]
    evidence = _("{good} of {count} half-years are archived.").format(
        good=len(done), count=len(over)
    )
    lines = [evidence if over else _("The first half-year is not over yet.")]
    if done and (newest := done[0].registered) is not None:
        text = _("{half} was registered {date}, {file}.")
        lines.append(
            text.format(
                half=sentence(half_title(HalfYear.parse(newest.half))),
                date=short_date(local(newest.registered_at).date()),
                file=newest.file_name,
            )
        )
    return Answer(
        question=_("Is each half-year archived?"),
        source=SWEDISH,
        verdict=weighed(len(done), len(over)),
        evidence=tuple(lines),
        gaps=tuple(
            Gap(
                text=_("{half} is not archived.").format(half=sentence(half_title(one.half))),
                page="archive",
                hint={"half": one.half.label},
            )
            for one in over
            if one.registered is None
        ),
    )


def _copied(office: Office) -> Answer:
    """No guideline asks, but an auditor does: is what is answered here safe?"""
    kept = office.settings.text("last_backup")
    day = local(datetime.fromisoformat(kept)).date() if kept else None
    where = {"section": "safety"}
    if day is None:
        gap = Gap(text=_("No backup of the record is made."), page="settings", hint=where)
        return _about_copies(Verdict.NO, (), gap)
    line = _("The last backup is from {date}.").format(date=full_date(day))
    if office.today() - day <= timedelta(days=BACKUP_DAYS):
        return _about_copies(Verdict.YES, (line,))
    gap = Gap(text=_("The backup is more than a week old."), page="settings", hint=where)
    return _about_copies(Verdict.PARTLY, (line,), gap)


def _about_copies(verdict: Verdict, lines: tuple[str, ...], *gaps: Gap) -> Answer:
    question = _("Is there a fresh backup of the record?")
    return Answer(question=question, source="", verdict=verdict, evidence=lines, gaps=gaps)
