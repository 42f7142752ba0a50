"""The register on paper, for leadership: every account with why, who, approved by whom, and how
it stands; main accounts first (row A1), those that ended in a timeline after it (U33, U34)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from core.account_words import status_name
from core.accounts import Account, AccountKind, AccountStatus
from core.application_records import Application
from core.attention_words import reason_in_short
from core.dates import full_date, short_date
from core.language import _, ngettext
from core.office import Office
from core.pdf.document import Document
from core.pdf.layout.style import LANDSCAPE, SMALL
from core.pdf.layout.table import Column
from core.requirement_kinds import Requirement, State
from core.requirement_words import requirement_said, requirement_title
from core.sheets.beginning import begin
from core.sheets.head import Head, head_of, under_each_other
from core.who_answers import contact_lines, name_of


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterLine:
    """An account with its people, what is asked of its page, and why it must be looked at."""

    account: Account
    above: str
    responsible: str
    deputy: str
    administrators: tuple[str, ...]
    states: tuple[tuple[Requirement, State], ...]
    reasons: tuple[str, ...]
    application: Application | None

    @property
    def unmet(self) -> list[Requirement]:
        """What is asked for, neither met nor set aside with a reason."""
        return [kind for kind, state in self.states if not state.settled]


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """Every account of the municipality on a day."""

    head: Head
    lines: tuple[RegisterLine, ...]

    def of(self, status: AccountStatus) -> list[RegisterLine]:
        return [line for line in self.lines if line.account.status is status]


def register(office: Office) -> Register:
    """As it is today, in the language spoken here."""
    accounts = office.accounts.everything()
    reasons = office.attention.of(accounts)
    states = office.requirements.states(accounts)
    names = {account.id: account.name for account in accounts}
    refused = office.applications.never_opened()
    return Register(
        head=head_of(office),
        lines=tuple(
            RegisterLine(
                account=line.account,
                above=names.get(line.account.parent_id, "") if line.account.parent_id else "",
                responsible=name_of(line.responsible),
                deputy=name_of(line.deputy),
                administrators=tuple(person.name for person in line.administrators),
                states=tuple(states[line.account.id].items()),
                reasons=tuple(reason_in_short(one) for one in reasons[line.account.id]),
                application=refused.get(line.account.id),
            )
            for line in contact_lines(office, accounts, office.today())
        ),
    )


def register_title() -> str:
    return _("Accounts in social media")


def register_paper(found: Register) -> bytes:
    """The register as PDF/A; the same register gives the same bytes."""
    document = begin(register_title(), found.head, LANDSCAPE)
    document.paragraph(_summary(found))
    in_use = found.of(AccountStatus.ACTIVE)
    for kind, title in (
        (AccountKind.MAIN, _("Main accounts")),
        (AccountKind.UNIT, _("Units and projects")),
        (AccountKind.CLOSED_GROUP, _("Closed groups")),
    ):
        _set(document, title, [line for line in in_use if line.account.kind is kind])
    _set(document, _("Applied for"), found.of(AccountStatus.APPLIED))
    _set_unmet(document, in_use)
    _set_ended(document, found.of(AccountStatus.CLOSED))
    _set_history(document, found.lines)
    return document.finish()


def _summary(found: Register) -> str:
    in_use = found.of(AccountStatus.ACTIVE)
    text = ngettext(
        "{count} account in use as of {date}.", "{count} accounts in use as of {date}.", len(in_use)
    )
    parts = [text.format(count=len(in_use), date=full_date(found.head.day))]
    waiting = sum(bool(line.reasons) for line in in_use)
    if waiting:
        text = ngettext(
            "{count} of them must be looked at.", "{count} of them must be looked at.", waiting
        )
        parts.append(text.format(count=waiting))
    return " ".join(parts)


def _set(document: Document, title: str, lines: Sequence[RegisterLine]) -> None:
    if not lines:
        return
    document.heading(title, 2, in_contents=False)
    columns = [
        Column(title=_("Account"), share=0.20),
        Column(title=_("What it is for"), share=0.22),
        Column(title=_("Who looks after it"), share=0.19),
        Column(title=_("Approved"), share=0.14),
        Column(title=_("Last review"), share=0.09),
        Column(title=_("How it stands"), share=0.16),
    ]
    document.table(columns, [tuple(_cells(line)) for line in lines])


def _cells(line: RegisterLine) -> Iterator[str]:
    account = line.account
    above = _("Belongs to {name}").format(name=line.above) if line.above else ""
    address = account.url.split("://")[-1].removeprefix("www.")
    yield under_each_other((account.name, account.platform_name, account.unit, above, address))
    yield under_each_other((account.purpose, account.goal, account.target_group))
    yield under_each_other(tuple(_people(line)))
    yield under_each_other(tuple(_approval(account)))
    yield short_date(account.last_review) if account.last_review else "–"
    yield under_each_other(tuple(_standing(line)))


def _people(line: RegisterLine) -> Iterator[str]:
    lacking, account = _("nobody"), line.account
    yield f"{_('Responsible')}: {line.responsible or lacking}"
    yield f"{_('Deputy')}: {line.deputy or lacking}"
    if line.administrators:
        yield f"{_('Administrators')}: {', '.join(line.administrators)}"
    if account.manager:
        yield f"{_('Leader')}: {account.manager}"
    if account.editor:
        yield f"{_('Editor')}: {account.editor}"


def _approval(account: Account) -> Iterator[str]:
    if account.approved_by or account.approved_on:
        yield account.approved_by
        yield short_date(account.approved_on) if account.approved_on else ""
    yield account.case_number
    if account.opened_on:
        yield _("Opened {date}").format(date=short_date(account.opened_on))


def _standing(line: RegisterLine) -> Iterator[str]:
    yield status(line.account)
    yield from line.reasons
    if line.states:
        met = sum(state.met for _kind, state in line.states)
        text = _("{met} of {count} requirements met")
        yield text.format(met=met, count=len(line.states))


def status(account: Account) -> str:
    """I bruk til 31.12.2026; Avsluttet 30.09.2025"""
    if account.status is AccountStatus.CLOSED and account.closed_on:
        return _("Ended {date}").format(date=short_date(account.closed_on))
    if account.status is AccountStatus.ACTIVE and account.limited_until:
        return _("In use until {date}").format(date=short_date(account.limited_until))
    return status_name(account.status)


def _set_unmet(document: Document, lines: Sequence[RegisterLine]) -> None:
    """What lacks, account by account, and what was set aside with a reason."""
    rows = [(line, tuple(_faults(line))) for line in lines]
    rows = [(line, faults) for line, faults in rows if faults]
    if not rows:
        return
    document.heading(_("What lacks"), 2, in_contents=False)
    columns = [Column(title=_("Account"), share=0.28), Column(title=_("What lacks"), share=0.72)]
    document.table(
        columns,
        [
            (under_each_other((line.account.name, line.account.platform_name)), "\n".join(faults))
            for line, faults in rows
        ],
    )


def _faults(line: RegisterLine) -> Iterator[str]:
    for kind, state in line.states:
        if state.settled and not state.exception:
            continue
        if state.exception:
            text = _("{what}: set aside. {reason}")
            yield text.format(what=requirement_title(kind), reason=state.exception)
        elif not state.looked_at:
            yield _("{what}: nobody has checked it").format(what=requirement_title(kind))
        else:
            day = f" ({short_date(state.checked_on)})" if state.checked_on else ""
            yield f"{requirement_said(kind, False)}{day}"


def _set_ended(document: Document, lines: Sequence[RegisterLine]) -> None:
    """The annex: in the order that they were opened, also those that never came into use."""
    if not lines:
        return
    document.heading(_("Ended accounts"), 2, in_contents=False)
    columns = [
        Column(title=_("Account"), share=0.26),
        Column(title=_("Opened"), share=0.11),
        Column(title=_("Ended"), share=0.11),
        Column(title=_("Decided by"), share=0.18),
        Column(title=_("Why"), share=0.34),
    ]
    ordered = sorted(lines, key=lambda line: line.account.opened_on or date.min)
    document.table(columns, [tuple(_ended(line)) for line in ordered])


def _ended(line: RegisterLine) -> Iterator[str]:
    account, application = line.account, line.application
    never = status_name(account.status, application) if application else ""
    yield under_each_other((account.name, account.platform_name, account.unit, never))
    yield short_date(account.opened_on) if account.opened_on and not application else "–"
    yield short_date(account.closed_on) if account.closed_on else "–"
    yield account.closed_by or "–"
    yield account.closed_reason or "–"


def _set_history(document: Document, lines: Sequence[RegisterLine]) -> None:
    told = [line.account for line in lines if line.account.history.strip()]
    if not told:
        return
    document.heading(_("What is told of them"), 2, in_contents=False)
    for account in told:
        document.paragraph(f"{account.name}, {account.platform_name}", SMALL, keep_with_next=True)
        document.paragraph(account.history.strip())
