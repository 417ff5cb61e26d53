"""The texts of the Criminal Code: whole, in both languages, and opened only when they are needed."""

import json
import re
import shutil
from datetime import date

import pytest

from eevidence_desktop.domain.base import LocalizedText
from eevidence_desktop.domain.law import CodeArticle, code_text
from eevidence_desktop.i18n.language import Language
from eevidence_desktop.knowledge.code_library import CodeLibrary, code_rows
from eevidence_desktop.knowledge.compiling import compile_knowledge
from eevidence_desktop.knowledge.errors import DataError
from eevidence_desktop.knowledge.loading import load_knowledge

PART = re.compile(r"(\d+(?:-\d+)?)\. ", re.MULTILINE)
POINT = re.compile(r"^(\d+(?:-\d+)?)\) ", re.MULTILINE)

SAMPLE_TEXT = """Статья 1. Проба
1. Одно –
штраф.
2. Другое:
1) так;
2) иначе, –
арест.
2-1. Третье –
срок.
Примечание. Как в части 1."""
SAMPLE = CodeArticle(article="1", as_of=date(2025, 1, 1), text=LocalizedText(ru=SAMPLE_TEXT))


@pytest.fixture(scope="module")
def code(resources):
    return CodeLibrary(lambda: code_rows(resources))


@pytest.fixture
def checkout(tmp_path, resources):
    """A copy of the data in a folder that looks like a checkout, compiled."""
    shutil.copytree(resources, tmp_path / "resources", ignore=shutil.ignore_patterns("fonts"))
    (tmp_path / "pyproject.toml").touch()
    compile_knowledge(tmp_path / "resources", tmp_path / "knowledge.json")
    return tmp_path


def test_the_library_has_exactly_the_articles_of_the_table_of_offences(code, kb):
    assert set(code) == set(kb.offences)
    assert len(code) == len(kb.offences)


def test_titles_of_offences_are_the_headings_of_the_texts(code, kb):
    for name, row in kb.offences.items():
        text = code[name].text
        assert text.kk.splitlines()[0] == f"{name}-бап. {row.title.kk}"
        assert text.ru.splitlines()[0] == f"Статья {name}. {row.title.ru}"
        assert code[name].as_of == row.as_of


def test_parts_of_offences_are_the_parts_of_the_texts(code, kb):
    for name, row in kb.offences.items():
        for text in (code[name].text.kk, code[name].text.ru):
            body = text.split("\n", 1)[1]
            assert [penalty.part for penalty in row.parts] == (part_lines(body) or [""]), name


def part_lines(body):
    return [match[1] for line in body.splitlines() if (match := PART.match(line))]


def test_points_stand_in_both_languages(code):
    for name, row in code.items():
        assert POINT.findall(row.text.kk) == POINT.findall(row.text.ru), name


def test_a_part_without_imprisonment_does_not_speak_of_it(code, kb):
    for name, row in kb.offences.items():
        for penalty in row.parts:
            told = code_text(code[name], penalty.part, Language.RU)
            assert ("лишением свободы" in told) is (penalty.imprisonment_years is not None), (name, penalty.part)
            assert ("арестом" in told) is (penalty.arrest_days is not None), (name, penalty.part)


def test_every_text_has_a_dated_source_in_each_language_and_none_in_english(code):
    for row in code.values():
        urls = [source.url for source in row.sources if not source.official]
        assert any("/rus/" in url for url in urls)
        assert any("/kaz/" in url for url in urls)
        assert all(source.source_date == row.as_of.isoformat() for source in row.sources)
        assert not row.text.en


@pytest.mark.parametrize(
    "part, told",
    [
        ("1", "Статья 1. Проба\n1. Одно –\nштраф."),
        ("2", "Статья 1. Проба\n2. Другое:\n1) так;\n2) иначе, –\nарест."),
        ("2-1", "Статья 1. Проба\n2-1. Третье –\nсрок."),
    ],
)
def test_a_part_is_cut_out_under_its_heading(part, told):
    assert code_text(SAMPLE, part, Language.RU) == told


@pytest.mark.parametrize("part", ["", "3"])
def test_without_such_a_part_the_whole_article_is_given(part):
    assert code_text(SAMPLE, part, Language.RU) == SAMPLE.text.ru


def test_a_language_without_text_gives_nothing():
    assert code_text(SAMPLE, "1", Language.EN) == ""


def test_the_compiled_texts_equal_the_files(checkout, code):
    assert dict(load_knowledge(checkout, checkout / "resources").code) == dict(code)


def test_the_texts_are_not_opened_before_the_first_look(checkout):
    (checkout / "criminal_code.json").write_text("{", encoding="utf-8")
    knowledge = load_knowledge(checkout, checkout / "resources")
    assert "205" in knowledge.offences
    with pytest.raises(DataError, match=r"criminal_code\.json"):
        knowledge.code["205"]


@pytest.mark.parametrize("text", ['{"format": 99}', '{"format": 1}', '{"format": 1, "code": [1]}'])
def test_damaged_texts_are_refused_clearly(checkout, text):
    (checkout / "criminal_code.json").write_text(text, encoding="utf-8")
    with pytest.raises(DataError, match=r"criminal_code\.json"):
        list(load_knowledge(checkout, checkout / "resources").code)


def test_the_file_is_read_once():
    reads = []

    def read():
        reads.append(1)
        return [SAMPLE.model_dump(mode="json")]

    library = CodeLibrary(read)
    assert not reads
    assert "1" in library
    assert library["1"] is library["1"]
    assert len(reads) == 1


def test_an_article_under_another_name_is_refused(checkout):
    folder = checkout / "resources" / "criminal_code"
    (folder / "205.yaml").rename(folder / "999.yaml")
    with pytest.raises(DataError, match=r"999\.yaml"):
        compile_knowledge(checkout / "resources", checkout / "knowledge.json")


def test_texts_stay_out_of_the_file_that_is_read_at_start(checkout):
    tables = json.loads((checkout / "knowledge.json").read_text(encoding="utf-8"))["tables"]
    assert "code" not in tables
