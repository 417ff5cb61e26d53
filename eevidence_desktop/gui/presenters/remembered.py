"""Small things the window remembers. A register that cannot be used forgets them; the window opens all the same."""

from eevidence_desktop.desk.workbench import Workbench
from eevidence_desktop.domain.errors import ProgramError
from eevidence_desktop.i18n.language import Language
from eevidence_desktop.register.rows import Json

LANGUAGE = "language"
WINDOW = "window"
OPEN_DRAFT = "open_draft"
EXPORT_FOLDER = "export_folder"
EXPORT_FORMATS = "export_formats"


def recall(bench: Workbench, key: str) -> Json:
    """Return what was remembered under a key, None where nothing is or nothing can be read."""
    try:
        return bench.store.get_setting(key)
    except ProgramError:
        return None


def recall_text(bench: Workbench, key: str) -> str:
    """Return a remembered text, empty where there is none."""
    found = recall(bench, key)
    return found if isinstance(found, str) else ""


def recall_language(bench: Workbench) -> Language | None:
    """Return the language the window had last, None on the first start."""
    found = recall_text(bench, LANGUAGE)
    return Language(found) if found in set(Language) else None


def remember(bench: Workbench, key: str, value: Json) -> None:
    """Keep a value for the next start."""
    try:
        bench.store.set_setting(key, value)
    except ProgramError:
        return  # the register says so itself where it matters: at the next save of a request
