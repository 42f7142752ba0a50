"""The SQLite file, and the only SQL in the program."""

from core.store.store import Changed, Store, Writer
from core.store.tables import Table

__all__ = ["Changed", "Store", "Table", "Writer"]
