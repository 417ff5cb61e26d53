"""Values of a request by dotted path, such as ``case.facts`` or ``identifiers.0.at``."""

from typing import Any

from pydantic import BaseModel

from eevidence_desktop.domain.base import LocalizedText
from eevidence_desktop.domain.request import Person, Request


def value_at(request: Request, path: str) -> Any:  # noqa: ANN401 - as various as the model
    """Return the value at a dotted path.

    Raises:
        AttributeError, IndexError: there is no such field.
    """
    found: Any = request
    for name in path.split("."):
        found = found[int(name)] if isinstance(found, tuple) else getattr(found, name)
    return found


def is_empty(value: Any) -> bool:  # noqa: ANN401 - as various as the model
    """Tell whether a field was left empty; a person without a name, a flag not ticked and an open period count."""
    if isinstance(value, LocalizedText):
        return value.is_empty
    if isinstance(value, Person):
        return value.name.is_empty
    if isinstance(value, BaseModel):
        return all(is_empty(getattr(value, name)) for name in type(value).model_fields)
    return value is None or value is False or value in ("", ())
