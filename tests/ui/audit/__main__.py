"""Holds every page against the rules in every scene: python -m tests.ui.audit [PAGE …]"""

from __future__ import annotations

import os
import sys
import tempfile
from contextlib import closing
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from tests.ui.audit.look import faults_of
from tests.ui.audit.offices import empty_office, filled_office
from tests.ui.audit.scenes import every_scene
from ui.pages import PAGES
from ui.theme import theme


def main(wanted: list[str]) -> int:
    """Returns 1 when a fault was found."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    pages = [entry.name for entry in PAGES if not wanted or entry.name in wanted]
    found = 0
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(filled_office(Path(folder) / "filled")) as filled,
        closing(empty_office(Path(folder) / "empty")) as empty,
    ):
        for page in pages:
            for scene in every_scene():
                office = filled if scene.filled else empty
                for fault in faults_of(page, scene, office, theme()):
                    found += 1
                    sys.stdout.write(f"{fault}\n")
    scenes = len(pages) * len(every_scene())
    sys.stdout.write(f"{len(pages)} pages, {scenes} scenes, {found} faults\n")
    application.quit()
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
