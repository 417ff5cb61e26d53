"""The JSON Schemas of the program's files."""

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from eevidence_desktop.domain.channel import Channel
from eevidence_desktop.domain.provider import Provider
from eevidence_desktop.domain.request import Request

MODELS: Mapping[str, type[BaseModel]] = {"request": Request, "provider": Provider, "channel": Channel}


def json_schema(name: str) -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of ``request``, ``provider`` or ``channel``."""
    schema = MODELS[name].model_json_schema()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
