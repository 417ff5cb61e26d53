"""The compiled forms are those of ui/forms."""

import pytest

from tests.architecture import sources
from tools import compile_forms

FORM = """<?xml version="1.0" encoding="UTF-8"?>
<ui version="4.0"><class>Small</class><widget class="QWidget" name="Small"/></ui>
"""


def test_compiled_forms_are_fresh():
    wanted = compile_forms.compile_all(sources.ROOT)
    stale = [sources.name(path) for path in compile_forms.stale(sources.ROOT, wanted)]
    assert not stale, "run: python -m tools.compile_forms"


def test_a_compiled_form_names_no_qt_version(tmp_path):
    source = tmp_path / "small.ui"
    source.write_text(FORM, encoding="utf-8")
    text = compile_forms.compile_form(source)
    assert "class Ui_Small" in text
    assert "User Interface Compiler version" not in text


def test_a_broken_form_is_named(tmp_path):
    source = tmp_path / "broken.ui"
    source.write_text("<ui", encoding="utf-8")
    with pytest.raises(ValueError, match=r"broken\.ui"):
        compile_forms.compile_form(source)


def test_a_product_without_a_form_is_stale(tmp_path):
    product = tmp_path / compile_forms.PRODUCTS / "ui_gone.py"
    product.parent.mkdir(parents=True)
    product.touch()
    assert compile_forms.stale(tmp_path, {}) == [product]
