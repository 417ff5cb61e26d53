"""Inputs for offences and for the documents attached."""

from collections.abc import Mapping
from typing import Any, ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit

from eevidence_desktop.domain.channel import FieldKind, FieldSpec, Step
from eevidence_desktop.gui.widgets.choice_inputs import ChoiceInput
from eevidence_desktop.gui.widgets.date_inputs import DateInput
from eevidence_desktop.gui.widgets.rows_input import Row, RowsInput
from eevidence_desktop.gui.widgets.text_inputs import LineInput, LocalizedLineInput, LocalizedTextInput
from eevidence_desktop.i18n.message import N_

_MLA = "mla"
_ARTICLE = FieldSpec(
    id="case.offences.article", kind=FieldKind.CHOICE, step=Step.CASE, label="", why="", options="offences"
)


class ArticleInput(ChoiceInput):
    """An article of the table of offences; an emptied one is an empty text."""

    def retranslate(self) -> None:
        """Offer the table; an article that it does not have can be typed."""
        self.spec = _ARTICLE
        super().retranslate()
        line = self.combo.lineEdit()
        if line is not None and line is not self._line:
            self._line = line
            line.editingFinished.connect(self._finished)

    _line: QLineEdit | None = None

    @Slot()
    def _finished(self) -> None:
        typed = self.combo.currentText().strip()
        if typed and self.combo.findText(typed) < 0:
            self.combo.choose(typed)
            self._chosen(self.combo.currentIndex())


class OffenceRow(Row):
    """One article under which the case is registered."""

    PARTS: ClassVar[Mapping[str, str]] = {
        "article": N_("Article of the Criminal Code"),
        "part": N_("Part"),
        "point": N_("Point"),
        "title": N_("Title of the article, where the table does not have it"),
        "penalty": N_("Maximum penalty"),
        "full_text": N_("Full text of the article"),
        "text_as_of": N_("The text is as of"),
    }

    def build(self) -> None:
        """Add the inputs; the full text only where the channel prints it."""
        self.add_part("article", ArticleInput(self.world, parent=self))
        self.add_part("part", LineInput(self.world, parent=self), 0)
        self.add_part("point", LineInput(self.world, parent=self), 1)
        self.add_part("title", LocalizedLineInput(self.world, parent=self))
        self.add_part("penalty", LocalizedLineInput(self.world, parent=self))
        self.add_part("full_text", LocalizedTextInput(self.world, parent=self))
        self.add_part("text_as_of", DateInput(self.world, parent=self))

    def tell(self) -> None:
        """Show only what this channel and this article need."""
        presenter = self.world.presenter
        known = {option.value for option in presenter.lists.options("offences", self.world.interface.language, "")}
        article = self.value.get("article") or ""
        full = presenter.channel.partition(".")[0] == _MLA or bool(_written(self.value.get("full_text")))
        self.show_part("title", (bool(article) and article not in known) or _written(self.value.get("title")))
        self.show_part("full_text", full)
        self.show_part("text_as_of", full)


def _written(value: object) -> bool:
    return isinstance(value, dict) and any(value.values())


class OffencesInput(RowsInput):
    """All offences of the case."""

    row_class = OffenceRow
    ADD = N_("Add an offence")

    def new_entry(self) -> dict[str, Any]:
        """Return an offence without an article."""
        return {"article": ""}


class DocumentRow(Row):
    """A decision or other paper."""

    PARTS: ClassVar[Mapping[str, str]] = {
        "title": N_("Name of the document"),
        "number": N_("Number"),
        "day": N_("Date"),
        "issued_by": N_("Issued by"),
    }

    def build(self) -> None:
        """Add the inputs."""
        self.add_part("title", LocalizedLineInput(self.world, parent=self))
        self.add_part("number", LineInput(self.world, parent=self), 0)
        self.add_part("day", DateInput(self.world, parent=self), 1)
        self.add_part("issued_by", LocalizedLineInput(self.world, parent=self))


class DocumentsInput(RowsInput):
    """All documents attached."""

    row_class = DocumentRow
    ADD = N_("Add a document")
