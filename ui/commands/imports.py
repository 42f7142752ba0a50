"""`import`: takes in what was really published, from a platform's own export."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import asdict
from pathlib import Path
from typing import Any

from core.accounts import Account
from core.imports import Result
from core.language import _, ngettext
from core.skip_words import why
from ui.commands.parser import Commands
from ui.commands.terminal import Terminal


def add(commands: Commands) -> None:
    parser = commands.add("import", _import, _("Takes in a platform's own export"), json=True)
    parser.add_argument("path", metavar=_("PATH"), help=_("the export: a zip, folder or file"))
    parser.add_argument("--account", required=True, help=_("its number or its name"))
    parser.add_argument(
        "--dry-run", action="store_true", help=_("only says what would be taken in")
    )


def _import(terminal: Terminal, given: Namespace) -> int:
    with terminal.office() as office:
        account = office.accounts.find(given.account)
        office.imports.sweep()
        preview = office.imports.preview(Path(given.path).expanduser().absolute(), account.id)
        result = preview.expected if given.dry_run else office.imports.carry_out(preview)
        if given.json:
            terminal.show_json(plain(result, account))
        else:
            terminal.show(_told(result, account, dry_run=given.dry_run))
    return 0


def plain(result: Result, account: Account) -> dict[str, Any]:
    """For a program; `account` is the number of the account."""
    return {**asdict(result), "account": account.id, "name": account.name}


def _told(result: Result, account: Account, *, dry_run: bool) -> str:
    head = _("{platform} · {name}: nothing is taken in yet.") if dry_run else "{platform} · {name}"
    lines = [
        ngettext("{count} new post", "{count} new posts", result.posts_new).format(
            count=result.posts_new
        ),
        ngettext("{count} known already", "{count} known already", result.posts_known).format(
            count=result.posts_known
        ),
        ngettext(
            "{count} with another wording", "{count} with another wording", result.posts_changed
        ).format(count=result.posts_changed),
        ngettext("{count} new comment", "{count} new comments", result.comments_new).format(
            count=result.comments_new
        ),
        _("Pictures and films: {found} found, {missing} missing").format(
            found=result.media_found, missing=result.media_missing
        ),
        *(
            _("Left out: {where} ({reason})").format(where=one.where, reason=why(one.reason))
            for one in result.skipped
        ),
    ]
    title = head.format(platform=account.platform_name, name=account.name)
    return "\n".join([title, *(f"  {line}" for line in lines)])
