"""A half-year with 5 000 posts as a report, beside the bare canvas writing as many lines."""

from __future__ import annotations

import io
import tempfile
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from core.accounts import Account
from core.clock import FixedClock
from core.half_years import HalfYear
from core.importers.parsed import ParsedExport, ParsedPost, PostKind
from core.imports import Imports
from core.office import Office
from core.paths import Paths
from core.platforms import Platform
from tests.benchmarks.measure import report, seconds

TEXT = (
    "Fergen går som vanlig i jula. Husk å møte opp i god tid, og ta med varme klær til overfarten."
)


def run() -> None:
    clock = FixedClock(datetime(2026, 7, 2, 8, tzinfo=UTC))
    medians = {}
    for posts in (1000, 5000):
        with (
            tempfile.TemporaryDirectory() as folder,
            closing(Office.open(Paths(Path(folder) / "home"), clock)) as office,
        ):
            fill(office, posts)
            medians[f"canvas, {posts} lines"] = seconds(lambda n=posts: canvas(n))
            medians[f"report, {posts} posts"] = seconds(
                lambda office=office, folder=folder: office.archive.make(
                    HalfYear.parse("2026-H1"), folder=Path(folder)
                )
            )
    report("Archive report", medians, "canvas, 5000 lines")


def fill(office: Office, count: int) -> None:
    key = office.accounts.add(Account(platform=Platform.INSTAGRAM, name="@testvik"))
    begin = datetime(2026, 1, 2, 8, tzinfo=UTC)
    posts = tuple(
        ParsedPost(
            identity=str(n),
            kind=PostKind.POST,
            posted_at=begin + timedelta(minutes=45 * n) % timedelta(days=170),
            text=f"{n}. {TEXT}",
        )
        for n in range(count)
    )
    parsed = ParsedExport(
        platform=Platform.INSTAGRAM, file_name="made.json", sha256="0" * 64, posts=posts
    )
    imports: Imports = office.imports
    with tempfile.TemporaryDirectory() as empty:
        lone = Path(empty) / "made.json"
        lone.write_text("[]")
        imports.carry_out(
            imports.compare(replace(parsed, paths=(lone,)), office.accounts.account(key))
        )


def canvas(lines: int) -> bytes:
    out = io.BytesIO()
    page = Canvas(out)
    for n in range(lines):
        if n and n % 50 == 0:
            page.showPage()
        page.drawString(60, 780 - 14 * (n % 50), f"{n}. {TEXT}")
    page.save()
    return out.getvalue()
