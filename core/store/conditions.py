"""Conditions that hold a question of their own."""

CHECK_STANDS = (
    "kind = 'checked' AND id NOT IN (SELECT undoes FROM check_events WHERE undoes IS NOT NULL)"
)
"""A check that was not taken back."""
