"""Larger and smaller text by keys, kept in the settings."""

from __future__ import annotations

from core.errors import AppError
from core.language import _
from core.office import Office
from ui.page import Shell
from ui.theme import next_text_size


def step_text_size(shell: Shell, office: Office, by: int) -> None:
    """The next size up (1) or down (-1)."""
    set_text_size(shell, office, next_text_size(shell.theme.scale, by))


def set_text_size(shell: Shell, office: Office, scale: float) -> None:
    """1.0 is the normal size."""
    percent = round(scale * 100)
    label = _("The text size is {percent} %").format(percent=percent)
    try:
        office.settings.change({"text_size": str(percent)}, label=label, origin=shell)
    except AppError as error:
        shell.fail(error)
        return
    shell.say(label)
