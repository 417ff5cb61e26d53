"""Pages that the window makes when they are first needed: they pull in what the first paint must not."""

from typing import Protocol, cast

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from eevidence_desktop.desk.workbench import Workbench
from eevidence_desktop.gui.translator import Interface


class Editor(Protocol):
    """What the window asks of the request editor, which is a QWidget besides."""

    export_requested: SignalInstance
    home_requested: SignalInstance

    def open_draft(self, draft_id: str) -> None:
        """Show a draft where it was left."""

    def save_now(self) -> None:
        """Save what was typed; raises ProgramError where that fails."""


def make_editor(bench: Workbench, interface: Interface, parent: QWidget) -> Editor:
    """Return the request editor."""
    from eevidence_desktop.gui.pages.editor_page import EditorPage

    return cast("Editor", EditorPage(bench, interface, parent))
