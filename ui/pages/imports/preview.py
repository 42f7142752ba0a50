"""What an import would bring: the account, the counts, what is missing, and the button."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from core.accounts import Account, AccountId
from core.importers import ParsedExport
from core.importers.mojibake import REPLACEMENT
from core.imports import Preview
from core.language import _, ngettext
from core.platforms import NAMES
from ui.page import Width
from ui.pages.imports import words
from ui.theme import px
from ui.widgets.buttons import Button
from ui.widgets.fields import Choice, Field, TextBox
from ui.widgets.layout import STRETCH, Card, FootCard, clear, column, row, set_margins
from ui.widgets.states import Notice
from ui.widgets.text import ElidedLabel, Icon, Label


class PreviewView(QWidget):
    """`account_chosen` tells that the preview is asked for anew, for another account."""

    account_chosen = Signal(int)

    def __init__(
        self,
        take_in: Callable[[], object],
        leave: Callable[[], object],
        register: Callable[[], object],
    ) -> None:
        super().__init__()
        self._file, self._period = ElidedLabel("", "subtitle"), Label("", "body2", wrap=True)
        self.choice = Choice()
        self.choice.activated.connect(self._chosen)
        self._field = Field(_("Account"), self.choice)
        self.figures = Figures()
        self._notes = column(gap=10)
        self.take_in_button = Button(_("Import"), "primary", icon_name="file-import", act=take_in)
        self.register_button = Button(
            _("Register the account"), "primary", icon_name="plus", act=register
        )
        self.leave_button = Button(_("Cancel"), act=leave)
        self._narrow = False
        self._card = self._whole()
        self.setLayout(column((self._card, 1)))

    def arrange(self, width: Width) -> None:
        self._narrow = width is Width.NARROW
        self.figures.arrange(width)
        self._card.view.unroll(on=width is Width.NARROW)

    def _whole(self) -> FootCard:
        head = row(
            Icon("file-zip", "accent", 28), (column(self._file, self._period, gap=2), 1), gap=12
        )
        buttons = row(self.take_in_button, self.register_button, self.leave_button, STRETCH, gap=10)
        body = column(head, self._field, self.figures, self._notes, STRETCH, gap=14)
        return FootCard(body, buttons)

    def show_export(
        self, parsed: ParsedExport, accounts: Sequence[Account], guess: Account | None
    ) -> None:
        """The export and the accounts that it may be of; `guess` is chosen already."""
        moments = [post.posted_at for post in parsed.posts]
        self._file.say(f"{NAMES[parsed.platform]} · {parsed.file_name}")
        said = words.period(min(moments, default=None), max(moments, default=None))
        self._period.say(said or _("There are no posts in it."))
        self.choice.clear()
        if guess is None:
            self.choice.addItem(_("Choose the account"), 0)
        for account in accounts:
            self.choice.addItem(f"{account.platform_name} · {account.name}", account.id)
        if guess is not None:
            self.choice.choose(guess.id)
        self._field.setVisible(bool(accounts))
        self.figures.hide()
        self.take_in_button.hide()
        self.register_button.setVisible(not accounts)
        clear(self._notes)
        if not accounts:
            self._notes.addWidget(_no_account(parsed))

    def show_preview(self, preview: Preview) -> None:
        """The counts, and what a person should know before pressing the button."""
        if self.choice.findData(0) == 0:
            self.choice.removeItem(0)
            self.choice.choose(preview.account.id)
        self.figures.show_counts(preview)
        self.figures.show()
        self.take_in_button.setVisible(not preview.adds_nothing)
        clear(self._notes)
        for note in _notes(preview):
            self._notes.addWidget(note)

    def take_focus(self) -> None:
        """On the button that leads on; on the choice when that comes first."""
        # Where there is little room the buttons lie below what can be seen.
        choice_first = self._narrow or self.choice.findData(0) == 0
        first: list[QWidget] = [self.choice] if choice_first else []
        ways = [*first, self.take_in_button, self.register_button, self.choice, self.leave_button]
        target = next(way for way in ways if not way.isHidden() and way.isVisibleTo(self))
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _chosen(self) -> None:
        key = self.choice.currentData()
        if key:
            self.account_chosen.emit(AccountId(key))


class Figures(QWidget):
    """Big numbers beside each other, each with its word."""

    def __init__(self) -> None:
        super().__init__()
        self._across = 5
        self._cards: list[QWidget] = []
        self._grid = QGridLayout()
        self._grid.setSpacing(px(10))
        set_margins(self._grid, 0)
        self.setLayout(self._grid)

    def show_counts(self, preview: Preview) -> None:
        clear(self._grid)
        said = (
            (new := len(preview.new), ngettext("new post", "new posts", new)),
            (preview.known, _("known already")),
            (len(preview.changed), _("with new wording")),
            (own := preview.comments_new, ngettext("own comment", "own comments", own)),
            (
                files := preview.media_found,
                ngettext("picture or film", "pictures and films", files),
            ),
        )
        self._cards = [_figure(count, word) for count, word in said]
        self._place()

    def arrange(self, width: Width) -> None:
        self._across = 3 if width is Width.NARROW else 5
        self._place()

    def _place(self) -> None:
        for number, card in enumerate(self._cards):
            self._grid.addWidget(card, number // self._across, number % self._across)


def _figure(count: int, word: str) -> QWidget:
    number, name = Label(str(count), "month"), Label(word, "caption", wrap=True)
    if count:
        number.set_tone("accent")
    for label in (number, name):
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    card = Card(column(number, name, gap=2), "sunk", (8, 10, 8, 10))
    return card


def _no_account(parsed: ParsedExport) -> Notice:
    platform = NAMES[parsed.platform]
    return Notice(
        _("No {platform} account is registered.").format(platform=platform),
        _("Register the account first. Then choose the file again."),
        "warn",
    )


def _notes(preview: Preview) -> list[QWidget]:
    parsed, notes = preview.parsed, list[QWidget]()
    if preview.adds_nothing:
        notes.append(Notice(_("Everything in this export is in the record already."), "", "ok"))
    if preview.media_missing:
        notes.append(_missing(preview.media_missing))
    if parsed.replaced_characters:
        notes.append(_replaced(parsed.replaced_characters))
    if parsed.skipped:
        notes.append(_LeftOut(preview))
    notes.append(_not_in_exports())
    return notes


def _missing(count: int) -> Notice:
    return Notice(
        words.missing(count),
        _("The posts are taken in without them. Choose an export with media to get them later."),
        "warn",
    )


def _replaced(count: int) -> Notice:
    return Notice(
        ngettext(
            "{count} character in the export is broken.",
            "{count} characters in the export are broken.",
            count,
        ).format(count=count),
        _("It is shown as {sign}.").format(sign=REPLACEMENT),
        "warn",
    )


def _not_in_exports() -> Notice:
    return Notice(
        _("Not in this export: what others wrote"),
        _(
            "Comments and likes from others are not in it. "
            "A post that is missing here is not taken for deleted."
        ),
    )


class _LeftOut(Card):
    """What is left out, by reason; the places on demand."""

    def __init__(self, preview: Preview) -> None:
        skipped = preview.parsed.skipped
        lines = [
            row(Label(str(count), "strong"), (Label(reason, "body", wrap=True), 1), gap=10)
            for reason, count in words.reasons(skipped)
        ]
        self._places = TextBox(words.places(skipped), lines=6)
        self._places.setReadOnly(True)
        self._places.setAccessibleName(_("What is left out, and where it stands"))
        self._places.hide()
        self._more = Button(_("Show where"), "link", act=self._turn)
        super().__init__(
            column(
                Label(_("Left out"), "strong"),
                *lines,
                self._places,
                row(self._more, STRETCH),
                gap=6,
            ),
            "sunk",
        )

    def _turn(self) -> None:
        self._places.setVisible(self._places.isHidden())
        self._more.setText(_("Show where") if self._places.isHidden() else _("Hide where"))
