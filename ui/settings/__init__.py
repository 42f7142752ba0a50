"""The cards of the settings page; some of their parts also serve the first run."""
