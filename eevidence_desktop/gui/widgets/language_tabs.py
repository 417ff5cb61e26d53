"""Tabs for the language of the letter on screen; each bears its language's own name."""

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QTabBar, QWidget

from eevidence_desktop.gui.widgets.field_input import ORDER
from eevidence_desktop.i18n.language import Language


class LanguageTabs(QTabBar):
    """The three languages.

    Signals:
        language_chosen: another language of the letter was chosen; carries its code.
    """

    language_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the tabs."""
        super().__init__(parent)
        self.setDrawBase(False)
        self.setExpanding(False)
        for language in ORDER:
            self.addTab(language.own_name)
        self.currentChanged.connect(self._changed)

    @property
    def language(self) -> Language:
        """The chosen language."""
        return ORDER[self.currentIndex()]

    def select(self, language: Language) -> None:
        """Choose a language without a signal."""
        blocker = QSignalBlocker(self)
        self.setCurrentIndex(ORDER.index(language))
        blocker.unblock()

    @Slot(int)
    def _changed(self, index: int) -> None:
        self.language_chosen.emit(ORDER[index].value)
