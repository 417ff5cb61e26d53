"""A freeze of virtual assets: by one who holds them, of something that can be found, and not without an end."""

from collections.abc import Iterator

from eevidence_desktop.checks.findings import advises, blocks, fix, later, warns
from eevidence_desktop.checks.rule_sources import CATALOGUE, field_list, procedure, table_row
from eevidence_desktop.checks.subject import ASSET_FREEZE, Rule, Subject
from eevidence_desktop.domain.finding import Finding
from eevidence_desktop.domain.identifiers.kinds import IdentifierKind
from eevidence_desktop.i18n.message import N_

LONG_DAYS = 180
USUAL_DAYS = 60
VASP = "vasp"
_UNTIL = "freeze.until"
_FIELDS = field_list("6")
_ROW = table_row(14)
_CHAIN = frozenset({IdentifierKind.WALLET, IdentifierKind.TRANSACTION})


def holder(subject: Subject) -> Iterator[Finding]:
    """Yield a provider that holds no assets, or does not freeze them for those who ask directly."""
    provider = subject.provider
    if provider is None:
        return
    if provider.sector != VASP:
        text = N_(
            "The provider is not known to hold virtual assets. Check who holds them, or send a preservation request. "
            "Provider: {provider}."
        )
        yield warns("freeze.not_vasp", "provider", text, _ROW, provider=provider.name)
    elif provider.freeze.value is False:
        text = N_(
            "The provider freezes nothing at the request of a foreign authority. Ask for the seizure by mutual legal "
            "assistance (MLA) at once. Provider: {provider}."
        )
        yield warns("freeze.refused", "provider", text, CATALOGUE, provider=provider.name)
    elif provider.freeze.value is None:
        text = N_(
            "Whether the provider freezes assets on request is not known. Ask for a written answer. "
            "Provider: {provider}."
        )
        yield advises("freeze.unknown", "provider", text, CATALOGUE, provider=provider.name)


def findable(subject: Subject) -> Iterator[Finding]:
    """Yield a freeze by which no assets can be found: neither a wallet nor a transaction is named."""
    kinds = {item.kind for item in subject.request.identifiers}
    if kinds and kinds.isdisjoint(_CHAIN):
        text = N_("No wallet and no transaction is named. Add the address, or the hash of the transfer with its chain.")
        yield warns("freeze.no_wallet", "identifiers", text, _FIELDS)


def term(subject: Subject) -> Iterator[Finding]:
    """Yield a freeze that is over, lasts too long, or ends before what follows it."""
    asked, day = subject.request.freeze, subject.letter_day
    two_months = fix(N_("Sixty days from the letter"), (_UNTIL, later(day, USUAL_DAYS).isoformat()))
    if asked.until and asked.until <= day:
        text = N_("The freeze ends before it can begin. Check the date.")
        yield blocks("freeze.ended", _UNTIL, text, _FIELDS, fix=two_months)
    elif asked.until and (asked.until - day).days > LONG_DAYS:
        text = N_(
            "A voluntary freeze of more than six months is hardly granted, and it takes the use of property away. "
            "Choose a nearer day, and extend it by a formal decision."
        )
        yield warns("freeze.long", _UNTIL, text, _FIELDS, fix=two_months)
    if asked.until and asked.follow_up_day and asked.follow_up_day > asked.until:
        text = N_("What is to follow comes after the end of the freeze, so that the assets would be free in between.")
        yield warns("freeze.follow_up_late", "freeze.follow_up_day", text, procedure("577"))


def _only_freeze(rule: Rule) -> Rule:
    def limited(subject: Subject) -> Iterator[Finding]:
        if subject.kind == ASSET_FREEZE:
            yield from rule(subject)

    return limited


RULES: tuple[Rule, ...] = tuple(map(_only_freeze, (holder, findable, term)))
