"""Takes the request that a command works on from a file or from standard input."""

import sys
from pathlib import Path

from eevidence_desktop.cli.arguments import Operand
from eevidence_desktop.cli.command import Call
from eevidence_desktop.desk.reading import FILE_LIMIT, load_request, parse_request
from eevidence_desktop.domain.errors import InputError
from eevidence_desktop.domain.request import Request
from eevidence_desktop.i18n.message import N_, message

STANDARD_INPUT = "-"
REQUEST = Operand(
    "REQUEST.json", N_("The request file; «-», or nothing in a pipeline, reads standard input"), required=False
)
_NO_REQUEST = N_("A request file is missing. Make one with the command «example», or send it through a pipeline.")


def request_of(call: Call) -> Request:
    """Return the request that was named or sent.

    Raises:
        InputError: there is none, or it cannot be read.
    """
    named = call.given.operands[0] if call.given.operands else None
    if named is not None and named != STANDARD_INPUT:
        return load_request(Path(named))
    if sys.stdin is None or (named is None and sys.stdin.isatty()):
        raise InputError(message(_NO_REQUEST))
    return parse_request(sys.stdin.buffer.read(FILE_LIMIT + 1), "stdin")
