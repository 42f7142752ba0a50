"""Conditions that hold a question of their own."""

CHECK_STANDS = (
    "kind = 'checked' AND id NOT IN (SELECT undoes FROM check_events WHERE undoes IS NOT NULL)"
)
"""A check that was not taken back."""

EXPORT_IS_COMPLETE = "state = 'complete'"
"""An export that is seen."""

EXPORT_IS_RUNNING = "state = 'running'"
"""An export that is being written, or was when its process went away."""

EXPORT_IS_IN = f"export_id IN (SELECT id FROM exports WHERE {EXPORT_IS_COMPLETE})"
"""What an import brought counts once the whole of it is in."""

NEVER_OPENED = "status IN ('rejected', 'withdrawn')"
"""An application that came to nothing: its account was never in use."""
