"""The refusal of an identifier, with a sentence that says what is wrong."""

from eevidence_desktop.i18n.message import Message, message


class IdentifierError(ValueError):
    """The text is not an identifier of the kind it claims to be."""

    def __init__(self, text: str, **params: str) -> None:
        """Take a marked sentence and its parameters."""
        super().__init__(text)
        self.message: Message = message(text, **params)
