import json

import pytest
from PySide6.QtGui import QColor, QPalette

from eevidence_desktop.gui.theme import Theme, fill_in, read_tokens
from eevidence_desktop.paths import assets

STYLES = assets() / "ui" / "styles"
READABLE = 4.5
PAIRS = [
    ("text", "window"), ("text", "surface"), ("text", "stripe"), ("text", "accent_soft"), ("muted", "window"),
    ("muted", "surface"), ("muted", "accent_soft"), ("accent", "surface"), ("accent", "accent_soft"),
    ("on_accent", "accent"), ("on_accent", "accent_strong"), ("danger", "surface"), ("danger", "danger_soft"),
    ("danger", "accent_soft"),
]  # fmt: skip


def luminance(name):
    colour = QColor(name)
    parts = [colour.redF(), colour.greenF(), colour.blueF()]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("front,back", PAIRS)
def test_text_is_readable(front, back, dark):
    tokens = read_tokens(STYLES, dark=dark)
    assert contrast(tokens[front], tokens[back]) >= READABLE


def test_both_looks_have_the_same_tokens():
    groups = json.loads((STYLES / "tokens.json").read_text(encoding="utf-8"))
    assert groups["light"].keys() == groups["dark"].keys()


@pytest.mark.parametrize("dark", [False, True])
def test_style_sheet_knows_all_its_tokens(dark):
    filled = fill_in((STYLES / "base.qss").read_text(encoding="utf-8"), read_tokens(STYLES, dark=dark))
    assert "@" not in filled.split("*/", 1)[1]


def test_unknown_token_is_a_fault():
    with pytest.raises(KeyError):
        fill_in("color: @nonsense;", {"text": "#000000"})


def test_looks_change_in_place(qapp):
    before = qapp.styleSheet(), qapp.palette()
    theme = Theme(qapp)
    colours = []
    for dark in (True, False):
        theme.apply(dark=dark)
        colours.append(qapp.palette().color(QPalette.ColorRole.Window).lightness())
    assert colours[0] < 64
    assert colours[1] > 192
    theme.deleteLater()
    qapp.setStyleSheet(before[0])
    qapp.setPalette(before[1])
