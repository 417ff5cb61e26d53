"""How commands are written, and what is said when they are not."""

import pytest

from eevidence_desktop import __version__
from eevidence_desktop.cli.arguments import EVERYWHERE, Operand, Option, Syntax, manner_of, parse
from eevidence_desktop.cli.commands import COMMANDS
from eevidence_desktop.domain.errors import InputError
from eevidence_desktop.i18n.language import Language

SYNTAXES = {
    item.name: item
    for item in (
        Syntax("look", "Look", Operand("FILE", "A file")),
        Syntax("find", "Find", Operand("TEXT", "A text", many=True), (Option("--most", "Most", "N"),)),
        Syntax("paint", "Paint", None, (Option("--colour", "Colour", "red|blue", ("red", "blue"), repeatable=True),)),
        Syntax("save", "Save", None, (Option("--out", "Folder", "DIR", required=True), Option("--fast", "Fast"))),
        Syntax("shelf list", "List"),
        Syntax("shelf show", "Show", Operand("ID", "Which")),
    )
}


def read(*words):
    return parse(words, SYNTAXES)


def refused(*words):
    with pytest.raises(InputError) as error:
        parse(words, SYNTAXES)
    assert error.value.exit_code == 2
    return str(error.value)


@pytest.mark.parametrize(
    "words",
    [
        ("--json", "--lang", "kk", "look", "a"),
        ("look", "a", "--json", "--lang", "kk"),
        ("look", "--lang=kk", "a", "--json"),
        ("--lang=kk", "look", "--json", "--", "a"),
    ],
)
def test_options_of_every_command_stand_anywhere(words):
    name, given = read(*words)
    assert (name, given.operands) == ("look", ("a",))
    assert given.one("--lang") == "kk"
    assert given.has("--json")


def test_commands_of_a_group_have_two_words_with_options_around_them():
    for words in (("shelf", "--json", "show", "7"), ("--json", "shelf", "show", "7"), ("shelf", "show", "7", "--json")):
        name, given = read(*words)
        assert (name, given.operands) == ("shelf show", ("7",))
        assert given.has("--json")


def test_an_option_may_be_repeated_and_the_last_of_a_single_one_counts():
    assert read("paint", "--colour", "red", "--colour=blue")[1].all("--colour") == ("red", "blue")
    assert read("find", "x", "--most", "1", "--most", "2")[1].one("--most") == "2"


def test_a_hyphen_and_negative_numbers_are_no_options():
    assert read("look", "-")[1].operands == ("-",)
    assert read("find", "-1001234567890")[1].operands == ("-1001234567890",)
    assert read("find", "--", "--most", "-x")[1].operands == ("--most", "-x")


def test_what_was_not_given_is_empty():
    given = read("save", "--out", "x")[1]
    assert given.one("--fast") is None
    assert given.all("--fast") == ()
    assert not given.has("--fast")


@pytest.mark.parametrize(
    "words, said",
    [
        (("nonsense",), "There is no command «nonsense». Commands: look, find, paint, save, shelf."),
        ((), "A command is missing. Commands: look, find, paint, save, shelf."),
        (("--json",), "A command is missing. Commands: look, find, paint, save, shelf."),
        (("shelf",), "A command is missing. Commands: shelf list, shelf show."),
        (("shelf", "burn"), "There is no command «shelf burn». Commands: shelf list, shelf show."),
        (("look",), "Something is missing: FILE. Write: look FILE"),
        (("look", "a", "b"), "«b» is one word too many. Write: look FILE"),
        (("shelf", "list", "b"), "«b» is one word too many. Write: shelf list"),
        (("save",), "Something is missing: --out. Write: save --out DIR [--fast]"),
        (("save", "--out"), "The option --out needs a value: --out DIR."),
        (("save", "--out", "--fast"), "The option --out needs a value: --out DIR."),
        (("save", "--fast=1", "--out", "x"), "The option --fast takes no value."),
        (("paint", "--colour", "green"), "«green» is not allowed for --colour. Allowed: red, blue."),
        (("look", "a", "--lang", "de"), "«de» is not allowed for --lang. Allowed: kk, ru, en."),
    ],
)
def test_each_mistake_is_told_in_one_sentence(words, said):
    assert refused(*words) == said


def test_an_unknown_option_names_those_there_are():
    assert refused("save", "-x").startswith("There is no option «-x» here. Options: --out, --fast, --json")
    assert refused("save", "--ou", "x").startswith("There is no option «--ou»")
    assert refused("--nonsense", "look", "a").startswith("There is no option «--nonsense»")


def test_help_and_version_ask_for_nothing_more():
    assert read("--help")[0] == ""
    assert read("shelf", "--help")[0] == "shelf"
    assert read("save", "-h")[1].has("--help")
    assert read("--version")[1].has("--version")
    assert "There is no command" in refused("nonsense", "--help")


def test_the_manner_is_known_before_anything_is_checked():
    manner = manner_of(["nonsense", "--lang", "kk", "--json", "--home=x"], Language.RU)
    assert (manner.language, manner.home, manner.as_json) == (Language.KK, "x", True)
    assert manner_of(["--lang", "en", "--lang", "xx"], Language.RU).language is Language.EN
    assert manner_of(["--lang"], Language.RU).language is Language.RU


# ---------------------------------------------------------------- the real commands


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", ["", "register", "catalogue", *COMMANDS])
def test_help_in_every_language(run, name, language):
    answer = run(*name.split(), "--help", language=language)
    assert answer.code == 0
    assert f"eevidence-desktop {name}".rstrip() in answer.out
    assert all(option.name in answer.out for option in EVERYWHERE)
    assert max(map(len, answer.out.splitlines()[1:])) <= 100
    assert not answer.err


def test_every_command_of_a_group_is_listed(run):
    listed = run("register", "--help").out
    assert all(f"  register {word} " in listed for word in ("list", "show", "search"))
    assert "catalogue" not in listed


def test_help_as_json(run):
    assert run("--help", "--json").json["help"]


def test_version(run):
    assert run("--version").out == f"eevidence-desktop {__version__}\n"
    assert run("--version", "--json").json == {"version": __version__}


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    "words",
    [
        ("nonsense",),
        ("register",),
        ("schema",),
        ("schema", "nonsense"),
        ("letter", "x.json"),
        ("letter", "x.json", "--out", "y", "--format", "docx"),
        ("letter", "x.json", "--out", "y", "--letter-lang", "de"),
        ("doctor", "--offline-proof"),
        ("verify",),
        ("check", "a", "b"),
        ("example", "--channel"),
        ("example", "--channel", "preservation.forever"),
        ("example", "--channel", "fax", "--out", "y"),
        ("example", "--provider", "nobody"),
        ("register", "show", "2026-999999"),
        ("register", "list", "--status", "lost"),
        ("register", "list", "--limit", "0"),
        ("register", "list", "--limit", "٣"),
        ("register", "search", " "),
        ("catalogue", "show", "nobody"),
        ("resolve", " "),
        ("doctor", "--lang", "de"),
    ],
)
def test_bad_usage_is_one_line_and_code_2(run, words, language):
    answer = run(*words, language=language)
    assert answer.code == 2
    assert answer.out == ""
    assert len(answer.err.splitlines()) == 1
    told = run(*words, "--json", language=language)
    assert told.code == told.error["exit"] == 2
    assert told.error["error"]["code"]
    assert told.error["error"]["message"] == answer.err.rstrip("\n")
    assert told.out == ""


def test_allowed_values_are_named(run):
    assert "request, provider, channel" in run("schema", "nonsense").err
    assert "pdf, docx, txt" in run("letter", "x", "--out", "y", "--format", "odt").err
    channels = "preservation, voluntary_disclosure, emergency, mla, police"
    named = run("example", "--channel", "preservation.forever").err
    assert all(channel in named for channel in channels.split(", "))
