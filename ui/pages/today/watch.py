"""The places outside the own accounts that are followed, as links (row K24)."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from core.language import _
from core.links import Link, LinkKind
from core.office import Office
from ui.page import Shell
from ui.widgets.links import SentenceLink
from ui.widgets.text import Label


def watch_links(shell: Shell, office: Office) -> list[QWidget]:
    """One link for each; without any, the way to where they are written down."""
    found = office.links.of_kind(LinkKind.WATCH)
    if not found:
        text = _("No pages are listed yet. Write them down in the settings.")
        return [SentenceLink(text, act=lambda: shell.go_to("settings"))]
    return [_way_to(link) for link in found]


def _way_to(link: Link) -> QWidget:
    if not link.url:
        return Label(_("Search for: {words}").format(words=link.title), "body", wrap=True)
    name = _("Open {title}").format(title=link.title)
    button = SentenceLink(link.title, name=name)
    button.clicked.connect(partial(_visit, link.url))
    return button


def _visit(url: str) -> None:
    """In the browser; the program itself never goes online."""
    QDesktopServices.openUrl(QUrl(url))
