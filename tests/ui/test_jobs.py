"""Work off the main thread comes back on it, can be stopped, and never takes a page with it."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QObject, QThread, QThreadPool, Signal
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from core.language import _, current, speaking
from core.progress import Progress
from ui.jobs import Job
from ui.record_model import Column, RecordModel


def test_a_job_reports_and_finishes_on_the_main_thread(qtbot: QtBot, qapp: QApplication) -> None:
    owner = QObject()
    seen: list[tuple[int, int]] = []
    where: list[bool] = []

    def work(progress: Progress) -> int:
        for done in range(3):
            progress(done, 3)
        return threading.get_ident()

    job = Job(work, owner)
    job.progressed.connect(lambda done, total: seen.append((done, total)))
    job.done.connect(lambda _result: where.append(QThread.currentThread() is qapp.thread()))
    with qtbot.waitSignal(job.done) as blocker:
        job.start()
    assert seen[-1] == (2, 3)
    assert where == [True]
    assert blocker.args != [threading.get_ident()]


def test_a_job_stops_when_it_is_asked_to(qtbot: QtBot) -> None:
    owner = QObject()
    started = threading.Event()

    def work(progress: Progress) -> None:
        started.set()
        for done in range(10_000_000):
            progress(done, 0)

    job = Job(work, owner)
    with qtbot.waitSignal(job.cancelled):
        job.start()
        started.wait()
        job.cancel()


def test_a_job_that_fails_hands_over_its_error(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    owner = QObject()

    def work(progress: Progress) -> None:
        raise ValueError("broken")

    job = Job(work, owner)
    with qtbot.waitSignal(job.failed) as blocker:
        job.start()
    assert str(blocker.args[0]) == "broken"
    assert "A job failed" in caplog.text


def test_a_job_speaks_the_language_of_its_page(qtbot: QtBot) -> None:
    owner = QObject()

    def work(progress: Progress) -> str:
        return f"{current()} {_('Today')}"

    with speaking("sv"):
        job = Job(work, owner)
        with qtbot.waitSignal(job.done) as blocker:
            job.start()
    assert blocker.args == ["sv I dag"]


def test_a_page_may_go_before_its_job_is_done(qtbot: QtBot) -> None:
    owner = QObject()
    go_on, ended = threading.Event(), threading.Event()

    def work(progress: Progress) -> None:
        go_on.wait(5)
        ended.set()

    Job(work, owner).start()
    owner.deleteLater()
    qtbot.wait(10)
    go_on.set()
    assert ended.wait(5)
    assert QThreadPool.globalInstance().waitForDone(5000)
    qtbot.wait(10)


class _Bell(QObject):
    rang = Signal(bool)


def test_ten_thousand_signals_do_no_harm(qtbot: QtBot) -> None:
    bell, label = _Bell(), QLabel()
    qtbot.addWidget(label)
    heard: list[bool] = []
    bell.rang.connect(heard.append)
    for count in range(10_000):
        bell.rang.emit(True)
        label.setText(str(count))
    assert len(heard) == 10_000
    assert label.text() == "9999"


def test_a_table_of_records_keeps_qts_rules(qtmodeltester: object) -> None:
    columns: list[Column[int]] = [
        Column(title="Number", text=str),
        Column(title="Square", text=lambda number: str(number * number), tag=lambda _n: "ok"),
    ]
    model = RecordModel(columns, name=lambda number: f"Number {number}")
    model.show([3, 1, 2])
    qtmodeltester.check(model)  # type: ignore[attr-defined]
    model.sort(0)
    assert model.records == [1, 2, 3]
    assert model.data(model.index(0, 0), 11) == "Number 1"
