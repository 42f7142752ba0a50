"""The handover pack on paper: what to do each day first, then what is known, then what waits."""

from __future__ import annotations

from collections.abc import Sequence

from core.dates import full_date, moment_text
from core.guideline_reading import dated, rule_groups
from core.guideline_words import workdays_in_words
from core.language import _, ngettext
from core.own_rules import Subject
from core.pdf.document import Document
from core.pdf.layout.parts import Tile
from core.pdf.layout.style import SMALL
from core.pdf.layout.table import Column
from core.sheets.beginning import begin
from core.sheets.handover import HandedAccount, HandoverPack, Row
from core.sheets.head import under_each_other
from core.who_answers import name_of

_ELSEWHERE = frozenset({Subject.CHECKS, Subject.DELETION, Subject.ARCHIVE})
"""Rules that stand in the routines and not among the others."""


def handover_title() -> str:
    return _("Handover pack")


def handover_paper(pack: HandoverPack) -> bytes:
    """The pack as PDF/A; the same pack gives the same bytes."""
    document = begin(handover_title(), pack.head)
    text = _("For whoever takes over for a time or for good. As it stood {moment}.")
    document.paragraph(text.format(moment=moment_text(pack.now)))
    document.tiles(_tiles(pack))
    _day(document, pack)
    document.contents(_("Contents"), _describe)
    for write in (_waiting, _accounts, _people, _plan, _rules, _deleting, _archiving, _whom):
        with document.section():
            write(document, pack)
    document.signature_lines([_("Handed over by"), _("Taken over by")])
    return document.finish()


def _describe(heading: str, page: int) -> str:
    return _("{heading}, page {page}").format(heading=heading, page=page)


def _tiles(pack: HandoverPack) -> list[Tile]:
    return [
        Tile(str(count), label)
        for count, label in (
            (len(pack.accounts), _("accounts in use")),
            (len(pack.inquiries), _("inquiries wait")),
            (pack.promises, _("promises given")),
            (len(pack.follow_ups), _("follow-ups")),
            (len(pack.planned), _("planned posts")),
        )
    ]


def _day(document: Document, pack: HandoverPack) -> None:
    document.heading(_("Each workday"), 2)
    days = workdays_in_words(pack.profile.deadline.workdays)
    document.bullets(
        [
            _("Open Fyrvakt. The page Today shows the accounts that are to be checked."),
            _("Tick each account when it is looked through. A day without needs a reason."),
            _("Register what needs an answer, and answer within: {days}.").format(days=days),
            _("Look at the follow-ups, and at what is to be published today."),
        ]
    )
    document.heading(_("On each account"), 3, in_contents=False)
    document.bullets([str(item.title) for item in pack.profile.checks])
    document.paragraph(
        _("From the guideline: {document}.").format(document=dated(pack.profile)), SMALL
    )


def _waiting(document: Document, pack: HandoverPack) -> None:
    document.heading(_("What waits"), 2)
    columns = [
        Column(title=_("No."), share=0.07),
        Column(title=_("Account and kind"), share=0.25),
        Column(title=_("Inquiry"), share=0.43),
        Column(title=_("How it stands"), share=0.25),
    ]
    _table(
        document,
        _("Inquiries and promises"),
        columns,
        pack.inquiries,
        _("Nobody waits for an answer."),
    )
    columns = [
        Column(title=_("Due"), share=0.16),
        Column(title=_("Account"), share=0.3),
        Column(title=_("What"), share=0.54),
    ]
    _table(document, _("Follow-ups"), columns, pack.follow_ups, _("No follow-up is open."))


def _accounts(document: Document, pack: HandoverPack) -> None:
    document.heading(_("The accounts and how to get in"), 2)
    document.paragraph(
        _("A password never stands here. Ask where it says that access is kept."),
        keep_with_next=bool(pack.accounts),
    )
    columns = [
        Column(title=_("Account"), share=0.34),
        Column(title=_("Who looks after it"), share=0.24),
        Column(title=_("Access"), share=0.42),
    ]
    if pack.accounts:
        document.table(columns, [_account(one) for one in pack.accounts])


def _account(one: HandedAccount) -> Row:
    account, line = one.line.account, one.line
    nobody = _("nobody")
    address = account.url.split("://")[-1].removeprefix("www.")
    people = (
        f"{_('Responsible')}: {name_of(line.responsible) or nobody}",
        f"{_('Deputy')}: {name_of(line.deputy) or nobody}",
        f"{_('Others')}: {', '.join(line.others)}" if line.others else "",
    )
    about = (account.name, account.platform_name, account.unit, address, one.follows)
    return under_each_other(about), under_each_other(people), under_each_other(one.access)


def _people(document: Document, pack: HandoverPack) -> None:
    document.heading(_("Who does what"), 2)
    columns = [
        Column(title=_("Account"), share=0.3),
        Column(title=_("Who"), share=0.17),
        Column(title=_("Task"), share=0.33),
        Column(title=_("On whose word"), share=0.2),
    ]
    rows = [tuple(cell or "–" for cell in row) for row in pack.appointed]
    _table(document, _("Appointments"), columns, rows, _("Nobody is appointed."))
    columns = [
        Column(title=_("Days"), share=0.28),
        Column(title=_("Who"), share=0.2),
        Column(title=_("Account"), share=0.24),
        Column(title=_("Why"), share=0.28),
    ]
    _table(document, _("Absences"), columns, pack.away, _("No absence is planned."))
    if pack.duty:
        columns = [Column(title=_("Week"), share=0.5), Column(title=_("On duty"), share=0.5)]
        _table(document, _("Rota"), columns, pack.duty, "")


def _plan(document: Document, pack: HandoverPack) -> None:
    heading = _("Publishing plan until {date}").format(date=full_date(pack.until))
    document.heading(heading, 2)
    if not pack.planned:
        document.paragraph(_("Nothing is planned."))
        return
    columns = [
        Column(title=_("When"), share=0.22),
        Column(title=_("What"), share=0.4),
        Column(title=_("Account"), share=0.26),
        Column(title=_("Status"), share=0.12),
    ]
    document.table(columns, pack.planned)


def _rules(document: Document, pack: HandoverPack) -> None:
    document.heading(_("Rules in use"), 2)
    document.paragraph(dated(pack.profile), SMALL, keep_with_next=True)
    for group in rule_groups(pack.profile, pack.head.municipality):
        if group.subject in _ELSEWHERE:
            continue
        document.heading(group.title, 3, in_contents=False)
        for rule in group.rules:
            head = f"{rule.title} ({rule.strength})" if rule.strength else rule.title
            said = " ".join((rule.text, *rule.facts)).strip()
            document.paragraph(said if rule.title == group.title else f"{head}: {said}")


def _deleting(document: Document, pack: HandoverPack) -> None:
    rules = pack.profile.deletion
    document.heading(_("When something must be deleted"), 2)
    document.paragraph(str(rules.text))
    document.bullets(
        [
            _("Hide or answer first, where that is enough."),
            _("Save a screenshot before anything is removed. Fyrvakt asks for it."),
            _("Choose a ground, write why, and save. The log cannot be changed afterwards."),
        ]
    )
    document.heading(_("Grounds"), 3, in_contents=False)
    document.bullets([f"{ground.title}: {ground.explanation}" for ground in rules.grounds])
    text = ngettext(
        "The log has {count} entry so far.", "The log has {count} entries so far.", pack.logged
    )
    document.paragraph(text.format(count=pack.logged))


def _archiving(document: Document, pack: HandoverPack) -> None:
    document.heading(_("When a half-year is over"), 2)
    document.paragraph(str(pack.profile.archive.text))
    document.bullets(
        [
            _("Download each account's own export, and take it in on the page Import."),
            _("Look the report over on the page Archive, and see what it says is missing."),
            _("Save it, register it with its case number, and hand it to the archive."),
            _("Review each account: it goes on, it is changed, or it is closed."),
        ]
    )
    columns = [Column(title=_("Half-year"), share=0.34), Column(title=_("Standing"), share=0.66)]
    if pack.halves:
        document.table(columns, pack.halves)


def _whom(document: Document, pack: HandoverPack) -> None:
    document.heading(_("Whom to ask"), 2)
    if pack.contacts:
        document.key_values(pack.contacts)
    columns = [
        Column(title=_("Name"), share=0.28),
        Column(title=_("Role"), share=0.2),
        Column(title=_("Title"), share=0.28),
        Column(title=_("Unit"), share=0.24),
    ]
    rows = [tuple(cell or "–" for cell in row) for row in pack.colleagues]
    _table(document, _("Colleagues"), columns, rows, _("No colleague is registered."))
    if pack.links:
        columns = [Column(title=_("Page"), share=0.4), Column(title=_("Address"), share=0.6)]
        linked = [(title, url or "–") for title, url in pack.links]
        _table(document, _("Links"), columns, linked, "")


def _table(
    document: Document, title: str, columns: list[Column], rows: Sequence[Row], none: str
) -> None:
    document.heading(title, 3, in_contents=False)
    if rows:
        document.table(columns, rows)
    else:
        document.paragraph(none)
