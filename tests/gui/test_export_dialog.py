import gc
import os
import weakref
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from shiboken6 import isValid

from eevidence_desktop.domain.errors import InputError
from eevidence_desktop.gui import work
from eevidence_desktop.gui.dialogs.export_dialog import ExportDialog
from eevidence_desktop.gui.pages.result_page import ResultPage
from eevidence_desktop.i18n.language import Language


@pytest.fixture
def open_dialog(qtbot, bench, interface, heard):
    window = QWidget()
    qtbot.addWidget(window)

    def opened(draft_id):
        dialog = ExportDialog(bench, interface, draft_id, window)
        dialog.exported.connect(heard.hear)
        dialog.open()
        settle(qtbot, dialog)
        return dialog

    yield opened
    work.finish()


def settle(qtbot, dialog):
    qtbot.waitUntil(
        lambda: not isValid(dialog) or (dialog._weighed is not None and dialog._busy is None), timeout=20_000
    )
    if isValid(dialog):
        dialog._ui.read_box.setChecked(True)


def only_english(qtbot, dialog):
    dialog._ui.kk_box.setChecked(False)
    dialog._ui.ru_box.setChecked(False)
    settle(qtbot, dialog)


def test_export_writes_records_and_shows_what_now(qtbot, bench, sendable, open_dialog, heard, tmp_path):
    dialog = open_dialog(sendable.id)
    only_english(qtbot, dialog)
    assert dialog._ui.export_button.isEnabled()
    dialog._ui.txt_box.setChecked(True)
    dialog._ui.folder.setText(str(tmp_path / "letters"))
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(heard.said), timeout=20_000)
    (state,) = heard.said
    assert sorted(path.suffix for path in (tmp_path / "letters").iterdir()) == [".pdf", ".txt"]
    assert len(bench.store.exports_of(sendable.id)) == len(state.files) == 2
    assert bench.store.get_setting("export_folder") == str(tmp_path / "letters")
    qtbot.waitUntil(lambda: not isValid(dialog))


@pytest.fixture
def with_papers(monkeypatch):
    """The request has a paper of its own, and a warning that stands."""
    from eevidence_desktop.desk import composing
    from eevidence_desktop.domain.channel import Paper
    from eevidence_desktop.domain.finding import Finding, Severity
    from eevidence_desktop.gui.presenters import export
    from eevidence_desktop.i18n.message import message

    found = [Finding("provider.stale", Severity.WARNS, "provider", message("Look again."))]
    paper = Paper.model_construct(id="cover", name="Cover letter", purpose="For the post.")
    monkeypatch.setattr(composing, "papers_of", lambda *_: (paper,))
    monkeypatch.setattr(export, "_findings", lambda *_: found)
    written = []
    original = composing.write_letters

    def write(bench, request, languages, formats, papers):
        written.extend(papers)
        return original(bench, request, languages, formats)

    monkeypatch.setattr(composing, "write_letters", write)
    return written


def test_papers_go_with_the_letter_and_warnings_are_read(
    qtbot, bench, sendable, open_dialog, heard, tmp_path, with_papers
):
    dialog = open_dialog(sendable.id)
    only_english(qtbot, dialog)
    assert dialog._papers["cover"].box.isChecked()
    assert dialog._papers["cover"].box.accessibleName() == "Cover letter"
    dialog._ui.read_box.setChecked(False)
    assert dialog._ui.read_box.isVisible()
    assert not dialog._ui.export_button.isEnabled()
    dialog._ui.read_box.setChecked(True)
    dialog._ui.folder.setText(str(tmp_path / "letters"))
    dialog._ui.export_button.click()
    qtbot.waitUntil(lambda: bool(heard.said), timeout=20_000)
    assert with_papers == ["", "cover"]
    read = [event.detail for event in bench.store.audit_events(sendable.id) if event.kind == "warnings_read"]
    assert read == ['{"codes":["provider.stale"]}']


def test_a_paper_can_be_left_out(qtbot, sendable, open_dialog, with_papers):
    dialog = open_dialog(sendable.id)
    dialog._papers["cover"].box.setChecked(False)
    assert dialog._choice().papers == ()


def test_blocked_request_says_why_and_cannot_leave(qtbot, new_draft, open_dialog):
    dialog = open_dialog(new_draft().id)
    assert not dialog._ui.export_button.isEnabled()
    card = dialog._findings.card(0)
    assert card.alarm
    assert "✖" in card.badge


def test_request_blocked_meanwhile_stays_open(qtbot, bench, sendable, open_dialog, heard, monkeypatch):
    from eevidence_desktop.domain.errors import BlockedError
    from eevidence_desktop.gui.presenters import export
    from eevidence_desktop.i18n.message import message

    def refuse(*_):
        raise BlockedError(message("No."), [])

    dialog = open_dialog(sendable.id)
    only_english(qtbot, dialog)
    monkeypatch.setattr(export, "write", refuse)
    dialog._ui.export_button.click()
    settle(qtbot, dialog)
    assert dialog.isVisible()
    assert not heard.said


@pytest.mark.skipif(os.geteuid() == 0 and not Path("/proc/self").exists(), reason="root writes everywhere")
def test_read_only_folder_is_told_in_place(qtbot, sendable, open_dialog, heard):
    dialog = open_dialog(sendable.id)
    only_english(qtbot, dialog)
    dialog._ui.folder.setText("/proc/self/letters")  # refused to root, too
    dialog._ui.export_button.click()
    qtbot.waitUntil(dialog._ui.problem.isVisible, timeout=20_000)
    assert "/proc/self/letters" in dialog._ui.problem.text()
    assert dialog._ui.export_button.isEnabled()
    assert not heard.said


def test_gaps_are_told_in_place(qtbot, sendable, open_dialog):
    dialog = open_dialog(sendable.id)
    only_english(qtbot, dialog)
    dialog._ui.folder.clear()
    dialog._ui.export_button.click()
    assert dialog._ui.problem.text() == "Choose a folder for the letters."


def test_folder_is_chosen_and_kept_when_the_choice_is_cancelled(qtbot, sendable, open_dialog, monkeypatch):
    dialog = open_dialog(sendable.id)
    answers = ["/chosen", ""]
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: answers.pop(0))
    dialog._ui.choose_button.click()
    dialog._ui.choose_button.click()
    assert dialog._ui.folder.text() == "/chosen"


def test_not_closed_while_letters_are_not_on_record(qtbot, sendable, open_dialog):
    dialog = open_dialog(sendable.id)
    dialog._busy = "Writing the letters…"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    dialog._busy = None
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not isValid(dialog))


def test_language_changes_at_once(qtbot, sendable, open_dialog, interface):
    dialog = open_dialog(sendable.id)
    interface.set_language(Language.KK)
    QApplication.processEvents()
    assert dialog._ui.title.text().startswith("kk:")
    assert dialog._ui.findings_title.text().startswith("kk:")
    assert dialog._ui.kk_box.text() == "Қазақша"


def test_draft_that_is_gone_is_an_error(bench, interface, qtbot):
    with pytest.raises(InputError):
        ExportDialog(bench, interface, "no such draft")


def test_closed_dialog_is_freed(qtbot, sendable, open_dialog):
    dialog = open_dialog(sendable.id)
    watch = weakref.ref(dialog)
    dialog.reject()
    work.finish()
    del dialog
    qtbot.wait(20)
    QApplication.processEvents()
    gc.collect()
    assert watch() is None


def test_result_page_copies_and_goes_on(qtbot, bench, interface, sendable, tmp_path, heard):
    from eevidence_desktop.gui.presenters import export, result

    plan = export.plan_export(bench, sendable.id)
    written = export.write(bench, plan, export.Choice((Language.EN,), plan.formats, str(tmp_path / "out")))
    page = ResultPage(interface)
    qtbot.addWidget(page)
    page.show_state(result.result_state(bench, plan, written))
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page._ui.copy_button.click()
    assert QApplication.clipboard().text() == f"{written[0].sha256}  {written[0].path.name}"
    page.back_requested.connect(lambda: heard.hear("back"))
    page.home_requested.connect(lambda: heard.hear("home"))
    page._ui.back_button.click()
    qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert heard.said == ["back", "home"]
    interface.set_language(Language.RU)
    QApplication.processEvents()
    assert page._steps.card(0).title.startswith("ru:")
