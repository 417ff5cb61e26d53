"""Keeps the translation catalogues: ``python -m tools.catalogues extract | update | check``.

extract  collects the sentences of code, forms and data into translations/<domain>.pot
update   brings translations/<language>/LC_MESSAGES/<domain>.po up to date
check    names every sentence that is missing, obsolete, fuzzy or damaged, and exits with 1 if there is one

English is the source; Kazakh and Russian are translations. Files carry no dates and no line numbers, so that
a change of code that changes no sentence changes no catalogue.
"""

import argparse
import io
import re
import string
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po, write_po

from eevidence_desktop.i18n.extract_forms import extract_forms
from eevidence_desktop.i18n.extract_yaml import extract_yaml

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("kk", "ru")
COMMENT_TAGS = ("Translators:",)
KEYWORDS = {
    "_": None,
    "N_": None,
    "NC_": ((1, "c"), 2),
    "NN_": (1, 2),
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
}
METHODS: dict[str, str | Callable[..., Any]] = {".py": "python", ".ui": extract_forms, ".yaml": extract_yaml}

WORD = re.compile(r"[^\W\d_]+")
LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
CYRILLIC = re.compile(r"[\u0400-\u052f]")
# Babel writes these: placeholders, and what would change with every run or every release of Babel.
RESTLESS = re.compile(
    rb'^"(?:POT-Creation-Date|PO-Revision-Date|Generated-By|Last-Translator|Language-Team|Report-Msgid-Bugs-To)[^\n]*\n',
    re.MULTILINE,
)

# (msgctxt, msgid); the msgid of a plural is its singular.
Key = tuple[str | None, str]


@dataclass(frozen=True)
class Domain:
    """One catalogue and where its sentences come from.

    Attributes:
        name: The name of the .pot and .po files.
        sources: Patterns of files below the checkout, in the order of extraction.
        excluded: Patterns of files that ``sources`` would match too.
    """

    name: str
    sources: tuple[str, ...]
    excluded: tuple[str, ...] = ()

    def files(self, root: Path) -> list[Path]:
        """Return the files to read, pattern by pattern, each sorted by name."""
        found = [path for pattern in self.sources for path in sorted(root.glob(pattern))]
        return [path for path in found if not any(path in root.glob(pattern) for pattern in self.excluded)]


DOMAINS = (
    Domain(
        "window",
        (
            "ui/forms/**/*.ui",
            "eevidence_desktop/gui/**/*.py",
            "eevidence_desktop/cli/**/*.py",
            "eevidence_desktop/desk/**/*.py",
            "eevidence_desktop/bootstrap.py",
            "eevidence_desktop/__main__.py",
        ),
        excluded=("eevidence_desktop/gui/forms/*.py",),
    ),
    Domain(
        "findings",
        (
            "eevidence_desktop/domain/**/*.py",
            "eevidence_desktop/checks/**/*.py",
            "eevidence_desktop/knowledge/**/*.py",
            "eevidence_desktop/register/**/*.py",
            "resources/decision.yaml",
            "resources/modifiers.yaml",
        ),
    ),
    Domain(
        "letters",
        (
            "eevidence_desktop/letters/**/*.py",
            "resources/channels/**/*.yaml",
            "resources/labels/**/*.yaml",
            "resources/safeguards/**/*.yaml",
            "resources/*.yaml",
        ),
        excluded=("resources/decision.yaml", "resources/modifiers.yaml"),
    ),
)


def extract(domain: Domain, root: Path = ROOT) -> Catalog:
    """Return the template of a domain: its sentences in the order of the sources."""
    template = empty(domain.name)
    for path in domain.files(root):
        name = path.relative_to(root).as_posix()
        found = extract_from_file(METHODS[path.suffix], path, KEYWORDS, COMMENT_TAGS, {}, strip_comment_tags=True)
        for line, text, notes, context in found:
            template.add(text, None, [(name, line)], auto_comments=notes, context=context)
    return template


def empty(domain: str, language: str | None = None) -> Catalog:
    """Return a catalogue with nothing but its header."""
    comment = f"# Translations of eevidence-desktop: {domain}"
    return Catalog(
        locale=language,
        domain=domain,
        project="eevidence-desktop",
        header_comment=comment,
        charset="utf-8",
        fuzzy=False,
    )


def read(path: Path, domain: str, language: str) -> Catalog:
    """Return the catalogue in a file, or an empty one where there is no file."""
    if not path.exists():
        return empty(domain, language)
    with path.open("rb") as stream:
        return read_po(stream, locale=language, domain=domain)


def write(path: Path, catalogue: Catalog) -> bool:
    """Write a catalogue without dates and line numbers; return False where the file holds it already."""
    stream = io.BytesIO()
    write_po(stream, catalogue, width=0, include_lineno=False)
    data = RESTLESS.sub(b"", stream.getvalue())
    if path.exists() and path.read_bytes() == data:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return True


def po_file(root: Path, language: str, domain: Domain) -> Path:
    """Return the path of a translation."""
    return root / "translations" / language / "LC_MESSAGES" / f"{domain.name}.po"


def key_of(message: Message) -> Key:
    """Return what gettext looks a message up by."""
    return message.context, texts_of(message.id)[0]


def sentences(catalogue: Catalog) -> dict[Key, Message]:
    """Return the messages of a catalogue without its header."""
    return {key_of(message): message for message in catalogue if message.id}


def remembered(root: Path, language: str) -> dict[Key, Message]:
    """Return every translation of a language, obsolete ones too: sentences move and come back."""
    memory: dict[Key, Message] = {}
    for domain in DOMAINS:
        catalogue = read(po_file(root, language, domain), domain.name, language)
        for message in [*catalogue.obsolete.values(), *sentences(catalogue).values()]:
            if is_translated(message):
                memory[key_of(message)] = message
    return memory


def update(root: Path, language: str, domain: Domain, memory: Mapping[Key, Message], *, prune: bool = False) -> bool:
    """Bring one translation up to date with the sources; return False where nothing changed.

    Args:
        root: The checkout.
        language: The language of the translation.
        domain: Which catalogue.
        memory: What ``remembered`` returned; fills sentences that came from another domain or came back.
        prune: Drop obsolete sentences instead of keeping them at the end of the file.
    """
    path = po_file(root, language, domain)
    catalogue = read(path, domain.name, language)
    old = sentences(catalogue)
    catalogue.update(extract(domain, root), no_fuzzy_matching=True, keep_user_comments=True)
    for key, message in sentences(catalogue).items():
        known = old.get(key) or memory.get(key)
        if known and not is_translated(message) and known.pluralizable == message.pluralizable:
            message.string = known.string
        context, text = key
        catalogue.obsolete.pop((text, context) if context else text, None)
    if prune:
        catalogue.obsolete.clear()
    return write(path, catalogue)


def texts_of(value: str | Sequence[str] | None) -> list[str]:
    """Return the forms of a msgid or msgstr as a list: one, or several where there is a plural."""
    return [value] if isinstance(value, str) else list(value or ())


def is_translated(message: Message) -> bool:
    """Say whether every form of a message has a text."""
    texts = texts_of(message.string)
    return bool(texts) and all(texts)


def fields(text: str) -> set[str]:
    """Return the names of the ``{fields}`` in a text.

    Raises:
        ValueError: the braces do not match.
    """
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def mixed_words(text: str) -> list[str]:
    """Return words that hold Latin and Cyrillic letters at once, e.g. a Latin «i» in a Kazakh word."""
    words = WORD.findall(re.sub(r"\{[^{}]*\}", " ", text))
    return [word for word in words if LATIN.search(word) and CYRILLIC.search(word)]


def damages(message: Message) -> Iterator[str]:
    """Yield what is wrong with the text of a translation."""
    sources, texts = texts_of(message.id), texts_of(message.string)
    try:
        wanted = fields(sources[-1])
        for text in texts:
            if fields(text) != wanted:
                yield f"fields differ: {sorted(wanted)} became {sorted(fields(text))}"
    except ValueError:
        yield "braces do not match"
    for word in [word for text in texts for word in mixed_words(text)]:
        yield f"Latin and Cyrillic letters in one word: {word}"


def faults(root: Path, language: str, domain: Domain) -> Iterator[str]:
    """Yield every fault of one translation as a line for people."""
    path = po_file(root, language, domain)
    wanted = sentences(extract(domain, root))
    catalogue = read(path, domain.name, language)
    found = sentences(catalogue)
    place = path.relative_to(root).as_posix()
    yield from (f"{place}: missing: {key[1]!r}" for key in wanted if key not in found)
    yield from (f"{place}: obsolete: {key[1]!r}" for key in found if key not in wanted)
    yield from (f"{place}: obsolete: {key_of(message)[1]!r}" for message in catalogue.obsolete.values())
    for key, message in found.items():
        if message.fuzzy:
            yield f"{place}: fuzzy: {key[1]!r}"
        elif not is_translated(message):
            yield f"{place}: untranslated: {key[1]!r}"
        else:
            yield from (f"{place}: {damage}: {key[1]!r}" for damage in damages(message))


def all_faults(root: Path = ROOT) -> list[str]:
    """Return the faults of all translations."""
    return [fault for language in LANGUAGES for domain in DOMAINS for fault in faults(root, language, domain)]


def main(arguments: list[str] | None = None) -> int:
    """Run one of the commands."""
    parser = argparse.ArgumentParser(
        prog="python -m tools.catalogues",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("command", choices=("extract", "update", "check"))
    parser.add_argument("--prune", action="store_true", help="update: drop obsolete sentences")
    given = parser.parse_args(arguments)
    if given.command == "check":
        found = all_faults()
        print("\n".join(found) or "All translations are complete.")
        return 1 if found else 0
    for domain in DOMAINS:
        if write(ROOT / "translations" / f"{domain.name}.pot", extract(domain)):
            print(f"written translations/{domain.name}.pot")
    if given.command == "update":
        for language in LANGUAGES:
            memory = remembered(ROOT, language)
            for domain in DOMAINS:
                if update(ROOT, language, domain, memory, prune=given.prune):
                    print("written", po_file(ROOT, language, domain).relative_to(ROOT).as_posix())
    return 0


if __name__ == "__main__":
    sys.exit(main())
