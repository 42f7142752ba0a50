"""What each requirement is called, met and unmet, and which guideline asks for it."""

from __future__ import annotations

from collections.abc import Mapping

from core.guideline_rules import Source
from core.language import N_, _
from core.requirement_kinds import Requirement

_TITLES: Mapping[Requirement, str] = {
    Requirement.PURPOSE: N_("Purpose"),
    Requirement.DEPUTY: N_("Deputy"),
    Requirement.OWNER: N_("Says whose it is"),
    Requirement.RULES: N_("Rules for comments"),
    Requirement.HOURS: N_("When you answer"),
    Requirement.UNIT: N_("Responsible unit"),
    Requirement.LINK: N_("Link to the website"),
    Requirement.CENTRAL_LINK: N_("Link to the main page"),
    Requirement.PICTURE: N_("Profile picture and name"),
    Requirement.WEBSITE: N_("Listed on the website"),
    Requirement.CO_ADMIN: N_("Co-administrator"),
    Requirement.RECOVERY: N_("Recovery through a shared mailbox"),
}

_MET: Mapping[Requirement, str] = {
    Requirement.PURPOSE: N_("The purpose is written down"),
    Requirement.DEPUTY: N_("A deputy is appointed"),
    Requirement.OWNER: N_("The page says that the municipality owns it"),
    Requirement.RULES: N_("The page shows the rules for comments"),
    Requirement.HOURS: N_("The page says when you answer"),
    Requirement.UNIT: N_("The page says which unit is responsible"),
    Requirement.LINK: N_("The page links to the municipality's website"),
    Requirement.CENTRAL_LINK: N_("The page and the main page link to each other"),
    Requirement.PICTURE: N_("Profile picture, cover and name follow the municipality's standard"),
    Requirement.WEBSITE: N_("The list on the website names the account"),
    Requirement.CO_ADMIN: N_("Communications is a co-administrator"),
    Requirement.RECOVERY: N_("Lost access is won back through a shared mailbox"),
}

_UNMET: Mapping[Requirement, str] = {
    Requirement.PURPOSE: N_("The purpose is not written down"),
    Requirement.DEPUTY: N_("No deputy is appointed"),
    Requirement.OWNER: N_("The page does not say that the municipality owns it"),
    Requirement.RULES: N_("The page does not show the rules for comments"),
    Requirement.HOURS: N_("The page does not say when you answer"),
    Requirement.UNIT: N_("The page does not say which unit is responsible"),
    Requirement.LINK: N_("The page does not link to the municipality's website"),
    Requirement.CENTRAL_LINK: N_("The page and the main page do not link to each other"),
    Requirement.PICTURE: N_("Profile picture, cover or name do not follow the standard"),
    Requirement.WEBSITE: N_("The list on the website does not name the account"),
    Requirement.CO_ADMIN: N_("Communications is not a co-administrator"),
    Requirement.RECOVERY: N_("Lost access is not won back through a shared mailbox"),
}

_ALTA = "Alta kommune"
_SWEDISH = "Svensk kommun"
_PAGES = "Vilken grundinformation ska finnas på alla kommunkoncernens Facebook-sidor?"
_SOURCES: Mapping[Requirement, Source] = {
    Requirement.PURPOSE: Source(
        guideline=_SWEDISH,
        paragraph="Vad bör ni som verksamhet tänka igenom, innan ni börjar använda er av"
        " sociala medier?",
        quote="diskutera syftet och målet med er närvaro",
    ),
    Requirement.DEPUTY: Source(
        guideline=_SWEDISH,
        paragraph="Vad är viktigt att tänka på för verksamheter som finns på sociala medier?",
        quote="utse ersättare för den som har ansvaret vid dennes frånvaro",
    ),
    Requirement.OWNER: Source(
        guideline=_ALTA,
        paragraph="Vurdering før konto opprettes",
        quote="tydelig frem at dette er i regi av Alta kommune",
    ),
    Requirement.RULES: Source(
        guideline=_SWEDISH, paragraph=_PAGES, quote="text om vilka regler som gäller för sidan"
    ),
    Requirement.HOURS: Source(
        guideline=_SWEDISH, paragraph=_PAGES, quote="ange när kommentarer besvaras"
    ),
    Requirement.UNIT: Source(
        guideline=_SWEDISH, paragraph=_PAGES, quote="vilken verksamhet som är ansvarig för sidan"
    ),
    Requirement.LINK: Source(guideline=_SWEDISH, paragraph=_PAGES, stated=False),
    Requirement.CENTRAL_LINK: Source(
        guideline=_SWEDISH,
        paragraph="Hur knyter vi ihop våra sidor på Facebook med webb och andra sociala medier?",
        quote="länka till den centrala",
    ),
    Requirement.PICTURE: Source(
        guideline=_ALTA,
        paragraph="Vurdering før konto opprettes",
        quote="i samsvar med kommunal standard",
    ),
    Requirement.WEBSITE: Source(
        guideline=_SWEDISH,
        paragraph="Hur får vi överblick över kommunkoncernens närvaro i sociala medier?",
        quote="Här finns en förteckning över kommunens konton",
    ),
    Requirement.CO_ADMIN: Source(
        guideline=_ALTA,
        paragraph="Vurdering før konto opprettes",
        quote="medadministrator på kommunale sosiale mediekontoer",
    ),
    Requirement.RECOVERY: Source(
        guideline=_ALTA, paragraph="Ansattes bruk av sosiale medier", stated=False
    ),
}


def requirement_title(requirement: Requirement) -> str:
    """Two or three words for a form or a column."""
    return _(_TITLES[requirement])


def requirement_said(requirement: Requirement, met: bool) -> str:
    """A sentence that says that it is met, or that it is not."""
    return _((_MET if met else _UNMET)[requirement])


def source_of(requirement: Requirement) -> Source:
    """Where it comes from; not `stated` where it is drawn from a guideline that does not say it."""
    return _SOURCES[requirement]
