"""Languages, formats and folder of an export, and what speaks against it."""

from collections.abc import Mapping
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QEvent, QStandardPaths, Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QDialog, QFileDialog, QWidget

from eevidence_desktop.desk.composing import Exported, LetterFormat
from eevidence_desktop.desk.workbench import Workbench
from eevidence_desktop.domain.errors import BlockedError, ProgramError
from eevidence_desktop.gui import work
from eevidence_desktop.gui.errors import report
from eevidence_desktop.gui.forms.ui_export_dialog import Ui_ExportDialog
from eevidence_desktop.gui.presenters import export
from eevidence_desktop.gui.presenters.export import Choice, Plan, Weighed
from eevidence_desktop.gui.presenters.result import result_state
from eevidence_desktop.gui.translator import Interface
from eevidence_desktop.gui.widgets.card_list import make_card_list
from eevidence_desktop.gui.widgets.check_inputs import Tick
from eevidence_desktop.gui.widgets.keys import PRIMARY, press_by
from eevidence_desktop.i18n.language import Language
from eevidence_desktop.i18n.message import Message, message

PAPER_LINES = 12
"""Lines of the list of papers that are in sight without scrolling."""
K = TypeVar("K", Language, LetterFormat)


class ExportDialog(QDialog):
    """Writes the letters of one draft.

    Signals:
        exported: the ResultState to show.
    """

    exported = Signal(object)

    def __init__(self, bench: Workbench, interface: Interface, draft_id: str, parent: QWidget | None = None) -> None:
        """Take the draft to export.

        Raises:
            ProgramError: the draft is gone, or the register cannot be read.
        """
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._bench = bench
        self._interface = interface
        self._plan = export.plan_export(bench, draft_id)
        self._weighed: Weighed | None = None
        self._before: tuple[str, ...] = ()
        self._problem: Message | None = None
        self._busy: str | None = None
        self._ui = Ui_ExportDialog()
        self._ui.setupUi(self)
        self._languages = {
            Language.KK: self._ui.kk_box,
            Language.RU: self._ui.ru_box,
            Language.EN: self._ui.en_box,
        }
        self._formats = {
            LetterFormat.PDF: self._ui.pdf_box,
            LetterFormat.DOCX: self._ui.docx_box,
            LetterFormat.TXT: self._ui.txt_box,
        }
        self._papers = {paper.id: Tick(paper.id, self._ui.papers) for paper in self._plan.papers}
        self._findings = make_card_list(self._ui.findings, interface)
        self._fill_in(self._plan)
        self._connect()
        metrics = self.fontMetrics()
        self.resize(metrics.averageCharWidth() * 110, metrics.height() * (44 if self._papers else 36))
        self._weigh()

    def show_state(self) -> None:
        """Show findings, problem and progress in the window's language."""
        weighed = self._weighed
        headline = weighed.headline if weighed else message(export.CHECKING)
        self._ui.subject.setText(self._plan.draft.reference)
        self._ui.findings_title.setText(self._interface.render(headline))
        self._findings.show_cards(weighed.findings if weighed else ())
        self._ui.problem.setText(self._interface.render(self._problem) if self._problem else "")
        self._ui.problem.setVisible(self._problem is not None)
        self._ui.progress.setText(self._interface.say(self._busy) if self._busy else "")
        for paper in self._plan.papers:
            name, purpose = self._interface.say(paper.name), self._interface.say(paper.purpose)
            self._papers[paper.id].tell(name, purpose)
        self._ui.read_box.setVisible(bool(weighed and weighed.sendable and weighed.warnings))
        self._show_buttons()

    def _show_buttons(self) -> None:
        weighed = self._weighed
        ready = self._busy is None and weighed is not None and weighed.sendable
        unread = weighed is not None and bool(weighed.warnings) and not self._ui.read_box.isChecked()
        self._ui.export_button.setEnabled(ready and not unread)
        self._ui.cancel_button.setEnabled(self._busy is None)

    def reject(self) -> None:
        """Close, but never while letters are written that are not on record yet."""
        if self._busy is None:
            super().reject()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language at once."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._ui.retranslateUi(self)
            self.show_state()

    # ------------------------------------------------------------ choosing

    def _fill_in(self, plan: Plan) -> None:
        for language, box in self._languages.items():
            box.setChecked(language in plan.request.letter_languages)
        for kind, box in self._formats.items():
            box.setChecked(kind in plan.formats)
        for tick in self._papers.values():
            tick.box.setChecked(True)
            self._ui.papers_layout.addWidget(tick)
        self._ui.papers_layout.addStretch(1)
        lines = min(4 * len(self._papers), PAPER_LINES) * self.fontMetrics().lineSpacing()
        self._ui.papers_area.setMinimumHeight(lines)
        for part in (self._ui.papers_title, self._ui.papers_area):
            part.setVisible(bool(self._papers))
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        self._ui.folder.setText(plan.folder or documents)

    def _connect(self) -> None:
        for box in self._languages.values():
            box.toggled.connect(self._weigh)
        self._ui.read_box.toggled.connect(self._show_read)
        self._ui.choose_button.clicked.connect(self._choose_folder)
        self._ui.export_button.clicked.connect(self._export)
        press_by(self._ui.export_button, *PRIMARY)
        self._ui.cancel_button.clicked.connect(self.reject)

    def _choice(self) -> Choice:
        papers = tuple(name for name, tick in self._papers.items() if tick.box.isChecked())
        read = self._weighed.warnings if self._weighed and self._ui.read_box.isChecked() else ()
        folder = self._ui.folder.text().strip()
        return Choice(_checked(self._languages), _checked(self._formats), folder, papers, read)

    @Slot()
    def _show_read(self) -> None:
        self._show_buttons()

    @Slot()
    def _choose_folder(self) -> None:
        title = self._interface.say(export.NO_FOLDER)
        folder = QFileDialog.getExistingDirectory(self, title, self._ui.folder.text())
        if folder:
            self._ui.folder.setText(folder)

    # ------------------------------------------------------------ weighing

    @Slot()
    def _weigh(self) -> None:
        self._before = self._weighed.warnings if self._weighed else self._before
        self._weighed = None
        self._problem = None
        self.show_state()
        languages = self._choice().languages
        weigh = partial(export.weigh, self._bench, self._plan, languages)
        work.run(self, weigh, partial(self._take_weighed, languages), report)

    def _take_weighed(self, languages: tuple[Language, ...], weighed: Weighed) -> None:
        if languages == self._choice().languages:
            if weighed.warnings != self._before:  # what was read is not what stands there now
                self._ui.read_box.setChecked(False)
            self._weighed = weighed
            self.show_state()

    # ------------------------------------------------------------ writing

    @Slot()
    def _export(self) -> None:
        choice = self._choice()
        self._problem = message(choice.gap) if choice.gap else None
        self._busy = None if choice.gap else export.WRITING
        self.show_state()
        if choice.gap is None:
            write = partial(export.write, self._bench, self._plan, choice)
            work.run(self, write, partial(self._written, choice), self._not_written)

    def _written(self, choice: Choice, exported: list[Exported]) -> None:
        self._busy = None
        self.show_state()
        try:
            export.record(self._bench, self._plan, choice, exported)
        except ProgramError as error:
            self._not_written(error)
            return
        self.exported.emit(result_state(self._bench, self._plan, exported))
        self.accept()

    def _not_written(self, error: Exception) -> None:
        self._busy = None
        self._problem = error.message if isinstance(error, ProgramError) else None
        self.show_state()
        if isinstance(error, BlockedError):
            self._weigh()
        elif self._problem is None:
            report(error)


def _checked(boxes: Mapping[K, QCheckBox]) -> tuple[K, ...]:
    return tuple(name for name, box in boxes.items() if box.isChecked())
