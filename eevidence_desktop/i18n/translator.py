"""One translator per language, as an object: a window may be Kazakh while its letter is English."""

import gettext
from datetime import date, datetime
from functools import cache
from pathlib import Path

from eevidence_desktop.i18n.language import Language
from eevidence_desktop.i18n.message import Localized, Message, Param

DOMAINS = ("window", "findings", "letters")


class MissingTranslationError(LookupError):
    """A sentence has no translation; a letter that needs it must not be made."""

    def __init__(self, text: str, language: Language) -> None:
        """Name the sentence and the language."""
        super().__init__(f"{language.value}: {text}")
        self.text = text
        self.language = language


class _UnknownError(LookupError):
    """A catalogue does not have the sentence."""


class _Refuse(gettext.NullTranslations):
    """Fallback that says "unknown", since gettext itself would silently return the English text."""

    def gettext(self, message: str) -> str:
        raise _UnknownError(message)

    def pgettext(self, context: str, message: str) -> str:
        raise _UnknownError(context + message)


class Translator:
    """Gives sentences in one language. English is the source and needs no catalogue."""

    def __init__(self, language: Language, catalogues: tuple[gettext.NullTranslations, ...] = ()) -> None:
        """Take the language and its catalogues, the first that knows a sentence wins."""
        self.language = language
        self._catalogues = catalogues

    def find(self, text: str, context: str | None = None) -> str | None:
        """Return the translation, or None where no catalogue has it."""
        if self.language is Language.EN:
            return text
        for catalogue in self._catalogues:
            try:
                return catalogue.pgettext(context, text) if context else catalogue.gettext(text)
            except _UnknownError:
                continue
        return None

    def strict(self, text: str, context: str | None = None) -> str:
        """Return the translation for a letter.

        Raises:
            MissingTranslationError: no catalogue has the sentence; a letter never mixes languages silently.
        """
        found = self.find(text, context)
        if found is None and any(char.isalpha() for char in text):
            raise MissingTranslationError(text, self.language)
        return text if found is None else found

    def text(self, text: str, context: str | None = None) -> str:
        """Return the translation for the window; a missing one is shown in brackets, never silently in English."""
        found = self.find(text, context)
        if found is not None:
            return found
        return f"⟦{text}⟧" if any(char.isalpha() for char in text) else text

    def render(self, message: Message) -> str:
        """Translate a message first, then fill its fields with values formatted for the language."""
        return self.text(message.text, message.context).format_map(
            {name: self.value(value) for name, value in message.params.items()}
        )

    def value(self, value: Param) -> str:
        """Format one parameter: messages are translated, dates written out, names taken in the language."""
        if isinstance(value, Message):
            return self.render(value)
        if isinstance(value, date):
            from eevidence_desktop.i18n.formats import Formats  # Babel is slow to load and rarely needed

            formats = Formats(self.language)
            return formats.instant(value) if isinstance(value, datetime) else formats.date(value)
        if isinstance(value, Localized):
            return value.get(self.language)
        return str(value)


@cache
def load_translator(language: Language, compiled: Path) -> Translator:
    """Read the compiled catalogues of a language from ``compiled/<language>/<domain>.mo``."""
    if language is Language.EN:
        return Translator(language)
    files = (compiled / language.value / f"{domain}.mo" for domain in DOMAINS)
    return Translator(language, tuple(_read(path) for path in files if path.exists()))


def _read(path: Path) -> gettext.NullTranslations:
    with path.open("rb") as stream:
        catalogue = gettext.GNUTranslations(stream)
    catalogue.add_fallback(_Refuse())
    return catalogue
