"""Words for the values of the knowledge, keyed by the value as the data writes it. Nothing slow is imported here."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from eevidence_desktop.i18n.message import N_, Message, message

if TYPE_CHECKING:
    from eevidence_desktop.domain.provider import Contact, Provider

LEVELS: Mapping[str, str] = {
    "never_by_law": N_("Does not answer foreign police: the law of its country forbids it"),
    "never_by_policy": N_("Does not answer direct requests"),
    "mla_only": N_("Answers only through mutual legal assistance"),
    "limited_non_content": N_("May give limited data, never content"),
    "case_by_case": N_("Decides case by case"),
    "unknown": N_("Not known whether it answers"),
}
"""What a provider gives when it is asked directly."""

STATUSES: Mapping[str, str] = {
    "draft": N_("Draft"),
    "exported": N_("Exported"),
    "closed": N_("Closed"),
}
"""Where a request of the register is."""

MEDIA: Mapping[str, str] = {
    "portal": N_("Portal"),
    "web_form": N_("Web form"),
    "email": N_("E-mail"),
    "post": N_("Post"),
    "phone": N_("Phone"),
}

SEVERITIES: Mapping[str, str] = {
    "blocks": N_("✖ Blocks the letter"),
    "warns": N_("▲ Warning"),
    "advises": N_("● Advice"),
}

_CHECKED: Mapping[str, str] = {
    "fresh": N_("✔ Checked on {day}"),
    "amber": N_("▲ Checked on {day}: look at the provider's page again before sending"),
    "red": N_("✖ Checked on {day}: out of date, check every contact before sending"),
}
_CONFIRMED = N_("✔ Confirmed on an official page")


def checked_word(checked: date, today: date) -> Message:
    """Return when a record was last compared with its sources, and whether that is too long ago."""
    from eevidence_desktop.domain.provenance import staleness

    return message(_CHECKED[staleness(checked, today).value], day=checked)


def verify_word(provider: "Provider", contact: "Contact") -> Message:
    """Return whether a contact stands on an official page, in words."""
    from eevidence_desktop.desk.delivery import UNCONFIRMED

    confirmed = not contact.verify and provider.is_official(contact.sources)
    return message(_CONFIRMED if confirmed else UNCONFIRMED)
