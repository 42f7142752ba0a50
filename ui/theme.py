"""How the program looks now: colours, type and sizes for one colour scheme and text size."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, cast

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from core.paths import RESOURCES
from ui.style_sheet import arrows, style_sheet
from ui.tokens import DARK, HUES, LIGHT, TONES

SMALLEST, LARGEST = 1.0, 2.0
TEXT_STEPS = (1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
_EMOJI = ("Segoe UI Emoji", "Apple Color Emoji", "Noto Color Emoji", "Noto Emoji")
_PROPERTY = "fyrvakt_theme"


class Scheme(StrEnum):
    """Which colours a person asked for."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


# role: (pixels at 100 %, weight, tone)
ROLES: Mapping[str, tuple[float, int, str]] = {
    "title": (26, 600, "text"),
    "month": (20, 600, "text"),
    "subtitle": (17, 600, "text"),
    "lead": (15, 600, "text"),
    "body": (14, 400, "text"),
    "body2": (14, 400, "text2"),
    "strong": (14, 600, "text"),
    "caption": (12, 400, "text2"),
    "caption_strong": (12, 600, "text2"),
    "overline": (12, 600, "text3"),
    "chip": (11.5, 400, "text"),
    "key": (11, 600, "text2"),
}


class Theme(QObject):
    """Hangs on the application, as Qt's own palette and style do; `theme()` finds it.

    `changed` is sent after new colours or sizes are in force; the window then builds its pages
    again, so a widget may read the theme when it is made.
    """

    changed = Signal()

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._folder = TemporaryDirectory(prefix="fyrvakt-")
        self._pixmaps: dict[tuple[Any, ...], QPixmap] = {}
        self.scheme, self.scale = Scheme.SYSTEM, 1.0
        self.dark = self.high_contrast = False
        self.tokens: Mapping[str, str] = LIGHT
        self._system_palette = QPalette(application.palette())
        _load_fonts()
        application.setStyle("Fusion")
        application.setProperty(_PROPERTY, self)
        self._hints = application.styleHints()
        self._hints.colorSchemeChanged.connect(self._follow_system)

    def apply(
        self,
        scheme: Scheme | None = None,
        scale: float | None = None,
        *,
        high_contrast: bool | None = None,
    ) -> None:
        """Put a look in force. `scale` is the text size, 1.0 to 2.0; None keeps what is."""
        self.scheme = self.scheme if scheme is None else scheme
        self.scale = self.scale if scale is None else min(max(scale, SMALLEST), LARGEST)
        self.high_contrast = self._wants_contrast() if high_contrast is None else high_contrast
        self.dark = self._is_dark()
        self.tokens = self._chosen_tokens()
        self._pixmaps.clear()
        self._paint_application()
        self.changed.emit()

    def px(self, size: float) -> int:
        """A length at 100 % text size in pixels at this text size."""
        return round(size * self.scale)

    def color(self, token: str) -> QColor:
        return QColor(self.tokens[token])

    def font(self, role: str) -> QFont:
        """The font of a role in ROLES, hinting off so that pictures compare across machines."""
        size, weight, _tone = ROLES[role]
        font = QFont()
        font.setFamilies(["Inter Display" if size >= 20 else "Inter", *_EMOJI])
        font.setPixelSize(self.px(size))
        font.setWeight(QFont.Weight(weight))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    @property
    def application(self) -> QApplication:
        return self._application

    @property
    def line_width(self) -> int:
        """Borders are drawn twice as thick in a contrast theme."""
        return 2 if self.high_contrast else 1

    @property
    def pixmaps(self) -> dict[tuple[Any, ...], QPixmap]:
        """Icons that were drawn in this look."""
        return self._pixmaps

    def _is_dark(self) -> bool:
        if self.scheme is Scheme.SYSTEM:
            return self._hints.colorScheme() == Qt.ColorScheme.Dark
        return self.scheme is Scheme.DARK

    def _wants_contrast(self) -> bool:
        asked = self._hints.accessibility()
        return asked.contrastPreference() == Qt.ContrastPreference.HighContrast

    def _chosen_tokens(self) -> Mapping[str, str]:
        if self.high_contrast:
            return tokens_of(self._system_palette)
        return DARK if self.dark else LIGHT

    def _follow_system(self) -> None:
        if self.scheme is Scheme.SYSTEM and self._is_dark() != self.dark:
            self.apply()

    def _paint_application(self) -> None:
        self._application.setFont(self.font("body"))
        self._application.setPalette(self._palette())
        pictures = arrows(Path(self._folder.name), self.tokens)
        sheet = style_sheet(self.tokens, self.px, pictures, self.line_width)
        if sheet != self._application.styleSheet():  # dressing every widget anew costs the most
            self._application.setStyleSheet(sheet)

    def _palette(self) -> QPalette:
        if self.high_contrast:
            return QPalette(self._system_palette)
        palette = QPalette()
        for role, token in _PALETTE.items():
            palette.setColor(role, self.color(token))
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.color("text3"))
        return palette


_PALETTE = {
    QPalette.ColorRole.Window: "subtle",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "subtle",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.PlaceholderText: "text3",
    QPalette.ColorRole.ToolTipBase: "surface",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.Accent: "accent",
}


def next_text_size(now: float, by: int) -> float:
    """The next larger (1) or smaller (-1) step; the same where there is none."""
    larger = [step for step in TEXT_STEPS if step > now + 0.01]
    smaller = [step for step in TEXT_STEPS if step < now - 0.01]
    return min(larger, default=now) if by > 0 else max(smaller, default=now)


def tokens_of(palette: QPalette) -> Mapping[str, str]:
    """Our tokens spelled with the system's own colours, for Windows contrast themes."""
    role = QPalette.ColorRole
    ground = palette.color(role.Window).name()
    ink = palette.color(role.WindowText).name()
    chosen = palette.color(role.Highlight).name()
    on_chosen = palette.color(role.HighlightedText).name()
    tokens = {token: ink for token in LIGHT}
    for token in ("canvas", "surface", "subtle", "sunken", "accent_soft", "focus_gap", "tower"):
        tokens[token] = ground
    for token in (*TONES, *HUES, "beam"):
        tokens[f"{token}_soft"] = ground
    tokens |= {"accent": chosen, "accent_hover": chosen, "on_accent": on_chosen}
    tokens |= {"beam": chosen, "on_beam": on_chosen, "accent_line": chosen}
    return tokens


def theme() -> Theme:
    """The look of the running application; the plain one when nobody has chosen yet."""
    application = cast(QApplication, QApplication.instance())
    found = application.property(_PROPERTY)
    if found is None:
        found = Theme(application)
        found.apply(Scheme.LIGHT)
    return cast(Theme, found)


def px(size: float) -> int:
    """A length at 100 % text size in pixels now."""
    return theme().px(size)


def color(token: str) -> QColor:
    return theme().color(token)


def _load_fonts() -> None:
    families = QFontDatabase.families()
    if not any(name in families for name in _EMOJI):
        # Names of accounts hold emoji, and a bare Linux has no font for them.
        file = RESOURCES / "fonts" / "paper" / "NotoEmoji-Regular.ttf"
        QFontDatabase.addApplicationFont(str(file))
    if "Inter Display" in families and "Inter" in families:
        return
    for file in sorted((RESOURCES / "fonts" / "screen").glob("*.otf")):
        QFontDatabase.addApplicationFont(str(file))
