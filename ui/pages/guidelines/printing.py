"""Prints or saves a part of the guidelines; it is written off the main thread."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from core.guideline_rules import Profile
from core.language import _
from core.office import Office
from core.progress import Progress
from ui.jobs import Job
from ui.page import Shell
from ui.pages.guidelines.parts import Part

Written = Callable[[Progress], bytes]

_NAMES = {Part.RULES: "rules", Part.ACCOUNTS: "accounts", Part.EMPLOYEES: "employees"}


def put_on_paper(
    owner: QWidget, shell: Shell, office: Office, profile: Profile, part: Part, *, save: bool
) -> None:
    """The part that is shown; the rules where it has no paper of its own."""
    own = _OWN_PAPER.get(part)
    written = own(office) if own is not None else _guideline(office, profile, part)
    job = Job(written, owner)
    job.done.connect(lambda pdf: _hand_over(owner, shell, office, pdf, save=save))
    job.failed.connect(shell.fail)
    job.start()


# What is printed is read here, on the main thread, and set on paper by the worker.


def _guideline(office: Office, profile: Profile, part: Part) -> Written:
    which = _NAMES.get(part, "rules")
    municipality, contact = office.municipality(), office.settings.text("contact")
    day = office.today()

    def written(_progress: Progress) -> bytes:
        from core.guideline_paper import Part as PaperPart  # heavy: loaded on the worker
        from core.guideline_paper import Sheet, guideline_paper

        sheet = Sheet(municipality=municipality, contact=contact, day=day)
        return guideline_paper(profile, PaperPart(which), sheet)

    return written


def _decided(office: Office) -> Written:
    decisions, delegations = office.decisions.everything(), office.delegations.everything()
    top, head = office.settings.text("top_responsible"), _head(office)

    def written(_progress: Progress) -> bytes:
        from core.governance_paper import Head, decided_sheet

        return decided_sheet(decisions, delegations, top, Head(**head))

    return written


def _signed(office: Office) -> Written:
    from core.guideline_edition import edition, readers

    said, found, head = edition(office).said, readers(office), _head(office)

    def written(_progress: Progress) -> bytes:
        from core.governance_paper import Head, Signer, sign_off_sheet

        signers = [
            Signer(name=one.person.name, title=one.person.title, signed_on=one.signed_on)
            for one in found
        ]
        return sign_off_sheet(said, signers, Head(**head))

    return written


def _answers(office: Office) -> Written:
    from core.who_answers import contact_list

    found = contact_list(office)

    def written(_progress: Progress) -> bytes:
        from core.sheets.contacts import contact_paper

        return contact_paper(found)

    return written


def _documentation(office: Office) -> Written:
    from core.ready_texts import ReadyText, filled_words, text_title

    which = ReadyText.DOCUMENTATION
    title, text = text_title(which), filled_words(office, which)
    units, head = office.documentation_plan.units(), _head(office)

    def written(_progress: Progress) -> bytes:
        from core.governance_paper import Head, documentation_sheet

        return documentation_sheet(title, text, units, Head(**head))

    return written


def _head(office: Office) -> dict[str, Any]:
    contact = office.settings.text("contact")
    return {"municipality": office.municipality(), "contact": contact, "day": office.today()}


_OWN_PAPER: Mapping[Part, Callable[[Office], Written]] = {
    Part.DECIDED: _decided,
    Part.SIGNED: _signed,
    Part.ANSWERS: _answers,
    Part.READY: _documentation,
}


def _hand_over(owner: QWidget, shell: Shell, office: Office, pdf: bytes, *, save: bool) -> None:
    from ui.printing import print_pdf, save_pdf  # loaded when something is printed

    name = f"{office.today()} {_('guidelines')}"
    put = save_pdf if save else print_pdf
    put(owner, pdf, name=name, then=shell.say)
