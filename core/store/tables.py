"""The names of the tables. A test holds them against the file."""

from __future__ import annotations

from enum import StrEnum


class Table(StrEnum):
    """Every table that records are kept in."""

    SETTINGS = "settings"
    JOURNAL = "journal"
    DRAFTS = "drafts"
    PEOPLE = "people"
    ACCOUNTS = "accounts"
    CHECK_EVENTS = "check_events"
    ABSENCES = "absences"
    FOLLOW_UPS = "follow_ups"
    INQUIRIES = "inquiries"
    PLAN_ENTRIES = "plan_entries"
    PLAN_ENTRY_ACCOUNTS = "plan_entry_accounts"
    EVIDENCE_FILES = "evidence_files"
    DELETION_ENTRIES = "deletion_entries"
    EXPORTS = "exports"
    POSTS = "posts"
    POST_MEDIA = "post_media"
    POST_VERSIONS = "post_versions"
    OWN_COMMENTS = "own_comments"
    CLOSED_DAYS = "closed_days"
    ARCHIVE_REPORTS = "archive_reports"
    APPOINTMENTS = "appointments"
    ROTAS = "rotas"
    ROTA_TURNS = "rota_turns"
    ROTA_SWAPS = "rota_swaps"
    INQUIRY_EVENTS = "inquiry_events"
    INQUIRY_FILES = "inquiry_files"
    GUIDELINE_VERSIONS = "guideline_versions"
    OVERRIDES = "overrides"
    DAY_CHOICES = "day_choices"
    OPENING_SEASONS = "opening_seasons"
    LINKS = "links"
    REQUIREMENT_CHECKS = "requirement_checks"
    ACCESSES = "accesses"
    PROMOTIONS = "promotions"
    APPLICATIONS = "applications"
    REVIEWS = "reviews"
    CLOSINGS = "closings"
    WARNINGS = "warnings"
    DELEGATIONS = "delegations"
    SIGN_OFFS = "sign_offs"
    DECISIONS = "decisions"
    LAWS = "laws"
    DOCUMENTED_UNITS = "documented_units"
    OCCASIONS = "occasions"
    OCCASION_TURNS = "occasion_turns"


APPEND_ONLY = frozenset({Table.JOURNAL, Table.CHECK_EVENTS, Table.DELETION_ENTRIES})
"""Tables whose rows are never changed or removed; triggers refuse it too."""
