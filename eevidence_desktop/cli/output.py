"""Where answers go: text or one JSON document on standard output, complaints on standard error."""

import json
import os
import re
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any, TextIO

from eevidence_desktop.domain.errors import InputError, ProgramError
from eevidence_desktop.domain.finding import Finding, Severity
from eevidence_desktop.i18n.message import N_, Message, message
from eevidence_desktop.i18n.translator import Translator

_NO_OUTPUT = N_("The answer could not be written. Check whether the disk is full and where the output goes.")
_FIX = N_("Remedy: {label}")
_RULE = N_("Rule: {source}")
_SEVERITIES = {
    Severity.BLOCKS: N_("blocks"),
    Severity.WARNS: N_("warns"),
    Severity.ADVISES: N_("advises"),
}
_WORD_START = re.compile(r"(?<=[a-z])(?=[A-Z])")
# What a file name or a damaged file could use to command the terminal; half characters cannot be written at all.
_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


class Output:
    """Answers in one language and one form."""

    def __init__(self, translator: Translator, *, as_json: bool) -> None:
        """Take the language's translator, and whether answers are JSON."""
        self.translator = translator
        self.as_json = as_json

    # ------------------------------------------------------------ answers

    def show(self, document: Any, lines: Iterable[str]) -> None:  # noqa: ANN401 - JSON
        """Write the answer: the document as JSON, or the lines.

        Raises:
            InputError: standard output does not take it.
        """
        try:
            for line in [_dumped(document)] if self.as_json else lines:
                print(_harmless(line), file=sys.stdout)
            self.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            _abandon(sys.stdout)
            raise InputError(message(_NO_OUTPUT), detail=str(error)) from error

    def show_json(self, document: Any) -> None:  # noqa: ANN401 - JSON
        """Write a document that is JSON in every form of answer."""
        self.show(document, [_dumped(document)])

    def remark(self, text: str, /, **params: str | int) -> None:
        """Tell a person something beside the answer; scripts that read JSON are not told."""
        if not self.as_json:
            self._complain(self.fill(text, **params))

    def flush(self) -> None:
        """Hand everything over now, while a failure can still be told."""
        if sys.stdout is not None:
            sys.stdout.flush()

    def abandon(self) -> None:
        """Give up both streams quietly: nobody reads them any more."""
        _abandon(sys.stdout)
        _abandon(sys.stderr)

    # ------------------------------------------------------------ complaints

    def error(self, error: ProgramError) -> None:
        """Tell why there is no answer."""
        self.failure(_code(error), error.message, error.exit_code)

    def failure(self, code: str, said: Message, exit_code: int) -> None:
        """Tell why there is no answer, by code and sentence."""
        document = {"error": {"code": code, **self.told(said)}, "exit": exit_code}
        self._complain(_dumped(document) if self.as_json else self.render(said))

    def _complain(self, text: str) -> None:
        if sys.stderr is not None:
            print(_harmless(text), file=sys.stderr)

    # ------------------------------------------------------------ pieces of answers

    def say(self, text: str) -> str:
        """Translate a msgid."""
        return self.translator.text(text)

    def fill(self, text: str, /, **params: Any) -> str:  # noqa: ANN401 - whatever a message takes
        """Translate a msgid and fill it."""
        return self.render(Message(text, params))

    def render(self, said: Message) -> str:
        """Translate a message."""
        return self.translator.render(said)

    def told(self, said: Message) -> dict[str, Any]:
        """Return a message for machines: the sentence in the language of messages, and its parameters."""
        return {"message": self.render(said), "params": said.as_json()["params"]}

    def finding(self, finding: Finding) -> dict[str, Any]:
        """Return a finding for machines."""
        return {
            "code": finding.code,
            "severity": finding.severity.value,
            "field": finding.field,
            **self.told(finding.message),
            "source": self.render(finding.source) if finding.source else None,
            "fix": self.render(finding.fix.label) if finding.fix else None,
        }

    def finding_lines(self, findings: Iterable[Finding]) -> Iterable[str]:
        """Yield findings for people: severity, field and sentence; beneath, the remedy and the rule."""
        words = {severity: self.say(text) for severity, text in _SEVERITIES.items()}
        width = max(map(len, words.values()))
        for finding in findings:
            yield f"{words[finding.severity]:<{width}}  {finding.field}  {self.render(finding.message)}"
            if finding.fix:
                yield f"{'':<{width}}  {self.fill(_FIX, label=self.render(finding.fix.label))}"
            if finding.source:
                yield f"{'':<{width}}  {self.fill(_RULE, source=finding.source)}"


def _dumped(document: Any) -> str:  # noqa: ANN401 - JSON
    """Return JSON in which what a terminal would obey is escaped."""
    text = json.dumps(document, ensure_ascii=False, indent=2, allow_nan=False)
    return _UNWRITABLE.sub(_escaped, text)


def _escaped(found: re.Match[str]) -> str:
    return f"\\u{ord(found.group()):04x}"


def _harmless(text: str) -> str:
    return _UNWRITABLE.sub("\ufffd", text)


def _code(error: ProgramError) -> str:
    """Return a stable code: the error's class in words, ``input`` for InputError."""
    name = type(error).__name__.removesuffix("Error")
    return _WORD_START.sub("_", name).lower()


def _abandon(stream: TextIO | None) -> None:
    """Let what is still buffered go nowhere, so that the interpreter does not complain of it at its end."""
    with suppress(OSError, ValueError), Path(os.devnull).open("wb") as nowhere:  # a stream in memory has no number
        if stream is not None:
            os.dup2(nowhere.fileno(), stream.fileno())
