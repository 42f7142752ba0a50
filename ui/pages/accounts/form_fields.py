"""The fields of the account form, in groups: the record whole, on three pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QCompleter, QLineEdit, QPlainTextEdit, QWidget

from core.account_words import ambition_name, kind_name
from core.accounts import Account, AccountKind, Ambition
from core.language import _
from core.office import Office
from core.platforms import Platform
from core.purposes import TargetGroups, purposes
from core.requirement_kinds import Requirement
from core.requirement_words import requirement_said
from ui.forms import Check
from ui.pages.accounts import form_values as read
from ui.pages.accounts import page_ticks, words
from ui.widgets.fields import Choice, DateLine, Field, TextBox, TextLine, side_by_side
from ui.widgets.layout import Card, column
from ui.widgets.suggestions import Suggestions
from ui.widgets.text import Label

_MOST_REPLY_DAYS, _MOST_PER_WEEK = 10, 14


class Fields:
    """Makes the fields of a form about an account; `before` is it as it was.

    `asked` is what can be ticked of the requirements.
    """

    def __init__(
        self,
        form: read.RegisterForm,
        office: Office,
        before: Account,
        asked: Sequence[Requirement],
    ) -> None:
        self._form, self._office, self._before, self._asked = form, office, before, asked
        self._others = [one for one in office.accounts.everything() if one.id != before.id]
        self.suggestions: dict[str, Suggestions] = {}

    def pages(self) -> list[list[QWidget]]:
        """The groups of each page of the form."""
        return [
            [
                _group(_("The account"), self._account()),
                _group(_("Purpose and target group"), self._aims()),
            ],
            [
                _group(_("People"), self._people()),
                _group(_("Approval and time"), self._approval()),
            ],
            [
                _group(_("The page"), self._page()),
                _group(_("Access"), self._access()),
                _group(_("History"), self._history()),
            ],
        ]

    # The groups

    def _account(self) -> list[Any]:
        hint = _("Paste it from the browser. The platform and the name follow from it.")
        link = self._add("url", _("Link to the account"), TextLine(), read.web_address, hint=hint)
        platforms = [(found.value, words.platform(found)) for found in Platform]
        kinds = [(kind.value, kind_name(kind)) for kind in AccountKind]
        storage = _("Only a place for finished videos and the like: no daily check, no dialogue")
        unit = self._line("unit", _("Unit, service area or project"))
        self._suggest("unit", lambda: self._used("unit"))
        return [
            link,
            side_by_side(
                self._add("name", _("Name"), TextLine(), read.named, need=True),
                self._add("platform", _("Platform"), Choice(platforms), need=True),
            ),
            side_by_side(
                self._add("kind", _("Kind"), Choice(kinds)),
                self._add("parent_id", _("Belongs under"), Choice(self._parents())),
            ),
            unit,
            self._tick("storage_only", storage),
            side_by_side(
                self._day("opened_on", _("Opened")),
                self._day("limited_until", _("Last day, if time-limited")),
            ),
        ]

    def _aims(self) -> list[Any]:
        ambitions = [(found.value, ambition_name(found)) for found in Ambition]
        purpose = self._text("purpose", _("Purpose"), hint=_("What is the account there for?"))
        self._suggest("purpose", self._purposes)
        goal = self._line("goal", _("Goal"), hint=_("What do you want to reach?"))
        self._suggest("goal", self._office.publishing.goals.everything)
        target = self._line("target_group", _("Target group"), hint=_("Whom do you want to reach?"))
        self._suggest("target_group", TargetGroups(self._office.settings).everything)
        hashtags = self._line("hashtags", _("Hashtags"), hint=_("The account's own set."))
        self._suggest("hashtags", lambda: self._used("hashtags", " "), between=" ")
        themes = self._line("themes", _("Themes"), hint=_("What it comes back to, year by year."))
        self._suggest("themes", lambda: self._used("themes", ","))
        ambition = self._add("ambition", _("Ambition"), Choice(ambitions))
        return [purpose, goal, target, ambition, side_by_side(themes, hashtags)]

    def _people(self) -> list[Any]:
        return [
            side_by_side(
                self._person("responsible", _("Responsible")),
                self._person("deputy", _("Deputy")),
            ),
            self._line("administrators", _("Administrators"), hint=_("Names, with commas between")),
            side_by_side(
                self._day("appointed_from", _("New appointments from")),
                self._line("mandate_by", _("Assignment from")),
            ),
            self._person("editor", _("Editor"), hint=_("Has the editorial responsibility.")),
            self._person("manager", _("Manager"), hint=_("Answers for that the rules are kept.")),
            self._line("hours_per_week", _("Time for it"), hint=_("Such as two hours a week.")),
        ]

    def _approval(self) -> list[Any]:
        return [
            self._line("approved_by", _("Approved by")),
            side_by_side(
                self._day("approved_on", _("Approved on")),
                self._line("case_number", _("Case number")),
            ),
            self._line(
                "risk_reference",
                _("Risk assessment"),
                hint=_("Where the assessment of privacy and risk lies."),
            ),
            self._day("risk_on", _("Assessed on")),
        ]

    def _page(self) -> list[Any]:
        before = self._before
        reply = read.numbers(_MOST_REPLY_DAYS, before.reply_days, words.workdays)
        pace = read.numbers(_MOST_PER_WEEK, before.posts_per_week, words.per_week)
        return [
            self._tick("checked_daily", _("Is checked every workday")),
            self._tick("comments_open", _("Comments are open")),
            side_by_side(
                self._add("reply_days", _("Answers within"), Choice(reply)),
                self._add("posts_per_week", _("Publishes"), Choice(pace)),
            ),
            *(
                self._tick(page_ticks.field(kind), requirement_said(kind, True))
                for kind in self._asked
            ),
        ]

    def _access(self) -> list[Any]:
        hint = _("Name the place, such as the password safe. Never write the password itself.")
        shared = _("A mailbox of the municipality, never one person's.")
        return [
            self._line("access_kept", _("Where access is kept"), hint=hint),
            self._tick("two_step_login", _("Two-step login is on")),
            self._line("recovery_address", _("Lost access is won back through"), hint=shared),
        ]

    def _history(self) -> list[Any]:
        told = _("How it began, and what it has meant. Printed as an annex.")
        return [
            self._text("history", _("The story of the account"), hint=told, lines=3),
            self._text("note", _("Note"), lines=2),
        ]

    # The fields

    def _add(
        self,
        name: str,
        label: str,
        control: QWidget,
        check: Check | None = None,
        *,
        hint: str = "",
        need: bool | None = None,
    ) -> Field:
        if isinstance(control, (QLineEdit, QPlainTextEdit)):
            check = read.without_password(name, check)
        return self._form.add(name, Field(label, control, hint=hint, need=need), check)

    def _line(self, name: str, label: str, *, hint: str = "") -> Field:
        return self._add(name, label, TextLine(), hint=hint)

    def _text(self, name: str, label: str, *, hint: str = "", lines: int = 2) -> Field:
        text = TextBox(lines=lines)
        text.setMaximumHeight(text.minimumHeight())
        return self._add(name, label, text, hint=hint)

    def _day(self, name: str, label: str) -> Field:
        check = read.dated(name, near=self._office.today())
        return self._add(name, label, DateLine(), check)

    def _tick(self, name: str, label: str) -> Field:
        return self._form.add(name, Field(label, QCheckBox()))

    def _person(self, name: str, label: str, *, hint: str = "") -> Field:
        line = TextLine()
        names = QCompleter([person.name for person in self._office.people.everyone()], line)
        names.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        line.setCompleter(names)
        return self._add(name, label, line, hint=hint)

    # What is offered

    def _suggest(
        self, name: str, offered: Callable[[], Sequence[str]], *, between: str = ", "
    ) -> None:
        control = self._form.field(name).control
        if isinstance(control, (QLineEdit, QPlainTextEdit)):
            self.suggestions[name] = Suggestions(control, offered, between=between)

    def _purposes(self) -> list[str]:
        control = self._form.field("platform").control
        chosen = control.currentData() if isinstance(control, Choice) else None
        return purposes(Platform(chosen or Platform.OTHER))

    def _used(self, field: str, between: str = "") -> list[str]:
        """What other accounts have in the same field."""
        texts = [str(getattr(one, field)) for one in self._others]
        parts = [part for text in texts for part in (text.split(between) if between else [text])]
        return sorted({part.strip() for part in parts if part.strip()}, key=str.casefold)

    def _parents(self) -> list[tuple[int, str]]:
        found = [(int(one.id), f"{one.name} · {one.platform_name}") for one in self._others]
        return [(0, _("No other account")), *found]


def _group(heading: str, pieces: Sequence[Any]) -> QWidget:
    title = Label(heading, "subtitle", wrap=True)
    return Card(column(title, *pieces, gap=12), padding=(18, 14, 18, 16))
