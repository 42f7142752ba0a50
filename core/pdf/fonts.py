"""The fonts that paper is set in, and which of them can show a character."""

from __future__ import annotations

import struct
from enum import StrEnum
from pathlib import Path

import uharfbuzz as hb

from core.paths import RESOURCES

PAPER = RESOURCES / "fonts" / "paper"

# Asked in this order for what Noto Sans lacks. Naskh and not Noto Sans Arabic: its glyphs follow
# the letters one by one, so that a reader of the PDF gets the words back in their right order.
_REGULAR = "NotoSans-Regular"
_BOLD = "NotoSans-Bold"
_EMOJI = "NotoEmoji-Regular"
_FALLBACK = (
    _EMOJI,
    "NotoNaskhArabic-Regular",
    "NotoSansHebrew-Regular",
    "NotoSansSymbols2-Regular",
    "NotoSansSymbols-Regular",
    "NotoSansMath-Regular",
    "NotoSansThai-Regular",
    "NotoSansDevanagari-Regular",
    "NotoSansEthiopic-Regular",
    "NotoSansTamil-Regular",
    "NotoSansGeorgian-Regular",
    "NotoSansArmenian-Regular",
    "NotoSansSC-Common",
)
_BOLD_BESIDE_LATIN = "NotoNaskhArabic-Bold"
_SCALE = {_EMOJI: 0.9}
"""An emoji at the size of the letters would stand a quarter wider than the line is high."""

REPLACEMENT = "\ufffd"


class Weight(StrEnum):
    """How heavy a text stands."""

    REGULAR = "regular"
    BOLD = "bold"


class Face:
    """One font file, opened for shaping. Lengths are in thousandths of the font size."""

    def __init__(self, path: Path, scale: float = 1.0) -> None:
        self.key, self.scale = path.stem, scale
        self.hb_face = hb.Face(hb.Blob.from_file_path(str(path)))
        self.hb_font = hb.Font(self.hb_face)
        self.per_mille: float = 1000.0 / self.hb_face.upem
        self.characters = frozenset(self.hb_face.unicodes)
        self._advances: dict[int, int] = {}

    def advance(self, glyph: int) -> int:
        """How wide the glyph stands, rounded as the PDF will state it."""
        found = self._advances.get(glyph)
        if found is None:
            found = self._advances[glyph] = self._scaled(self.hb_font.get_glyph_h_advance(glyph))
        return found

    def is_blank(self, glyph: int) -> bool:
        """Whether nothing is drawn for it."""
        extents = self.hb_font.get_glyph_extents(glyph)
        return extents is None or extents.width == 0

    def replacement_glyph(self) -> int | None:
        """The glyph for a character that no font has; never .notdef, which PDF/A refuses.

        None for a font of signs alone, which is never asked.
        """
        for character in (REPLACEMENT, "?"):
            glyph: int | None = self.hb_font.get_nominal_glyph(ord(character))
            if glyph:
                return glyph
        return None

    @property
    def postscript_name(self) -> str:
        return str(self.hb_face.get_name(hb.OTNameIdPredefined.POSTSCRIPT_NAME))

    @property
    def bounds(self) -> tuple[int, int, int, int]:
        """The box that holds every glyph: left, bottom, right, top."""
        head = bytes(self.hb_face.reference_table("head").data)
        left, bottom, right, top = struct.unpack_from(">4h", head, 36)
        return (self._scaled(left), self._scaled(bottom), self._scaled(right), self._scaled(top))

    @property
    def ascent(self) -> int:
        return self._scaled(self.hb_font.get_font_extents("ltr").ascender)

    @property
    def descent(self) -> int:
        return self._scaled(self.hb_font.get_font_extents("ltr").descender)

    @property
    def cap_height(self) -> int:
        return self._scaled(
            self.hb_font.get_metric_position_with_fallback(hb.OTMetricsTag.CAP_HEIGHT)
        )

    def _scaled(self, units: float) -> int:
        return round(float(units) * self.per_mille)


class Faces:
    """Every font of the paper, in the order in which they are asked."""

    def __init__(self, folder: Path = PAPER) -> None:
        names = (_REGULAR, _BOLD, _BOLD_BESIDE_LATIN, *_FALLBACK)
        self._all = {name: Face(folder / f"{name}.ttf", _SCALE.get(name, 1.0)) for name in names}
        rest = tuple(self._all[name] for name in _FALLBACK)
        self._chains = {
            Weight.REGULAR: (self._all[_REGULAR], *rest),
            Weight.BOLD: (self._all[_BOLD], self._all[_BOLD_BESIDE_LATIN], *rest),
        }

    def chain(self, weight: Weight) -> tuple[Face, ...]:
        """The fonts to ask for a text of this weight, the usual one first."""
        return self._chains[weight]

    @property
    def emoji(self) -> Face:
        return self._all[_EMOJI]
