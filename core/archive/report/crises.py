"""The chapter on crises and exercises: the log, the held posts, and what was learned."""

from __future__ import annotations

from core.archive.contents import Contents
from core.archive.report.chapter import Chapters
from core.clock import local
from core.crisis_paper import set_crisis
from core.crisis_words import kind_name
from core.dates import short_date
from core.language import _
from core.pdf.document import Document


def set_crises(document: Document, contents: Contents, chapters: Chapters) -> None:
    """One part for each; no chapter where there was none."""
    if not contents.crises:
        return
    document.running(_("All accounts"))
    document.page_break()
    with document.section():
        chapters.begin(_("Crises and exercises"))
        for one in contents.crises:
            day = short_date(local(one.crisis.begun_at).date())
            document.heading(f"{kind_name(one.crisis.kind)} {day}: {one.crisis.reason}", 2)
            set_crisis(document, one)
