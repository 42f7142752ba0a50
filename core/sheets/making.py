"""Makes a sheet by its name: the pages, the other forms it can be saved in, and what is copied."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from core.office import Office
from core.sheets.inspection_records import Inspection
from core.sheets.kinds import FileKind, SheetKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A sheet: its pages, the other files by kind, the text to copy, and that text as HTML.

    `inspection` are the answers of the auditor's sheet, to be shown with ways to mend them.
    """

    kind: SheetKind
    pdf: bytes
    files: Mapping[FileKind, bytes] = field(default_factory=dict)
    text: str = ""
    html: str = ""
    inspection: Inspection | None = None


def make(office: Office, kind: SheetKind) -> Made:
    """The sheet as of now, in the language spoken here.

    Reads an open office: in a worker that is a copy of it (`core.snapshots`).
    """
    return _MAKE[kind](office)


def _register(office: Office) -> Made:
    from core.register_export import register_csv, register_json, register_text
    from core.sheets.register import register, register_paper

    found = register(office)
    files = {FileKind.CSV: register_csv(found), FileKind.JSON: register_json(found)}
    return Made(
        kind=SheetKind.REGISTER,
        pdf=register_paper(found),
        files=files,
        text=register_text(found),
    )


def _public(office: Office) -> Made:
    from core.register_export import public_csv
    from core.sheets.public import public_list, public_paper
    from core.sheets.public_web import public_fragment, public_html, public_text

    found = public_list(office)
    text = public_text(found)
    files = {
        FileKind.HTML: public_html(found).encode(),
        FileKind.TEXT: text.encode(),
        FileKind.CSV: public_csv(found),
    }
    return Made(
        kind=SheetKind.PUBLIC,
        pdf=public_paper(found),
        files=files,
        text=text,
        html=public_fragment(found),
    )


def _contacts(office: Office) -> Made:
    from core.sheets.contacts import contact_paper
    from core.who_answers import contact_list, contact_text

    found = contact_list(office)
    return Made(kind=SheetKind.CONTACTS, pdf=contact_paper(found), text=contact_text(found))


def _promotion(office: Office) -> Made:
    from core.sheets.promotion import promotion_list, promotion_paper, signature_lines

    found = promotion_list(office)
    pdf, text = promotion_paper(found), signature_lines(found)
    return Made(kind=SheetKind.PROMOTION, pdf=pdf, text=text)


def _inspection(office: Office) -> Made:
    from core.sheets.inspection import inspection
    from core.sheets.inspection_paper import inspection_paper, inspection_text

    found = inspection(office)
    return Made(
        kind=SheetKind.INSPECTION,
        pdf=inspection_paper(found),
        text=inspection_text(found),
        inspection=found,
    )


def _staff(office: Office) -> Made:
    """Part B of the guideline that holds today, ready or own (row A48)."""
    from core.guideline_paper import Part, Sheet, guideline_paper

    sheet = Sheet(
        municipality=office.municipality(),
        contact=office.settings.text("contact"),
        day=office.today(),
    )
    pdf = guideline_paper(office.profile(), Part.EMPLOYEES, sheet)
    return Made(kind=SheetKind.STAFF, pdf=pdf)


def _handover(office: Office) -> Made:
    from core.sheets.handover import handover_pack
    from core.sheets.handover_paper import handover_paper

    return Made(kind=SheetKind.HANDOVER, pdf=handover_paper(handover_pack(office)))


_MAKE: Mapping[SheetKind, Callable[[Office], Made]] = {
    SheetKind.REGISTER: _register,
    SheetKind.PUBLIC: _public,
    SheetKind.CONTACTS: _contacts,
    SheetKind.PROMOTION: _promotion,
    SheetKind.INSPECTION: _inspection,
    SheetKind.STAFF: _staff,
    SheetKind.HANDOVER: _handover,
}
