"""The inquiries page: the table, one inquiry beside it, and the form in their place."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from core.errors import AppError
from core.inquiries import InquiryId, Outcome
from core.language import _, ngettext
from core.office import Office
from core.store import Table
from ui.jobs import Job
from ui.page import Command, KeyHint, Page, Shell, Width
from ui.pages.inquiries import reading
from ui.pages.inquiries.detail import Detail
from ui.pages.inquiries.figures import FiguresCard
from ui.pages.inquiries.form import InquiryForm
from ui.pages.inquiries.list import InquiryTable
from ui.pages.inquiries.outcome_dialog import LineDialog, OutcomeDialog
from ui.pages.inquiries.outcomes import VERBS, ReplyAs, day_of, said
from ui.pages.inquiries.taking_along import as_table, written
from ui.theme import px
from ui.widgets.buttons import Button, IconButton
from ui.widgets.layout import Columns, box, column

_LEAST_HEIGHT, _NO_LIMIT = 260, 16777215
LOOK_AT_CLOCK_MS = 60_000


class InquiriesPage(Page):
    """What citizens wrote, who waits for an answer, and what came of it."""

    name = "inquiries"
    watches = frozenset(
        {
            Table.INQUIRIES,
            Table.INQUIRY_EVENTS,
            Table.INQUIRY_FILES,
            Table.ACCOUNTS,
            Table.PEOPLE,
            Table.SETTINGS,
            Table.CLOSED_DAYS,
            Table.DAY_CHOICES,
            Table.OPENING_SEASONS,
            Table.GUIDELINE_VERSIONS,
            Table.LINKS,
        }
    )
