"""What do I do with this comment? One question after another, to an outcome that says what to do.

The questions and outcomes lie in `resources/decision_aid.toml`, with their sources. It is guidance
and never a verdict (Utsira: «en veiledning som skal lede oss på riktig vei»).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from core.decision_steps import BY_THE_RULE, Act, Finding, Opens, Step, Turn, load
from core.deletion_records import Measure
from core.guideline_rules import Profile, ReplyRule, Strength
from core.guidelines import shared_texts
from core.inquiries import InquiryKind, Outcome
from core.language import _

__all__ = [
    "Act",
    "Answer",
    "Ending",
    "Finding",
    "Opens",
    "Path",
    "Step",
    "Turn",
    "path_lines",
    "start",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """Where a walk ended: what to do, in order, and which form to open with what filled in.

    `stays` is true when the comment is to stand. `repeats_words` is false where the log must not
    repeat what was written. `outcome` is the inquiry's, open where it is left to the person.
    """

    findings: tuple[Finding, ...]
    acts: tuple[Act, ...]
    opens: Opens
    measure: Measure | None
    grounds: tuple[str, ...]
    kind: InquiryKind | None
    outcome: Outcome

    @property
    def main(self) -> Finding:
        return next(finding for finding in self.findings if finding.main)

    @property
    def stays(self) -> bool:
        return bool(self.notes)

    @property
    def notes(self) -> list[str]:
        """What is said beside the outcome: that the comment is to stay."""
        return [str(f.title) for f in self.findings if f.title and not f.main]

    @property
    def repeats_words(self) -> bool:
        return self.main.repeats_words

    @property
    def is_crisis(self) -> bool:
        """Whether the crisis management speaks now (question K0)."""
        return any(act.key == "crisis_log" for act in self.acts)

    def rule(self, profile: Profile) -> ReplyRule | None:
        """The rule of the municipality's guideline for this kind of comment."""
        told = any(act.key == BY_THE_RULE for act in self.acts)
        return profile.reply(self.kind) if told and self.kind else None

    def title(self, profile: Profile) -> str:
        """What it came to; an answer is worded as strongly as the guideline words it."""
        if self.main.title is not None:
            return str(self.main.title)
        rule = self.rule(profile)
        return str(load().answers[rule.strength if rule else Strength.SHOULD])

    def to_do(self, profile: Profile, municipality: str) -> list[str]:
        """Each thing to do as a sentence, the most urgent first."""
        lines: list[str] = []
        for act in self.acts:
            if act.key == BY_THE_RULE:
                lines += self._by_the_rule(profile, municipality)
            else:
                lines.append(str(act.text))
        return lines

    def ground(self, profile: Profile) -> str:
        """The ground for deletion that fits, if the guideline has it; else nothing."""
        known = {ground.key for ground in profile.deletion.grounds}
        return next((key for key in self.grounds if key in known), "")

    def _by_the_rule(self, profile: Profile, municipality: str) -> list[str]:
        rule = self.rule(profile)
        if rule is None:
            return []
        signed = shared_texts().signatures[rule.signs].fill(municipality=municipality)
        # Who is referred elsewhere gets no answer to sign, and a specialist's rule says who signs.
        unsigned = (InquiryKind.CASE, InquiryKind.POLITICAL, InquiryKind.PROFESSIONAL)
        return [str(rule.help)] if rule.kind in unsigned else [str(rule.help), signed]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One question and what was answered."""

    step: Step
    yes: bool

    @property
    def turn(self) -> Turn:
        return self.step.yes if self.yes else self.step.no

    def __str__(self) -> str:
        said = _("Yes") if self.yes else _("No")
        return f"{self.step.question} {said}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Path:
    """A walk through the questions so far; it is never changed, only continued or taken back."""

    answers: tuple[Answer, ...] = ()

    @property
    def step(self) -> Step | None:
        """The question to answer now; None when the walk has ended."""
        return _next(self.answers)

    @property
    def findings(self) -> tuple[Finding, ...]:
        found = (answer.turn.found for answer in self.answers)
        return tuple(load().findings[key] for key in found if key)

    @property
    def notes(self) -> list[str]:
        """What stands fast already, such as that the comment is to stay."""
        beside = [finding for finding in self.findings if finding.title and not finding.main]
        return [f"{finding.title}. {_first_act(finding)}" for finding in beside]

    @property
    def ending(self) -> Ending | None:
        """Where it ended; None while there is a question to answer."""
        return None if self.step is not None else _ending(self.findings)

    def answer(self, *, yes: bool) -> Path:
        """The walk with one answer more; an ended walk stays as it is."""
        step = self.step
        if step is None:
            return self
        return replace(self, answers=(*self.answers, Answer(step=step, yes=yes)))

    def back(self) -> Path:
        """The walk without the last answer."""
        return replace(self, answers=self.answers[:-1])

    @property
    def answering_considered(self) -> bool:
        """Whether answering, or letting it stand, was asked and found not to be enough (KS)."""
        return any(answer.step.key == "M1" and not answer.yes for answer in self.answers)

    def text(self) -> str:
        """The walk as it is stored: “v1 K0=no K1=yes”; nothing when nothing was answered."""
        said = [f"{a.step.key}={'yes' if a.yes else 'no'}" for a in self.answers]
        return " ".join([f"v{load().version}", *said]) if said else ""

    def lines(self) -> list[str]:
        """Each question with its answer, in the language spoken here."""
        return [str(answer) for answer in self.answers]

    @classmethod
    def read(cls, text: str) -> Path | None:
        """The walk that `text` stored; None when it is no walk through the questions we have."""
        parts = text.split()
        if not parts or parts[0] != f"v{load().version}":
            return None
        path = cls()
        for part in parts[1:]:
            said = re.fullmatch(r"(\w+)=(yes|no)", part)
            if said is None or path.step is None or path.step.key != said[1]:
                return None
            path = path.answer(yes=said[2] == "yes")
        return path


def start() -> Path:
    """A walk that begins."""
    return Path()


def path_lines(text: str) -> list[str]:
    """A stored walk as questions with their answers; as it was stored when it cannot be read."""
    path = Path.read(text)
    return path.lines() if path is not None else [text] if text else []


def _next(answers: tuple[Answer, ...]) -> Step | None:
    aid = load()
    if not answers:
        return aid.steps[aid.first]
    key = answers[-1].turn.next
    if not key:
        return None
    step = aid.steps[key]
    settled = step.settled_by and any(a.turn.found == step.settled_by for a in answers)
    return None if settled else step


def _first_act(finding: Finding) -> str:
    return next(str(act.text) for act in load().acts if act.key in finding.acts)


def _ending(findings: tuple[Finding, ...]) -> Ending:
    main = next(finding for finding in findings if finding.main)
    wanted = {"", *(key for finding in findings for key in finding.acts)}
    outcomes = [finding.outcome for finding in findings if finding.outcome]
    return Ending(
        findings=findings,
        acts=tuple(act for act in load().acts if {act.key, act.beside} <= wanted),
        opens=main.opens or Opens.INQUIRY,
        measure=main.measure,
        grounds=tuple(ground for finding in findings for ground in finding.grounds),
        kind=main.kind,
        outcome=outcomes[-1] if outcomes else Outcome.OPEN,
    )
