"""The look: Fusion with our design tokens, light or dark as the system says."""

import json
import re
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from eevidence_desktop.paths import assets

_TOKEN = re.compile(r"@([a-z_]+?)(pt|px)?\b")
_ROLES = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "stripe",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "window",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.BrightText: "danger",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.ToolTipBase: "surface",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Mid: "border",
}
_FADED = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)
Tokens = Mapping[str, str]


def read_tokens(folder: Path, *, dark: bool) -> Tokens:
    """Return the tokens of the light or the dark look by name."""
    groups = json.loads((folder / "tokens.json").read_text(encoding="utf-8"))
    sizes = {**groups["type"], **groups["space"]}
    return {name: str(value) for name, value in {**sizes, **groups["dark" if dark else "light"]}.items()}


def fill_in(style: str, tokens: Tokens) -> str:
    """Return a style sheet with the tokens in place of their names; raises KeyError for a name that is none."""
    return _TOKEN.sub(lambda found: tokens[found[1]] + (found[2] or ""), style)


STYLE_ARGUMENTS = ("-style", "Fusion")
"""For QApplication. Not setStyle(): the QStyle that it returns costs 4 ms of the start."""


class Theme(QObject):
    """Dresses the application and follows the system's colour scheme."""

    def __init__(self, app: QApplication) -> None:
        """Dress the application at once."""
        super().__init__(app)
        self._app = app
        self._folder = assets() / "ui" / "styles"
        hints = app.styleHints()
        self.apply(dark=hints.colorScheme() is Qt.ColorScheme.Dark)
        hints.colorSchemeChanged.connect(self._follow)

    def apply(self, *, dark: bool) -> None:
        """Put on the light or the dark look."""
        tokens = read_tokens(self._folder, dark=dark)
        font = self._app.font()
        font.setPointSizeF(max(font.pointSizeF(), float(tokens["body"])))
        self._app.setFont(font)
        palette = _palette(tokens)
        self._app.setPalette(palette)
        # Fusion's frame around a box is too faint in the dark, so the box itself is lighter.
        palette.setColor(QPalette.ColorRole.Base, QColor(tokens["box"]))
        for name in ("QCheckBox", "QRadioButton"):
            self._app.setPalette(palette, name)  # type: ignore[arg-type] # at run time it must be a text
        self._app.setStyleSheet(fill_in((self._folder / "base.qss").read_text(encoding="utf-8"), tokens))

    @Slot(Qt.ColorScheme)
    def _follow(self, scheme: Qt.ColorScheme) -> None:
        self.apply(dark=scheme is Qt.ColorScheme.Dark)


def _palette(tokens: Tokens) -> QPalette:
    palette = QPalette(QColor(tokens["window"]))
    for role, name in _ROLES.items():
        palette.setColor(role, QColor(tokens[name]))
    for role in _FADED:
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens["muted"]))
    return palette
