"""Which rows of the guidelines the tests show: read from the files, said at the end of a run."""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parent
ROOT = TESTS.parent


@cache
def rows() -> dict[str, tuple[str, ...]]:
    """Every row with the tests listed for it."""
    read = tomllib.loads((TESTS / "requirements.toml").read_text("utf-8"))
    return {row: tuple(entry["tests"]) for row, entry in read.items()}


@cache
def marked() -> dict[str, frozenset[str]]:
    """Every test in the tree with the rows that its markers name; found without importing."""
    found: dict[str, frozenset[str]] = {}
    for path in sorted(TESTS.rglob("test_*.py")):
        place = path.relative_to(ROOT).as_posix()
        for name, test in _tests(ast.parse(path.read_text("utf-8"))):
            found[f"{place}::{name}"] = frozenset(_rows_of(test))
    return found


def shown() -> list[str]:
    """The rows that at least one marked test shows."""
    return [row for row, tests in rows().items() if any(row in marked().get(t, ()) for t in tests)]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Ends every run with the count."""
    terminalreporter.write_line(f"Requirements shown: {len(shown())} of {len(rows())}")


def _tests(tree: ast.Module) -> Iterator[tuple[str, ast.FunctionDef]]:
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            yield node.name, node
        if isinstance(node, ast.ClassDef):
            for inner in node.body:
                if isinstance(inner, ast.FunctionDef) and inner.name.startswith("test_"):
                    yield f"{node.name}::{inner.name}", inner


def _rows_of(test: ast.FunctionDef) -> Iterator[str]:
    for decorator in test.decorator_list:
        if isinstance(decorator, ast.Call) and ast.unparse(decorator.func).endswith(
            "mark.requirement"
        ):
            yield from (arg.value for arg in decorator.args if isinstance(arg, ast.Constant))
