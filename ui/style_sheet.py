"""The one style sheet, built from tokens; only plain Qt controls are dressed here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from core.paths import RESOURCES

Pixels = Callable[[float], int]


def svg(name: str, colour: str, stroke: float = 1.75, *, filled: bool = False) -> bytes:
    """A Tabler icon in a colour; raises FileNotFoundError for one that we do not carry."""
    folder = "filled" if filled else "outline"
    text = (RESOURCES / "icons" / folder / f"{name}.svg").read_text("utf-8")
    text = text.replace("currentColor", colour)
    return text.replace('stroke-width="2"', f'stroke-width="{stroke}"').encode()


def arrows(folder: Path, tokens: Mapping[str, str]) -> dict[str, str]:
    """The few pictures that a style sheet can only take from files; returns name → path."""
    wanted = {
        "chevron": ("chevron-down", tokens["text2"], 2.0),
        "check": ("check", tokens["on_accent"], 3.0),
    }
    paths = {}
    for key, (name, colour, stroke) in wanted.items():
        path = folder / f"{name}-{colour.strip('#')}.svg"
        if not path.exists():
            path.write_bytes(svg(name, colour, stroke))
        paths[key] = path.as_posix()
    return paths


def style_sheet(t: Mapping[str, str], px: Pixels, pictures: Mapping[str, str], line: int) -> str:
    """The whole style sheet for these tokens, text size and border width."""
    parts = (
        _frames(t, px, line),
        _labels(t, px),
        _buttons(t, px, line),
        _fields(t, px, pictures, line),
        _choices(t, px, pictures),
        _views(t, px),
    )
    return "\n".join(parts)


def _frames(t: Mapping[str, str], px: Pixels, line: int) -> str:
    kinds = {
        "plain": ("surface", "border"),
        "sunk": ("subtle", "border"),
        "today": ("accent_soft", "accent_line"),
        "warn": ("warn_soft", "warn_line"),
        "bad": ("bad_soft", "bad_line"),
        "info": ("info_soft", "info_line"),
        "ok": ("ok_soft", "ok_line"),
    }
    rules = [
        f'QFrame[card="{kind}"] {{ background:{t[back]}; border:{line}px solid {t[edge]};'
        f" border-radius:{px(8 if kind in ('sunk', 'today') else 10)}px; }}"
        for kind, (back, edge) in kinds.items()
    ]
    rules.append(
        f"""
        QWidget#shell {{ background:{t["canvas"]}; }}
        QFrame#main {{ background:{t["subtle"]}; border:{line}px solid {t["border"]};
            border-right:0; border-bottom:0; border-top-left-radius:{px(12)}px; }}
        QFrame#keybar {{ background:{t["canvas"]}; border:0;
            border-top:{line}px solid {t["border"]}; }}
        QFrame#drop {{ background:{t["subtle"]}; border:2px dashed {t["border_strong"]};
            border-radius:{px(8)}px; }}
        QFrame#segments {{ background:{t["sunken"]}; border:0; border-radius:{px(8)}px; }}
        QFrame[rule="across"] {{ background:{t["border"]}; border:0;
            max-height:{line}px; min-height:{line}px; }}
        QFrame[rule="down"] {{ background:{t["border"]}; border:0;
            max-width:{line}px; min-width:{line}px; }}
        QToolTip {{ background:{t["text"]}; color:{t["surface"]}; border:0;
            padding:{px(6)}px {px(8)}px; }}
        QDialog {{ background:{t["surface"]}; }}
        """
    )
    return "\n".join(rules)


def _labels(t: Mapping[str, str], px: Pixels) -> str:
    tones = [f'QLabel[tone="{token}"] {{ color:{value}; }}' for token, value in t.items()]
    tags = {
        "ok": ("ok", "ok_soft"),
        "warn": ("warn", "warn_soft"),
        "bad": ("bad", "bad_soft"),
        "info": ("info", "info_soft"),
        "accent": ("accent", "accent_soft"),
        "neutral": ("text2", "sunken"),
    }
    badges = {
        "accent": ("on_accent", "accent"),
        "neutral": ("text2", "sunken"),
        "beam": ("on_beam", "beam"),
    }
    rules = [
        f'QLabel[tag="{kind}"] {{ color:{t[ink]}; background:{t[back]};'
        f" border-radius:{px(4)}px; padding:{px(2)}px {px(7)}px; }}"
        for kind, (ink, back) in tags.items()
    ]
    rules += [
        f'QLabel[badge="{kind}"] {{ color:{t[ink]}; background:{t[back]};'
        f" border-radius:{px(10)}px; padding:0 {px(6)}px; }}"
        for kind, (ink, back) in badges.items()
    ]
    rules.append(
        f"QLabel[key] {{ color:{t['text2']}; background:{t['surface']};"
        f" border:1px solid {t['border_strong']}; border-bottom-width:2px;"
        f" border-radius:{px(4)}px; padding:0 {px(5)}px; }}"
    )
    return "\n".join(["QLabel { background:transparent; }", *tones, *rules])


def _buttons(t: Mapping[str, str], px: Pixels, line: int) -> str:
    return f"""
    QPushButton {{ border-radius:{px(6)}px; padding:0 {px(14)}px; min-height:{px(34)}px;
        font-weight:500; color:{t["text"]}; background:{t["surface"]}; outline:0;
        border:{line}px solid {t["border_strong"]}; }}
    QPushButton:hover {{ background:{t["subtle"]}; }}
    QPushButton:disabled {{ color:{t["text3"]}; border-color:{t["border"]};
        background:{t["subtle"]}; }}
    QPushButton[kind="primary"] {{ background:{t["accent"]}; color:{t["on_accent"]};
        border-color:{t["accent"]}; font-weight:600; }}
    QPushButton[kind="primary"]:hover {{ background:{t["accent_hover"]};
        border-color:{t["accent_hover"]}; }}
    QPushButton[kind="primary"]:disabled {{ background:{t["sunken"]}; color:{t["text3"]};
        border-color:{t["border"]}; }}
    QPushButton[kind="ghost"] {{ background:transparent; border-color:transparent;
        color:{t["accent"]}; padding:0 {px(10)}px; }}
    QPushButton[kind="ghost"]:hover {{ background:{t["accent_soft"]}; }}
    QPushButton[kind="quiet"] {{ background:transparent; border-color:transparent;
        color:{t["text2"]}; padding:0 {px(8)}px; }}
    QPushButton[kind="quiet"]:hover {{ background:{t["sunken"]}; }}
    QPushButton[kind="danger"] {{ background:{t["surface"]}; border-color:{t["bad"]};
        color:{t["bad"]}; }}
    QPushButton[kind="danger"]:hover {{ background:{t["bad_soft"]}; }}
    QPushButton[kind="link"] {{ background:transparent; border:0; color:{t["accent"]};
        padding:0; min-height:{px(26)}px; text-align:left; text-decoration:underline; }}
    QPushButton[kind="title"] {{ background:transparent; border:0; color:{t["text"]};
        padding:0; min-height:{px(26)}px; text-align:left; font-weight:600; }}
    QPushButton[kind="title"]:hover {{ text-decoration:underline; }}
    QPushButton[kind="answer"] {{ min-height:{px(54)}px; padding:0 {px(20)}px; font-weight:600;
        font-size:{px(17)}px; text-align:left; }}
    QPushButton[kind="answer"]:hover {{ background:{t["accent_soft"]};
        border-color:{t["accent"]}; }}
    QPushButton[kind="icon"] {{ background:transparent; border-color:transparent; padding:0;
        min-height:0; }}
    QPushButton[kind="icon"]:hover {{ background:{t["sunken"]}; }}
    QPushButton[kind="segment"] {{ background:transparent; border-color:transparent;
        color:{t["text2"]}; min-height:{px(28)}px; padding:0 {px(12)}px; }}
    QPushButton[kind="segment"]:checked {{ background:{t["surface"]}; color:{t["text"]};
        border-color:{t["border"]}; font-weight:600; }}
    QPushButton[kind="nav"] {{ text-align:left; border:0; background:transparent;
        padding:0 {px(10)}px 0 {px(13)}px; min-height:{px(36)}px; color:{t["text2"]}; }}
    QPushButton[kind="nav"]:hover {{ background:{t["sunken"]}; }}
    QPushButton[kind="nav"]:checked {{ background:{t["surface"]}; color:{t["text"]};
        font-weight:600; }}
    QPushButton[kind="nav"][rail="true"] {{ padding:0 0 0 {px(8)}px; }}
    QPushButton[kind="search"] {{ text-align:left; color:{t["text3"]};
        background:{t["surface"]}; padding:0 {px(10)}px; font-weight:400; }}
    QPushButton[kind="painted"] {{ min-height:0; padding:0; border:0; background:transparent; }}
    """


def _fields(t: Mapping[str, str], px: Pixels, pictures: Mapping[str, str], line: int) -> str:
    return f"""
    QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox {{
        background:{t["surface"]}; color:{t["text"]}; border:{line}px solid {t["border_strong"]};
        border-radius:{px(6)}px; padding:0 {px(10)}px; min-height:{px(34)}px;
        selection-background-color:{t["accent"]}; selection-color:{t["on_accent"]}; }}
    QPlainTextEdit, QTextEdit {{ padding:{px(6)}px; }}
    QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"], QTextEdit[wrong="true"],
    QComboBox[wrong="true"], QAbstractSpinBox[wrong="true"] {{ border:2px solid {t["bad"]}; }}
    QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled {{
        background:{t["subtle"]}; color:{t["text3"]}; }}
    QComboBox::drop-down {{ border:0; width:{px(30)}px; subcontrol-origin:padding;
        subcontrol-position:right center; }}
    QComboBox::down-arrow {{ image:url({pictures["chevron"]});
        width:{px(16)}px; height:{px(16)}px; }}
    QComboBox QAbstractItemView {{ background:{t["surface"]}; color:{t["text"]};
        border:1px solid {t["border_strong"]}; outline:0;
        selection-background-color:{t["accent"]}; selection-color:{t["on_accent"]}; }}
    QComboBox QAbstractItemView::item {{ min-height:{px(30)}px; padding:0 {px(8)}px; }}
    """


def _choices(t: Mapping[str, str], px: Pixels, pictures: Mapping[str, str]) -> str:
    return f"""
    QCheckBox, QRadioButton {{ min-height:{px(26)}px; spacing:{px(10)}px; color:{t["text"]};
        background:transparent; }}
    QCheckBox::indicator {{ width:{px(18)}px; height:{px(18)}px;
        border:2px solid {t["border_strong"]}; border-radius:{px(4)}px;
        background:{t["surface"]}; }}
    QCheckBox::indicator:checked {{ background:{t["accent"]}; border-color:{t["accent"]};
        image:url({pictures["check"]}); }}
    QRadioButton::indicator {{ width:{px(16)}px; height:{px(16)}px;
        border:2px solid {t["border_strong"]}; border-radius:{px(10)}px;
        background:{t["surface"]}; }}
    QRadioButton::indicator:checked {{ border:{px(6)}px solid {t["accent"]};
        width:{px(8)}px; height:{px(8)}px; background:{t["surface"]};
        border-radius:{px(10)}px; }}
    """


def _views(t: Mapping[str, str], px: Pixels) -> str:
    return f"""
    QScrollArea {{ background:transparent; border:0; }}
    QScrollArea > QWidget > QWidget#scrolled {{ background:transparent; }}
    QScrollBar:vertical {{ background:transparent; width:{px(12)}px; margin:{px(2)}px; }}
    QScrollBar::handle:vertical {{ background:{t["border_strong"]};
        border-radius:{px(4)}px; min-height:{px(32)}px; }}
    QScrollBar:horizontal {{ background:transparent; height:{px(12)}px; margin:{px(2)}px; }}
    QScrollBar::handle:horizontal {{ background:{t["border_strong"]};
        border-radius:{px(4)}px; min-width:{px(32)}px; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width:0; height:0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background:none; }}
    QAbstractItemView {{ background:{t["surface"]}; color:{t["text"]}; border:0; outline:0;
        selection-background-color:{t["accent_soft"]}; selection-color:{t["text"]}; }}
    QTableView {{ border-radius:{px(10)}px; }}
    QHeaderView {{ background:transparent; border:0; }}
    QHeaderView::section {{ background:{t["surface"]}; color:{t["text2"]}; border:0;
        border-bottom:1px solid {t["border"]}; padding:0 {px(12)}px;
        font-size:{px(12)}px; font-weight:600; }}
    QTableView QTableCornerButton::section {{ background:{t["surface"]}; border:0; }}
    QMenu {{ background:{t["surface"]}; color:{t["text"]}; border:1px solid {t["border"]};
        padding:{px(4)}px; }}
    QMenu::item {{ padding:{px(6)}px {px(20)}px; border-radius:{px(4)}px; }}
    QMenu::item:selected {{ background:{t["accent_soft"]}; color:{t["text"]}; }}
    """
