"""The laws that the guidelines lean on, each to be held against the law itself (row K17)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from core.dates import short_date
from core.errors import AppError
from core.language import _
from core.laws import Law
from core.office import Office
from ui.dialogs.form_dialog import FormDialog
from ui.forms import must_be_filled
from ui.page import Shell
from ui.pages.guidelines.item_card import Item
from ui.pages.guidelines.item_list import ItemList, Shown
from ui.widgets.buttons import Button
from ui.widgets.fields import Field, TextLine
from ui.widgets.layout import column
from ui.widgets.writing import GrowingBox


class LawsView(QWidget):
    """A card for each; Space notes that it is checked today."""

    def __init__(self, shell: Shell, office: Office) -> None:
        super().__init__()
        self._shell, self._office = shell, office
        self.laws = ItemList(
            _("Laws"),
            _("Laws are written anew. Check each against the law itself before you lean on it."),
            "",
            Button(_("New law"), icon_name="plus", act=self.add),
        )
        self.setLayout(column(self.laws))

    def show_laws(self) -> None:
        self.laws.show_items([self._shown(law) for law in self._office.laws.everything()])

    def add(self) -> None:
        LawDialog(self.window(), self._shell, self._office, None).open()

    def _shown(self, law: Law) -> Shown:
        laws, named = self._office.laws, ""
        if law.named:
            named = _("Brought up by: {guideline}").format(guideline=law.named)
        return Shown(
            item=Item(
                title=law.title,
                lines=[(law.about, "body"), (" · ".join(_few(named, law.url)), "caption")],
                tag=_state(law),
                act=("check", _("Checked against the law today")),
            ),
            edit=lambda: LawDialog(self.window(), self._shell, self._office, law).open(),
            remove=lambda: self._tried(lambda: laws.remove(law, origin=self)),
            act=lambda: self._tried(lambda: laws.check(law, origin=self)),
        )

    def _tried(self, act: Callable[[], object]) -> None:
        try:
            act()
        except AppError as error:
            self._shell.fail(error)
            return
        self._shell.say(self._office.store.undo_label, undoable=True)
        self.show_laws()


class LawDialog(FormDialog):
    """Without a law it is a new one."""

    def __init__(self, parent: QWidget, shell: Shell, office: Office, law: Law | None) -> None:
        heading = _("Change {name}").format(name=law.title) if law else _("New law")
        super().__init__(parent, shell, office, heading, draft="" if law else "law:new")
        self._law = law
        missing, add = must_be_filled(_("This must be filled in.")), self.form.add
        title = add("title", Field(_("Law and paragraph"), TextLine(), need=True), missing)
        self.fields.addWidget(title)
        about = Field(_("What it is about"), GrowingBox(lines=2), need=False)
        self.fields.addWidget(add("about", about))
        named = Field(_("Which guideline brings it up"), TextLine(), need=False)
        self.fields.addWidget(add("named", named))
        self.fields.addWidget(add("url", Field(_("Web address"), TextLine(), need=False)))
        if law is not None:
            texts = {name: getattr(law, name) for name in ("title", "about", "named", "url")}
            self.form.fill(texts)
            if law.url:
                visit = Button(
                    _("Open the law"),
                    icon_name="external-link",
                    act=lambda: QDesktopServices.openUrl(QUrl(law.url)),
                )
                self.fields.addWidget(visit)
        self.finish(_("Save"), _("Cancel"))
        title.control.setFocus()

    def keep(self, values: dict[str, Any]) -> str:
        law = replace(
            self._law or Law(title=""),
            title=str(values["title"]),
            about=str(values["about"]),
            named=str(values["named"]).strip(),
            url=str(values["url"]),
        )
        name = " ".join(law.title.split())
        if self._law is None:
            self.office.laws.add(law, origin=self)
            return _("{name} is added").format(name=name)
        self.office.laws.change(self._law, law, origin=self)
        return _("{name} is changed").format(name=name)


def _state(law: Law) -> tuple[str, str]:
    if law.checked_on is None:
        return _("Not checked"), "warn"
    said = _("Checked {date}").format(date=short_date(law.checked_on))
    return (f"{said}, {law.checked_by}" if law.checked_by else said), "ok"


def _few(*parts: str) -> list[str]:
    return [part for part in parts if part]
