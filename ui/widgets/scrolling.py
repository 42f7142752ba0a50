"""A column that scrolls, with what has the focus always in sight."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from ui.theme import px

_NEW_SIZE = (QEvent.Type.LayoutRequest, QEvent.Type.Resize)


class ScrollColumn(QScrollArea):
    """A column that scrolls down when it must, never sideways; keeps the focus in sight."""

    def __init__(self, content: QWidget | None = None) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        ground = QWidget()  # Qt's own would be found by looking through every kind of widget
        ground.setAutoFillBackground(False)
        self.setViewport(ground)
        self._unrolled = False
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(0)
        self._settle.timeout.connect(self._settled)
        self._focused: QWidget | None = None
        if content is not None:
            self.hold(content)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._keep_in_sight)

    def hold(self, content: QWidget) -> None:
        content.setObjectName(content.objectName() or "scrolled")
        self.setWidget(content)
        content.setAutoFillBackground(False)
        content.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Content that cannot shrink must not be cut off at the side.
        if watched is self.widget() and event.type() in _NEW_SIZE:
            self._note_focus()
            self._make_room()
            self._settle.start()  # once more when the parts within have settled too
            self.updateGeometry()
            self._fit()
        return super().eventFilter(watched, event)

    def unroll(self, *, on: bool) -> None:
        """As high as its content, for standing inside another column that scrolls."""
        self._unrolled = on
        policy = Qt.ScrollBarPolicy
        shown = policy.ScrollBarAlwaysOff if on else policy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(shown)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        content = self.widget()
        if content is None or not self._unrolled:
            self.setMinimumHeight(0)
            return
        wide = content.hasHeightForWidth()
        height = content.heightForWidth(self.width()) if wide else content.sizeHint().height()
        self.setMinimumHeight(height)

    def _make_room(self) -> None:
        # A scroll area does not ask how high wrapped text becomes; without this it is squeezed.
        content = self.widget()
        layout = content.layout() if content is not None else None
        if content is None or layout is None or not layout.hasHeightForWidth():
            return
        needed = layout.totalMinimumHeightForWidth(content.width())
        if needed != content.minimumHeight():
            content.setMinimumHeight(needed)

    def _note_focus(self) -> None:
        """Remembers what has the focus in sight, before the content is laid out anew."""
        focused = QApplication.focusWidget()
        content = self.widget()
        if focused is None or content is None or not content.isAncestorOf(focused):
            return
        if not focused.visibleRegion().isEmpty():
            self._focused = focused

    def _settled(self) -> None:
        self._make_room()
        # What grew above it (an error, say) may have pushed it out of sight.
        focused, self._focused = self._focused, None
        if focused is not None and focused is QApplication.focusWidget():
            self._keep_in_sight(None, focused)

    def minimumSizeHint(self) -> QSize:
        content = self.widget()
        least = content.minimumSizeHint().width() if content is not None else 0
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(least + bar, px(60))

    def _keep_in_sight(self, _old: QWidget | None, now: QWidget | None) -> None:
        content = self.widget()
        if now is not None and content is not None and content.isAncestorOf(now):
            self.ensureWidgetVisible(now, px(8), px(8))
