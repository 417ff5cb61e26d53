"""What to tell a user when something goes wrong: what happened, what is safe, what to do."""

import os
from dataclasses import dataclass
from pathlib import Path

from eevidence_desktop.domain.errors import ProgramError
from eevidence_desktop.i18n.message import N_, Message, message

_SAFE = N_("Everything saved before is safe. Nothing leaves this machine unless you carry it away.")
_EXPECTED_TODO = N_("Follow the sentence above, then try again.")
_BUG = N_("The program made a mistake. It is not your fault, and you can go on working.")
_BUG_TODO = N_(
    "Try once more. If it happens again, give your IT staff the reference {reference}; {file} tells them more."
)
_REFERENCE = N_("Reference for IT: {reference}")


@dataclass(frozen=True, slots=True)
class Trouble:
    """The content of the error panel."""

    what: Message
    safe: Message
    todo: Message
    reference: str

    @property
    def reference_line(self) -> Message:
        """The reference as a sentence."""
        return message(_REFERENCE, reference=self.reference)


def new_reference() -> str:
    """Return a code that is easy to read aloud and to find in the log."""
    return f"E-{os.urandom(3).hex().upper()}"


def explain(error: BaseException, reference: str, log: Path) -> Trouble:
    """Return what to tell of an error: its own sentence where it has one, else where IT finds more."""
    if isinstance(error, ProgramError):
        return Trouble(error.message, message(_SAFE), message(_EXPECTED_TODO), reference)
    todo = message(_BUG_TODO, reference=reference, file=str(log))
    return Trouble(message(_BUG), message(_SAFE), todo, reference)
