"""What the request rests on is in force, confirmed and enough."""

from collections.abc import Iterator

from eevidence_desktop.checks.findings import blocks, fix, warns
from eevidence_desktop.checks.rule_sources import PROGRAM, mistake, procedure
from eevidence_desktop.checks.subject import MLA, VOLUNTARY, Rule, Subject
from eevidence_desktop.domain.base import LocalizedText
from eevidence_desktop.domain.data_category import DataLevel
from eevidence_desktop.domain.finding import Finding, Fix
from eevidence_desktop.domain.law import Reference, Treaty
from eevidence_desktop.domain.request import BasisKind, answer_to
from eevidence_desktop.i18n.message import N_

_MISTAKE_5 = mistake(5)
_MISTAKE_16 = mistake(16)
_TREATY_KINDS = frozenset({BasisKind.BILATERAL_TREATY, BasisKind.MULTILATERAL_TREATY})


def unconfirmed(subject: Subject, path: str, reference: str, name: LocalizedText) -> Finding | None:
    """Return the finding that an official must confirm a citation first, None when one has."""
    if any(item.reference == reference and item.by for item in subject.request.confirmations):
        return None
    text = N_(
        "This must be compared with the text in force before it is printed in a letter. Check it and confirm "
        "it with your name. To be confirmed: {name}."
    )
    return blocks("basis.unconfirmed", path, text, PROGRAM, name=name)


def treaty(subject: Subject) -> Iterator[Finding]:
    """Yield a treaty that may not be cited."""
    name = subject.request.basis.treaty
    if not name or not subject.uses("basis.treaty"):
        return
    row = subject.kb.treaties.get(name)
    if row is None:
        text = N_("The treaty is not in the table. Choose one from the list. Treaty: {treaty}.")
        yield blocks("basis.treaty_unknown", "basis.treaty", text, _MISTAKE_16, treaty=name)
    elif not row.is_citable_on(subject.letter_day):
        text = N_(
            "The treaty does not bind Kazakhstan on the day of the letter, so it cannot be cited. Choose "
            "another treaty or reciprocity. Treaty: {treaty}."
        )
        change = _another(subject)
        yield blocks("basis.treaty_not_in_force", "basis.treaty", text, _MISTAKE_16, fix=change, treaty=row.name)
    else:
        yield from _binding(subject, row)


def _binding(subject: Subject, row: Treaty) -> Iterator[Finding]:
    """Yield what stands against a treaty in force: the channel, the other State, a confirmation to come."""
    if row.channels and subject.channel_names.isdisjoint(row.channels):
        text = N_("The treaty is no basis for a letter of this channel. Choose another basis. Treaty: {treaty}.")
        yield blocks("basis.treaty_channel", "basis.treaty", text, _MISTAKE_5, treaty=row.name)
    authority = subject.central_authority
    if authority and row.parties and authority.country not in row.parties:
        text = N_(
            "The requested State is not known to be bound by the treaty. Choose another treaty or "
            "reciprocity. Treaty: {treaty}. State: {country}."
        )
        yield blocks(
            "basis.treaty_not_binding",
            "basis.treaty",
            text,
            _MISTAKE_16,
            fix=_another(subject),
            treaty=row.name,
            country=authority.country,
        )
    doubt = unconfirmed(subject, "basis.treaty", row.id, row.name) if row.verify else None
    if doubt:
        yield doubt


def _another(subject: Subject) -> Fix | None:
    """Return the fix that rests the request on a treaty that binds the requested State, else on reciprocity."""
    if subject.kind != MLA:
        return None
    bound = (row for row in subject.kb.treaties.values() if _fits(subject, row))
    best = min(bound, key=lambda row: (row.verify, row.kind != "bilateral"), default=None)
    if best is None:
        changes = (("basis.kind", BasisKind.RECIPROCITY.value), ("basis.treaty", ""))
        return fix(N_("Rest the request on reciprocity"), *changes)
    kind = BasisKind.BILATERAL_TREATY if best.kind == "bilateral" else BasisKind.MULTILATERAL_TREATY
    changes = (("basis.kind", kind.value), ("basis.treaty", best.id))
    return fix(N_("Rest the request on another treaty: {treaty}"), *changes, treaty=best.name)


def _fits(subject: Subject, row: Treaty) -> bool:
    """Tell whether a treaty that serves every offence binds the requested State."""
    authority = subject.central_authority
    general = row.serves.is_empty and (not row.channels or not subject.channel_names.isdisjoint(row.channels))
    bound = authority is not None and authority.country in row.parties
    return general and bound and row.is_citable_on(subject.letter_day)


def references(subject: Subject) -> Iterator[Finding]:
    """Yield cited articles that may not be cited here and now."""
    if not subject.uses("basis.references"):
        return
    for at, name in enumerate(subject.request.basis.references):
        path, row = f"basis.references.{at}", subject.kb.references.get(name)
        if row is None:
            text = N_("The cited article is not in the table. Choose one from the list. Article: {article}.")
            yield blocks("basis.reference_unknown", path, text, _MISTAKE_5, article=name)
        else:
            yield from _citable(subject, path, row)


def _citable(subject: Subject, path: str, row: Reference) -> Iterator[Finding]:
    if not row.is_valid_on(subject.letter_day):
        text = N_("The cited article is not in force on the day of the letter. Leave it out. Article: {article}.")
        change = _without(subject, row.id)
        yield blocks("basis.reference_not_valid", path, text, mistake(25), fix=change, article=row.text)
    if subject.channel_names.isdisjoint(row.channels):
        text = N_("The cited article does not belong in a letter of this channel. Leave it out. Article: {article}.")
        change = _without(subject, row.id)
        yield blocks("basis.reference_channel", path, text, _MISTAKE_5, fix=change, article=row.text)
    doubt = unconfirmed(subject, path, row.id, row.text) if row.verify else None
    if doubt:
        yield doubt


def _without(subject: Subject, name: str) -> Fix:
    kept = [other for other in subject.request.basis.references if other != name]
    return fix(N_("Leave this article out"), ("basis.references", kept))


def ground(subject: Subject) -> Iterator[Finding]:
    """Yield a kind of basis that is not carried through, or not enough for mutual legal assistance."""
    basis = subject.request.basis
    if not subject.uses("basis.kind"):
        return
    if basis.kind in _TREATY_KINDS and not basis.treaty:
        text = N_("The request is to rest on a treaty, but none is chosen. Choose the treaty.")
        yield blocks("basis.no_treaty", "basis.treaty", text, procedure("565(1)(3)"), fix=_another(subject))
    elif basis.kind is BasisKind.RECIPROCITY and not basis.reciprocity_guarantee:
        text = N_(
            "Without a treaty the request needs a written guarantee of reciprocity. Tick it only if the "
            "Prosecutor General's Office will give one."
        )
        yield blocks("basis.no_guarantee", "basis.reciprocity_guarantee", text, procedure("558(2)"))
    elif basis.kind in {BasisKind.PROVIDER_POLICY, BasisKind.POLICE_CHANNEL} and subject.kind == MLA:
        text = N_("Mutual legal assistance rests on a treaty or on reciprocity. Choose one of these.")
        yield blocks("basis.not_for_mla", "basis.kind", text, procedure("565(1)(3)"))


def decision(subject: Subject) -> Iterator[Finding]:
    """Yield a request for traffic or content by mutual legal assistance without the court's decision."""
    intrusive = any(level.rank >= DataLevel.TRAFFIC.rank for level in subject.levels)
    if subject.kind == MLA and intrusive and not subject.request.basis.documents:
        text = N_(
            "Traffic and content need the reasoned decision of the investigating judge. Add it to the "
            "documents: the original or a certified copy must be attached."
        )
        yield blocks("basis.no_decision", "basis.documents", text, procedure("565(3)"))


def sanction(subject: Subject) -> Iterator[Finding]:
    """Yield a direct request for traffic that comes without any decision of the sender's own country.

    Once the question about the judge is answered, what is said of the answer stands in its place.
    """
    asked = DataLevel.TRAFFIC in subject.levels and subject.kind == VOLUNTARY
    if asked and not subject.request.basis.documents and not answer_to(subject.request, "judicial_authorisation"):
        text = N_(
            "In Kazakhstan connection data need the sanction of an investigating judge. Obtain the sanctioned decision "
            "and attach it: providers ask for it, and the answer may otherwise be inadmissible."
        )
        yield warns("basis.no_sanction", "basis.documents", text, mistake(20))


RULES: tuple[Rule, ...] = (treaty, references, ground, decision, sanction)
