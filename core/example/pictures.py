"""Small drawings that stand in for photographs and screenshots in the example."""

from __future__ import annotations

import io
from collections.abc import Mapping
from datetime import datetime

from PIL import Image, ImageDraw, ImageFont

from core.dates import moment_text
from core.paths import RESOURCES

Colour = tuple[int, int, int]
_FONTS = RESOURCES / "fonts" / "screen"
_SIZE = 480

# Sky above, sky at the horizon, sea or ground.
_SCENES: Mapping[str, tuple[Colour, Colour, Colour]] = {
    "harbour_dusk": ((24, 38, 84), (226, 138, 96), (22, 52, 92)),
    "snow": ((158, 190, 220), (232, 240, 248), (244, 248, 252)),
    "lighthouse_dawn": ((96, 142, 196), (250, 206, 150), (58, 104, 140)),
    "lighthouse_rain": ((96, 106, 120), (150, 158, 168), (66, 84, 98)),
    "lighthouse_night": ((10, 16, 44), (30, 92, 84), (12, 30, 52)),
    "hills": ((120, 176, 222), (214, 232, 244), (86, 132, 84)),
    "meadow": ((104, 172, 230), (206, 232, 250), (110, 164, 74)),
    "beach": ((86, 166, 230), (196, 230, 250), (230, 208, 160)),
    "flags": ((90, 160, 220), (206, 226, 244), (98, 146, 86)),
    "autumn": ((150, 176, 200), (234, 220, 200), (176, 104, 52)),
}


def photograph(scene: str, day: int) -> bytes:
    """A JPEG of a scene by the sea; no two days look quite the same."""
    above, horizon, ground = _SCENES[scene]
    image = _sky(above, horizon)
    draw = ImageDraw.Draw(image)
    line = _SIZE * 3 // 5 + day % 17
    shift = day * 37 % _SIZE
    for height, shade in ((70, 0.72), (38, 0.55)):
        _hills(draw, line, shift + height, height, _mixed(horizon, ground, shade))
    draw.rectangle((0, line, _SIZE, _SIZE), fill=ground)
    for step in range(6):
        at = line + 14 + step * 24
        draw.line((0, at, _SIZE, at + 3), fill=_mixed(ground, horizon, 0.14), width=3)
    if scene.startswith(("lighthouse", "harbour")):
        _lighthouse(draw, 90 + day % 240, line + 12)
    out = io.BytesIO()
    image.save(out, "JPEG", quality=84)
    return out.getvalue()


def screenshot(account: str, author: str, text: str, written: datetime) -> bytes:
    """A PNG of a comment as a platform shows it, for the deletion log."""
    name, plain = _font("Inter-SemiBold.otf", 19), _font("Inter-Regular.otf", 19)
    small = _font("Inter-Regular.otf", 15)
    lines = _wrapped(text, plain, 590)
    height = 118 + 28 * len(lines)
    image = Image.new("RGB", (720, height), (255, 255, 255))
    draw = ImageDraw.Draw(image)
    draw.text((24, 16), account, font=small, fill=(92, 100, 112))
    draw.ellipse((24, 52, 68, 96), fill=(206, 214, 224))
    draw.rounded_rectangle((84, 46, 696, height - 34), 16, fill=(240, 242, 246))
    draw.text((102, 56), author, font=name, fill=(22, 28, 38))
    for number, line in enumerate(lines):
        draw.text((102, 82 + 28 * number), line, font=plain, fill=(22, 28, 38))
    draw.text((102, height - 26), moment_text(written), font=small, fill=(92, 100, 112))
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def _sky(above: Colour, horizon: Colour) -> Image.Image:
    column = Image.new("RGB", (1, _SIZE))
    for at in range(_SIZE):
        column.putpixel((0, at), _mixed(above, horizon, min(1.0, at / (_SIZE * 0.62))))
    return column.resize((_SIZE, _SIZE))


def _hills(draw: ImageDraw.ImageDraw, line: int, shift: int, height: int, fill: Colour) -> None:
    for at in range(-1, 4):
        left = at * 170 - shift % 170
        draw.ellipse((left, line - height, left + 250, line + height), fill=fill)


def _lighthouse(draw: ImageDraw.ImageDraw, left: int, foot: int) -> None:
    draw.ellipse((left - 40, foot - 14, left + 70, foot + 20), fill=(74, 78, 84))
    draw.polygon(
        [
            (left - 4, foot - 6),
            (left + 34, foot - 6),
            (left + 26, foot - 150),
            (left + 4, foot - 150),
        ],
        fill=(246, 246, 244),
    )
    for top in (124, 82, 40):
        draw.rectangle((left + 1, foot - top, left + 29, foot - top + 18), fill=(190, 44, 40))
    draw.rectangle((left + 2, foot - 176, left + 28, foot - 150), fill=(250, 210, 96))
    draw.polygon(
        [(left - 2, foot - 176), (left + 32, foot - 176), (left + 15, foot - 200)],
        fill=(190, 44, 40),
    )


def _mixed(one: Colour, other: Colour, share: float) -> Colour:
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def _font(name: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(_FONTS / name, size)


def _wrapped(text: str, font: ImageFont.FreeTypeFont, width: int) -> list[str]:
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if font.getlength(longer) > width and lines[-1]:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines
