"""Writes down how many veraPDF tests ran, so that a run without Java cannot pass unnoticed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from _pytest.terminal import TerminalReporter


def pytest_terminal_summary(terminalreporter: TerminalReporter) -> None:
    """Counts are lines of "run N" and "skipped N" in the file FYRVAKT_VERAPDF_COUNT."""
    target = os.environ.get("FYRVAKT_VERAPDF_COUNT")
    if not target:
        return
    run, skipped = (
        sum(
            1
            for outcome in outcomes
            for report in terminalreporter.stats.get(outcome, ())
            if isinstance(report, pytest.TestReport) and "verapdf" in report.keywords
        )
        for outcomes in (("passed", "failed", "error"), ("skipped",))
    )
    Path(target).write_text(f"run {run}\nskipped {skipped}\n", "utf-8")
