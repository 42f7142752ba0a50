"""Ready for inspection: what an auditor asks of the record, answered from it, gaps and all.

It never says more than the record knows: what nobody has written down or looked at is a gap, and a
rule that was set aside is told as set aside.
"""

from __future__ import annotations

from datetime import timedelta

from core.half_years import HalfYear
from core.office import Office
from core.sheets.head import head_of
from core.sheets.inspection_accounts import account_answers
from core.sheets.inspection_guidelines import guideline_answers
from core.sheets.inspection_practice import practice_answers
from core.sheets.inspection_records import Inspection


def inspection(office: Office) -> Inspection:
    """As it stands today; what happens daily is looked at from the last half-year's first day.

    It reads every piece of evidence, so that it belongs off the main thread.
    """
    now = office.today()
    first, last = HalfYear.of(now).previous.first, now - timedelta(days=1)
    log = office.deletions.verify()
    return Inspection(
        head=head_of(office),
        first=first,
        last=last,
        answers=(
            *account_answers(office),
            *practice_answers(office, first, last, log),
            *guideline_answers(office),
        ),
    )
