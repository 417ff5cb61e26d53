"""The request editor: steps, the fields of one of them, the living letter, and what speaks against sending it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from shiboken6 import isValid

from eevidence_desktop import paths
from eevidence_desktop.desk.overruling import OVERRIDES
from eevidence_desktop.desk.workbench import Workbench
from eevidence_desktop.domain.channel import FieldKind, Step
from eevidence_desktop.domain.finding import Finding
from eevidence_desktop.gui.forms.ui_editor_page import Ui_EditorPage
from eevidence_desktop.gui.presenters import editor_words as words
from eevidence_desktop.gui.presenters.editor_lists import STEP_NAMES
from eevidence_desktop.gui.presenters.editor_presenter import (
    SAVING_WORDS,
    EditorPresenter,
    SaveResult,
    Saving,
    neighbour,
)
from eevidence_desktop.gui.presenters.previewing import Order
from eevidence_desktop.gui.translator import Interface
from eevidence_desktop.gui.widgets.autosaver import Autosaver
from eevidence_desktop.gui.widgets.confirm_dialog import ConfirmDialog
from eevidence_desktop.gui.widgets.field_input import World
from eevidence_desktop.gui.widgets.field_widget import FieldWidget
from eevidence_desktop.gui.widgets.preview_maker import Drawn, PreviewMaker
from eevidence_desktop.i18n.message import Message

_ROWS = frozenset({FieldKind.IDENTIFIERS, FieldKind.OFFENCES, FieldKind.DOCUMENTS})

_HELP_LINES = 3
"""Kept free for the help, so that nothing moves under the mouse."""


class EditorPage(QWidget):
    """Edits one request.

    Signals:
        export_requested: the letter may leave; carries the id of the draft.
        home_requested: the officer goes back to the first screen.
    """

    export_requested = Signal(str)
    home_requested = Signal()

    def __init__(self, bench: Workbench, interface: Interface, parent: QWidget | None = None) -> None:
        """Build the page; a draft is shown with ``open_draft``."""
        super().__init__(parent)
        self._interface = interface
        self._presenter = EditorPresenter(bench)
        self._world = World(interface, self._presenter)
        self._fresh = False
        self._focused: FieldWidget | None = None
        self._ui = Ui_EditorPage()
        self._ui.setupUi(self)
        self.setStyleSheet((paths.assets() / "ui" / "styles" / "editor.qss").read_text(encoding="utf-8"))
        self._ui.notice.settle(interface)
        self._ui.step_list.settle(interface)
        self._ui.forms.settle(self._world)
        self._ui.findings.settle(self._world)
        self._ui.paper_choice.settle(interface)
        lines = self._ui.help_label.fontMetrics().lineSpacing() * _HELP_LINES
        self._ui.help_label.setMinimumHeight(lines + 14)
        self._maker = PreviewMaker(bench, self._order, self._ui.letter_view, self)
        self._saver = Autosaver(self._presenter, self._keep_place, self)
        self._connect()
        self._show_texts()

    # ------------------------------------------------------------------ what the window asks

    def open_draft(self, draft_id: str) -> None:
        """Show a draft where it was left.

        Raises:
            ProgramError: there is no such draft, or the one that is open cannot be saved.
        """
        self.save_now()
        draft = self._presenter.open(draft_id)
        self._fresh = True
        self._focused = None
        self._ui.notice.clear()
        self._ui.letter_tabs.select(self._presenter.letter_language)
        self._ui.paper_choice.show_papers(())
        self._ui.letter_view.show_sentence("")
        self._ui.findings.show_findings(())
        self._ui.forms.clear()
        self._ui.forms.step = Step(draft.step) if draft.step in set(Step) else Step.PROVIDER
        self._ui.step_list.show_steps(())
        self._ui.step_list.select(self._ui.forms.step)
        self._show_texts()
        self._maker.now()

    def save_now(self) -> None:
        """Save what was typed, and the place where the officer is.

        Raises:
            ProgramError: it cannot be saved; it stays on the screen.
        """
        self._saver.must()

    # ------------------------------------------------------------------ building

    def _connect(self) -> None:
        ui = self._ui
        ui.home_button.clicked.connect(self._go_home)
        ui.export_button.clicked.connect(self._export)
        ui.previous_button.clicked.connect(self._previous)
        ui.next_button.clicked.connect(self._next)
        ui.notice.undo_asked.connect(self._undo)
        ui.step_list.step_chosen.connect(self._step_chosen)
        ui.forms.edited.connect(self._edited)
        ui.findings.chosen.connect(self.go_to)
        ui.findings.fix_asked.connect(self._fix)
        ui.findings.confirm_asked.connect(self._confirm)
        ui.findings.overrule_asked.connect(self._overrule)
        ui.letter_view.place_chosen.connect(self.go_to)
        ui.letter_tabs.language_chosen.connect(self._language_chosen)
        ui.paper_choice.paper_chosen.connect(self._language_chosen)
        self._maker.drawn.connect(self._show_drawn)
        self._saver.saved.connect(self._tell_saved)
        for keys, slot in self._shortcuts():
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)
        QApplication.instance().focusChanged.connect(self._focus_changed)  # type: ignore[union-attr]

    def _shortcuts(self) -> tuple[tuple[str | QKeySequence.StandardKey, Callable[[], None]], ...]:
        return (
            ("Ctrl+Return", self._export),
            ("Ctrl+Enter", self._export),
            ("Ctrl+PgDown", self._next),
            ("Ctrl+PgUp", self._previous),
            ("F1", self._explain),
            (QKeySequence.StandardKey.Undo, self._undo),
            (QKeySequence.StandardKey.Redo, self._redo),
        )

    # ------------------------------------------------------------------ events

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language at once; what was typed stays."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._ui.retranslateUi(self)
            self._ui.notice.retranslate()
            self._ui.step_list.retranslate()
            self._ui.forms.retranslate()
            self._ui.findings.retranslate()
            self._ui.paper_choice.retranslate()
            self._show_texts()
            if self._presenter.is_open:
                self._maker.now()

    def hideEvent(self, event: QHideEvent) -> None:
        """Save when another page comes to the front."""
        super().hideEvent(event)
        self._saver.now()

    @Slot(QWidget, QWidget)
    def _focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is None or not self._presenter.is_open or not self.isAncestorOf(new):
            return
        field = self._ui.forms.field_of(new)
        if field is self._focused:
            return
        self._focused = field
        self._show_help()
        if field is not None:
            self._ui.letter_view.highlight(field.path)
            self._keep_place()
        self._saver.now()

    # ------------------------------------------------------------------ editing

    @Slot(str, object)
    def _edited(self, path: str, value: object) -> None:
        if path == OVERRIDES:
            self._tell_saved(self._presenter.withdraw(value))
            self._changed_from_outside()
            return
        before = self._presenter.value(path)
        if not self._presenter.set_value(path, value):
            return
        spec = self._presenter.lists.field(path)
        if spec is not None and spec.kind in _ROWS and isinstance(value, list) and len(value) < len(before or []):
            self._ui.notice.say(words.removed(spec), undo=True)
        self._changed()

    def _changed(self) -> None:
        self._tell_saving()
        self._saver.soon()
        self._maker.soon()

    @Slot()
    def _undo(self) -> None:
        if self._presenter.is_open and self._presenter.undo():
            self._ui.notice.clear()
            self._changed_from_outside()

    @Slot()
    def _redo(self) -> None:
        if self._presenter.is_open and self._presenter.redo():
            self._changed_from_outside()

    @Slot(object)
    def _fix(self, finding: Finding) -> None:
        if self._presenter.apply_fix(finding):
            self._changed_from_outside()

    def _changed_from_outside(self) -> None:
        """Show values that changed otherwise than by typing."""
        self._ui.forms.show_values()
        self._show_texts()
        self._changed()
        self._maker.now()

    @Slot(object)
    def _confirm(self, finding: Finding) -> None:
        name = self._presenter.reference_of(finding)
        language = self._interface.language
        cited = self._presenter.lists.cited(name, language)
        dialog = ConfirmDialog(self._interface, cited, self._presenter.official(language), self)
        if dialog.exec() and dialog.name.text().strip():
            self._tell_saved(self._presenter.confirm(name, dialog.name.text()))
            self._changed_from_outside()
        dialog.deleteLater()

    @Slot(object)
    def _overrule(self, finding: Finding) -> None:
        from eevidence_desktop.gui.dialogs.overrule_dialog import OverruleDialog

        interface, presenter = self._interface, self._presenter
        given = presenter.weighed()
        reason = next((item.override.reason for item in given if item.finding == finding and item.override), "")
        text = interface.render(finding.message)
        dialog = OverruleDialog(interface, text, presenter.official(interface.language), self)
        dialog.reason.setPlainText(reason)
        if dialog.exec() and dialog.complete:
            self._tell_saved(presenter.overrule(finding, dialog.reason.toPlainText(), dialog.name.text()))
            self._changed_from_outside()
        dialog.deleteLater()

    # ------------------------------------------------------------------ saving

    @Slot(object)
    def _tell_saved(self, result: SaveResult) -> None:
        self._tell_saving()
        if result.notice is not None:
            self._ui.notice.say(result.notice)
        if result.saving is Saving.COPIED and result.notice is not None:
            self._show_texts()
            self._maker.now()

    def _tell_saving(self) -> None:
        self._ui.saved_label.setText(self._interface.say(SAVING_WORDS[self._presenter.saving]))

    def _keep_place(self) -> None:
        field = self._focused.path if self._focused is not None else self._presenter.draft.field
        self._presenter.keep_place(self._ui.forms.step, field, self._ui.letter_tabs.language)

    # ------------------------------------------------------------------ going places

    @Slot(str)
    def go_to(self, path: str) -> None:
        """Go to the field that a path belongs to and put the cursor there."""
        if self._presenter.state is not None:
            self._go(self._presenter.step_of(path))
            self._ui.forms.focus_path(path)

    @Slot(str)
    def _step_chosen(self, step: str) -> None:
        self._go(Step(step))

    @Slot()
    def _next(self) -> None:
        self._go(neighbour(self._ui.forms.step, 1))
        self._ui.forms.focus_first()

    @Slot()
    def _previous(self) -> None:
        self._go(neighbour(self._ui.forms.step, -1))
        self._ui.forms.focus_first()

    def _go(self, step: Step) -> None:
        if self._presenter.state is None:
            return
        if step is not self._ui.forms.step:
            self._focused = None
            self._saver.now()
        self._ui.step_list.select(step)
        self._ui.forms.show_step(step)
        self._show_texts()

    @Slot()
    def _go_home(self) -> None:
        self.home_requested.emit()

    @Slot()
    def _export(self) -> None:
        if not self._presenter.is_open:
            return
        self._presenter.compute()
        self._show_state()
        refusal = self._presenter.refusal()
        if refusal is None:
            self.export_requested.emit(self._presenter.draft.id)
            return
        self._ui.notice.say(refusal)
        self.go_to(self._presenter.blockers()[0].field)

    # ------------------------------------------------------------------ showing

    def _order(self) -> Order | None:
        if not self._presenter.is_open:
            return None
        ui = self._ui
        return self._presenter.order(ui.letter_tabs.language, self._interface.language, ui.paper_choice.paper)

    @Slot(str)
    def _language_chosen(self, _code: str) -> None:
        if self._presenter.is_open:
            self._maker.now()

    @Slot(object)
    def _show_drawn(self, drawn: Drawn) -> None:
        order = drawn.prepared.order
        if order.draft != self._presenter.draft.id:
            return
        self._presenter.state = drawn.prepared.state
        self._show_state()
        self._ui.paper_choice.show_papers(drawn.prepared.papers)
        if (order.language, order.paper) == (self._ui.letter_tabs.language, self._ui.paper_choice.paper):
            self._show_letter(drawn)
        if self._fresh:
            self._fresh = False
            self._go(self._ui.forms.step)
            self._ui.forms.focus_path(self._presenter.draft.field) or self._ui.forms.focus_first()

    def _show_letter(self, drawn: Drawn) -> None:
        if drawn.pages is not None and drawn.prepared.pdf is not None:
            self._ui.letter_view.show_pages(drawn.pages, drawn.prepared.pdf.places)
        elif drawn.prepared.problem is not None:
            self._ui.letter_view.show_sentence(self._interface.render(drawn.prepared.problem))

    def _show_state(self) -> None:
        state = self._presenter.state
        if state is not None:
            self._ui.step_list.show_steps(state.steps)
            self._ui.findings.show_findings(state.findings)
            self._ui.forms.show_state()
            self._show_texts()

    def _show_texts(self) -> None:
        """Write what is neither form, letter nor finding, in the window's language."""
        ui, say, render = self._ui, self._interface.say, self._interface.render
        ui.step_title.setText(say(STEP_NAMES[ui.forms.step]))
        ui.previous_button.setEnabled(ui.forms.step is not Step.PROVIDER)
        ui.next_button.setEnabled(ui.forms.step is not Step.REVIEW)
        ui.findings_title.setText(render(words.counts(self._presenter.weighed())))
        if self._presenter.is_open:
            ui.reference_label.setText(self._presenter.draft.reference)
            names = words.names(self._presenter)
            ui.names_label.setText(render(names) if isinstance(names, Message) else names)
            self._tell_saving()
        self._show_help()

    def _why(self) -> str:
        return self._interface.render(words.why(self._focused.spec)) if self._focused is not None else ""

    def _show_help(self) -> None:
        self._ui.help_label.setText(self._why())

    @Slot()
    def _explain(self) -> None:
        """Show why the focused field is asked, beside it."""
        if self._focused is not None and isValid(self._focused):
            corner = self._focused.mapToGlobal(self._focused.rect().bottomLeft())
            QToolTip.showText(corner, self._why(), self._focused)
