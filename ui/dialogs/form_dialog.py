"""A dialog that is a form: what is typed is kept as a draft, and mistakes stand at their field."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from core.errors import AppError
from core.language import _
from core.office import Office
from core.store import Changed
from ui.forms import Form
from ui.page import Shell
from ui.theme import px
from ui.widgets.buttons import Button
from ui.widgets.dialog import Dialog
from ui.widgets.form_scroll import FormScroll
from ui.widgets.layout import box, column


class FormDialog(Dialog):
    """Fill `fields`, then call `finish`. A subclass does the work in `keep` and returns what is
    said when it is done; Ctrl+Enter saves from any field."""

    def __init__(
        self, parent: QWidget, shell: Shell, office: Office, heading: str, *, draft: str = ""
    ) -> None:
        super().__init__(parent, heading, width=540)
        self.shell, self.office = shell, office
        self.form = Form(self, office.store, draft)
        self.fields = column(gap=12, margins=(2, 2, 8, 2))

    def keep(self, values: dict[str, Any]) -> str:
        """Does it. Raises InvalidRecord for a field, other errors for the dialog."""
        raise NotImplementedError

    def finish(self, verb: str, cancel: str, *, kind: str = "primary") -> None:
        """The buttons, and the focus where the work begins; `kind` is that of the verb's."""
        self.fields.addStretch(1)
        self.fields.addWidget(self.form.summary)
        self._content = box(self.fields)
        self._view = FormScroll(self._content, self.form.summary)
        self.body.addWidget(self._view)
        # Mistakes make the form longer, but how much is known first when they are laid out.
        grown = self._view.verticalScrollBar().rangeChanged
        grown.connect(lambda: QTimer.singleShot(0, self, self._fit))
        self.add_buttons(Button(verb, kind, act=self.save), Button(cancel, act=self.reject))
        self.ctrl_enter(self.save)
        self.form.restore_draft()
        self._fit()

    def save(self) -> None:
        """Saves, or says what must be mended."""
        said: list[str] = []
        heard: list[Changed] = []
        self.office.store.listen(heard.append)
        try:
            done = self.form.save(lambda values: said.append(self.keep(values)))
        except AppError as error:
            self.shell.fail(error)
            return
        finally:
            self.office.store.stop_telling(heard.append)
        if done:
            self.accept()
            self._say(said[0], changed=any(event.tables for event in heard))

    def _say(self, text: str, *, changed: bool) -> None:
        if changed:
            self.shell.say(text, undoable=True)
        else:
            self.shell.say(_("Nothing was changed."))

    def reject(self) -> None:
        """Esc and Cancel: nothing is saved; what was typed stands here the next time."""
        if self.form.pending:
            self.form.keep_draft()
        super().reject()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        # As high as the fields are, but never higher than the window behind.
        parent = self.parentWidget()
        room = parent.window().height() if parent is not None else self.screen().size().height()
        most = room - self.heading.sizeHint().height() - px(150)
        width = self._view.viewport().width() if self.isVisible() else self.minimumWidth() - px(60)
        wide = self._content.hasHeightForWidth()
        needed = self._content.heightForWidth(width) if wide else self._content.sizeHint().height()
        if self._view.stand(max(px(60), min(needed + px(4), most))):
            self.fit_height()
