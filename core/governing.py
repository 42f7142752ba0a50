"""The subjects that govern the register, on every open record; each is loaded at first use."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, cast

from core.accounts import Accounts
from core.appointments import Appointments
from core.clock import Clock
from core.duty import Roster
from core.overrides import Overrides
from core.people import People
from core.settings import Settings
from core.store import Store

if TYPE_CHECKING:
    from core.accesses import Accesses
    from core.applications import Applications
    from core.attention import Attention
    from core.closing import Closings
    from core.decisions import Decisions
    from core.delegations import Delegations
    from core.documentation_plan import DocumentationPlan
    from core.guidelines import Profile
    from core.laws import Laws
    from core.office import Office
    from core.promotions import Promotions
    from core.requirements import PageRequirements
    from core.reviews import Reviews
    from core.sign_offs import SignOffs
    from core.warnings import Warnings


class Governing:
    """A part of the office: what it stands on is made there."""

    store: Store
    clock: Clock
    people: People
    accounts: Accounts
    appointments: Appointments
    overrides: Overrides
    duty: Roster
    settings: Settings

    def profile(self) -> Profile:
        """The guideline that is followed today."""
        raise NotImplementedError

    def profile_on(self, day: date) -> Profile:
        """The guideline that was followed that day."""
        raise NotImplementedError

    @cached_property
    def requirements(self) -> PageRequirements:
        from core.requirements import PageRequirements

        return PageRequirements(
            self.store,
            self.clock,
            people=self.people,
            overrides=self.overrides,
            profile=self.profile_on,
        )

    @cached_property
    def applications(self) -> Applications:
        from core.applications import Applications

        return Applications(
            self.store,
            self.clock,
            people=self.people,
            accounts=self.accounts,
            overrides=self.overrides,
            profile=self.profile,
        )

    @cached_property
    def reviews(self) -> Reviews:
        from core.reviews import Reviews

        return Reviews(self.store, self.clock, self.people, self.accounts)

    @cached_property
    def closings(self) -> Closings:
        from core.closing import Closings

        return Closings(cast("Office", self))

    @cached_property
    def accesses(self) -> Accesses:
        from core.accesses import Accesses

        return Accesses(self.store, self.clock, self.people)

    @cached_property
    def promotions(self) -> Promotions:
        from core.promotions import Promotions

        return Promotions(self.store, self.clock)

    @cached_property
    def warnings(self) -> Warnings:
        from core.warnings import Warnings

        return Warnings(self.store, self.clock)

    @cached_property
    def delegations(self) -> Delegations:
        from core.delegations import Delegations

        return Delegations(self.store, self.clock)

    @cached_property
    def sign_offs(self) -> SignOffs:
        from core.sign_offs import SignOffs

        return SignOffs(self.store, self.clock, self.people, self.appointments)

    @cached_property
    def decisions(self) -> Decisions:
        from core.decisions import Decisions

        return Decisions(self.store, self.clock)

    @cached_property
    def laws(self) -> Laws:
        from core.laws import Laws

        return Laws(self.store, self.clock, self.people, self.settings)

    @cached_property
    def documentation_plan(self) -> DocumentationPlan:
        from core.documentation_plan import DocumentationPlan

        return DocumentationPlan(self.store, self.clock, self.accounts)

    @cached_property
    def attention(self) -> Attention:
        from core.attention import Attention

        return Attention(
            self.store,
            self.clock,
            appointments=self.appointments,
            duty=self.duty,
            requirements=self.requirements,
            reviews=self.reviews,
            warnings=self.warnings,
            applications=self.applications,
        )
