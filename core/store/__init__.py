"""The SQLite file, and the only SQL in the program."""

from core.store.store import Changed, Store
from core.store.tables import Table
from core.store.writer import Writer

__all__ = ["Changed", "Store", "Table", "Writer"]
