"""What a deputy or a successor must know: read as of today, never with a secret in it (row K4)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from core.accounts import Account, AccountId
from core.appointment_records import Appointment, Role
from core.archive.records import State
from core.archive.words import half_title
from core.clock import local
from core.dates import day_and_month, full_date, moment_text, sentence, short_date, weekday_date
from core.guideline_rules import Profile
from core.half_years import HalfYear
from core.inquiry_words import kind_name, outcome_name
from core.language import _, ngettext
from core.links import LinkKind
from core.office import Office
from core.people_words import role_name, task_name
from core.plan_entries import Planned
from core.plan_words import content_name, status_name
from core.sheets.head import Head, head_of, no_secret
from core.who_answers import ContactLine, contact_lines, role_addresses

WEEKS = 8
"""How many weeks of the rota are shown."""

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedAccount:
    """An account in use with how one gets in; `access` is where, and who can, never the secret."""

    line: ContactLine
    access: tuple[str, ...]
    follows: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverPack:
    """Everything, in words: rows of tables are cells in the order of their columns.

    `appointed` account, who, task and since, on whose word; `inquiries` number and kind, account,
    text, deadline; `follow_ups` due, account, text; `planned` when, what, accounts, standing;
    `away` days, who, reason and deputy; `duty` week, who; `halves` half-year, how it stands.
    """

    head: Head
    now: datetime
    profile: Profile
    until: date
    accounts: tuple[HandedAccount, ...]
    appointed: tuple[Row, ...]
    inquiries: tuple[Row, ...]
    promises: int
    follow_ups: tuple[Row, ...]
    planned: tuple[Row, ...]
    away: tuple[Row, ...]
    duty: tuple[Row, ...]
    logged: int
    halves: tuple[Row, ...]
    contacts: tuple[tuple[str, str], ...]
    colleagues: tuple[Row, ...]
    links: tuple[tuple[str, str], ...]


def handover_pack(office: Office) -> HandoverPack:
    """As it is now, with the plan until the end of next month."""
    now, accounts = office.today(), office.accounts.in_use()
    titles = {one.id: f"{one.name}, {one.platform_name}" for one in office.accounts.everything()}
    open_ones = office.inquiries.open()
    until = _end_of_next_month(now)
    return HandoverPack(
        head=head_of(office),
        now=office.clock.now(),
        profile=office.profile(),
        until=until,
        accounts=tuple(_handed(office, accounts, now)),
        appointed=tuple(_appointed(office, titles, now)),
        inquiries=tuple(_inquiries(office, titles)),
        promises=sum(one.promised_for is not None for one in open_ones),
        follow_ups=tuple(_follow_ups(office, titles)),
        planned=tuple(_planned(office.publishing.between(now, until), titles)),
        away=tuple(_away(office, titles, now)),
        duty=tuple(_duty(office, now)),
        logged=office.deletions.count(),
        halves=tuple(_halves(office)),
        contacts=tuple(pair for pair in role_addresses(office) if pair[1]),
        colleagues=tuple(
            (one.name, role_name(one.role), one.title, one.unit) for one in office.people.everyone()
        ),
        links=tuple(
            (one.title, one.url) for kind in LinkKind for one in office.links.of_kind(kind)
        ),
    )


def _end_of_next_month(day: date) -> date:
    first = day.replace(day=1)
    return (first + timedelta(days=62)).replace(day=1) - timedelta(days=1)


def _handed(office: Office, accounts: list[Account], now: date) -> Iterator[HandedAccount]:
    names = office.people.names()
    held: dict[AccountId, list[str]] = {}
    for one in office.accesses.everything():
        if one.holds(now):
            who = names.get(one.person_id, "")
            what = no_secret(one.what)
            held.setdefault(one.account_id, []).append(f"{who} ({what})" if what else who)
    for line in contact_lines(office, accounts, now):
        account = line.account
        yield HandedAccount(
            line=line,
            access=tuple(_access(account, held.get(account.id, []))),
            follows=_rhythm(account),
        )


def _access(account: Account, held: Sequence[str]) -> Iterator[str]:
    if account.access_kept:
        yield _("Kept: {where}").format(where=no_secret(account.access_kept))
    else:
        yield _("Not written down where access is kept")
    if held:
        yield _("Can get in: {names}").format(names=", ".join(held))
    yield _("Login in two steps") if account.two_step_login else _("Login is not in two steps")
    if account.recovery_address:
        address = no_secret(account.recovery_address)
        yield _("Lost access: {address}").format(address=address)


def _rhythm(account: Account) -> str:
    if account.storage_only:
        return _("A place for finished videos; not checked daily")
    checked = _("Checked daily") if account.checked_daily else _("Not checked daily")
    if not account.posts_per_week:
        return checked
    count = account.posts_per_week
    posts = ngettext("{count} post a week", "{count} posts a week", count).format(count=count)
    return f"{checked}, {posts}"


def _appointed(office: Office, titles: Mapping[AccountId, str], now: date) -> Iterator[Row]:
    """A row for each person on an account, with all their tasks there."""
    names = office.people.names()
    in_use = {one.id: place for place, one in enumerate(office.accounts.in_use())}
    held: dict[tuple[AccountId, int], list[Appointment]] = {}
    for one in office.appointments.touching(now, date.max):
        if one.account_id in in_use:
            held.setdefault((one.account_id, one.person_id), []).append(one)
    for (account, person), tasks in sorted(
        held.items(), key=lambda pair: (in_use[pair[0][0]], list(Role).index(pair[1][0].role))
    ):
        words = (
            ", ".join(part for part in (one.mandate_by, one.mandate_reference) if part)
            for one in tasks
        )
        yield (
            titles[account],
            names.get(person, ""),
            "\n".join(_task(one) for one in tasks),
            no_secret("\n".join(dict.fromkeys(word for word in words if word))),
        )


def _task(one: Appointment) -> str:
    task = task_name(one.role)
    if one.last is None:
        text = _("{task} from {date}")
        return text.format(task=task, date=short_date(one.first))
    return f"{task} {short_date(one.first)}–{short_date(one.last)}"


def _inquiries(office: Office, titles: Mapping[AccountId, str]) -> Iterator[Row]:
    found = office.inquiries.open()
    standings = office.inquiries.standings(found)
    for one in found:
        due = standings[one.id].due
        lines = [outcome_name(one.outcome)]
        if due is not None:
            lines.append(_("by {moment}").format(moment=moment_text(due)))
        if standings[one.id].broken:
            lines.append(_("The deadline has passed."))
        yield (
            f"{one.id}",
            f"{titles.get(one.account_id, '')}\n{kind_name(one.kind)}",
            one.text,
            "\n".join(lines),
        )


def _follow_ups(office: Office, titles: Mapping[AccountId, str]) -> Iterator[Row]:
    for one in office.follow_ups.still_open():
        if one.inquiry_id is None:  # a promise stands with its inquiry
            yield short_date(one.due), titles.get(one.account_id, ""), no_secret(one.text)


def _planned(found: Sequence[Planned], titles: Mapping[AccountId, str]) -> Iterator[Row]:
    for one in found:
        entry = one.entry
        if entry.is_open:
            when = f"{sentence(weekday_date(entry.day))}\n{entry.time.strftime('%H.%M')}"
            what = f"{entry.title}\n{content_name(entry.content_type)}, {entry.goal}"
            where = "\n".join(titles.get(key, "") for key in one.account_ids)
            yield when, what, where, status_name(entry.status)


def _away(office: Office, titles: Mapping[AccountId, str], now: date) -> Iterator[Row]:
    names = office.people.names()
    for one in office.absences.planned(now):
        days = day_and_month(one.first)
        if one.last != one.first:
            days = f"{days}–{full_date(one.last)}"
        where = titles.get(one.account_id, "") if one.account_id else _("All accounts")
        deputy = names.get(one.deputy_id or 0, "")
        instead = _("Deputy: {name}").format(name=deputy) if deputy else ""
        who = names.get(one.person_id or 0, "–")
        yield days, who, where, "\n".join(part for part in (one.reason, instead) if part)


def _duty(office: Office, now: date) -> Iterator[Row]:
    names = office.people.names()
    for week in office.rota.weeks(now, WEEKS):
        monday = week.monday
        span = f"{day_and_month(monday)}–{full_date(monday + timedelta(days=6))}"
        yield span, names.get(week.person_id, "")


def _halves(office: Office) -> Iterator[Row]:
    for one in office.archive.halves():
        half, done = sentence(half_title(one.half)), one.registered
        if done is not None:
            day = full_date(local(done.registered_at).date())
            text = _("Archived {date}: {file}")
            yield half, text.format(date=day, file=done.file_name)
        elif one.state is State.RUNNING:
            text = _("Runs until {date}, and is archived after that")
            yield half, text.format(date=full_date(HalfYear.of(office.today()).last))
        else:
            yield half, _("Not archived yet")
