"""Which sheets there are, what each is called, and what it can be saved as."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from core.language import N_, _
from core.office import Office


class SheetKind(StrEnum):
    """Which sheet; in the order they are offered."""

    REGISTER = "register"
    PUBLIC = "public"
    CONTACTS = "contacts"
    PROMOTION = "promotion"
    INSPECTION = "inspection"
    STAFF = "staff"
    HANDOVER = "handover"


class FileKind(StrEnum):
    """Another form than paper; the value is the ending of the file's name."""

    CSV = "csv"
    JSON = "json"
    HTML = "html"
    TEXT = "txt"


FILES: Mapping[SheetKind, tuple[FileKind, ...]] = {
    SheetKind.REGISTER: (FileKind.CSV, FileKind.JSON),
    SheetKind.PUBLIC: (FileKind.HTML, FileKind.TEXT, FileKind.CSV),
}
"""What each can be saved as besides PDF."""

_NAMES: Mapping[SheetKind, str] = {
    SheetKind.REGISTER: N_("Account register"),
    SheetKind.PUBLIC: N_("List for the website"),
    SheetKind.CONTACTS: N_("Who answers on which account"),
    SheetKind.PROMOTION: N_("Promotion sheet with QR codes"),
    SheetKind.INSPECTION: N_("Ready for inspection"),
    SheetKind.STAFF: N_("Staff sheet"),
    SheetKind.HANDOVER: N_("Handover pack"),
}


def sheet_name(kind: SheetKind) -> str:
    """Klar for tilsyn; in the language spoken here."""
    return _(_NAMES[kind])


def file_name(kind: SheetKind, office: Office) -> str:
    """2026-11-26 kontoregister: the file's name without its ending."""
    return f"{office.today()} {sheet_name(kind).lower()}"
