"""The addressee can tell who writes, and that they may."""

from collections.abc import Iterator

from eevidence_desktop.checks.findings import advises, blocks, warns
from eevidence_desktop.checks.rule_sources import field_list, mistake, procedure
from eevidence_desktop.checks.subject import EMERGENCY, REMINDER, Rule, Subject, zone_exists
from eevidence_desktop.domain.finding import Finding, Severity
from eevidence_desktop.domain.identifiers import internet
from eevidence_desktop.domain.identifiers.errors import IdentifierError
from eevidence_desktop.domain.law import Authority
from eevidence_desktop.domain.request import Person
from eevidence_desktop.i18n.language import Language
from eevidence_desktop.i18n.message import N_, Message

# Where anybody can open a mailbox.
FREE_MAIL = frozenset(
    {
        "163.com",
        "aol.com",
        "bk.ru",
        "gmail.com",
        "gmx.com",
        "gmx.de",
        "gmx.net",
        "googlemail.com",
        "hotmail.com",
    }
    | {
        "icloud.com",
        "inbox.ru",
        "internet.ru",
        "list.ru",
        "live.com",
        "mail.kz",
        "mail.ru",
        "me.com",
        "msn.com",
    }
    | {
        "outlook.com",
        "proton.me",
        "protonmail.com",
        "qq.com",
        "rambler.ru",
        "tuta.com",
        "tutanota.com",
        "ya.ru",
    }
    | {"yahoo.com", "yandex.com", "yandex.kz", "yandex.ru", "zoho.com"}
)
_MISTAKE_15 = mistake(15)
_MISTAKE_26 = mistake(26)
_FOUR_EYES = field_list("4.1")


def mail(subject: Subject) -> Iterator[Finding]:
    """Yield mailboxes that cannot be read as such, and those on domains open to anybody."""
    sender = subject.request.sender
    boxes = {
        "sender.email": sender.email,
        "sender.officer.email": sender.officer.email,
        "sender.confirming.email": sender.confirming.email,
        "sender.signatory.email": sender.signatory.email,
        "sender.executor.email": sender.executor.email,
    }
    for path, box in boxes.items():
        if box and subject.uses(path):
            yield from _mailbox(path, box)


def _mailbox(path: str, box: str) -> Iterator[Finding]:
    try:
        domain = internet.email(box).rpartition("@")[2]
    except IdentifierError as error:
        yield Finding("sender.mail_invalid", Severity.BLOCKS, path, error.message, _MISTAKE_15)
        return
    if domain in FREE_MAIL:
        text = N_(
            "The mailbox is on a domain open to anybody, and providers take such requests for forged. Use "
            "the official mailbox. Domain: {domain}."
        )
        yield warns("sender.free_mail", path, text, _MISTAKE_15, domain=domain)


def authority(subject: Subject) -> Iterator[Finding]:
    """Yield a sender that is not known, no longer exists or may not use the channel."""
    name = subject.request.sender.authority
    if not name:
        return
    body = subject.kb.authorities.get(name)
    if body is None:
        text = N_("The sending body is not in the catalogue. Choose one from the list. Body: {authority}.")
        yield blocks("sender.authority_unknown", "sender.authority", text, _MISTAKE_26, authority=name)
    elif not body.is_valid_on(subject.letter_day):
        text = N_("The sending body does not exist on the day of the letter. Choose its successor. Day: {day}.")
        yield blocks("sender.authority_not_valid", "sender.authority", text, _MISTAKE_26, day=subject.letter_day)
    elif not _may_write(subject, body):
        text = N_(
            "The sending body may not write by this channel. Choose the body that may, or another channel. "
            "Channel: {channel}."
        )
        label = subject.channel.name
        yield blocks("sender.authority_channel", "sender.authority", text, procedure("559"), channel=Message(label))


def _may_write(subject: Subject, body: Authority) -> bool:
    alone = subject.channel.senders
    return not _names_to_send(subject).isdisjoint(body.may_send) and (not alone or body.id in alone)


def _names_to_send(subject: Subject) -> frozenset[str]:
    """Return under which names a body may be allowed to write: one may remind of what one may send."""
    earlier = subject.request.previous.channel
    if subject.kind != REMINDER or not earlier:
        return subject.channel_names
    return frozenset({earlier, earlier.partition(".")[0]})


def officer(subject: Subject) -> Iterator[Finding]:
    """Yield an officer whom a provider cannot check: without position and rank, or without a badge number."""
    person, path = subject.request.sender.officer, "sender.officer"
    if not subject.is_direct or person.name.is_empty or not subject.uses(path):
        return
    if (person.position.is_empty and person.rank.is_empty) or not person.badge:
        text = N_(
            "The officer in charge has no position and rank, or no badge number. Providers check them before they "
            "answer: add what is missing."
        )
        yield advises("sender.officer_bare", path, text, field_list("2.1"))


def four_eyes(subject: Subject) -> Iterator[Finding]:
    """Yield a second person who is the first one again."""
    sender, approver = subject.request.sender, subject.request.emergency.approved_by
    if subject.kind == EMERGENCY and same_person(sender.officer, approver):
        text = N_("The officer cannot approve their own emergency request. Name the superior who approved it.")
        yield blocks("sender.own_approval", "emergency.approved_by", text, _FOUR_EYES)
    if subject.uses("sender.confirming") and same_person(sender.officer, sender.confirming):
        text = N_("The person who can confirm the request is the officer. Name somebody else if there is anybody.")
        yield warns("sender.own_confirmation", "sender.confirming", text, field_list("6, T-CY"))


def same_person(first: Person, second: Person) -> bool:
    """Tell whether two named persons bear one name in any language."""
    names = ((first.name.get(code), second.name.get(code)) for code in Language)
    return any(one and one.casefold().split() == other.casefold().split() for one, other in names)


def signatory_role(subject: Subject) -> Iterator[Finding]:
    """Yield a signatory whose role is not among those that sign such letters; bodies have rules of their own."""
    role, allowed = subject.request.sender.signatory.role, subject.channel.signers
    if role and allowed and role not in allowed and subject.uses("sender.signatory"):
        text = N_(
            "As a rule an official in another role signs such a letter. Compare it with the rules of your body. Role "
            "of the signatory: {role}."
        )
        name = Message(subject.kb.names["role"].get(role, role))
        yield warns("sender.signatory_role", "sender.signatory.role", text, procedure("560(2)"), role=name)


def time_zone(subject: Subject) -> Iterator[Finding]:
    """Yield a time zone that does not exist."""
    name = subject.request.sender.time_zone
    if not zone_exists(name):
        text = N_("The time zone is not known. Choose one from the list, such as Asia/Almaty. Time zone: {zone}.")
        yield blocks("sender.time_zone", "sender.time_zone", text, mistake(7), zone=name)


RULES: tuple[Rule, ...] = (signatory_role, mail, authority, officer, four_eyes, time_zone)
