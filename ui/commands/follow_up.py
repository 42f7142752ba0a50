"""`follow-up`: what was promised or noted, and ticking it off."""

from __future__ import annotations

from argparse import Namespace

from core.dates import short_date
from core.follow_ups import FollowUpId
from core.language import _
from ui.commands.parser import Commands
from ui.commands.terminal import Terminal, table
from ui.commands.values import iso


def add(commands: Commands) -> None:
    group = commands.group("follow-up", _("What must not be forgotten"))
    group.add("list", _list, _("What is still open, the oldest first"), json=True)
    done = group.add("done", _done, _("Ticks one off"))
    done.add_argument("number", type=int, metavar=_("NUMBER"), help=_("its number"))
    done.add_argument("--result", default="", help=_("what came of it"))


def _list(terminal: Terminal, given: Namespace) -> int:
    with terminal.office() as office:
        found = office.follow_ups.still_open()
        if given.json:
            terminal.show_json(
                [
                    {
                        "id": one.id,
                        "account": one.account_id,
                        "inquiry": one.inquiry_id,
                        "text": one.text,
                        "due": one.due.isoformat(),
                        "opened_at": iso(one.opened_at),
                    }
                    for one in found
                ]
            )
            return 0
        if not found:
            terminal.show(_("Nothing is to be followed up."))
            return 0
        names = {account.id: account.name for account in office.accounts.everything()}
        rows = [
            (str(one.id), short_date(one.due), names.get(one.account_id, ""), one.text)
            for one in found
        ]
        terminal.show(table((_("No."), _("Due"), _("Account"), ""), rows))
    return 0


def _done(terminal: Terminal, given: Namespace) -> int:
    with terminal.office() as office:
        office.follow_ups.done(FollowUpId(given.number), result=given.result)
        terminal.show(_("Follow-up no. {number} is done.").format(number=given.number))
    return 0
