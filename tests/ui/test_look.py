"""Colours that can be read, sizes that follow the text, and contrast themes left alone."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFontDatabase, QImage, QImageReader, QPalette

from core.paths import RESOURCES
from ui.icons import pixmap
from ui.theme import ROLES, Scheme, Theme, tokens_of
from ui.tokens import DARK, LIGHT, luminance, pairs, ratio


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_every_pair_of_colours_can_be_read(tokens: dict[str, str]) -> None:
    weak = [
        (ink, ground, round(ratio(tokens[ink], tokens[ground]), 2))
        for ink, ground, least in pairs()
        if ratio(tokens[ink], tokens[ground]) < least
    ]
    assert not weak
    assert len(pairs()) > 50


def test_contrast_is_measured_as_in_the_standard() -> None:
    assert ratio("#000000", "#FFFFFF") == pytest.approx(21)
    assert ratio("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert luminance("#FFFFFF") == pytest.approx(1)


def test_light_and_dark_have_the_same_tokens() -> None:
    assert LIGHT.keys() == DARK.keys()


def test_sizes_follow_the_text_size_within_its_limits(look: Theme) -> None:
    look.apply(Scheme.LIGHT, 2.0)
    assert look.px(36) == 72
    assert look.font("body").pixelSize() == 28
    look.apply(scale=5)
    assert look.scale == 2.0
    look.apply(scale=0.1)
    assert look.scale == 1.0


def test_no_text_is_smaller_than_eleven_pixels() -> None:
    assert min(size for size, _weight, _tone in ROLES.values()) >= 11


def test_a_contrast_theme_is_painted_with_the_systems_colours_only(look: Theme) -> None:
    system = QPalette()
    for role, colour in (
        (QPalette.ColorRole.Window, "#000000"),
        (QPalette.ColorRole.WindowText, "#FFFF00"),
        (QPalette.ColorRole.Highlight, "#00FFFF"),
        (QPalette.ColorRole.HighlightedText, "#000000"),
    ):
        system.setColor(role, QColor(colour))
    assert set(tokens_of(system).values()) == {"#000000", "#ffff00", "#00ffff"}
    look.apply(high_contrast=True)
    assert look.line_width == 2
    ours = set(LIGHT.values()) | set(DARK.values())
    theirs = {look.tokens[token].upper() for token in LIGHT}
    strange = ours - {"#FFFFFF", "#000000"} - theirs
    sheet = look.parent().styleSheet().upper()  # type: ignore[union-attr]
    assert not [colour for colour in strange if colour in sheet]


def test_every_icon_can_be_drawn(look: Theme) -> None:
    for folder in ("outline", "filled"):
        for file in (RESOURCES / "icons" / folder).glob("*.svg"):
            assert not pixmap(file.stem, filled=folder == "filled").isNull(), file.name


def test_icons_are_drawn_while_a_job_reads_pictures(look: Theme, tmp_path: Path) -> None:
    file = str(tmp_path / "picture.png")
    picture = QImage(400, 300, QImage.Format.Format_RGB32)
    picture.fill(1)
    picture.save(file)
    stop = threading.Event()

    def read() -> None:
        while not stop.is_set():
            reader = QImageReader(file)
            reader.setDecideFormatFromContent(True)
            reader.read()

    worker = threading.Thread(target=read)
    worker.start()
    try:
        for _count in range(500):
            look.pixmaps.clear()
            assert not pixmap("sun").isNull()
    finally:
        stop.set()
        worker.join(10)


def test_there_is_a_font_for_emoji_on_every_computer(look: Theme) -> None:
    families = look.font("strong").families()
    assert any(name in QFontDatabase.families() for name in families[1:])
