"""Retningslinjer: the rules, both parts of the text, the own versions, and changing them."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QWidget

from core.guideline_reading import FIELD, dated
from core.guideline_rules import Profile
from core.language import _
from core.office import Office
from core.settings import OWN_PROFILE
from core.store import Table
from ui.page import Command, KeyHint, Page, Shell, Width
from ui.pages.guidelines.changing import Changing
from ui.pages.guidelines.offers import page_commands, part_keys
from ui.pages.guidelines.parts import Part, PartChooser
from ui.pages.guidelines.printing import put_on_paper
from ui.pages.guidelines.rules_view import RulesView
from ui.pages.guidelines.texts_view import TextsView
from ui.pages.guidelines.top import TopBar
from ui.pages.guidelines.views import Views
from ui.widgets.buttons import Button, IconButton
from ui.widgets.layout import ScrollColumn, box, column, row, set_margins


class GuidelinesPage(Page):
    """What holds; while a draft is open what will hold."""

    name = "guidelines"
    watches = frozenset(
        {
            Table.SETTINGS,
            Table.GUIDELINE_VERSIONS,
            Table.PEOPLE,
            Table.LINKS,
            Table.LAWS,
            Table.DECISIONS,
            Table.DELEGATIONS,
            Table.SIGN_OFFS,
            Table.APPOINTMENTS,
            Table.ACCOUNTS,
            Table.DOCUMENTED_UNITS,
        }
    )

    def __init__(self, shell: Shell, office: Office) -> None:
        super().__init__(shell, office)
        self.changing = Changing(self, shell, office, self._draft_changed)
        self.parts = PartChooser()
        self.top = TopBar(
            self.changing.save,
            self.changing.take_back,
            self.changing.ask_discard,
            self.changing.look_over,
        )
        self.views = Views(shell, office)
        self.rules, self.texts = self.views.rules, self.views.texts
        self.versions, self.sources = self.views.versions, self.views.sources
        self._connect()
        self._lay_out()

    def _connect(self) -> None:
        change = self.changing
        self.parts.chosen.connect(self._show_part)
        self.rules.edited.connect(change.edit)
        self.rules.removed.connect(change.remove)
        self.rules.added.connect(change.add)
        self.rules.fetched.connect(change.fetch)
        self.rules.copied.connect(self.copy)
        for view in self.texts.values():
            view.edited.connect(change.edit_paragraph)
            view.removed.connect(change.remove_paragraph)
            view.moved.connect(change.move_paragraph)
            view.added.connect(change.add_paragraph)
            view.fetched.connect(change.fetch)
        self.versions.taken_up.connect(change.take_up)
        self.versions.begun.connect(self.edit)
        self.sources.kept.connect(lambda: self.shell.go_to("settings", section="rules"))
        views = self.views
        views.decided.top_asked.connect(
            lambda: self.shell.go_to("settings", section="municipality")
        )
        views.signed.people_asked.connect(lambda: self.shell.go_to("settings", section="people"))
        views.answers.account_asked.connect(self._to_account)
        views.answers.copied.connect(self._copy_answers)
        for other in (views.signed, views.answers, views.ready):
            other.printed.connect(self.print_shown)
        views.ready.copied.connect(lambda text: self._copy(text, _("The paragraph is copied.")))

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        self._insides = {
            part: column(self._view(part), gap=10, margins=(2, 2, 8, 8)) for part in Part
        }
        self._scrolls = {part: ScrollColumn(box(inside)) for part, inside in self._insides.items()}
        for scroll in self._scrolls.values():
            self._stack.addWidget(scroll)
        self._frame = column(self.top, (self._stack, 1), gap=10)
        self._main = box(self._frame)
        self._pair = row(self.parts, (self._main, 1), gap=16)
        self.setLayout(self._pair)

    def _view(self, part: Part) -> QWidget:
        return self.views.of(part)

    @classmethod
    def commands(cls) -> list[Command]:
        return page_commands()

    # What the window asks

    def title(self) -> str:
        return _("Guidelines")

    def subtitle(self) -> str:
        return dated(self.office.profile())

    def header_actions(self) -> list[QWidget]:
        paper = IconButton("printer", _("Print"), act=self.print_shown)
        keep = IconButton("download", _("Save as PDF"), act=self.save_shown)
        if self.changing.is_open:
            return [paper, keep]
        edit = Button(_("Change the rules"), "primary", icon_name="pencil", act=self.edit)
        return [edit, paper, keep]

    def keys(self) -> list[KeyHint]:
        part = self.parts.current
        if part > Part.EMPLOYEES:
            return part_keys(part, self)
        hints = [
            KeyHint(keys="Up Down", text=_("Choose rule")),
            KeyHint(keys="Ctrl+F", text=_("Search"), act=self._search),
            KeyHint(keys="C", text=_("Copy the reply"), act=self._copy_current),
            KeyHint(keys="Ctrl+P", text=_("Print"), act=self.print_shown),
        ]
        if not self.changing.is_open:
            return [KeyHint(keys="E", text=_("Change the rules"), act=self.edit), *hints]
        save = KeyHint(keys="Ctrl+S", text=_("Save as new version …"), act=self.changing.save)
        if part is not Part.RULES:
            hints[2] = KeyHint(keys="Alt+Up Alt+Down", text=_("Move"))
        return [KeyHint(keys="Return", text=_("Change")), save, *hints]

    def regions(self) -> list[QWidget]:
        return [self.parts, self._main]

    def refresh(self) -> None:
        own = self.changing.draft
        draft = own.profile
        profile = draft or self.office.profile()
        if draft is not None:
            self.top.show_draft(
                own.next_number, len(own.differences()), can_take_back=own.can_take_back
            )
        else:
            self.top.show_review(self._review_since())
        self.views.show_rules(profile, editing=draft is not None)
        self.views.show_part(self.parts.current)
        self.parts.show_counts(self.views.counts())

    def _review_since(self) -> Any:
        if self.office.profile().key != OWN_PROFILE:
            return None
        return self.office.own_guidelines.review_due(self.office.today())

    def take_focus(self) -> None:
        self.make_ready()
        card = self.rules.list.current
        if self.parts.current is Part.RULES and card is not None:
            card.setFocus()
            if card is self.rules.list.cards[0]:  # with the search and the heading above it
                self._scrolls[Part.RULES].verticalScrollBar().setValue(0)
        elif not self.views.take_focus(self.parts.current):
            self.parts.take_focus()

    def arrive(self, **hint: Any) -> None:
        """`rule` brings one into view, `part` a part; `edit` opens the draft, `print` prints,
        `new` opens the form for a "decision" or a "delegation"."""
        self.make_ready()
        part, rule = hint.get("part"), hint.get("rule")
        if rule is not None and rule.subject != FIELD:
            self.parts.choose(Part.RULES)
            self.rules.choose(rule)
            return
        if part is not None:
            self.parts.choose(Part[part.upper()] if isinstance(part, str) else Part(part))
        if hint.get("edit"):
            self.edit()
        self.take_focus()
        if hint.get("print"):
            self.print_shown()
        if hint.get("new") == "decision":
            self.views.decided.add_decision()
        elif hint.get("new") == "delegation":
            self.views.decided.add_delegation()

    def where(self) -> dict[str, Any]:
        return {"part": self.parts.current}

    def arrange(self, width: Width) -> None:
        narrow = width is Width.NARROW
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._pair.setDirection(down if narrow else across)
        self.parts.arrange(narrow=narrow)
        self.views.signed.arrange(narrow=narrow)
        self.views.answers.arrange(narrow=narrow)
        margins = {
            Width.NARROW: (14.0, 4.0, 14.0, 6.0),
            Width.NORMAL: (28.0, 2.0, 20.0, 8.0),
            Width.WIDE: (40.0, 2.0, 32.0, 8.0),
        }
        set_margins(self._pair, margins[width])
        self._place_top()

    def _place_top(self) -> None:
        # Where there is little room it scrolls away with what is below it.
        narrow = self.width_now is Width.NARROW
        layout = self._insides[self.parts.current] if narrow else self._frame
        if layout.indexOf(self.top) < 0:
            shown = not self.top.isHidden()
            layout.insertWidget(0, self.top)
            self.top.setVisible(shown)

    def go_back(self) -> bool:
        view = self._view(self.parts.current)
        return isinstance(view, (RulesView, TextsView)) and view.clear_search()

    # The verbs

    def edit(self) -> None:
        """Opens the draft, as it was left."""
        begun = self.changing.is_open
        if self.parts.current > Part.EMPLOYEES:
            self.parts.choose(Part.RULES)
        self.changing.begin()
        self.take_focus()
        if not begun:
            self.shell.say(_("Choose a rule and press Enter. Nothing holds before you save."))

    def print_shown(self) -> None:
        """The part that is shown, on paper."""
        self._paper(save=False)

    def save_shown(self) -> None:
        self._paper(save=True)

    def copy(self, text: str) -> None:
        self._copy(text, _("The reply is copied."))

    def _copy(self, text: str, said: str) -> None:
        from PySide6.QtGui import QGuiApplication

        QGuiApplication.clipboard().setText(text)
        self.shell.say(said)

    def _copy_answers(self) -> None:
        from core.who_answers import contact_list, contact_text

        self._copy(contact_text(contact_list(self.office)), _("The list is copied."))

    def _to_account(self, key: int) -> None:
        hint = {"account": key} if key else {}
        self.shell.go_to("accounts", **hint)

    def _copy_current(self) -> None:
        card = self.rules.list.current
        if card is not None and card.answer:
            self.copy(card.answer)

    def _paper(self, *, save: bool) -> None:
        profile: Profile = self.changing.draft.profile or self.office.profile()
        put_on_paper(self, self.shell, self.office, profile, self.parts.current, save=save)

    def _search(self) -> None:
        view = self._view(self.parts.current)
        if isinstance(view, (RulesView, TextsView)):
            view.search.setFocus()

    def _show_part(self, number: int) -> None:
        self.views.show_part(Part(number))
        self._stack.setCurrentIndex(number)
        self._place_top()
        self.shell.header_changed()

    def _draft_changed(self) -> None:
        self.refresh()
        self.shell.header_changed()
