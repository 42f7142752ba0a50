"""Paragraphs to lines of a given width; one pass, however long the text or the word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from core.pdf.bidi import Levels, has_right_to_left, levels, visual_order
from core.pdf.fonts import Weight
from core.pdf.shaping import Run, Shaper, Word

_WORD = re.compile("( *)([^ ]+)")
# Inside addresses and long compounds a line may end after these signs (an approximation of UAX #14)
_AFTER_SIGN = re.compile(r"(?<=[/?&=#._\-–—])(?=[^\s/?&=#._\-–—])")
_SHORT = 12

_IDEOGRAPH = "\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
_HAS_IDEOGRAPH = re.compile(f"[{_IDEOGRAPH}]")
# Chinese and Japanese break between signs, yet not before a comma or a full stop.
_BETWEEN_IDEOGRAPHS = re.compile(
    f"[{_IDEOGRAPH}][\u3001-\u303f\uff01-\uff0f\uff1a-\uff1f]*|[^{_IDEOGRAPH}]+"
)
_GRAPHEME = re.compile(
    "(?:[\U0001f1e6-\U0001f1ff]{2}|.)"
    "(?:[\u0300-\u036f\u200d\ufe0e\ufe0f\u20e3\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]"
    "|(?<=\u200d).)*",
    re.DOTALL,
)
_TOO_LONG_TO_SHAPE = 300
_GRAPHEME_LIMIT = 64
"""A grapheme longer than this is no letter of any language; it is cut so that it can be set."""


class Line(NamedTuple):
    """One line; its width is in font sizes. `leftwards`: it starts at the right margin."""

    width: float
    runs: tuple[Run, ...]
    leftwards: bool


EMPTY_LINE = Line(0.0, (), False)


class _Part(NamedTuple):
    text: str
    level: int


class _Unit(NamedTuple):
    """What stays on one line: the spaces before it and its parts, one for each direction."""

    spaces: int
    space_level: int
    parts: tuple[_Part, ...]


class _Placed(NamedTuple):
    word: Word
    level: int


class Breaker:
    """Breaks text into lines with the words of one shaper."""

    def __init__(self, shaper: Shaper) -> None:
        self._shaper = shaper

    def lines(self, text: str, weight: Weight, measure: float) -> list[Line]:
        """The lines of a cleaned text; `measure` is the width to fill, in font sizes."""
        result: list[Line] = []
        for paragraph in text.split("\n"):
            if not paragraph.strip():
                result.append(EMPTY_LINE)
                continue
            order = levels(paragraph) if has_right_to_left(paragraph) else None
            filling = _Filling(self._shaper, weight, measure, order)
            for unit in _units(paragraph, order):
                filling.add(unit)
            result.extend(filling.finished())
        return result


class _Filling:
    """Lines being filled, word by word."""

    def __init__(
        self, shaper: Shaper, weight: Weight, measure: float, order: Levels | None
    ) -> None:
        self._shaper, self._weight, self._measure = shaper, weight, measure
        self._order = order
        self._lines: list[Line] = []
        self._placed: list[_Placed] = []
        self._width = 0.0
        self._space = shaper.word(" ", weight)

    def add(self, unit: _Unit) -> None:
        """Puts a unit on this line, or on the next when it does not fit."""
        if sum(len(part.text) for part in unit.parts) > _TOO_LONG_TO_SHAPE:
            self._add_in_pieces(unit)
            return
        words = [self._word(part) for part in unit.parts]
        width = sum(word.width for word in words)
        if width > self._measure:
            self._add_in_pieces(unit)
            return
        self._make_room(unit, width)
        for word, part in zip(words, unit.parts, strict=True):
            self._place(word, part.level)

    def finished(self) -> list[Line]:
        self._close()
        return self._lines

    def _word(self, part: _Part) -> Word:
        return self._shaper.word(part.text, self._weight, bool(part.level & 1))

    def _place(self, word: Word, level: int) -> None:
        self._placed.append(_Placed(word, level))
        self._width += word.width

    def _make_room(self, unit: _Unit, width: float) -> None:
        if not self._placed:
            return
        spaces = self._space.width * unit.spaces
        if self._width + spaces + width > self._measure:
            self._close()
        else:
            for _ in range(unit.spaces):
                self._place(self._space, unit.space_level)

    def _add_in_pieces(self, unit: _Unit) -> None:
        """A word wider than the line is cut between its letters."""
        self._make_room(unit, 0.0)
        for part in unit.parts:
            for piece in self._cut(part):
                word = self._word(piece)
                if self._placed and self._width + word.width > self._measure:
                    self._close()
                self._place(word, part.level)

    def _cut(self, part: _Part) -> Iterator[_Part]:
        room = self._measure * 0.98  # letters that join may come out a little wider
        gathered: list[str] = []
        width = 0.0
        for match in _GRAPHEME.finditer(part.text):
            letter = match.group()
            for start in range(0, len(letter), _GRAPHEME_LIMIT):
                bit = letter[start : start + _GRAPHEME_LIMIT]
                more = self._word(_Part(bit, part.level)).width
                if gathered and width + more > room:
                    yield _Part("".join(gathered), part.level)
                    gathered, width = [], 0.0
                gathered.append(bit)
                width += more
        if gathered:
            yield _Part("".join(gathered), part.level)

    def _close(self) -> None:
        if not self._placed:
            return
        placed = visual_order(self._placed) if self._order else self._placed
        runs = tuple(run for piece in placed for run in piece.word.runs)
        leftwards = self._order is not None and self._order.base == 1
        self._lines.append(Line(self._width, runs, leftwards))
        self._placed, self._width = [], 0.0


def _units(paragraph: str, order: Levels | None) -> Iterator[_Unit]:
    ideographs = _HAS_IDEOGRAPH.search(paragraph) is not None
    for match in _WORD.finditer(paragraph):
        spaces, start = len(match.group(1)), match.start(2)
        for text in _breakable(match.group(2), ideographs):
            level = order.of[start - 1] if order and spaces else 0
            yield _Unit(spaces, level, _parts(text, start, order.of if order else None))
            spaces, start = 0, start + len(text)


def _breakable(word: str, ideographs: bool) -> list[str]:
    if ideographs and _HAS_IDEOGRAPH.search(word):
        return _BETWEEN_IDEOGRAPHS.findall(word)
    if len(word) <= _SHORT or word.isalpha():
        return [word]
    return _AFTER_SIGN.split(word)


def _parts(text: str, start: int, order: Sequence[int] | None) -> tuple[_Part, ...]:
    if order is None:
        return (_Part(text, 0),)
    parts, begin = [], 0
    for end in range(1, len(text) + 1):
        if end == len(text) or order[start + end] != order[start + begin]:
            parts.append(_Part(text[begin:end], order[start + begin]))
            begin = end
    return tuple(parts)


def operators(line: Line, x: float, y: float, size: float) -> bytes:
    """The text operators that show the line with its left end at (x, y), in points."""
    result = [b"BT 1 0 0 1 %s %s Tm" % (number(x), number(y))]
    shown, font, rise = bytearray(), None, 0

    def show() -> None:
        if shown:
            result.append(b"[%s]TJ" % shown.replace(b"><", b""))
            shown.clear()

    for run in line.runs:
        scaled = size * run.font.face.scale
        if run.font is not font:
            show()
            font = run.font
            result.append(b"/%s %s Tf" % (font.name.encode(), number(scaled)))
        for piece in run.pieces:
            if piece.rise != rise:
                show()
                rise = piece.rise
                result.append(b"%s Ts" % number(rise * scaled / 1000))
            shown.extend(piece.shown)
    show()
    if rise:
        result.append(b"0 Ts")
    result.append(b"ET")
    return b" ".join(result)


def number(value: float) -> bytes:
    """A number as PDF writes it: at most three decimals, no exponent, no trailing zeros."""
    return (b"%.3f" % value).rstrip(b"0").rstrip(b".") or b"0"
