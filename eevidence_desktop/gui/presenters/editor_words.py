"""Sentences of the editor's page, as messages."""

from collections.abc import Sequence

from eevidence_desktop.domain.channel import FieldSpec
from eevidence_desktop.domain.finding import Finding, Severity
from eevidence_desktop.gui.presenters.editor_presenter import EditorPresenter
from eevidence_desktop.i18n.message import N_, Message, message

_NAMES = N_("{provider}: {channel}")
_COUNTS = N_("Findings: {blocks} block, {warns} to weigh, {advises} to consider")
_WHY = N_("{why} Source: {source}.")
_REMOVED = N_("An entry was removed from «{field}».")


def names(presenter: EditorPresenter) -> Message | str:
    """Return provider and channel of the open draft, whatever of them was chosen."""
    provider = presenter.lists.provider_name(presenter.provider)
    channel = presenter.lists.channel_name(presenter.channel)
    if provider and channel:
        return message(_NAMES, provider=provider, channel=Message(channel))
    return Message(channel) if channel else provider


def counts(findings: Sequence[Finding]) -> Message:
    """Return how many findings there are of each severity."""
    return message(_COUNTS, **{name.value: sum(item.severity is name for item in findings) for name in Severity})


def why(spec: FieldSpec) -> Message:
    """Return why a field is asked, and where the demand comes from."""
    text = Message(spec.why)
    return message(_WHY, why=text, source=Message(spec.source)) if spec.source else text


def removed(spec: FieldSpec) -> Message:
    """Return that an entry of a list was removed."""
    return message(_REMOVED, field=Message(spec.label))
