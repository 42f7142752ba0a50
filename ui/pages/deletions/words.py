"""The words of the deletion log on the screen: facts and suggestions."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from core.clock import local
from core.dates import clock_time, day_and_month, moment_text, short_date
from core.decision_aid import path_lines
from core.deletions import Deletion, EntryKind, LogEntry
from core.guidelines import Profile
from core.language import N_, _

Fact = tuple[str, str]
"""A label and what stands there."""

FIELDS = {
    "link": N_("Link to the comment"),
    "author": N_("Author"),
    "text": N_("Word for word"),
    "masked_text": N_("What did it say?"),
    "thread": N_("What the thread is about"),
    "rule": N_("Rule or law"),
    "reason": N_("Reason"),
    "milder": N_("Why something milder was not enough"),
    "decided_by": N_("Decided by"),
    "consulted": N_("Consulted"),
    "police_report": N_("Police report"),
    "case_number": N_("Case number"),
}
"""Labels of the fields that hold text; also what a correction can be about."""

RULES = (
    N_("Privacy – Personal Data Act"),
    N_("Hate speech – Penal Code section 185"),
    N_("Threats – Penal Code"),
    N_("Confidentiality – Public Administration Act"),
    N_("Copyright – Copyright Act"),
)
"""Suggestions for the rule or law; anything may be written."""


def rules(profile: Profile) -> list[str]:
    """The municipality's own guideline first, then the laws that are most often meant."""
    document = profile.document
    return [f"{document.issuer}: {document.title}", *(_(rule) for rule in RULES)]


def kind_line(entry: LogEntry) -> str:
    """What a line of the log is, in the column of grounds."""
    if entry.deletion is not None:
        return entry.deletion.ground_title
    if entry.kind is EntryKind.CORRECTION and entry.about is not None:
        return _("Correction of no. {number}").format(number=entry.about)
    if entry.kind is EntryKind.ERASURE and entry.about is not None:
        return _("The content of no. {number} is erased").format(number=entry.about)
    return _("Cannot be read")


def second_line(entry: LogEntry) -> str:
    if entry.deletion is not None:
        return entry.deletion.reason
    return entry.correction.reason if entry.correction is not None else ""


def day(entry: LogEntry) -> str:
    return short_date(entry.day) if entry.day else "–"


def at(entry: LogEntry) -> str:
    return clock_time(entry.at) if entry.at else ""


def last_line(entry: LogEntry) -> str:
    """12. november · Facebook"""
    shown = day_and_month(entry.day) if entry.day else ""
    platform = entry.deletion.account.split(" · ")[0] if entry.deletion else ""
    return " · ".join(part for part in (shown, platform) if part)


def open_facts(deletion: Deletion) -> list[Fact]:
    """What anybody at the office may see at a glance; what is empty is left out."""
    told = _("Yes") if deletion.author_told else _("No")
    facts = [
        (_("Account"), deletion.account),
        (_("When"), _moment(deletion.removed_at)),
        (_("What was done"), deletion.measure.label),
        (_("Ground"), deletion.ground_title),
        (_(FIELDS["rule"]), deletion.rule),
        (_(FIELDS["reason"]), deletion.reason),
        (_(FIELDS["milder"]), deletion.milder),
        (_(FIELDS["masked_text"]), deletion.masked_text),
        (_(FIELDS["thread"]), deletion.thread),
        (_(FIELDS["link"]), deletion.link),
        (_("Written"), _moment(deletion.written_at)),
        (_("Found"), _moment(deletion.found_at)),
        (_(FIELDS["decided_by"]), deletion.decided_by),
        (_(FIELDS["consulted"]), deletion.consulted),
        (_("Considered first"), considered(deletion)),
        (_("The author is told"), told),
        (_(FIELDS["police_report"]), deletion.police_report),
        (_(FIELDS["case_number"]), deletion.case_number),
    ]
    return [(label, text) for label, text in facts if text]


def walk(deletion: Deletion) -> list[Fact]:
    """The questions that were answered in the decision aid, one under the other."""
    lines = "\n".join(path_lines(deletion.path))
    return [(_("Decision aid"), lines)] if lines else []


def restricted_facts(deletion: Deletion) -> list[Fact]:
    """What is about the citizen."""
    facts = [(_(FIELDS["author"]), deletion.author), (_(FIELDS["text"]), deletion.text)]
    return [(label, text) for label, text in facts if text]


def considered(deletion: Deletion) -> str:
    found = []
    if deletion.leader_knows:
        found.append(_("the leader or communications knows"))
    if deletion.reply_considered:
        found.append(_("answering instead is considered"))
    return ", ".join(found)


def correction_facts(entry: LogEntry) -> list[Fact]:
    correction = entry.correction
    if correction is None:
        return []
    facts = [(_(FIELDS.get(name, name)), value) for name, value in correction.fields]
    return [
        *facts,
        *([(_("What is right"), correction.text)] if correction.text else []),
        (_("Reason"), correction.reason),
    ]


def as_text(entry: LogEntry, corrections: Sequence[LogEntry]) -> str:
    """The line to paste elsewhere, without what is restricted."""
    lines = [_("Deletion log, entry no. {number}").format(number=entry.number)]
    lines += [f"{label}: {text}" for label, text in entry_facts(entry)]
    if entry.deletion is not None:
        lines += [f"{label}:\n{text}" for label, text in walk(entry.deletion)]
        lines += [f"SHA-256 {ref.name}: {ref.sha256}" for ref in entry.deletion.evidence]
    for correction in corrections:
        lines.append(_("Correction no. {number}").format(number=correction.number))
        lines += [f"{label}: {text}" for label, text in correction_facts(correction)]
    return "\n".join(lines)


def entry_facts(entry: LogEntry) -> list[Fact]:
    if entry.deletion is not None:
        facts = open_facts(entry.deletion)
    else:
        facts = [(_("What this is"), kind_line(entry)), *correction_facts(entry)]
    saved = moment_text(entry.at) if entry.at else ""
    by = _("{when} by {name}").format(when=saved, name=entry.who) if entry.who else saved
    return [*facts, (_("Saved"), by)]


def _moment(moment: datetime | None) -> str:
    return f"{short_date(local(moment).date())} {clock_time(moment)}" if moment else ""
