"""Who wanted accounts, how they were reviewed, and who answers for what."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time, timedelta
from functools import partial
from typing import Any

from core.accounts import Account, AccountKind, AccountStatus
from core.application_records import QUESTIONS, Application
from core.decisions import Decision
from core.delegations import Delegation
from core.example.content import Entry
from core.example.diary import Diary
from core.example.register import moved
from core.platforms import Platform
from core.requirement_kinds import Requirement
from core.reviews import Outcome, Question

_PAPERS = time(9, 5)
"""When the papers are put in on the first morning."""


def write(diary: Diary, content: Mapping[str, Any]) -> None:
    for entry in content["applications"]:
        _applied(diary, entry)
    for entry in content["reviews"]:
        day = diary.day_of(entry["on"])
        if day is not None:
            diary.at(day, time(14, 30), partial(_reviewed, diary, entry))
    for entry in content["warnings"]:
        day = diary.day_of(entry["on"])
        if day is not None:
            diary.at(day, time(13, 10), partial(_warned, diary, entry))
            after = diary.after(day, entry["settled_after"])
            diary.at(after, time(10, 15), partial(_settled, diary, entry))
    for entry in content["sign_offs"]:
        day = diary.day_of(entry["on"])
        if day is not None:
            diary.at(day, time(12, 30), partial(_signed, diary, entry))
    for entry in (*content["promotions"], *content["accesses"]):
        diary.at(diary.first, _PAPERS, partial(_made_known, diary, entry))
    for entry in content["decisions"]:
        decision = Decision(**{**entry, "day": moved(diary, entry["day"])})
        diary.at(diary.first, _PAPERS, partial(diary.office.decisions.add, decision))
    for entry in content["delegations"]:
        paper = Delegation(**{**entry, "first": moved(diary, entry["first"])})
        diary.at(diary.first, _PAPERS, partial(diary.office.delegations.add, paper))


def _applied(diary: Diary, entry: Entry) -> None:
    day = _applied_on(diary, entry)
    if day is None:
        return
    diary.at(day, time(10, 40), partial(_apply, diary, entry))
    if "leader" in entry:
        after = diary.after(day, entry["leader_after"])
        diary.at(after, time(11, 20), partial(_approved, diary, entry))
    if "rejected_by" in entry:
        after = diary.after(day, entry["rejected_after"])
        diary.at(after, time(11, 20), partial(_rejected, diary, entry))


def _applied_on(diary: Diary, entry: Entry) -> date | None:
    if "workdays_ago" in entry:
        back: int = min(entry["workdays_ago"], len(diary.workdays))
        return diary.workdays[-back]
    return diary.day_of(entry["on"])


def _apply(diary: Diary, entry: Entry) -> None:
    account = Account(
        platform=Platform(entry["platform"]),
        name=entry["name"],
        kind=AccountKind.UNIT,
        unit=entry["unit"],
        purpose=entry.get("purpose", ""),
    )
    answers = {name: entry.get(name, "") for name in QUESTIONS}
    diary.office.applications.apply(
        account,
        Application(applied_on=diary.office.today(), applicant=entry["applicant"], **answers),
        responsible=entry.get("responsible", ""),
        deputy=entry.get("deputy", ""),
    )


def _number(diary: Diary, entry: Entry) -> int:
    found = diary.office.applications.of_account(diary.account(entry["name"]).id)
    return found.number if found else 0


def _approved(diary: Diary, entry: Entry) -> None:
    diary.office.applications.approve(_number(diary, entry), entry["leader"])


def _rejected(diary: Diary, entry: Entry) -> None:
    diary.office.applications.reject(
        _number(diary, entry), by=entry["rejected_by"], reason=entry["rejected_reason"]
    )


def _reviewed(diary: Diary, entry: Entry) -> None:
    """One account, or all that are in use but the one that has a review of its own."""
    office = diary.office
    accounts = [one for one in office.accounts.in_use() if one.name != entry.get("but")]
    if "account" in entry:
        accounts = [diary.account(entry["account"])]
    answers = {Question(key): yes for key, yes in entry["answers"].items()}
    outcome, note = Outcome(entry["outcome"]), entry.get("note", "")
    for account in accounts:
        if account.status is AccountStatus.ACTIVE:
            office.reviews.record(account, outcome, answers=answers, note=note)


def _warned(diary: Diary, entry: Entry) -> None:
    office = diary.office
    office.warnings.send(
        diary.account(entry["account"]),
        entry["faults"],
        deadline=office.today() + timedelta(days=entry["days"]),
        to_whom=entry["to"],
    )


def _settled(diary: Diary, entry: Entry) -> None:
    office, account = diary.office, diary.account(entry["account"])
    for warning in office.warnings.open():
        if warning.account_id == account.id:
            office.requirements.tick(account, Requirement(entry["mended"]), met=True)
            office.warnings.settle(warning.id, entry["result"])


def _signed(diary: Diary, entry: Entry) -> None:
    office, document = diary.office, diary.office.profile().document
    person = office.people.by_name(entry["person"])
    if person is not None:
        version = document.updated or document.published
        office.sign_offs.sign(person.id, document.title, version)


def _made_known(diary: Diary, entry: Entry) -> None:
    """Where an account is promoted, or who can get into it."""
    office, account = diary.office, diary.account(entry["account"])
    for place in entry.get("places", ()):
        office.promotions.mark(account, place)
    if "person" in entry:
        person = office.people.by_name(entry["person"])
        if person is not None:
            office.accesses.give(account, person.id, what=entry["what"])
