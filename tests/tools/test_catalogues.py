"""The tool that keeps the translation catalogues, on a small checkout of its own."""

import re

import pytest
from babel.messages.catalog import Message

from tools import catalogues

WINDOW, FINDINGS, LETTERS = catalogues.DOMAINS


@pytest.fixture
def checkout(tmp_path):
    """A checkout with one sentence in code, one in a form and one in data."""
    write(tmp_path / "eevidence_desktop/checks/period.py", 'A = N_("The period of {days} days is too long.")\n')
    write(tmp_path / "ui/forms/home.ui", "<ui><string>Welcome</string></ui>")
    write(tmp_path / "resources/channels/police.yaml", "title: !t Request\n")
    return tmp_path


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def update(root, *, prune=False):
    memory = catalogues.remembered(root, "ru")
    return [catalogues.update(root, "ru", domain, memory, prune=prune) for domain in catalogues.DOMAINS]


def translate(root, domain, **texts):
    """Fill msgstr of sentences named by their first word."""
    path = catalogues.po_file(root, "ru", domain)
    catalogue = catalogues.read(path, domain.name, "ru")
    for message in catalogue:
        if message.id and message.id.split()[0] in texts:
            message.string = texts[message.id.split()[0]]
    catalogues.write(path, catalogue)


def faults(root, domain):
    return [fault.split(": ", 1)[1] for fault in catalogues.faults(root, "ru", domain)]


def test_each_sentence_lands_in_its_catalogue(checkout):
    ids = [
        [message.id for message in catalogues.extract(domain, checkout) if message.id] for domain in catalogues.DOMAINS
    ]
    assert ids == [["Welcome"], ["The period of {days} days is too long."], ["Request"]]


def test_decisions_belong_to_the_findings(checkout):
    write(checkout / "resources/decision.yaml", "a: !t Why\n")
    write(checkout / "resources/labels.yaml", "a: !t Label\n")
    assert "Why" in catalogues.extract(FINDINGS, checkout)
    assert "Why" not in catalogues.extract(LETTERS, checkout)
    assert "Label" in catalogues.extract(LETTERS, checkout)


def test_compiled_forms_are_not_read(checkout):
    write(checkout / "eevidence_desktop/gui/forms/ui_home.py", '_("generated")\n')
    assert "generated" not in catalogues.extract(WINDOW, checkout)


def test_contexts_plurals_and_notes_reach_the_catalogue(checkout):
    source = '# Translators: on a button\nB = NC_("verb", "Open")\nC = NN_("{n} day", "{n} days")\n'
    write(checkout / "eevidence_desktop/desk/x.py", source)
    template = catalogues.extract(WINDOW, checkout)
    assert template.get("Open", "verb").auto_comments == ["on a button"]
    assert template.get("{n} day").id == ("{n} day", "{n} days")


def test_files_carry_no_dates_no_lines_and_no_placeholders(checkout):
    update(checkout)
    text = catalogues.po_file(checkout, "ru", FINDINGS).read_text(encoding="utf-8")
    assert not re.search(r"Date|Babel|EMAIL|li\.org|\.py:\d", text)
    assert "nplurals=3" in text


def test_a_second_update_changes_nothing(checkout):
    assert update(checkout) == [True, True, True]
    translate(checkout, WINDOW, Welcome="Добро пожаловать")
    assert update(checkout) == [False, False, False]


def test_moved_lines_change_nothing(checkout):
    update(checkout)
    path = checkout / "eevidence_desktop/checks/period.py"
    write(path, "\n\n\n" + path.read_text(encoding="utf-8"))
    assert update(checkout) == [False, False, False]


def test_a_new_sentence_is_never_guessed_from_a_similar_one(checkout):
    update(checkout)
    translate(checkout, LETTERS, Request="Запрос")
    write(checkout / "resources/channels/police.yaml", "title: !t Requests\n")
    update(checkout)
    assert faults(checkout, LETTERS) == ["obsolete: 'Request'", "untranslated: 'Requests'"]


def test_a_sentence_keeps_its_translation_when_it_moves_or_comes_back(checkout):
    update(checkout)
    translate(checkout, LETTERS, Request="Запрос")
    write(checkout / "resources/channels/police.yaml", "title: none\n")
    write(checkout / "eevidence_desktop/desk/x.py", 'A = N_("Request")\n')
    update(checkout)
    translated = catalogues.read(catalogues.po_file(checkout, "ru", WINDOW), "window", "ru")
    assert translated.get("Request").string == "Запрос"
    write(checkout / "resources/channels/police.yaml", "title: !t Request\n")
    update(checkout)
    assert faults(checkout, LETTERS) == []


def test_prune_drops_obsolete_sentences(checkout):
    update(checkout)
    translate(checkout, LETTERS, Request="Запрос")
    write(checkout / "resources/channels/police.yaml", "title: none\n")
    update(checkout)
    assert faults(checkout, LETTERS) == ["obsolete: 'Request'"]
    update(checkout, prune=True)
    assert faults(checkout, LETTERS) == []


def test_a_missing_file_is_a_fault_for_each_sentence(checkout):
    assert faults(checkout, LETTERS) == ["missing: 'Request'"]


def test_fuzzy_sentences_are_faults(checkout):
    update(checkout)
    translate(checkout, LETTERS, Request="Запрос")
    path = catalogues.po_file(checkout, "ru", LETTERS)
    write(path, path.read_text(encoding="utf-8").replace('msgid "Request"', '#, fuzzy\nmsgid "Request"'))
    assert faults(checkout, LETTERS) == ["fuzzy: 'Request'"]


def damages(source, text):
    return list(catalogues.damages(Message(source, text)))


@pytest.mark.parametrize(
    "source, text",
    [
        ("{a} and {b}", "{b} и {a}"),
        ("100 %", "100 %"),
        ("A {{brace}}", "Скобка {{x}}"),
        ("PDF file of Google", "PDF-файл от Google"),
        (("{n} day", "{n} days"), ("{n} день", "{n} дня", "{n} дней")),
        ("One day", "Бір күн ішінде"),
    ],
)
def test_whole_translations_pass(source, text):
    assert damages(source, text) == []


@pytest.mark.parametrize(
    "source, text, damage",
    [
        ("{a} days", "{b} дней", "fields differ"),
        ("{a} days", "дней", "fields differ"),
        ("days", "{} дней", "fields differ"),
        ("{a} days", "{a дней", "braces do not match"),
        (("{n} day", "{n} days"), ("день", "{n} дня", "{n} дней"), "fields differ"),
        ("three", "тpи", "one word: тpи"),
        ("application", "өтiнiш", "one word: өтiнiш"),
    ],
)
def test_damaged_translations_are_named(source, text, damage):
    assert any(damage in found for found in damages(source, text))


def test_the_command_says_that_all_is_well(monkeypatch, capsys):
    monkeypatch.setattr(catalogues, "all_faults", list)
    assert catalogues.main(["check"]) == 0
    assert "complete" in capsys.readouterr().out


def test_the_command_fails_and_lists_the_faults(monkeypatch, capsys):
    monkeypatch.setattr(catalogues, "all_faults", lambda: ["a.po: missing: 'x'"])
    assert catalogues.main(["check"]) == 1
    assert capsys.readouterr().out == "a.po: missing: 'x'\n"
