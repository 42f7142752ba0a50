"""Conditions that hold a question of their own."""

CHECK_STANDS = (
    "kind = 'checked' AND id NOT IN (SELECT undoes FROM check_events WHERE undoes IS NOT NULL)"
)
"""A check that was not taken back."""

EXPORT_IS_IN = "export_id IN (SELECT id FROM exports WHERE state = 'complete')"
"""What an import brought counts once the whole of it is in."""
