"""Prints or saves a part of the guidelines; it is written off the main thread."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from core.guideline_rules import Profile
from core.language import _
from core.office import Office
from core.progress import Progress
from ui.jobs import Job
from ui.page import Shell
from ui.pages.guidelines.parts import Part

_NAMES = {Part.RULES: "rules", Part.ACCOUNTS: "accounts", Part.EMPLOYEES: "employees"}


def put_on_paper(
    owner: QWidget, shell: Shell, office: Office, profile: Profile, part: Part, *, save: bool
) -> None:
    """The part that is shown; the rules where it has no paper of its own."""
    which = _NAMES.get(part, "rules")
    municipality, contact = office.municipality(), office.settings.text("contact")
    written = partial(_written, profile, which, municipality, contact, office.today())
    job = Job(written, owner)
    job.done.connect(lambda pdf: _hand_over(owner, shell, office, pdf, save=save))
    job.failed.connect(shell.fail)
    job.start()


def _written(
    profile: Profile, which: str, municipality: str, contact: str, day: date, _progress: Progress
) -> bytes:
    from core.guideline_paper import Part as PaperPart  # heavy: loaded on the worker
    from core.guideline_paper import Sheet, guideline_paper

    sheet = Sheet(municipality=municipality, contact=contact, day=day)
    return guideline_paper(profile, PaperPart(which), sheet)


def _hand_over(owner: QWidget, shell: Shell, office: Office, pdf: bytes, *, save: bool) -> None:
    from ui.printing import print_pdf, save_pdf  # loaded when something is printed

    name = f"{office.today()} {_('guidelines')}"
    put = save_pdf if save else print_pdf
    put(owner, pdf, name=name, then=shell.say)
