"""``example | letter`` for all channels and three providers: 45 files, read back with a tool that is not ours."""

import json
import re
import shutil
import subprocess
from datetime import datetime

import pytest

from eevidence_desktop.domain.identifiers.kinds import IdentifierKind, normalise
from eevidence_desktop.i18n.formats import Formats
from eevidence_desktop.i18n.language import Language

CHANNELS = ("preservation", "voluntary_disclosure", "emergency", "mla", "police")
PROVIDERS = ("google", "telegram", "binance")
NUMBER = re.compile(r"^\s{0,6}(\d{1,2})\.\s", re.MULTILINE)
ENGLISH_SENTENCE = re.compile(r"\b(?:[a-z]{2,} ){5,}[a-z]{2,}")

pytestmark = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils is not installed here")


def text_of(path):
    """Return the text of a PDF as poppler reads it."""
    command = ["pdftotext", "-layout", str(path), "-"]
    return subprocess.run(command, check=True, capture_output=True).stdout.decode()


def squeezed(text):
    """Return text without white space: pages break lines where a letter has none."""
    return "".join(text.split())


def days(request, language):
    """Yield every date and instant of the request as the letter writes it."""
    formats = Formats(language)
    yield formats.date(datetime.fromisoformat(request["letter"]["day"]).date())
    for end in ("start", "end"):
        yield formats.instant(datetime.fromisoformat(request["period"][end]))


@pytest.mark.parametrize("provider", PROVIDERS)
@pytest.mark.parametrize("channel", CHANNELS)
def test_the_letters_of_a_channel_and_provider(run, tmp_path, channel, provider):
    example = run("example", "--channel", channel, "--provider", provider).out
    request = json.loads(example)
    languages = [argument for language in Language for argument in ("--letter-lang", language.value)]
    answer = run("letter", *languages, "--out", tmp_path, stdin=example.encode())
    assert answer.code == 0, answer.err
    texts = {language: text_of(next(tmp_path.glob(f"*_{language.value}.pdf"))) for language in Language}
    for language, text in texts.items():
        flat = squeezed(text)
        for item in request["identifiers"]:
            assert squeezed(normalise(IdentifierKind(item["kind"]), item["value"])) in flat
        for day in days(request, language):
            assert squeezed(day) in flat, (language, day)
        if language is not Language.EN:
            assert ENGLISH_SENTENCE.search(text) is None
    numbers = {language: [int(found) for found in NUMBER.findall(text)] for language, text in texts.items()}
    assert numbers[Language.KK] == numbers[Language.RU] == numbers[Language.EN]
    assert numbers[Language.EN] == list(range(1, len(numbers[Language.EN]) + 1))
    assert len(numbers[Language.EN]) >= 10
