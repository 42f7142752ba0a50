"""What the places are called where an account is made known, on screen and on paper."""

from __future__ import annotations

from collections.abc import Mapping

from core.language import N_, _
from core.promotions import Place

_PLACES: Mapping[Place, str] = {
    Place.SIGNATURE: N_("Signatures in e-mail"),
    Place.LETTERHEAD: N_("Letterheads"),
    Place.WEBSITE: N_("The municipality's website"),
    Place.BROCHURE: N_("Brochures"),
}


def place_name(place: str) -> str:
    """Brevhode; a place that was written in words is called what it was called."""
    return _(_PLACES[Place(place)]) if place in set(Place) else place
