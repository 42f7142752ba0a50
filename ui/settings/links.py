"""The lists of links: self-service for replies, what is followed elsewhere, and sources."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from core.language import _
from core.links import Link, LinkKind
from ui.forms import Form
from ui.settings.lines import SettingsCard
from ui.settings.saver import Saver
from ui.widgets.buttons import Button
from ui.widgets.fields import Field, TextLine
from ui.widgets.layout import STRETCH, Rule, box, clear, column, row
from ui.widgets.text import ElidedLabel, Label


class LinksCard(SettingsCard):
    """Rows U35, K24, and K1 with A46."""

    def __init__(self, saver: Saver) -> None:
        self.self_service = LinkList(
            saver,
            LinkKind.SELF_SERVICE,
            _("Self-service"),
            _("Pages that you can put into a reply with one click."),
        )
        self.watch = LinkList(
            saver,
            LinkKind.WATCH,
            _("What you follow"),
            _("Groups, pages and words that you look at in the daily round."),
        )
        self.sources = LinkList(
            saver,
            LinkKind.SOURCE,
            _("Sources and advice"),
            _("What your guidelines lean on, and good advice to read. Shown with the guidelines."),
        )
        lists = column(self.self_service, Rule(), self.watch, Rule(), self.sources, gap=14)
        super().__init__(_("Links"), "link", lists)
        self.refresh()

    def refresh(self) -> None:
        self.self_service.refresh()
        self.watch.refresh()
        self.sources.refresh()


class LinkList(QWidget):
    """One list, with a line to add to it."""

    def __init__(self, saver: Saver, kind: LinkKind, heading: str, words: str) -> None:
        super().__init__()
        self._saver, self._kind = saver, kind
        self._rows = column(gap=4)
        self._form = Form(self, saver.office.store)
        self.title, self.url = TextLine(), TextLine()
        name = self._form.add("title", Field(_("Name"), self.title))
        needed = False if kind is LinkKind.WATCH else None
        address = self._form.add("url", Field(_("Web address"), self.url, need=needed))
        for line, what in ((self.title, name.label), (self.url, address.label)):
            line.setAccessibleName(f"{heading}: {what}")
            line.returnPressed.connect(self._add)
        add = Button(
            _("Add the link"),
            icon_name="plus",
            name=f"{heading}: {_('Add the link')}",
            act=self._add,
        )
        self.setLayout(
            column(
                Label(heading, "lead", wrap=True),
                Label(words, "body2", wrap=True),
                self._rows,
                row((name, 1), (address, 1), gap=12),
                self._form.summary,
                row(add, STRETCH),
                gap=8,
            )
        )

    def refresh(self) -> None:
        clear(self._rows)
        for link in self._saver.office.links.of_kind(self._kind):
            self._rows.addWidget(self._row(link))

    def _row(self, link: Link) -> QWidget:
        remove = Button(
            _("Take away"),
            "ghost",
            name=_("Take away {days}").format(days=link.title),
            act=partial(self._remove, link),
        )
        names = column(ElidedLabel(link.title, "strong"), gap=0)
        if link.url:
            names.addWidget(ElidedLabel(link.url, "caption"))
        return box(row((names, 1), remove, gap=8))

    def _add(self) -> None:
        self._form.save(self._keep)

    def _keep(self, values: dict[str, Any]) -> None:
        link = Link(kind=self._kind, title=str(values["title"]), url=str(values["url"]))
        self._saver.office.links.add(link, origin=self._saver.origin)
        self._form.fill({"title": "", "url": ""})
        self.refresh()
        self.title.setFocus()
        self._saver.shell.say(_("{name} is added").format(name=link.title.strip()), undoable=True)

    def _remove(self, link: Link) -> None:
        links, origin = self._saver.office.links, self._saver.origin
        label = _("{name} is taken away").format(name=link.title)
        if self._saver.act(lambda: links.remove(link.id, origin=origin), label):
            self.refresh()
        self.title.setFocus()
