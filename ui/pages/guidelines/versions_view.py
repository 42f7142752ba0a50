"""The own versions with their dates, what each changed, and the way back to an older one."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.clock import local
from core.dates import full_date
from core.guideline_differences import differences
from core.language import _, ngettext
from core.office import Office
from core.own_guidelines import GuidelineVersion
from core.settings import OWN_PROFILE
from ui.widgets.buttons import Button
from ui.widgets.layout import STRETCH, Card, clear, column, row
from ui.widgets.states import EmptyState
from ui.widgets.text import Label, Tag

_SHOWN = 8
"""Changes that stand in full on a card; the others are counted."""


class VersionsView(QWidget):
    """`taken_up` and `printed` bring the number of a version; `begun` asks for a first one."""

    taken_up = Signal(int)
    begun = Signal()

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._office = office
        self._layout = column(gap=12)
        self.setLayout(self._layout)

    def show_versions(self) -> None:
        clear(self._layout)
        versions = self._office.own_guidelines.versions()
        for place, version in enumerate(versions):
            earlier = versions[place + 1] if place + 1 < len(versions) else None
            self._layout.addWidget(self._card(version, earlier, newest=place == 0))
        if versions:
            self._layout.addStretch(1)
            return
        begin = Button(_("Make your own guidelines"), "primary", act=self.begun.emit)
        name = self._office.profile().name
        words = _("You follow {name}, word for word. Change a rule, and it is kept as version 1.")
        self._layout.addWidget(
            EmptyState(words.format(name=name), begin, icon_name="book-2", key="E"), 1
        )

    def _card(
        self, version: GuidelineVersion, earlier: GuidelineVersion | None, *, newest: bool
    ) -> Card:
        title = Label(_("Version {number}").format(number=version.number), "lead")
        pieces: list[QWidget] = [Label(text, "body2", wrap=True) for text in self._facts(version)]
        if version.note:
            pieces.append(Label(f"«{version.note}»", "body", wrap=True))
        pieces += self._changes(version, earlier)
        layout = column(row(title, self._state(version), STRETCH, gap=8), *pieces, gap=4)
        if not newest:
            again = Button(
                _("Take up again"),
                icon_name="history",
                name=_("Take version {number} up again").format(number=version.number),
                act=partial(self.taken_up.emit, version.number),
            )
            layout.addLayout(row(again, STRETCH))
        return Card(layout)

    def _state(self, version: GuidelineVersion) -> Tag:
        today = self._office.today()
        if version.valid_from > today:
            return Tag(_("To come"), "info")
        holds = self._office.own_guidelines.on(today)
        if holds is None or holds.number != version.number:
            return Tag(_("Replaced"), "neutral")
        if self._office.settings.text("guideline_profile") != OWN_PROFILE:
            return Tag(_("Not in use"), "neutral")
        return Tag(_("Holds now"), "ok")

    def _facts(self, version: GuidelineVersion) -> list[str]:
        facts = [_("Valid from {date}.").format(date=full_date(version.valid_from))]
        if version.decided_by and version.decided_on:
            text = _("Decided by {name} on {date}.")
            facts.append(text.format(name=version.decided_by, date=full_date(version.decided_on)))
        elif version.decided_by:
            facts.append(_("Decided by {name}.").format(name=version.decided_by))
        if version.case_number:
            facts.append(_("Case {number}.").format(number=version.case_number))
        saved = full_date(local(version.registered_at).date())
        who = self._office.people.name(version.registered_by)
        text = _("Saved on {date} by {name}.") if who else _("Saved on {date}.")
        facts.append(text.format(date=saved, name=who))
        return [" ".join(facts)]

    def _changes(
        self, version: GuidelineVersion, earlier: GuidelineVersion | None
    ) -> list[QWidget]:
        profile = version.profile
        if earlier is None:
            base = self._office.own_guidelines.base_of(profile)
            heading = _("Differs from {name}:").format(name=base.name)
            found = differences(base, profile)
        else:
            heading = _("Changed since version {number}:").format(number=earlier.number)
            found = differences(earlier.profile, profile)
        if not found:
            return [Label(_("Says the same."), "caption")]
        lines: list[QWidget] = [Label(heading, "strong")]
        lines += [Label(f"• {difference}", wrap=True) for difference in found[:_SHOWN]]
        if len(found) > _SHOWN:
            more = len(found) - _SHOWN
            text = ngettext("and {count} more change", "and {count} more changes", more)
            lines.append(Label(text.format(count=more), "caption"))
        return lines
