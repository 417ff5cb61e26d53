"""Lifts request data of an earlier format to the present one, so that old files and drafts stay readable."""

from collections.abc import Mapping
from typing import Any

from eevidence_desktop.domain.request import FORMAT

Plain = Mapping[str, Any]


def upgraded(body: Plain) -> Plain:
    """Return the request data in the present format; data that are no request of an earlier format come back as given.

    Args:
        body: The JSON object of a request file or draft, valid or not.
    """
    version = body.get("format", 1)
    return {**_from_first(body), "format": FORMAT} if version == 1 else body


def _from_first(body: Plain) -> dict[str, Any]:
    """Format 1 had variants in fields of their own and knew extensions as the only letter that follows another."""
    found = {name: _section(body, name) for name in ("preservation", "police")}
    kept = {name: value for name, value in body.items() if name not in found}
    preservation, police = found["preservation"], found["police"]
    previous = {
        name: preservation.pop(f"previous_{name}") for name in ("ticket", "day") if f"previous_{name}" in preservation
    }
    variants = {"preservation": _EXTENSION if preservation.pop("extension", False) is True else ""}
    variants["police"] = str(police.pop("variant", ""))
    channel = body.get("channel")
    variant = variants.get(channel, "") if isinstance(channel, str) else ""
    if variant in _VARIANTS:
        kept["channel"] = f"{channel}.{variant}"
    if previous:
        kept["previous"] = {"channel": "preservation", **previous}
    return kept | {name: section for name, section in found.items() if section}


def _section(body: Plain, name: str) -> dict[str, Any]:
    value = body.get(name)
    return dict(value) if isinstance(value, Mapping) else {}


_EXTENSION = "extension"
_VARIANTS = frozenset({_EXTENSION, "interpol", "cis", "fiu", "liaison"})
