"""The fields of a planned post, in their order, and which of them are to be seen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QWidget

from core.accounts import Account, AccountId
from core.language import _, ngettext
from core.plan_words import content_name
from core.publishing import PICTURED, ContentType, PlanStatus
from core.workdays import Workdays
from ui.forms import Form
from ui.pages.plan.account_picker import AccountPicker
from ui.pages.plan.entry_controls import ContentRow, GoalBox, StatusRow
from ui.pages.plan.entry_reading import Reading, day_in_words
from ui.widgets.fields import DateLine, Field, TextBox, TextLine
from ui.widgets.layout import Card, box, column, row
from ui.widgets.suggestions import Suggestions
from ui.widgets.text import Icon, Label

_MANDATORY = ("title", "accounts", "content_type", "goal", "dropped_reason")


class EntryFields(QWidget):
    """Builds the fields into a form and shows those that the content and the status ask for."""

    def __init__(self, form: Form) -> None:
        super().__init__()
        self._form = form
        self.accounts, self.content = AccountPicker(), ContentRow()
        self.goal, self.status = GoalBox(), StatusRow()
        self.group = TextLine()
        self._weekday = Label("", "caption", wrap=True)
        self._count = Label("", "caption")
        self._picture = self._picture_part()
        self._out = self._published_part()
        self._dropped = form.add(
            "dropped_reason", Field(_("Why it is dropped"), TextLine(), need=True)
        )
        self._override = form.add(
            "override_reason",
            Field(
                _("Ready all the same, because …"),
                TextLine(),
                hint=_("The reason is printed in the archive."),
            ),
        )
        self._order(self._main_part(), self._text_part())

    def _order(self, main: QBoxLayout, text: QBoxLayout) -> None:
        status = self._form.add("status", Field(_("Status"), self.status))
        layout = column(gap=11)
        layout.addLayout(main)
        layout.addWidget(self._picture)
        layout.addLayout(text)
        for part in (status, self._override, self._out, self._dropped):
            layout.addWidget(part)
        self.setLayout(layout)

    def _main_part(self) -> QBoxLayout:
        add = self._form.add
        title = add("title", Field(_("Title"), TextLine(), need=True))
        accounts = add("accounts", Field(_("Accounts"), self.accounts, need=True))
        day = add("day", Field(_("Date"), DateLine()))
        time = add("time", Field(_("Time"), TextLine(width=76)))
        content = add("content_type", Field(_("Content"), self.content, need=True))
        goal = add("goal", Field(_("Goal"), self.goal, need=True))
        group = add("target_group", Field(_("Target group"), self.group, need=False))
        when = column(_side_by_side(day, time), self._weekday, gap=5)
        return column(title, accounts, when, content, goal, group, gap=11)

    def _picture_part(self) -> QWidget:
        add = self._form.add
        approved = add("image_approved", Field(_("The picture is approved for use"), QCheckBox()))
        photographer = add("photographer", Field(_("Photographer"), TextLine(), need=True))
        no_credit = add("no_credit", Field(_("No credit, because …"), TextLine()))
        rule = Label(
            _("The photographer is credited unless something else is decided."), "caption", "text"
        )
        rule.setWordWrap(True)
        advice = Card(row(Icon("book-2", "info", 18), (rule, 1), gap=8), "info", (10, 8, 10, 8))
        alt = add("alt_text", Field(_("Alternative text"), _box(2), need=False))
        return box(column(approved, photographer, no_credit, advice, alt, gap=11))

    def _text_part(self) -> QBoxLayout:
        add = self._form.add
        text = add("text", Field(_("Text"), _box(4), need=False))
        link = add(
            "link",
            Field(
                _("Link"),
                TextLine(),
                hint=_("The website first, then social media."),
                need=False,
            ),
        )
        checked = add(
            "confidentiality_checked",
            Field(
                _("Nothing in it is confidential"),
                QCheckBox(),
                hint=_("The duty of confidentiality holds in social media too."),
            ),
        )
        return column(column(text, self._count, gap=3), link, checked, gap=11)

    def _published_part(self) -> QWidget:
        add = self._form.add
        day = add("published_day", Field(_("Went out on"), DateLine()))
        time = add("published_time", Field(_("Time"), TextLine(width=76)))
        url = add("published_url", Field(_("Link to the post"), TextLine(), need=False))
        return box(column(_side_by_side(day, time), url, gap=11))

    def suggest(self, groups: Callable[[], Sequence[str]]) -> None:
        """Target groups of the municipality's register (row K21); own words stand as well."""
        Suggestions(self.group, groups)

    def offer(
        self, accounts: Sequence[Account], also: Sequence[AccountId], goals: list[str]
    ) -> None:
        """What can be chosen: accounts in use, and those that the entry has already."""
        shown = [a for a in accounts if a.status != "closed" or a.id in also]
        self.accounts.offer(shown)
        self.goal.offer(goals)

    def arrange(self, reading: Reading) -> None:
        """Shows the fields that this content and this status ask for."""
        entry = reading.entry
        chosen = self.content.value()
        pictured = bool(chosen) and ContentType(chosen) in PICTURED
        self._picture.setVisible(pictured)
        ready = entry.status is PlanStatus.READY
        self._override.setVisible(ready and bool(reading.lacks or entry.override_reason))
        needed = ready and "photographer" in reading.lacks
        self._form.field("photographer").show_need(on=needed)
        self._out.setVisible(entry.status is PlanStatus.PUBLISHED)
        self._dropped.setVisible(entry.status is PlanStatus.DROPPED)
        count = len(entry.text)
        words = ngettext("{count} character", "{count} characters", count)
        self._count.say(words.format(count=count))
        self._tell_needs()
        self._form.field("content_type").say_label(self._content_label(chosen))

    def _content_label(self, chosen: str) -> str:
        if not chosen:
            return _("Content")
        kind = content_name(ContentType(chosen))
        return _("Content: {kind}").format(kind=kind[:1].lower() + kind[1:])

    def _tell_needs(self) -> None:
        values = self._form.values()
        for name in _MANDATORY:
            self._form.field(name).show_need(on=not values[name])

    def count_text(self) -> str:
        """21 tegn"""
        return self._count.text()

    def day_text(self) -> str:
        """torsdag 26. november"""
        return self._weekday.text()

    def tell_day(self, today: date, workdays: Workdays) -> None:
        """The weekday of the date that stands there, and whether the office is closed then."""
        text = str(self._form.values()["day"])
        self._weekday.say(day_in_words(text, today, workdays))


def _side_by_side(day: Field, time: Field) -> QBoxLayout:
    """Both hang from the top: an error under one of them leaves the other where it was."""
    line = row(day, (time, 1), gap=8)
    line.setAlignment(day, Qt.AlignmentFlag.AlignTop)
    line.setAlignment(time, Qt.AlignmentFlag.AlignTop)
    return line


def _box(lines: int) -> TextBox:
    """A text box of so many lines; a longer text scrolls in it."""
    found = TextBox(lines=lines)
    found.setFixedHeight(found.minimumHeight())
    return found
