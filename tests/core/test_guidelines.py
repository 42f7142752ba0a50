"""What each guideline profile rules, held against the guidelines' own words."""

from __future__ import annotations

import re

import pytest

from core.errors import InvalidRecord, NotFound
from core.guidelines import (
    PROFILES,
    Audience,
    Kept,
    Profile,
    Referral,
    Signature,
    Source,
    Strength,
    Tone,
    Wording,
    all_checks,
    load,
    profiles,
    reply_text,
    shared_texts,
    tones_of,
)
from core.inquiries import InquiryKind
from core.language import LANGUAGES, speaking
from core.reply_texts import GAPS

THREE = ("personal_attack", "names_third_party", "against_law")
every_profile = pytest.mark.parametrize("profile", profiles(), ids=PROFILES)


def grounds(key: str) -> tuple[str, ...]:
    return tuple(ground.key for ground in load(key).deletion.grounds)


def wordings(profile: Profile) -> list[Wording]:
    found = [profile.changes.negative, profile.changes.deletion, profile.changes.archive]
    found += [profile.deadline.text, profile.archive.text, profile.cadence.text]
    found += [profile.deletion.text, profile.approval.text, profile.crisis.text]
    found += [item.title for item in profile.checks]
    for ground in profile.deletion.grounds:
        found += [ground.title, ground.explanation]
    for rule in profile.replies.values():
        found += [rule.help, rule.text]
    return found


def sources(profile: Profile) -> list[Source]:
    rules = [profile.deadline, profile.archive, profile.cadence, profile.deletion]
    found = [rule.source for rule in rules]
    found += [profile.approval.source, profile.crisis.source]
    found += [item.source for item in profile.checks]
    found += [ground.source for ground in profile.deletion.grounds]
    return found + [rule.source for rule in profile.replies.values()]


def test_altas_three_grounds_are_exhaustive() -> None:
    assert grounds("alta") == THREE
    assert load("alta").deletion.exhaustive


def test_alvers_grounds_are_examples_so_another_needs_a_written_reason() -> None:
    alver = load("alver").deletion
    assert grounds("alver") == (*THREE, "other")
    assert not alver.exhaustive
    assert alver.ground("other").needs_reason
    assert not alver.ground("against_law").needs_reason


def test_utsiras_grounds_are_a_suggestion_and_say_where_from() -> None:
    utsira = load("utsira").deletion
    assert grounds("utsira") == (*THREE, "other")
    assert not utsira.source.stated
    assert all("Alta kommune" in str(ground.source) for ground in utsira.grounds[:3])


def test_ks_deletes_nothing_but_in_extraordinary_cases_with_a_written_reason() -> None:
    ks = load("ks").deletion
    assert ks.ground("extraordinary").needs_reason
    with speaking("en"):
        assert "Consider first to answer" in str(ks.text)


def test_the_swedish_municipality_removes_what_breaks_the_rules_of_the_page() -> None:
    assert grounds("svensk") == ("breaks_page_rules", "against_law")


def test_a_ground_that_the_profile_lacks_is_refused_with_the_ones_it_has() -> None:
    with pytest.raises(InvalidRecord) as refused:
        load("alta").deletion.ground("other")
    assert "personal_attack" in str(refused.value.details["choices"])


@pytest.mark.requirement("U10")
@pytest.mark.parametrize(
    ("key", "strength"),
    [
        ("alver", Strength.ALWAYS),
        ("utsira", Strength.TRY),
        ("alta", Strength.SHOULD),
        ("ks", Strength.SHOULD),
        ("svensk", Strength.SHOULD),
    ],
)
def test_how_strongly_negative_comments_are_answered_differs(key: str, strength: Strength) -> None:
    assert load(key).reply(InquiryKind.NEGATIVE).strength is strength


@pytest.mark.requirement("A25")
@pytest.mark.requirement("U9")
def test_how_strongly_neutral_comments_are_answered_differs() -> None:
    assert load("alver").reply(InquiryKind.NEUTRAL).strength is Strength.WHERE_NATURAL
    assert load("utsira").reply(InquiryKind.NEUTRAL).strength is Strength.OPTIONAL
    assert load("alta").reply(InquiryKind.NEUTRAL).strength is Strength.SHOULD


@pytest.mark.requirement("U7")
def test_factual_errors_are_always_corrected_in_utsira_and_alver() -> None:
    for key in ("utsira", "alver"):
        assert load(key).reply(InquiryKind.FACT_ERROR).strength is Strength.ALWAYS
    assert load("utsira").reply(InquiryKind.QUESTION).strength is Strength.ALWAYS


@pytest.mark.requirement("A24")
@pytest.mark.requirement("U8")
def test_praise_is_thanked_for() -> None:
    for key in ("utsira", "alver"):
        rule = load(key).reply(InquiryKind.PRAISE)
        with speaking("nn"):
            assert "takk" in str(rule.help).casefold()
            assert "Takk" in str(rule.text)


@pytest.mark.requirement("U12")
def test_utsira_signs_as_the_municipality_but_professionals_with_name_and_title() -> None:
    utsira, shared = load("utsira"), shared_texts()
    assert utsira.reply(InquiryKind.QUESTION).signs is Signature.MUNICIPALITY
    assert utsira.reply(InquiryKind.PROFESSIONAL).signs is Signature.NAME_AND_TITLE
    with speaking("nb"):
        signed = shared.signatures[Signature.MUNICIPALITY].fill(municipality="Utsira kommune")
        assert signed == "Svar som Utsira kommune, uten navn og tittel."


def test_cases_are_referred_to_a_formal_inquiry_and_politics_to_politicians() -> None:
    utsira = load("utsira")
    assert utsira.reply(InquiryKind.CASE).refer is Referral.FORMAL
    assert "{formal}" in str(utsira.reply(InquiryKind.CASE).text)
    assert utsira.reply(InquiryKind.POLITICAL).refer is Referral.POLITICAL
    assert "{political}" in str(utsira.reply(InquiryKind.POLITICAL).text)


def test_a_hard_case_is_taken_up_with_leader_and_communications() -> None:
    for profile in profiles():
        rule = profile.reply(InquiryKind.HARD)
        assert rule.refer is Referral.LEADER
        assert rule.source.quote.endswith("i samråd med nærmeste leder og kommunikasjonssenheten.")
        assert rule.source.stated is (profile.key == "alta")
    with speaking("nb"):
        assert "Retningslinjen selv sier ingenting" in str(load("ks").reply(InquiryKind.HARD).help)


def test_each_guideline_says_what_a_daily_check_looks_at() -> None:
    every = ("comments", "messages", "remove", "promises")
    found = {profile.key: tuple(item.key for item in profile.checks) for profile in profiles()}
    assert found == {
        "utsira": (*every, "debate"),
        "alver": every,
        "alta": every,
        "ks": (*every, "watch", "as_page"),
        "svensk": every,
    }
    opens = {item.key: item.opens for item in load("ks").checks}
    assert (opens["remove"], opens["promises"], opens["watch"]) == (
        "deletions",
        "inquiries",
        "links",
    )


def test_what_a_check_item_is_said_to_come_from_is_stated_only_where_it_stands() -> None:
    stated = {p.key: [item.key for item in p.checks if item.source.stated] for p in profiles()}
    assert stated["alver"] == ["comments", "remove", "promises"]
    assert stated["svensk"] == ["comments", "messages", "remove"]
    assert {item.key for item in all_checks()} == {i.key for p in profiles() for i in p.checks}
    assert all(item.source.stated for item in all_checks())


def test_who_must_approve_an_account_differs() -> None:
    steps = {profile.key: profile.approval.steps for profile in profiles()}
    assert steps["svensk"] == ("leader", "communications")
    assert steps["alver"] == steps["alta"] == ("communications",)
    assert not load("utsira").approval.source.stated


def test_in_a_crisis_alta_speaks_on_the_website_and_facebook_only() -> None:
    assert load("alta").crisis.channels == ("website", "facebook")
    assert load("alver").crisis.channels == ()
    assert "kriseleiinga" in load("alver").crisis.source.quote


def test_answers_come_in_other_tones_but_never_humorous_to_the_displeased() -> None:
    utsira = load("utsira")
    assert tones_of(InquiryKind.PRAISE) == tuple(Tone)
    for kind in InquiryKind:
        friendly = kind in (InquiryKind.PRAISE, InquiryKind.NEUTRAL, InquiryKind.QUESTION)
        assert (Tone.HUMOROUS in tones_of(kind)) is friendly
        assert reply_text(utsira, kind, Tone.FACTUAL) is utsira.reply(kind).text
        assert reply_text(utsira, kind, Tone.FORMAL) is not utsira.reply(kind).text
    negative = utsira.reply(InquiryKind.NEGATIVE).text
    assert reply_text(utsira, InquiryKind.NEGATIVE, Tone.HUMOROUS) is negative


def test_every_shared_text_is_there_in_every_language() -> None:
    shared = shared_texts()
    for wording in (*shared.replies.values(), *shared.tones.values()):
        assert set(wording.texts) == set(LANGUAGES)
        assert len(set(map(bool, wording.texts.values()))) == 1


def test_sarcasm_and_irony_are_out_in_every_profile() -> None:
    for language, word in {"nb": "sarkasme", "nn": "sarkasme", "sv": "sarkasm"}.items():
        with speaking(language):
            assert word in str(shared_texts().tone)


def test_the_reminder_that_one_represents_the_municipality_is_there() -> None:
    with speaking("nb"):
        assert str(shared_texts().representing) == "Husk at du alltid representerer kommunen."


@every_profile
def test_every_profile_has_a_rule_for_each_kind_of_comment(profile: Profile) -> None:
    assert set(profile.replies) == set(InquiryKind)


@every_profile
def test_every_text_is_there_in_every_language(profile: Profile) -> None:
    for wording in wordings(profile):
        assert set(wording.texts) == set(LANGUAGES)
        assert all(text.strip() for text in wording.texts.values())


@every_profile
def test_nynorsk_texts_are_nynorsk(profile: Profile) -> None:
    for wording in wordings(profile):
        words = set(re.findall(r"\w+", wording.texts["nn"].casefold()))
        assert not words & {"ikke", "hva", "jeg", "fra", "en", "et", "noe"}, wording.texts["nn"]


@every_profile
def test_every_rule_says_where_it_comes_from(profile: Profile) -> None:
    for source in sources(profile):
        assert source.guideline


@every_profile
def test_what_is_quoted_as_stated_stands_in_the_guideline(profile: Profile) -> None:
    whole = " ".join(" ".join(part.text for part in profile.paragraphs).split())
    for source in sources(profile):
        if source.stated and source.quote:
            for piece in source.quote.split(" … "):
                assert " ".join(piece.replace("… ", "").split()) in whole


@every_profile
def test_the_archive_rhythm_is_half_yearly_and_keeps_the_feed_and_what_was_deleted(
    profile: Profile,
) -> None:
    assert profile.archive.rhythm == "half_year"
    assert {Kept.FEED, Kept.DELETED} <= profile.archive.keeps


def test_only_the_swedish_guideline_gives_a_number_of_posts() -> None:
    found = {profile.key: profile.cadence.minimum for profile in profiles()}
    assert found == {"utsira": None, "alver": None, "alta": None, "ks": None, "svensk": 1}


@every_profile
def test_every_quote_stands_in_the_guideline_that_it_is_said_to_be_from(profile: Profile) -> None:
    whole = {
        other.document.issuer: " ".join(" ".join(part.text for part in other.paragraphs).split())
        for other in profiles()
    }
    for source in sources(profile):
        named = [text for issuer, text in whole.items() if f"{issuer}: " in source.guideline]
        assert named or not source.quote, source
        for piece in source.quote.split(" … "):
            words = " ".join(piece.replace("… ", "").split())
            assert not words or any(words in text for text in named), source


@every_profile
def test_every_placeholder_is_one_that_can_be_filled_in(profile: Profile) -> None:
    texts = [rule.text for rule in profile.replies.values()]
    texts += shared_texts().replies.values()
    for wording in texts:
        names = [set(re.findall(r"\{(\w+)\}", text)) for text in wording.texts.values()]
        assert all(found == names[0] for found in names)
        assert names[0] <= set(GAPS)


@every_profile
def test_no_persons_address_stands_in_a_guideline(profile: Profile) -> None:
    assert not any("@" in part.text for part in profile.paragraphs)


def test_a_role_address_takes_the_place_of_a_persons() -> None:
    last = load("utsira").paragraphs[-1]
    assert last.shown("web@testvik.example").endswith("web-ansvarlig (web@testvik.example)")
    assert last.shown("").endswith("web-ansvarlig")


def test_guidelines_for_accounts_and_for_employees_are_told_apart() -> None:
    parts = {part.name: part.audience for part in load("utsira").paragraphs}
    assert parts["A 5"] is Audience.ACCOUNTS
    assert parts["B 5"] is Audience.EMPLOYEES
    assert sum(audience is Audience.EMPLOYEES for audience in parts.values()) == 12


def test_a_profile_that_does_not_exist_is_not_found() -> None:
    with pytest.raises(NotFound):
        load("atlantis")
