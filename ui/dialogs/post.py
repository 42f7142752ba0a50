"""One imported post, to read: text, account, day and the way to it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from core.dates import long_date, sentence
from core.language import _
from core.office import Office
from core.store.find import FoundText
from ui.theme import px
from ui.widgets.buttons import Button
from ui.widgets.dialog import Dialog
from ui.widgets.layout import STRETCH, ScrollColumn, box, column, row
from ui.widgets.platform import PlatformTile
from ui.widgets.text import Label

_MOST_HEIGHT = 360


class PostDialog(Dialog):
    """The post as it came with the export; nothing can be changed here."""

    def __init__(self, window: QWidget, office: Office, post: FoundText) -> None:
        super().__init__(window, sentence(long_date(post.day)), width=560)
        self._post = post
        if post.account_id is not None:
            account = next(a for a in office.accounts.everything() if a.id == post.account_id)
            names = column(
                Label(account.name, "strong", wrap=True), Label(account.platform_name, "caption")
            )
            tile = PlatformTile(account.platform, account.id, 40)
            self.body.addWidget(box(row(tile, (names, 1), gap=12)))
        self._add_words()
        close = Button(_("Close"), "primary", act=self.accept)
        buttons = [close]
        if QUrl(post.link).scheme() in ("http", "https"):
            buttons.append(
                Button(_("Open in the browser"), icon_name="external-link", act=self._visit)
            )
        self.add_buttons(*buttons)
        close.setFocus()

    def _add_words(self) -> None:
        words = "\n\n".join(part for part in (self._post.title, self._post.text) if part.strip())
        text = Label(words or _("Without text"), wrap=True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        scroll = ScrollColumn(box(column(text, STRETCH, gap=0)))
        scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        scroll.setAccessibleName(_("The text of the post"))
        needed = text.heightForWidth(px(480)) + px(24)
        scroll.setMinimumHeight(min(needed, px(_MOST_HEIGHT), self._room() - px(280)))
        self.body.addWidget(scroll)

    def _room(self) -> int:
        parent = self.parentWidget()
        return parent.window().height() if parent is not None else px(_MOST_HEIGHT)

    def _visit(self) -> None:
        QDesktopServices.openUrl(QUrl(self._post.link))
