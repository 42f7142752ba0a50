"""Whom a post is for, and that nothing in it is confidential.

Changes of the fourth version.
"""

from __future__ import annotations

PLAN = (
    "ALTER TABLE plan_entries ADD COLUMN target_group TEXT NOT NULL DEFAULT ''",
    """
    ALTER TABLE plan_entries ADD COLUMN confidentiality_checked INTEGER NOT NULL DEFAULT 0
          CHECK (confidentiality_checked IN (0, 1))
    """,
)
