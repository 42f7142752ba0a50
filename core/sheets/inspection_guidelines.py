"""The auditor's questions about the rules: decided, looked over, read and signed, and by whom."""

from __future__ import annotations

from collections.abc import Iterator

from core.dates import full_date, short_date
from core.guideline_edition import readers
from core.language import _
from core.office import Office
from core.own_guidelines import USUAL_REVIEW_MONTHS, GuidelineVersion, months_later
from core.settings import OWN_PROFILE
from core.sheets.inspection_accounts import ALTA, ALVER, KS
from core.sheets.inspection_records import Answer, Gap, Verdict, weighed


def guideline_answers(office: Office) -> Iterator[Answer]:
    """Whether the rules are the municipality's own, in force, and known to those they bind."""
    version = _own_version(office)
    yield _decided(office, version)
    yield _guideline(office, version)
    yield _signed(office)
    yield _top(office)


def _own_version(office: Office) -> GuidelineVersion | None:
    """The own version that is followed today, if it is an own one."""
    own = office.settings.text("guideline_profile") == OWN_PROFILE
    return office.own_guidelines.on(office.today()) if own else None


def _decided(office: Office, version: GuidelineVersion | None) -> Answer:
    """K2: «ledelsens forståelse må formelt være på plass»."""
    decisions = [
        (one.body, full_date(one.day), one.case_number) for one in office.decisions.everything()
    ]
    if version is not None and version.decided_by and version.decided_on:
        day = full_date(version.decided_on)
        decisions.append((version.decided_by, day, version.case_number))
    lines = [", ".join(part for part in one if part) for one in decisions]
    gap = Gap(
        text=_("No decision by the management is registered."),
        page="guidelines",
        hint={"part": "decided"},
    )
    return Answer(
        question=_("Has the management decided on the guidelines?"),
        source=KS,
        verdict=Verdict.YES if decisions else Verdict.NO,
        evidence=tuple(lines),
        gaps=() if decisions else (gap,),
    )


def _guideline(office: Office, version: GuidelineVersion | None) -> Answer:
    """A47, T1: which guideline is followed, from when, and whether it was looked over in time."""
    from core.guideline_reading import dated  # reads every rule text: loaded when it is asked

    now = office.today()
    text = _("The municipality follows: {document}.")
    lines = [text.format(document=dated(office.profile()))]
    if version is None:
        gap = Gap(
            text=_("The municipality has no guideline of its own in the record."),
            page="guidelines",
            hint={"part": "versions"},
        )
        return _about_guideline(Verdict.PARTLY, lines, gap)
    text = _("Version {number} holds from {date}.")
    lines.append(text.format(number=version.number, date=short_date(version.valid_from)))
    due = months_later(version.valid_from, USUAL_REVIEW_MONTHS)
    if due <= now:
        text = _("It should have been looked over by {date}.")
        where = {"part": "versions"}
        gap = Gap(text=text.format(date=short_date(due)), page="guidelines", hint=where)
        return _about_guideline(Verdict.PARTLY, lines, gap)
    return _about_guideline(Verdict.YES, lines)


def _about_guideline(verdict: Verdict, lines: list[str], *gaps: Gap) -> Answer:
    question = _("Is there a guideline in force that is looked over each year?")
    return Answer(
        question=question,
        source=f"{ALVER}; {ALTA}",
        verdict=verdict,
        evidence=tuple(lines),
        gaps=gaps,
    )


def _signed(office: Office) -> Answer:
    """K3: everybody appointed today, on the edition that holds."""
    found = readers(office)
    lacking = [one.person.name for one in found if one.signed is None]
    good = len(found) - len(lacking)
    text = _("{good} of {count} who are appointed have signed.")
    evidence = text.format(good=good, count=len(found))
    return Answer(
        question=_("Has everybody who is appointed read the guideline and signed?"),
        source=KS,
        verdict=weighed(good, len(found)),
        evidence=(evidence if found else _("Nobody is appointed."),),
        gaps=tuple(
            Gap(
                text=_("{name} has not signed.").format(name=name),
                page="guidelines",
                hint={"part": "signed"},
            )
            for name in lacking
        ),
    )


def _top(office: Office) -> Answer:
    """T2, T3, A11: who answers at the top, and what is handed on."""
    text, gaps = office.settings.text, []
    if not text("top_responsible"):
        gaps.append(_("It is not set who is responsible at the top."))
    if not text("editor"):
        gaps.append(_("It is not set who is editorially responsible."))
    names = (
        (_("Responsible at the top"), text("top_responsible")),
        (_("Editorially responsible"), text("editor")),
    )
    lines = [f"{label}: {name}." for label, name in names if name]
    held = [one for one in office.delegations.everything() if one.holds(office.today())]
    for one in held:
        said = _("{giver} has delegated to {taker}: {what} (from {date}).")
        lines.append(
            said.format(
                giver=one.from_whom,
                taker=one.to_whom,
                what=one.scope,
                date=short_date(one.first),
            )
        )
    where = {"section": "municipality"}
    return Answer(
        question=_("Is it clear who is responsible at the top and as editor?"),
        source=f"{ALTA}; {ALVER}",
        verdict=weighed(2 - len(gaps), 2),
        evidence=tuple(lines),
        gaps=tuple(Gap(text=gap, page="settings", hint=where) for gap in gaps),
    )
