"""Backups, putting one back, and where the record lies."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from core.backup import Backup, latest_backup, make_backup
from core.dates import clock_time, long_date
from core.errors import AppError
from core.language import _, ngettext
from core.progress import Progress
from ui.ask import confirm
from ui.jobs import Job
from ui.settings.lines import SettingsCard
from ui.settings.saver import Saver
from ui.widgets.buttons import Button
from ui.widgets.layout import STRETCH, column, row
from ui.widgets.text import Label


class SafetyCard(SettingsCard):
    """A copy is made beside the work; putting one back is asked about first."""

    def __init__(self, saver: Saver) -> None:
        self._saver = saver
        self._latest = Label("", "strong", wrap=True)
        self._now = Button(
            _("Back up now"), "primary", icon_name="device-floppy", act=self._back_up
        )
        back = Button(_("Put back a backup …"), icon_name="history", act=self._choose)
        words = _("A backup holds the record, the evidence and the pictures.")
        paths = saver.office.paths
        where = Label(str(paths.home), "body2", wrap=True)
        where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        look = Button(_("Open the folder"), icon_name="folder-open", act=self._open_folder)
        super().__init__(
            _("Backup and data"),
            "database",
            column(
                self._latest,
                Label(words, "body2", wrap=True),
                row(self._now, back, STRETCH, gap=8),
                6,
                Label(_("Where the data lies"), "strong"),
                where,
                row(look, STRETCH),
                gap=8,
            ),
        )
        self.refresh()

    def refresh(self) -> None:
        moment = latest_backup(self._saver.office.paths)
        if moment is None:
            self._latest.say(_("No backup has been made yet."))
            return
        text = _("The last backup was made {day} at {time}.")
        self._latest.say(text.format(day=long_date(moment.date()), time=clock_time(moment.time())))

    def _back_up(self) -> None:
        office = self._saver.office
        self._now.setEnabled(False)

        def work(_progress: Progress) -> Backup:
            return make_backup(office.store, office.paths, office.clock)

        job = Job(work, self)
        job.done.connect(self._backed_up)
        job.failed.connect(self._failed)
        job.start()

    def _backed_up(self, backup: Backup) -> None:
        self._now.setEnabled(True)
        self._saver.office.note_backup()
        self.refresh()
        count = backup.files
        text = ngettext(
            "The backup is made, with {count} file.",
            "The backup is made, with {count} files.",
            count,
        )
        self._saver.shell.say(text.format(count=count))
        self._now.setFocus()

    def _failed(self, error: Exception) -> None:
        self._now.setEnabled(True)
        if not isinstance(error, AppError):
            raise error
        self._saver.shell.fail(error)

    def _choose(self) -> None:
        dialog = QFileDialog(self.window(), _("Choose a backup"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setDirectory(str(self._saver.office.paths.backups))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.ask_about(Path(name)))
        dialog.open()

    def ask_about(self, copy: Path) -> None:
        """Asks before the record is exchanged for the copy."""
        confirm(
            self.window(),
            _("Put back {name}?").format(name=copy.name),
            _("The record becomes as it was then. Today's record is laid aside, not deleted."),
            verb=_("Put back the backup"),
            then=lambda: self._put_back(copy),
            danger=True,
        )

    def _put_back(self, copy: Path) -> None:
        try:
            self._saver.office.put_back(copy)
        except AppError as error:
            self._saver.shell.fail(error)
            return
        self._saver.shell.look_again()
        self._saver.shell.say(_("The backup is put back."))

    def _open_folder(self) -> None:
        home = str(self._saver.office.paths.home)
        QDesktopServices.openUrl(QUrl.fromLocalFile(home))
