"""Hent inn: what was really published, from the platforms' own exports."""

from ui.pages.imports.page import ImportsPage

__all__ = ["ImportsPage"]
