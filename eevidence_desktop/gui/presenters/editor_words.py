"""Sentences of the editor's page, as messages."""

from collections.abc import Sequence

from eevidence_desktop.desk.overruling import Weighed
from eevidence_desktop.domain.channel import FieldSpec
from eevidence_desktop.domain.finding import Severity
from eevidence_desktop.gui.presenters.editor_lists import SEVERITY_NAMES
from eevidence_desktop.gui.presenters.editor_presenter import EditorPresenter
from eevidence_desktop.i18n.message import N_, Message, message

_NAMES = N_("{provider}: {channel}")
_COUNTS = N_("Findings: {blocks} block, {warns} to weigh, {advises} to consider")
_OVERRULED_COUNT = N_("{counts}, {overruled} overruled")
_OVERRULED = N_("Overruled")
_NEEDS_REASON = N_("Needs a reason")
_DEMANDED = N_("Blocks the letter until it is overruled with a written reason, or its cause is gone.")
_TOO_SHORT = N_("The reason is too short: {reason}")
_GIVEN = N_("Overruled by {by}: {reason}")
_WHY = N_("{why} Source: {source}.")
_REMOVED = N_("An entry was removed from «{field}».")


def names(presenter: EditorPresenter) -> Message | str:
    """Return provider and channel of the open draft, whatever of them was chosen."""
    provider = presenter.lists.provider_name(presenter.provider)
    channel = presenter.lists.channel_name(presenter.channel)
    if provider and channel:
        return message(_NAMES, provider=provider, channel=Message(channel))
    return Message(channel) if channel else provider


def counts(findings: Sequence[Weighed]) -> Message:
    """Return how many findings there are of each severity, and how many warnings were overruled."""
    standing = [item for item in findings if not item.overruled]
    said = message(_COUNTS, **{name.value: sum(item.severity is name for item in standing) for name in Severity})
    overruled = len(findings) - len(standing)
    return message(_OVERRULED_COUNT, counts=said, overruled=overruled) if overruled else said


def word(item: Weighed) -> str:
    """Return the msgid of what a finding does, for the line beneath its field."""
    if item.overruled:
        return _OVERRULED
    return _NEEDS_REASON if item.finding.needs_reason else SEVERITY_NAMES[item.severity]


def remark(item: Weighed) -> Message | None:
    """Return what is to be said of a warning that needs a reason, None for all others."""
    if item.overruled and item.override is not None:
        return message(_GIVEN, by=item.override.by, reason=item.override.reason)
    if item.demand is None:
        return None
    written = item.override.reason if item.override else ""
    return message(_TOO_SHORT, reason=written) if written else message(_DEMANDED)


def why(spec: FieldSpec) -> Message:
    """Return why a field is asked, and where the demand comes from."""
    text = Message(spec.why)
    return message(_WHY, why=text, source=Message(spec.source)) if spec.source else text


def removed(spec: FieldSpec) -> Message:
    """Return that an entry of a list was removed."""
    return message(_REMOVED, field=Message(spec.label))
