"""The place to drop an export, or to choose it; and what came of the last one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer
from PySide6.QtWidgets import QFileDialog, QFrame, QWidget

from core.language import _
from ui.page import Width
from ui.widgets.buttons import Button
from ui.widgets.layout import STRETCH, ScrollColumn, add, box, clear, column, restyle, row
from ui.widgets.states import Notice
from ui.widgets.text import Icon, Label
from ui.wording import Sentence


class ChooseZone(QFrame):
    """A dashed field with two buttons; the page itself takes what is dropped."""

    def __init__(
        self, choose_file: Callable[[], object], choose_folder: Callable[[], object]
    ) -> None:
        super().__init__()
        self.setObjectName("drop")
        self.file_button = Button(
            _("Choose file …"), "primary", icon_name="file-zip", act=choose_file
        )
        self.folder_button = Button(
            _("Choose folder …"), icon_name="folder-open", act=choose_folder
        )
        heading = Label(_("Drop the export here"), "subtitle", wrap=True)
        heading.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        words = Label(
            _("The zip file as it was downloaded, or the folder that it was unpacked to."),
            "body2",
            wrap=True,
        )
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setLayout(
            column(
                row(STRETCH, Icon("file-import", "accent", 40), STRETCH),
                heading,
                words,
                row(STRETCH, self.file_button, self.folder_button, STRETCH, gap=10),
                gap=12,
                margins=(24, 26, 24, 26),
            )
        )

    def mark(self, *, over: bool) -> None:
        """Something that can be dropped hangs over the page."""
        self.setProperty("over", over)
        restyle(self)


class ChooseView(QWidget):
    """The dropping place, with the sentence about the last file above it."""

    def __init__(
        self, choose_file: Callable[[], object], choose_folder: Callable[[], object]
    ) -> None:
        super().__init__()
        self.zone = ChooseZone(choose_file, choose_folder)
        self._choose_file = choose_file
        self._told = column(gap=10)
        self._again: Button | None = None
        body = column(self._told, self.zone, _how_to_fetch(), STRETCH, gap=14)
        self._scroll = ScrollColumn(box(body))
        self.setLayout(column(self._scroll))

    def arrange(self, width: Width) -> None:
        self._scroll.unroll(on=width is Width.NARROW)

    def tell(self, notice: Notice | None) -> None:
        """What came of the last file; nothing takes it away."""
        clear(self._told)
        self._again = None
        self.zone.show()
        if notice is not None:
            self._told.addWidget(notice)

    def tell_bad(self, sentence: Sentence) -> None:
        """The file is no export: what it is, what to do, and the one button in the zone's place."""
        self.tell(Notice(sentence.what, sentence.do, "bad"))
        self._again = Button(
            sentence.button, "primary", icon_name="file-zip", act=self._choose_file
        )
        add(self._told, row(self._again, STRETCH))
        self.zone.hide()

    @property
    def is_bad(self) -> bool:
        return self._again is not None

    def take_focus(self) -> None:
        """The button that leads on; what is said above it comes into sight too."""
        (self._again or self.zone.file_button).setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, self._show_told)

    def _show_told(self) -> None:
        holder = self.parentWidget()
        while holder is not None and self._told.count():
            content = holder.widget() if isinstance(holder, ScrollColumn) else None
            if isinstance(holder, ScrollColumn) and content is not None:
                holder.ensureVisible(0, self.mapTo(content, QPoint(0, 0)).y(), 0, 0)
            holder = holder.parentWidget()


def _how_to_fetch() -> QWidget:
    """Where the export is to be had."""
    notice = Notice(_("How to fetch the export from Instagram"), icon_name="download")
    steps = (
        _("Open the account's settings, and then “Your information and permissions”."),
        _("Choose “Download your information”, the account, and all that you have posted."),
        _("Choose the format JSON, the highest media quality, and the period that you need."),
        _("Instagram says when the file is ready. Download it, and drop it here."),
    )
    notice.say(
        _("How to fetch the export from Instagram"),
        "\n".join(f"{number}. {step}" for number, step in enumerate(steps, 1)),
    )
    return notice


def asked_files(parent: QWidget) -> list[Path]:
    """What a person chooses, several at once: the parts of one export. Empty when nothing."""
    kinds = _("Exports") + " (*.zip *.json);;" + _("All files") + " (*)"
    names, _kind = QFileDialog.getOpenFileNames(parent, _("Choose the export"), "", kinds)
    return [Path(name) for name in names]


def asked_folder(parent: QWidget) -> list[Path]:
    """An export that lies unpacked in a folder; empty when none was chosen."""
    name = QFileDialog.getExistingDirectory(parent, _("Choose the folder of the export"))
    return [Path(name)] if name else []


def dropped(mime: QMimeData) -> list[Path]:
    """The files and folders in what is dropped; empty when it is something else."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
