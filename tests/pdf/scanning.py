"""Reads a QR code as a camera would: from the dots of a page, by the rules of ISO/IEC 18004.

It mends no faults: the pages are clean. Enough for level M and the small sizes that we print.
"""

from __future__ import annotations

from collections.abc import Iterator

from PIL import Image

_BLOCKS_AT_M = {1: (16,), 2: (28,), 3: (44,), 4: (32,) * 2, 5: (43,) * 2, 6: (27,) * 4}
"""How many bytes of data each block has, by the code's version."""
_MASKS = (
    lambda y, x: (y + x) % 2 == 0,
    lambda y, _x: y % 2 == 0,
    lambda _y, x: x % 3 == 0,
    lambda y, x: (y + x) % 3 == 0,
    lambda y, x: (y // 2 + x // 3) % 2 == 0,
    lambda y, x: (y * x) % 2 + (y * x) % 3 == 0,
    lambda y, x: ((y * x) % 2 + (y * x) % 3) % 2 == 0,
    lambda y, x: ((y + x) % 2 + (y * x) % 3) % 2 == 0,
)
Squares = list[list[bool]]


def scanned(picture: Image.Image) -> str:
    """What the one code in the picture says."""
    return read(_squares(picture))


def read(squares: Squares) -> str:
    """What these squares say."""
    size, version = len(squares), (len(squares) - 17) // 4
    assert size == 17 + 4 * version, size
    mask = _MASKS[_format(squares) & 7]
    bits = (squares[y][x] != mask(y, x) for y, x in _path(size, version))
    stream = [bit for block in _blocks(bits, version) for bit in _bits(block)]
    assert _number(stream[:4]) == 4  # bytes
    count = _number(stream[4:12])
    found = bytes(_number(stream[12 + 8 * at : 20 + 8 * at]) for at in range(count))
    return found.decode("utf-8")


def _squares(picture: Image.Image) -> Squares:
    grey = picture.convert("L")
    box = grey.point(lambda shade: 255 if shade < 128 else 0).getbbox()
    assert box is not None
    left, top, right, _bottom = box
    width = right - left
    middle = top + 0.5
    run = next(at for at in range(width) if grey.getpixel((left + at, int(middle))) >= 128)
    size = round(width / (run / 7))  # the corner's frame is seven squares wide
    side = width / size
    return [
        [
            grey.getpixel((int(left + (x + 0.5) * side), int(top + (y + 0.5) * side))) < 128
            for x in range(size)
        ]
        for y in range(size)
    ]


def _format(squares: Squares) -> int:
    """The mask's number in the last three of its five bits."""
    places = [(8, x) for x in (0, 1, 2, 3, 4, 5, 7, 8)] + [(y, 8) for y in (7, 5, 4, 3, 2, 1, 0)]
    bits = _number([squares[y][x] for y, x in places]) ^ 0b101010000010010
    assert bits >> 13 == 0b00  # level M
    return bits >> 10


def _path(size: int, version: int) -> Iterator[tuple[int, int]]:
    """The squares that hold data, two columns at a time, up and down from the right."""
    upwards, x = True, size - 1
    while x > 0:
        if x == 6:
            x -= 1
        for at in range(size):
            y = size - 1 - at if upwards else at
            for column in (x, x - 1):
                if not _is_drawn(y, column, size, version):
                    yield y, column
        upwards, x = not upwards, x - 2


def _is_drawn(y: int, x: int, size: int, version: int) -> bool:
    """Whether the square is part of a pattern that every code of this size has."""
    corners = (y < 9 and x < 9) or (y < 9 and x >= size - 8) or (y >= size - 8 and x < 9)
    align = size - 7  # the one alignment pattern of versions 2 to 6
    near = version > 1 and abs(y - align) <= 2 and abs(x - align) <= 2
    return corners or near or 6 in (y, x)


def _blocks(bits: Iterator[bool], version: int) -> Iterator[list[int]]:
    """The data of each block, which stand interleaved in the code."""
    sizes = _BLOCKS_AT_M[version]
    blocks: list[list[int]] = [[] for _size in sizes]
    for _at in range(max(sizes)):
        for block in blocks:
            block.append(_number([next(bits) for _bit in range(8)]))
    yield from blocks


def _bits(block: list[int]) -> Iterator[bool]:
    for byte in block:
        yield from (bool(byte >> shift & 1) for shift in range(7, -1, -1))


def _number(bits: list[bool]) -> int:
    return int("".join("1" if bit else "0" for bit in bits), 2)
