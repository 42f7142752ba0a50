"""The deletion log: what an entry must hold, evidence first, corrections, masking."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from core.clock import FixedClock
from core.deletion_records import body_of, deletion_of
from core.deletions import Deletion, EntryKind, EvidenceRef, Measure
from core.errors import InvalidRecord, NotFound, Refused
from core.language import speaking
from core.masking import masked
from core.office import Office
from core.store import Changed, Table
from tests.core.deletion_cases import account, add, draft, evidence, picture


def test_the_first_entry_is_number_one_and_reads_as_it_was_written(
    office: Office, clock: FixedClock
) -> None:
    office.store.who = "Kari Nes"
    written = draft(
        office,
        link="facebook.com/testvik/posts/1",
        written_at=clock.moment - timedelta(hours=2),
        found_at=clock.moment - timedelta(hours=1),
        thread="Om kommunale avgifter",
        rule="Personopplysningsloven",
        milder="Å svare ville gjentatt opplysningen.",
        consulted="Kommunikasjon",
        author_told=True,
        police_report="nei",
        case_number="26/123",
    )
    assert office.deletions.add(written) == 1
    entry = office.deletions.entry(1)
    assert (entry.number, entry.who, entry.at) == (1, "Kari Nes", clock.moment)
    assert (entry.kind, entry.about, entry.day) == (EntryKind.ENTRY, None, date(2026, 11, 23))
    assert entry.deletion == replace(
        written,
        account="Facebook · Testvik kommune",
        link="https://facebook.com/testvik/posts/1",
        removed_at=clock.moment,
        ground_title="Navngir andre",
        profile=office.profile().name,
    )


def test_numbers_follow_each_other_and_the_log_is_whole(office: Office) -> None:
    add(office, 3)
    assert [entry.number for entry in office.deletions.entries()] == [1, 2, 3]
    state = office.deletions.verify()
    assert (state.ok, state.first_broken, state.count) == (True, None, 3)
    assert state.head == office.deletions.entry(3).hash
    assert state.code.replace(" ", "") == state.head[:24]


def test_an_empty_log_is_whole(office: Office) -> None:
    state = office.deletions.verify()
    assert (state.ok, state.count, state.head, state.code) == (True, 0, "", "")


@pytest.mark.requirement("A42")
@pytest.mark.parametrize("field", ["ground", "reason", "decided_by"])
@pytest.mark.parametrize("value", ["", "  \n"])
def test_a_field_that_must_be_filled_in(office: Office, field: str, value: str) -> None:
    with pytest.raises(InvalidRecord) as refusal:
        office.deletions.add(draft(office, **{field: value}))
    assert (refusal.value.field, refusal.value.reason) == (field, "missing")
    assert office.deletions.count() == 0


def test_what_was_written_must_be_there_in_one_form_or_the_other(office: Office) -> None:
    with pytest.raises(InvalidRecord) as refusal:
        office.deletions.add(draft(office, text=" ", masked_text=""))
    assert (refusal.value.field, refusal.value.reason) == ("masked_text", "missing")


def test_an_account_that_is_not_in_the_register(office: Office) -> None:
    with pytest.raises(NotFound):
        office.deletions.add(draft(office, account_id=99))


@pytest.mark.parametrize("measure", [Measure.DELETED, Measure.HIDDEN])
def test_removal_before_evidence_is_refused(office: Office, measure: Measure) -> None:
    with pytest.raises(Refused) as refusal:
        office.deletions.add(draft(office, measure=measure, evidence=()))
    assert refusal.value.reason == "evidence_first"
    assert office.deletions.count() == 0


@pytest.mark.parametrize("measure", [Measure.BLOCKED, Measure.REPORTED])
def test_what_removes_nothing_needs_no_evidence(office: Office, measure: Measure) -> None:
    assert office.deletions.add(draft(office, measure=measure, evidence=())) == 1


def test_evidence_that_is_gone_or_changed_is_no_evidence(office: Office) -> None:
    ready = draft(office)
    path = office.evidence.path(office.evidence.file(ready.evidence[0].sha256))
    path.unlink()
    with pytest.raises(Refused) as refusal:
        office.deletions.add(ready)
    assert refusal.value.reason == "evidence_broken"
    assert office.deletions.count() == 0


def test_evidence_that_was_never_handed_in_is_no_evidence(office: Office) -> None:
    ready = draft(office)
    invented = replace(ready.evidence[0], sha256="f" * 64)
    with pytest.raises(NotFound):
        office.deletions.add(replace(ready, evidence=(invented,)))


def test_several_files_are_kept_in_their_order(office: Office) -> None:
    files = (evidence(office), evidence(office, picture("black")), evidence(office, b"Ord for ord"))
    office.deletions.add(draft(office, evidence=files))
    found = office.deletions.entry(1).deletion
    assert found is not None
    assert found.evidence == files
    assert [ref.mime for ref in found.evidence] == ["image/png", "image/png", "text/plain"]


def test_evidence_in_the_log_is_not_let_go(office: Office) -> None:
    add(office)
    with pytest.raises(Refused) as refusal:
        office.evidence.release(evidence(office).sha256)
    assert refusal.value.reason == "evidence_in_use"


def test_the_exact_text_can_be_kept_as_the_evidence(office: Office) -> None:
    bare = draft(office, evidence=(), link="https://facebook.com/testvik/posts/1")
    kept = office.deletions.keep_text(bare)
    assert office.deletions.keep_text(kept) == kept
    office.deletions.add(kept)
    file = office.evidence.file(kept.evidence[0].sha256)
    text = office.evidence.read(file).decode()
    assert bare.text in text
    assert "https://facebook.com/testvik/posts/1" in text
    assert file.name == "Det som ble skrevet.txt"


def test_there_is_nothing_to_keep_of_an_empty_text(office: Office) -> None:
    with pytest.raises(InvalidRecord):
        office.deletions.keep_text(draft(office, text=" ", evidence=()))


@pytest.mark.parametrize(
    ("field", "hours", "reason"),
    [
        ("removed_at", 1, "future"),
        ("written_at", 1, "future"),
        ("found_at", -1, "after_removal"),
        ("written_at", -1, "after_removal"),
    ],
)
def test_times_that_cannot_be(
    office: Office, clock: FixedClock, field: str, hours: int, reason: str
) -> None:
    times = {"removed_at": clock.moment - timedelta(hours=2)}
    times[field] = clock.moment + timedelta(hours=hours)
    with pytest.raises(InvalidRecord) as refusal:
        office.deletions.add(draft(office, **times))
    assert (refusal.value.field, refusal.value.reason) == (field, reason)


def test_a_link_must_be_a_web_address(office: Office) -> None:
    with pytest.raises(InvalidRecord) as refusal:
        office.deletions.add(draft(office, link="se innlegget"))
    assert (refusal.value.field, refusal.value.reason) == ("link", "web_address")


@pytest.mark.parametrize(
    "given", ["names_third_party", "Navngir andre", "NAMNGIR ANDRE", " Names others "]
)
def test_a_ground_is_known_by_its_key_or_its_title(office: Office, given: str) -> None:
    assert office.deletions.ground(given).key == "names_third_party"


@pytest.mark.requirement("A42", "T18")
def test_a_ground_that_the_profile_does_not_have_is_refused_with_those_it_has(
    office: Office,
) -> None:
    office.settings.change({"guideline_profile": "alta"}, label="Profile")
    with pytest.raises(InvalidRecord) as refusal:
        office.deletions.add(draft(office, ground="other"))
    assert (refusal.value.field, refusal.value.reason) == ("ground", "choice")
    assert "personal_attack (Personangrep)" in str(refusal.value.details["choices"])


def test_the_ground_is_kept_in_the_words_of_its_time(office: Office) -> None:
    with speaking("nn"):
        add(office)
    office.settings.change({"guideline_profile": "svensk"}, label="Profile")
    found = office.deletions.entry(1).deletion
    assert found is not None
    assert found.ground_title == "Namngir andre"


def test_what_others_may_see_is_masked_when_nobody_did_it(office: Office) -> None:
    text = "Skriv til per@eksempel.no eller @per.eks, hilsen Per Eksempel, tlf. 912 34 567"
    office.deletions.add(draft(office, text=text, masked_text=""))
    found = office.deletions.entry(1).deletion
    assert found is not None
    assert found.text == text
    assert found.masked_text == (
        "Skriv til [navn fjernet] eller [navn fjernet], hilsen [navn fjernet],"
        " tlf. [nummer fjernet]"
    )


@pytest.mark.parametrize(
    ("text", "author", "expected"),
    [
        ("Kari lyver. Karius også.", "Kari Å", "[navn fjernet] lyver. Karius også."),
        ("Født 010190 12345!", "", "Født [nummer fjernet]!"),
        ("26.11.2026 kl. 08.30, sak 26/12345678", "", "26.11.2026 kl. 08.30, sak 26/12345678"),
        ("https://facebook.com/@side/1", "", "https://facebook.com/@side/1"),
        ("", "Per", ""),
        ("Hei (+47) 91234567", "", "Hei (+47) [nummer fjernet]"),
        ("مرحبا علي", "علي", "مرحبا [navn fjernet]"),
    ],
)
def test_masking_takes_out_people_and_leaves_the_rest(
    text: str, author: str, expected: str
) -> None:
    assert masked(text, author) == expected


@pytest.mark.parametrize(
    "text", ["😠 <b>Ål</b> \u202eمرحبا\x00", "e\u0301", "\ud83d\ude20", "\ud83d!"]
)
def test_any_text_that_can_be_typed_is_kept(office: Office, text: str) -> None:
    office.deletions.add(draft(office, text=text, author=text))
    found = office.deletions.entry(1).deletion
    assert found is not None
    assert found.text == text.replace("\ud83d\ude20", "😠").replace("\ud83d!", "\ufffd!")
    assert office.deletions.verify().ok


def test_an_entry_cannot_be_undone(office: Office) -> None:
    add(office)
    assert office.store.undo_label == "" or "slettelogg" not in office.store.undo_label.lower()
    while office.store.undo():
        pass
    assert office.deletions.count() == 1


def test_the_journal_and_the_listeners_hear_of_an_entry_but_not_what_it_says(
    office: Office,
) -> None:
    ready = draft(office)
    heard: list[Changed] = []
    office.store.listen(heard.append)
    office.deletions.add(ready, origin="page")
    assert heard == [Changed(frozenset({Table.DELETION_ENTRIES}), "page")]
    rows = office.store.select("SELECT what, changes FROM journal ORDER BY id DESC LIMIT 1")
    assert tuple(rows[0]) == (
        "En oppføring er lagret i sletteloggen",
        '[["deletion_entries", 1, "+"]]',
    )


# Corrections


def test_a_correction_is_an_entry_of_its_own_linked_to_the_first(office: Office) -> None:
    add(office, 2)
    before = office.deletions.entry(1)
    number = office.deletions.correct(
        1, reason="Feil navn på leder.", fields={"decided_by": "Ola Moe"}
    )
    assert number == 3
    correction = office.deletions.entry(3)
    assert (correction.kind, correction.about) == (EntryKind.CORRECTION, 1)
    assert correction.correction is not None
    assert correction.correction.fields == (("decided_by", "Ola Moe"),)
    after = office.deletions.entry(1)
    assert after.corrected_by == (3,)
    assert replace(after, corrected_by=()) == before
    assert office.deletions.verify().ok


def test_a_correction_of_a_correction_is_about_the_entry(office: Office) -> None:
    add(office)
    office.deletions.correct(1, reason="Presisering", text="Det gjaldt to kommentarer.")
    office.deletions.correct(2, reason="Presisering", text="Nei, tre.")
    assert office.deletions.entry(3).about == 1
    assert office.deletions.entry(1).corrected_by == (2, 3)


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"reason": " ", "text": "Slik"}, "correction_reason"),
        ({"reason": "Feil"}, "correction_text"),
        ({"reason": "Feil", "fields": {"measure": "hidden"}}, "fields"),
    ],
)
def test_a_correction_says_why_and_what(office: Office, given: dict[str, str], field: str) -> None:
    add(office)
    with pytest.raises(InvalidRecord) as refusal:
        office.deletions.correct(1, **given)  # type: ignore[arg-type]
    assert refusal.value.field == field
    assert office.deletions.count() == 1


def test_there_is_nothing_to_correct_in_an_entry_that_is_not_there(office: Office) -> None:
    with pytest.raises(NotFound):
        office.deletions.correct(7, reason="Feil", text="Rett")


# Reading


def test_a_line_belongs_to_the_norwegian_day_it_was_written_on(
    office: Office, clock: FixedClock
) -> None:
    clock.moment = clock.moment.replace(month=6, day=30, hour=22, minute=30)
    add(office)
    assert office.deletions.between(date(2026, 1, 1), date(2026, 6, 30)) == []
    assert len(office.deletions.between(date(2026, 7, 1), date(2026, 12, 31))) == 1


def test_there_is_no_entry_zero(office: Office) -> None:
    with pytest.raises(NotFound):
        office.deletions.entry(0)


def test_a_draft_is_looked_over_without_being_saved(office: Office) -> None:
    looked_over = office.deletions.checked(draft(office))
    assert isinstance(looked_over, Deletion)
    assert isinstance(looked_over.evidence[0], EvidenceRef)
    assert looked_over.ground_title == "Navngir andre"
    assert office.deletions.count() == 0


def test_the_log_is_read_again_after_a_restart(office: Office, clock: FixedClock) -> None:
    key = account(office)
    add(office)
    office.close()
    again = Office.open(office.paths, clock)
    try:
        found = again.deletions.entry(1).deletion
        assert found is not None
        assert found.account_id == key
        assert again.deletions.verify().ok
    finally:
        again.close()


def test_the_way_through_the_decision_aid_is_kept_with_the_entry(office: Office) -> None:
    path = "v1 K0=no K1=no K2=no K3=no K4=yes M1=no M2=no"
    number = office.deletions.add(draft(office, path=f" {path}\n"))
    found = office.deletions.entry(number).deletion
    assert found is not None
    assert found.path == path
    assert office.deletions.verify().ok


def test_an_entry_without_such_a_way_is_written_as_before_there_was_one(office: Office) -> None:
    body = body_of(draft(office))
    assert b"path" not in body
    read = deletion_of(body.decode("utf-8"))
    assert read is not None
    assert read.path == ""
    assert body_of(read) == body
    assert b'"path":"v1 K0=yes"' in body_of(draft(office, path="v1 K0=yes"))
