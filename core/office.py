"""The municipality's office: the open record and every subject on it.

The window, the command line and the tests all start from here.
"""

from __future__ import annotations

from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from core.absences import Absences
from core.accounts import Accounts
from core.appointments import Appointments
from core.checklist import Checklist
from core.clock import Clock, today
from core.dates import short_date
from core.day_choices import DayChoices
from core.duty import Roster
from core.follow_ups import FollowUps
from core.governing import Governing
from core.language import _
from core.opening_seasons import OpeningSeasons
from core.overrides import Overrides
from core.paths import Paths
from core.people import People
from core.rota import Rotas
from core.settings import OWN_PROFILE, PROFILES, Settings
from core.store import Store, Table
from core.store.conditions import EXPORT_IS_RUNNING
from core.workdays import ClosedDay, OpeningHours, Workdays

if TYPE_CHECKING:
    from core.archive import Archive
    from core.backup import Backup
    from core.crises import Crises
    from core.deletions import Deletions
    from core.evidence import Evidence
    from core.feed import Feed
    from core.guidelines import Profile
    from core.imports import Imports
    from core.inquiries import Inquiries
    from core.links import Links
    from core.own_guidelines import OwnGuidelines
    from core.publishing import Publishing
    from core.reminders import Reminders
    from core.search import Search
    from core.year_wheel import YearWheel


class Office(Governing):
    """One open record. The subjects that a start does not need are loaded at first use."""

    def __init__(self, store: Store, paths: Paths, clock: Clock) -> None:
        self.store, self.paths, self.clock = store, paths, clock
        self.settings = Settings(store)
        self.settings.node()
        self.day_choices, self.opening_seasons = DayChoices(store), OpeningSeasons(store)
        self.people = People(store, self.settings)
        self._seat()
        self.appointments = Appointments(store, clock, self.people)
        self.accounts = Accounts(store, clock, self.people, self.appointments)
        self.overrides = Overrides(store, clock, self.people)
        self.absences = Absences(store, clock, self.people)
        self.rota = Rotas(store, clock)
        self.duty = Roster(
            clock,
            accounts=self.accounts,
            appointments=self.appointments,
            absences=self.absences,
            rota=self.rota,
        )
        self.follow_ups = FollowUps(store, clock, self.people, self.workdays)
        self.checklist = Checklist(
            store,
            clock,
            settings=self.settings,
            people=self.people,
            accounts=self.accounts,
            absences=self.absences,
            follow_ups=self.follow_ups,
            appointments=self.appointments,
            duty=self.duty,
            overrides=self.overrides,
            workdays=self.workdays,
        )
        self._workdays: tuple[object, Workdays] | None = None
        self._calendar: tuple[object, Workdays] | None = None

    @classmethod
    def open(cls, paths: Paths, clock: Clock) -> Office:
        """Opens the record in the data folder, made when it is not there.

        Raises StoreTooNew and StoreProblem.
        """
        return cls(Store(paths.database, clock), paths, clock)

    def close(self) -> None:
        self.store.close()

    def today(self) -> date:
        return today(self.clock)

    def workdays(self) -> Workdays:
        """The calendar by the municipality's country, hours, seasons, choices and own days."""
        stamp = self.store.stamp
        if self._calendar is not None and self._calendar[0] == stamp:
            return self._calendar[1]
        own = self.store.all(ClosedDay, Table.CLOSED_DAYS, order="first, id")
        chosen, seasons = self.day_choices.everything(), self.opening_seasons.everything()
        country = self.settings.text("country")
        hours = self.settings.text("opening_hours")
        known = (country, hours, own, chosen, seasons)
        if self._workdays is None or self._workdays[0] != known:
            week = OpeningHours.kept(hours)
            workdays = Workdays(country, own, week, choices=chosen, seasons=seasons)
            self._workdays = known, workdays
        self._calendar = stamp, self._workdays[1]
        return self._workdays[1]

    def profile(self) -> Profile:
        """The guideline profile that the municipality follows today."""
        return self.profile_on(self.today())

    def profile_on(self, day: date) -> Profile:
        """What the guideline says that day: an own one by its versions, a ready one as it is."""
        from core.guidelines import load

        key = self.settings.text("guideline_profile")
        if key != OWN_PROFILE:
            return load(key)
        return self.own_guidelines.profile_on(day) or load(PROFILES[0])

    def municipality(self) -> str:
        """Its name, or a word for it while none is given."""
        return self.settings.text("municipality") or _("The municipality")

    @cached_property
    def inquiries(self) -> Inquiries:
        from core.inquiries import Inquiries

        return Inquiries(
            self.store,
            self.clock,
            people=self.people,
            accounts=self.accounts,
            follow_ups=self.follow_ups,
            overrides=self.overrides,
            evidence=self.evidence,
            workdays=self.workdays,
            profile=self.profile_on,
            may_act=self.appointments.may_act,
        )

    @cached_property
    def publishing(self) -> Publishing:
        from core.publishing import Publishing

        return Publishing(self.store, self.clock)

    @cached_property
    def year_wheel(self) -> YearWheel:
        from core.year_wheel import YearWheel

        return YearWheel(
            self.store,
            self.clock,
            settings=self.settings,
            accounts=self.accounts,
            publishing=self.publishing,
            workdays=self.workdays,
        )

    @cached_property
    def crises(self) -> Crises:
        from core.crises import Crises

        return Crises(
            self.store,
            self.clock,
            accounts=self.accounts,
            publishing=self.publishing,
            overrides=self.overrides,
            profile=self.profile,
        )

    @cached_property
    def own_guidelines(self) -> OwnGuidelines:
        from core.own_guidelines import OwnGuidelines

        return OwnGuidelines(self.store, self.clock, self.people, self.settings)

    @cached_property
    def evidence(self) -> Evidence:
        from core.evidence import Evidence

        return Evidence(self.store, self.clock, self.paths.evidence)

    @cached_property
    def deletions(self) -> Deletions:
        from core.deletions import Deletions

        return Deletions(
            self.store,
            self.clock,
            evidence=self.evidence,
            accounts=self.accounts,
            settings=self.settings,
            profile=self.profile,
        )

    @cached_property
    def links(self) -> Links:
        from core.links import Links

        return Links(self.store)

    @cached_property
    def feed(self) -> Feed:
        from core.feed import Feed

        return Feed(self.store, self.paths)

    @cached_property
    def imports(self) -> Imports:
        from core.imports import Imports

        return Imports(self)

    @cached_property
    def archive(self) -> Archive:
        from core.archive import Archive

        return Archive(self)

    @cached_property
    def search(self) -> Search:
        from core.search import Search

        return Search(self)

    @cached_property
    def reminders(self) -> Reminders:
        from core.reminders import Reminders

        return Reminders(
            self.clock,
            self.settings,
            workdays=self.workdays,
            checklist=self.checklist,
            follow_ups=self.follow_ups,
        )

    def tidy(self) -> None:
        """Takes away what an import that was cut off left behind, and names who holds the tasks
        today; done when the window is up."""
        self.appointments.catch_up()
        # Asked here first: taking in is not loaded for nothing.
        if self.store.count(Table.EXPORTS, EXPORT_IS_RUNNING):
            self.imports.sweep()

    def back_up(self) -> Backup:
        """A copy of everything in the usual folder, noted in the settings."""
        from core.backup import make_backup

        done = make_backup(self.store, self.paths, self.clock)
        self.note_backup()
        return done

    def note_backup(self) -> None:
        """Remembers that a copy was made now."""
        self.settings.change(
            {"last_backup": self.clock.now().isoformat()},
            label=_("A backup is made {date}").format(date=short_date(self.today())),
        )

    def put_back(self, copy: Path) -> Path | None:
        """Exchanges the record for a backup; returns where today's was laid.

        Raises Refused("not_a_backup") and StoreTooNew; the record is then as it was.
        """
        from core.backup import restore

        aside = self.store.exchange(lambda: restore(copy, self.paths, self.clock))
        self._seat()
        return aside

    def _seat(self) -> None:
        current = self.people.current()
        self.store.who = current.name if current else ""
