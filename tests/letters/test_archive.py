"""PDF/A-2a and PDF/UA-1 in one file: its structure, and what tools that are not ours say of it."""

import os
import pickle
import re
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pikepdf
import pikepdf.pdfa
import pytest
from PIL.ImageCms import ImageCmsProfile

from eevidence_desktop import paths
from eevidence_desktop.desk.examples import example_request
from eevidence_desktop.desk.workbench import Workbench
from eevidence_desktop.domain.letter import Annex, BulletList, FactTable, Heading, Paragraph, Table
from eevidence_desktop.i18n.language import Language
from eevidence_desktop.i18n.translator import load_translator
from eevidence_desktop.letters.compose import compose
from eevidence_desktop.letters.pdf import write_pdf

CHANNELS = ("preservation", "voluntary_disclosure", "emergency", "mla", "police")
HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08" * 2
ADDRESS = "https://www.example.org/" + "path/" * 20 + "end.html?" + "x" * 90
ALLOWED = {"Document", "H1", "H2", "H3", "P", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD"}
ANNEX = Annex(
    "Приложение 1. Перечень",
    (
        Paragraph(1, f"Хеш {HASH} и ссылка {ADDRESS} конец."),
        Heading("Таблица"),
        Table(
            ("№", "Вид", "Значение"),
            tuple((str(number), "хеш" if number % 2 else "", HASH) for number in range(150)),
            (0.1, 0.2, 0.7),
            (2,),
        ),
        BulletList(("один", "два")),
        BulletList(()),
        FactTable(()),
        Table(("№",), (), (1.0,)),
    ),
)


def composed(bench, channel="mla", language=Language.RU):
    return compose(example_request(bench, channel), bench.knowledge, load_translator(language, paths.compiled()))


def letters(bench):
    for channel in CHANNELS:
        for language in Language:
            yield f"{channel}.{language.value}", composed(bench, channel, language)
    yield "annex.ru", replace(composed(bench), annexes=(ANNEX, ANNEX))
    sheet = replace(composed(bench), letterhead=None, signature=None, number_line="", addressee=(), executor="")
    yield "sheet.ru", sheet


@pytest.fixture(scope="module")
def bench(tmp_path_factory):
    """Return one workbench for all letters of this module."""
    opened = Workbench(tmp_path_factory.mktemp("home"), clock=lambda: datetime(2026, 11, 24, 9, tzinfo=UTC))
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def files(bench, tmp_path_factory):
    """Return every kind of letter on disk, by name."""
    folder = tmp_path_factory.mktemp("archive")
    made = {}
    for name, letter in letters(bench):
        made[name] = folder / f"{name}.pdf"
        made[name].write_bytes(write_pdf(letter).data)
    return made


@pytest.fixture(scope="module")
def opened(files):
    return {name: pikepdf.open(path) for name, path in files.items()}


def said(*command):
    done = subprocess.run(
        [str(part) for part in command], capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr + done.stdout
    return done.stdout + done.stderr


def kids(element):
    children = element.get("/K", [])
    return list(children) if isinstance(children, pikepdf.Array) else [children]


def elements(element, parent=None):
    """Yield (tag, element, parent's tag) of a whole tree, in reading order."""
    tag = str(element.get("/S", "/Root"))[1:]
    yield tag, element, parent
    for kid in kids(element):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from elements(kid, tag)


def tree(pdf):
    return list(elements(pdf.Root.StructTreeRoot.K))


def test_qpdf_finds_no_fault(files):
    for path in files.values():
        assert "No syntax or stream encoding errors" in said("qpdf", "--check", path)


def test_an_independent_validator_approves_of_pdf_a_2(files):
    """pikepdf's validator knows level B only, and no extension schema: both are taken out of a copy of the metadata."""
    for name, path in files.items():
        copy = pikepdf.open(path)
        packet = copy.Root.Metadata.read_bytes().replace(b"conformance>A<", b"conformance>B<")
        head, rest = packet.split(b'<rdf:Description rdf:about="" xmlns:pdfuaid', 1)
        plain = head + rest[rest.index(b"</rdf:RDF>") :]
        copy.Root.Metadata = copy.make_stream(plain, Type=pikepdf.Name.Metadata, Subtype=pikepdf.Name.XML)
        assert not pikepdf.pdfa.check(copy, "2b").findings, name


def test_verapdf_if_it_is_named(files):
    program = os.environ.get("VERAPDF")
    if not program:
        pytest.skip("VERAPDF does not name the program")
    for flavour in ("2a", "ua1"):
        reports = said(program, "--flavour", flavour, "--format", "text", *files.values())
        assert len(re.findall(r"^PASS", reports, re.MULTILINE)) == len(files), reports


def test_the_catalogue_says_what_the_file_is(opened):
    for name, pdf in opened.items():
        root = pdf.Root
        assert str(root.Lang) == name.rsplit(".", 1)[1]
        assert root.MarkInfo.Marked is True
        assert root.ViewerPreferences.DisplayDocTitle is True
        assert root.OutputIntents[0].S == "/GTS_PDFA1"
        profile = root.OutputIntents[0].DestOutputProfile
        assert profile.N == 3
        assert ImageCmsProfile(BytesIO(profile.read_bytes())).profile.xcolor_space.strip() == "RGB"
        assert not pdf.is_encrypted
        assert not {"/AcroForm", "/OpenAction", "/Names", "/AA"} & set(root.keys())
        assert all(page.get("/Annots") is None and page.Tabs == "/S" for page in pdf.pages)


def test_both_kinds_of_metadata_agree_and_name_the_standards(opened):
    for pdf in opened.values():
        packet = pdf.Root.Metadata.read_raw_bytes().decode()
        assert "/Filter" not in pdf.Root.Metadata
        assert "<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>" in packet
        assert "<pdfuaid:part>1</pdfuaid:part>" in packet
        assert "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>" in packet
        read, info = pdf.open_metadata(), pdf.docinfo
        assert read["dc:title"] == str(info.Title)
        assert read.get("dc:creator") == ([str(info.Author)] if "/Author" in info else None)
        assert read["dc:description"] == str(info.Subject)
        assert read["pdf:Producer"] == str(info.Producer)
        assert read["xmp:CreatorTool"] == str(info.Creator)
        assert not {"/CreationDate", "/ModDate"} & set(info.keys())


def test_every_font_is_embedded_and_maps_to_unicode(opened, files):
    for name, pdf in opened.items():
        fonts = {font.objgen: font for page in pdf.pages for font in page.Resources.Font.values()}
        assert len(fonts) >= 5
        for font in fonts.values():
            letters_of = font.DescendantFonts[0]
            assert font.BaseFont == letters_of.BaseFont == letters_of.FontDescriptor.FontName
            assert re.fullmatch(r"/[A-Z]{6}\+Noto\S+", str(font.BaseFont))
            assert letters_of.FontDescriptor.FontFile2.read_bytes()
            assert b"beginbfchar" in font.ToUnicode.read_bytes()
        rows = said("pdffonts", files[name]).splitlines()[2:]
        assert len(rows) == len(fonts)
        assert all(re.search(r"Identity-H\s+yes yes yes", row) for row in rows)


def marks_on(page):
    """Return the numbers of the marked contents of a page; nothing may be drawn outside one, or in two."""
    marks, depth = [], 0
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        depth += {"BDC": 1, "EMC": -1}.get(name, 0)
        if name == "BDC" and operands[0] != "/Artifact":
            marks.append(int(operands[1].MCID))
        assert depth == 1 or name not in {"Tj", "f", "S"}
    assert depth == 0
    return marks


def test_all_content_is_marked_and_every_mark_is_in_the_parent_tree(opened):
    for pdf in opened.values():
        numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
        assert len(numbers) == 2 * len(pdf.pages)
        for index, page in enumerate(pdf.pages):
            assert page.StructParents == numbers[2 * index] == index
            owners = numbers[2 * index + 1]
            assert marks_on(page) == list(range(len(owners)))
            for number, owner in enumerate(owners):
                assert (index, number) in marks_of(pdf, owner)


def marks_of(pdf, element):
    pages = {page.objgen: index for index, page in enumerate(pdf.pages)}
    for kid in kids(element):
        if isinstance(kid, int):
            yield pages[element.Pg.objgen], kid
        else:
            yield pages[kid.Pg.objgen], int(kid.MCID)


def test_the_tree_is_built_as_the_standard_asks(opened):
    for pdf in opened.values():
        found = tree(pdf)
        tags = [tag for tag, _, _ in found]
        assert set(tags) <= ALLOWED
        assert tags[0] == "Document"
        assert tags.count("H1") == 1
        levels = [int(tag[1]) for tag in tags if re.fullmatch(r"H\d", tag)]
        assert all(later <= earlier + 1 for earlier, later in pairwise(levels))
        nested = {"LI": "L", "Lbl": "LI", "LBody": "LI", "TR": "Table", "TH": "TR", "TD": "TR"}
        for tag, element, parent in found:
            assert parent == nested.get(tag, parent)
            if tag == "TH":
                assert element.A.Scope in {"/Column", "/Row"}
            if tag == "L":
                assert element.A.ListNumbering == "/Disc"
            if tag == "Table":
                assert len({len(kids(row)) for row in kids(element)}) == 1


def test_a_repeated_header_row_is_read_once(opened, files):
    tables = [element for tag, element, _ in tree(opened["annex.ru"]) if tag == "Table"]
    assert sum(len(kids(table)) == 151 for table in tables) == 2
    seen = said("pdftotext", "-layout", files["annex.ru"], "-")
    assert seen.count("Значение") >= 2 * 4
    assert said("pdfinfo", "-struct-text", files["annex.ru"]).count('"Значение') == 2


def test_long_values_wrap_and_are_copied_as_one_string(files):
    for command in (("pdftotext", "-raw"), ("pdftotext",), ("pdfinfo", "-struct-text")):
        text = said(*command, files["annex.ru"], *(["-"] if command[0] == "pdftotext" else []))
        assert text.count(HASH) == 2 * 151, command
        assert text.count(ADDRESS) == 2, command


def test_words_stay_apart_at_the_ends_of_lines(bench, files):
    spoken = said("pdfinfo", "-struct-text", files["mla.kk"])
    for block in composed(bench, "mla", Language.KK).blocks:
        if isinstance(block, Paragraph):
            assert " ".join(block.text.split()) in " ".join(spoken.split())


def test_an_annex_begins_on_a_page_of_its_own(bench, files):
    pages = said("pdftotext", "-layout", files["annex.ru"], "-").split("\f")
    starts = [index for index, page in enumerate(pages) if page.lstrip().startswith(ANNEX.title)]
    assert len(starts) == 2
    assert composed(bench).signature.name in pages[starts[0] - 1].replace("\xa0", " ")


def test_bytes_do_not_depend_on_time_hashing_or_letters_made_before(bench, tmp_path):
    letter = replace(composed(bench), annexes=(ANNEX,))
    (tmp_path / "letter").write_bytes(pickle.dumps(letter))
    script = (
        "import pickle, sys\nfrom pathlib import Path\nfrom eevidence_desktop.letters.pdf import write_pdf\n"
        "letter = pickle.loads(Path(sys.argv[1]).read_bytes())\n"
        "Path(sys.argv[2]).write_bytes(write_pdf(letter).data)\n"
    )
    for seed, epoch in (("1", "1000000000"), ("2", "1700000000")):
        out = tmp_path / seed
        surroundings = {**os.environ, "PYTHONHASHSEED": seed, "SOURCE_DATE_EPOCH": epoch}
        subprocess.run(
            [sys.executable, "-c", script, str(tmp_path / "letter"), str(out)],
            cwd=Path(__file__).resolve().parents[2],
            env=surroundings,
            check=True,
        )
        assert out.read_bytes() == write_pdf(letter).data


def test_no_networking_module_comes_with_a_letter(tmp_path):
    script = (
        "import sys\nbefore = set(sys.modules)\n"
        "from eevidence_desktop.letters import archive, drawing, fonts\n"
        "fonts.load_fonts()\n"
        "new = {name for name in set(sys.modules) - before if name.split('.')[0] in "
        "{'ssl', '_ssl', 'http', 'ftplib', 'smtplib', 'socketserver', 'asyncio', 'pikepdf', 'lxml'}}\n"
        "new |= {'urllib.request'} & set(sys.modules)\n"
        "print(sorted(new))\n"
    )
    assert said(sys.executable, "-c", script).strip() == "[]"
