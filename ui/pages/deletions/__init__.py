"""The deletion log: the lines that stay, and a new one in two steps."""

from ui.pages.deletions.page import DeletionsPage

__all__ = ["DeletionsPage"]
