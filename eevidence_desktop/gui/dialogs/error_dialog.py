"""An error as a calm panel: what happened, what is safe, what to do."""

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from eevidence_desktop.gui.forms.ui_error_dialog import Ui_ErrorDialog
from eevidence_desktop.gui.presenters.trouble import Trouble
from eevidence_desktop.gui.translator import Interface


class ErrorDialog(QDialog):
    """What happened, what is safe, what to do."""

    def __init__(self, trouble: Trouble, interface: Interface, parent: QWidget | None = None) -> None:
        """Take what to tell."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._interface = interface
        self._trouble = trouble
        self._ui = Ui_ErrorDialog()
        self._ui.setupUi(self)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 70)
        self._ui.close_button.clicked.connect(self.accept)
        self._ui.copy_button.clicked.connect(self._copy)
        self._show_trouble()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language at once."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._ui.retranslateUi(self)
            self._show_trouble()

    def _show_trouble(self) -> None:
        self._ui.what.setText(self._interface.render(self._trouble.what))
        self._ui.safe.setText(self._interface.render(self._trouble.safe))
        self._ui.todo.setText(self._interface.render(self._trouble.todo))
        self._ui.reference.setText(self._interface.render(self._trouble.reference_line))

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._trouble.reference)
