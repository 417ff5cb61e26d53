"""The slow part of the editor, made in a worker: the state of a draft and its letter."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from eevidence_desktop.desk.composing import papers_of, preview
from eevidence_desktop.desk.editing import EditorState, editor_state
from eevidence_desktop.desk.workbench import Workbench
from eevidence_desktop.domain.errors import ProgramError
from eevidence_desktop.domain.request import Request
from eevidence_desktop.i18n.formats import Formats
from eevidence_desktop.i18n.language import Language
from eevidence_desktop.i18n.message import N_, Message, message
from eevidence_desktop.i18n.translator import MissingTranslationError
from eevidence_desktop.letters.pdf import RenderedPdf

_NO_CHANNEL = N_("Choose a channel: it decides what the letter looks like.")
_NO_WORDS = N_("The letter cannot be shown in this language, because a translation is missing: «{text}».")
_CANNOT_PRINT = N_("The letter cannot be shown yet: a character cannot be printed. See the findings.")


@dataclass(frozen=True, slots=True)
class Order:
    """What to prepare: a draft's body as it stood, and the languages of letter and window."""

    draft: str
    body: Mapping[str, Any]
    language: Language
    window: Language = Language.RU
    paper: str = ""
    """Id of the paper to show instead of the letter."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """The state, and either the letter or the reason why there is none."""

    order: Order
    state: EditorState
    pdf: RenderedPdf | None = None
    problem: Message | None = None
    papers: tuple[tuple[str, str], ...] = ()
    """Ids and msgids of the names of the papers that go with the letter."""


def prepare(bench: Workbench, order: Order) -> Prepared:
    """Compute state and letter; touches no widget, file or store."""
    Formats(order.window)  # read the window's formats here and not while somebody types
    state = editor_state(bench, order.body)
    papers = tuple((item.id, item.name) for item in papers_of(bench, state.request))
    paper = order.paper if order.paper in dict(papers) else ""
    letter = _letter(bench, state.request, order.language, paper)
    if isinstance(letter, Message):
        return Prepared(order, state, problem=letter, papers=papers)
    return Prepared(order, state, letter, papers=papers)


def _letter(bench: Workbench, request: Request, language: Language, paper: str) -> RenderedPdf | Message:
    if request.channel not in bench.knowledge.channels:
        return message(_NO_CHANNEL)
    try:
        return preview(bench, request, language, paper)
    except MissingTranslationError as error:
        return message(_NO_WORDS, text=error.text)
    except ProgramError as error:
        return error.message
    except UnicodeError:
        return message(_CANNOT_PRINT)
