"""`archive` and `verify`: the half-yearly report, and whether what was kept is unchanged."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import Any

from core.accounts import AccountId
from core.archive import ArchiveResult, FileState, PackageCheck, verify_package
from core.language import LANGUAGES, N_, _, ngettext
from core.office import Office
from ui.commands.parser import Commands
from ui.commands.terminal import Terminal
from ui.commands.values import half_of
from ui.log_words import say_log

_STATES = {
    FileState.SOUND: N_("as it was"),
    FileState.CHANGED: N_("changed"),
    FileState.MISSING: N_("missing"),
}


def add(commands: Commands) -> None:
    report = commands.add(
        "archive", _archive, _("Writes the report of a half-year"), json=True, speaks=False
    )
    report.add_argument("half", metavar=_("HALF-YEAR"), help=_("such as 2026-H1"))
    report.add_argument("--account", help=_("one account only: its number or its name"))
    report.add_argument("--output", metavar=_("FOLDER"), help=_("where the report is to lie"))
    report.add_argument("--language", choices=LANGUAGES, help=_("the language of the report"))
    report.add_argument(
        "--names", action="store_true", help=_("with the names of those whose words were removed")
    )
    checked = commands.add("verify", _verify, _("Checks the deletion log, or an archived report"))
    checked.add_argument(
        "file", nargs="?", metavar=_("FILE"), help=_("a report, or the folder it lies in")
    )


def _archive(terminal: Terminal, given: Namespace) -> int:
    half = half_of(given.half)
    with terminal.office() as office:
        result = office.archive.make(
            half,
            language=given.language,
            account=_account(office, given.account),
            folder=Path(given.output).expanduser().absolute() if given.output else None,
            names=given.names,
        )
        if given.json:
            terminal.show_json(plain(result))
        else:
            terminal.show(told(result))
    return 0


def _account(office: Office, text: str | None) -> AccountId | None:
    return None if text is None else office.accounts.find(text).id


def plain(result: ArchiveResult) -> dict[str, Any]:
    """For a program."""
    return {
        "file": str(result.file),
        "sha256": result.sha256,
        "pages": result.pages,
        "half": result.half.label,
        "language": result.language,
        "accounts": result.accounts,
        "posts": result.posts,
        "comments": result.comments,
        "deletions": result.deletions,
        "working_days": result.working_days,
        "days_without_check": result.days_without_check,
        "gaps": list(result.gaps),
    }


def told(result: ArchiveResult) -> str:
    """For a person: where it lies, what it holds and what it lacks."""
    pages = ngettext("{count} page", "{count} pages", result.pages).format(count=result.pages)
    posts = ngettext("{count} post", "{count} posts", result.posts).format(count=result.posts)
    deletions = ngettext("{count} deletion", "{count} deletions", result.deletions)
    days = ngettext(
        "{count} day without registration",
        "{count} days without registration",
        result.days_without_check,
    )
    counts = (
        pages,
        posts,
        deletions.format(count=result.deletions),
        days.format(count=result.days_without_check),
    )
    head = _("The report of {half} lies here: {file}").format(
        half=result.half.label, file=result.file
    )
    return "\n".join([head, ", ".join(counts), f"SHA-256 {result.sha256}", *result.gaps])


def _verify(terminal: Terminal, given: Namespace) -> int:
    if given.file is not None:
        return tell_package(terminal, verify_package(Path(given.file).expanduser().absolute()))
    with terminal.office() as office:
        return _tell_log(terminal, office)


def _tell_log(terminal: Terminal, office: Office) -> int:
    state = office.deletions.verify()
    if not state.ok:
        terminal.note(str(say_log(state)))
        return 1
    terminal.show(str(say_log(state)))
    if state.count:
        text = ngettext(
            "{count} line. The log's code is {code}.",
            "{count} lines. The log's code is {code}.",
            state.count,
        )
        terminal.show(text.format(count=state.count, code=state.code))
    return 0


def tell_package(terminal: Terminal, package: PackageCheck) -> int:
    """0 when every file is what was written, 1 when one is not."""
    broken = [file for file in package.files if file.state is not FileState.SOUND]
    if not broken:
        text = ngettext(
            "{count} file is as it was written.",
            "{count} files are as they were written.",
            len(package.files),
        )
        terminal.show(text.format(count=len(package.files)))
        return 0
    names = ", ".join(f"{file.name} ({_(_STATES[file.state])})" for file in broken)
    text = _("The report is no longer what was written: {names}. Fetch it from the archive again.")
    terminal.note(text.format(names=names))
    return 1
