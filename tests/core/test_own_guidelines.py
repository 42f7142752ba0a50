"""The municipality's own guideline: made from others, changed rule by rule, kept in versions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core import guideline_rules as rules
from core.clock import FixedClock
from core.errors import InvalidRecord, NotFound, Refused
from core.guideline_differences import differences
from core.guideline_json import from_json, to_json
from core.guidelines import (
    PROFILES,
    Profile,
    Referral,
    Signature,
    Strength,
    Wording,
    load,
    profiles,
)
from core.inquiries import InquiryKind
from core.language import LANGUAGES, speaking
from core.office import Office
from core.own_rules import (
    Subject,
    changed,
    combined,
    free_key,
    own_check,
    own_copy,
    own_ground,
    sourced,
    taken_over,
    with_reply,
    with_rule,
)

TODAY = date(2026, 11, 23)
words = st.text(max_size=30)


def wordings() -> st.SearchStrategy[Wording]:
    return st.builds(Wording, st.fixed_dictionaries({one: words for one in LANGUAGES}))


def anything(hint: Any) -> st.SearchStrategy[Any]:
    """Any value of a field of a profile."""
    origin, inner = get_origin(hint), get_args(hint)
    if hint is Wording:
        return wordings()
    if hint is rules.Source:
        flat = {"guideline": words, "paragraph": words, "quote": words, "stated": st.booleans()}
        plain = st.builds(rules.Source, **flat)
        return st.builds(rules.Source, **flat, based_on=st.none() | plain)
    if origin is tuple:
        return st.lists(anything(inner[0]), max_size=3).map(tuple)
    if origin is Mapping:
        keys = list(InquiryKind)
        return st.fixed_dictionaries({key: anything(inner[1]) for key in keys})
    if isinstance(hint, type) and hasattr(hint, "__dataclass_fields__"):
        fields = {name: anything(kind) for name, kind in get_type_hints(hint).items()}
        return st.builds(hint, **fields)
    return words if hint is str else st.from_type(hint)


@settings(max_examples=25, deadline=None)
@given(anything(Profile))
def test_a_profile_comes_back_from_the_file_exactly_as_it_was(profile: Profile) -> None:
    assert from_json(to_json(profile)) == profile


@pytest.mark.parametrize("key", PROFILES)
def test_a_ready_profile_comes_back_exactly(key: str) -> None:
    assert from_json(to_json(load(key))) == load(key)


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"key": 3}', '{"key": "own", "name": ""}'])
def test_what_is_no_profile_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        from_json(text)


def test_a_kind_that_an_older_version_knew_nothing_of_gets_the_rule_it_was_based_on() -> None:
    own = own_copy(load("alta"), "Testvik kommune")
    replies = {kind: rule for kind, rule in own.replies.items() if kind is not InquiryKind.HARD}
    again = from_json(to_json(replace(own, replies=replies)))
    assert again.reply(InquiryKind.HARD) == load("alta").reply(InquiryKind.HARD)


def test_subjects_of_several_guidelines_are_put_together() -> None:
    choices = {Subject.REPLIES: load("alver"), Subject.DELETION: load("alta")}
    own = combined(load("utsira"), "Testvik kommune", choices)
    assert own.replies == load("alver").replies
    assert own.deletion == load("alta").deletion
    assert own.archive == load("utsira").archive
    assert own.base == "utsira"
    with speaking("nb"):
        assert str(own.changes.negative) == "Svar alltid på negative kommentarer."


def test_each_subject_can_be_taken_from_each_guideline() -> None:
    own = own_copy(load("utsira"), "Testvik kommune")
    for subject in Subject:
        for other in profiles():
            taken = taken_over(own, subject, other)
            assert getattr(taken, subject) == getattr(other, subject)


def stricter(own: Profile) -> Profile:
    """Negative comments are always answered, by name and title."""
    rule = own.reply(InquiryKind.NEGATIVE)
    other = changed(rule, strength=Strength.ALWAYS, signs=Signature.NAME_AND_TITLE)
    return with_reply(own, other)


def test_a_changed_rule_names_the_municipality_and_what_it_was_based_on(office: Office) -> None:
    office.settings.change({"municipality": "Testvik kommune"}, label="-")
    own = own_copy(load("utsira"), "Testvik kommune")
    with speaking("nb"):
        office.own_guidelines.save(own, valid_from=TODAY)
        office.own_guidelines.save(stricter(own), valid_from=TODAY, decided_by="Kommunedirektøren")
    rule = office.profile().reply(InquiryKind.NEGATIVE)
    assert str(rule.source) == "Testvik kommune: egne retningslinjer, versjon 2"
    assert rule.source.based_on == load("utsira").reply(InquiryKind.NEGATIVE).source
    untouched = office.profile().reply(InquiryKind.PRAISE)
    assert untouched == load("utsira").reply(InquiryKind.PRAISE)


def test_a_rule_changed_again_still_remembers_where_it_began(office: Office) -> None:
    own = stricter(own_copy(load("utsira"), "Testvik"))
    first = office.own_guidelines.save(own, valid_from=TODAY).profile
    rule = changed(first.reply(InquiryKind.NEGATIVE), strength=Strength.SHOULD)
    second = office.own_guidelines.save(with_reply(first, rule), valid_from=TODAY).profile
    source = second.reply(InquiryKind.NEGATIVE).source
    assert "2" in source.guideline
    assert source.based_on == load("utsira").reply(InquiryKind.NEGATIVE).source


def test_a_rule_that_stays_as_it_was_keeps_its_source() -> None:
    rule = load("utsira").reply(InquiryKind.NEGATIVE)
    assert changed(rule, strength=Strength.TRY) is rule


def test_every_rule_can_be_changed(office: Office) -> None:
    own = own_copy(load("alta"), "Testvik")
    mine = Wording(dict.fromkeys(LANGUAGES, "Vår regel."))
    reply = changed(own.reply(InquiryKind.CASE), refer=Referral.LEADER, help=mine, text=mine)
    own = with_reply(own, reply)
    own = with_rule(own, Subject.DEADLINE, changed(own.deadline, workdays=2, text=mine))
    own = with_rule(own, Subject.CADENCE, changed(own.cadence, minimum=1, maximum=4))
    own = with_rule(own, Subject.APPROVAL, changed(own.approval, steps=("leader",)))
    own = with_rule(own, Subject.CRISIS, changed(own.crisis, channels=("website", "x")))
    own = with_rule(own, Subject.ARCHIVE, changed(own.archive, text=mine))
    item = own_check("own_1", mine)
    own = with_rule(own, Subject.CHECKS, (*own.checks, item))
    extra = own_ground("own_1", mine, mine, needs_reason=True)
    rest = changed(own.deletion, exhaustive=False, grounds=(*own.deletion.grounds[1:], extra))
    own = with_rule(own, Subject.DELETION, rest)
    office.own_guidelines.save(own, valid_from=TODAY)
    kept = office.profile()
    assert kept.reply(InquiryKind.CASE).refer is Referral.LEADER
    assert kept.deadline.workdays == 2
    assert (kept.cadence.minimum, kept.cadence.maximum) == (1, 4)
    assert kept.approval.steps == ("leader",)
    assert kept.crisis.channels == ("website", "x")
    assert kept.checks[-1].key == "own_1"
    assert [ground.key for ground in office.deletions.grounds()][-1] == "own_1"
    assert not kept.deletion.exhaustive
    assert all(rule.source.guideline for rule in sourced(kept))
    assert sum("versjon 1" in str(rule.source) for rule in sourced(kept)) == 9


@pytest.mark.requirement("A47")
def test_versions_are_numbered_dated_and_never_altered(office: Office) -> None:
    own = own_copy(load("alver"), "Testvik")
    first = office.own_guidelines.save(
        own,
        valid_from=TODAY,
        decided_by="Formannskapet",
        decided_on=date(2026, 11, 20),
        case_number="26/311",
        note="Vedtatt samlet",
    )
    office.own_guidelines.save(stricter(own), valid_from=date(2027, 1, 1))
    versions = office.own_guidelines.versions()
    assert [version.number for version in versions] == [2, 1]
    assert versions[1] == first
    assert (first.decided_by, first.decided_on) == ("Formannskapet", date(2026, 11, 20))
    assert first.profile.document.published == "2026-11-23"


def test_a_version_holds_from_its_day(office: Office, clock: FixedClock) -> None:
    own = own_copy(load("utsira"), "Testvik")
    office.own_guidelines.save(own, valid_from=TODAY)
    office.own_guidelines.save(stricter(own), valid_from=date(2027, 1, 1))
    negative = InquiryKind.NEGATIVE
    assert office.profile().reply(negative).strength is Strength.TRY
    assert office.profile_on(date(2026, 12, 31)).reply(negative).strength is Strength.TRY
    assert office.profile_on(date(2027, 1, 1)).reply(negative).strength is Strength.ALWAYS
    clock.moment = clock.moment.replace(year=2027)
    assert office.profile().reply(negative).strength is Strength.ALWAYS


def test_before_the_first_version_the_guideline_that_it_began_as_holds(office: Office) -> None:
    own = stricter(own_copy(load("alta"), "Testvik"))
    office.own_guidelines.save(own, valid_from=date(2027, 1, 1))
    assert office.profile() == load("alta")


def test_of_two_versions_from_one_day_the_newer_holds(office: Office) -> None:
    own = own_copy(load("utsira"), "Testvik")
    office.own_guidelines.save(own, valid_from=TODAY)
    office.own_guidelines.save(stricter(own), valid_from=TODAY)
    holds = office.own_guidelines.on(TODAY)
    assert holds is not None
    assert holds.number == 2


def test_saving_a_version_takes_it_into_use_and_undo_takes_both_back(office: Office) -> None:
    office.settings.change({"guideline_profile": "ks"}, label="-")
    office.own_guidelines.save(own_copy(load("ks"), "Testvik"), valid_from=TODAY)
    assert office.settings.text("guideline_profile") == "own"
    office.store.undo()
    assert office.settings.text("guideline_profile") == "ks"
    assert office.own_guidelines.versions() == []
    assert office.profile() == load("ks")


def test_a_guideline_of_ones_own_cannot_be_chosen_before_there_is_one(office: Office) -> None:
    with pytest.raises(Refused, match="no_own_guideline"):
        office.settings.change({"guideline_profile": "own"}, label="-")
    assert office.settings.text("guideline_profile") == "utsira"


def test_a_version_that_says_the_same_as_the_last_is_refused(office: Office) -> None:
    own = own_copy(load("utsira"), "Testvik")
    office.own_guidelines.save(own, valid_from=TODAY)
    with pytest.raises(Refused, match="nothing_changed"):
        office.own_guidelines.save(office.profile(), valid_from=TODAY)


def test_an_older_version_is_taken_up_again_as_a_new_one(office: Office) -> None:
    own = own_copy(load("utsira"), "Testvik")
    office.own_guidelines.save(own, valid_from=TODAY)
    office.own_guidelines.save(stricter(own), valid_from=TODAY)
    with speaking("nb"):
        third = office.own_guidelines.take_up(1, valid_from=TODAY)
    assert third.number == 3
    assert third.note == "Tatt opp igjen fra versjon 1."
    assert third.profile.reply(InquiryKind.NEGATIVE).strength is Strength.TRY
    with pytest.raises(NotFound):
        office.own_guidelines.take_up(9, valid_from=TODAY)


SILENCE = Wording(dict.fromkeys(LANGUAGES, " "))


def ruled(own: Profile, subject: Subject, **values: Any) -> Profile:
    """The own profile with other values in the rule on a subject."""
    return with_rule(own, subject, changed(getattr(own, subject), **values))


@pytest.mark.parametrize(
    ("spoil", "field"),
    [
        (lambda own: ruled(own, Subject.DEADLINE, workdays=31), "workdays"),
        (lambda own: ruled(own, Subject.DEADLINE, workdays=-1), "workdays"),
        (lambda own: ruled(own, Subject.CADENCE, minimum=3, maximum=2), "maximum"),
        (lambda own: ruled(own, Subject.DELETION, grounds=()), "grounds"),
        (lambda own: with_rule(own, Subject.CHECKS, ()), "checks"),
        (lambda own: ruled(own, Subject.CRISIS, text=SILENCE), "text"),
    ],
)
def test_a_rule_that_cannot_be_is_refused(office: Office, spoil: Any, field: str) -> None:
    with pytest.raises(InvalidRecord) as refused:
        office.own_guidelines.save(spoil(own_copy(load("utsira"), "T")), valid_from=TODAY)
    assert refused.value.field == field
    assert office.own_guidelines.versions() == []


def test_what_changed_between_versions_is_said_in_words() -> None:
    old = own_copy(load("utsira"), "Testvik")
    new = with_rule(stricter(old), Subject.DEADLINE, changed(old.deadline, workdays=3))
    grounds = new.deletion.grounds[:3]
    new = with_rule(new, Subject.DELETION, changed(new.deletion, grounds=grounds))
    with speaking("nb"):
        said = [str(difference) for difference in differences(old, new)]
    assert said == [
        "Negativ kommentar, hvor sterkt: fra Forsøk til Alltid",
        "Negativ kommentar, hvem som signerer: fra «Svar som …, uten navn og tittel.» "
        "til «Bruk fullt navn og tittel.»",
        "Svarfrist: fra 1 arbeidsdag til 3 arbeidsdager",
        "Grunn tatt bort: «Noe annet»",
    ]


def test_a_text_changed_in_another_language_names_it() -> None:
    old = own_copy(load("utsira"), "Testvik")
    rule = old.reply(InquiryKind.PRAISE)
    new = with_reply(
        old, changed(rule, text=Wording({**rule.text.texts, "sv": "Tack, vad roligt!"}))
    )
    with speaking("nb"):
        (found,) = differences(old, new)
        assert "(Svenska)" in found.what
        assert found.after == "«Tack, vad roligt!»"


def test_no_two_ready_guidelines_say_the_same_and_each_says_the_same_as_itself() -> None:
    for one in profiles():
        for other in profiles():
            assert bool(differences(one, other)) is (one.key != other.key)


def test_a_rule_written_in_one_language_is_shown_in_the_others_too() -> None:
    wording = Wording({"nb": "", "nn": "Vår regel.", "sv": "", "en": ""})
    with speaking("en"):
        assert str(wording) == "Vår regel."


def test_a_new_key_is_one_that_nothing_else_has() -> None:
    assert free_key(iter(["own_1", "other"]), "own") == "own_2"


@pytest.mark.requirement("A47")
def test_a_version_that_is_a_year_old_waits_to_be_looked_over(office: Office) -> None:
    office.own_guidelines.save(own_copy(load("utsira"), "Testvik"), valid_from=TODAY)
    assert office.own_guidelines.review_due(date(2027, 11, 22)) is None
    assert office.own_guidelines.review_due(date(2027, 11, 23)) == date(2027, 11, 23)
    assert office.own_guidelines.review_due(date(2028, 2, 1)) == date(2027, 11, 23)
