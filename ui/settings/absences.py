"""Who is away now and later, and who has the duty meanwhile."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from core.absences import Absence
from core.appointment_records import Role
from core.dates import short_date
from core.language import _
from core.office import Office
from ui.settings.lines import SettingsCard
from ui.settings.saver import Saver
from ui.widgets.buttons import Button
from ui.widgets.layout import STRETCH, Rule, box, clear, column, row
from ui.widgets.text import Icon, Label, Tag


class AbsencesCard(SettingsCard):
    """Row S15: absences that last, and those to come."""

    def __init__(self, saver: Saver) -> None:
        self._saver = saver
        self._list = column(gap=8)
        words = _("While somebody is away, the deputy has the duty. The days count as usual.")
        self._empty = Label(_("Nobody is away, and no absence is planned."), "body2", wrap=True)
        self.add = Button(_("New absence"), icon_name="plus", act=self._new)
        super().__init__(
            _("Absences"),
            "calendar-off",
            column(
                Label(words, "body2", wrap=True),
                self._empty,
                self._list,
                row(self.add, STRETCH),
                gap=12,
            ),
        )
        self.refresh()

    def refresh(self) -> None:
        office = self._saver.office
        absences = office.absences.planned(office.today())
        self._empty.setVisible(not absences)
        self.add.setEnabled(bool(office.people.everyone()))
        clear(self._list)
        for place, absence in enumerate(absences):
            if place:
                self._list.addWidget(Rule())
            self._list.addWidget(self._row(absence))

    def _row(self, absence: Absence) -> QWidget:
        office = self._saver.office
        name = office.people.name(absence.person_id)
        now = absence.first <= office.today()
        tag = Tag(_("Now"), "warn") if now else Tag(_("To come"), "neutral")
        deputy = office.people.name(absence.deputy_id) or _("the account's own")
        said = _("{reason} · deputy: {name}").format(reason=absence.reason, name=deputy)
        days = Label(f"{name} · {days_of(absence)}", "strong", wrap=True)
        head = row((days, 1), tag, gap=8)
        words = column(head, Label(said, "caption", wrap=True), gap=1)
        lacking = not_appointed(office, absence)
        if lacking:
            text = _("The deputy is not appointed to {accounts}.").format(
                accounts=", ".join(lacking)
            )
            words.addLayout(
                row(
                    Icon("alert-triangle", "warn", 16),
                    (Label(text, "caption", "warn", wrap=True), 1),
                    gap=6,
                )
            )
        what = f"{name} {days_of(absence)}"
        change = Button(
            _("Change"),
            "ghost",
            name=_("Change {name}").format(name=what),
            act=partial(self._open, absence),
        )
        remove = Button(
            _("Take away"),
            "ghost",
            name=_("Take away {days}").format(days=what),
            act=partial(self._remove, absence),
        )
        return box(row((words, 1), change, remove, gap=6))

    def _new(self) -> None:
        self._open(None)

    def _open(self, absence: Absence | None) -> None:
        from ui.settings.absence_dialog import AbsenceDialog  # loaded when it is asked for

        AbsenceDialog(self.window(), self._saver.shell, self._saver.office, absence).open()

    def _remove(self, absence: Absence) -> None:
        absences, origin = self._saver.office.absences, self._saver.origin
        name = self._saver.office.people.name(absence.person_id)
        label = _("The absence of {name} is taken away").format(name=name)
        self._saver.act(lambda: absences.remove(absence.id, origin=origin), label)
        self.refresh()
        self.add.setFocus()


def days_of(absence: Absence) -> str:
    """30.11.2026–04.12.2026, or one day."""
    if absence.first == absence.last:
        return short_date(absence.first)
    return f"{short_date(absence.first)}–{short_date(absence.last)}"


def not_appointed(office: Office, absence: Absence) -> list[str]:
    """The accounts of the one who is away to which the named deputy is not appointed; there the
    duty goes to the account's own deputy."""
    if absence.deputy_id is None or absence.person_id is None:
        return []
    names = {account.id: account for account in office.accounts.in_use()}
    lacking = []
    for held in office.appointments.of_person(absence.person_id):
        there = held.role is Role.RESPONSIBLE and held.account_id in names
        if not there or not held.holds(absence.first):
            continue
        if absence.deputy_id not in office.appointments.appointed(held.account_id, absence.first):
            account = names[held.account_id]
            lacking.append(f"{account.platform_name} {account.name}")
    return lacking
