"""Pages as pdfium draws them: two threads at once, what is no PDF, and what was put away."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from core.pdf.pdfium import NotPdf, Pages, has_pages, texts_of
from tests.pdf.paper import new_document

ROOT = Path(__file__).parents[2]

# In a process of its own: pdfium that is entered by two threads takes everything with it.
AT_ONCE = """
import sys, threading
from pathlib import Path
from core.pdf.pdfium import Pages, has_pages, texts_of

sys.setswitchinterval(1e-5)

data = Path(sys.argv[1]).read_bytes()
texts, drawn, wrong = texts_of(data), set(), []
start = threading.Barrier(8)

def draw():
    start.wait()
    for round in range(15):
        with Pages(data) as pages:
            for index in range(len(pages)):
                drawn.add((index, pages.picture(index, 0.5).data))

def read():
    start.wait()
    for round in range(150):
        if not has_pages(data) or texts_of(data) != texts:
            wrong.append(round)

def tried(work):
    try:
        work()
    except Exception as error:
        wrong.append(error)

threads = [threading.Thread(target=tried, args=[work]) for work in (draw, read) * 4]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(texts), len(drawn), len(wrong))
"""


def two_pages() -> bytes:
    document = new_document()
    for word in ("Fyrlykt", "Kai"):
        document.paragraph(f"{word}. " * 300)
        document.page_break()
    return document.finish()


def test_threads_that_draw_and_read_at_once_do_not_fall_over_each_other(
    tmp_path: Path,
) -> None:
    file = tmp_path / "document.pdf"
    file.write_bytes(two_pages())
    done = subprocess.run(
        [sys.executable, "-c", AT_ONCE, str(file)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    pages, drawn, wrong = map(int, done.stdout.split())
    assert pages >= 2
    assert drawn == pages  # the same picture of each page, whoever drew it
    assert wrong == 0


def test_what_is_no_pdf_is_refused() -> None:
    assert not has_pages(b"%PDF-1.7 and then nothing of the kind")
    with pytest.raises(NotPdf):
        texts_of(b"no PDF at all")


def test_a_document_that_was_put_away_answers_with_nothing() -> None:
    pages = Pages(two_pages())
    count = len(pages)
    pages.close()
    pages.close()
    assert count == len(pages) >= 2
    assert pages.picture(0, 1) is None
    assert pages.text(0) == ""
