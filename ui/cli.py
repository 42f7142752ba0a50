"""The command line: the same verbs as the window, for a terminal or a script. No Qt in here."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from pathlib import Path

from core.errors import AppError, InvalidRecord
from core.language import _, use
from core.paths import Paths
from ui.commands import (
    account,
    archive,
    crisis,
    daily,
    deletion_log,
    example,
    follow_up,
    imports,
    inquiry,
    month_sheet,
    people,
    plan,
    record,
    workdays,
)
from ui.commands.example import main_job
from ui.commands.parser import Commands, Parser, WrongUse
from ui.commands.terminal import Terminal
from ui.wording import say

DONE, REFUSED, WRONG_USE, INTERRUPTED = 0, 1, 2, 130
_SUBJECTS = (
    *(example, account, people, daily, month_sheet, inquiry, follow_up),
    *(imports, deletion_log, plan, crisis, workdays, archive, record),
)
_OPTIONS = {
    "accounts": "account",
    "account_id": "account",
    "answered_at": "at",
    "applied_on": "on",
    "checked_on": "on",
    "closed_by": "by",
    "decided_by": "by",
    "dropped_reason": "reason",
    "closed_reason": "reason",
    "communications_on": "on",
    "ended_by": "by",
    "ended_on": "on",
    "ended_reason": "reason",
    "leader_on": "on",
    "parent_id": "parent",
    "received_at": "received",
    "referred_to": "to",
    "sender_told_on": "told",
    "day": "when",
    "time": "when",
    "key": "",
    "half": "",
    "correction_reason": "reason",
    "correction_text": "text",
}
"""Where an option is not called what the record's field is called."""


def run(terminal: Terminal, words: Sequence[str], *, example: bool = False) -> int:
    """Does what the words say; returns 0 done, 1 refused, 2 wrong usage.

    With `example` an example municipality is made in the data folder first. Without words there
    is no display for the window, and the main job is done here instead.
    """
    _speak_utf8()
    if not words:
        return _without_display(terminal, example=example)
    if example:
        made = _run(terminal, ("example", str(terminal.paths.home)))
        if made != DONE:
            return made
    return _run(terminal, words)


def parser() -> argparse.ArgumentParser:
    """The whole command line, in the language spoken here."""
    top = Parser(
        prog="main.py",
        description=_("Without a command the window opens."),
        epilog=_("FYRVAKT_HOME, FYRVAKT_LANG and FYRVAKT_NOW stand in for what is not given."),
    )
    top.add_argument("--home", metavar=_("FOLDER"), help=_("the data folder"))
    top.add_argument("--language", metavar=_("LANGUAGE"), help="nb, nn, sv, en")
    top.add_argument(
        "--example", action="store_true", help=_("an example municipality in a temporary folder")
    )
    top.add_argument(
        "--quit-when-shown",
        action="store_true",
        help=_("leaves as soon as the first page is painted, to measure the start"),
    )
    top.add_argument(
        "--in-tray",
        action="store_true",
        help=_("begins beside the clock, without a window, to remind you of what is left"),
    )
    commands = Commands(top)
    for subject in _SUBJECTS:
        subject.add(commands)
    return top


def _without_display(terminal: Terminal, *, example: bool) -> int:
    if not example:
        more = _("Use a command instead; see “{command} --help”.").format(command="main.py")
        terminal.note(_("There is no display here, so the window cannot open.") + " " + more)
        return REFUSED
    terminal.note(_("There is no display here. The main job is done in the terminal instead."))
    made = _run(terminal, ("example", str(terminal.paths.home)))
    return made or _guarded(terminal, lambda: main_job(terminal))


def _run(terminal: Terminal, words: Sequence[str]) -> int:
    if any(not word.isprintable() and _is_broken(word) for word in words):
        terminal.note(_("What was typed is not readable text. Type it again."))
        return WRONG_USE
    try:
        given = parser().parse_args(words)
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else WRONG_USE
    terminal = _chosen(terminal, given)
    return _guarded(terminal, lambda: int(given.act(terminal, given)), given.prefix, vars(given))


def _chosen(terminal: Terminal, given: argparse.Namespace) -> Terminal:
    """The terminal with what was chosen after the command."""
    if given.home:
        terminal = replace(terminal, paths=Paths(Path(given.home).expanduser().absolute()))
    language = getattr(given, "language", None)
    if language and given.speaks:
        use(language)
        terminal = replace(terminal, language=language)
    return terminal


def _guarded(
    terminal: Terminal, act: Callable[[], int], prefix: str = "--", given: Collection[str] = ()
) -> int:
    """Whatever a person can act on becomes one sentence; everything else is a bug and shows.

    `given` are the options that the command has.
    """
    try:
        done = act()
        sys.stdout.flush()
        return done
    except WrongUse as error:
        terminal.note(str(error))
        return WRONG_USE
    except InvalidRecord as error:
        terminal.note(_named(error, prefix, given))
    except AppError as error:
        terminal.note(str(say(error)))
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        text = _("{file} cannot be used. Check that the folder is there and can be written to.")
        terminal.note(text.format(file=error.filename or terminal.paths.home))
    except KeyboardInterrupt:
        return INTERRUPTED
    return REFUSED


def _named(error: InvalidRecord, prefix: str, given: Collection[str]) -> str:
    """The sentence with the option or setting that it is about."""
    own = error.field in given
    name = error.field if own else _OPTIONS.get(error.field, error.field)
    name = name.replace("_", "-" if prefix else "_")
    return f"{prefix}{name}: {say(error)}" if name else str(say(error))


def _is_broken(word: str) -> bool:
    try:
        word.encode("utf-8")
    except UnicodeEncodeError:
        return True
    return False


def _speak_utf8() -> None:
    """Norwegian letters come out whole also into a file on Windows."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
