"""The guidelines on paper: the rules, part A for the accounts, or part B for every employee."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import groupby

from core.dates import full_date, sentence
from core.guideline_reading import dated, part_of, rule_groups, source_line
from core.guideline_rules import Audience, Profile
from core.language import N_, _
from core.paper import paper
from core.pdf.document import Document
from core.pdf.layout.style import SMALL


class Part(StrEnum):
    """What can be printed by itself (row U1)."""

    RULES = "rules"
    ACCOUNTS = "accounts"
    EMPLOYEES = "employees"


_TITLES = {
    Part.RULES: N_("Rules for social media"),
    Part.ACCOUNTS: N_("Guidelines for social media, part A: the accounts"),
    Part.EMPLOYEES: N_("Guidelines for social media, part B: the employees"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What stands on every printed guideline; `contact` is a role address (row U31)."""

    municipality: str
    contact: str
    day: date


def part_title(part: Part) -> str:
    return _(_TITLES[part])


def guideline_paper(profile: Profile, part: Part, sheet: Sheet) -> bytes:
    """The part as PDF/A, in the language spoken here; the same gives the same bytes."""
    title = part_title(part)
    document = paper(
        title=f"{title}, {sheet.municipality}",
        subject=title,
        author=sheet.municipality,
        day=sheet.day,
        header_left=sheet.municipality,
        header_right=full_date(sheet.day),
    )
    document.running(title)
    document.heading(title, 1, in_contents=False)
    document.paragraph(_("From: {document}.").format(document=dated(profile)))
    if sheet.contact:
        document.paragraph(_("In doubt? Ask {contact}.").format(contact=sheet.contact))
    if part is Part.RULES:
        _rules(document, profile, sheet)
    else:
        _paragraphs(document, profile, Audience(part), sheet)
    return document.finish()


def _rules(document: Document, profile: Profile, sheet: Sheet) -> None:
    for group in rule_groups(profile, sheet.municipality):
        document.heading(group.title, 2, in_contents=False)
        for rule in group.rules:
            head = f"{rule.title} ({rule.strength})" if rule.strength else rule.title
            said = " ".join((rule.text, *rule.facts)).strip()
            if rule.title == group.title:
                document.paragraph(said)
            else:
                document.paragraph(f"{head}: {said}" if said else head)
            document.paragraph(source_line(rule.source), SMALL)


def _paragraphs(document: Document, profile: Profile, audience: Audience, sheet: Sheet) -> None:
    paragraphs = part_of(profile, audience)
    if not paragraphs:
        document.paragraph(_("The guideline says nothing here."))
    said = [(one.name, one.shown(sheet.contact).strip()) for one in paragraphs]
    for numbered, run in groupby(said, key=lambda one: _is_point(*one)):
        if numbered:
            document.space(6)
            document.key_values(run, share=0.1)
            continue
        for name, text in run:
            document.heading(sentence(name), 2, in_contents=False)
            _set(document, text.splitlines())


def _is_point(name: str, text: str) -> bool:
    """A numbered point of one line (B 5): it stands beside its text and needs no heading."""
    return name[-1:].isdigit() and len(name) < 5 and "\n" not in text


def _set(document: Document, lines: list[str]) -> None:
    """Lines under each other; those in a row that begin with a dash are a list."""
    for listed, run in groupby(lines, key=lambda line: line.startswith("- ")):
        if listed:
            document.bullets([line.removeprefix("- ") for line in run])
        else:
            for line in run:
                document.paragraph(line)
