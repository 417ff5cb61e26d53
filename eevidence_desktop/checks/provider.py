"""The provider is the right one, can be reached and answers this kind of request."""

from collections.abc import Iterator

from eevidence_desktop.checks.findings import advises, blocks, demands_reason, fix, warns
from eevidence_desktop.checks.rule_sources import CATALOGUE, PROGRAM, mistake, table_row
from eevidence_desktop.checks.subject import CANCELLATION, EMERGENCY, PRESERVATION, VOLUNTARY, Rule, Subject
from eevidence_desktop.domain.addressing import contacts_for_channel
from eevidence_desktop.domain.finding import Finding
from eevidence_desktop.domain.provenance import Staleness, staleness
from eevidence_desktop.domain.provider import CautionKind, DisclosureLevel, NotificationPolicy, Provider, Status
from eevidence_desktop.i18n.message import N_

_RECORD = CATALOGUE
_MISTAKE_8 = mistake(8)
_DANGEROUS = frozenset({CautionKind.TIP_OFF, CautionKind.FALSE_ADDRESS, CautionKind.ENTITY})


def known(subject: Subject) -> Iterator[Finding]:
    """Yield a provider that is missing, not in the catalogue or no longer live."""
    name, provider = subject.request.provider, subject.provider
    if not name and subject.channel.needs_provider:
        text = N_("No provider is chosen. Choose who holds the data.")
        yield blocks("provider.none", "provider", text, _MISTAKE_8)
    elif name and provider is None:
        text = N_("The provider is not in the catalogue. Choose one from the list. Provider: {provider}.")
        yield blocks("provider.unknown", "provider", text, _MISTAKE_8, provider=name)
    elif provider and provider.status is not Status.LIVE:
        yield _gone(subject, provider)


def _gone(subject: Subject, provider: Provider) -> Finding:
    heir = subject.kb.providers.get(provider.redirect)
    if heir is None:
        text = N_("The provider no longer works under this record, and no successor is known. Provider: {provider}.")
        return warns("provider.not_live", "provider", text, _MISTAKE_8, provider=provider.name)
    return warns(
        "provider.not_live",
        "provider",
        N_("The provider no longer works under this record. Provider: {provider}. Successor: {heir}."),
        _MISTAKE_8,
        fix=fix(N_("Write to the successor"), ("provider", heir.id)),
        provider=provider.name,
        heir=heir.name,
    )


def entity(subject: Subject) -> Iterator[Finding]:
    """Yield doubts about which company answers."""
    country, provider = subject.request.account_holder_country, subject.provider
    if country and country not in subject.kb.countries:
        text = N_("The account holder's country is not in the list of countries. Code: {country}.")
        yield blocks("provider.country", "account_holder_country", text, _MISTAKE_8, country=country)
    elif provider and subject.entity is None and not country:
        text = N_(
            "Which company must be addressed depends on the country of the account holder. Choose that "
            "country. Provider: {provider}."
        )
        yield blocks("provider.no_country", "account_holder_country", text, _MISTAKE_8, provider=provider.name)
    elif provider and not (subject.entity and subject.entity.name):
        text = N_(
            "Which of the provider's companies answers here is not known. Ask the provider before sending. "
            "Provider: {provider}."
        )
        yield warns("provider.no_entity", "account_holder_country", text, _MISTAKE_8, provider=provider.name)
    elif subject.entity and subject.entity.verify:
        text = N_("The company to be addressed must be confirmed before sending. Company: {company}.")
        yield advises("provider.entity_unverified", "provider", text, _RECORD, company=subject.entity.name)


def contact(subject: Subject) -> Iterator[Finding]:
    """Yield an intake address that is not known or not confirmed."""
    provider = subject.provider
    if provider is None or not subject.is_direct:
        return
    reachable = [item for item in contacts_for_channel(provider, subject.channel) if item.value]
    if not reachable:
        text = N_(
            "No intake address of the provider is known for this kind of request. Ask the provider where to "
            "send it and have the record completed. Provider: {provider}."
        )
        yield warns("provider.no_contact", "provider", text, _RECORD, provider=provider.name)
    elif all(item.verify or not provider.is_official(item.sources) for item in reachable):
        text = N_(
            "The intake address does not come from an official page or is marked for a check. Confirm it "
            "with the provider before sending. Address: {address}."
        )
        yield warns("provider.contact_unverified", "provider", text, _RECORD, address=reachable[0].value or "")


def domestic(subject: Subject) -> Iterator[Finding]:
    """Yield that the data may be had in Kazakhstan, without any request abroad."""
    provider = subject.provider
    if provider is not None and not provider.domestic.is_empty:
        text = N_("A request abroad may not be needed, there may be a domestic route. Note in the record: {note}")
        yield warns("provider.domestic", "provider", text, _RECORD, note=provider.domestic)


def cautions(subject: Subject) -> Iterator[Finding]:
    """Yield the traps of the record that can lose the evidence: who is told, and false addresses."""
    for caution in subject.provider.warnings if subject.provider else ():
        if caution.kind in _DANGEROUS:
            text = N_("Beware. Note in the provider's record: {note}")
            yield advises("provider.caution", "provider", text, _RECORD, note=caution)


def age(subject: Subject) -> Iterator[Finding]:
    """Yield a record that was not compared with its sources for long."""
    provider = subject.provider
    if provider is None:
        return
    word = staleness(provider.checked, subject.today)
    if word is Staleness.AMBER:
        text = N_("The provider's record was last checked some time ago. Look whether it still holds. Checked: {day}.")
        yield advises("provider.aging", "provider", text, PROGRAM, day=provider.checked)
    elif word is Staleness.RED:
        text = N_(
            "The provider's record was last checked too long ago. Compare address and terms with the "
            "provider's own page before sending. Checked: {day}."
        )
        yield demands_reason("provider.outdated", "provider", text, PROGRAM, day=provider.checked)


def disclosure(subject: Subject) -> Iterator[Finding]:
    """Yield a direct request to a provider that gives nothing to those who ask directly."""
    provider = subject.provider
    if provider is None or subject.kind != VOLUNTARY:
        return
    level = provider.disclosure.level.value
    if level is DisclosureLevel.NEVER_BY_LAW:
        text = N_(
            "The law of the provider's country forbids it to answer a foreign authority directly. Use mutual "
            "legal assistance (MLA). Provider: {provider}."
        )
        yield blocks("provider.forbidden_by_law", "channel", text, _RECORD, provider=provider.name)
    elif level in {DisclosureLevel.NEVER_BY_POLICY, DisclosureLevel.MLA_ONLY}:
        text = N_(
            "The provider does not answer foreign authorities directly. Ask for preservation and use mutual "
            "legal assistance (MLA). Provider: {provider}."
        )
        yield warns("provider.mla_only", "channel", text, table_row(12), provider=provider.name)
    elif level in {None, DisclosureLevel.UNKNOWN}:
        text = N_(
            "Whether the provider answers foreign authorities directly is not known. Be ready to use mutual "
            "legal assistance (MLA). Provider: {provider}."
        )
        yield advises("provider.disclosure_unknown", "channel", text, _RECORD, provider=provider.name)


def preservation(subject: Subject) -> Iterator[Finding]:
    """Yield a preservation request to a provider that does not keep data on request, or may not."""
    provider = subject.provider
    asked = subject.kind == PRESERVATION and subject.channel.id != CANCELLATION
    if provider is None or not asked or provider.preservation.accepted.value:
        return
    if provider.preservation.accepted.known:
        text = N_(
            "The provider keeps no data at the request of a foreign authority. Ask through the police "
            "channel or the 24/7 network. Provider: {provider}."
        )
        yield warns("provider.no_preservation", "channel", text, _RECORD, provider=provider.name)
    else:
        text = N_(
            "Whether the provider keeps data on request is not known. Ask for a written answer. Provider: {provider}."
        )
        yield advises("provider.preservation_unknown", "channel", text, _RECORD, provider=provider.name)


def emergency(subject: Subject) -> Iterator[Finding]:
    """Yield an emergency request to a provider that does not take them, or may not."""
    provider = subject.provider
    if provider is None or subject.kind != EMERGENCY or provider.emergency.accepted.value:
        return
    if provider.emergency.accepted.known:
        text = N_(
            "The provider takes no emergency requests from foreign authorities. Send an urgent INTERPOL "
            "message as well. Provider: {provider}."
        )
        yield warns("provider.no_emergency", "channel", text, table_row(3), provider=provider.name)
    else:
        text = N_(
            "Whether the provider takes emergency requests is not known. Telephone, and send an urgent "
            "INTERPOL message as well. Provider: {provider}."
        )
        yield warns("provider.emergency_unknown", "channel", text, table_row(3), provider=provider.name)


def notification(subject: Subject) -> Iterator[Finding]:
    """Yield a provider that tells the user, where the request does not ask it to keep silent."""
    provider, field = subject.provider, "confidentiality.ask"
    if provider is None or subject.request.confidentiality.ask or not subject.uses(field):
        return
    change = fix(N_("Ask the provider not to tell the user"), (field, True))
    policy = provider.notification.policy.value
    if policy is NotificationPolicy.NOTIFIES_UNLESS_PROHIBITED:
        text = N_("The provider tells the user of the request unless that is forbidden to it. Provider: {provider}.")
        yield warns("provider.notifies", field, text, _RECORD, fix=change, provider=provider.name)
    elif policy is NotificationPolicy.NOTIFIES_WHERE_LAW_REQUIRES:
        text = N_("The provider tells the user of the request where its law says so. Provider: {provider}.")
        yield advises("provider.may_notify", field, text, _RECORD, fix=change, provider=provider.name)


def language(subject: Subject) -> Iterator[Finding]:
    """Yield a letter in no language that the provider reads."""
    provider, chosen = subject.provider, [code.value for code in subject.request.letter_languages]
    accepted = provider.languages.value if provider else None
    if not accepted or not chosen or not subject.is_direct or not set(chosen).isdisjoint(accepted):
        return
    ours = next((code for code in ("en", "ru", "kk") if code in accepted), "")
    change = fix(N_("Add a letter in a language the provider reads"), ("letter_languages", [*chosen, ours]))
    text = N_("No letter is in a language that the provider reads. Codes of those languages: {languages}.")
    yield warns(
        "provider.language",
        "letter_languages",
        text,
        mistake(9),
        fix=change if ours else None,
        languages=", ".join(accepted),
    )


RULES: tuple[Rule, ...] = (
    known,
    entity,
    contact,
    domestic,
    cautions,
    age,
    disclosure,
    preservation,
    emergency,
    notification,
    language,
)
