"""After an export: the files, where they go, what to do next. Imported with the export dialog."""

from dataclasses import dataclass

from eevidence_desktop.desk.composing import Exported, LetterFormat
from eevidence_desktop.desk.delivery import UNCONFIRMED, authority_of, contacts_of, delivery_steps
from eevidence_desktop.desk.workbench import Workbench
from eevidence_desktop.domain.channel import Channel
from eevidence_desktop.domain.flags import flags, holds
from eevidence_desktop.domain.instants import zone
from eevidence_desktop.domain.knowledge_base import KnowledgeBase
from eevidence_desktop.domain.law import CentralAuthority
from eevidence_desktop.domain.provider import Contact, Provider
from eevidence_desktop.domain.request import Request
from eevidence_desktop.gui.presenters.export import Plan
from eevidence_desktop.gui.presenters.said import Card, Said
from eevidence_desktop.gui.presenters.timers import dated, in_order
from eevidence_desktop.gui.presenters.wall_clock import known_zone
from eevidence_desktop.gui.presenters.words import MEDIA, verify_word
from eevidence_desktop.i18n.language import Language
from eevidence_desktop.i18n.message import N_, Message, message

_SUBJECT = N_("Request {reference}")
_FORMATS = {
    LetterFormat.PDF: N_("PDF in {language}"),
    LetterFormat.DOCX: N_("Word document in {language}"),
    LetterFormat.TXT: N_("Text in {language}"),
}
_HASH = "SHA-256 {value}"
_GROUP = 8
"""Digits of a checksum that stand together, to compare by eye."""
_NO_CONTACTS = N_("The catalogue knows no contact for this channel. Look on the provider's own page before sending.")
_NO_ADDRESSEE = N_("The request goes from authority to authority, not to the company: use the channel of your unit.")
_NO_VALUE = N_("The address is not in the catalogue")
_ACCOUNT = N_("An account is needed there: apply for it in time")

_CALL = N_("Telephone after sending: an emergency is read by people who wait for it.")
_FOLLOW = N_("Prepare the request that follows, due on {day}: preserved data are deleted when the term ends.")
_RESEND = N_("If no answer comes, open the request again from the register and remind them.")
_NUMBERED = N_("{number}. {text}")


@dataclass(frozen=True, slots=True)
class ResultState:
    """What the result page shows."""

    subject: Said
    folder: str
    files: tuple[Card, ...]
    contacts: tuple[Card, ...]
    no_contacts: Said
    steps: tuple[Card, ...]
    checksums: str
    """All files in the form of ``sha256sum``, for the clipboard."""


def result_state(bench: Workbench, plan: Plan, exported: list[Exported]) -> ResultState:
    """Return what to show of an export."""
    known, request = bench.knowledge, plan.request
    contacts = _contacts(known, request)
    provider = known.providers.get(request.provider)
    missing = _NO_CONTACTS if provider else _NO_ADDRESSEE
    channel = known.channels.get(request.channel)
    papers = {paper.id: paper.name for paper in channel.papers} if channel else {}
    return ResultState(
        message(_SUBJECT, reference=plan.draft.reference),
        str(exported[0].path.parent) if exported else "",
        tuple(_file(item, papers.get(item.paper, "")) for item in exported),
        contacts,
        "" if contacts else message(missing),
        tuple(_steps(bench, channel, request)),
        "\n".join(f"{item.sha256}  {item.path.name}" for item in exported),
    )


def _file(item: Exported, paper: str) -> Card:
    language = message(_FORMATS[item.format], language=item.language.own_name)
    groups = (item.sha256[start : start + _GROUP] for start in range(0, len(item.sha256), _GROUP))
    named = (Message(paper),) if paper else ()
    return Card(item.sha256, item.path.name, (*named, language, _HASH.format(value=" ".join(groups))))


def _contacts(known: KnowledgeBase, request: Request) -> tuple[Card, ...]:
    authority = authority_of(known, request)
    if authority is not None:
        return (_authority(authority),)
    return tuple(_contact(known.providers[request.provider], item) for item in contacts_of(known, request))


def _contact(provider: Provider, contact: Contact) -> Card:
    account = (message(_ACCOUNT),) if contact.account_needed else ()
    named = (contact.name,) if contact.name else ()
    lines = (message(MEDIA[contact.medium.value]), *named, verify_word(provider, contact), *account)
    return Card(contact.value or "", contact.value or message(_NO_VALUE), lines)


def _authority(authority: CentralAuthority) -> Card:
    verify = (message(UNCONFIRMED),) if authority.verify else ()
    return Card(authority.id, authority.name.any(Language.EN), (*authority.address, *verify))


def _steps(bench: Workbench, channel: Channel | None, request: Request) -> list[Card]:
    texts = list(delivery_steps(channel))
    if channel is not None and channel.id == "emergency":
        texts.append(message(_CALL))
    if request.preservation.follow_up_day and channel is not None and channel.id == "preservation":
        texts.append(message(_FOLLOW, day=request.preservation.follow_up_day))
    true = flags(request, bench.knowledge)
    timers = in_order(item for item in (channel.timers if channel else ()) if holds(item.when, true))
    sent = bench.clock().astimezone(zone(known_zone(request.sender.time_zone)))
    texts.extend(dated(item, sent) for item in timers)
    return [Card(str(number), message(_NUMBERED, number=number, text=text)) for number, text in enumerate(texts, 1)]
