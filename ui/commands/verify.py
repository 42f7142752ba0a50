"""`verify`: whether the deletion log is whole."""

from __future__ import annotations

from argparse import Namespace

from core.language import N_, _, ngettext
from core.log_check import ChainState, Fault, FaultKind
from ui.commands.parser import Commands
from ui.commands.terminal import Terminal

FAULTS = {
    FaultKind.GUARDS: N_("What keeps the log from being changed was taken away."),
    FaultKind.GAP: N_("Entry {number}: the numbers do not follow each other."),
    FaultKind.LINK: N_("Entry {number} does not continue the one before it."),
    FaultKind.CHANGED: N_("Entry {number} is not what was written."),
    FaultKind.CONTENT: N_("The content of entry {number} is not what was written."),
    FaultKind.NO_CONTENT: N_("The content of entry {number} is gone without a logged decision."),
    FaultKind.LONELY: N_("Entry {number} is gone; its content is still there."),
    FaultKind.CUT: N_("Entry {number} was printed in an archive report, and is gone."),
    FaultKind.REWRITTEN: N_("Entry {number} was another one when it was printed."),
    FaultKind.EVIDENCE_MISSING: N_("A file of evidence of entry {number} is missing."),
    FaultKind.EVIDENCE_CHANGED: N_("A file of evidence of entry {number} was changed."),
}


def add(commands: Commands) -> None:
    parser = commands.add("verify", _verify, _("Checks the deletion log, or an archive file"))
    parser.add_argument("file", nargs="?", metavar=_("FILE"), help=_("an archive file or folder"))


def _verify(terminal: Terminal, given: Namespace) -> int:
    with terminal.office() as office:
        return tell_chain(terminal, office.deletions.verify())


def tell_chain(terminal: Terminal, chain: ChainState) -> int:
    """0 when the log is whole, 1 when it is not."""
    if not chain.ok:
        terminal.note(
            _("The deletion log is broken. Keep the file as it is, and tell your leader.")
        )
        for fault in chain.faults:
            terminal.note(f"  {fault_text(fault)}")
        return 1
    if not chain.count:
        terminal.show(_("The deletion log is empty, and whole."))
        return 0
    text = ngettext(
        "The deletion log is whole: {count} line. Its code is {code}.",
        "The deletion log is whole: {count} lines. Its code is {code}.",
        chain.count,
    )
    terminal.show(text.format(count=chain.count, code=chain.code))
    return 0


def fault_text(fault: Fault) -> str:
    return _(FAULTS[fault.kind]).format(number=fault.number)
