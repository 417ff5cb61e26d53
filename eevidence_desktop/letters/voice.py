"""The language of one letter: its sentences, formats and blanks."""

from collections.abc import Mapping
from datetime import date, datetime

from eevidence_desktop.domain.base import LocalizedText
from eevidence_desktop.domain.instants import zone
from eevidence_desktop.domain.knowledge_base import KnowledgeBase
from eevidence_desktop.i18n.formats import Formats
from eevidence_desktop.i18n.language import Language
from eevidence_desktop.i18n.message import N_
from eevidence_desktop.i18n.translator import Translator

BLANK = "________"
_PERIOD_INSTANT = N_("{utc}; local time {local}")


class Voice:
    """Speaks one language strictly: a sentence without translation is an error, a missing value is a blank."""

    def __init__(self, translator: Translator, knowledge: KnowledgeBase) -> None:
        """Take the translator of the letter's language and the knowledge that names things."""
        self._translator = translator
        self._knowledge = knowledge
        self._formats = Formats(translator.language)

    @property
    def language(self) -> Language:
        """The language of the letter."""
        return self._translator.language

    def say(self, text: str, /, **values: str) -> str:
        """Translate a sentence first, then fill its fields."""
        return self._translator.strict(text).format_map(values)

    def own(self, text: LocalizedText) -> str:
        """Return what was written for this language, empty where nothing was."""
        return text.get(self.language)

    def option(self, listing: str, value: str | None) -> str:
        """Return the name of a value of an option list, empty for no value."""
        names: Mapping[str, str] = self._knowledge.names.get(listing, {})
        return self.say(names[value]) if value and value in names else ""

    def day(self, value: date | None) -> str:
        """Return the long date, empty for none."""
        return self._formats.date(value) if value else ""

    def local(self, value: datetime, zone_name: str) -> str:
        """Return the instant on the sender's wall clock with the offset of that day."""
        return self._formats.instant(value, zone(zone_name))

    def utc(self, value: datetime) -> str:
        """Return the instant in UTC."""
        return self._formats.instant(value)

    def instant(self, value: datetime | None, zone_name: str) -> str:
        """Return the instant in UTC and on the sender's wall clock, empty for none."""
        if value is None:
            return ""
        return self.say(_PERIOD_INSTANT, utc=self.utc(value), local=self.local(value, zone_name))
