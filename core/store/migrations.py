"""Every change of the schema, oldest first. Never edit one that has shipped; add another."""

from __future__ import annotations

from sqlite_utils import Database, Migrations

from core.store import schema_001, schema_002, schema_003, schema_004

migrations = Migrations("fyrvakt")


@migrations()
def m001_the_whole_job_once_through(db: Database) -> None:
    for statement in schema_001.STATEMENTS:
        db.execute(statement)


@migrations()
def m002_the_daily_round(db: Database) -> None:
    for statement in schema_002.STATEMENTS:
        db.execute(statement)


@migrations()
def m003_governing_the_register(db: Database) -> None:
    for statement in schema_003.STATEMENTS:
        db.execute(statement)


@migrations()
def m004_the_plan_of_a_year(db: Database) -> None:
    for statement in schema_004.STATEMENTS:
        db.execute(statement)
