"""The PDF files, read back with tools that are not ours."""

import shutil
import subprocess
from io import BytesIO

import pytest
from pypdf import PdfReader

from eevidence_desktop import paths
from eevidence_desktop.desk.examples import example_request
from eevidence_desktop.domain.base import LocalizedText
from eevidence_desktop.domain.identifiers.kinds import normalise
from eevidence_desktop.domain.letter import Table
from eevidence_desktop.domain.request import Identifier
from eevidence_desktop.i18n.language import Language
from eevidence_desktop.i18n.translator import load_translator
from eevidence_desktop.letters.compose import compose
from eevidence_desktop.letters.fonts import MissingGlyphError
from eevidence_desktop.letters.pdf import texts_of, write_pdf

CHANNELS = ("preservation", "voluntary_disclosure", "emergency", "mla", "police")


def letter(bench, channel="preservation", language=Language.RU, **changes):
    request = example_request(bench, channel).model_copy(update=changes)
    return compose(request, bench.knowledge, load_translator(language, paths.compiled()))


def squeezed(text):
    """Text without any white space: a page breaks lines where a letter has none."""
    return "".join(text.split())


def by_poppler(data, tmp_path):
    path = tmp_path / "letter.pdf"
    path.write_bytes(data)
    return subprocess.run(
        ["pdftotext", "-layout", str(path), "-"], check=True, capture_output=True, text=True, encoding="utf-8"
    ).stdout


@pytest.mark.parametrize("channel", CHANNELS)
@pytest.mark.parametrize("language", list(Language))
def test_every_text_of_the_letter_is_in_the_file(bench, tmp_path, channel, language):
    made = letter(bench, channel, language)
    data = write_pdf(made).data
    pages = squeezed("".join(page.extract_text() for page in PdfReader(BytesIO(data)).pages))
    for text in texts_of(made):
        for line in text.splitlines():
            if "{" not in line and len(line) < 60:  # long ones break over pages between footer lines
                assert squeezed(line) in pages, line
    if shutil.which("pdftotext"):
        seen = squeezed(by_poppler(data, tmp_path))
        for item in example_request(bench, channel).identifiers:
            assert squeezed(normalise(item.kind, item.value)) in seen


def test_the_same_letter_gives_the_same_bytes(bench):
    made = letter(bench)
    assert write_pdf(made).data == write_pdf(made).data


def test_all_fonts_are_embedded_and_the_language_is_named(bench):
    reader = PdfReader(BytesIO(write_pdf(letter(bench, language=Language.KK)).data))
    assert reader.trailer["/Root"]["/Lang"] == "kk"
    for page in reader.pages:
        for font in page["/Resources"]["/Font"].values():
            letters_of = font.get_object()["/DescendantFonts"][0].get_object()
            assert "/FontFile2" in letters_of["/FontDescriptor"]


def test_a_character_without_a_glyph_is_named_and_never_lost(bench):
    case = example_request(bench, "preservation").case.model_copy(update={"facts": LocalizedText(ru="угроза 😀")})
    with pytest.raises(MissingGlyphError) as caught:
        write_pdf(letter(bench, case=case))
    assert caught.value.character == "😀"
    assert "U+1F600" in str(caught.value)


def test_markup_in_officer_text_stays_text(bench):
    text = '<img src="http://192.0.2.1/x.png"/> <b>не жирный</b> & <br/> {authority}'
    case = example_request(bench, "preservation").case.model_copy(update={"facts": LocalizedText(ru=text)})
    pages = PdfReader(BytesIO(write_pdf(letter(bench, case=case)).data)).pages
    assert squeezed(text) in squeezed("".join(page.extract_text() for page in pages))


@pytest.mark.parametrize("count", [1, 12, 300])
def test_many_identifiers_break_over_pages_with_the_header_repeated(bench, count):
    items = tuple(Identifier(kind="email", value=f"user{number}@example.org") for number in range(count))
    made = letter(bench, identifiers=items)
    pages = [page.extract_text() for page in PdfReader(BytesIO(write_pdf(made).data)).pages]
    text = squeezed("".join(pages))
    assert all(f"user{number}@example.org" in text for number in range(count))
    header = next(
        squeezed(block.header[2]) for block in made.blocks if isinstance(block, Table) and len(block.rows) == count
    )
    if count == 300:
        assert sum(header in squeezed(page) for page in pages) >= 4


def test_a_very_long_text_and_a_very_long_word_fit(bench):
    facts = LocalizedText(ru="слово " * 3000 + "\n" + "x" * 900)
    case = example_request(bench, "preservation").case.model_copy(update={"facts": facts})
    data = write_pdf(letter(bench, case=case)).data
    text = squeezed("".join(page.extract_text() for page in PdfReader(BytesIO(data)).pages))
    assert text.count("слово") == 3000
    assert text.count("x") >= 900


def test_places_point_into_the_page_and_name_fields(bench):
    rendered = write_pdf(letter(bench))
    reader = PdfReader(BytesIO(rendered.data))
    assert {place.field for place in rendered.places} >= {"case.facts", "identifiers", "period", "data"}
    for place in rendered.places:
        assert place.page < len(reader.pages)
        assert 0 <= place.left < place.right <= 596
        assert -1 <= place.bottom < place.top <= 842
