"""The application: its look, its log, what happens when it fails, and its one window."""

from __future__ import annotations

import gc
import logging
import sys
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from core.clock import Clock
from core.errors import AppError
from core.language import LANGUAGES, use
from core.office import Office
from core.paths import Paths
from ui.page import Page
from ui.theme import Scheme, Theme
from ui.translator import Translator
from ui.window import Window

log = logging.getLogger(__name__)

LOG_LIMIT = 1_000_000
LOG_CHECK_MS = 2_000
WATCH_MS = 500
WARM_UP_MS = 1_500


def run(
    paths: Paths,
    clock: Clock,
    *,
    language: str = "",
    quit_when_shown: bool = False,
    in_tray: bool = False,
) -> int:
    """Opens the window and returns the exit code when it is closed.

    `language` goes before the one in the settings. With `quit_when_shown` the program leaves as
    soon as the first page is painted with its row focused, also on closed days. `in_tray` begins
    without showing the window.
    """
    application = _application()
    start_log(paths)
    if language in LANGUAGES:
        use(language)
    theme = Theme(application)
    try:
        office = Office.open(paths, clock)
    except AppError as error:
        return _cannot_open(application, theme, error, tell=not quit_when_shown)
    window = Window(office, theme, search=_search, language=language)
    _say_faults(window)
    window.go_to("today")
    if quit_when_shown:
        LeaveWhenPainted(window.page, application.quit)
    if not in_tray:
        window.show()
    QTimer.singleShot(0, _tidy_from_now_on)
    if not quit_when_shown:
        _begin(window, office, in_tray=in_tray)
    try:
        return application.exec()
    finally:
        office.close()


def _cannot_open(application: QApplication, theme: Theme, error: AppError, *, tell: bool) -> int:
    from ui import ask, wording

    if not tell:  # nobody is there to close a dialog
        sys.stderr.write(f"{wording.say(error)}\n")
        return 1
    theme.apply(Scheme.SYSTEM)
    ask.tell(None, error, details=str(error)).finished.connect(application.quit)
    application.exec()
    return 1


def _tidy_from_now_on() -> None:
    # Switched off for the start by the front door: what lives by now lives as long as the window.
    gc.freeze()
    gc.enable()


def _search(window: Window, office: Office) -> None:
    # Loaded at the first Ctrl+K: it knows every page.
    from ui.dialogs.search import open_search

    open_search(window, office)


def _begin(window: Window, office: Office, *, in_tray: bool) -> None:
    pause = 0 if in_tray else WATCH_MS
    QTimer.singleShot(pause, window, lambda: _watch(window, office, in_tray=in_tray))
    QTimer.singleShot(1000, window, office.tidy)
    QTimer.singleShot(WARM_UP_MS, window, lambda: _warm_up(window))
    QTimer.singleShot(LOG_CHECK_MS, window, lambda: _check_log(window, office))
    if office.settings.flag("first_run_done"):
        return
    from ui.dialogs.first_run import FirstRun, is_wanted

    if is_wanted(office):
        FirstRun(window, window, office).open()


def _watch(window: Window, office: Office, *, in_tray: bool) -> None:
    # Loaded when the first page has been painted: nobody waits for the tray.
    from ui.calls import Calls
    from ui.reminders import keep_watch

    Calls(window, office.paths)
    keep_watch(window, office, in_tray=in_tray)


def _warm_up(window: Window) -> None:
    from ui.warm_up import warm_up

    warm_up(window)


def _check_log(window: Window, office: Office) -> None:
    from ui.log_watch import look_after_start

    look_after_start(window, window, office)


def _application() -> QApplication:
    application = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(application, QApplication):
        raise TypeError(application)
    application.setApplicationName("Fyrvakt")
    application.setApplicationDisplayName("Fyrvakt")
    application.setDesktopFileName("fyrvakt")
    translator = Translator(application)
    application.installTranslator(translator)
    return application


def start_log(paths: Paths) -> None:
    """A log file of counts and keys, never of what people wrote; begun anew when it is long."""
    paths.logs.mkdir(parents=True, exist_ok=True)
    file = paths.logs / "fyrvakt.log"
    mode = "w" if file.exists() and file.stat().st_size > LOG_LIMIT else "a"
    logging.basicConfig(
        filename=file,
        filemode=mode,
        encoding="utf-8",
        level=logging.INFO,
        format="%(asctime)s %(levelname)s %(name)s %(message)s",
        force=True,
    )


def _say_faults(window: Window) -> None:
    """What nobody caught: an AppError is told, anything else is logged and shown once."""
    shown: list[QObject] = []

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, AppError):
            window.fail(error)
            return
        text = "".join(traceback.format_exception(kind, error, trace))
        log.critical("A fault nobody caught:\n%s", text)
        if not shown:
            from ui import ask

            shown.append(ask.report(window, text))

    sys.excepthook = hook


class LeaveWhenPainted(QObject):
    """Calls `leave` once the page has been painted; its focus is in place by then."""

    def __init__(self, page: Page, leave: Callable[[], object]) -> None:
        super().__init__(page)
        self._page, self._leave = page, leave
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._page.removeEventFilter(self)
            QTimer.singleShot(0, self._leave)
        return False
