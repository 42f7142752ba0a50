"""The evidence zone: paste, drop or choose files; each is locked before it is shown."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QFrame, QVBoxLayout, QWidget

from core.deletions import EvidenceRef
from core.errors import AppError, NotFound
from core.evidence import path_of
from core.language import _
from core.office import Office
from ui.evidence import words
from ui.evidence.clipboard import Found, holds_evidence, store, take
from ui.jobs import Job
from ui.theme import px
from ui.widgets.buttons import Button, IconButton
from ui.widgets.layout import STRETCH, box, clear, column, restyle, row
from ui.widgets.text import ElidedLabel, Icon, Label
from ui.widgets.thumbnail import Thumbnail

_FILES = "*.png *.jpg *.jpeg *.gif *.webp *.bmp *.tif *.tiff *.pdf *.txt *.html *.eml"


class EvidenceZone(QFrame):
    """A control of a form: its value is the files in order, as the draft keeps them.

    `edited` tells that files came or went, `failed` brings an AppError, `settled` that nothing
    is on its way to the disk any more, `text_asked` that the text itself is to be the evidence
    (with `text_too`), `nothing_found` a sentence.
    """

    edited = Signal()
    failed = Signal(object)
    settled = Signal()
    text_asked = Signal()
    nothing_found = Signal(str)

    def __init__(self, office: Office, *, text_too: bool = True) -> None:
        super().__init__()
        self._office = office
        self._refs: list[EvidenceRef] = []
        self._under_way = 0
        self.setObjectName("drop")
        self.setAcceptDrops(True)
        self._rows: QVBoxLayout = column(gap=8)
        self._hint = Label(_("Paste, drop or choose a screenshot."), "body2", wrap=True)
        self.choose_button = Button(_("Choose file …"), icon_name="folder-open", act=self.choose)
        self.paste_button = Button(_("Paste"), icon_name="clipboard", act=self.paste)
        self.text_button = Button(_("Keep the text as evidence"), "ghost")
        self.text_button.clicked.connect(lambda: self.text_asked.emit())
        if not text_too:
            self.text_button.hide()
        self._buttons = box(
            row(self.choose_button, self.paste_button, self.text_button, STRETCH, gap=8)
        )
        self._empty = box(
            row(Icon("photo", "text3", 24), (self._hint, 1), gap=10, margins=(2, 0, 2, 0))
        )
        self.setLayout(
            column(self._rows, self._empty, self._buttons, gap=8, margins=(12, 8, 12, 8))
        )
        self._show()

    # As a control

    def value(self) -> list[dict[str, str]]:
        return [{"sha256": ref.sha256, "name": ref.name} for ref in self._refs]

    def set_value(self, value: Any) -> None:
        """Files of a draft; those that are no longer stored are left out."""
        self._refs = []
        for kept in value if isinstance(value, list) else ():
            try:
                file = self._office.evidence.file(str(kept["sha256"]))
            except (NotFound, KeyError, TypeError):
                continue
            self._refs.append(EvidenceRef.to(file, name=str(kept.get("name", ""))))
        self._show()

    @property
    def refs(self) -> tuple[EvidenceRef, ...]:
        return tuple(self._refs)

    @property
    def busy(self) -> bool:
        return self._under_way > 0

    # Taking in

    def paste(self) -> bool:
        """Takes what the clipboard holds; False when there is no picture or file in it."""
        mime = QGuiApplication.clipboard().mimeData()
        if mime is None or not holds_evidence(mime):
            self.nothing_found.emit(_("The clipboard holds no picture or file."))
            return False
        return self.take(mime)

    def take(self, mime: QMimeData) -> bool:
        found = take(mime)
        if found:
            self._store(found, words.screenshot_name(self._office.clock.now()))
        return bool(found)

    def choose(self) -> bool:
        """Asks for files; False when none was chosen."""
        kinds = _("Images, PDF and text") + f" ({_FILES})"
        names, _kind = QFileDialog.getOpenFileNames(self, _("Choose evidence"), "", kinds)
        if names:
            self._store(Found(files=tuple(Path(name) for name in names)), "")
        return bool(names)

    def replace(self, ref: EvidenceRef) -> None:
        """Asks for another file in its place."""
        if self.choose():
            self._take_out(ref)

    def add(self, ref: EvidenceRef) -> None:
        """Shows a file that is stored already."""
        if ref.sha256 not in {kept.sha256 for kept in self._refs}:
            self._refs.append(ref)
            self._show()
        self.edited.emit()

    def let_go(self) -> None:
        """The draft is thrown away: what nothing else names is no longer stored."""
        for ref in self._refs:
            try:
                if not self._office.evidence.used(ref.sha256):
                    self._office.evidence.release(ref.sha256, origin=self)
            except AppError as error:
                self.failed.emit(error)

    def _store(self, found: Found, name: str) -> None:
        self._under_way += 1
        self._show()
        job = Job(partial(store, self._office.evidence.folder, found, name), self)
        job.done.connect(self._stored)
        job.failed.connect(self._not_stored)
        job.start()

    def _stored(self, copies: list[Any]) -> None:
        self._under_way -= 1
        try:
            for copy in copies:
                file = self._office.evidence.note(copy, origin=self)
                self.add(EvidenceRef.to(file, name=copy.name))
        except AppError as error:
            self.failed.emit(error)
        self._show()
        self.settled.emit()

    def _not_stored(self, error: Exception) -> None:
        self._under_way -= 1
        self._show()
        if not isinstance(error, AppError):
            raise error
        self.failed.emit(error)
        self.settled.emit()

    def _take_out(self, ref: EvidenceRef) -> None:
        self._refs.remove(ref)
        if not self._office.evidence.used(ref.sha256):
            try:
                self._office.evidence.release(ref.sha256, origin=self)
            except AppError as error:
                self.failed.emit(error)
        self._show()
        self.setFocus()
        self.edited.emit()

    # Showing

    def _show(self) -> None:
        clear(self._rows)
        for ref in self._refs:
            self._rows.addWidget(self._row(ref, last=ref is self._refs[-1]))
        self._put_in_tab_order()
        if self.busy:
            self._hint.say(_("The evidence is being stored …"))
        elif self._refs:
            self._hint.say("")
        else:
            self._hint.say(_("Paste, drop or choose a screenshot."))
        self._empty.setVisible(self.busy or not self._refs)
        self._buttons.setVisible(not self._refs)
        names = ", ".join(ref.name for ref in self._refs)
        self.setAccessibleName(_("Evidence: {names}").format(names=names or _("none yet")))

    def _put_in_tab_order(self) -> None:
        # Buttons made now would otherwise come after everything else in the window.
        before: QWidget = self.text_button
        for number in range(self._rows.count()):
            item = self._rows.itemAt(number)
            line = item.widget() if item is not None else None
            for button in line.findChildren(Button) if line is not None else ():
                QWidget.setTabOrder(before, button)
                before = button

    def _row(self, ref: EvidenceRef, *, last: bool) -> QWidget:
        path = path_of(self._office.evidence.folder, ref.sha256, ref.mime)
        name = ElidedLabel(ref.name, "strong")
        line = ElidedLabel(words.evidence_line(ref), "caption")
        more = Button(_("Add another"), "ghost", act=self.choose) if last else None
        other = Button(
            _("Replace"),
            "ghost",
            name=_("Replace {name}").format(name=ref.name),
            act=partial(self.replace, ref),
        )
        away = IconButton(
            "x", _("Take out {name}").format(name=ref.name), act=partial(self._take_out, ref)
        )
        return box(
            row(
                Thumbnail(path, ref.mime),
                (column(STRETCH, name, line, STRETCH, gap=2), 1),
                more,
                other,
                away,
                gap=8,
            )
        )

    def _mark(self, *, over: bool) -> None:
        self.setProperty("over", over)
        restyle(self)

    # Dropping

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if holds_evidence(event.mimeData()):
            self._mark(over=True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._mark(over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._mark(over=False)
        if self.take(event.mimeData()):
            event.acceptProposedAction()

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        inside = [button for button in self.findChildren(Button) if button.isVisibleTo(self)]
        (inside[0] if inside else self.choose_button).setFocus(reason)

    def minimumSizeHint(self) -> QSize:
        return QSize(px(200), super().minimumSizeHint().height())
