"""What tests of the inquiries page do over and over: enter one, read the page, find its parts."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from PySide6.QtWidgets import QApplication, QLabel, QWidget

from core.inquiries import Inquiry, InquiryId, InquiryKind
from core.office import Office
from ui.pages.inquiries.form import InquiryForm
from ui.pages.inquiries.outcome_dialog import LineDialog, OutcomeDialog
from ui.pages.inquiries.page import InquiriesPage
from ui.window import Window


def enter(
    office: Office,
    kind: InquiryKind = InquiryKind.QUESTION,
    text: str = "Når går ferga?",
    *,
    received: datetime | None = None,
    account: int = 0,
    **rest: Any,
) -> InquiryId:
    """An inquiry by the office's own verb; received now when not given."""
    return office.inquiries.add(
        Inquiry(
            account_id=office.accounts.everything()[account].id,
            kind=kind,
            text=text,
            received_at=received or office.clock.now(),
            **rest,
        )
    )


def open_page(window: Window) -> InquiriesPage:
    window.go_to("inquiries")
    QApplication.processEvents()
    found = window.page
    assert isinstance(found, InquiriesPage)
    return found


def form_of(page: InquiriesPage) -> InquiryForm:
    assert page.form is not None
    return page.form


def outcome_dialog(page: InquiriesPage) -> OutcomeDialog:
    assert isinstance(page.giving.dialog, OutcomeDialog)
    return page.giving.dialog


def line_dialog(page: InquiriesPage) -> LineDialog:
    assert isinstance(page.giving.dialog, LineDialog)
    return page.giving.dialog


def words_in(widget: QWidget) -> list[str]:
    QApplication.processEvents()
    found = widget.findChildren(QLabel)
    return [label.text() for label in found if label.isVisible() and label.text()]


def column(page: InquiriesPage, number: int) -> list[str]:
    """What stands in a column of the table, from the top."""
    model = page.list.table.model()
    return [str(model.index(row, number).data()) for row in range(model.rowCount())]
