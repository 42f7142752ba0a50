"""`delete-log`: entries, corrections and the list; nothing in it is ever changed."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from core.dates import moment_text
from core.deletions import Deletion, EvidenceRef, LogEntry, Measure
from core.errors import AppError
from core.language import N_, _
from core.office import Office
from ui.commands.parser import Commands
from ui.commands.terminal import Terminal
from ui.commands.values import iso, moment_of

_TEXTS = (
    ("link", N_("where it stood")),
    ("author", N_("who wrote it; restricted")),
    ("masked-text", N_("the text that others may see; names are taken out when not given")),
    ("thread", N_("what it was a comment on")),
    ("rule", N_("the rule or law")),
    ("milder", N_("why a milder measure was not enough")),
    ("consulted", N_("who was asked")),
    ("police-report", N_("the number of a police report")),
    ("case-number", N_("the case in the archive system")),
)
_MOMENTS = (
    ("written-at", N_("when it was written, such as “26.11.2026 10.00”")),
    ("found-at", N_("when it was found")),
    ("removed-at", N_("when the measure was taken; now when not given")),
)


def add(commands: Commands) -> None:
    group = commands.group("delete-log", _("The deletion log"))
    _describe(group.add("add", _add, _("Writes an entry for good")))
    correct = group.add("correct", _correct, _("Adds a correction beside an entry"))
    correct.add_argument("number", type=int, metavar=_("NUMBER"))
    correct.add_argument("--reason", required=True, help=_("why the entry was wrong"))
    correct.add_argument("--text", required=True, help=_("what is right"))
    group.add("list", _list, _("Every entry, corrections among them"), json=True)


def _describe(new: ArgumentParser) -> None:
    new.add_argument("--account", required=True, help=_("its number or its name"))
    new.add_argument("--text", required=True, help=_("what was written, word for word"))
    new.add_argument("--ground", required=True, help=_("a ground of the guideline, by its key"))
    new.add_argument("--reason", required=True, help=_("why, in your own words"))
    new.add_argument("--decided-by", required=True, help=_("who decided"))
    new.add_argument(
        "--evidence",
        action="append",
        default=[],
        metavar=_("FILE"),
        help=_("a screenshot; can be given several times. Without it the text is the evidence"),
    )
    new.add_argument("--measure", choices=[str(measure) for measure in Measure], default="deleted")
    new.add_argument("--author-told", action="store_true", help=_("the author was told"))
    for name, text in (*_TEXTS, *_MOMENTS):
        new.add_argument(f"--{name}", help=_(text))


def _add(terminal: Terminal, given: Namespace) -> int:
    texts: dict[str, Any] = {name: getattr(given, name) or "" for name in _names(_TEXTS)}
    moments: dict[str, Any] = {
        name: moment_of(getattr(given, name), terminal.clock) for name in _names(_MOMENTS)
    }
    with terminal.office() as office:
        draft = Deletion(
            account_id=office.accounts.find(given.account).id,
            text=given.text,
            ground=given.ground,
            reason=given.reason,
            decided_by=given.decided_by,
            measure=Measure(given.measure),
            author_told=given.author_told,
            **texts,
            **moments,
        )
        with _unused_evidence_released(office):
            draft = _with_evidence(office, draft, given.evidence)
            number = office.deletions.add(draft)
        entry = office.deletions.entry(number)
        terminal.show(
            _("Entry {number} is saved for good. The log's code is {code}.").format(
                number=number, code=office.deletions.verify().code
            )
        )
        if entry.deletion and entry.deletion.evidence and not given.evidence:
            terminal.note(_("No picture was given; the text is stored as the evidence."))
    return 0


def _with_evidence(office: Office, draft: Deletion, files: list[str]) -> Deletion:
    """Evidence first: every file is stored and locked before the entry is written."""
    refs = [EvidenceRef.to(office.evidence.keep(Path(file).expanduser())) for file in files]
    if refs:
        return replace(draft, evidence=tuple(refs))
    return office.deletions.keep_text(draft) if draft.measure.removes else draft


@contextmanager
def _unused_evidence_released(office: Office) -> Iterator[None]:
    """An entry that was refused leaves no evidence behind that it alone brought."""
    before = {file.sha256 for file in office.evidence.everything()}
    try:
        yield
    except AppError:
        for file in office.evidence.everything():
            if file.sha256 not in before:
                office.evidence.release(file.sha256)
        raise


def _correct(terminal: Terminal, given: Namespace) -> int:
    with terminal.office() as office:
        number = office.deletions.correct(given.number, reason=given.reason, text=given.text)
        entry = office.deletions.entry(number)
        text = _("Correction {number} is saved beside entry {about}.")
        terminal.show(text.format(number=number, about=entry.about))
    return 0


def _list(terminal: Terminal, given: Namespace) -> int:
    with terminal.office() as office:
        entries = office.deletions.entries()
        if given.json:
            terminal.show_json([_plain(entry) for entry in entries])
        elif not entries:
            terminal.show(_("The deletion log is empty."))
        else:
            terminal.show("\n\n".join(_told(entry) for entry in entries))
    return 0


def _plain(entry: LogEntry) -> dict[str, Any]:
    deletion, correction = entry.deletion, entry.correction
    found: dict[str, Any] = {
        "number": entry.number,
        "at": iso(entry.at),
        "kind": entry.kind.value if entry.kind else None,
        "about": entry.about,
        "who": entry.who,
        "hash": entry.hash,
        "corrected_by": list(entry.corrected_by),
    }
    if correction is not None:
        found |= {
            "reason": correction.reason,
            "text": correction.text,
            "fields": dict(correction.fields),
        }
    if deletion is not None:
        found |= _plain_deletion(deletion)
    return found


def _plain_deletion(deletion: Deletion) -> dict[str, Any]:
    return {
        "account": deletion.account_id,
        "name": deletion.account,
        "measure": deletion.measure.value,
        "removed_at": iso(deletion.removed_at),
        "text": deletion.text,
        "masked_text": deletion.masked_text,
        "ground": deletion.ground,
        "reason": deletion.reason,
        "decided_by": deletion.decided_by,
        "decision_aid": deletion.path,
        "evidence": [
            {"name": ref.name, "sha256": ref.sha256, "size": ref.size} for ref in deletion.evidence
        ],
    }


def _told(entry: LogEntry) -> str:
    at = moment_text(entry.at) if entry.at else ""
    if entry.correction is not None:
        head = _("{number}. Correction of entry {about} · {at}")
        lines = [entry.correction.text, _("Why: {reason}").format(reason=entry.correction.reason)]
        return _lines(head.format(number=entry.number, about=entry.about, at=at), lines)
    if entry.deletion is None:
        return _("{number}. The content cannot be read · {at}").format(number=entry.number, at=at)
    deletion = entry.deletion
    head = f"{entry.number}. {deletion.measure.label} · {deletion.account} · {at}"
    return _lines(
        head,
        [
            deletion.masked_text,
            f"{deletion.ground_title}: {deletion.reason}",
            _("Decided by {name}.").format(name=deletion.decided_by),
            *(
                _("Evidence: {name}, {sha}").format(name=ref.name, sha=ref.sha256)
                for ref in deletion.evidence
            ),
            *(_("Corrected by entry {number}.").format(number=n) for n in entry.corrected_by),
        ],
    )


def _lines(head: str, lines: list[str]) -> str:
    every = [part for line in lines for part in line.splitlines() if part]
    return "\n".join([head, *(f"   {line}" for line in every)])


def _names(options: tuple[tuple[str, str], ...]) -> list[str]:
    return [name.replace("-", "_") for name, _help in options]
