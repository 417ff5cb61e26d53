"""The forms of all steps, made when they are first shown and kept while the draft is open."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from eevidence_desktop.domain.channel import Step
from eevidence_desktop.gui.presenters.editor_presenter import EditorPresenter
from eevidence_desktop.gui.widgets.channel_notes import ChannelNotes
from eevidence_desktop.gui.widgets.field_form import FieldForm
from eevidence_desktop.gui.widgets.field_input import World
from eevidence_desktop.gui.widgets.field_widget import FieldWidget
from eevidence_desktop.gui.widgets.review_panel import ReviewPanel


class FormStack(QStackedWidget):
    """One form for each step; review has a panel of its own.

    Signals:
        edited: a field was changed; carries path and whole value.
    """

    edited = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty stack."""
        super().__init__(parent)
        self._world: World | None = None
        self._forms: dict[Step, FieldForm] = {}
        self._stale: set[Step] = set()
        self._review: ReviewPanel | None = None
        self._notes: ChannelNotes | None = None
        self.step = Step.PROVIDER
        self._nothing = QWidget(self)  # until the first state is there: review would say that nothing blocks
        self.addWidget(self._nothing)

    def settle(self, world: World) -> None:
        """Take the surroundings; called once, since Designer's widgets are made without."""
        self._world = world
        self._review = ReviewPanel(world, self)
        self._review.edited.connect(self.edited)
        self.addWidget(self._review)

    def clear(self) -> None:
        """Forget all forms: another draft is opened."""
        self.setCurrentWidget(self._nothing)
        for form in self._forms.values():
            self.removeWidget(form)
            form.hide()
            form.deleteLater()
        self._forms.clear()
        self._notes = None

    def show_step(self, step: Step) -> None:
        """Bring a step's form to the front, up to date."""
        self.step = step
        if step is Step.REVIEW and self._review is not None:
            self.setCurrentWidget(self._review)
        else:
            self.setCurrentWidget(self._form(step))
        if step in self._stale:
            self._stale.discard(step)
            self._forms[step].retranslate()
        self.show_state()
        self.show_values()

    def show_state(self) -> None:
        """Show the fields and findings of the presenter's state on the open form."""
        presenter = self._presenter
        if presenter.state is None:
            return
        if self.step is Step.REVIEW and self._review is not None:
            self._review.show_state()
        else:
            self._form(self.step).show_fields(presenter.fields(self.step))
            if self.step is Step.CHANNEL and self._notes is not None:
                self._notes.show_state()

    def show_values(self) -> None:
        """Show all values of the open form again."""
        if self.step is Step.REVIEW and self._review is not None:
            self._review.show_values()
        else:
            self._form(self.step).show_values()

    def retranslate(self) -> None:
        """Say everything in the window's language."""
        if self._review is not None:
            self._review.retranslate()
        self._stale = set(self._forms) - {self.step}  # those not in view can wait until they are
        if self.step in self._forms:
            self._forms[self.step].retranslate()
        if self._notes is not None:
            self._notes.show_state()

    def focus_path(self, path: str) -> bool:
        """Put the cursor where a path points; tells whether the open form has the field."""
        if self.step is Step.REVIEW and self._review is not None:
            return self._review.focus_path(path)
        return self._form(self.step).focus_path(path)

    def focus_first(self) -> None:
        """Put the cursor into the first field of the open form."""
        fields = self._presenter.fields(self.step)
        self.focus_path(fields[0].spec.id if fields else "")

    def field_of(self, widget: QWidget | None) -> FieldWidget | None:
        """Return the field that a widget is part of."""
        found = widget
        while found is not None and found is not self:
            if isinstance(found, FieldWidget):
                return found
            found = found.parentWidget()
        return None

    def field(self, path: str) -> FieldWidget | None:
        """Return a field of the open form."""
        form = self._forms.get(self.step)
        return form.fields.get(path) if form is not None else None

    @property
    def complete(self) -> bool:
        """Tell whether all fields of the open form are made."""
        form = self._forms.get(self.step)
        return form is None or form.complete

    @property
    def _presenter(self) -> EditorPresenter:
        return self._settled.presenter

    @property
    def _settled(self) -> World:
        if self._world is None:
            raise LookupError("the stack was not settled")
        return self._world

    def _form(self, step: Step) -> FieldForm:
        if step not in self._forms:
            if step is Step.CHANNEL:
                self._notes = ChannelNotes(self._settled, self)
            notes = self._notes if step is Step.CHANNEL else None
            form = FieldForm(self._settled, self._presenter.value, self, notes)
            form.edited.connect(self.edited)
            self._forms[step] = form
            self.addWidget(form)
        return self._forms[step]
