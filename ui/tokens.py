"""The colours of the program, light and dark, and the pairs that must be readable together."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

LIGHT: Mapping[str, str] = MappingProxyType(
    {
        "canvas": "#EFF3F5",
        "surface": "#FFFFFF",
        "subtle": "#F6F9FA",
        "sunken": "#E6ECEF",
        "border": "#D3DCE1",
        "border_strong": "#75848F",
        "text": "#14222C",
        "text2": "#465661",
        "text3": "#5A6A75",
        "accent": "#0B5C7F",
        "accent_hover": "#094B68",
        "accent_soft": "#E2F0F6",
        "accent_line": "#A9CFE0",
        "on_accent": "#FFFFFF",
        "beam": "#F2B233",
        "beam_soft": "#FFF1CF",
        "on_beam": "#3A2600",
        "ok": "#0F6B3C",
        "ok_soft": "#E1F2E8",
        "ok_line": "#A5D3B8",
        "warn": "#7A4B00",
        "warn_soft": "#FFF0D1",
        "warn_line": "#EBC476",
        "bad": "#A3201D",
        "bad_soft": "#FCE8E6",
        "bad_line": "#EBB3AF",
        "info": "#1B4F91",
        "info_soft": "#E6EFFA",
        "info_line": "#B3CBEA",
        "focus": "#14222C",
        "focus_gap": "#FFFFFF",
        "tower": "#FFFFFF",
        "tower_band": "#C4392F",
        "tower_line": "#14222C",
        "h1": "#1B4F91",
        "h1_soft": "#E4EDF9",
        "h2": "#8E2A6B",
        "h2_soft": "#F9E8F2",
        "h3": "#34434E",
        "h3_soft": "#DCE3E8",
        "h4": "#A3201D",
        "h4_soft": "#FCE8E6",
        "h5": "#0C6A5E",
        "h5_soft": "#DFF3EF",
        "h6": "#6A4A00",
        "h6_soft": "#F8EED6",
    }
)

DARK: Mapping[str, str] = MappingProxyType(
    {
        "canvas": "#0D1418",
        "surface": "#1C2730",
        "subtle": "#131C22",
        "sunken": "#26333D",
        "border": "#32414C",
        "border_strong": "#8193A0",
        "text": "#E8EFF3",
        "text2": "#B4C2CB",
        "text3": "#97A7B1",
        "accent": "#7CC6E6",
        "accent_hover": "#A3D8EF",
        "accent_soft": "#18394B",
        "accent_line": "#2F6280",
        "on_accent": "#06212D",
        "beam": "#F5BE4F",
        "beam_soft": "#3A2E14",
        "on_beam": "#2A1C00",
        "ok": "#7FD3A2",
        "ok_soft": "#15321F",
        "ok_line": "#2C6242",
        "warn": "#F3C26B",
        "warn_soft": "#35290F",
        "warn_line": "#6E5420",
        "bad": "#F4A09B",
        "bad_soft": "#3D1C1B",
        "bad_line": "#7A3A37",
        "info": "#A5C7F2",
        "info_soft": "#1A2C46",
        "info_line": "#37577F",
        "focus": "#FFFFFF",
        "focus_gap": "#0D1418",
        "tower": "#DCE6EC",
        "tower_band": "#D9574D",
        "tower_line": "#0B1115",
        "h1": "#A5C7F2",
        "h1_soft": "#1B2C45",
        "h2": "#EDA6D3",
        "h2_soft": "#3A1F31",
        "h3": "#C9D4DB",
        "h3_soft": "#33414B",
        "h4": "#F4A09B",
        "h4_soft": "#3D1F1E",
        "h5": "#82D6C8",
        "h5_soft": "#14342F",
        "h6": "#F0C877",
        "h6_soft": "#37290F",
    }
)

HUES = ("h1", "h2", "h3", "h4", "h5", "h6")
TONES = ("ok", "warn", "bad", "info")

TEXT_RATIO = 4.5
CONTROL_RATIO = 3.0


def pairs() -> list[tuple[str, str, float]]:
    """Every (colour, its background, lowest allowed ratio) that the program paints.

    The limits are WCAG 2.2 success criteria 1.4.3 (text) and 1.4.11 (controls).
    """
    grounds = ("canvas", "surface", "subtle", "sunken", "accent_soft")
    text = [(ink, ground) for ink in ("text", "text2", "text3") for ground in grounds]
    text += [("accent", ground) for ground in ("canvas", "surface", "subtle", "accent_soft")]
    text += [("on_accent", "accent"), ("on_accent", "accent_hover"), ("on_beam", "beam")]
    text += [(tone, ground) for tone in (*TONES, *HUES) for ground in (f"{tone}_soft", "surface")]
    text += [("text", f"{tone}_soft") for tone in (*TONES, "beam", *HUES)]
    text += [("text2", f"{tone}_soft") for tone in ("warn", "bad", "info")]
    control = [("border_strong", ground) for ground in ("canvas", "surface", "subtle")]
    control += [("focus", "surface"), ("focus", "canvas"), ("focus", "subtle")]
    control += [("focus_gap", "focus")]
    return [(*pair, TEXT_RATIO) for pair in text] + [(*pair, CONTROL_RATIO) for pair in control]


def luminance(colour: str) -> float:
    """Relative luminance of "#RRGGBB", 0 to 1 (WCAG 2.2)."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: str, other: str) -> float:
    """Contrast between two "#RRGGBB" colours, 1 to 21."""
    dark, bright = sorted((luminance(one), luminance(other)))
    return (bright + 0.05) / (dark + 0.05)
