"""Errors that carry a translatable message, never a finished sentence."""

from collections.abc import Sequence

from eevidence_desktop.domain.finding import Finding
from eevidence_desktop.i18n.message import Message


class ProgramError(Exception):
    """Something the user can be told about. ``exit_code`` is the command line's answer."""

    exit_code = 1

    def __init__(self, message: Message, *, detail: str = "") -> None:
        """Take the sentence for the user and a technical detail for the log."""
        super().__init__(message.text.format_map({k: str(v) for k, v in message.params.items()}))
        self.message = message
        self.detail = detail


class InputError(ProgramError):
    """Bad usage or input that cannot be read."""

    exit_code = 2


class BlockedError(ProgramError):
    """A letter cannot leave while findings block it; ``findings`` holds them all."""

    exit_code = 3

    def __init__(self, message: Message, findings: Sequence[Finding]) -> None:
        """Take the sentence and the findings."""
        super().__init__(message)
        self.findings = tuple(findings)


class IntegrityError(ProgramError):
    """Something is not what was recorded or signed."""

    exit_code = 4
