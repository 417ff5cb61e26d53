"""Keys for buttons. Not ``QAbstractButton.shortcut``: every new text, so every new language, takes that away."""

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton

PRIMARY = ("Ctrl+Return", "Ctrl+Enter")
"""Return on the keyboard and Enter on the number pad."""


def press_by(button: QAbstractButton, *keys: str) -> None:
    """Let keys press a button, wherever the focus is in its window; only while it is visible and enabled."""
    shortcut = QShortcut(button)
    shortcut.setKeys([QKeySequence(key) for key in keys])
    shortcut.activated.connect(button.click)
