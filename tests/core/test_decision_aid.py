"""The decision aid: every walk through it ends, and what it comes to."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.decision_aid import Ending, Opens, Path, path_lines, start
from core.decision_steps import load
from core.deletions import Measure
from core.guidelines import load as profile_of
from core.guidelines import profiles
from core.inquiries import InquiryKind, Outcome
from core.language import LANGUAGES, speaking

MUNICIPALITY = "Testvik kommune (eksempel)"


def every_walk(path: Path | None = None) -> Iterator[Path]:
    path = start() if path is None else path
    if path.step is None:
        yield path
        return
    for yes in (True, False):
        yield from every_walk(path.answer(yes=yes))


WALKS = list(every_walk())


def walked(text: str) -> Path:
    """The walk in which these are answered yes and all others no: "K4 M2"."""
    path, yes = start(), text.split()
    while path.step is not None:
        path = path.answer(yes=path.step.key in yes)
    assert [answer.step.key for answer in path.answers if answer.yes] == yes
    return path


def ended(text: str) -> Ending:
    ending = walked(text).ending
    assert ending is not None
    return ending


def acts(ending: Ending) -> list[str]:
    return [act.key for act in ending.acts]


# The whole of it


def test_every_walk_ends_with_one_outcome_and_something_to_do() -> None:
    assert len(WALKS) > 100
    for path in WALKS:
        ending = path.ending
        assert ending is not None
        assert [finding.main for finding in ending.findings].count(True) == 1
        assert ending.acts, path.text()
        assert path.answer(yes=True) == path


def test_every_question_every_outcome_and_every_act_is_reached() -> None:
    aid = load()
    asked = {answer.step.key for path in WALKS for answer in path.answers}
    found = {finding.key for path in WALKS for finding in path.findings}
    told = {act.key for path in WALKS if path.ending for act in path.ending.acts}
    assert asked == set(aid.steps)
    assert found == set(aid.findings)
    assert told == {act.key for act in aid.acts}


def test_nothing_is_asked_twice() -> None:
    for path in WALKS:
        asked = [answer.step.key for answer in path.answers]
        assert len(asked) == len(set(asked))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_and_act_is_worded_in_every_language(language: str) -> None:
    aid = load()
    with speaking(language):
        texts = [str(step.question) for step in aid.steps.values()]
        texts += [str(step.source) for step in aid.steps.values()]
        texts += [str(act.text) for act in aid.acts if act.key != "rule"]
        assert all(texts)
        assert all(text.endswith("?") for text in texts[: len(aid.steps)])
        assert len(set(texts[: len(aid.steps)])) == len(aid.steps)


def test_a_source_names_a_guideline_and_no_number_of_ours() -> None:
    names = ("kommune", "KS", "Politi", "polisen", "police", "Arkivverket")
    for step in load().steps.values():
        for text in step.source.texts.values():
            assert any(name in text for name in names), text
            assert "seed" not in text


def test_the_outcome_is_worded_in_every_profile_and_language() -> None:
    for profile in profiles():
        for language in LANGUAGES:
            with speaking(language):
                for ending in (path.ending for path in WALKS):
                    assert ending is not None
                    assert ending.title(profile)
                    assert all(ending.to_do(profile, MUNICIPALITY))


# What it comes to


def test_a_crisis_goes_to_the_leader_and_is_not_answered_alone() -> None:
    ending = ended("K0")
    assert (ending.opens, ending.kind) == (Opens.INQUIRY, InquiryKind.HARD)
    assert ending.outcome is Outcome.WITH_LEADER
    assert "tell_leader" in acts(ending)
    assert "publish" not in acts(ending)


def test_a_threat_is_an_emergency_first_and_evidence_comes_before_hiding() -> None:
    ending = ended("K1")
    assert (ending.opens, ending.measure) == (Opens.DELETION, Measure.HIDDEN)
    assert acts(ending)[:3] == ["emergency", "screenshot", "hide_now"]
    assert {"tell_leader", "leader_reports"} <= set(acts(ending))
    assert "112" in ending.to_do(profile_of("utsira"), MUNICIPALITY)[0]


@pytest.mark.parametrize("walk", ["K1", "K2", "K3", "K4 M2", "K4", "K5", "K6"])
def test_evidence_comes_before_anything_is_taken_away(walk: str) -> None:
    told = acts(ended(walk))
    first = next(place for place, key in enumerate(told) if key.startswith("screenshot"))
    taken = [place for place, key in enumerate(told) if key in ("hide", "hide_now", "delete")]
    assert taken
    assert first < min(taken)


def test_confidential_words_are_not_repeated_in_the_log() -> None:
    assert not ended("K3").repeats_words
    assert all(ended(walk).repeats_words for walk in ("K1", "K2", "K4", "K5", "K6", "S3"))


@pytest.mark.parametrize(
    ("walk", "ground"),
    [
        ("K1", "against_law"),
        ("K2", "against_law"),
        ("K3", "against_law"),
        ("K4", "names_third_party"),
        ("K5", "personal_attack"),
        ("K6", ""),
    ],
)
def test_a_ground_is_suggested_only_where_the_guideline_has_it(walk: str, ground: str) -> None:
    assert ended(walk).ground(profile_of("alta")) == ground
    for profile in profiles():
        known = {one.key for one in profile.deletion.grounds}
        assert ended(walk).ground(profile) in known | {""}
    assert ended("K6").ground(profile_of("svensk")) == "breaks_page_rules"
    assert ended("K4").ground(profile_of("ks")) == ""


def test_criticism_that_is_merely_unpleasant_stays() -> None:
    unpleasant = [path for path in WALKS if "K7=yes" in path.text()]
    assert unpleasant
    for path in unpleasant:
        ending = path.ending
        assert ending is not None
        assert ending.stays
        assert ending.opens is Opens.INQUIRY
        assert "stands" in acts(ending)
        assert not {"delete", "hide", "log"} & set(acts(ending))


@pytest.mark.requirement("K13")
@pytest.mark.parametrize("question", ["K4", "K5", "K6"])
def test_answering_or_letting_stand_is_offered_before_hiding_and_that_before_deleting(
    question: str,
) -> None:
    path = start()
    while path.step is not None and path.step.key != question:
        path = path.answer(yes=False)
    reached = path.answer(yes=True)
    assert reached.step is not None
    assert reached.step.key == "M1"
    assert "la kommentaren stå" in str(reached.step.question)
    hiding = reached.answer(yes=False)
    assert hiding.step is not None
    assert "skjule" in str(hiding.step.question)
    assert hiding.answering_considered
    deleting = hiding.answer(yes=False).ending
    assert deleting is not None
    assert deleting.measure is Measure.DELETED
    left = ended(f"{question} M1 S7 T1")
    assert left.stays
    assert left.opens is Opens.INQUIRY


@pytest.mark.requirement("S44")
def test_what_breaks_the_rules_is_left_and_archived_or_kept_in_the_log_and_removed() -> None:
    breaking = [p for p in WALKS if any(f"{key}=yes" in p.text() for key in ("K4", "K5", "K6"))]
    assert breaking
    for path in breaking:
        ending = path.ending
        assert ending is not None
        told = set(acts(ending))
        if ending.stays:
            assert "register" in told
            assert "A1=" not in path.text()  # settled; not asked once more
        else:
            assert ending.opens is Opens.DELETION
            assert {"screenshot", "log"} <= told


@pytest.mark.requirement("T24")
def test_guidance_or_a_link_to_facts_is_answered_and_all_else_is_a_case() -> None:
    guidance = [path for path in WALKS if "S1=yes S1b=yes" in path.text()]
    case = [path for path in WALKS if "S1=yes S1b=no" in path.text()]
    assert guidance
    assert case
    for path in guidance:
        assert path.ending is not None
        assert path.ending.kind is not InquiryKind.CASE
        assert "guide" in acts(path.ending)
    for path in case:
        assert path.ending is not None
        assert path.ending.kind is InquiryKind.CASE
        assert path.ending.outcome is Outcome.FORMAL
        assert "publish" not in acts(path.ending)
    assert ended("S1 S1b S5 T1").outcome is Outcome.ANSWERED


@pytest.mark.parametrize(
    ("walk", "kind", "outcome"),
    [
        ("S1", InquiryKind.CASE, Outcome.FORMAL),
        ("S2", InquiryKind.POLITICAL, Outcome.POLITICAL),
        ("S3 T1", InquiryKind.FACT_ERROR, Outcome.ANSWERED),
        ("S4 T1", InquiryKind.PROFESSIONAL, Outcome.ANSWERED),
        ("S5 T1", InquiryKind.QUESTION, Outcome.ANSWERED),
        ("S5 S5b T1", InquiryKind.QUESTION, Outcome.PROMISED),
        ("S6 T1", InquiryKind.PRAISE, Outcome.ANSWERED),
        ("S7 T1", InquiryKind.NEGATIVE, Outcome.ANSWERED),
        ("S8", InquiryKind.NEUTRAL, Outcome.OPEN),
        ("T1", None, Outcome.OPEN),
    ],
)
def test_an_answer_opens_the_inquiry_with_its_kind_and_outcome(
    walk: str, kind: InquiryKind | None, outcome: Outcome
) -> None:
    ending = ended(walk)
    assert (ending.opens, ending.kind, ending.outcome) == (Opens.INQUIRY, kind, outcome)
    assert not ending.stays


def test_an_answer_is_worded_as_strongly_as_the_guideline_words_it() -> None:
    titles = {key: ended("S7 T1").title(profile_of(key)) for key in ("alver", "utsira", "alta")}
    assert titles == {
        "alver": "Svar alltid",
        "utsira": "Forsøk å svare",
        "alta": "Svar på kommentaren",
    }
    assert ended("S8").title(profile_of("utsira")) == "Svar er lov, men ikke nødvendig"
    assert ended("S8").title(profile_of("alver")) == "Svar der det er naturlig"
    told = ended("S5 T1").to_do(profile_of("utsira"), MUNICIPALITY)
    assert f"Svar som {MUNICIPALITY}, uten navn og tittel." in told


def test_a_sarcastic_reply_is_written_anew_and_not_published() -> None:
    assert "rewrite" in acts(ended("S7"))
    assert "publish" not in acts(ended("S7"))
    assert "publish" in acts(ended("S7 T1"))


def test_a_thread_of_value_is_archived() -> None:
    assert "register" in acts(ended("S7 T1 A1"))
    assert "register" not in acts(ended("S7 T1"))


# The walk itself


def test_a_walk_goes_back_a_question_and_never_before_the_first() -> None:
    path = start().answer(yes=False).answer(yes=False)
    assert path.back().back() == start() == start().back()
    assert path.back().step == start().answer(yes=False).step


@given(st.lists(st.booleans(), max_size=25))
def test_a_stored_walk_is_read_back(answers: list[bool]) -> None:
    path = start()
    for yes in answers:
        path = path.answer(yes=yes)
    if path.answers:
        assert Path.read(path.text()) == path
        assert path_lines(path.text()) == path.lines()
    else:
        assert path.text() == ""


@pytest.mark.parametrize(
    "text", ["", "v0 K0=no", "v1 K1=no", "v1 K0=maybe", "v1 K0=yes K1=no", "K0=no", "hello"]
)
def test_what_is_no_walk_is_not_read_as_one(text: str) -> None:
    assert Path.read(text) is None
    assert path_lines(text) == ([text] if text else [])


def test_a_walk_is_told_in_the_language_spoken_here() -> None:
    text = walked("K1").text()
    assert text == "v1 K0=no K1=yes"
    assert path_lines(text)[0] == "Er kriseledelsen i kommunen satt? Nei"
    with speaking("nn"):
        assert path_lines(text)[0] == "Er kriseleiinga i kommunen sett? Nei"
    with speaking("en"):
        assert path_lines(text)[1].endswith("in danger? Yes")
