"""What the editor offers to choose from, and the words around it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from eevidence_desktop.desk.editing import Option, field_of, options
from eevidence_desktop.desk.workbench import Workbench
from eevidence_desktop.domain.channel import FieldSpec, Step
from eevidence_desktop.domain.data_category import DataLevel
from eevidence_desktop.domain.finding import Severity
from eevidence_desktop.domain.identifiers.errors import IdentifierError
from eevidence_desktop.domain.identifiers.kinds import NAMES, IdentifierKind, needs_second_entry, normalise
from eevidence_desktop.i18n.language import Language
from eevidence_desktop.i18n.message import N_, Message, message

STEP_NAMES: Mapping[Step, str] = {
    Step.PROVIDER: N_("Provider"),
    Step.CHANNEL: N_("Channel"),
    Step.CASE: N_("Case"),
    Step.ASK: N_("What we ask for"),
    Step.BASIS: N_("Legal basis"),
    Step.SAFEGUARDS: N_("Safeguards"),
    Step.REVIEW: N_("Review"),
}
SEVERITY_NAMES: Mapping[Severity, str] = {
    Severity.BLOCKS: N_("Blocks"),
    Severity.WARNS: N_("Warning"),
    Severity.ADVISES: N_("Advice"),
}
LEVEL_NAMES: Mapping[DataLevel, str] = {
    DataLevel.BSI: N_("Subscriber information"),
    DataLevel.TRAFFIC: N_("Traffic data"),
    DataLevel.CONTENT: N_("Content"),
    DataLevel.REAL_TIME: N_("Collection in real time"),
}
_OTHER_ROLE = "other"
_NOT_HERE = N_("Cannot be asked for through this channel: {channel}.")
_ENTRY = N_("{field}, entry {number}")
_UNREADABLE = N_("«{value}» cannot be read. Look for a mistyped character.")


@dataclass(frozen=True, slots=True)
class CategoryGroup:
    """The data categories of one level; ``refusal`` says why they cannot be asked for, None when they can."""

    level: DataLevel
    label: str
    refusal: Message | None
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Citation:
    """A reference that can be ticked."""

    id: str
    text: str
    says: str
    unverified: bool


class Lists:
    """Answers questions of the form about the knowledge, in the language asked for."""

    def __init__(self, bench: Workbench) -> None:
        """Take the workbench."""
        self._bench = bench

    def options(self, name: str, language: Language, channel: str) -> tuple[Option, ...]:
        """Return an option list; empty where the knowledge has none of this name."""
        try:
            return options(self._bench, name, language, channel)
        except KeyError:
            return ()

    def categories(self, channel: str) -> tuple[CategoryGroup, ...]:
        """Return the data categories by level, the least intrusive first."""
        knowledge = self._bench.knowledge
        record = knowledge.channels.get(channel)
        groups = []
        for level in DataLevel:
            members = tuple(
                Option(item.id, item.label) for item in knowledge.categories.values() if item.level is level
            )
            allowed = record is None or level.value in record.levels
            refusal = None if allowed or record is None else message(_NOT_HERE, channel=Message(record.name))
            if members:
                groups.append(CategoryGroup(level, LEVEL_NAMES[level], refusal, members))
        return tuple(groups)

    def citations(self, language: Language, channel: str) -> tuple[Citation, ...]:
        """Return the references that a channel may cite."""
        return tuple(
            Citation(item.id, item.text.any(language), item.says.any(language), item.verify)
            for item in self._bench.knowledge.references.values()
            if channel.partition(".")[0] in {name.partition(".")[0] for name in item.channels}
        )

    def identifier_kinds(self, provider: str) -> tuple[Option, ...]:
        """Return the kinds of identifiers, those by which the provider searches first."""
        record = self._bench.knowledge.providers.get(provider)
        known = tuple(dict.fromkeys(rule.kind for rule in record.identifiers)) if record else ()
        others = (kind for kind in IdentifierKind if kind not in known)
        return tuple(Option(kind.value, NAMES[kind]) for kind in (*known, *others))

    def services(self, provider: str) -> tuple[str, ...]:
        """Return the names of a provider's services."""
        record = self._bench.knowledge.providers.get(provider)
        return tuple(record.services) if record else ()

    def example(self, text: str, language: Language) -> str:
        """Return an example in a language; numbers and addresses have no translation and stay."""
        return self._bench.translator(language).find(text) or text

    def role_names(self, role: str) -> dict[Language, str]:
        """Return what an official of a role is called in each language, empty where a word is missing."""
        name = self._bench.knowledge.names.get("role", {}).get(role, "")
        vague = not name or role == _OTHER_ROLE
        return {code: "" if vague else self._bench.translator(code).find(name) or "" for code in Language}

    def field_label(self, path: str) -> Message | None:
        """Return the name of the field that a path belongs to, with the number of the entry in a list."""
        spec = field_of(self._bench.knowledge, path)
        if spec is None:
            return None
        number = path.removeprefix(spec.id).strip(".").partition(".")[0]
        label = Message(spec.label)
        return message(_ENTRY, field=label, number=int(number) + 1) if number.isdecimal() else label

    def field(self, path: str) -> FieldSpec | None:
        """Return the field that a path belongs to."""
        return field_of(self._bench.knowledge, path)

    def provider_name(self, provider: str) -> str:
        """Return a provider's name, empty where there is none."""
        record = self._bench.knowledge.providers.get(provider)
        return record.name if record else ""

    def channel_name(self, channel: str) -> str:
        """Return the msgid of a channel's name, empty where there is none."""
        record = self._bench.knowledge.channels.get(channel)
        return record.name if record else ""

    def channel_summary(self, channel: str) -> str:
        """Return the msgid of the sentence that tells when to use a channel."""
        record = self._bench.knowledge.channels.get(channel)
        return record.summary if record else ""

    def cited(self, name: str, language: Language) -> str:
        """Return the wording of what an official is asked to confirm: a reference, treaty or authority."""
        knowledge = self._bench.knowledge
        reference = knowledge.references.get(name)
        if reference is not None:
            return "\n".join(part for part in (reference.text.any(language), reference.says.any(language)) if part)
        record = (
            knowledge.treaties.get(name) or knowledge.central_authorities.get(name) or knowledge.authorities.get(name)
        )
        return record.name.any(language) if record else name


def normal_form(kind: object, value: str) -> tuple[str, Message | None]:
    """Return an identifier as the letter prints it, or why it cannot be read."""
    if not value.strip():
        return "", None
    try:
        return normalise(IdentifierKind(str(kind)), value), None
    except IdentifierError as error:
        return "", error.message
    except ValueError:
        return "", message(_UNREADABLE, value=value[:60])


def same_identifier(kind: object, first: str, second: str) -> bool:
    """Tell whether two entries are one identifier, as the letter prints it."""
    one, other = normal_form(kind, first)[0], normal_form(kind, second)[0]
    return (one or first.strip()) == (other or second.strip())


def asks_again(kind: object, channel: str, value: str) -> bool:
    """Tell whether an identifier is to be typed a second time in a channel."""
    known = str(kind) in set(IdentifierKind)
    return known and bool(value.strip()) and needs_second_entry(IdentifierKind(str(kind)), channel, value)


def text_of(value: Any) -> str:  # noqa: ANN401 - JSON
    """Return what a draft holds as text, empty for nothing."""
    return "" if value is None else str(value)
