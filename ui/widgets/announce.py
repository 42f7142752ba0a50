"""Says a sentence to a screen reader."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str) -> None:
    """Tells the screen reader, when one is running; nothing is shown."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # not for the start

    if not text or not QAccessible.isActive():
        return
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
