"""Fonts as they lie in the PDF: only the glyphs used, each with the exact text it stands for."""

from __future__ import annotations

import zlib

import pikepdf
import uharfbuzz as hb
from pikepdf import Array, Dictionary, Name

from core.pdf.fonts import REPLACEMENT, Face

_MOST_CODES = 65_000
_DROPPED_TABLES = (
    *("GSUB", "GPOS", "GDEF", "DSIG", "STAT", "BASE", "MATH"),
    *("name", "meta", "vhea", "vmtx", "gasp"),
)
_CMAP_HEAD = b"""/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange"""
_CMAP_FOOT = b"endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"


class EmbeddedFont:
    """One font in one document.

    A code stands for a glyph together with the text it shows: one glyph may stand for different
    texts, and a whole emoji family is one glyph. So what is copied out is what was written.
    """

    def __init__(self, face: Face, name: str) -> None:
        self.face, self.name = face, name
        self._entries: list[tuple[int, str]] = [(0, REPLACEMENT)]  # code 0 is never shown
        self._codes: dict[tuple[int, str], int] = {}
        replacement = face.replacement_glyph()
        self._when_full = self.code(replacement, REPLACEMENT) if replacement else 0

    def code(self, glyph: int, text: str) -> int:
        """The two-byte code that shows this glyph and means this text."""
        entry = (glyph, text)
        found = self._codes.get(entry)
        if found is None:
            if len(self._entries) > _MOST_CODES:  # only hostile input comes here
                return self._when_full
            found = self._codes[entry] = len(self._entries)
            self._entries.append(entry)
        return found

    def width(self, code: int) -> int:
        return self.face.advance(self._entries[code][0])

    def write(self, pdf: pikepdf.Pdf) -> pikepdf.Object:
        """Adds the font to the file; returns its Type0 dictionary."""
        subset, glyph_numbers = self._subset()
        base = Name(f"/{self._tag()}+{self.face.postscript_name}")
        program = pdf.make_stream(subset, Length1=len(subset))
        to_glyph = b"".join(glyph_numbers[glyph].to_bytes(2, "big") for glyph, _ in self._entries)
        descendant = Dictionary(
            Type=Name.Font,
            Subtype=Name.CIDFontType2,
            BaseFont=base,
            CIDSystemInfo=Dictionary(Registry="Adobe", Ordering="Identity", Supplement=0),
            FontDescriptor=pdf.make_indirect(self._descriptor(base, program)),
            DW=1000,
            W=Array([0, Array([self.face.advance(glyph) for glyph, _ in self._entries])]),
            CIDToGIDMap=pdf.make_stream(to_glyph),
        )
        return pdf.make_indirect(
            Dictionary(
                Type=Name.Font,
                Subtype=Name.Type0,
                BaseFont=base,
                Encoding=Name("/Identity-H"),
                DescendantFonts=Array([pdf.make_indirect(descendant)]),
                ToUnicode=pdf.make_stream(self._to_unicode()),
            )
        )

    def _subset(self) -> tuple[bytes, dict[int, int]]:
        wanted = hb.SubsetInput()
        wanted.sets(hb.SubsetInputSets.GLYPH_INDEX).update({glyph for glyph, _ in self._entries})
        wanted.flags = (
            hb.SubsetFlags.NO_HINTING
            | hb.SubsetFlags.NO_LAYOUT_CLOSURE
            | hb.SubsetFlags.NOTDEF_OUTLINE
        )
        dropped = wanted.sets(hb.SubsetInputSets.DROP_TABLE_TAG)
        for table in _DROPPED_TABLES:
            dropped.add(int.from_bytes(table.encode(), "big"))
        plan = hb.SubsetPlan(self.face.hb_face, wanted)
        return bytes(plan.execute().blob.data), dict(plan.old_to_new_glyph_mapping)

    def _tag(self) -> str:
        """Six letters before the name of a subset (ISO 32000-1, 9.6.4)."""
        number = zlib.crc32(f"{self.name} {self.face.key}".encode())
        return "".join(chr(ord("A") + (number >> 5 * place) % 26) for place in range(6))

    def _descriptor(self, base: Name, program: pikepdf.Object) -> Dictionary:
        return Dictionary(
            Type=Name.FontDescriptor,
            FontName=base,
            Flags=4,
            FontBBox=Array(list(self.face.bounds)),
            ItalicAngle=0,
            Ascent=self.face.ascent,
            Descent=self.face.descent,
            CapHeight=self.face.cap_height,
            StemV=80,
            FontFile2=program,
        )

    def _to_unicode(self) -> bytes:
        lines = [_CMAP_HEAD]
        rows = [
            b"<%04X> <%s>" % (code, text.encode("utf-16-be").hex().upper().encode())
            for code, (_, text) in enumerate(self._entries)
            if code
        ]
        for start in range(0, len(rows), 100):  # a CMap allows a hundred in one block
            block = rows[start : start + 100]
            lines += [b"%d beginbfchar" % len(block), *block, b"endbfchar"]
        return b"\n".join([*lines, _CMAP_FOOT])
