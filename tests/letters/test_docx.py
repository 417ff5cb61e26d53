"""Letters as DOCX, opened with python-docx and, where it matters, as the XML that a word processor reads."""

import io
import subprocess
import sys
import zipfile
from dataclasses import replace
from itertools import pairwise

import docx
import pytest
from docx.oxml.ns import qn

from eevidence_desktop import paths
from eevidence_desktop.desk.examples import example_request
from eevidence_desktop.domain.letter import Annex, BulletList, FactTable, Heading, Paragraph, Table
from eevidence_desktop.i18n.language import Language
from eevidence_desktop.i18n.translator import load_translator
from eevidence_desktop.letters.compose import compose
from eevidence_desktop.letters.docx import write_docx
from eevidence_desktop.letters.text import content_check

CHANNELS = ("preservation", "voluntary_disclosure", "emergency", "mla", "police")
LOCALES = {Language.KK: "kk-KZ", Language.RU: "ru-RU", Language.EN: "en-US"}
OFFICER = '{ MERGEFIELD x } <b>bold</b> =1+1 &amp; <w:t/> {PAGE} "Ә"'


def letter_of(bench, channel, language=Language.EN):
    return compose(example_request(bench, channel), bench.knowledge, load_translator(language, paths.compiled()))


@pytest.fixture
def letter(bench):
    return letter_of(bench, "mla")


def opened(letter):
    return docx.Document(io.BytesIO(write_docx(letter)))


def parts_of(letter):
    with zipfile.ZipFile(io.BytesIO(write_docx(letter))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def numbered(document):
    lines = (line.text for line in document.paragraphs if line.style.name == "Numbered Paragraph")
    return [int(text.partition(".\t")[0]) for text in lines]


def flat(text):
    return " ".join(text.split())


def all_text(document):
    lines = [*document.paragraphs]
    lines += [line for table in document.tables for row in table.rows for cell in row.cells for line in cell.paragraphs]
    return [flat(line.text) for line in lines]


@pytest.mark.parametrize("channel", CHANNELS)
def test_numbers_are_those_of_the_letter_in_every_language(bench, channel):
    letters = {language: letter_of(bench, channel, language) for language in Language}
    kk, ru, en = (numbered(opened(letter)) for letter in letters.values())
    own = letters[Language.EN]
    blocks = [*own.blocks, *(block for annex in own.annexes for block in annex.blocks)]
    assert kk == ru == en == [block.number for block in blocks if isinstance(block, Paragraph)]


@pytest.mark.parametrize("channel", CHANNELS)
@pytest.mark.parametrize("language", list(Language))
def test_every_text_of_the_letter_is_in_the_file(bench, channel, language):
    from eevidence_desktop.letters.pdf import texts_of

    letter = letter_of(bench, channel, language)
    document = opened(letter)
    text = " ".join(all_text(document))
    missing = [item for item in texts_of(letter) if item and flat(item) not in text]
    assert missing == [letter.page_label, letter.reference_label]


@pytest.mark.parametrize("language", list(Language))
def test_language_and_properties(bench, language):
    letter = letter_of(bench, "preservation", language)
    document = opened(letter)
    told = document.core_properties
    assert (told.title, told.subject) == (letter.title, letter.subject)
    assert (told.author, told.identifier) == (letter.letterhead.authority, letter.reference)
    assert told.language == LOCALES[language]
    assert told.created is told.modified is told.last_printed is None
    (default,) = document.styles.element.iter(qn("w:lang"))
    assert default.get(qn("w:val")) == LOCALES[language]
    assert document.settings.element.find(qn("w:themeFontLang")).get(qn("w:val")) == LOCALES[language]


def test_the_parts_have_styles_of_their_own(letter):
    document = opened(letter)
    named = {line.style.name: flat(line.text) for line in reversed(document.paragraphs)}
    assert named["Letterhead Authority"] == letter.letterhead.authority
    assert named["Title"] == letter.title
    assert named["Subtitle"] == letter.subject
    assert named["Annex Title"] == letter.annexes[0].title
    headings = [block.text for block in letter.blocks if isinstance(block, Heading)]
    assert [line.text for line in document.paragraphs if line.style.name == "Heading 1"] == headings
    bullets = [item for block in letter.blocks if isinstance(block, BulletList) for item in block.items]
    assert len([line for line in document.paragraphs if line.style.name == "List Bullet"]) >= len(bullets)
    assert {line.style.font.name for line in document.paragraphs} == {"Times New Roman"}


def test_an_indent_hangs_and_an_annex_begins_a_page(letter):
    styles = opened(letter).styles
    numbered = styles["Numbered Paragraph"].paragraph_format
    assert numbered.left_indent == -numbered.first_line_indent > 0
    assert styles["Annex Title"].paragraph_format.page_break_before
    assert styles["Annex Title"].base_style.name == "Heading 1"
    assert styles["Heading 1"].paragraph_format.keep_with_next


def test_the_page_is_a4(letter):
    (section,) = opened(letter).sections
    assert round(section.page_width.mm) == 210
    assert round(section.page_height.mm) == 297


def test_a_table_repeats_its_header_and_keeps_its_rows(bench):
    letter = letter_of(bench, "preservation")
    tables = [block for block in letter.blocks if isinstance(block, Table)]
    built = [table for table in opened(letter).tables if table.style.name == "Letter Table"]
    assert len(built) == len(tables) > 0
    for table, block in zip(built, tables, strict=True):
        marks = [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows]
        assert marks == [True, *[False] * len(block.rows)]
        assert [flat(cell.text) for cell in table.rows[0].cells] == [flat(text) for text in block.header]
        fixed = [row.cells[column].paragraphs[0] for row in table.rows[1:] for column in block.fixed]
        assert {line.style.name for line in fixed} <= {"Table Identifier"}
    for table in opened(letter).tables:
        assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)


def test_the_signature_stays_with_the_text_and_the_executor(letter):
    document = opened(letter)
    body = list(document.element.body)
    (table,) = [item for item in document.tables if letter.signature.seal in item.rows[0].cells[1].text]
    place = body.index(table._tbl)
    last = ([*body[place - 2].iter(qn("w:tr"))] or [body[place - 2]])[-1]
    kept = [*last.iter(qn("w:p")), body[place - 1], *table._tbl.iter(qn("w:p"))]
    assert all(line.pPr is not None and line.pPr.keepNext is not None for line in kept)
    assert flat(body[place + 1].text) == flat(letter.executor)
    assert flat(table.rows[0].cells[2].text) == flat(letter.signature.name)


def test_the_footer_has_the_check_and_the_only_fields(letter):
    document = opened(letter)
    (line,) = document.sections[0].footer.paragraphs
    assert content_check(letter) in line.text
    assert letter.reference in line.text
    fields = [code.text for code in line._p.iter(qn("w:instrText"))]
    assert sorted(fields) == ["NUMPAGES", "PAGE"]
    kinds = [mark.get(qn("w:fldCharType")) for mark in line._p.iter(qn("w:fldChar"))]
    assert kinds == ["begin", "separate", "end"] * 2


def test_the_order_of_the_page_numbers_is_that_of_the_language(bench):
    (line,) = opened(letter_of(bench, "preservation", Language.KK)).sections[0].footer.paragraphs
    assert [code.text for code in line._p.iter(qn("w:instrText"))] == ["NUMPAGES", "PAGE"]


def test_what_the_officer_writes_is_text_and_nothing_else(letter):
    blocks = (
        Heading(OFFICER),
        Paragraph(1, f"{OFFICER}\nsecond line", typed=True),
        BulletList((OFFICER,)),
        FactTable(((OFFICER, OFFICER, ""),)),
        Table((OFFICER,), ((OFFICER,),), (1.0,)),
    )
    marked = replace(letter, blocks=blocks, annexes=(Annex(OFFICER, ()),), title=OFFICER, number_line=OFFICER)
    document = opened(marked)
    assert sum(OFFICER in text for text in all_text(document)) == 10
    body = document.element.body
    foreign = ("w:instrText", "w:fldChar", "w:fldSimple", "w:hyperlink", "w:b", "w:altChunk", "w:sdt")
    assert not [name for name in foreign if next(body.iter(qn(name)), None) is not None]
    (line,) = [item for item in document.paragraphs if item.style.name == "Numbered Paragraph"]
    assert line.text == f"1.\t{OFFICER}\nsecond line"
    assert document.core_properties.title == OFFICER


def test_a_sheet_has_neither_letterhead_nor_signature(bench):
    translator = load_translator(Language.RU, paths.compiled())
    sheet = compose(example_request(bench, "emergency"), bench.knowledge, translator, "call_script")
    assert sheet.letterhead is sheet.signature is None
    document = opened(sheet)
    names = {line.style.name for line in document.paragraphs}
    assert not {name for name in names if name.startswith("Letterhead")}
    assert flat(document.paragraphs[0].text) == flat((*sheet.notices, sheet.title)[0])
    assert document.core_properties.title == sheet.title


def test_tables_next_to_each_other_stay_apart_and_a_paragraph_ends_the_file(letter):
    facts = FactTable((("a", "b", ""),))
    document = opened(replace(letter, blocks=(facts, facts), executor="", annexes=()))
    kinds = [item.tag == qn("w:tbl") for item in document.element.body]
    assert (True, True) not in set(pairwise(kinds))
    assert kinds[-2:] == [False, False]


def test_empty_lists_and_tables_leave_no_trace(letter):
    bare = replace(letter, blocks=(BulletList(()), FactTable(()), Table(("a",), (), (1.0,))), annexes=())
    assert len(opened(bare).tables) == 2  # number with addressee, and the signature


def test_the_same_letter_gives_the_same_bytes(bench, letter):
    assert write_docx(letter) == write_docx(letter_of(bench, "mla"))
    with zipfile.ZipFile(io.BytesIO(write_docx(letter))) as archive:
        entries = archive.infolist()
    assert {(entry.date_time, entry.create_system) for entry in entries} == {((1980, 1, 1, 0, 0, 0), 3)}
    names = [entry.filename for entry in entries]
    assert names[:2] == ["[Content_Types].xml", "_rels/.rels"]
    assert names[2:] == sorted(names[2:])


def test_another_process_gives_the_same_bytes(letter, tmp_path):
    script = (
        "import hashlib, sys; from pathlib import Path\n"
        "from eevidence_desktop.desk.workbench import Workbench\n"
        "from eevidence_desktop.i18n.language import Language\n"
        "from tests.letters.test_docx import letter_of, write_docx\n"
        "bench = Workbench(Path(sys.argv[1]))\n"
        "print(hashlib.sha256(write_docx(letter_of(bench, 'mla'))).hexdigest())\n"
    )
    made = {
        subprocess.run(
            [sys.executable, "-c", script, str(tmp_path)],
            cwd=paths.resources().parent,
            env={"PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": "."},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Almaty"))
    }
    assert len(made) == 1


def test_nothing_of_the_template_tells_of_another_program(letter):
    parts = parts_of(letter)
    assert not [name for name in parts if "thumbnail" in name or "app.xml" in name or "customXml" in name]
    assert b"python-docx" not in b"".join(parts.values())
    assert b"Liberation Serif" in parts["word/fontTable.xml"]
    assert b"<w:fonts" in parts["word/fontTable.xml"]


def test_python_docx_brings_no_networking_module():
    script = "import sys; before = set(sys.modules); import docx; print(*sorted(set(sys.modules) - before))"
    done = subprocess.run([sys.executable, "-I", "-c", script], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert "docx" in loaded
    # typing-extensions, which pydantic needs too, names the type of sockets and so loads _socket.
    assert not loaded & {"socket", "ssl", "_ssl", "http.client", "urllib.request", "asyncio", "ftplib"}
