"""The auditor's questions about the accounts themselves, answered from the register."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from core.accounts import Account, AccountId, AccountKind, AccountStatus
from core.applications import OPENED_WITHOUT_APPROVAL
from core.attention import ReasonKind
from core.dates import short_date
from core.half_years import HalfYear
from core.language import _, ngettext
from core.office import Office
from core.requirement_kinds import IN_THE_RECORD, Requirement, State
from core.requirement_words import requirement_said, requirement_title
from core.sheets.inspection_records import Answer, Gap, Verdict, of_accounts, title_of, weighed

ALVER, ALTA, UTSIRA, KS = "Alver kommune", "Alta kommune", "Utsira kommune", "KS"
SWEDISH = "Svensk kommun"

Faults = Iterator[tuple[Account, str]]


def account_answers(office: Office) -> Iterator[Answer]:
    """One answer after the other, in the order in which an account is lived with."""
    accounts = office.accounts.in_use()
    public = [one for one in accounts if one.kind is not AccountKind.CLOSED_GROUP]
    yield of_accounts(
        _("Is the purpose of each account written down?"),
        f"{SWEDISH}; {ALVER}",
        accounts,
        ((one, _("the purpose lacks")) for one in accounts if not one.purpose.strip()),
    )
    yield _approved(office, accounts)
    yield of_accounts(
        _("Is risk assessed for each account?"),
        ALTA,
        accounts,
        _without_risk(accounts),
    )
    yield of_accounts(
        _("Are a responsible and a deputy appointed?"), SWEDISH, accounts, _unpeopled(accounts)
    )
    yield _mandates(office, accounts)
    yield _alone(office, accounts)
    yield _pages(office, public)
    yield of_accounts(
        _("Is it known where access is kept, and is login in two steps?"),
        SWEDISH,
        public,
        _open_doors(public),
    )
    yield _reviewed(office, accounts)
    yield _ended(office)


def _approved(office: Office, accounts: Sequence[Account]) -> Answer:
    """A4, T12, S18: by whom and when; one opened without it, with a reason, is still a gap."""
    excused = {
        found.account_id: found.reason
        for found in office.overrides.between(date.min, office.today())
        if found.rule == OPENED_WITHOUT_APPROVAL
    }

    def faults() -> Faults:
        for one in accounts:
            if one.id in excused:
                text = _("opened without every approval, with the reason: {reason}")
                yield one, text.format(reason=excused[one.id])
            elif not one.approved_by.strip():
                yield one, _("not written down who approved it")
            elif one.approved_on is None:
                yield one, _("not written down when it was approved")

    waiting = len(office.applications.open())
    text = ngettext("{count} application waits.", "{count} applications wait.", waiting)
    more = (text.format(count=waiting),) if waiting else ()
    question = _("Is each account approved, by whom and when?")
    return of_accounts(question, f"{ALVER}; {ALTA}; {SWEDISH}", accounts, faults(), *more)


def _without_risk(accounts: Sequence[Account]) -> Faults:
    for one in accounts:
        if not one.risk_reference.strip():
            yield one, _("no risk assessment is named")
        elif one.risk_on is None:
            yield one, _("the risk assessment has no date")


def _unpeopled(accounts: Sequence[Account]) -> Faults:
    for one in accounts:
        if one.responsible_id is None:
            yield one, _("nobody is responsible")
        if one.deputy_id is None:
            yield one, _("no deputy")


def _mandates(office: Office, accounts: Sequence[Account]) -> Answer:
    """S24, T3: everybody who acts has it on a leader's word; counted person by account."""
    now, names = office.today(), office.people.names()
    shown = {one.id: one for one in accounts}
    held = [one for one in office.appointments.touching(now, now) if one.account_id in shown]
    bare = [one for one in held if not one.mandate_by.strip()]
    lacking: dict[AccountId, list[str]] = {}
    for one in bare:
        lacking.setdefault(one.account_id, []).append(names.get(one.person_id, ""))
    good = len(held) - len(bare)
    return Answer(
        question=_("Does everybody who is appointed have it from a leader?"),
        source=f"{SWEDISH}; {ALTA}",
        verdict=weighed(good, len(held)),
        evidence=(
            _("{good} of {count} appointments name who gave them.").format(
                good=good, count=len(held)
            ),
        ),
        gaps=tuple(
            Gap(
                text=_("{account}: not written down who appointed {names}").format(
                    account=title_of(shown[key]), names=", ".join(dict.fromkeys(whom))
                ),
                page="accounts",
                hint={"account": key},
            )
            for key, whom in lacking.items()
        ),
    )


def _alone(office: Office, accounts: Sequence[Account]) -> Answer:
    """K4: the model with a team does not stand and fall with one person."""
    reasons = office.attention.of(accounts)
    faults = (
        (one, _("one person alone"))
        for one in accounts
        if any(reason.kind is ReasonKind.SOLE for reason in reasons[one.id])
        or not (one.responsible_id or one.deputy_id or one.administrators.strip())
    )
    question = _("Can more than one person act on each account?")
    return of_accounts(question, KS, accounts, faults)


def _pages(office: Office, accounts: Sequence[Account]) -> Answer:
    """S25, S26, T13–T15: what the page must show; what nobody has looked at is not met."""
    states = office.requirements.states(accounts)
    faults = [(one, text) for one in accounts for text in _page_faults(states[one.id].items())]
    looked = [
        state.checked_on
        for one in accounts
        for kind, state in states[one.id].items()
        if kind not in IN_THE_RECORD and state.checked_on
    ]
    more: tuple[str, ...] = ()
    if looked:
        text = _("The oldest check that counts is from {date}.")
        more = (text.format(date=short_date(min(looked))),)
    question = _("Does each page show whose it is, the rules and when you answer?")
    return of_accounts(question, f"{SWEDISH}; {ALTA}", accounts, faults, *more)


def _page_faults(states: Iterable[tuple[Requirement, State]]) -> Iterator[str]:
    unknown = []
    for kind, state in states:
        if kind in IN_THE_RECORD or state.met:
            continue
        if state.exception:
            text = _("{what}: set aside. {reason}")
            yield text.format(what=requirement_title(kind), reason=state.exception)
        elif state.looked_at:
            yield requirement_said(kind, False)
        else:
            unknown.append(requirement_title(kind))
    if unknown:
        yield _("nobody has checked: {what}").format(what=", ".join(unknown))


def _open_doors(accounts: Sequence[Account]) -> Faults:
    for one in accounts:
        if not one.access_kept.strip():
            yield one, _("not written down where access is kept")
        if not one.two_step_login:
            yield one, _("login is not in two steps")


def _reviewed(office: Office, accounts: Sequence[Account]) -> Answer:
    """T16, S12, S14: in this half-year or the last one; a new account has until the next."""
    before = HalfYear.of(office.today()).previous
    due = {one.id for one in office.reviews.due()}

    def faults() -> Faults:
        for one in accounts:
            if one.id in due and (one.last_review is None or one.last_review < before.first):
                last = one.last_review
                text = _("last reviewed {date}")
                yield one, text.format(date=short_date(last)) if last else _("never reviewed")

    waiting = ngettext(
        "{count} account waits for this half-year's review.",
        "{count} accounts wait for this half-year's review.",
        len(due),
    ).format(count=len(due))
    question = _("Was each account reviewed within the last two half-years?")
    return of_accounts(
        question, f"{ALTA}; {SWEDISH}", accounts, faults(), *([waiting] if due else [])
    )


def _ended(office: Office) -> Answer:
    """A16, S16, S19, S23: those past their last day, and closings without who, why or archive."""
    now = office.today()
    refused = office.applications.never_opened()
    everything = office.accounts.everything()
    closed = [
        one for one in everything if one.status is AccountStatus.CLOSED and one.id not in refused
    ]
    past = [
        one
        for one in everything
        if one.status is AccountStatus.ACTIVE and one.limited_until and one.limited_until < now
    ]

    def faults() -> Faults:
        for one in past:
            assert one.limited_until is not None
            text = _("in use after its last day, {date}")
            yield one, text.format(date=short_date(one.limited_until))
        for one in closed:
            if not one.closed_by.strip() or not one.closed_reason.strip():
                yield one, _("not written down who closed it or why")

    found = of_accounts(
        _("Are accounts closed in time, with who decided and why?"),
        f"{ALVER}; {SWEDISH}",
        [*closed, *past],
        faults(),
    )
    if found.verdict is not Verdict.NONE:
        return found
    text = _("No account has ended, and none is past its last day.")
    return Answer(
        question=found.question, source=found.source, verdict=found.verdict, evidence=(text,)
    )
