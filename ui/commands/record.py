"""`backup`, `restore`, `status` and `settings`: the record as a whole."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import asdict
from pathlib import Path

from core.backup import make_backup, restore
from core.dates import moment_text
from core.errors import InvalidRecord
from core.language import N_, _, ngettext
from core.status import Status, record_status
from ui.commands.parser import Commands
from ui.commands.terminal import Terminal, table
from ui.commands.values import iso

COUNTED = (
    ("accounts", N_("Accounts")),
    ("people", N_("People")),
    ("checks", N_("Checks")),
    ("absences", N_("Absences")),
    ("follow_ups", N_("Follow-ups")),
    ("inquiries", N_("Inquiries")),
    ("planned", N_("Planned posts")),
    ("deletions", N_("Lines in the deletion log")),
    ("evidence", N_("Files of evidence")),
    ("imports", N_("Imports")),
    ("posts", N_("Imported posts")),
    ("comments", N_("Imported comments")),
    ("media", N_("Imported pictures and films")),
    ("archived", N_("Registered archive reports")),
)


def add(commands: Commands) -> None:
    copy = commands.add("backup", _backup, _("Makes a copy of everything"))
    copy.add_argument("folder", nargs="?", metavar=_("FOLDER"), help=_("where the copy is to lie"))
    back = commands.add("restore", _restore, _("Puts a copy back; today's record is laid aside"))
    back.add_argument("file", metavar=_("FILE"), help=_("a copy that “backup” has made"))
    commands.add("status", _status, _("What the record holds, and whether it is whole"), json=True)
    chosen = commands.add("settings", _settings, _("Shows or changes the settings"), json=True)
    chosen.set_defaults(prefix="")
    chosen.add_argument("key", nargs="?", metavar=_("SETTING"))
    chosen.add_argument("value", nargs="?", metavar=_("VALUE"))


def _backup(terminal: Terminal, given: Namespace) -> int:
    with terminal.office() as office:
        if given.folder:
            folder = Path(given.folder).expanduser().absolute()
            done = make_backup(office.store, terminal.paths, terminal.clock, folder)
        else:
            done = office.back_up()
        text = ngettext(
            "The copy lies in {folder}, with {count} file of evidence and pictures.",
            "The copy lies in {folder}, with {count} files of evidence and pictures.",
            done.files,
        )
        terminal.show(text.format(folder=done.database.parent, count=done.files))
    return 0


def _restore(terminal: Terminal, given: Namespace) -> int:
    copy = Path(given.file).expanduser().absolute()
    aside = restore(copy, terminal.paths, terminal.clock)
    with terminal.office():
        terminal.show(_("The copy is the record now: {file}").format(file=copy))
        if aside is not None:
            terminal.show(_("What was there before is kept: {file}").format(file=aside))
    return 0


def _status(terminal: Terminal, given: Namespace) -> int:
    with terminal.office() as office:
        status = record_status(office)
        if given.json:
            terminal.show_json(_plain(status))
        else:
            terminal.show(_told(status, terminal))
    return 0


def _plain(status: Status) -> dict[str, object]:
    return {
        **status.counts,
        "schema_version": status.schema_version,
        "home": str(status.home),
        "last_backup": iso(status.last_backup),
        "chain": {
            "ok": status.chain.ok,
            "entries": status.chain.count,
            "code": status.chain.code,
            "first_broken": status.chain.first_broken,
            "faults": [asdict(fault) for fault in status.chain.faults],
        },
    }


def _told(status: Status, terminal: Terminal) -> str:
    rows = [(_(label), str(status.counts[name])) for name, label in COUNTED]
    rows.append((_("Version of the file"), str(status.schema_version)))
    last = moment_text(status.last_backup) if status.last_backup else _("none yet")
    rows.append((_("Last backup"), last))
    chain = _("whole, code {code}").format(code=status.chain.code)
    if not status.chain.ok:
        chain = _("broken; run “verify” to see where")
    elif not status.chain.count:
        chain = _("empty")
    rows.append((_("Deletion log"), chain))
    return f"{terminal.paths.database}\n\n{table((_('What'), _('How many')), rows)}"


def _settings(terminal: Terminal, given: Namespace) -> int:
    with terminal.office() as office:
        if given.key is not None and given.key not in office.settings.everything():
            raise InvalidRecord("key", "unknown", key=given.key)
        if given.value is not None:
            label = _("{key} is changed").format(key=given.key)
            office.settings.change({given.key: given.value}, label=label)
        values = office.settings.everything()
        if given.key is not None:
            values = {given.key: office.settings.text(given.key)}
        if given.json:
            terminal.show_json(values)
        elif given.key is not None:
            terminal.show(values[given.key])
        else:
            terminal.show(table((_("Setting"), _("Value")), list(values.items())))
    return 0
