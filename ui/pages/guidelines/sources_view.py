"""Where the rules come from, the web addresses that go with them, and the laws behind."""

from __future__ import annotations

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from core.guideline_sources import NamedLink, UsedSource, links, used_sources
from core.language import _, ngettext
from core.office import Office
from ui.page import Shell
from ui.pages.guidelines.laws_view import LawsView
from ui.widgets.buttons import Button
from ui.widgets.layout import STRETCH, Card, clear, column, row
from ui.widgets.text import Label


class SourcesView(QWidget):
    """The guidelines that the rules in use are taken from, links to read on, and the laws."""

    kept = Signal()

    def __init__(self, shell: Shell, office: Office) -> None:
        super().__init__()
        self._office = office
        self.laws = LawsView(shell, office)
        self._layout = column(gap=8)
        self.setLayout(column(self._layout, self.laws, STRETCH, gap=20))

    def show_sources(self) -> None:
        clear(self._layout)
        self._layout.addWidget(Label(_("Where the rules come from"), "lead"))
        for source in used_sources(self._office.profile()):
            self._layout.addWidget(_source(source))
        self._layout.addWidget(Label(_("Links"), "lead"))
        found = links(self._office)
        for link in found:
            self._layout.addWidget(_link(link))
        if not found:
            self._layout.addWidget(Label(_("No links yet."), "body2"))
        keep = Button(_("Keep the link lists"), icon_name="link", act=self.kept.emit)
        self._layout.addLayout(row(keep, STRETCH))
        self.setTabOrder(keep, self.laws.laws.new)
        self.laws.show_laws()


def _source(source: UsedSource) -> Card:
    rules = ngettext("{count} rule", "{count} rules", source.stated).format(count=source.stated)
    lines = [_("{rules} as the guideline says.").format(rules=rules)] if source.stated else []
    if source.suggested:
        text = ngettext(
            "{count} rule as a suggestion.", "{count} rules as suggestions.", source.suggested
        )
        lines.append(text.format(count=source.suggested))
    title = Label(source.name, "strong", wrap=True)
    return Card(column(title, Label(" ".join(lines), "caption", wrap=True), gap=2))


def _link(link: NamedLink) -> Card:
    title = Label(link.title, "strong", wrap=True)
    where = Label(" · ".join(part for part in (link.url, link.where) if part), "caption", wrap=True)
    layout = row((_stacked(title, where), 1), gap=8)
    if link.url:
        url = QUrl(link.url)
        visit = Button(
            _("Open"),
            "ghost",
            icon_name="external-link",
            name=_("Open {name} in the browser").format(name=link.title),
            act=lambda: QDesktopServices.openUrl(url),
        )
        layout.addWidget(visit)
    return Card(layout)


def _stacked(*labels: Label) -> QWidget:
    widget = QWidget()
    widget.setLayout(column(*labels, gap=2))
    return widget
