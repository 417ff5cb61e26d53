"""A sentence on its way to a reader: the English source text with named parameters, not yet translated."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Protocol, Union, runtime_checkable

from eevidence_desktop.i18n.language import Language


@runtime_checkable
class Localized(Protocol):
    """A name that a source gives in each language, such as a treaty's."""

    def get(self, language: Language, /) -> str:
        """Return the name in a language."""


@dataclass(frozen=True, slots=True)
class Message:
    """A translatable sentence and what fills its ``{fields}``.

    Attributes:
        text: The English source sentence (the msgid).
        params: Field name to value; a value may be a date, an aware datetime or another Message.
        context: The msgctxt for homographs, or None.
    """

    text: str
    params: Mapping[str, "Param"] = field(default_factory=dict)
    context: str | None = None

    def as_json(self) -> dict[str, Any]:
        """Return the message as plain data: its text and its parameters as strings."""
        return {"text": self.text, "params": {name: _plain(value) for name, value in self.params.items()}}


Param = Union[str, int, date, datetime, Message, Localized]  # noqa: UP007 - a string in the union needs typing.Union at run time


def N_(text: str) -> str:
    """Mark a sentence for extraction and return it unchanged."""
    return text


def NC_(context: str, text: str) -> tuple[str, str]:
    """Mark a sentence with a context for extraction; returns (context, text)."""
    return context, text


def message(text: str, /, **params: Param) -> Message:
    """Build a message from a marked sentence and its parameters."""
    return Message(text, params)


def _plain(value: Param) -> Any:  # noqa: ANN401 - JSON value
    if isinstance(value, Message):
        return value.as_json()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Localized):
        return {language.value: value.get(language) for language in Language}
    return value
