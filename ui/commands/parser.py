"""A parser that speaks the chosen language: one sentence about what is wrong, exit code 2."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NoReturn

from core.language import LANGUAGES, N_, _
from ui.commands.terminal import Terminal

Act = Callable[[Terminal, argparse.Namespace], int]

# What argparse says in English, and how we say it.
_SAID: Mapping[str, str] = {
    r"the following arguments are required: (?P<names>.+)": N_("Missing: {names}."),
    r"unrecognized arguments: (?P<names>.+)": N_("Unknown: {names}."),
    r"argument (?P<name>[^:]+): expected .+ arguments?": N_("{name} must be followed by a value."),
    r"argument (?P<name>[^:]+): invalid choice: (?P<value>.+?) \(choose from (?P<choices>.+)\)": N_(
        "{name} cannot be {value}. Choose one of these: {choices}."
    ),
    r"argument (?P<name>[^:]+): invalid int value: .+": N_("{name} must be a number."),
    r"argument (?P<name>[^:]+): not allowed with argument (?P<other>.+)": N_(
        "{name} and {other} cannot be given together."
    ),
    r"argument (?P<name>[^:]+): (?P<said>.+)": N_("{name}: {said}"),
}


class Formatter(argparse.HelpFormatter):
    """Help as wide as the terminal, the commands in one column."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=30)

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, _("Use: ") if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """One command, or the whole command line."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("formatter_class", Formatter)
        super().__init__(add_help=False, allow_abbrev=False, **options)
        self._positionals.title = _("What to give")
        self._optionals.title = _("Choices")
        self.add_argument("-h", "--help", action="help", help=_("Shows this text"))

    def error(self, message: str) -> NoReturn:
        more = _("See “{command} --help”.").format(command=self.prog)
        self.exit(2, f"{said(message)} {more}\n")

    def _print_message(self, message: str, file: Any = None) -> None:
        if message:
            (file or sys.stderr).write(message)


def said(message: str) -> str:
    """What argparse says in English, in the language spoken here."""
    for pattern, text in _SAID.items():
        found = re.fullmatch(pattern, message, re.DOTALL)
        if found:
            return _(text).format(**found.groupdict())
    return message


class WrongUse(Exception):
    """The words were understood, but not what stands in one of them; holds the sentence."""


class Commands:
    """Where a subject adds its commands: `account` holds `add` and `list`."""

    def __init__(self, parser: argparse.ArgumentParser) -> None:
        self._added = parser.add_subparsers(
            title=_("Commands"), metavar=_("COMMAND"), required=True, parser_class=Parser
        )

    def group(self, name: str, help: str) -> Commands:
        return Commands(self._added.add_parser(name, help=help, description=help))

    def add(
        self, name: str, act: Act, help: str, *, json: bool = False, speaks: bool = True
    ) -> argparse.ArgumentParser:
        """A command that does something; with `json` it can also answer for a program.

        `speaks`: its --language is the one that it is answered in, as before the command.
        """
        parser = self._added.add_parser(name, help=help, description=help)
        parser.set_defaults(act=act, speaks=speaks, prefix="--")
        parser.add_argument("--home", help=argparse.SUPPRESS)
        if speaks:
            parser.add_argument("--language", choices=LANGUAGES, help=argparse.SUPPRESS)
        if json:
            parser.add_argument("--json", action="store_true", help=_("Answers as JSON"))
        return parser
