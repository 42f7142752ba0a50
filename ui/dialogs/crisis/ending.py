"""Ends a crisis pause: each held post is confirmed, one by one."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from core.crisis_records import Decided, HeldId
from core.errors import InvalidRecord
from core.language import _, ngettext
from core.office import Office
from ui.dialogs.crisis.held_choice import HeldChoice, held_label
from ui.dialogs.form_dialog import FormDialog
from ui.page import Shell
from ui.widgets.fields import Field, TextLine
from ui.widgets.text import Label
from ui.wording import say_field


class EndDialog(FormDialog):
    """Nothing is chosen beforehand: a post goes out again because a person said so."""

    def __init__(self, parent: QWidget, shell: Shell, office: Office) -> None:
        crisis = office.crises.lasting()
        heading = _("End the exercise") if crisis.is_exercise else _("End the crisis pause")
        super().__init__(parent, shell, office, heading, draft="crisis_end")
        self._choices: dict[HeldId, HeldChoice] = {}
        label = _("Who says that it is over")
        self.fields.addWidget(self.form.add("ended_by", Field(label, TextLine(), need=True)))
        waiting = office.crises.held(crisis.id, waiting=True)
        if waiting:
            text = ngettext(
                "{count} post is held. Say what becomes of it.",
                "{count} posts are held. Say what becomes of each.",
                len(waiting),
            )
            self.fields.addWidget(Label(text.format(count=len(waiting)), "strong", wrap=True))
        next_day = office.workdays().next_workday(office.today())
        for held in waiting:
            entry = office.publishing.entry(held.entry_id).entry
            choice = HeldChoice(held, entry, near=office.today(), next_day=next_day)
            self._choices[held.id] = choice
            field = Field(held_label(held, entry), choice)
            name = f"held_{held.id}"
            self.fields.addWidget(self.form.add(name, field, _check(choice)))
        self.finish(heading, _("Cancel"), kind="danger")
        self.form.go_to("ended_by")

    def keep(self, values: dict[str, Any]) -> str:
        decided: dict[HeldId, Decided] = {}
        for key, choice in self._choices.items():
            found = choice.decided()
            if found is not None:
                decided[key] = found
        self.office.crises.end(values["ended_by"], decided, origin=self)
        return self.office.store.undo_label


def _check(choice: HeldChoice) -> Any:
    def sentence(_value: object) -> str:
        try:
            chosen = choice.decided()
        except InvalidRecord as error:
            return str(say_field(error))
        return "" if chosen is not None else _("Choose what becomes of the post.")

    return sentence
