"""What Fyrvakt knows and does; runs and is tested without Qt installed."""

VERSION = "0.1.0"
"""As in pyproject.toml; a test holds them together."""
