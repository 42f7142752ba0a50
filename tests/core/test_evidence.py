"""Evidence: known by content, stored once, locked, complete before it is noted."""

from __future__ import annotations

import hashlib
import io
import os
import stat
from pathlib import Path

import pytest
from PIL import Image

from core.clock import FixedClock
from core.errors import InvalidRecord, NotFound, StoreProblem
from core.evidence import Evidence, EvidenceState
from core.office import Office
from core.store import Table


def picture(colour: str = "white", form: str = "PNG") -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (40, 20), colour).save(file, form)
    return file.getvalue()


def pdf() -> bytes:
    from reportlab.pdfgen.canvas import Canvas

    file = io.BytesIO()
    canvas = Canvas(file)
    canvas.drawString(72, 720, "Tråden")
    canvas.save()
    return file.getvalue()


@pytest.fixture
def evidence(office: Office) -> Evidence:
    return office.evidence


@pytest.mark.parametrize(
    ("data", "mime", "suffix"),
    [
        (picture(), "image/png", ".png"),
        (picture(form="JPEG"), "image/jpeg", ".jpg"),
        (picture(form="GIF"), "image/gif", ".gif"),
        (picture(form="WEBP"), "image/webp", ".webp"),
        (picture(form="BMP"), "image/bmp", ".bmp"),
        (picture(form="TIFF"), "image/tiff", ".tif"),
        (pdf(), "application/pdf", ".pdf"),
        ("Du er en idiot, ordfører! 😠".encode(), "text/plain", ".txt"),
        ("Wide".encode("utf-16"), "text/plain", ".txt"),
        (b"BMW is not a picture\n", "text/plain", ".txt"),
    ],
)
def test_the_kind_is_told_by_the_content_and_not_by_the_name(
    evidence: Evidence, data: bytes, mime: str, suffix: str
) -> None:
    file = evidence.keep(data, "comment.xyz")
    assert file.mime == mime
    assert evidence.path(file).name == hashlib.sha256(data).hexdigest() + suffix
    assert evidence.read(file) == data
    assert evidence.state(file) is EvidenceState.SOUND
    assert file.size == len(data)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty_file"),
        (b"  \n", "empty_file"),
        (b"PK\x03\x04zip\x00\x00", "not_evidence"),
        (b"MZ\x90\x00program", "not_evidence"),
        (picture()[:60], "broken_file"),
        (picture(form="JPEG")[:200], "broken_file"),
        (b"%PDF-1.7\nnothing more", "broken_file"),
        ("Blåbær".encode("latin-1"), "not_evidence"),
    ],
)
def test_what_is_no_whole_picture_pdf_or_text_is_refused(
    evidence: Evidence, office: Office, data: bytes, reason: str
) -> None:
    with pytest.raises(InvalidRecord) as refusal:
        evidence.keep(data, "screenshot.png")
    assert (refusal.value.field, refusal.value.reason) == ("evidence", reason)
    assert office.store.count(Table.EVIDENCE_FILES) == 0
    assert not evidence.folder.exists()


def test_the_same_file_twice_is_one_copy(evidence: Evidence, tmp_path: Path) -> None:
    path = tmp_path / "Skjermbilde 1.png"
    path.write_bytes(picture())
    first = evidence.keep(path)
    second = evidence.keep(picture(), "another name.png")
    assert first == second
    assert first.name == "Skjermbilde 1.png"
    assert len(list(evidence.folder.iterdir())) == 1


def test_the_copy_is_locked(evidence: Evidence) -> None:
    path = evidence.path(evidence.keep(picture()))
    assert stat.S_IMODE(path.stat().st_mode) & 0o222 == 0


def test_a_changed_or_missing_copy_is_noticed_and_the_same_bytes_mend_it(
    evidence: Evidence,
) -> None:
    file = evidence.keep(picture())
    path = evidence.path(file)
    path.chmod(0o600)
    path.write_bytes(picture("black"))
    assert evidence.state(file) is EvidenceState.CHANGED
    path.unlink()
    assert evidence.state(file) is EvidenceState.MISSING
    assert evidence.keep(picture()) == file
    assert evidence.state(file) is EvidenceState.SOUND


def test_nothing_half_written_is_left_when_the_disk_says_no(
    evidence: Evidence, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(StoreProblem) as problem:
        evidence.keep(picture())
    assert problem.value.reason == "full"
    assert list(evidence.folder.iterdir()) == []
    assert office.store.count(Table.EVIDENCE_FILES) == 0


def test_a_file_that_cannot_be_opened_gets_a_clear_answer(
    evidence: Evidence, tmp_path: Path
) -> None:
    with pytest.raises(InvalidRecord) as refusal:
        evidence.keep(tmp_path / "gone.png")
    assert refusal.value.reason == "no_file"
    assert refusal.value.details == {"file": "gone.png"}
    with pytest.raises(InvalidRecord, match="not_a_file"):
        evidence.keep(tmp_path)
    with pytest.raises(InvalidRecord, match="not_a_file"):
        evidence.keep(Path("/dev/zero"))  # it would never end


def test_what_was_written_is_kept_whatever_signs_it_holds(evidence: Evidence) -> None:
    kept = evidence.keep_text("før\x01\x07etter", "tekst.txt")
    assert evidence.read(kept) == b"f\xc3\xb8r\x01\x07etter"
    assert kept.mime == "text/plain"


def test_a_file_over_the_limit_is_not_even_read(evidence: Evidence, tmp_path: Path) -> None:
    path = tmp_path / "film.png"
    with path.open("wb") as file:
        file.truncate(60_000_000)
    with pytest.raises(InvalidRecord) as refusal:
        evidence.keep(path)
    assert refusal.value.reason == "too_big"


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("C:\\Users\\kari\\bilde.png", "bilde.png"),
        ("../../etc/passwd", "passwd"),
        ("Skjerm\nbilde\x00.png", "Skjermbilde.png"),
        ("x" * 300 + ".png", "x" * 110 + "…" + "xxxxx.png"),
    ],
)
def test_a_name_is_a_plain_name(evidence: Evidence, given: str, kept: str) -> None:
    assert evidence.keep(picture(), given).name == kept


def test_evidence_taken_out_of_a_draft_is_let_go(evidence: Evidence) -> None:
    file = evidence.keep(picture())
    evidence.release(file.sha256)
    assert list(evidence.folder.iterdir()) == []
    with pytest.raises(NotFound):
        evidence.file(file.sha256)


def test_storing_evidence_cannot_be_undone(
    evidence: Evidence, office: Office, clock: FixedClock
) -> None:
    file = evidence.keep(picture())
    assert office.store.undo() == ""
    assert evidence.file(file.sha256).stored_at == clock.moment
