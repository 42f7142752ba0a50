"""The chapter on the publishing plan: what was planned beside what was done."""

from __future__ import annotations

from core.archive.contents import Contents, PlanLine
from core.archive.report.chapter import Chapters
from core.archive.report.wheel import set_wheel
from core.dates import clock_time, moment_text, short_date
from core.goals import posts_per_goal
from core.language import _
from core.pdf.document import Document
from core.pdf.layout.table import Column
from core.plan_entries import PlanEntry, PlanStatus
from core.plan_words import content_name, status_name


def set_plan(document: Document, contents: Contents, chapters: Chapters) -> None:
    """Sets one row for each planned post."""
    document.running(_("All accounts"))
    document.page_break()
    with document.section():
        chapters.begin(_("Publishing plan"))
        if not contents.plan:
            document.paragraph(_("Nothing was planned in this half-year."))
        else:
            _set_posts(document, contents)
        set_wheel(document, contents.wheel)


def _set_posts(document: Document, contents: Contents) -> None:
    document.table(
        (
            Column(title=_("Planned"), share=1.6),
            Column(title=_("Account"), share=2),
            Column(title=_("Post"), share=2.35),
            Column(title=_("Goal"), share=1.95),
            Column(title=_("What was done"), share=2.9),
        ),
        [_row(line) for line in contents.plan],
    )
    if served := posts_per_goal(line.entry for line in contents.plan):
        goals = ", ".join(f"{goal}: {count}" for goal, count in served.items())
        document.paragraph(_("Published posts by goal: {goals}.").format(goals=goals))


def _row(line: PlanLine) -> tuple[str, ...]:
    entry = line.entry
    what = [f"{entry.title} ({content_name(entry.content_type).lower()})"]
    if entry.photographer:
        what.append(_("Photo: {name}").format(name=entry.photographer))
    if entry.no_credit:
        what.append(_("No credit needed: {why}").format(why=entry.no_credit))
    if entry.override_reason:
        what.append(_("Let out without clearance: {why}").format(why=entry.override_reason))
    return (
        _planned(entry),
        "\n".join(line.accounts),
        "\n".join(what),
        entry.goal,
        _done(entry),
    )


def _planned(entry: PlanEntry) -> str:
    day, time = entry.planned_day or entry.day, entry.planned_time or entry.time
    text = _("{date} at {time}").format(date=short_date(day), time=clock_time(time))
    if entry.was_moved:
        moved = _("{date} at {time}").format(
            date=short_date(entry.day), time=clock_time(entry.time)
        )
        text += "\n" + _("Moved to {when}").format(when=moved)
    return text


def _done(entry: PlanEntry) -> str:
    if entry.status is PlanStatus.PUBLISHED and entry.published_at:
        text = _("Published {when}").format(when=moment_text(entry.published_at))
        return f"{text}\n{entry.published_url}".strip()
    if entry.status is PlanStatus.DROPPED:
        return _("Dropped: {why}").format(why=entry.dropped_reason)
    return _("Not published ({status})").format(status=status_name(entry.status).lower())
