"""What a half-year holds of inquiries, and of rules that were set aside, as frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from core.inquiry_records import Inquiry
from core.reply_figures import Figures


@dataclass(frozen=True, slots=True, kw_only=True)
class InquiryLine:
    """One inquiry; what the sender wrote and was answered is empty where names are not shown.

    `due` is the deadline that is over while it still waits, None when it is not late.
    """

    inquiry: Inquiry
    account: str
    handled_by: str
    due: datetime | None
    broken: bool
    text: str = ""
    answer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class InquiryReport:
    """The figures of the half-year's inquiries, and each of them."""

    figures: Figures
    lines: tuple[InquiryLine, ...]

    @property
    def cases(self) -> tuple[InquiryLine, ...]:
        """Those whose sender was told to write formally, or that have a case number."""
        return tuple(
            line
            for line in self.lines
            if line.inquiry.sender_told_on is not None or line.inquiry.case_number
        )

    @property
    def late(self) -> tuple[InquiryLine, ...]:
        """Those that still wait after their deadline."""
        return tuple(line for line in self.lines if line.due is not None)

    @property
    def consulted(self) -> tuple[InquiryLine, ...]:
        """Those that were taken up with the leader and communications."""
        return tuple(line for line in self.lines if line.inquiry.consulted)


@dataclass(frozen=True, slots=True, kw_only=True)
class ExceptionLine:
    """A rule that was set aside: the day, on which account, which rule by whom, and why."""

    day: date
    account: str
    rule: str
    rule_key: str
    source: str
    reason: str
    who: str
