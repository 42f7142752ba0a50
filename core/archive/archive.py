"""The half-yearly archive: which half-years there are, making a report, registering it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from core.accounts import AccountId
from core.archive.collecting import collect
from core.archive.contents import Contents
from core.archive.data_files import DataFile
from core.archive.package import base_name, next_version, write_package
from core.archive.records import (
    ArchiveReport,
    ArchiveReportId,
    ArchiveResult,
    HalfState,
    How,
    State,
)
from core.archive.verify import PackageCheck, verify_package
from core.half_years import HalfYear
from core.language import _, speaking
from core.office import Office
from core.progress import Progress, silent
from core.snapshots import as_it_is_now
from core.store import Table
from core.store.conditions import EXPORT_IS_IN
from core.store.halves import log_moments, months


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A report that was made and lies nowhere yet."""

    pdf: bytes
    pages: int
    contents: Contents
    files: tuple[DataFile, ...]
    base: str

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.pdf).hexdigest()


class Archive:
    """The verbs on archive reports. Making one changes nothing that it prints."""

    def __init__(self, office: Office) -> None:
        self._office = office

    # Which half-years

    def halves(self) -> list[HalfState]:
        """The half-years that the record holds something from, and this one; newest first."""
        store, today = self._office.store, self._office.today()
        found = {HalfYear.of(month) for month in months(store)}
        found |= {HalfYear.containing(moment) for moment in log_moments(store)}
        now = HalfYear.of(today)
        first: dict[str, ArchiveReport] = {}
        for report in self.registered():
            first.setdefault(report.half, report)
        return [
            self._state(half, now, first.get(half.label))
            for half in sorted(found | {now}, reverse=True)
            if half <= now
        ]

    def registered(self) -> list[ArchiveReport]:
        """Every registration, oldest first."""
        return self._office.store.all(ArchiveReport, Table.ARCHIVE_REPORTS)

    def _state(self, half: HalfYear, now: HalfYear, report: ArchiveReport | None) -> HalfState:
        posts = self._office.store.count(
            Table.POSTS, f"day BETWEEN ? AND ? AND {EXPORT_IS_IN}", half.first, half.last
        )
        state = State.RUNNING if half == now else State.NOT_ARCHIVED
        if report is not None:
            state = State.ARCHIVED
        return HalfState(half=half, state=state, registered=report, posts=posts)

    # Making

    def build(
        self,
        half: HalfYear,
        *,
        language: str | None = None,
        account: AccountId | None = None,
        names: bool = False,
        progress: Progress = silent,
    ) -> Report:
        """The report in memory, read from a snapshot; may run in a worker.

        `language` is the municipality's when not given. Raises NotFound, Refused("half_not_begun"),
        StoreProblem, Cancelled.
        """
        progress(0, 100)
        with (
            as_it_is_now(self._office) as office,
            speaking(language or office.settings.text("language")),
        ):
            log = office.deletions.verify()
            contents = collect(office, half, log, account=account, names=names)
            return _build(contents, account, progress)

    def save(self, report: Report, folder: Path) -> ArchiveResult:
        """Writes the PDF, its data and their checksums to the folder as the next version.

        Raises StoreProblem.
        """
        return self.save_as(report, self.place(report, folder))

    def place(self, report: Report, folder: Path) -> Path:
        """Where `save` would put it: the next version, or the one that is there byte for byte."""
        return next_version(folder, report.base, report.pdf)

    def save_as(self, report: Report, file: Path) -> ArchiveResult:
        """Writes the PDF under this name, with its data and checksums. Raises StoreProblem."""
        write_package(file, report.pdf, report.files)
        contents = report.contents
        return ArchiveResult(
            file=file.absolute(),
            sha256=report.sha256,
            pages=report.pages,
            half=contents.half,
            language=contents.language,
            accounts=len(contents.accounts),
            posts=len(contents.posts),
            comments=len(contents.comments),
            deletions=sum(1 for entry in contents.deletions if entry.about is None),
            working_days=contents.workdays,
            days_without_check=contents.days_without_check,
            gaps=contents.gaps,
            log_number=contents.log.count,
            log_code=contents.log.code if contents.log.count else "",
        )

    def make(
        self,
        half: HalfYear,
        *,
        language: str | None = None,
        folder: Path | None = None,
        progress: Progress = silent,
        account: AccountId | None = None,
        names: bool = False,
    ) -> ArchiveResult:
        """Builds the report and saves it, in the archive folder when none is given.

        Registers nothing. Raises as `build` and `save`.
        """
        report = self.build(
            half, language=language, account=account, names=names, progress=progress
        )
        return self.save(report, folder or self._office.paths.archive)

    # Afterwards

    def register(
        self,
        result: ArchiveResult,
        how: How,
        *,
        case_number: str = "",
        origin: object | None = None,
    ) -> ArchiveReportId:
        """Notes that the report has reached the archive; an earlier registration stays."""
        record = ArchiveReport(
            half=result.half.label,
            file_name=result.file.name,
            sha256=result.sha256,
            pages=result.pages,
            language=result.language,
            how=how,
            registered_at=self._office.clock.now(),
            registered_by=self._office.store.who,
            case_number=case_number.strip(),
            log_number=result.log_number,
            log_code=result.log_code,
        )
        label = _("{half} is registered as archived").format(half=result.half.label)
        with self._office.store.step(label, origin=origin) as write:
            return ArchiveReportId(write.insert(Table.ARCHIVE_REPORTS, record))

    def verify(self, path: Path) -> PackageCheck:
        """Holds a report against its checksums; see `verify_package` for what it raises."""
        return verify_package(path)


def _build(contents: Contents, account: AccountId | None, progress: Progress) -> Report:
    from core.archive.report import write_report  # brings reportlab: only where a report is made

    written = write_report(contents, progress)
    contents = written.contents
    name = contents.accounts[0].title if account is not None and contents.accounts else ""
    return Report(
        pdf=written.pdf,
        pages=written.pages,
        contents=contents,
        files=written.files,
        base=base_name(contents.half, contents.owner.municipality, name),
    )
