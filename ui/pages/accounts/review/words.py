"""How a review says what is known of an account."""

from __future__ import annotations

from collections.abc import Iterator

from core.closing_words import review_name
from core.dates import full_date, short_date
from core.language import _, ngettext
from core.requirement_words import requirement_said
from core.review_facts import Known


def facts(known: Known) -> Iterator[tuple[str, str, str]]:
    """What, how it is, and the tone it is written in."""
    account = known.account
    yield _("Purpose"), account.purpose or _("Not written down"), _tone(account.purpose)
    yield _("Responsible"), *_people(known)
    yield _("Since {date}").format(date=short_date(known.since)), activity(known), ""
    met = sum(state.settled for state in known.states.values())
    said = _("{met} of {count}").format(met=met, count=len(known.states))
    lacking = " ".join(f"{one}." for one in unmet(known))
    said = f"{said}. {lacking}" if lacking else said + _oldest(known)
    yield _("Requirements"), said, "warn" if lacking else ""
    if account.limited_until:
        yield _("Last day"), full_date(account.limited_until), ""
    if known.last is not None:
        yield _("Last review"), _last(known), ""


def _people(known: Known) -> tuple[str, str]:
    """Kari Nes, vikar Jon Berg."""
    if not known.responsible:
        return _("Not appointed"), "warn"
    if not known.deputy:
        return _("{name}, without a deputy").format(name=known.responsible), "warn"
    said = _("{name}, deputy {deputy}").format(name=known.responsible, deputy=known.deputy)
    return said, ""


def activity(known: Known) -> str:
    """34 innlegg, 118 sjekker, 12 henvendelser."""
    parts = (
        ngettext("{count} post", "{count} posts", known.posts).format(count=known.posts),
        ngettext("{count} check", "{count} checks", known.checks).format(count=known.checks),
        ngettext("{count} inquiry", "{count} inquiries", known.inquiries).format(
            count=known.inquiries
        ),
    )
    said = ", ".join(parts)
    if known.last_post is None:
        return said
    return _("{activity}. Last post {date}.").format(
        activity=said, date=short_date(known.last_post)
    )


def unmet(known: Known) -> list[str]:
    """The requirements that are not met, in words."""
    return [
        requirement_said(kind, False) for kind, found in known.states.items() if not found.settled
    ]


def _oldest(known: Known) -> str:
    days = [state.checked_on for state in known.states.values() if state.checked_on]
    if not days:
        return ""
    return _(". The oldest was looked at {date}.").format(date=short_date(min(days)))


def _last(known: Known) -> str:
    review = known.last
    if review is None:
        return ""
    said = _("{date}: {outcome}").format(
        date=short_date(review.day), outcome=review_name(review.outcome).lower()
    )
    return f"{said}. {review.note}" if review.note else said


def _tone(text: str) -> str:
    return "" if text.strip() else "warn"
