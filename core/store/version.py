"""Which schema this program writes; read without importing the migrations."""

SCHEMA_VERSION = 4
"""The number of migrations; kept in PRAGMA user_version. A test holds it against them."""
