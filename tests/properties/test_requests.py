"""Whatever the checks let pass can be written in every language and format; whatever they block stays inside."""

from functools import partial

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from eevidence_desktop.desk.checking import check_request
from eevidence_desktop.desk.composing import LetterFormat, papers_of, require_sendable, write_letters
from eevidence_desktop.domain.errors import BlockedError, InputError
from eevidence_desktop.domain.finding import Severity
from eevidence_desktop.domain.request import Request
from eevidence_desktop.i18n.language import Language
from tests.golden.applying import NOW, example_of
from tests.properties.changes import bodies

QUICK = partial(settings, deadline=None, derandomize=True, database=None)
LONG = settings(deadline=None, max_examples=3000, database=None)
REASON = "Weighed in this case, see the file of the case."


def overruled(bench, request):
    """Return the request with a written reason for each warning that needs one, and a second official's approval."""
    weighty = [item for item in check_request(bench, request) if item.needs_reason]
    reasons = [
        {"code": item.code, "field": item.field, "reason": REASON, "by": "A. Ulgibayev", "at": NOW} for item in weighty
    ]
    name = {"kk": "Б. Сынақов", "ru": "Б. Сынаков", "en": "B. Synakov"}
    body = request.model_dump(mode="json") | {"overrides": reasons[:60], "review": {"by": {"name": name}, "at": NOW}}
    return Request.model_validate(body)


def judged(bench, draw):
    """Return (request, blocked) of a random request whose warnings were answered for."""
    body = draw(bodies(bench.knowledge, partial(example_of, bench)))
    request = overruled(bench, Request.model_validate(body))
    findings = check_request(bench, request)
    return request, any(item.severity is Severity.BLOCKS for item in findings)


def write_all(bench, request, formats):
    """Write the letter and all its papers in the languages of the request."""
    papers = ("", *(paper.id for paper in papers_of(bench, request)))
    return write_letters(bench, request, request.letter_languages, formats, papers)


def holds(bench, draw, formats):
    request, blocked = judged(bench, draw)
    event("blocked" if blocked else "passed")
    if blocked:
        with pytest.raises((BlockedError, InputError)):
            require_sendable(bench, request, request.letter_languages)
    else:
        require_sendable(bench, request, request.letter_languages)
        written = write_all(bench, request, formats)
        assert {item.language for item in written if not item.paper} == set(request.letter_languages)
        assert all(item.data for item in written)
        assert len({item.file_name for item in written}) == len(written)


@QUICK(max_examples=350)
@given(st.data())
def test_what_passes_is_written_as_text_and_what_is_blocked_is_not(bench, data):
    holds(bench, data.draw, [LetterFormat.TXT])


@QUICK(max_examples=100)
@given(st.data())
def test_what_passes_is_written_as_pdf(bench, data):
    holds(bench, data.draw, [LetterFormat.PDF])


@pytest.mark.campaign
@pytest.mark.filterwarnings("ignore:Generating overly large repr")  # of a whole request, when a search is long
@LONG
@given(st.data())
def test_a_long_search(bench, data):
    holds(bench, data.draw, list(LetterFormat))


@pytest.mark.parametrize("language", Language)
def test_every_channel_writes_its_example_in_every_form(bench, language):
    for channel in bench.knowledge.channels:
        request = Request.model_validate(example_of(bench, channel, "google") | {"letter_languages": [language.value]})
        assert write_all(bench, request, [LetterFormat.TXT])
