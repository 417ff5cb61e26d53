"""What IT staff want to know of an installation."""

import importlib.metadata
import os
import platform
import sqlite3
import sys
from dataclasses import dataclass
from typing import Any

from eevidence_desktop import __version__
from eevidence_desktop.desk.workbench import Workbench
from eevidence_desktop.domain.errors import ProgramError
from eevidence_desktop.i18n.language import Language
from eevidence_desktop.i18n.message import N_, Message, message

_PACKAGES = (
    "PySide6-Essentials",
    "reportlab",
    "pydantic",
    "babel",
    "pypdfium2",
    "phonenumbers",
    "rapidfuzz",
    "tzdata",
)
_NETWORKING = ("PySide6.QtNetwork", "ssl", "http.client", "urllib.request", "smtplib", "ftplib")

_VERSIONS = N_("Program {program}, Python {python}, SQLite {sqlite}, {system}")
_KNOWLEDGE = N_("Catalogue of {day}, version {version}: {providers} providers, {channels} channels")
_FONTS = N_("All letters of Kazakh, Russian and English can be printed")
_FONT_FAULT = N_("The font of the letters lacks the character «{character}»")
_LANGUAGES = N_("Catalogues of Kazakh and Russian are complete enough to start")
_LANGUAGE_FAULT = N_("The catalogues of the language {language} are missing: install the program again")
_STORE = N_("The register is sound: {count} requests")
_FOLDER = N_("The data folder can be written to: {folder}")
_FOLDER_FAULT = N_("The data folder cannot be written to: {folder}")
_OFFLINE = N_("No networking module is loaded")
_OFFLINE_FAULT = N_("Networking modules are loaded: {modules}")
_ALPHABET = (
    "АаӘәБбВвГгҒғДдЕеЁёЖжЗзИиЙйКкҚқЛлМмНнҢңОоӨөПпРрСсТтУуҰұҮүФфХхҺһЦцЧчШшЩщЪъЫыІіЬьЭэЮюЯяABCabc№₸«»–—§\u00a0\u202f"
)


@dataclass(frozen=True, slots=True)
class Probe:
    """One line of the report."""

    name: str
    good: bool
    text: Message
    detail: dict[str, Any]


def doctor(bench: Workbench) -> list[Probe]:
    """Return the report, one probe a line; a probe that fails says why and the others go on."""
    return [probe(bench) for probe in (_versions, _offline, _languages, _fonts, _knowledge, _folder, _register)]


def _versions(_: Workbench) -> Probe:
    text = message(
        _VERSIONS,
        program=__version__,
        python=platform.python_version(),
        sqlite=sqlite3.sqlite_version,
        system=platform.platform(),
    )
    return Probe("versions", good=True, text=text, detail={name: _version(name) for name in _PACKAGES})


def _version(package: str) -> str | None:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:  # a frozen build carries no package records
        return None


def _offline(_: Workbench) -> Probe:
    loaded = [name for name in _NETWORKING if name in sys.modules]
    text = message(_OFFLINE_FAULT, modules=", ".join(loaded)) if loaded else message(_OFFLINE)
    return Probe("offline", good=not loaded, text=text, detail={"loaded": loaded})


def _languages(bench: Workbench) -> Probe:
    for language in Language:
        if bench.translator(language).find(_LANGUAGES) is None:
            return Probe("languages", good=False, text=message(_LANGUAGE_FAULT, language=language.value), detail={})
    return Probe("languages", good=True, text=message(_LANGUAGES), detail={})


def _fonts(_: Workbench) -> Probe:
    from eevidence_desktop.letters.fonts import unprintable

    missing = unprintable(_ALPHABET)
    text = message(_FONT_FAULT, character=missing) if missing else message(_FONTS)
    return Probe("fonts", good=missing is None, text=text, detail={})


def _knowledge(bench: Workbench) -> Probe:
    try:
        known = bench.knowledge
    except ProgramError as error:
        return Probe("catalogue", good=False, text=error.message, detail={})
    counts = {"providers": len(known.providers), "channels": len(known.channels)}
    text = message(_KNOWLEDGE, day=known.day, version=known.version, **{k: str(v) for k, v in counts.items()})
    return Probe("catalogue", good=True, text=text, detail={**counts, "version": known.version})


def _folder(bench: Workbench) -> Probe:
    folder = bench.home
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return Probe("folder", good=False, text=message(_FOLDER_FAULT, folder=str(folder)), detail={})
    good = os.access(folder, os.W_OK)
    return Probe("folder", good=good, text=message(_FOLDER if good else _FOLDER_FAULT, folder=str(folder)), detail={})


def _register(bench: Workbench) -> Probe:
    try:
        problems = bench.store.check()
        count = bench.store.count()
    except ProgramError as error:
        return Probe("register", good=False, text=error.message, detail={})
    text = problems[0].message if problems else message(_STORE, count=count)
    return Probe("register", good=not problems, text=text, detail={"problems": len(problems), "requests": count})
