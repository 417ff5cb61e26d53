"""At least 99 of 100 slips in identifiers and times are stopped or corrected, and letters print the right UTC."""

from datetime import datetime

import pytest

from eevidence_desktop.domain.instants import utc
from eevidence_desktop.domain.request import Request
from eevidence_desktop.i18n.language import Language
from eevidence_desktop.letters.compose import compose
from eevidence_desktop.letters.text import write_text
from tests.golden.slips import Slip, judge, slips

ALL = slips()
LEAST = 0.99
ALMATY_2024 = [slip for slip in ALL if slip.sort.startswith("wall clock of Almaty")]


def test_there_are_two_hundred():
    assert len(ALL) == 200
    assert len({slip.typed for slip in ALL if slip.sort.startswith("transposed")}) > 50


def test_slips_are_stopped_or_corrected(bench):
    missed = [slip for slip in ALL if slip.answer(bench.knowledge) == "missed"]
    assert len(missed) <= (1 - LEAST) * len(ALL), [(slip.sort, slip.typed) for slip in missed]


def test_what_is_right_is_not_stopped(bench):
    """The same identifiers, typed rightly, raise nothing that stops them."""
    right = [("imei", "490154203237518"), ("wallet", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"), ("username", "сосед")]
    for kind, value in right:
        body = {"channel": "mla", "identifiers": [{"kind": kind, "value": value, "again": value}]}
        assert judge(body, value)(bench.knowledge) == "missed"


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("slip", ALMATY_2024, ids=lambda slip: slip.typed)
def test_letters_print_the_utc_of_the_day(bench, slip: Slip, language):
    right = datetime.fromisoformat(slip.right)
    request = Request.model_validate(
        {
            "channel": "preservation",
            "identifiers": [{"kind": "ip", "value": "203.0.113.7", "port": 51000, "at": slip.right}],
        }
    )
    text = write_text(compose(request, bench.knowledge, bench.translator(language)))
    assert f"{utc(right):%H:%M}" in text.replace("\xa0", " ")
    assert slip.typed.partition(" ")[2] in text  # the wall clock of that day, UTC+06:00
    assert "UTC+06:00" in text
