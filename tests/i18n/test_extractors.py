"""The Babel extractors for forms and data files."""

import io

import pytest
from babel.messages.extract import extract

from eevidence_desktop.i18n.extract_forms import extract_forms
from eevidence_desktop.i18n.extract_yaml import UntranslatableError, extract_yaml

KEYWORDS = {"pgettext": ((1, "c"), 2)}


def found(extractor, source):
    """Run an extractor as Babel does; returns (text, notes, context) of each sentence."""
    results = extract(extractor, io.BytesIO(source.encode()), KEYWORDS, ["Translators:"], {}, strip_comment_tags=True)
    return [(text, notes, context) for _line, text, notes, context in results]


def form(inner):
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<ui version="4.0"><widget>{inner}</widget></ui>'


def test_a_form_string_is_a_message():
    assert found(extract_forms, form("<property><string>Қате &amp; Save</string></property>")) == [
        ("Қате & Save", [], None)
    ]


def test_comment_is_the_context_and_extracomment_the_note():
    source = form('<string comment="verb" extracomment="A button">Open</string>')
    assert found(extract_forms, source) == [("Open", ["A button"], "verb")]


@pytest.mark.parametrize("string", ['<string notr="true">QLabel {}</string>', "<string>… 12 %</string>", "<string/>"])
def test_what_is_not_for_translators_is_skipped(string):
    assert found(extract_forms, form(string)) == []


def test_a_string_list_hands_its_attributes_down():
    source = form(
        '<stringlist notr="true"><string>a</string></stringlist>'
        '<stringlist comment="unit"><string>day</string><string comment="of law">month</string></stringlist>'
        "<string>free</string>"
    )
    assert found(extract_forms, source) == [("day", [], "unit"), ("month", [], "of law"), ("free", [], None)]


def test_form_lines_are_those_of_the_strings():
    stream = io.BytesIO(form("\n\n<string>Third line from here</string>").encode())
    assert [line for line, *_ in extract_forms(stream, [], [], {})] == [4]


def test_tagged_yaml_scalars_are_messages_and_others_are_not():
    source = """
    title: !t Preservation request
    id: preservation
    lines:
      - !t "First line"
      - !t |
        A block
        of text
      - plain
    """
    assert [text for text, *_ in found(extract_yaml, source)] == [
        "Preservation request",
        "First line",
        "A block\nof text\n",
    ]


def test_a_tagged_yaml_mapping_gives_the_context():
    assert found(extract_yaml, "a: !tc {context: verb, text: Open}") == [("Open", [], "verb")]


def test_translator_comments_stand_directly_above():
    source = "# other\n# Translators: the title\n# of the letter\na: !t One\n# not for them\nb: !t Two\n"
    assert found(extract_yaml, source) == [("One", ["the title", "of the letter"], None), ("Two", [], None)]


def test_an_aliased_sentence_counts_once():
    assert len(found(extract_yaml, "a: &x !t One\nb: *x\n")) == 1


def test_several_documents_and_empty_ones_are_read():
    assert [text for text, *_ in found(extract_yaml, "---\n---\na: !t One\n---\nb: !t Two\n")] == [
        "One",
        "Two",
    ]


@pytest.mark.parametrize(
    "source",
    ["a: !t {b: c}", "a: !t ''", "a: !tc text", "a: !tc {text: Open}", "a: !tc {context: [x], text: Open}"],
)
def test_a_wrong_tag_is_refused_with_its_place(source):
    with pytest.raises(UntranslatableError, match=r":1:"):
        found(extract_yaml, source)


def test_tags_are_never_taken_for_python_objects():
    assert found(extract_yaml, "a: !!python/object/apply:os.system ['true']") == []
