"""Every change of the schema, oldest first. Never edit one that has shipped; add another."""

from __future__ import annotations

from sqlite_utils import Database, Migrations

from core.store.schema_001 import STATEMENTS

migrations = Migrations("fyrvakt")


@migrations()
def m001_the_whole_job_once_through(db: Database) -> None:
    for statement in STATEMENTS:
        db.execute(statement)
