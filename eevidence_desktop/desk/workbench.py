"""What every use case needs, opened on first use: store, knowledge, languages, clock."""

import threading
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from eevidence_desktop import paths
from eevidence_desktop.i18n.language import Language
from eevidence_desktop.i18n.translator import Translator, load_translator

if TYPE_CHECKING:
    from eevidence_desktop.domain.knowledge_base import KnowledgeBase
    from eevidence_desktop.register.store import Store

STORE_NAME = "register.sqlite3"


def now() -> datetime:
    """Return the current instant in UTC; the only clock of the program."""
    return datetime.now(UTC)


class Workbench:
    """Opens the parts of the program lazily, so that the first window needs none of the slow ones."""

    def __init__(self, home: Path, clock: Callable[[], datetime] = now) -> None:
        """Take the data folder and the clock."""
        self.home = home
        self.clock = clock
        self._lock = threading.Lock()

    @cached_property
    def store(self) -> "Store":
        """The register of this data folder; belongs to the thread that opens it.

        Raises:
            ProgramError: the folder or the database cannot be used; the message says what to do.
        """
        from eevidence_desktop.register.store import Store

        return Store(self.home / STORE_NAME, self.clock)

    @property
    def knowledge(self) -> "KnowledgeBase":
        """Everything known of providers, channels and law; safe to ask for from any thread."""
        with self._lock:
            return self._knowledge

    @cached_property
    def _knowledge(self) -> "KnowledgeBase":
        from eevidence_desktop.knowledge.loading import load_knowledge

        return load_knowledge(paths.compiled(), paths.resources())

    def translator(self, language: Language) -> Translator:
        """Return the translator of a language."""
        return load_translator(language, paths.compiled())

    def close(self) -> None:
        """Close the store if it was opened."""
        if "store" in self.__dict__:
            self.store.close()
