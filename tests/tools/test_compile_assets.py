"""The tool that compiles catalogues and data."""

import gettext
import os
import subprocess
import sys

import pytest

from tests.architecture import sources
from tools import compile_assets

PO = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"

msgid "Request"
msgstr "Сұрау"

#, fuzzy
msgid "Letter"
msgstr "Хат"

msgid "Untranslated"
msgstr ""
"""


@pytest.fixture
def checkout(tmp_path):
    folder = tmp_path / "translations/kk/LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "letters.po").write_text(PO, encoding="utf-8")
    return tmp_path


def set_age(path, seconds):
    then = path.stat().st_mtime - seconds
    os.utime(path, (then, then))


def test_what_is_translated_can_be_looked_up_and_the_rest_cannot(checkout):
    (product,) = compile_assets.compile_catalogues(checkout, checkout / "build")
    assert product == checkout / "build/kk/letters.mo"
    with product.open("rb") as stream:
        catalogue = gettext.GNUTranslations(stream)
    assert [catalogue.gettext(text) for text in ("Request", "Letter", "Untranslated")] == [
        "Сұрау",
        "Letter",
        "Untranslated",
    ]


def test_only_what_changed_is_compiled(checkout):
    compile_assets.compile_catalogues(checkout, checkout / "build")
    assert compile_assets.compile_catalogues(checkout, checkout / "build") == []
    set_age(checkout / "build/kk/letters.mo", 60)
    assert len(compile_assets.compile_catalogues(checkout, checkout / "build")) == 1


def test_a_product_without_a_source_goes_and_nothing_else_is_left(checkout):
    compile_assets.compile_catalogues(checkout, checkout / "build")
    (checkout / "translations/kk/LC_MESSAGES/letters.po").unlink()
    compile_assets.compile_catalogues(checkout, checkout / "build")
    assert not [path for path in (checkout / "build").rglob("*") if path.is_file()]


def test_a_deleted_data_file_makes_the_knowledge_stale(checkout):
    data = checkout / "resources/providers/a.yaml"
    data.parent.mkdir(parents=True)
    data.touch()
    product = checkout / "knowledge.json"
    product.touch()
    for path in (data, data.parent, data.parent.parent):
        set_age(path, 60)
    assert not compile_assets.is_stale(product, compile_assets.knowledge_sources(checkout))
    set_age(product, 30)
    data.unlink()
    assert compile_assets.is_stale(product, compile_assets.knowledge_sources(checkout))


def test_without_a_compiler_there_is_no_knowledge_to_compile(checkout):
    assert compile_assets.compile_knowledge(checkout, checkout / "build") == []


def test_a_run_without_work_imports_nothing_heavy():
    code = "import sys, tools.compile_assets; print(*({'babel', 'yaml', 'pydantic'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], cwd=sources.ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
