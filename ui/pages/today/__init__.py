"""The page that the program opens on: what is due today, with the right row focused."""

from ui.pages.today.page import TodayPage

__all__ = ["TodayPage"]
