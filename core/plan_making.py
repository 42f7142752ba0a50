"""Makes the plan's pages and files, in whichever form is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from core.accounts import AccountId
from core.language import _
from core.office import Office
from core.plan_kinds import PlanFile, PlanPaper
from core.plan_sheet import PlanSheet, file_name, plan_sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """The days, both included, and the accounts; all of them where none are given."""

    paper: PlanPaper
    first: date
    last: date
    accounts: tuple[AccountId, ...] = ()

    def name(self) -> str:
        """The file's name without its ending: 2026-11 publiseringsplan."""
        if self.paper is PlanPaper.WHEEL:
            return f"{self.first.year} {_('year wheel')}"
        return file_name(self.first, self.last)


@dataclass(frozen=True, slots=True, kw_only=True)
class MadePlan:
    """The pages, the other files by kind, and the table to paste; the year wheel has pages only."""

    pdf: bytes
    files: Mapping[PlanFile, bytes] = field(default_factory=dict)
    text: str = ""


def make(office: Office, wanted: Wanted) -> MadePlan:
    """All of it as of now, in the language spoken here.

    Reads an open office: in a worker that is a copy of it (`core.snapshots`).
    """
    if wanted.paper is PlanPaper.WHEEL:
        from core.wheel_paper import wheel_paper
        from core.wheel_sheet import wheel_sheet

        return MadePlan(pdf=wheel_paper(wheel_sheet(office, wanted.first.year)))
    from core.plan_table import plan_text

    sheet = plan_sheet(office, wanted.first, wanted.last, wanted.accounts)
    return MadePlan(
        pdf=file_of(sheet, PlanFile.PDF, wanted.paper),
        files={kind: file_of(sheet, kind) for kind in (PlanFile.ICS, PlanFile.CSV)},
        text=plan_text(sheet),
    )


def file_of(sheet: PlanSheet, kind: PlanFile, paper: PlanPaper = PlanPaper.MONTH) -> bytes:
    """One file; `paper` counts for the pages only."""
    if kind is PlanFile.PDF:
        from core.plan_paper import plan_paper

        return plan_paper(sheet, paper)
    if kind is PlanFile.ICS:
        from core.plan_calendar import plan_calendar

        return plan_calendar(sheet)
    from core.plan_table import plan_csv

    return plan_csv(sheet)
