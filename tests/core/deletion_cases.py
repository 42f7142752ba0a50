"""An office with an account, and a deletion that may be saved as it stands."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

from PIL import Image

from core.accounts import Account, AccountId
from core.deletions import Deletion, EvidenceRef, Measure
from core.office import Office
from core.platforms import Platform


def picture(colour: str = "white") -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (40, 20), colour).save(file, "PNG")
    return file.getvalue()


def account(office: Office, name: str = "Testvik kommune") -> AccountId:
    for found in office.accounts.everything():
        if found.name == name:
            return found.id
    return office.accounts.add(Account(platform=Platform.FACEBOOK, name=name))


def evidence(office: Office, data: bytes = b"") -> EvidenceRef:
    return EvidenceRef.to(office.evidence.keep(data or picture(), "Skjermbilde.png"))


def draft(office: Office, **changes: Any) -> Deletion:
    """A removal with evidence, complete."""
    whole = Deletion(
        account_id=account(office),
        author="Per Eksempel",
        text="Ola Nabo har ikke betalt på tre år, sier Per Eksempel.",
        masked_text="[navn fjernet] har ikke betalt på tre år.",
        measure=Measure.DELETED,
        ground="names_third_party",
        reason="Gir opplysninger om en persons økonomi.",
        decided_by="Kari Nes",
        evidence=(evidence(office),),
    )
    return replace(whole, **changes)


def add(office: Office, count: int = 1) -> None:
    """So many entries."""
    for number in range(1, count + 1):
        office.deletions.add(draft(office, reason=f"Grunn {number}"))
