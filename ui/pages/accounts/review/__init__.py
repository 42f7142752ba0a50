"""The half-yearly look at each account."""
