"""An invented municipality with nine months behind it, for trying the program out."""

from __future__ import annotations

import shutil
from contextlib import closing

from dateutil.relativedelta import relativedelta

from core.clock import Clock, FixedClock, local
from core.errors import Refused
from core.example import daily, feed, governing, inquiries, register, subjects, wheel
from core.example.content import read_content
from core.example.diary import Diary
from core.language import LANGUAGES, _
from core.office import Office
from core.paths import Paths
from core.store import Table
from core.store.hurry import hurried

MONTHS = 9
_DATA = (Table.ACCOUNTS, Table.PEOPLE, Table.EVIDENCE_FILES, Table.EXPORTS, Table.CLOSED_DAYS)


def make_example(paths: Paths, clock: Clock, *, language: str = "") -> str:
    """Fills a new or empty data folder and returns what the municipality is called.

    Everything goes through the same verbs as in the window, at the moments it could have been
    done; today's accounts are left to be checked. The same day gives the same year.
    Raises Refused("holds_data"), and what opening the record raises.
    """
    new = not paths.database.exists()
    _refuse_data(paths, new=new)
    then = FixedClock(clock.now())
    with closing(Office.open(paths, then)) as office:
        if any(office.store.count(table) for table in _DATA) or office.deletions.count():
            raise Refused("holds_data", folder=str(paths.home))
        try:
            return _fill(office, then, language)
        except BaseException:
            office.close()
            if new:
                _clear(paths)
            raise


def _refuse_data(paths: Paths, *, new: bool) -> None:
    left = new and any(folder.exists() for folder in (paths.evidence, paths.media))
    if paths.home.is_file() or left:
        raise Refused("holds_data", folder=str(paths.home))


def _fill(office: Office, then: FixedClock, language: str) -> str:
    now, content = then.moment, read_content()
    first = local(now).date() - relativedelta(months=MONTHS)
    diary = Diary(office, then, first=first, now=now)
    for subject in (register, governing, daily, inquiries, subjects, wheel, feed):
        subject.write(diary, content)
    with hurried(office.store):
        diary.live()
    then.moment = now
    marks = {"first_run_done": "1", "example": "1"}
    if language in LANGUAGES:
        marks["language"] = language
    office.settings.change(marks, label=_("The example is made"))
    return office.settings.text("municipality")


def _clear(paths: Paths) -> None:
    """Half an example is no example: what was begun is taken away again."""
    paths.database.unlink(missing_ok=True)
    for folder in (paths.evidence, paths.media):
        shutil.rmtree(folder, ignore_errors=True)
