"""The common root of all models, and text as officers type it."""

import unicodedata
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints

from eevidence_desktop.i18n.language import Language

LINE_LIMIT = 300
TEXT_LIMIT = 20_000

_INVISIBLE = {"Cc", "Cf", "Cs", "Co"}
_KEPT = {"\n", "\t"}


class Frozen(BaseModel):
    """An immutable model that refuses fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


def clean(text: str) -> str:
    """Return text in NFC without control, formatting (bidi, zero-width) or private characters.

    Line feeds stay, tabs become spaces, other line ends become line feeds; outer space is cut.
    """
    if not text.isprintable():  # nearly every text is
        text = _without_invisible(text.replace("\r\n", "\n").replace("\r", "\n"))
    return unicodedata.normalize("NFC", text).strip()


def _without_invisible(text: str) -> str:
    kept = (char for char in text if char in _KEPT or unicodedata.category(char) not in _INVISIBLE)
    return "".join(kept).replace("\t", " ")


def clean_line(text: str) -> str:
    """Return cleaned text on one line, runs of white space made one space."""
    return " ".join(clean(text).split())


Line = Annotated[str, StringConstraints(max_length=LINE_LIMIT), AfterValidator(clean_line)]
Text = Annotated[str, StringConstraints(max_length=TEXT_LIMIT), AfterValidator(clean)]


class LocalizedText(Frozen):
    """Text that an officer or a source gives in each language; an absent language is an empty string."""

    kk: Text = ""
    ru: Text = ""
    en: Text = ""

    def get(self, language: Language) -> str:
        """Return the text in a language, empty where it was not given."""
        return str(getattr(self, language.value))

    @property
    def is_empty(self) -> bool:
        """Tell whether no language has any text."""
        return not (self.kk or self.ru or self.en)

    def any(self, first: Language) -> str:
        """Return the text in ``first``, else in whatever language there is (for lists, never for letters)."""
        return self.get(first) or self.ru or self.kk or self.en
