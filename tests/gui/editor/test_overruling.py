from dataclasses import replace

import pytest
from PySide6.QtWidgets import QDialog

from eevidence_desktop.domain.channel import Step
from eevidence_desktop.domain.finding import Finding, Severity
from eevidence_desktop.gui import work
from eevidence_desktop.gui.dialogs import overrule_dialog
from eevidence_desktop.gui.dialogs.overrule_dialog import OverruleDialog
from eevidence_desktop.gui.pages.editor_page import EditorPage
from eevidence_desktop.i18n.message import message

REASON = "Checked with the head of the unit."
TEXT = message("An offence of speech.")
WARNING = Finding("case.speech", Severity.WARNS, "case.offences", TEXT, needs_reason=True)
DEMAND = Finding("override.no_reason", Severity.BLOCKS, "case.offences", message("Why? {text}", text=TEXT))


@pytest.fixture
def page(qtbot, bench, interface, sendable):
    made = EditorPage(bench, interface)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    made.open_draft(sendable.id)
    qtbot.waitUntil(lambda: not made._fresh and made._ui.forms.complete)
    qtbot.waitUntil(lambda: not made._maker._busy and not made._maker._timer.isActive())
    yield made
    work.finish()


def show(page, *findings):
    page._presenter.state = replace(page._presenter.state, findings=findings)
    page._ui.findings.show_findings(findings)
    page._ui.forms.show_state()
    return page._ui.findings.rows


def test_a_warning_that_needs_a_reason_is_one_row(page):
    (row,) = show(page, DEMAND, WARNING)
    assert row.finding is WARNING
    assert row.overrule.isVisibleTo(row)
    assert row.overrule.text() == "Overrule with a reason…"
    assert row.accessibleName().startswith("Blocks. An offence of speech. Blocks the letter until it is overruled")
    page._show_texts()
    assert page._ui.findings_title.text() == "Findings: 1 block, 0 to weigh, 0 to consider"


def test_other_findings_cannot_be_overruled(page):
    (row,) = show(page, Finding("a.b", Severity.WARNS, "case.number", message("Look.")))
    assert not row.overrule.isVisibleTo(row)


def test_a_reason_is_written_recorded_and_withdrawn(qtbot, page, bench, sendable, monkeypatch):
    class Answer(OverruleDialog):
        def exec(self):
            self.reason.setPlainText(f" {REASON} ")
            return QDialog.DialogCode.Accepted

    monkeypatch.setattr(overrule_dialog, "OverruleDialog", Answer)
    (row,) = show(page, DEMAND, WARNING)
    row.overrule.click()
    (given,) = page._presenter.value("overrides")
    assert (given["code"], given["field"], given["reason"]) == ("case.speech", "case.offences", REASON)
    assert given["by"] == "A. Ulgibayev"
    assert "overruled" in [event.kind for event in bench.store.audit_events(sendable.id)]
    qtbot.waitUntil(lambda: not page._maker._busy and not page._maker._timer.isActive())
    (row,) = show(page, WARNING)  # what the checks say now
    page._presenter.state = replace(page._presenter.compute(), findings=(WARNING,))
    page._ui.findings.show_findings((WARNING,))
    assert row.accessibleName().startswith("Overruled. An offence of speech. Overruled by A. Ulgibayev: ")
    assert row.overrule.text() == "Change the reason…"
    page._show_texts()
    assert page._ui.findings_title.text().endswith(", 1 overruled")
    page._go(Step.REVIEW)
    listed = page._ui.forms._review.overrides
    assert listed.isVisibleTo(page)
    (entry,) = listed.input.rows
    assert entry._text.text() == "An offence of speech."
    assert REASON in entry._reason.text()
    assert page._ui.forms.focus_path("overrides.0")
    entry.withdraw.click()
    assert page._presenter.value("overrides") == []
    assert not listed.isVisibleTo(page)
    assert "override_withdrawn" in [event.kind for event in bench.store.audit_events(sendable.id)]


def test_undoing_leaves_the_record_alone(page):
    page._presenter.set_value("case.number", "1")
    page._presenter.overrule(WARNING, REASON, "A. Example")
    assert page._presenter.undo()
    assert page._presenter.value("case.number") != "1"
    assert [item["reason"] for item in page._presenter.value("overrides")] == [REASON]


def test_a_warning_that_is_gone_is_named_by_its_code(qtbot, page):
    page._presenter.overrule(WARNING, REASON, "A. Example")
    page._presenter.state = replace(page._presenter.compute(), findings=())
    page._go(Step.REVIEW)
    (entry,) = page._ui.forms._review.overrides.input.rows
    assert "case.speech" in entry._text.text()


def test_reason_and_name_are_needed(qtbot, interface, page):
    dialog = OverruleDialog(interface, "A warning.", "A. Example", page)
    assert not dialog.ok.isEnabled()
    dialog.reason.setPlainText("too short")
    assert not dialog.ok.isEnabled()
    dialog.reason.setPlainText(REASON)
    assert dialog.ok.isEnabled()
    dialog.name.clear()
    assert not dialog.ok.isEnabled()
    dialog.deleteLater()
