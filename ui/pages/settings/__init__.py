"""Innstillinger: everything the municipality chooses, in sections."""

from ui.pages.settings.page import SettingsPage

__all__ = ["SettingsPage"]
