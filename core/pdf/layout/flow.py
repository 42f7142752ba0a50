"""The place where the next thing stands: pages, breaks between them, and lines across them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from core.pdf.breaking import Breaker, Line, number, operators
from core.pdf.cleaning import clean
from core.pdf.layout.page import Drawing, Page
from core.pdf.layout.style import PORTRAIT, Colour, Sheet, TextStyle
from core.pdf.tags import Element, mark

_ARTIFACT = b"/Artifact BMC"
_END = b"EMC"
_BLACK = b"0 g"


class Flow:
    """Fills pages from top to bottom."""

    def __init__(self, breaker: Breaker, sheet: Sheet = PORTRAIT) -> None:
        self._breaker, self.sheet = breaker, sheet
        self.pages: list[Page] = []
        self.y = 0.0
        self.running = ""
        self._waiting: list[tuple[float, Callable[[], None]]] = []

    @property
    def page(self) -> Page:
        if not self.pages:
            self.new_page()
        return self.pages[-1]

    @property
    def room(self) -> float:
        """How much height is left on the page."""
        return self.y - self.sheet.bottom if self.pages else 0.0

    @property
    def at_top(self) -> bool:
        """Whether the page is still empty, so that a new one would gain nothing."""
        return bool(self.pages) and self.y == self.sheet.top

    def new_page(self) -> None:
        self.pages.append(Page(running=self.running))
        self.y = self.sheet.top

    def break_page(self) -> None:
        """What follows begins on a page of its own."""
        self.settle()
        if not self.at_top:
            self.new_page()

    # What must not stand alone at the foot of a page

    def keep_with_next(self, height: float, place: Callable[[], None]) -> None:
        """Holds this back until it is known how much of what follows it must bring along."""
        self._waiting.append((height, place))

    def begin(self, height: float) -> None:
        """Makes room for this height, and for everything that waits to stand above it."""
        total = height + sum(waiting for waiting, _ in self._waiting)
        if total > self.room and not self.at_top:
            self.new_page()
        waiting, self._waiting = self._waiting, []
        for _, place in waiting:
            place()

    def settle(self) -> None:
        """Places what waits though nothing follows."""
        if self._waiting:
            self.begin(0.0)

    def space(self, height: float) -> None:
        """White space, which a page neither begins with nor breaks for."""
        if not self.at_top:
            self.y = max(self.y - height, self.sheet.bottom)

    # Putting things on the page

    def break_lines(self, text: str, style: TextStyle, width: float | None = None) -> list[Line]:
        """The lines of a text that people wrote; across the page where no width is given."""
        width = self.sheet.body_width if width is None else width
        return self._breaker.lines(clean(text), style.weight, width / style.size)

    def put_lines(
        self,
        lines: Sequence[Line],
        element: Element,
        style: TextStyle,
        *,
        left: float | None = None,
        width: float | None = None,
    ) -> None:
        """Sets lines from here on, over as many pages as they need, never one line alone."""
        left = self.sheet.left if left is None else left
        width = self.sheet.body_width if width is None else width
        start = 0
        while start < len(lines):
            count = self._fitting(len(lines) - start, style.leading)
            if not count:
                self.new_page()
                continue
            part = lines[start : start + count]
            self.mark(element, self.set_lines(part, style, left=left, width=width, top=self.y))
            self.y -= count * style.leading
            start += count

    def _fitting(self, wanted: int, leading: float) -> int:
        fitting = int((self.room + 0.01) / leading)
        if fitting >= wanted:
            return wanted
        if self.at_top:
            return max(1, fitting)
        if fitting < 2 and wanted > 1:
            return 0
        if wanted - fitting == 1:  # the last line would stand alone on the next page
            fitting -= 1
        return fitting if fitting > 1 else 0

    def set_lines(
        self,
        lines: Sequence[Line],
        style: TextStyle,
        *,
        left: float,
        width: float,
        top: float,
        align: float = 0.0,
    ) -> bytes:
        """The operators for lines under `top`; `align` 0 is left, 0.5 centred, 1 right."""
        result = [fill(style.colour)]
        y = top
        for line in lines:
            y -= style.leading
            if not line.runs:
                continue
            slack = width - line.width * style.size
            x = left + slack * (1.0 if line.leftwards and not align else align)
            result.append(operators(line, x, y + style.drop, style.size))
        return b"\n".join([*result, _BLACK])

    def mark(self, element: Element, content: bytes | Drawing) -> None:
        """Puts content on the page that belongs to an element."""
        self.page.content += [mark(self.page, element), content, _END]

    def decorate(self, content: bytes | Drawing) -> None:
        """Puts on the page what only the eye needs (an artifact)."""
        self.page.content += [_ARTIFACT, content, _END]

    def rule(self, y: float, colour: Colour, thickness: float = 0.6) -> None:
        """A line across the page."""
        self.decorate(
            b" ".join(
                [
                    stroke(colour),
                    number(thickness) + b" w",
                    number(self.sheet.left) + b" " + number(y) + b" m",
                    number(self.sheet.right) + b" " + number(y) + b" l S",
                    b"0 G",
                ]
            )
        )


def fill(colour: Colour) -> bytes:
    return b" ".join(number(part) for part in colour) + b" rg"


def stroke(colour: Colour) -> bytes:
    return b" ".join(number(part) for part in colour) + b" RG"
