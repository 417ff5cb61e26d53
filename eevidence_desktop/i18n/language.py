"""The three equal languages of the program."""

from enum import StrEnum


class Language(StrEnum):
    """A language of the window or of a letter (ISO 639-1 code)."""

    KK = "kk"
    RU = "ru"
    EN = "en"

    @property
    def own_name(self) -> str:
        """The language's name in itself, so that a reader always finds the way back."""
        return {"kk": "Қазақша", "ru": "Русский", "en": "English"}[self.value]


def language_of(code: str | None, default: Language = Language.RU) -> Language:
    """Return the language of a code such as ``kk``, ``ru_RU.UTF-8`` or None; ``default`` when it is not ours."""
    head = (code or "").replace("-", "_").split("_", maxsplit=1)[0].lower()
    return Language(head) if head in set(Language) else default
