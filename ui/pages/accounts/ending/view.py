"""The closing of an account: archive, see to what remains, say who decided; then one step."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from core.accesses import AccessId
from core.accounts import Account
from core.closing import Left
from core.dates import short_date
from core.errors import AppError
from core.follow_ups import FollowUpId
from core.guideline_reading import FIELD, RuleRef
from core.language import _, ngettext
from core.office import Office
from core.plan_entries import PlanEntryId
from ui.forms import Check, must_be_filled
from ui.page import KeyHint, Shell, Width
from ui.pages.accounts import form_values as read
from ui.pages.accounts import words as account_words
from ui.pages.accounts.ending.left import Line, Way, lines
from ui.pages.accounts.ending.remaining import RemainingPart
from ui.pages.accounts.form_values import RegisterForm
from ui.pages.accounts.opening.fields import complete_names
from ui.pages.accounts.work import Work
from ui.rules import show_rules
from ui.widgets.buttons import Button
from ui.widgets.columns import Columns
from ui.widgets.fields import DateLine, Field, TextBox, TextLine
from ui.widgets.form_scroll import FormScroll
from ui.widgets.layout import STRETCH, Card, Rule, box, column, row
from ui.widgets.states import Notice
from ui.widgets.text import Label


class CloseView(Work):
    """What remains to the left, the decision to the right. Nothing is closed before the button."""

    def __init__(self, shell: Shell, office: Office, account: Account) -> None:
        super().__init__(shell, office)
        self.account = account
        self.remaining = RemainingPart()
        self.remaining.opened.connect(self._open)
        self.remaining.seen_to.connect(self._see_to)
        self.remaining.import_asked.connect(lambda: shell.go_to("imports"))
        self.form = RegisterForm(self, office.store, f"close account:{account.id}")
        self._lines: list[Line] = []
        self._narrow = False
        self._lay_out()
        self._fill()
        self.refresh()

    def _lay_out(self) -> None:
        left = Card(column(self.remaining, STRETCH, gap=0), padding=(20, 16, 20, 16))
        self._warning = Notice("", "", "warn")
        self.close_button = Button(_("Close the account"), "primary", act=self.save)
        foot = row(
            self.close_button,
            Button(_("Cancel"), act=self.cancel),
            STRETCH,
            gap=8,
            margins=(16, 9, 12, 9),
        )
        fields = column(
            Label(f"3. {_('The decision')}", "subtitle", wrap=True),
            Label(
                _("The account is kept in the register with all its history."), "body2", wrap=True
            ),
            *self._fields(),
            self._warning,
            self.form.summary,
            STRETCH,
            gap=11,
            margins=(18, 14, 14, 10),
        )
        self._scroll = FormScroll(box(fields), self.form.summary)
        right = Card(column((self._scroll, 1), Rule(), foot, gap=0), padding=1)
        self._columns = Columns(
            left, right, side_width=430, wide_side_width=500, side_scrolls=False
        )
        self.setLayout(column(self._columns, gap=0))

    # What the page asks

    def heading(self) -> str:
        return _("Close {name}").format(name=self.account.name)

    def line(self) -> str:
        return account_words.platform(self.account.platform)

    def keys(self) -> list[KeyHint]:
        return [
            KeyHint(keys="Ctrl+Return", text=_("Close the account"), act=self.save),
            KeyHint(keys="F1", text=_("The rule here")),
            KeyHint(keys="Esc", text=_("Back to the list, and keep the draft")),
        ]

    def regions(self) -> list[QWidget]:
        return [self.remaining, self._scroll]

    def take_focus(self) -> None:
        """Where the work begins: in a narrow window with what remains, which stands above."""
        if self._narrow and self._lines:
            self._first_stop().setFocus()
            return
        person = self.office.people.current()
        self.form.go_to("closed_by" if person is None else "closed_reason")

    def arrange(self, width: Width) -> None:
        self._narrow = width is Width.NARROW
        self._columns.arrange(width)
        self._scroll.unroll(on=self._narrow)

    def refresh(self) -> None:
        self._lines = lines(self.office, self.account)
        self.remaining.show_lines(self._lines)
        count = len(self._lines)
        self._warning.setVisible(bool(count))
        heading = ngettext("{count} thing remains", "{count} things remain", count)
        text = _("You can close it all the same. What remains is noted with the closing.")
        self._warning.say(heading.format(count=count), text)

    def go_back(self) -> None:
        if self.form.pending:
            self.form.keep_draft()
        self.left.emit(0)

    def cancel(self) -> None:
        """Leaves, and forgets what was typed."""
        self.form.drop_draft()
        self.left.emit(0)

    def where(self) -> dict[str, Any]:
        if self.form.pending:
            self.form.keep_draft()
        return {"close": self.account.id}

    # The verbs

    def save(self) -> None:
        """Closes the account, or says what must be mended."""
        try:
            done = self.form.save(self._close)
        except AppError as error:
            self.shell.fail(error)
            return
        if done:
            self.shell.say(self.office.store.undo_label, undoable=True)
            self.left.emit(self.account.id)

    def _close(self, values: dict[str, Any]) -> None:
        near = self.office.today()
        settled = [one for one in self.office.warnings.open() if one.account_id == self.account.id]
        label = _("{name} is closed").format(name=self.account.name)
        with self.office.store.step(label, origin=self):
            for warning in settled:
                self.office.warnings.settle(warning.id, _("The account is closed."))
            self.office.closings.close(
                self.account.id,
                by=values["closed_by"],
                reason=values["closed_reason"],
                on=read.read_day("closed_on", values["closed_on"], near=near),
                archived=values["archived"],
                told_on=read.read_day("told_on", values["told_on"], near=near),
                case_number=values["case_number"],
            )

    def _see_to(self, one: Line) -> None:
        office = self.office
        try:
            if one.way is Way.DROP:
                why = _("The account {name} is closed.").format(name=self.account.name)
                office.publishing.drop(PlanEntryId(one.key), why, origin=self)
            elif one.way is Way.DONE:
                office.follow_ups.done(FollowUpId(one.key), origin=self)
            else:
                office.accesses.end(AccessId(one.key), origin=self)
        except AppError as error:
            self.shell.fail(error)
            return
        self.shell.say(office.store.undo_label, undoable=True)
        self.refresh()
        self._first_stop().setFocus()

    def _first_stop(self) -> QWidget:
        return next(iter(self.remaining.findChildren(Button)), self.close_button)

    def _open(self, one: Line) -> None:
        if self.form.pending:
            self.form.keep_draft()
        self.shell.go_to(one.page, **one.hint)

    # The fields

    def _fields(self) -> list[QWidget]:
        near, missing = self.office.today(), must_be_filled(_("This must be filled in."))
        why = TextBox(lines=2)
        why.setMaximumHeight(why.minimumHeight())
        by = Field(_("Who decided?"), TextLine(), need=True)
        complete_names(by.control, self.office)
        made: list[QWidget] = [
            self._take("closed_by", by, read.without_password("closed_by", missing)),
            self._take(
                "closed_reason",
                Field(_("Why is it closed?"), why, need=True),
                read.without_password("closed_reason", missing),
            ),
            self._take("closed_on", Field(_("Closed on"), DateLine(near), need=True)),
            self._take("told_on", Field(_("Communications was told"), DateLine())),
            self._take(
                "archived",
                Field(_("What is archived, and where?"), TextLine()),
                read.without_password("archived", None),
            ),
            self._take(
                "case_number",
                Field(_("Case number"), TextLine()),
                read.without_password("case_number", None),
            ),
        ]
        show_rules(self.form.field, self.office, {"told_on": RuleRef(FIELD, "told_on")})
        return made

    def _take(self, name: str, field: Field, check: Check | None = None) -> Field:
        if isinstance(field.control, DateLine):
            check = read.dated(name, near=self.office.today())
        return self.form.add(name, field, check)

    def _fill(self) -> None:
        person = self.office.people.current()
        archived = not any(
            one.kind is Left.NOT_ARCHIVED for one in lines(self.office, self.account)
        )
        said = _("Every half-year until {date}").format(date=short_date(self.office.today()))
        self.form.fill(
            {
                "closed_on": short_date(self.office.today()),
                "closed_by": person.name if person else "",
                "case_number": self.account.case_number,
                "archived": said if archived and self.office.archive.registered() else "",
            }
        )
        self.form.restore_draft()
