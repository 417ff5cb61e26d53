"""What is kept for the file alone stands in no letter and no paper, whatever the channel, language or format."""

from dataclasses import fields, is_dataclass

import pytest

from eevidence_desktop import paths
from eevidence_desktop.desk.composing import LetterFormat, write_letters
from eevidence_desktop.desk.examples import example_request
from eevidence_desktop.domain.channel import Form
from eevidence_desktop.domain.request import Request
from eevidence_desktop.i18n.language import Language
from eevidence_desktop.i18n.translator import Translator, load_translator
from eevidence_desktop.letters.compose import compose
from eevidence_desktop.letters.text import write_text

MARK = "zqx"
KEPT = ("justification", "safeguards", "overrides", "review", "custody")


@pytest.fixture(autouse=True)
def every_language(monkeypatch):
    """Let letters be written in every language while translators are still at work."""
    found = Translator.find
    monkeypatch.setattr(Translator, "find", lambda self, text, context=None: found(self, text, context) or text)


def marked(value, path):
    """Return the value with a mark of its own in every text that is kept for the file alone."""
    if isinstance(value, dict):
        return {name: marked(inner, f"{path}-{name}") for name, inner in value.items()}
    if isinstance(value, list):
        return [marked(inner, f"{path}-{at}") for at, inner in enumerate(value)]
    return f"{MARK}{path}" if isinstance(value, str) else value


def secret(bench, channel):
    """Return the example with marks; who approved, and when, may be named."""
    data = example_request(bench, channel).model_dump(mode="json")
    data["overrides"] = [{"code": "case.speech", "field": "case.offences", "reason": "x", "by": "x"}]
    kept = {name: marked(data[name], name) for name in KEPT if name != "review"}
    kept["safeguards"] = [
        item | {"question": was["question"], "answer": was["answer"]} for item, was in _pairs(data, kept)
    ]
    kept["custody"]["retention_until"] = "2031-07-13"
    review = {"by": {"name": dict.fromkeys(("kk", "ru", "en"), "Q. Reviewer")}, "note": f"{MARK}review-note"}
    return Request.model_validate(data | kept | {"review": review})


def _pairs(data, kept):
    return zip(kept["safeguards"], data["safeguards"], strict=True)


def marks(request):
    """Return how many texts of the request carry a mark."""
    return request.model_dump_json().count(MARK)


def strings(value):
    """Yield every text of a letter, whoever prints it."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for inner in value:
            yield from strings(inner)
    elif is_dataclass(value):
        for item in fields(value):
            yield from strings(getattr(value, item.name))


def shapes(knowledge):
    """Yield (channel, paper) of everything that can be written."""
    for name, channel in knowledge.channels.items():
        yield name, ""
        yield from ((name, paper.id) for paper in channel.papers)


@pytest.mark.parametrize("language", list(Language))
def test_nothing_kept_for_the_file_is_printed(bench, language):
    translator = load_translator(language, paths.compiled())
    for channel, paper in shapes(bench.knowledge):
        request = secret(bench, channel)
        assert marks(request) > len(KEPT)
        letter = compose(request, bench.knowledge, translator, paper)
        printed = "\n".join([write_text(letter), *strings(letter)])
        assert MARK not in printed, (channel, paper)
        assert "2031" not in printed, (channel, paper)


def test_the_second_official_is_named_in_no_letter_to_the_other_side(bench):
    translator = load_translator(Language.EN, paths.compiled())
    for channel, paper in shapes(bench.knowledge):
        row = bench.knowledge.channels[channel]
        shape = next((item.letter for item in row.papers if item.id == paper), row.letter)
        if shape.form is Form.LETTER and shape.addressee in {"provider", "central_authority", "police_unit"}:
            letter = compose(secret(bench, channel), bench.knowledge, translator, paper)
            assert "Q. Reviewer" not in "\n".join(strings(letter)), (channel, paper)


@pytest.mark.parametrize("channel", ["preservation", "voluntary_disclosure", "emergency", "mla", "police"])
def test_no_format_adds_anything_of_its_own(bench, channel):
    """Whatever is kept for the file, the files that leave are the same, byte for byte."""
    request = secret(bench, channel).model_copy(update={"id": "X-1"})
    bare = request.model_copy(
        update={name: getattr(Request(channel=channel), name) for name in KEPT if name != "review"}
    )
    first, second = (write_letters(bench, item, Language, LetterFormat) for item in (request, bare))
    assert len(first) == len(Language) * len(LetterFormat)
    assert [item.data for item in first] == [item.data for item in second]
