"""The archive page: choose a half-year, see the very pages, print or save, then register."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtWidgets import QApplication, QCheckBox, QWidget

from core.accounts import AccountId
from core.archive import Report, State
from core.errors import AppError
from core.half_years import HalfYear
from core.language import _, ngettext
from core.office import Office
from core.progress import Progress
from core.store import Table
from ui.jobs import Job
from ui.page import Command, KeyHint, Page, Shell, Width
from ui.pages.archive.halves import HalvesCard
from ui.pages.archive.handing_over import HandingOver
from ui.pages.archive.included import IncludedCard
from ui.pages.archive.preview import Preview
from ui.pages.archive.sides import Sides
from ui.paper import Paper
from ui.widgets.layout import STRETCH, box, column

_PRINTED = frozenset(
    {
        *(Table.SETTINGS, Table.PEOPLE, Table.ACCOUNTS, Table.CHECK_EVENTS, Table.ABSENCES),
        *(Table.FOLLOW_UPS, Table.INQUIRIES, Table.PLAN_ENTRIES, Table.PLAN_ENTRY_ACCOUNTS),
        *(Table.DELETION_ENTRIES, Table.EXPORTS, Table.POSTS, Table.POST_MEDIA),
        *(Table.POST_VERSIONS, Table.OWN_COMMENTS, Table.CLOSED_DAYS),
    }
)
"""What the report prints: when it changes, the report is made again."""


class ArchivePage(Page):
    """What is seen, printed and archived is one and the same PDF."""

    name = "archive"
    watches = _PRINTED | {Table.ARCHIVE_REPORTS}

    def __init__(self, shell: Shell, office: Office) -> None:
        super().__init__(shell, office)
        self.report: Report | None = None
        self.paper: Paper | None = None
        self._half: HalfYear | None = None
        self._outdated = True
        self._job: Job | None = None
        self.halves = HalvesCard()
        self.halves.chosen.connect(self.choose)
        self.included = IncludedCard(self._fetch)
        self.names = QCheckBox(_("Include citizens' names"))
        self.names.toggled.connect(self.make)
        self.preview = Preview(again=self.make, cancel=self.cancel)
        self.handing = HandingOver(self, self.preview)
        self._left = box(column(self.halves, self.included, self.names, STRETCH, gap=14))
        self._sides = Sides(self._left, self.preview)
        self.setLayout(column(self._sides, gap=0))
        application = QApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self._drop_report)

    @classmethod
    def commands(cls) -> list[Command]:
        return [
            Command(
                text=_("Archive a half-year"),
                words=_("print save pdf report archive half-year"),
                icon="archive",
            )
        ]

    # What the window asks

    def title(self) -> str:
        return _("Archive")

    def subtitle(self) -> str:
        return _("Choose a half-year, look the report over, and print or save it.")

    def keys(self) -> list[KeyHint]:
        return [
            KeyHint(keys="Up Down", text=_("Choose a half-year")),
            KeyHint(keys="Ctrl+P", text=_("Print"), act=self.handing.print_report),
            KeyHint(keys="Ctrl+S", text=_("Save as PDF"), act=self.handing.save_report),
            KeyHint(keys="PgDown", text=_("Next page"), act=lambda: self.preview.view.turn(1)),
            KeyHint(keys="PgUp", text=_("Previous page"), act=lambda: self.preview.view.turn(-1)),
        ]

    def regions(self) -> list[QWidget]:
        return [self._left, self.preview]

    def take_focus(self) -> None:
        if not self.preview.foot.take_focus():
            self.halves.take_focus()

    def arrive(self, **hint: Any) -> None:
        if hint.get("half"):
            self.choose(HalfYear.parse(str(hint["half"])))
            self.halves.show_states(self.office.archive.halves(), self._half)
        self.take_focus()

    def arrange(self, width: Width) -> None:
        self._sides.arrange(width)
        self.preview.arrange(width)

    def go_back(self) -> bool:
        return self.handing.settle()

    def touched(self, tables: frozenset[Table]) -> None:
        self._outdated = self._outdated or bool(tables & _PRINTED)
        super().touched(tables)

    def refresh(self) -> None:
        states = self.office.archive.halves()
        if self._half not in {state.half for state in states}:
            waiting = [state.half for state in states if state.state is State.NOT_ARCHIVED]
            self._half = waiting[0] if waiting else states[0].half
        self.halves.show_states(states, self._half)
        if self._outdated:
            self.make()
        else:
            self._show_line()

    # Making

    def choose(self, half: HalfYear) -> None:
        """Shows another half-year's report."""
        if half == self._half:
            return
        self._half = half
        self.make()

    def make(self) -> None:
        """Makes the report of the chosen half-year, from the record as it is now."""
        if self._half is None:
            return
        self._stop_job()
        self.handing.settle()
        self._outdated = False
        self._drop_report()
        self.preview.work(_("The report is being made."))
        work = partial(_build, self.office, self._half, self.names.isChecked())
        job = self._job = Job(work, self)
        job.progressed.connect(self.preview.progress)
        job.done.connect(partial(self._made, job))
        job.failed.connect(partial(self._failed, job))
        job.cancelled.connect(partial(self._cancelled, job))
        job.start()

    def cancel(self) -> None:
        """Stops what is under way."""
        if not self.handing.cancel() and self._job is not None:
            self._job.cancel()

    def _made(self, job: Job, report: Report) -> None:
        if job is not self._job:
            return
        self._end_job()
        self.report = report
        self.paper = Paper(report.pdf)
        self.handing.take(report, self.paper)
        self.preview.show_paper(self.paper)
        self.included.show_contents(report.contents)
        self._show_line()

    def _failed(self, job: Job, error: Exception) -> None:
        if job is not self._job:
            return
        self._end_job()
        self.preview.show_paper(None)
        if not isinstance(error, AppError):
            raise error
        self.shell.fail(error)

    def _cancelled(self, job: Job) -> None:
        if job is self._job:
            self._end_job()
            self.preview.show_paper(None)

    def _stop_job(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _end_job(self) -> None:
        if self._job is not None:
            self._job.deleteLater()
            self._job = None

    def _drop_report(self) -> None:
        self.report = None
        self.handing.take(None, None)
        self.included.show_contents(None)
        self.preview.view.show_paper(None)
        if self.paper is not None:
            self.paper.put_away()
            self.paper = None

    def _show_line(self) -> None:
        """Under the half-year that waits stands how large its report is."""
        report = self.report
        if report is None:
            return
        pages = ngettext("{count} page", "{count} pages", report.pages)
        count = len(report.contents.accounts)
        accounts = ngettext("{count} account", "{count} accounts", count)
        self.halves.say(f"{pages.format(count=report.pages)} · {accounts.format(count=count)}")

    def _fetch(self, account: AccountId) -> None:
        self.shell.go_to("imports", account=account)


def _build(office: Office, half: HalfYear, names: bool, progress: Progress) -> Report:
    import core.pdf.pdfium  # noqa: F401  here, since the window would have to wait for it

    return office.archive.build(half, names=names, progress=progress)
