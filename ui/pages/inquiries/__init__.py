"""Inquiries: what citizens wrote, the rule for it, and what came of it."""

from ui.pages.inquiries.page import InquiriesPage

__all__ = ["InquiriesPage"]
