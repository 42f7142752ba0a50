"""Retningslinjer: what the municipality's guideline says, and making one of its own."""

from ui.pages.guidelines.page import GuidelinesPage

__all__ = ["GuidelinesPage"]
