"""An application for a new account, step by step; every step is kept as a draft."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QStackedWidget, QWidget

from core.accounts import Account, AccountKind, AccountStatus
from core.application_records import Application
from core.errors import AppError
from core.language import _
from core.office import Office
from core.platforms import Platform
from ui.page import KeyHint, Shell, Width
from ui.pages.accounts.form_values import RegisterForm
from ui.pages.accounts.opening.fields import Fields
from ui.pages.accounts.opening.look_over import LookOver
from ui.pages.accounts.opening.parts import LAST, count, part, place_of
from ui.pages.accounts.opening.values import account_of, application_of, typed
from ui.pages.accounts.work import Work
from ui.widgets.buttons import Button
from ui.widgets.columns import Columns
from ui.widgets.layout import STRETCH, Rule, ScrollColumn, box, column, row, set_margins
from ui.widgets.layout import Card as PlainCard
from ui.widgets.states import Notice
from ui.widgets.steps import StepList
from ui.widgets.text import Label

_STEP = "application:step"


class ApplicationView(Work):
    """A new application, or one that waits and whose answers are changed."""

    def __init__(self, shell: Shell, office: Office, before: Application | None = None) -> None:
        super().__init__(shell, office)
        self._before, self._account = before, self._account_before(before)
        self.draft = f"application:{before.number}" if before else "application:new"
        self.form = RegisterForm(self, office.store, self.draft)
        self.form.wanted.connect(lambda name: self.show_step(place_of(name)))
        self.step = 0
        self._steps = QStackedWidget()
        for pieces in Fields(self.form, office).rows():
            self._steps.addWidget(ScrollColumn(box(column(*pieces, STRETCH, gap=14))))
        self.overview = LookOver(self.form)
        self.overview.changed.connect(self._go)
        self._steps.addWidget(ScrollColumn(self.overview))
        self.list = StepList([part(n).title for n in range(count())], name=_("Steps"))
        self.list.chosen.connect(self.show_step)
        self._lay_out()
        self.form.fill(self._values())
        self.form.edited.connect(self._show_done)
        self.had_draft = self.form.restore_draft()
        kept = office.store.draft(_STEP) if self.had_draft else {}
        self.show_step(min(int(kept.get(self.draft, 0)), LAST))
        self._show_done()

    def _lay_out(self) -> None:
        self._title, self._line = Label("", "subtitle"), Label("", "body2", wrap=True)
        self._back = Button(_("Back"), icon_name="arrow-left", act=self._previous)
        self._next = Button(_("Next"), "primary", act=self.go_on)
        later = Button(_("Go on later"), "quiet", act=self.go_back)
        away = Button(_("Throw away the draft"), "quiet", act=self.discard)
        foot = row(self._next, self._back, STRETCH, later, away, gap=8)
        set_margins(foot, (16, 9, 12, 9))
        body = column(self._title, self._line, (self._steps, 1), self.form.summary, gap=8)
        set_margins(body, (20, 14, 14, 10))
        card = PlainCard(column((box(body), 1), Rule(), foot, gap=0), padding=1)
        self._note = Notice(_("Kept while you write"), _("You can leave it and go on another day."))
        side = box(column(self.list, self._note, STRETCH, gap=14))
        self._columns = Columns(card, side, side_width=290, wide_side_width=340, main_scrolls=False)
        self.setLayout(column(self._columns, gap=0))

    # What the page asks

    def heading(self) -> str:
        if self._before is None:
            return _("Apply for a new account")
        return _("Application no. {number}").format(number=self._before.number)

    def line(self) -> str:
        return _("Step {number} of {count}: {what}").format(
            number=self.step + 1, count=count(), what=part(self.step).title
        )

    def keys(self) -> list[KeyHint]:
        last = self.step == LAST
        return [
            KeyHint(keys="Ctrl+Return", text=self._verb() if last else _("Next"), act=self.go_on),
            KeyHint(keys="Alt+Left", text=_("Back"), act=self._previous),
            KeyHint(keys="F1", text=_("The rule here")),
            KeyHint(keys="Esc", text=_("Back to the list, and keep the draft")),
        ]

    def regions(self) -> list[QWidget]:
        return [self._steps, self.list]

    def take_focus(self) -> None:
        fields = part(self.step).fields
        if fields:
            self.form.field(fields[0]).control.setFocus()
        else:
            self._next.setFocus()

    def arrange(self, width: Width) -> None:
        self._columns.arrange(width)
        narrow = width is Width.NARROW
        self._note.setVisible(not narrow)
        for place in range(self._steps.count()):
            view = self._steps.widget(place)
            if isinstance(view, ScrollColumn):
                view.unroll(on=narrow)

    def go_back(self) -> None:
        """Leaves; what is typed stands here the next time."""
        if self.form.pending:
            self.form.keep_draft()
        self.left.emit(0)

    def where(self) -> dict[str, Any]:
        if self.form.pending:
            self.form.keep_draft()
        return {"application": self._before.number} if self._before else {"apply": True}

    # The steps

    def show_step(self, number: int) -> None:
        """Goes to a step; nothing need be filled in first."""
        moved, self.step = number != self.step, number
        found = part(number)
        self._title.say(found.title)
        self._line.say(found.line)
        if number == LAST:
            self.overview.show_answers()
        self._steps.setCurrentIndex(number)
        if moved:
            self._to_the_top()
        self.list.show_step(number)
        self._back.setEnabled(number > 0)
        self._next.setText(self._verb() if number == LAST else _("Next"))
        self._next.setAccessibleName(self._next.text())
        self._show_done()
        if moved:
            self._keep_step()
            self.turned.emit()

    def go_on(self) -> None:
        """The next step; from the last one it is sent."""
        if self.step == LAST:
            self.send()
        else:
            self._go(self.step + 1)

    def send(self) -> None:
        """Registers the application, or says what must be mended."""
        sent: list[Application] = []
        try:
            done = self.form.save(lambda values: sent.append(self._save(values)))
        except AppError as error:
            self.shell.fail(error)
            return
        if not done:
            return
        self._forget_step()
        self.shell.say(self.office.store.undo_label, undoable=True)
        self.left.emit(sent[0].account_id)

    def discard(self) -> None:
        """Leaves, and forgets what was typed."""
        self.form.drop_draft()
        self._forget_step()
        self.left.emit(0)

    def _go(self, number: int) -> None:
        self.show_step(number)
        self.take_focus()
        self._to_the_top()  # the focus went through the links of the overview on its way

    def _to_the_top(self) -> None:
        view = self._steps.currentWidget()
        if isinstance(view, ScrollColumn):
            view.verticalScrollBar().setValue(0)

    def _previous(self) -> None:
        if self.step:
            self._go(self.step - 1)

    def _verb(self) -> str:
        return _("Save the answers") if self._before else _("Send the application")

    def _keep_step(self) -> None:
        self.office.store.keep_draft(_STEP, {self.draft: self.step})

    def _forget_step(self) -> None:
        self.office.store.drop_draft(_STEP)

    def _show_done(self) -> None:
        values = self.form.values()
        done = [
            any(str(values[name]).strip() for name in part(n).fields[:1]) for n in range(count())
        ]
        self.list.show_done(done)

    # Reading and saving

    def _account_before(self, before: Application | None) -> Account:
        if before is not None:
            return self.office.accounts.account(before.account_id)
        return Account(
            platform=Platform.FACEBOOK,
            name="",
            kind=AccountKind.UNIT,
            status=AccountStatus.APPLIED,
        )

    def _application(self) -> Application:
        if self._before is not None:
            return self.office.applications.application(self._before.number)
        person = self.office.people.current()
        return Application(applicant=person.name if person else "", applied_on=self.office.today())

    def _values(self) -> dict[str, Any]:
        names = self.office.people.names()
        return typed(
            self._account,
            self._application(),
            responsible=names.get(self._account.responsible_id or 0, ""),
            deputy=names.get(self._account.deputy_id or 0, ""),
        )

    def _save(self, values: Mapping[str, Any]) -> Application:
        office, near = self.office, self.office.today()
        account = account_of(self._account, values, near=near)
        application = application_of(self._application(), values, near=near)
        people: dict[str, Any] = {name: str(values[name]) for name in ("responsible", "deputy")}
        if self._before is None:
            return office.applications.apply(account, application, **people, origin=self)
        label = _("The application is changed")
        with office.store.step(label, origin=self):
            office.accounts.change(account, **people)
            office.applications.change(application)
        return application
