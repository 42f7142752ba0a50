"""Opens a page in a scene and holds every rule against it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from core import language
from core.office import Office
from tests.ui.audit.checks import (
    HEIGHT,
    WIDTH,
    called,
    clipping,
    fit,
    inside,
    names,
    roles,
    tab_loop,
    targets,
)
from tests.ui.audit.contrast import contrast
from tests.ui.audit.scenes import Scene
from ui.jobs import Job
from ui.theme import Scheme, Theme
from ui.window import Window

FEWEST_PARTS = 5
LONGEST_JOB_MS = 20_000
QUIET_ROUNDS = 4


def shown(window: Window) -> list[str]:
    """The page is there to be looked at; else every other rule would hold for nothing."""
    seen = [widget for widget in window.page.findChildren(QWidget) if widget.isVisible()]
    return [] if len(seen) >= FEWEST_PARTS else [f"only {len(seen)} parts of the page are visible"]


Check = Callable[[Window], list[str]]

CHECKS: Mapping[str, Check] = {
    "shown": shown,
    "names": names,
    "roles": roles,
    "targets": targets,
    "clipping": clipping,
    "inside": inside,
    "fit": fit,
    "contrast": contrast,
    "tab": tab_loop,
}


class Flashes(QObject):
    """Notices parts that were shown before they had a place, as windows of their own."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.Show
            and isinstance(watched, QWidget)
            and not isinstance(watched, Window)
            and watched.windowType() == Qt.WindowType.Window
            and watched.parentWidget() is None
        ):
            self.seen.append(called(watched))
        return False


def faults_of(page: str, scene: Scene, office: Office, look: Theme, **hint: object) -> list[str]:
    """Every fault of a page in a scene, as sentences that say where; `hint` leads to a part."""
    values = {
        "language": scene.language,
        "theme": scene.theme,
        "text_size": str(round(scene.size * 100)),
    }
    office.settings.change(values, label="look")
    flashes = Flashes()
    look.application.installEventFilter(flashes)
    window = open_page(page, office, look, **hint)
    try:
        faults = [(name, fault) for name, check in CHECKS.items() for fault in check(window)]
        faults += [("flash", f"{part} was shown as a window") for part in flashes.seen]
        return [f"{page} ({scene}): {name}: {fault}" for name, fault in faults]
    finally:
        look.application.removeEventFilter(flashes)
        close(window)
        language.use("nb")
        look.apply(Scheme.LIGHT, 1.0)


def open_page(page: str, office: Office, look: Theme, **hint: object) -> Window:
    """A shown window of the size of a small office PC, laid out and painted."""
    window = Window(office, look)
    window.go_to(page, **hint)
    window.resize(WIDTH, HEIGHT)
    window.show()
    window.activateWindow()
    for _count in range(4):
        QApplication.processEvents()
    wait_for_jobs(window)
    return window


def wait_for_jobs(window: Window) -> None:
    """Until the page has been at rest for a while: a job that ends changes what can be reached."""
    quiet = 0
    for _count in range(LONGEST_JOB_MS // 20):
        busy = any(job.running for job in window.page.findChildren(Job))
        quiet = 0 if busy else quiet + 1
        if quiet == QUIET_ROUNDS:
            return
        QTest.qWait(20)


def close(window: Window) -> None:
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
