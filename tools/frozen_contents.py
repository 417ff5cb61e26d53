"""What goes into the frozen program, and what stays out: a small bundle is quicker to start and to carry."""

import re
import subprocess
from collections.abc import Iterable
from pathlib import Path

EXCLUDED_MODULES = [
    # No network: these are not even packaged.
    "PySide6.QtNetwork",
    "ssl",
    "_ssl",
    "http",
    "urllib.request",
    "ftplib",
    "smtplib",
    "xmlrpc",
    # Parts of Qt that no window of ours uses.
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "PySide6.QtOpenGL",
    "PySide6.QtOpenGLWidgets",
    "PySide6.QtSvg",
    "PySide6.QtTest",
    "PySide6.QtDesigner",
    "PySide6.QtSql",
    "PySide6.QtUiTools",
    # Never used at run time.
    "tkinter",
    "unittest",
    "pydoc",
    "PIL._avif",
    "PIL._webp",
    "PIL._imagingft",
    "PIL._imagingcms",
    "PIL.ImageTk",
    "_hashlib",
    "charset_normalizer",
    "hypothesis",
    "mypy",
    "numpy",
    "pytest",
    "setuptools",
    "pip",
    "tools",
    "tests",
]
"""Modules left out of the bundle."""

_UNWANTED_PLUGINS = re.compile(
    r"plugins/(tls|networkinformation|wayland[^/]*|egldeviceintegrations|sqldrivers|imageformats|iconengines"
    r"|position|qmltooling|designer|generic|multimedia|printsupport)/"
)
_UNWANTED_PLATFORMS = re.compile(r"plugins/platforms/libq(vnc|linuxfb|eglfs|minimalegl|vkkhrdisplay|wayland[^.]*)")
_UNWANTED_THEMES = re.compile(r"plugins/platformthemes/libqgtk3")
_QT_TRANSLATION = re.compile(r"Qt/translations/.*\.qm$|PySide6/translations/.*\.qm$")
_BABEL_LOCALE = re.compile(r"babel/locale-data/")
_PHONE_EXTRAS = re.compile(r"phonenumbers/(geodata|carrierdata|tzdata|shortdata)/")
_ROOTS = re.compile(
    r"(\.abi3|\.cpython-[^/]*)\.so$|/plugins/|^python|libpython|libpyside|libshiboken|pdfium|\.pyd$|\.exe$"
)
_NEEDED = re.compile(r"NEEDED\s+(\S+)")

Entry = tuple[str, str, str]
"""PyInstaller's (name in the bundle, file on disk, kind)."""


def keep_data(name: str, languages: Iterable[str]) -> bool:
    """Tell whether a data file is wanted; of Qt's and Babel's languages only ours are."""
    path = name.replace("\\", "/")
    if _QT_TRANSLATION.search(path):
        return any(path.endswith(f"qtbase_{language}.qm") for language in languages)
    if _BABEL_LOCALE.search(path):
        stem = Path(path).stem
        return stem == "root" or stem.split("_")[0] in set(languages)
    return not _PHONE_EXTRAS.search(path)


def keep_binary(name: str) -> bool:
    """Tell whether a shared library or plugin is wanted."""
    path = name.replace("\\", "/")
    unwanted = (_UNWANTED_PLUGINS, _UNWANTED_PLATFORMS, _UNWANTED_THEMES)
    return not any(pattern.search(path) for pattern in unwanted) and "libQt6Network" not in path


def needed_libraries(binaries: list[Entry]) -> list[Entry]:
    """Keep what extension modules and plugins need, directly or through others; on Linux only.

    Dropping a plugin leaves its libraries behind, which nothing then loads.
    """
    if not any(entry[0].endswith(".so") or ".so." in entry[0] for entry in binaries):
        return binaries
    by_name = {Path(entry[0]).name: entry for entry in binaries}
    wanted = {Path(entry[0]).name for entry in binaries if _ROOTS.search(entry[0].replace("\\", "/"))}
    queue = list(wanted)
    while queue:
        entry = by_name[queue.pop()]
        for library in _needs(Path(entry[1])):
            if library in by_name and library not in wanted:
                wanted.add(library)
                queue.append(library)
    return [entry for entry in binaries if Path(entry[0]).name in wanted]


def without_dangling(entries: list[Entry], kept: list[Entry]) -> list[Entry]:
    """Drop links to libraries that are not in the bundle."""
    names = {Path(entry[0]).name for entry in kept}
    return [entry for entry in entries if entry[2] != "SYMLINK" or Path(entry[1]).name in names]


def _needs(library: Path) -> list[str]:
    listed = subprocess.run(["objdump", "-p", str(library)], capture_output=True, text=True, check=False)  # noqa: S607
    return _NEEDED.findall(listed.stdout)
