"""The window's language: one translator for our forms and Qt's own texts, switched at once."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal

from eevidence_desktop.gui.presenters.said import Said
from eevidence_desktop.i18n.language import Language
from eevidence_desktop.i18n.message import Message
from eevidence_desktop.i18n.translator import Translator

_LOCALES = {Language.KK: "kk_KZ", Language.RU: "ru_KZ", Language.EN: "en_GB"}
_QT_CONTEXTS = ("Q", "MAC_", "CloseButton")
"""How the contexts of Qt's own texts begin; our forms are named after pages, dialogs and the window."""


class Interface(QObject):
    """The language of the window, and the sentences in it.

    Signals:
        changed: the language is another one now; open widgets are told by ``LanguageChange`` besides.
    """

    changed = Signal()

    def __init__(
        self, translators: Callable[[Language], Translator], language: Language, parent: QObject | None = None
    ) -> None:
        """Take where translators come from (such as ``bench.translator``) and the language to begin with."""
        super().__init__(parent)
        self._translators = translators
        self._translator = translators(language)
        self._qt: QTranslator | None = None
        self._forms: FormTranslator | None = None
        self._install()

    @property
    def language(self) -> Language:
        """The language of the window now."""
        return self._translator.language

    @property
    def translator(self) -> Translator:
        """The translator of the window's language."""
        return self._translator

    def set_language(self, language: Language) -> None:
        """Speak another language from now on, everywhere and at once."""
        if language is self.language:
            return
        self._translator = self._translators(language)
        self._install()
        self.changed.emit()

    def say(self, text: str, context: str | None = None) -> str:
        """Return a marked sentence in the window's language."""
        return self._translator.text(text, context)

    def render(self, message: Message) -> str:
        """Return a message in the window's language, its fields filled in."""
        return self._translator.render(message)

    def speak(self, said: Said) -> str:
        """Return what a presenter says; of several parts those that are not empty, on one line."""
        if isinstance(said, Message):
            return self.render(said)
        if isinstance(said, str):
            return said
        return " • ".join(filter(None, (self.speak(part) for part in said)))

    def remove(self) -> None:
        """Take the translators out of the application, before it ends or another interface takes over."""
        for installed in (self._forms, self._qt):
            if installed is not None:
                QCoreApplication.removeTranslator(installed)
                installed.deleteLater()
        self._forms = self._qt = None

    def _install(self) -> None:
        self.remove()
        QLocale.setDefault(QLocale(_LOCALES[self.language]))
        self._qt = QTranslator(self)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if self.language is not Language.EN and self._qt.load(f"qtbase_{self.language.value}", folder):
            QCoreApplication.installTranslator(self._qt)
        self._forms = FormTranslator(self._translator, self)
        QCoreApplication.installTranslator(self._forms)


class FormTranslator(QTranslator):
    """Lets Qt ask our catalogues; what Qt itself says goes on to Qt's translator where ours has nothing."""

    def __init__(self, translator: Translator, parent: QObject) -> None:
        """Take the translator that is asked."""
        super().__init__(parent)
        self._translator = translator

    def isEmpty(self) -> bool:
        """Tell Qt that it is worth asking."""
        return False

    def translate(
        self,
        context: str,
        sourceText: str,  # noqa: N803 - Qt's name
        disambiguation: str | None = None,
        n: int = -1,  # noqa: ARG002 - plurals go through messages
    ) -> str | None:
        """Return the sentence of a form; None (an empty text would be taken as it is) to let the next one answer."""
        if context.startswith(_QT_CONTEXTS):
            return self._translator.find(sourceText, disambiguation or None)
        return self._translator.text(sourceText, disambiguation or None)
