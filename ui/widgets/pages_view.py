"""Paper on the screen: the pages under each other, as wide as there is room, or larger."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from core.language import _
from ui.paper import Paper, Pictures
from ui.theme import px, theme

ZOOMS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)
"""Times the width that fills the view."""
FIT = ZOOMS.index(1.0)
_POINTS_AT_FULL_SIZE = 72 / 96


class PagesView(QAbstractScrollArea):
    """Shows a document; Page Up and Page Down turn its pages."""

    turned = Signal()
    zoomed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._paper: Paper | None = None
        self.setCornerWidget(QWidget())
        self._pictures = Pictures(self)
        self._pictures.came.connect(self.viewport().update)
        self._step = FIT
        self._page = 0
        self._described = -1
        self.verticalScrollBar().valueChanged.connect(self._look)
        self._describe()

    def call(self, name: str) -> None:
        """What is shown is called something else now."""
        self._name = name
        self._describe()

    # What is shown

    def show_paper(self, paper: Paper | None) -> None:
        """Shows a document from its first page on."""
        self._paper = paper
        self._pictures.show_paper(paper)
        self._described = -1
        self._lay_out()
        self.verticalScrollBar().setValue(0)
        self._look()

    @property
    def page(self) -> int:
        """The page that is looked at, from 0."""
        return self._page

    @property
    def count(self) -> int:
        return len(self._paper) if self._paper is not None else 0

    def turn(self, by: int) -> None:
        """To the next (1) or previous (-1) page."""
        self.go_to(self._page + by)

    def go_to(self, page: int) -> None:
        if self._paper is None:
            return
        page = min(max(page, 0), self.count - 1)
        self.verticalScrollBar().setValue(round(self._top(page)) - self._gap)
        self._set_page(page)

    # How large

    @property
    def zoom_text(self) -> str:
        """Full width, or how much larger than on paper."""
        if self._step == FIT:
            return _("Full width")
        percent = round(self._scale * _POINTS_AT_FULL_SIZE * 100)
        return _("{percent} %").format(percent=percent)

    @property
    def can_shrink(self) -> bool:
        return self._step > 0

    @property
    def can_grow(self) -> bool:
        return self._step < len(ZOOMS) - 1

    def zoom(self, by: int) -> None:
        """One step larger (1) or smaller (-1), around the page that is looked at."""
        page = self._page
        self._step = min(max(self._step + by, 0), len(ZOOMS) - 1)
        self._lay_out()
        across = self.horizontalScrollBar()
        across.setValue(across.maximum() // 2)
        self.go_to(page)
        self.zoomed.emit()

    # Geometry, in pixels of the widget

    @property
    def _gap(self) -> int:
        return px(16)

    @property
    def _width(self) -> float:
        room = max(self.viewport().width() - 2 * px(22), px(60))
        return room * ZOOMS[self._step]

    @property
    def _scale(self) -> float:
        if self._paper is None or not self.count:
            return 1.0
        return self._width / self._paper.widest

    def _top(self, page: int) -> float:
        if self._paper is None:
            return 0.0
        return self._paper.above(page) * self._scale + (page + 1) * self._gap

    def _area(self, page: int) -> QRectF:
        if self._paper is None:
            return QRectF()
        width, height = self._paper.sizes[page]
        shown = QSize(round(width * self._scale), round(height * self._scale))
        left = max(px(22), (self.viewport().width() - shown.width()) / 2)
        left -= self.horizontalScrollBar().value()
        top = self._top(page) - self.verticalScrollBar().value()
        return QRectF(left, top, shown.width(), shown.height())

    def _in_sight(self) -> list[int]:
        seen = QRectF(self.viewport().rect())
        return [page for page in range(self.count) if self._area(page).intersects(seen)]

    def _lay_out(self) -> None:
        view = self.viewport().size()
        height = round(self._top(self.count))
        width = round(self._width) + 2 * px(22) if self._step > FIT else 0
        self.verticalScrollBar().setRange(0, max(0, height - view.height()))
        self.verticalScrollBar().setPageStep(view.height())
        self.verticalScrollBar().setSingleStep(px(40))
        self.horizontalScrollBar().setRange(0, max(0, width - view.width()))
        self.horizontalScrollBar().setPageStep(view.width())
        self.viewport().update()

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        pages = self._in_sight()
        ratio = self.devicePixelRatioF()
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.viewport().rect(), look.color("sunken"))
        width = 0
        for page in pages:
            area = self._area(page)
            width = round(area.width() * ratio)
            painter.fillRect(area, Qt.GlobalColor.white)  # paper is white in the dark too
            picture = self._pictures.picture(page, width)
            if picture is not None:
                painter.drawImage(area, picture)
            painter.setPen(QPen(look.color("border"), look.line_width))
            painter.drawRect(area)
        painter.end()
        self._pictures.ask(pages, width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        page = self._page
        self._lay_out()
        if event.size().width() != event.oldSize().width() and page:
            self.go_to(page)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        turns = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
        zooms = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Minus: -1}
        key = Qt.Key(event.key())
        if key in turns:
            self.turn(turns[key])
        elif key in zooms and not event.modifiers():
            self.zoom(zooms[key])
        elif key == Qt.Key.Key_Home:
            self.go_to(0)
        elif key == Qt.Key.Key_End:
            self.go_to(self.count - 1)
        else:
            super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(px(160), px(120))

    # Which page

    def _look(self) -> None:
        """The page that takes the upper third of the view is the one that is looked at."""
        line = self.verticalScrollBar().value() + self.viewport().height() / 3
        page = 0
        while page + 1 < self.count and self._top(page + 1) <= line:
            page += 1
        self._set_page(page)

    def _set_page(self, page: int) -> None:
        if page != self._page or self._described != page:
            self._page = page
            self._describe()
            self.turned.emit()

    def _describe(self) -> None:
        """A screen reader hears which page it is and what stands on it."""
        self._described = self._page
        if self._paper is None:
            self.setAccessibleName(self._name)
            self.setAccessibleDescription("")
            return
        self.setAccessibleName(
            _("{name}, page {page} of {pages}").format(
                name=self._name, page=self._page + 1, pages=self.count
            )
        )
        self.setAccessibleDescription(self._paper.text(self._page))
