"""Words to glyphs with HarfBuzz, each word once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import uharfbuzz as hb

from core.pdf.embedding import EmbeddedFont
from core.pdf.fonts import Face, Faces, Weight
from core.pdf.itemising import Item, Itemiser

_NO_TEXT = "\u200b"
"""A glyph that adds nothing to the text still needs one (ISO 19005-2, 6.2.11.7)."""


class Piece(NamedTuple):
    """What stands between the brackets of a TJ operator, and how far above the line it stands."""

    shown: bytes
    rise: int


class Run(NamedTuple):
    """Pieces in one font."""

    font: EmbeddedFont
    pieces: tuple[Piece, ...]


class Word(NamedTuple):
    """A shaped word; its width is in font sizes. Runs stand from left to right."""

    width: float
    runs: tuple[Run, ...]


class _Glyph(NamedTuple):
    code: int
    x: int
    y: int
    advance: int


class Shaper:
    """Shapes words for one document and gathers the fonts it takes."""

    def __init__(self, faces: Faces) -> None:
        self._faces = faces
        self._itemiser = Itemiser(faces)
        self._fonts: dict[str, EmbeddedFont] = {}
        self._words: dict[tuple[str, Weight, bool], Word] = {}

    @property
    def fonts(self) -> tuple[EmbeddedFont, ...]:
        """The fonts used so far."""
        return tuple(self._fonts.values())

    def word(self, text: str, weight: Weight, leftwards: bool = False) -> Word:
        """The word as glyphs. `leftwards` for a piece at an odd embedding level."""
        key = (text, weight, leftwards)
        found = self._words.get(key)
        if found is None:
            found = self._words[key] = self._shaped(text, weight, leftwards)
        return found

    def _shaped(self, text: str, weight: Weight, leftwards: bool) -> Word:
        runs, width = [], 0.0
        for item in self._itemiser.items(text, weight):
            font, glyphs = self._glyphs(item, weight, leftwards)
            if glyphs:
                runs.append(Run(font, tuple(_pieces(font, glyphs))))
                width += sum(glyph.advance for glyph in glyphs) * font.face.scale / 1000
        if leftwards:
            runs.reverse()
        return Word(width, tuple(runs))

    def _font(self, face: Face) -> EmbeddedFont:
        if face.key not in self._fonts:
            self._fonts[face.key] = EmbeddedFont(face, f"G{len(self._fonts) + 1}")
        return self._fonts[face.key]

    def _glyphs(
        self, item: Item, weight: Weight, leftwards: bool
    ) -> tuple[EmbeddedFont, list[_Glyph]]:
        face, text = item
        if face is None:  # seen as a question mark in a lozenge, kept whole in the text layer
            font = self._font(self._faces.chain(weight)[0])
            glyph = font.face.replacement_glyph() or 0
            return font, [_Glyph(font.code(glyph, text), 0, 0, font.face.advance(glyph))]
        font = self._font(face)
        infos, positions = _shape(face, text, leftwards)
        glyphs = []
        for index, meaning in _meanings(face, text, infos, positions, leftwards):
            place = positions[index]
            code = font.code(infos[index].codepoint, meaning)
            measures = (place.x_offset, place.y_offset, place.x_advance)
            glyphs.append(_Glyph(code, *(round(value * face.per_mille) for value in measures)))
        return font, glyphs


def _shape(face: Face, text: str, leftwards: bool) -> tuple[list[Any], list[Any]]:
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_GRAPHEMES
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if leftwards else "ltr"
    # No ligatures in Latin: "fi" stays two glyphs, so that a search finds half of it too.
    hb.shape(face.hb_font, buffer, {"liga": False} if face.key.startswith("NotoSans-") else None)
    return buffer.glyph_infos, buffer.glyph_positions


def _meanings(
    face: Face, text: str, infos: list[Any], positions: list[Any], leftwards: bool
) -> Iterator[tuple[int, str]]:
    """The glyphs to draw in visual order, each with the part of the text it stands for."""
    clusters: dict[int, list[int]] = {}
    for index, info in enumerate(infos):
        clusters.setdefault(info.cluster, []).append(index)
    starts = sorted(clusters)
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    for start, indices in clusters.items():
        drawn = [
            index
            for index in indices
            if infos[index].codepoint
            and not (positions[index].x_advance == 0 and face.is_blank(infos[index].codepoint))
        ]
        if not drawn:  # a joiner on its own: nothing to see, yet the text is to stay
            drawn = [index for index in indices if infos[index].codepoint][:1]
        carriers = _carriers(drawn, positions, leftwards)
        source = text[start : ends[start]]
        for index in drawn:
            if index in carriers:
                yield index, _share(source, carriers.index(index), len(carriers))
            else:
                yield index, _NO_TEXT


def _carriers(drawn: list[int], positions: list[Any], leftwards: bool) -> list[int]:
    """The glyphs of a cluster that carry its text, in the order of the text.

    A mark set above or beside its letter would be read in the wrong place, so the letter carries
    it; not in Arabic and Hebrew, where readers turn the order of what one glyph carries.
    """
    if leftwards:
        return drawn[::-1]
    return [index for index in drawn if positions[index].x_advance] or drawn[:1]


def _share(source: str, order: int, count: int) -> str:
    """The part of a cluster's text that one of its glyphs carries; the last carries the rest."""
    if order >= len(source):
        return _NO_TEXT
    return source[order:] if order == count - 1 else source[order]


def _pieces(font: EmbeddedFont, glyphs: list[_Glyph]) -> Iterator[Piece]:
    """TJ content; numbers move back in thousandths, as ISO 32000-1, 9.4.3 has it."""
    shown, codes = bytearray(), bytearray()

    def close_string() -> None:
        if codes:
            shown.extend(b"<%s>" % codes)
            codes.clear()

    for glyph in glyphs:
        if glyph.y:
            close_string()
            if shown:
                yield Piece(bytes(shown), 0)
                shown.clear()
        if glyph.x:
            close_string()
            shown.extend(b"%d" % -glyph.x)
        codes.extend(b"%04X" % glyph.code)
        correction = font.width(glyph.code) - glyph.advance + glyph.x
        if correction:
            close_string()
            shown.extend(b"%d" % correction)
        if glyph.y:
            close_string()
            yield Piece(bytes(shown), glyph.y)
            shown.clear()
    close_string()
    if shown:
        yield Piece(bytes(shown), 0)
