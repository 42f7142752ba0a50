"""A report that was archived can be held against its checksums years later."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.archive import FileState, verify_package
from core.archive.data_files import DataFile
from core.archive.package import base_name, next_version, slug, write_package
from core.errors import NotFound, Refused
from core.half_years import HalfYear

FILES = (DataFile(name="posts.csv", data=b"a;b\r\n"), DataFile(name="report.json", data=b"{}"))


@pytest.fixture
def report(tmp_path: Path) -> Path:
    return packed(tmp_path, b"%PDF-1.7 made up")


def packed(folder: Path, pdf: bytes) -> Path:
    target = next_version(folder, "2026-H1_testvik", pdf)
    write_package(target, pdf, FILES)
    return target


@pytest.mark.parametrize("by", ["pdf", "list", "folder"])
def test_a_report_is_found_by_its_pdf_its_list_or_its_folder(report: Path, by: str) -> None:
    path = {
        "pdf": report,
        "list": report.with_name(report.name + ".sha256"),
        "folder": report.parent,
    }[by]
    found = verify_package(path)
    assert found.ok
    assert [file.name.rsplit("/")[-1] for file in found.files] == [
        report.name,
        "posts.csv",
        "report.json",
    ]


def test_a_changed_byte_is_seen(report: Path) -> None:
    report.write_bytes(report.read_bytes() + b" ")
    assert [file.state for file in verify_package(report).files] == [
        FileState.CHANGED,
        FileState.SOUND,
        FileState.SOUND,
    ]


def test_a_file_that_is_gone_is_seen(report: Path) -> None:
    (report.parent / "2026-H1_testvik_v1_data" / "posts.csv").unlink()
    states = {file.name: file.state for file in verify_package(report).files}
    assert states["2026-H1_testvik_v1_data/posts.csv"] is FileState.MISSING


def test_a_list_never_leads_out_of_its_folder(report: Path, tmp_path: Path) -> None:
    outside = tmp_path.parent / "outside.txt"
    outside.write_bytes(b"x")
    listed = report.with_name(report.name + ".sha256")
    listed.write_text(f"{'0' * 64}  ../outside.txt\n")
    assert verify_package(report).files[0].state is FileState.MISSING


def test_no_list_beside_it_is_refused(tmp_path: Path) -> None:
    lone = tmp_path / "a.pdf"
    lone.write_bytes(b"x")
    with pytest.raises(Refused, match="no_checksums"):
        verify_package(lone)
    with pytest.raises(Refused, match="no_checksums"):
        verify_package(tmp_path)


def test_nothing_there_is_not_found(tmp_path: Path) -> None:
    for name in ("none.pdf", "none.pdf.sha256"):
        with pytest.raises(NotFound):
            verify_package(tmp_path / name)


def test_a_folder_with_two_reports_asks_for_one(report: Path) -> None:
    packed(report.parent, b"another")
    with pytest.raises(Refused, match="several_reports"):
        verify_package(report.parent)


@pytest.mark.parametrize(
    ("municipality", "expected"),
    [
        ("Testvik kommune (eksempel)", "2026-H1_testvik_sosiale-medier"),
        ("Ås kommune", "2026-H1_as_sosiale-medier"),
        ("Færøy og Østre Ålvik", "2026-H1_faeroy-og-ostre-alvik_sosiale-medier"),
        ("Kárášjoga gielda / Karasjok kommune", "2026-H1_karasjoga-gielda-karasjok_sosiale-medier"),
        ("../../etc", "2026-H1_etc_sosiale-medier"),
        ("日本", "2026-H1_sosiale-medier"),
    ],
)
def test_names_are_plain_letters(municipality: str, expected: str) -> None:
    assert base_name(HalfYear(2026, 1), municipality) == expected


def test_a_slug_has_no_spaces_or_signs() -> None:
    assert slug("Facebook, @Testvik_kommune!") == "facebook-testvik-kommune"
