"""What the search offers: the program's verbs, and what was found in the record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QWidget

from core.dates import short_date
from core.errors import AppError
from core.language import LANGUAGES, OWN_NAMES, _
from core.office import Office
from core.people import Person
from core.people_words import role_name
from core.platforms import Platform
from core.search import Hit, HitKind, fold, words_of
from ui.dialogs.decision_aid import TITLE, open_decision_aid
from ui.dialogs.person_chooser import sit_down
from ui.dialogs.post import PostDialog
from ui.page import Shell
from ui.pages import PAGES, Entry
from ui.theme import Scheme

_TEXT_SIZES = (100, 125, 150, 200)
_MOST_ACTIONS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One line of the list. `words` are others that it is found by; `tile` goes before `icon`.

    The ones that are used `often` are offered before anything is typed.
    """

    title: str
    act: Callable[[], object]
    detail: str = ""
    words: str = ""
    icon: str = "search"
    keys: str = ""
    often: bool = False
    tile: tuple[Platform, int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading and the choices under it."""

    heading: str
    choices: tuple[Choice, ...]


class Offers:
    """Answers what a person types with sections of choices."""

    def __init__(
        self,
        window: QWidget,
        shell: Shell,
        office: Office,
        entries: Sequence[Entry] = PAGES,
    ) -> None:
        self._window, self._shell, self._office = window, shell, office
        self._entries, self._waiting = tuple(entries), list(entries)
        self._verbs: list[Choice] = []
        self._others = tuple(self._all_others())

    def load_next(self) -> bool:
        """Asks one more page for its verbs, which loads it; False when all have answered."""
        if not self._waiting:
            return False
        entry = self._waiting.pop(0)
        self._verbs += self._verbs_of(entry)
        return True

    def sections(self, text: str) -> list[Section]:
        """Actions first, then what was found; for no words what was opened last."""
        words = words_of(text)
        if not words:
            recent = [self._found(hit) for hit in self._office.search.recent()]
            return _kept([(_("Opened last"), recent), (_("Actions"), self._usual())])
        while self.load_next():
            pass
        found = [
            (group_name(group.kind), [self._found(hit) for hit in group.hits])
            for group in self._office.search.find(text)
        ]
        return _kept([(_("Actions"), matching([*self._verbs, *self._others], words)), *found])

    # Actions

    def _usual(self) -> list[Choice]:
        return [choice for choice in (*self._verbs, *self._others) if choice.often]

    def _all_others(self) -> Iterator[Choice]:
        for entry in self._entries:
            yield Choice(
                title=entry.title(),
                words=_("go to page show"),
                icon=entry.icon,
                keys=entry.shortcut,
                often=True,
                act=partial(self._shell.go_to, entry.name),
            )
        yield Choice(
            title=_(TITLE),
            words=_("decision aid help guidance hide delete answer comment"),
            icon="help",
            often=True,
            act=partial(open_decision_aid, self._shell, self._office),
        )
        yield from self._people()
        yield from self._looks()
        yield Choice(
            title=_("Make a backup"),
            words=_("backup copy save"),
            icon="database",
            act=self._back_up,
        )

    def _verbs_of(self, entry: Entry) -> Iterator[Choice]:
        for command in entry.load().commands():
            yield Choice(
                title=command.text,
                detail=entry.title(),
                words=command.words,
                icon=command.icon or entry.icon,
                often=command.often,
                act=partial(self._shell.go_to, entry.name, **command.hint),
            )

    def _people(self) -> Iterator[Choice]:
        """Everybody who may take over, the deputies of most accounts first."""
        current = self._office.people.current()
        deputies = Counter(account.deputy_id for account in self._office.accounts.in_use())
        people = self._office.people.everyone()
        for person in sorted(people, key=lambda one: -deputies[one.id]):
            if current is None or person.id != current.id:
                role = role_name(person.role)
                title = _("Change to {name}").format(name=person.name)
                yield Choice(
                    title=f"{title} ({role.lower()})" if role else title,
                    detail=_("Who is at work"),
                    words=_("deputy substitute person user switch"),
                    icon="users",
                    act=partial(self._sit_down, person),
                )

    def _looks(self) -> Iterator[Choice]:
        schemes = {
            Scheme.LIGHT: (_("Light colours"), "sun"),
            Scheme.DARK: (_("Dark colours"), "moon"),
            Scheme.SYSTEM: (_("Colours as in the system"), "palette"),
        }
        for scheme, (title, icon) in schemes.items():
            words = _("theme look light dark night")
            yield self._setting("theme", scheme.value, title, words, icon)
        for language in LANGUAGES:
            words = _("language bokmål nynorsk svenska english")
            title = _("Language: {name}").format(name=OWN_NAMES[language])
            yield self._setting("language", language, title, words, "language")
        for percent in _TEXT_SIZES:
            words = _("text size letters larger smaller")
            title = _("Text size {percent} %").format(percent=percent)
            yield self._setting("text_size", str(percent), title, words, "text-size")

    def _setting(self, key: str, value: str, title: str, words: str, icon: str) -> Choice:
        act = partial(self._set, key, value, title)
        return Choice(title=title, detail=_("Settings"), words=words, icon=icon, act=act)

    def _set(self, key: str, value: str, label: str) -> None:
        if self._tried(lambda: self._office.settings.change({key: value}, label=label)):
            self._shell.look_again()
            self._shell.say(label, undoable=True)

    def _sit_down(self, person: Person) -> None:
        sit_down(self._shell, self._office, person)

    def _back_up(self) -> None:
        if self._tried(self._office.back_up):
            self._shell.say(_("A backup is made."))

    def _tried(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except AppError as error:
            self._shell.fail(error)
            return False
        return True

    # What was found

    def _found(self, hit: Hit) -> Choice:
        account = None
        if hit.account_id is not None:
            account = self._office.accounts.account(hit.account_id)
        day = short_date(hit.day) if hit.day and hit.kind is not HitKind.ACCOUNT else ""
        name = account.name if account and hit.kind is not HitKind.ACCOUNT else ""
        if account and hit.kind is HitKind.ACCOUNT:
            name = account.platform_name
        return Choice(
            title=hit.title,
            detail=" · ".join(part for part in (name, day) if part),
            icon=_ICONS[hit.kind],
            tile=(account.platform, account.id) if account else None,
            act=partial(self._open, hit),
        )

    def _open(self, hit: Hit) -> None:
        self._tried(lambda: self._office.search.remember(hit.kind, hit.key))
        match hit.kind:
            case HitKind.ACCOUNT:
                self._shell.go_to("accounts", account=hit.key)
            case HitKind.POST:
                self._tried(lambda: self._read_post(hit))
            case HitKind.PLAN:
                self._shell.go_to("plan", entry=hit.key)
            case HitKind.INQUIRY:
                self._shell.go_to("inquiries", inquiry=hit.key)
            case HitKind.FOLLOW_UP:
                self._shell.go_to("today")
            case HitKind.DELETION:
                self._shell.go_to("deletions", number=hit.key)

    def _read_post(self, hit: Hit) -> None:
        PostDialog(self._window, self._office, self._office.search.post(hit.key)).open()


_ICONS = {
    HitKind.ACCOUNT: "address-book",
    HitKind.POST: "photo",
    HitKind.PLAN: "calendar-month",
    HitKind.INQUIRY: "messages",
    HitKind.FOLLOW_UP: "flag",
    HitKind.DELETION: "eraser",
}


def group_name(kind: HitKind) -> str:
    """The heading over the hits of a kind."""
    names = {
        HitKind.ACCOUNT: _("Accounts"),
        HitKind.POST: _("Posts"),
        HitKind.PLAN: _("Publishing plan"),
        HitKind.INQUIRY: _("Inquiries"),
        HitKind.FOLLOW_UP: _("Follow-ups"),
        HitKind.DELETION: _("Deletions"),
    }
    return names[kind]


def matching(choices: Sequence[Choice], words: Sequence[str]) -> list[Choice]:
    """The actions that fit: every word begins a word of the title, or one of the other words.

    Those found by their title go first; verbs stand before the pages, as they are given.
    """
    ranked = [(_rank(choice, words), choice) for choice in choices]
    best = [choice for rank, choice in ranked if rank == 0]
    return [*best, *(choice for rank, choice in ranked if rank == 1)][:_MOST_ACTIONS]


def _rank(choice: Choice, words: Sequence[str]) -> int | None:
    title, all_words = fold(choice.title), fold(f"{choice.title} {choice.words}")
    if all(_begins_a_word(word, title) for word in words):
        return 0
    if all(_begins_a_word(word, all_words) for word in words):
        return 1
    return None


def _begins_a_word(word: str, text: str) -> bool:
    return any(part.lstrip("«“(@#").startswith(word) for part in text.split())


def _kept(sections: Sequence[tuple[str, Sequence[Choice]]]) -> list[Section]:
    return [
        Section(heading=heading, choices=tuple(choices)) for heading, choices in sections if choices
    ]
