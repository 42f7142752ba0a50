"""The laws of the house, each as a sentence that fails when it is broken."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SQL = re.compile(
    r"\b(SELECT\s.+\sFROM|INSERT\s+(OR\s+\w+\s+)?INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|"
    r"CREATE\s+(TABLE|INDEX|TRIGGER|VIRTUAL)|PRAGMA\s+\w+)\b",
    re.DOTALL,
)


def modules(*folders: str) -> list[Path]:
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def strings(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
        if isinstance(node, ast.JoinedStr):
            yield " ".join(
                part.value if isinstance(part, ast.Constant) else "x" for part in node.values
            )


def imports(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def test_whole_sql_statements_live_in_the_store() -> None:
    found = {
        named(path): text
        for path in [*modules("core", "ui"), ROOT / "main.py"]
        if not path.is_relative_to(ROOT / "core" / "store")
        for text in strings(parsed(path))
        if SQL.search(text)
    }
    assert found == {}


def test_only_the_clock_asks_what_time_it_is() -> None:
    asking = re.compile(r"datetime\.(now|utcnow|today)\(|date\.today\(|\btime\.time\(")
    found = [
        named(path)
        for path in [*modules("core", "ui"), ROOT / "main.py"]
        if named(path) != "core/clock.py" and asking.search(path.read_text("utf-8"))
    ]
    assert found == []


def test_only_the_report_knows_its_printer() -> None:
    found = [
        named(path)
        for path in modules("core", "ui")
        if not path.is_relative_to(ROOT / "core" / "pdf")
        if any(name.split(".")[0] in ("reportlab", "pikepdf") for name in imports(parsed(path)))
    ]
    assert found == []


def test_one_module_alone_speaks_with_pdfium() -> None:
    # It bears no two threads; one lock can only be held by all when one module holds it.
    found = [
        named(path)
        for path in [*modules("core", "ui", "tests"), ROOT / "main.py"]
        if any(name.split(".")[0] == "pypdfium2" for name in imports(parsed(path)))
    ]
    assert found == ["core/pdf/pdfium.py"]


def test_nothing_here_speaks_with_a_network() -> None:
    network = {"socket", "urllib.request", "http", "requests", "ssl", "ftplib", "smtplib"}
    found = {
        named(path): name
        for path in [*modules("core", "ui"), ROOT / "main.py"]
        for name in imports(parsed(path))
        if name in network or name.split(".")[0] in network or name.startswith("PySide6.QtNetwork")
    }
    assert found == {}


def test_no_module_outgrows_its_subject() -> None:
    long = {
        named(path): lines
        for path in [*modules("core", "ui"), ROOT / "main.py"]
        if (lines := len(path.read_text("utf-8").splitlines())) > 300
    }
    assert long == {}


@pytest.mark.parametrize("path", [*modules("core", "ui"), ROOT / "main.py"], ids=named)
def test_a_module_says_what_it_is_for(path: Path) -> None:
    text = ast.get_docstring(parsed(path))
    assert text
    assert text.split("\n\n")[0].rstrip().endswith((".", "?", "!"))


def test_no_password_has_a_column() -> None:
    text = "".join(p.read_text("utf-8") for p in modules("core/store"))
    assert re.search(r"passw|passord|secret ", text, re.IGNORECASE) is None


def test_nothing_speaks_of_the_place_it_was_made() -> None:
    marks = re.compile(
        "|".join(("/ro" + "ot/", "/wo" + "rk/", "py" + r"pi\.org", "npm" + "js", "deb." + "debian"))
    )
    kinds = {".py", ".md", ".toml", ".txt", ".sh", ".ps1", ".in", ".po", ".tsv"}
    found = [
        named(path)
        for path in sorted(ROOT.rglob("*"))
        if path.suffix in kinds and path.is_file()
        if not any(part.startswith(".") for part in path.relative_to(ROOT).parts)
        if marks.search(path.read_text("utf-8", errors="replace"))
    ]
    assert found == []
