"""What opens under a row of today: a note, or what the check looked at."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.focus import bring_into_sight


class Below(QWidget):
    """`left` tells that it is to go, and that nothing is to be saved."""

    left = Signal()

    def take_focus(self) -> None:
        """Puts the focus where the work begins, and brings all of it into sight."""
        # Once the row has made room: with a large text it opens below the edge.
        for pause in (0, 80):
            QTimer.singleShot(pause, self, lambda: bring_into_sight(self))

    def keep(self) -> None:
        """Keeps what stands here for the next time."""

    def forget(self) -> None:
        """Lets go of what was kept."""
