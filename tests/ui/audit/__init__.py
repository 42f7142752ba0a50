"""Every page in every language, colour scheme and text size, held against the rules of access."""
