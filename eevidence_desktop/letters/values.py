"""The named values that letters print. Every name used in ``resources/channels/`` is a method here."""

from collections.abc import Callable
from datetime import datetime, time

from eevidence_desktop.domain.addressing import entity_for
from eevidence_desktop.domain.instants import zone
from eevidence_desktop.domain.knowledge_base import KnowledgeBase
from eevidence_desktop.domain.provider import Entity, Provider
from eevidence_desktop.domain.request import Person, Request
from eevidence_desktop.i18n.formats import offset_name
from eevidence_desktop.i18n.message import N_
from eevidence_desktop.letters.voice import Voice

Makers = dict[str, Callable[[], str]]

_PERSON_CONTACT = N_("{person}, telephone {phone}")
_ORAL = N_("orally")
_WRITTEN = N_("in writing")
_NOW = N_("the danger is happening now")
_HOURS = N_("{hours}, time zone {zone}")


class Values:
    """Computes the values of one request in one language; an empty string means that there is none."""

    def __init__(self, request: Request, knowledge: KnowledgeBase, voice: Voice, reference: str) -> None:
        """Take the request, what is known of the world, the language and the printed reference."""
        self.request = request
        self.knowledge = knowledge
        self.voice = voice
        self._reference = reference
        self._makers: Makers = self._simple() | self._sender() | self._choices() | self._days()

    @property
    def names(self) -> frozenset[str]:
        """The names of all values."""
        return frozenset(self._makers)

    def get(self, name: str) -> str:
        """Return a value by name.

        Raises:
            KeyError: the letter's shape names a value that does not exist.
        """
        return self._makers[name]()

    # ------------------------------------------------------------------ whom it concerns

    def provider_record(self) -> Provider | None:
        """Return the catalogue record of the request's provider."""
        return self.knowledge.providers.get(self.request.provider)

    def entity_record(self) -> Entity | None:
        """Return the legal entity that answers for this account holder."""
        record = self.provider_record()
        if record is None:
            return None
        return entity_for(record, self.request.account_holder_country, self.knowledge.groups)

    def entity_name(self) -> str:
        """Return the name to which the letter is addressed: the provider's own where its entity is unknown."""
        entity = self.entity_record()
        return (entity.addressed_as or entity.name or self._provider_name()) if entity else ""

    def country(self, code: str | None) -> str:
        """Return the name of a country, empty when it is not known."""
        name = self.knowledge.countries.get(code or "")
        return self.voice.say(name) if name else ""

    def person(self, person: Person) -> str:
        """Return "position, rank, name", whatever of it was given."""
        own = self.voice.own
        return ", ".join(part for part in (own(person.position), own(person.rank), own(person.name)) if part)

    def person_with_phone(self, person: Person) -> str:
        """Return a person with the telephone on which to reach them."""
        named = self.person(person)
        return self.voice.say(_PERSON_CONTACT, person=named, phone=person.phone) if named and person.phone else named

    # ------------------------------------------------------------------ groups of values

    def _simple(self) -> Makers:
        request, own = self.request, self.voice.own
        return {
            "reference": lambda: self._reference,
            "case_number": lambda: request.case.number,
            "kui_number": lambda: "" if request.case.number else request.case.kui_number,
            "case_title": lambda: own(request.case.title),
            "damage": lambda: own(request.case.damage),
            "investigated_by": lambda: own(request.case.investigated_by),
            "supervised_by": lambda: own(request.case.supervised_by),
            "previous_number": lambda: request.previous.number,
            "previous_ticket": lambda: request.previous.ticket,
            "preservation_ticket": lambda: request.delivery.preservation_ticket,
            "volatility_note": lambda: own(request.preservation.volatility_note),
            "persons_at_risk": lambda: own(request.emergency.persons_at_risk),
            "provider": self._provider_name,
            "entity": self.entity_name,
            "entity_address": self._entity_address,
            "treaty": self._treaty,
            "requested_authority": self._requested_authority,
            "requested_authority_address": self._requested_authority_address,
            "limitation": lambda: own(request.mla.limitation),
            "requested_country": self._requested_country,
            "police_country": lambda: self.country(request.police.country),
            "to_unit": lambda: own(request.police.to_unit),
            "sender_unit": lambda: own(request.sender.unit),
        }

    def _sender(self) -> Makers:
        sender, request = self.request.sender, self.request
        return {
            "authority": self.authority,
            "officer": lambda: self.person_with_phone(sender.officer),
            "officer_badge": lambda: sender.officer.badge,
            "confirming": lambda: self.person_with_phone(sender.confirming),
            "sender_email": lambda: sender.email,
            "sender_address": lambda: self.voice.own(sender.address),
            "sender_phone": lambda: sender.phone,
            "switchboard": lambda: sender.switchboard,
            "hours": self._hours,
            "prosecutor": lambda: self.person_with_phone(request.mla.prosecutor),
            "signatory": lambda: self.person(sender.signatory),
            "mla_contact": lambda: self.person_with_phone(request.mla.contact),
            "mla_contact_email": lambda: request.mla.contact.email,
            "officer_email": lambda: sender.officer.email,
            "translator": lambda: self.person(request.mla.translator),
            "reviewer": lambda: self.person(request.review.by),
            "approved_by": lambda: self.person(request.emergency.approved_by),
        }

    def _choices(self) -> Makers:
        request, option = self.request, self.voice.option
        return {
            "stage": lambda: option("stage", request.case.stage),
            "volatility": lambda: option("volatility", request.preservation.volatility),
            "follow_up": lambda: option("follow_up", request.preservation.follow_up),
            "emergency_nature": lambda: option("emergency_nature", request.emergency.nature),
            "emergency_follow_up": lambda: option("follow_up", request.emergency.follow_up),
            "delivery_means": lambda: option("delivery_means", request.delivery.means),
            "file_format": lambda: option("file_format", request.delivery.file_format),
            "content_way": lambda: option("content_way", request.emergency.content_way),
            "previous_channel": self._previous_channel,
            "handling": lambda: option("handling", request.police.handling),
            "freeze_follow_up": lambda: option("freeze_follow_up", request.freeze.follow_up),
            "translation_language": lambda: option("language", request.mla.translation_language),
            "urgency_ground": lambda: option("urgency_ground", request.mla.urgency_ground),
            "liaison_help": lambda: option("liaison_help", request.police.help),
            "answer_language": lambda: option("language", request.police.answer_language),
            "priority": lambda: option("priority", request.police.priority),
            "approval_form": self._approval_form,
        }

    def _days(self) -> Makers:
        request, day, instant = self.request, self.voice.day, self.voice.instant
        zone_name = request.sender.time_zone
        return {
            "previous_day": lambda: day(request.previous.day),
            "previous_due": lambda: day(request.previous.due),
            "freeze_until": lambda: day(request.freeze.until),
            "freeze_follow_up_day": lambda: day(request.freeze.follow_up_day),
            "letter_number": lambda: request.letter.number,
            "letter_day": lambda: day(request.letter.day),
            "collection_start": lambda: instant(request.mla.collection.start, zone_name),
            "collection_end": lambda: instant(request.mla.collection.end, zone_name),
            "sanctioned_start": lambda: instant(request.mla.sanctioned.start, zone_name),
            "sanctioned_end": lambda: instant(request.mla.sanctioned.end, zone_name),
            "follow_up_day": lambda: day(request.preservation.follow_up_day),
            "emergency_follow_up_day": lambda: day(request.emergency.follow_up_day),
            "confidential_until": lambda: day(request.confidentiality.until),
            "deadline": lambda: day(request.delivery.deadline),
            "police_deadline": lambda: day(request.police.deadline),
            "preservation_expires": lambda: day(request.delivery.preservation_expires),
            "needed_by": lambda: day(request.mla.needed_by),
            "period_start": lambda: instant(request.period.start, zone_name),
            "period_end": lambda: instant(request.period.end, zone_name),
            "approved_at": lambda: instant(request.emergency.approved_at, zone_name),
            "answered_at": lambda: instant(request.emergency.answered_at, zone_name),
            "resolved_at": lambda: instant(request.emergency.resolved_at, zone_name),
            "danger_time": self._danger_time,
        }

    # ------------------------------------------------------------------ single values

    def authority(self) -> str:
        """Return the name of the requesting authority."""
        record = self.knowledge.authorities.get(self.request.sender.authority)
        return self.voice.own(record.name) if record else ""

    def _provider_name(self) -> str:
        record = self.provider_record()
        return record.name if record else ""

    def _entity_address(self) -> str:
        entity = self.entity_record()
        return ", ".join((*entity.address, self.country(entity.country))).strip(", ") if entity else ""

    def _treaty(self) -> str:
        record = self.knowledge.treaties.get(self.request.basis.treaty)
        return self.voice.own(record.name) if record else ""

    def _requested_authority(self) -> str:
        record = self.knowledge.central_authorities.get(self.request.mla.requested_authority)
        return self.voice.own(record.name) if record else ""

    def _requested_authority_address(self) -> str:
        record = self.knowledge.central_authorities.get(self.request.mla.requested_authority)
        return ", ".join((*record.address, self.country(record.country))).strip(", ") if record else ""

    def _requested_country(self) -> str:
        record = self.knowledge.central_authorities.get(self.request.mla.requested_authority)
        return self.country(record.country) if record else ""

    def _previous_channel(self) -> str:
        record = self.knowledge.channels.get(self.request.previous.channel)
        return self.voice.say(record.name) if record else ""

    def _hours(self) -> str:
        sender = self.request.sender
        return self.voice.say(_HOURS, hours=sender.hours, zone=self._zone()) if sender.hours else ""

    def _zone(self) -> str:
        """Return the offset on the day of the letter, which foreigners can reckon with, before the zone's name."""
        name, day = self.request.sender.time_zone, self.request.letter.day
        if day is None:
            return name
        return f"{offset_name(datetime.combine(day, time(12), zone(name)))} ({name})"

    def _approval_form(self) -> str:
        return self.voice.say(_ORAL if self.request.emergency.approved_orally else _WRITTEN)

    def _danger_time(self) -> str:
        if self.request.emergency.ongoing:
            return self.voice.say(_NOW)
        return self.voice.instant(self.request.emergency.expected_at, self.request.sender.time_zone)
