"""The publishing plan: a month of chips, and a pane for the post that is open."""

from ui.pages.plan.page import PlanPage

__all__ = ["PlanPage"]
