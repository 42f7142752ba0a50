"""In which tone and language a reply is written."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.guidelines import Tone, shared_texts, tones_of
from core.inquiries import InquiryKind
from core.language import LANGUAGES, OWN_NAMES, _
from ui.widgets.buttons import SegmentedTabs
from ui.widgets.fields import Choice
from ui.widgets.layout import clear, row


class ToneTabs(QWidget):
    """Rows A28 and U11. Only the tones that there are words for can be chosen."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._tones: tuple[Tone, ...] = ()
        self._tabs: SegmentedTabs | None = None
        self._line = row(gap=0)
        self.setLayout(self._line)

    @property
    def tone(self) -> Tone:
        return self._tones[self._tabs.current] if self._tabs is not None else Tone.FACTUAL

    @property
    def value(self) -> str:
        return self.tone.value

    def show_kind(self, kind: InquiryKind) -> None:
        """The tones for that kind; the chosen one stays where it can."""
        tones = tones_of(kind)
        if tones == self._tones:
            return
        before = self.tone
        self._tones = tones
        clear(self._line)
        names = shared_texts().tones
        current = tones.index(before) if before in tones else 0
        self._tabs = SegmentedTabs(
            [str(names[tone]) for tone in tones], name=_("Tone of the reply"), current=current
        )
        self._tabs.chosen.connect(lambda: self.chosen.emit())
        self._line.addWidget(self._tabs)
        self._line.addStretch(1)


class LanguageChoice(Choice):
    """The municipality's own language first chosen; the sender may have written in another."""

    def __init__(self, language: str) -> None:
        super().__init__([(code, OWN_NAMES[code]) for code in LANGUAGES])
        self.choose(language)
