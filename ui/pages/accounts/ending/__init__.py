"""Closing an account: archive first, see to what remains, say who decided."""
