"""The JSON Schemas of the program's files, with the models' own documentation."""

import ast
import inspect
import textwrap
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

from pydantic import BaseModel

from eevidence_desktop.domain.base import Frozen
from eevidence_desktop.domain.channel import Channel
from eevidence_desktop.domain.provider import Provider
from eevidence_desktop.domain.request import Request

MODELS: Mapping[str, type[BaseModel]] = {"request": Request, "provider": Provider, "channel": Channel}


def json_schema(name: str) -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of ``request``, ``provider`` or ``channel``."""
    schema = MODELS[name].model_json_schema()
    documented = {model.__name__: model for model in _models(Frozen)}
    for part in (schema, *schema.get("$defs", {}).values()):
        model = documented.get(part.get("title", ""))
        if model is not None:
            _describe(part.get("properties", {}), model)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def _models(root: type[BaseModel]) -> Iterator[type[BaseModel]]:
    for model in root.__subclasses__():
        yield model
        yield from _models(model)


def _describe(properties: dict[str, Any], model: type[BaseModel]) -> None:
    """Give each property the text that stands under its field; pydantic could, but at every start of the program."""
    try:
        source = textwrap.dedent(inspect.getsource(model))
    except OSError:  # a frozen build carries no source
        return
    body = ast.parse(source).body[0]
    for field, below in pairwise(body.body if isinstance(body, ast.ClassDef) else ()):
        match field, below:
            case (
                ast.AnnAssign(target=ast.Name(id=name)),
                ast.Expr(value=ast.Constant(value=str(text))),
            ) if name in properties:
                properties[name]["description"] = inspect.cleandoc(text)
