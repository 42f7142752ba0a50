"""Sheets that go with the guidelines: to sign, for the documentation plan, what is decided."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from core.dates import full_date, short_date
from core.decisions import Decision
from core.delegation_words import decision_title, delegation_facts, delegation_title
from core.delegations import Delegation
from core.language import _, ngettext
from core.paper import paper
from core.pdf.document import Document
from core.pdf.layout.style import SMALL
from core.pdf.layout.table import Column

_SHARES = (0.32, 0.28, 0.14, 0.26)


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What stands on every sheet; `contact` is a role address, never a person's (row U31)."""

    municipality: str
    contact: str
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """Somebody who must know the guideline; `signed_on` is None until they have said so."""

    name: str
    title: str
    signed_on: date | None = None


def sign_off_title() -> str:
    return _("Read and understood")


def sign_off_sheet(guideline: str, signers: Sequence[Signer], head: Head) -> bytes:
    """A line for each to sign on, as PDF/A (row K3); the same sheet gives the same bytes."""
    document = _begun(sign_off_title(), head)
    text = _("I have read the guidelines, and I know what they ask of me: {guideline}.")
    document.paragraph(text.format(guideline=guideline))
    missing = sum(signer.signed_on is None for signer in signers)
    document.paragraph(
        ngettext(
            "{count} signature is missing.", "{count} signatures are missing.", missing
        ).format(count=missing)
        if missing
        else _("Everybody has signed.")
    )
    if signers:
        document.table(_columns(), [_cells(signer) for signer in signers])
    return document.finish()


def documentation_sheet(
    title: str, text: str, units: Mapping[str, date | None], head: Head
) -> bytes:
    """The paragraph, and which units have it in their plan, as PDF/A (row S41)."""
    document = _begun(title, head)
    for part in text.split("\n"):
        if part.strip():
            document.paragraph(part.strip())
    if units:
        document.heading(_("In the plan of"), 2, in_contents=False)
        columns = (
            Column(title=_("Unit"), share=0.6),
            Column(title=_("In the plan since"), share=0.4),
        )
        document.table(
            columns,
            [(unit, short_date(day) if day else _("Not yet")) for unit, day in units.items()],
        )
    return document.finish()


def decided_sheet(
    decisions: Sequence[Decision], delegations: Sequence[Delegation], top: str, head: Head
) -> bytes:
    """Decisions of the management and delegations, as PDF/A (rows K2, T2, T3)."""
    document = _begun(_("Decided and handed on"), head)
    if top:
        document.paragraph(_("Overall responsibility: {name}").format(name=top))
    document.heading(_("Decided by the management"), 2, in_contents=False)
    if not decisions:
        document.paragraph(_("No decision is registered."))
    for one in decisions:
        document.heading(decision_title(one), 3, in_contents=False)
        document.paragraph(one.text)
        if one.case_number:
            document.paragraph(_("Case {number}.").format(number=one.case_number), SMALL)
    document.heading(_("Handed on"), 2, in_contents=False)
    if not delegations:
        document.paragraph(_("Nothing is handed on."))
    for found in delegations:
        document.heading(delegation_title(found), 3, in_contents=False)
        document.paragraph(found.scope)
        document.paragraph(delegation_facts(found), SMALL)
    return document.finish()


def _begun(title: str, head: Head) -> Document:
    document = paper(
        title=f"{title}, {head.municipality}",
        subject=title,
        author=head.municipality,
        day=head.day,
        header_left=head.municipality,
        header_right=full_date(head.day),
    )
    document.running(title)
    document.heading(title, 1, in_contents=False)
    if head.contact:
        document.paragraph(_("In doubt? Ask {contact}.").format(contact=head.contact), SMALL)
    return document


def _columns() -> list[Column]:
    titles = (_("Name"), _("Title"), _("Day"), _("Signature"))
    return [Column(title=title, share=share) for title, share in zip(titles, _SHARES, strict=True)]


def _cells(signer: Signer) -> tuple[str, ...]:
    if signer.signed_on is not None:
        return signer.name, signer.title, short_date(signer.signed_on), _("Registered")
    return signer.name, signer.title, "\n\n", ""
