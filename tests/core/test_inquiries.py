"""Inquiries: the rule of the day, every outcome, what was promised, undo, files."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from core.accounts import Account, AccountId
from core.clock import FixedClock, at_local
from core.errors import InvalidRecord, NotFound, Refused
from core.inquiries import (
    Act,
    Channel,
    Inquiry,
    InquiryId,
    InquiryKind,
    Outcome,
    SenderKind,
)
from core.office import Office
from core.people import Person, PersonId
from core.platforms import Platform

MONDAY = date(2026, 11, 23)


def at(day: int, hour: int, minute: int = 0, month: int = 11) -> datetime:
    """A wall-clock moment in 2026."""
    return at_local(datetime(2026, month, day, hour, minute))  # noqa: DTZ001


@pytest.fixture
def account(office: Office) -> AccountId:
    return office.accounts.add(
        Account(platform=Platform.FACEBOOK, name="Testvik kommune"),
        responsible="Kari Nes",
        deputy="Jon Berg",
    )


def asked(
    account: AccountId, kind: InquiryKind = InquiryKind.QUESTION, moment: datetime | None = None
) -> Inquiry:
    return Inquiry(
        account_id=account,
        kind=kind,
        text="Når går fergene i jula?\nHilsen en som lurer",
        received_at=moment or at(23, 8, 40),
    )


def guideline(office: Office, key: str) -> None:
    office.settings.change({"guideline_profile": key}, label="Retningslinje")


def course(office: Office, key: InquiryId) -> list[str]:
    return [event.act for event in office.inquiries.events(key)]


def sit_down(office: Office, name: str) -> PersonId:
    person = office.people.by_name(name)
    assert person is not None
    office.people.sit_down(person)
    return person.id


# Registering


def test_an_inquiry_keeps_what_was_written_to_the_letter(
    office: Office, account: AccountId
) -> None:
    text = "  Passordet mitt er hest123!\n\n  Hva gjør jeg?  "
    key = office.inquiries.add(replace(asked(account), text=text))
    assert office.inquiries.inquiry(key).text == text


def test_registering_fills_in_when_by_whom_and_the_rule(
    office: Office, account: AccountId, clock: FixedClock
) -> None:
    guideline(office, "alver")
    kari = sit_down(office, "Kari Nes")
    found = office.inquiries.inquiry(office.inquiries.add(asked(account)))
    assert (found.registered_at, found.registered_by) == (clock.now(), kari)
    assert found.strength == "always"
    assert found.due_at == at(24, 15, 30)
    assert course(office, found.id) == [Act.REGISTERED]


def test_an_inquiry_without_text_or_from_the_future_is_refused(
    office: Office, account: AccountId
) -> None:
    with pytest.raises(InvalidRecord, match="text: missing"):
        office.inquiries.add(replace(asked(account), text=" \n"))
    with pytest.raises(InvalidRecord, match="received_at: future"):
        office.inquiries.add(asked(account, moment=at(23, 9, 30)))
    with pytest.raises(InvalidRecord, match="link: web_address"):
        office.inquiries.add(replace(asked(account), link="en lenke"))
    with pytest.raises(NotFound):
        office.inquiries.add(replace(asked(account), account_id=AccountId(99)))
    assert office.inquiries.everything() == []


@pytest.mark.parametrize(
    ("profile", "reply_days", "due"),
    [
        ("utsira", 2, at(25, 15, 30)),  # the guideline gives no number: the account's promise
        ("alver", 2, at(24, 15, 30)),  # Alver states the next workday
        ("alver", 0, at(23, 15, 30)),
        ("alta", 1, at(24, 15, 30)),
    ],
)
def test_the_accounts_promise_counts_and_a_stated_shorter_one_goes_before_it(
    office: Office, account: AccountId, profile: str, reply_days: int, due: datetime
) -> None:
    guideline(office, profile)
    office.accounts.change(replace(office.accounts.account(account), reply_days=reply_days))
    found = office.inquiries.inquiry(office.inquiries.add(asked(account)))
    assert found.due_at == due


@pytest.mark.parametrize(
    ("profile", "kind", "strength", "due"),
    [
        ("alver", InquiryKind.NEGATIVE, "always", True),
        ("utsira", InquiryKind.NEGATIVE, "try", True),
        ("utsira", InquiryKind.NEUTRAL, "optional", False),
        ("alver", InquiryKind.NEUTRAL, "where_natural", False),
        ("utsira", InquiryKind.FACT_ERROR, "always", True),
    ],
)
def test_no_answer_is_due_where_the_guideline_leaves_it_open(
    office: Office,
    account: AccountId,
    profile: str,
    kind: InquiryKind,
    strength: str,
    due: bool,
) -> None:
    guideline(office, profile)
    found = office.inquiries.inquiry(office.inquiries.add(asked(account, kind)))
    assert found.strength == strength
    assert (found.due_at is not None) is due


def test_the_rule_is_that_of_the_day_it_came_also_when_the_guideline_changes(
    office: Office, account: AccountId
) -> None:
    guideline(office, "alver")
    key = office.inquiries.add(asked(account, InquiryKind.NEGATIVE))
    guideline(office, "utsira")
    assert office.inquiries.inquiry(key).strength == "always"
    with pytest.raises(Refused, match="must_be_answered"):
        office.inquiries.leave(key)


def test_changing_the_kind_changes_the_rule_and_leaves_what_came_of_it(
    office: Office, account: AccountId
) -> None:
    guideline(office, "utsira")
    key = office.inquiries.add(asked(account, InquiryKind.NEUTRAL))
    office.inquiries.answer(key, "Hei! Takk.")
    found = office.inquiries.inquiry(key)
    office.inquiries.change(
        replace(found, kind=InquiryKind.QUESTION, sender=SenderKind.PRESS, outcome=Outcome.OPEN)
    )
    found = office.inquiries.inquiry(key)
    assert (found.strength, found.due_at) == ("always", at(24, 15, 30))
    assert (found.outcome, found.answer) == (Outcome.ANSWERED, "Hei! Takk.")
    assert found.sender is SenderKind.PRESS
    assert course(office, key) == [Act.REGISTERED, Act.ANSWERED, Act.CHANGED]


def test_what_a_colleague_forwarded_is_registered_as_such(
    office: Office, account: AccountId
) -> None:
    forwarded = replace(asked(account), channel=Channel.FORWARDED, forwarded_by=" Ola  Dal ")
    found = office.inquiries.inquiry(office.inquiries.add(forwarded))
    assert (found.channel, found.forwarded_by) == (Channel.FORWARDED, "Ola Dal")


def test_a_message_to_an_account_that_had_ended_is_refused(
    office: Office, account: AccountId
) -> None:
    office.accounts.close(account, by="Kari Nes", reason="Slått sammen", on=date(2026, 11, 20))
    with pytest.raises(InvalidRecord, match="account_id: closed"):
        office.inquiries.add(asked(account))
    office.inquiries.add(asked(account, moment=at(20, 9)))


# Outcomes


@pytest.mark.requirement("A27", "U17")
def test_an_answer_keeps_its_tone_language_signature_and_source(
    office: Office, account: AccountId, clock: FixedClock
) -> None:
    key = office.inquiries.add(asked(account, InquiryKind.FACT_ERROR))
    clock.moment = at(23, 9, 5)
    office.inquiries.answer(
        key,
        "Tallet er 214.",
        tone="factual",
        language="nb",
        signature="Testvik kommune",
        fact_link="testvik.example/tall",
        assessment="Gammelt tall i avisa",
    )
    found = office.inquiries.inquiry(key)
    assert not found.is_open
    assert found.answered_at == found.first_reply_at == found.closed_at == clock.now()
    assert found.fact_link == "https://testvik.example/tall"
    assert (found.tone, found.language, found.signature) == ("factual", "nb", "Testvik kommune")
    assert found.assessment == "Gammelt tall i avisa"
    assert office.inquiries.rule(InquiryKind.FACT_ERROR).strength == "always"


def test_an_answer_is_neither_before_the_question_nor_in_the_future(
    office: Office, account: AccountId
) -> None:
    key = office.inquiries.add(asked(account))
    with pytest.raises(InvalidRecord, match="answered_at: before_received"):
        office.inquiries.answer(key, "Hei", at=at(23, 8, 30))
    with pytest.raises(InvalidRecord, match="answered_at: future"):
        office.inquiries.answer(key, "Hei", at=at(23, 10))
    assert office.inquiries.inquiry(key).is_open


def test_an_inquiry_from_a_platform_whose_clock_is_ahead_is_answered_at_once(
    office: Office, account: AccountId, clock: FixedClock
) -> None:
    ahead = clock.now() + timedelta(minutes=2)
    for verb in (
        office.inquiries.answer,
        office.inquiries.promise,
        office.inquiries.ask_formal,
        office.inquiries.leave,
    ):
        key = office.inquiries.add(asked(account, InquiryKind.NEUTRAL, ahead))
        verb(key)
        found = office.inquiries.inquiry(key)
        assert (found.first_reply_at or found.closed_at) == ahead


@pytest.mark.requirement("A23")
@pytest.mark.parametrize(
    ("promised", "due"),
    [
        (at(20, 9), date(2026, 11, 23)),  # a Friday: across the weekend
        (at(23, 9, month=12), date(2026, 12, 24)),  # a half day is an open day
        (at(24, 9, month=12), date(2026, 12, 28)),  # across Christmas
    ],
)
def test_what_is_promised_is_due_the_next_open_day(
    office: Office, account: AccountId, clock: FixedClock, promised: datetime, due: date
) -> None:
    clock.moment = promised
    key = office.inquiries.add(asked(account, moment=promised))
    assert office.inquiries.promise(key, "Svar om fergetidene i jula") == due
    (follow_up,) = office.follow_ups.still_open()
    assert (follow_up.due, follow_up.inquiry_id) == (due, key)
    assert follow_up.text == "Svar om fergetidene i jula"
    found = office.inquiries.inquiry(key)
    assert (found.outcome, found.promised_for) == (Outcome.PROMISED, due)
    assert found.first_reply_at == promised
    clock.moment = at_local(datetime(due.year, due.month, due.day, 8, 5))  # noqa: DTZ001
    assert [one.id for one in office.follow_ups.due()] == [follow_up.id]


@pytest.mark.requirement("A23")
def test_a_promise_before_easter_is_due_after_it(
    office: Office, account: AccountId, clock: FixedClock
) -> None:
    clock.moment = at_local(datetime(2027, 3, 24, 11))  # noqa: DTZ001  Wednesday, closes at 12
    key = office.inquiries.add(asked(account, moment=clock.moment))
    assert office.inquiries.promise(key) == date(2027, 3, 30)


def test_answering_ticks_the_promise_and_ticking_it_asks_nothing_of_the_inquiry(
    office: Office, account: AccountId
) -> None:
    first, second = (office.inquiries.add(asked(account)) for _ in range(2))
    for key in (first, second):
        office.inquiries.promise(key, f"Svar {key}")
    office.inquiries.answer(first, "Tre avganger.")
    (left,) = office.follow_ups.still_open()
    assert left.inquiry_id == second
    office.follow_ups.done(left.id)
    assert office.inquiries.inquiry(second).outcome is Outcome.PROMISED


def test_a_promise_may_be_for_a_later_day_and_a_new_one_replaces_it(
    office: Office, account: AccountId
) -> None:
    key = office.inquiries.add(asked(account))
    assert office.inquiries.promise(key, "Svar", until=date(2026, 11, 28)) == date(2026, 11, 30)
    office.inquiries.promise(key, "Svar senere", until=date(2026, 12, 3))
    (open_one,) = office.follow_ups.still_open()
    assert (open_one.due, open_one.text) == (date(2026, 12, 3), "Svar senere")
    untils = [event.until for event in office.inquiries.events(key)]
    assert untils == [None, date(2026, 11, 30), date(2026, 12, 3)]
    with pytest.raises(InvalidRecord, match="until: past"):
        office.inquiries.promise(key, until=date(2026, 11, 20))


@pytest.mark.requirement("A39", "U14", "T22")
def test_the_sender_is_told_to_write_formally_and_the_case_number_comes_later(
    office: Office, account: AccountId, clock: FixedClock
) -> None:
    key = office.inquiries.add(asked(account, InquiryKind.CASE))
    rule = office.inquiries.rule(InquiryKind.CASE)
    assert rule.refer == "formal"
    assert "{formal}" in str(rule.text) or "{contact}" in str(rule.text)
    office.inquiries.ask_formal(key)
    clock.moment = at(30, 10)
    office.inquiries.case_number(key, " 26/1234 ")
    found = office.inquiries.inquiry(key)
    assert (found.outcome, found.sender_told_on) == (Outcome.FORMAL, MONDAY)
    assert (found.case_number, found.is_open) == ("26/1234", False)
    assert course(office, key) == [Act.REGISTERED, Act.FORMAL, Act.CASE_NUMBER]


def test_the_day_the_sender_was_told_is_neither_before_the_inquiry_nor_to_come(
    office: Office, account: AccountId
) -> None:
    key = office.inquiries.add(asked(account, moment=at(20, 14)))
    for day, reason in ((date(2026, 11, 19), "before_received"), (date(2026, 11, 24), "future")):
        with pytest.raises(InvalidRecord, match=reason):
            office.inquiries.ask_formal(key, told_on=day)
    office.inquiries.ask_formal(key, told_on=date(2026, 11, 20))
    assert office.inquiries.inquiry(key).first_reply_at == at(20, 15, 30)  # the hour is not known


@pytest.mark.requirement("U15")
def test_a_political_inquiry_is_referred_to_somebody(office: Office, account: AccountId) -> None:
    guideline(office, "utsira")
    key = office.inquiries.add(asked(account, InquiryKind.POLITICAL))
    rule = office.inquiries.rule(InquiryKind.POLITICAL)
    assert (rule.refer, rule.strength) == ("political", "always")
    with pytest.raises(InvalidRecord, match="referred_to: missing"):
        office.inquiries.refer(key, " ")
    office.inquiries.refer(key, "Ordføreren")
    found = office.inquiries.inquiry(key)
    assert (found.outcome, found.referred_to) == (Outcome.POLITICAL, "Ordføreren")
    assert found.first_reply_at is not None


@pytest.mark.requirement("T31")
def test_a_hard_case_is_taken_up_stays_open_and_gets_its_conclusion(
    office: Office, account: AccountId
) -> None:
    key = office.inquiries.add(asked(account, InquiryKind.NEGATIVE))
    with pytest.raises(InvalidRecord, match="consulted: missing"):
        office.inquiries.take_up(key, "")
    office.inquiries.take_up(key, "Nærmeste leder og kommunikasjonsenheten", on=MONDAY)
    office.inquiries.conclude(key, "Vi svarer kort og saklig.")
    found = office.inquiries.inquiry(key)
    assert found.is_open
    assert found.consulted == "Nærmeste leder og kommunikasjonsenheten"
    assert (found.consulted_on, found.conclusion) == (MONDAY, "Vi svarer kort og saklig.")
    assert found.first_reply_at is None  # the sender has heard nothing yet
    assert found in office.inquiries.open()


@pytest.mark.requirement("U16")
def test_what_is_always_answered_is_left_only_with_a_reason_that_is_kept(
    office: Office, account: AccountId
) -> None:
    guideline(office, "alver")
    key = office.inquiries.add(asked(account, InquiryKind.NEGATIVE))
    with pytest.raises(Refused, match="must_be_answered"):
        office.inquiries.leave(key)
    office.inquiries.leave(key, "Avsenderen har slettet\nkommentaren")
    (kept,) = office.overrides.about(f"inquiries {key}")
    assert (kept.rule, kept.reason) == (
        "must_be_answered",
        "Avsenderen har slettet kommentaren",
    )
    assert "Alver" in kept.source
    assert office.inquiries.inquiry(key).outcome is Outcome.LEFT
    office.store.undo()
    assert office.overrides.about(f"inquiries {key}") == []
    assert office.inquiries.inquiry(key).is_open


def test_only_who_is_appointed_that_day_handles_it_unless_a_reason_is_given(
    office: Office, account: AccountId
) -> None:
    key = office.inquiries.add(asked(account))
    office.people.add(Person(name="Siri Lund"))
    siri = sit_down(office, "Siri Lund")
    with pytest.raises(Refused, match="not_appointed"):
        office.inquiries.answer(key, "Hei")
    with pytest.raises(Refused, match="not_appointed"):
        office.inquiries.promise(key)
    assert office.inquiries.inquiry(key).is_open
    office.inquiries.answer(key, "Hei", exception="Kari og Jon er på kurs")
    assert office.inquiries.inquiry(key).handled_by == siri
    (kept,) = office.overrides.about(f"inquiries {key}")
    assert (kept.rule, kept.reason) == ("not_appointed", "Kari og Jon er på kurs")
    office.store.undo()
    assert office.overrides.about(f"inquiries {key}") == []


def test_what_need_not_be_answered_is_left_without_a_reason(
    office: Office, account: AccountId
) -> None:
    guideline(office, "utsira")
    key = office.inquiries.add(asked(account, InquiryKind.NEUTRAL))
    office.inquiries.leave(key)
    assert office.overrides.about(f"inquiries {key}") == []


def test_a_closed_inquiry_is_opened_again_and_keeps_its_first_reply(
    office: Office, account: AccountId
) -> None:
    key = office.inquiries.add(asked(account))
    with pytest.raises(Refused, match="inquiry_open"):
        office.inquiries.reopen(key)
    office.inquiries.answer(key, "Hei")
    first = office.inquiries.inquiry(key).first_reply_at
    office.inquiries.reopen(key)
    found = office.inquiries.inquiry(key)
    assert (found.is_open, found.first_reply_at, found.closed_at) == (True, first, None)


def test_an_outcome_known_at_once_is_registered_in_the_same_step(
    office: Office, account: AccountId
) -> None:
    political = replace(
        asked(account, InquiryKind.POLITICAL),
        outcome=Outcome.POLITICAL,
        referred_to="Ordføreren",
    )
    key = office.inquiries.add(political)
    assert office.inquiries.inquiry(key).outcome is Outcome.POLITICAL
    assert course(office, key) == [Act.REGISTERED, Act.REFERRED]
    office.store.undo()
    assert office.inquiries.everything() == []
    key = office.inquiries.add(
        replace(asked(account), outcome=Outcome.PROMISED), words="Svar Marit"
    )
    assert [one.text for one in office.follow_ups.still_open()] == ["Svar Marit"]
    office.store.undo()
    assert office.follow_ups.still_open() == []


@pytest.mark.parametrize("outcome", [one for one in Outcome if one is not Outcome.OPEN])
def test_every_outcome_is_undone_whole(
    office: Office, account: AccountId, outcome: Outcome
) -> None:
    key = office.inquiries.add(asked(account))
    before, verbs = office.inquiries.inquiry(key), office.inquiries
    {
        Outcome.ANSWERED: lambda: verbs.answer(key, "Hei"),
        Outcome.PROMISED: lambda: verbs.promise(key, "Svar"),
        Outcome.FORMAL: lambda: verbs.ask_formal(key),
        Outcome.POLITICAL: lambda: verbs.refer(key, "Ordføreren"),
        Outcome.WITH_LEADER: lambda: verbs.take_up(key, "Rådmannen"),
        Outcome.LEFT: lambda: verbs.leave(key, "Spøk"),
    }[outcome]()
    after = verbs.inquiry(key)
    assert after.outcome is outcome
    office.store.undo()
    assert verbs.inquiry(key) == before
    assert course(office, key) == [Act.REGISTERED]
    assert office.follow_ups.still_open() == []
    office.store.redo()
    assert verbs.inquiry(key) == after


# Reading


def test_open_ones_come_by_deadline_and_those_without_one_last(
    office: Office, account: AccountId
) -> None:
    guideline(office, "utsira")
    neutral = office.inquiries.add(asked(account, InquiryKind.NEUTRAL, at(18, 9)))
    new = office.inquiries.add(asked(account))
    old = office.inquiries.add(asked(account, moment=at(19, 9)))
    answered = office.inquiries.add(asked(account, moment=at(17, 9)))
    office.inquiries.answer(answered)
    promised = office.inquiries.add(asked(account, moment=at(16, 9)))
    office.inquiries.promise(promised, until=date(2026, 11, 26))
    assert [one.id for one in office.inquiries.open()] == [old, new, promised, neutral]
    assert office.inquiries.open_count() == 4


def test_searching_finds_words_anywhere_in_what_was_written_and_answered(
    office: Office, account: AccountId
) -> None:
    key = office.inquiries.add(asked(account))
    office.inquiries.answer(key, "Fergetidene står på nettsiden.")
    assert [one.id for one in office.inquiries.search("FERGETID nettsid")] == [key]
    assert office.inquiries.search("svømmehall") == []
    assert office.inquiries.search("  ") == []


def test_screenshots_are_locked_linked_once_and_never_released(
    office: Office, account: AccountId, tmp_path: Path
) -> None:
    picture = tmp_path / "skjermbilde.txt"
    picture.write_text("Kommentaren, ord for ord", "utf-8")
    key = office.inquiries.add(asked(account), [picture])
    office.inquiries.attach(key, [picture])
    (file,) = office.inquiries.files(key)
    assert file.name == "skjermbilde.txt"
    assert office.evidence.read(file) == picture.read_bytes()
    with pytest.raises(Refused, match="evidence_in_use"):
        office.evidence.release(file.sha256)


def test_the_course_says_who_did_what_and_when(
    office: Office, account: AccountId, clock: FixedClock
) -> None:
    key = office.inquiries.add(asked(account))
    jon = sit_down(office, "Jon Berg")
    clock.moment += timedelta(minutes=10)
    office.inquiries.take_up(key, "Rådmannen")
    event = office.inquiries.events(key)[-1]
    assert (event.at, event.person_id) == (clock.now(), jon)
    assert (event.outcome, event.text) == (Outcome.WITH_LEADER, "Rådmannen")
    assert office.inquiries.inquiry(key).handled_by == jon
