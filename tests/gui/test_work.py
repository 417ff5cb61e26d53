import threading

import pytest
from PySide6.QtCore import QObject, QThread
from PySide6.QtWidgets import QDialog
from shiboken6 import delete

from eevidence_desktop.gui import work


class Ear:
    def __init__(self):
        self.done = []
        self.failed = []
        self.threads = []

    def hear(self, result):
        self.done.append(result)
        self.threads.append(QThread.currentThread())

    def fail(self, error):
        self.failed.append(error)


@pytest.fixture
def ear():
    return Ear()


def test_result_arrives_in_the_windows_thread(qtbot, ear):
    parent = QObject()
    seen = []
    work.run(parent, lambda: seen.append(threading.current_thread()) or 7, ear.hear, ear.fail)
    qtbot.waitUntil(lambda: ear.done == [7])
    assert seen[0] is not threading.main_thread()
    assert ear.threads == [parent.thread()]
    assert ear.failed == []


def test_exception_arrives_too(qtbot, ear):
    parent = QObject()
    work.run(parent, lambda: 1 / 0, ear.hear, ear.fail)
    qtbot.waitUntil(lambda: bool(ear.failed))
    assert isinstance(ear.failed[0], ZeroDivisionError)
    assert ear.done == []


@pytest.mark.parametrize("end", [delete, None])
def test_nothing_arrives_for_a_parent_that_is_gone(qtbot, ear, end):
    gate = threading.Event()
    dialog = QDialog()
    work.run(dialog, gate.wait, ear.hear, ear.fail)
    if end:
        end(dialog)
    else:
        del dialog
    gate.set()
    assert work.finish()
    qtbot.wait(20)
    assert ear.done == ear.failed == []
