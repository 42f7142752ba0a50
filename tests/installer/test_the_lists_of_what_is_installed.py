"""What is fetched on set-up: pinned, hashed, and naming no host and no place on anyone's disk."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
INSTALLER = ROOT / "installer"
LISTS = ("requirements.txt", "requirements-dev.txt")
INPUTS = ("requirements.in", "requirements-dev.in")

ENTRY = re.compile(r"(?P<name>[a-z0-9.-]+)==(?P<version>[^ ;\\]+)(?: ; [^\\]+)? \\")
HASH = re.compile(r"    --hash=sha256:[0-9a-f]{64}(?: \\)?")


def pins(name: str) -> dict[str, str]:
    text = (INSTALLER / name).read_text("utf-8")
    return {found["name"]: found["version"] for found in ENTRY.finditer(text)}


def canonical(requirement: str) -> str:
    return re.split(r"[\[=<>; ]", requirement, maxsplit=1)[0].lower().replace("_", "-")


@pytest.mark.parametrize("name", LISTS)
def test_every_line_is_a_pinned_version_or_its_hash(name: str) -> None:
    lines = (INSTALLER / name).read_text("utf-8").splitlines()
    strange = [line for line in lines if not ENTRY.fullmatch(line) and not HASH.fullmatch(line)]
    assert strange == []


@pytest.mark.parametrize("name", LISTS + INPUTS)
@pytest.mark.parametrize(
    "trace", ["://", "file:", " @ ", "--index", "--extra-index", "--find-links", "-i ", "/", "~"]
)
def test_no_host_and_no_local_path_stands_in_it(name: str, trace: str) -> None:
    assert trace not in (INSTALLER / name).read_text("utf-8")


def test_the_list_for_tests_holds_the_very_versions_that_people_run() -> None:
    tested = pins("requirements-dev.txt")
    assert {name: tested.get(name) for name in pins("requirements.txt")} == pins("requirements.txt")


def test_the_list_holds_what_the_project_says_it_needs() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    needed = {canonical(line) for line in project["dependencies"]}
    asked = {canonical(line) for line in (INSTALLER / "requirements.in").read_text().split()}
    assert needed == asked
    assert needed <= set(pins("requirements.txt"))


def test_qt_is_the_sound_version() -> None:
    """6.12.0 aborts the process after some hundred signals on Python 3.11."""
    assert pins("requirements.txt")["pyside6-essentials"] == "6.11.3"
