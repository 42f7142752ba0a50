"""`plan add`, `plan list` and `plan export`."""

from __future__ import annotations

from pathlib import Path

import pytest
from icalendar import Calendar

from core.pdf.pdfium import texts_of
from tests.cli.conftest import Typed, one_sentence

POST = ("plan", "add", "--type", "image", "--goal", "Dialog", "--title", "Julegrantenning")


@pytest.mark.parametrize("when", ["2026-11-26T10:00", "26.11.2026 10.00", "26. november kl. 10:00"])
def test_a_post_stands_on_its_day(utsira: Typed, when: str) -> None:
    answer = utsira(*POST, "--when", when, "--account", "1", "--account", "2")
    assert (answer.code, answer.err) == (0, "")
    (post,) = utsira("plan", "list", "--json").json
    assert (post["day"], post["time"], post["accounts"]) == ("2026-11-26", "10:00", [1, 2])
    assert (post["type"], post["goal"], post["status"]) == ("image", "Dialog", "planned")


def test_the_list_can_be_of_one_month(utsira: Typed) -> None:
    utsira(*POST, "--when", "2026-11-26T10:00", "--account", "1")
    utsira(*POST, "--when", "2026-12-01T10:00", "--account", "1")
    assert len(utsira("plan", "list", "--json").json) == 2
    (post,) = utsira("plan", "list", "--month", "2026-12", "--json").json
    assert post["day"] == "2026-12-01"
    assert "Julegrantenning" in utsira("plan", "list", "--month", "2026-11").out


def test_what_is_due_today_stands_in_the_day(utsira: Typed) -> None:
    utsira(*POST, "--when", "2026-11-23T12:00", "--account", "1")
    (planned,) = utsira("today", "--json").json["planned"]
    assert (planned["title"], planned["time"]) == ("Julegrantenning", "12:00")


@pytest.mark.parametrize("missing", ["--account", "--when", "--type", "--goal", "--title"])
def test_each_mandatory_field_is_asked_for(utsira: Typed, missing: str) -> None:
    words = [*POST, "--when", "2026-11-26T10:00", "--account", "1"]
    at = words.index(missing)
    answer = utsira(*words[:at], *words[at + 2 :])
    assert answer.code == 2
    assert missing in answer.err
    assert one_sentence(answer.err)


@pytest.mark.parametrize("when", ["2026-11-26", "snart", "31.02.2026 10.00", "2026-11-26T25:00"])
def test_a_day_without_a_time_is_not_enough(utsira: Typed, when: str) -> None:
    answer = utsira(*POST, "--when", when, "--account", "1")
    assert answer.code == 2
    assert one_sentence(answer.err)


def test_a_picture_without_approval_is_not_ready(utsira: Typed) -> None:
    answer = utsira(*POST, "--when", "2026-11-26T10:00", "--account", "1", "--ready")
    assert answer.code == 1
    assert one_sentence(answer.err)
    assert utsira("plan", "list", "--json").json == []


def test_the_month_is_written_for_the_wall(utsira: Typed, tmp_path: Path) -> None:
    utsira(*POST, "--when", "2026-11-26T10:00", "--account", "1")
    file = tmp_path / "vegg æøå" / "plan.pdf"
    answer = utsira("plan", "export", "--format", "pdf", "--month", "2026-11", "--output", file)
    assert (answer.code, answer.err) == (0, "")
    assert str(file) in answer.out
    (page,) = texts_of(file)
    assert "Publiseringsplan, november 2026" in page
    assert "Julegrantenning" in page


def test_the_calendar_file_and_the_table_hold_the_month(utsira: Typed, tmp_path: Path) -> None:
    utsira(*POST, "--when", "2026-11-26T10:00", "--account", "1", "--account", "2")
    utsira(*POST, "--when", "2026-12-01T10:00", "--account", "1")
    for kind in ("ics", "csv"):
        utsira("plan", "export", "--format", kind, "--output", tmp_path / f"plan.{kind}")
    (event,) = Calendar.from_ical((tmp_path / "plan.ics").read_bytes()).walk("VEVENT")
    assert str(event["summary"]) == "Julegrantenning (UtsiraKommune, Utsirakommunen)"
    head, *rows = (tmp_path / "plan.csv").read_text("utf-8-sig").splitlines()
    assert head.startswith("Nr.;Dag;")
    assert len(rows) == 1


def test_days_of_ones_own_and_one_account_are_asked_for(utsira: Typed, tmp_path: Path) -> None:
    utsira(*POST, "--when", "2026-11-26T10:00", "--account", "1")
    utsira(*POST, "--when", "2026-12-01T10:00", "--account", "2")
    file = tmp_path / "plan.ics"
    days = ("--from", "2026-11-01", "--to", "2026-12-31")
    utsira("plan", "export", "--format", "ics", *days, "--output", file)
    assert len(Calendar.from_ical(file.read_bytes()).walk("VEVENT")) == 2
    utsira("plan", "export", "--format", "ics", *days, "--account", "2", "--output", file)
    (event,) = Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    assert event["dtstart"].dt.isoformat() == "2026-12-01T10:00:00+01:00"


def test_a_week_is_asked_for_by_a_day_in_it(
    utsira: Typed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    utsira("plan", "export", "--week-of", "26.11.2026")
    (file,) = tmp_path.glob("*.pdf")
    assert "uke48" in file.name
    assert "uke 48, 23.–29. november 2026" in texts_of(file)[0]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--month", "november"), 2),
        (("--from", "2026-11-20", "--to", "2026-11-01"), 1),
        (("--from", "2026-11-20", "--sheet", "week"), 2),
        (("--format", "docx"), 2),
        (("--account", "finnes ikke"), 1),
    ],
)
def test_what_cannot_be_written_is_said_in_a_sentence(
    utsira: Typed, tmp_path: Path, words: tuple[str, ...], code: int
) -> None:
    answer = utsira("plan", "export", *words, "--output", tmp_path / "plan.pdf")
    assert answer.code == code
    assert one_sentence(answer.err)
    assert not (tmp_path / "plan.pdf").exists()
