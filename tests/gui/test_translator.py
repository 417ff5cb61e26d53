import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QLabel

from eevidence_desktop.gui.translator import Interface
from eevidence_desktop.i18n.language import Language
from eevidence_desktop.i18n.message import message
from eevidence_desktop.i18n.translator import Translator, _UnknownError


class Catalogue:
    def __init__(self, entries):
        self.entries = entries

    def gettext(self, text):
        if text not in self.entries:
            raise _UnknownError(text)
        return self.entries[text]

    def pgettext(self, context, text):
        return self.gettext(f"{context}|{text}")


ENTRIES = {
    Language.KK: {"Register": "Тізілім", "verb|Open": "Ашу", "{n} drafts": "{n} жоба", "Don't Save": "Сақтамау"},
    Language.RU: {"Register": "Реестр", "verb|Open": "Открыть", "{n} drafts": "Черновики: {n}"},
    Language.EN: {},
}


@pytest.fixture
def interface(qapp):
    made = Interface(lambda code: Translator(code, (Catalogue(ENTRIES[code]),)), Language.EN)
    yield made
    made.remove()


class Heading(QLabel):
    def __init__(self):
        super().__init__()
        self.changes = 0

    def changeEvent(self, event):  # noqa: N802 - Qt's name
        self.changes += event.type() == event.Type.LanguageChange
        self.setText(QCoreApplication.translate("MainWindow", "Register"))


def test_switch_retranslates_open_widgets(qtbot, interface):
    heading = Heading()
    qtbot.addWidget(heading)
    texts = []
    for language in (Language.KK, Language.RU, Language.EN):
        interface.set_language(language)
        QCoreApplication.processEvents()
        texts.append(heading.text())
    assert texts == ["Тізілім", "Реестр", "Register"]
    assert heading.changes >= 3


def test_changed_is_told_once_and_only_for_a_change(qtbot, interface):
    with qtbot.waitSignal(interface.changed):
        interface.set_language(Language.KK)
    with qtbot.assertNotEmitted(interface.changed):
        interface.set_language(Language.KK)
    assert interface.language is interface.translator.language is Language.KK


def test_messages_and_contexts(interface):
    interface.set_language(Language.RU)
    assert interface.render(message("{n} drafts", n=3)) == "Черновики: 3"
    assert interface.say("Open", "verb") == "Открыть"
    assert QCoreApplication.translate("MainWindow", "Open", "verb") == "Открыть"


def test_missing_sentence_of_a_form_shows(interface):
    interface.set_language(Language.KK)
    assert QCoreApplication.translate("HomePage", "Untranslated") == "⟦Untranslated⟧"


def test_qt_speaks_for_itself_where_we_have_nothing(interface):
    interface.set_language(Language.KK)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Бас тарту"
    assert QCoreApplication.translate("QPlatformTheme", "Don't Save") == "Сақтамау"
    assert QCoreApplication.translate("QPlatformTheme", "No such text") == "No such text"


def test_dates_of_qt_follow(interface):
    interface.set_language(Language.KK)
    assert QLocale().language() is QLocale.Language.Kazakh
    interface.set_language(Language.EN)
    assert QLocale().language() is QLocale.Language.English
