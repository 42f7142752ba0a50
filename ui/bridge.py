"""Turns the store's notices into one Qt signal."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from core.store import Changed, Store


class Bridge(QObject):
    """Lives as long as the window; hears the store, tells the pages."""

    changed = Signal(object)

    def __init__(self, store: Store, parent: QObject) -> None:
        super().__init__(parent)
        store.listen(self._tell)
        self.destroyed.connect(partial(store.stop_telling, self._tell))

    def _tell(self, event: Changed) -> None:
        self.changed.emit(event)
