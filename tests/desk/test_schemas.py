"""The JSON Schemas are those of the files."""

import json

import pytest

from eevidence_desktop.desk.schemas import MODELS, json_schema
from eevidence_desktop.domain.request import Request


@pytest.mark.parametrize("name", MODELS)
def test_every_schema_is_plain_json(name):
    schema = json_schema(name)
    assert json.loads(json.dumps(schema)) == schema
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["additionalProperties"] is False


def test_the_schema_of_a_request_has_all_its_fields():
    assert set(json_schema("request")["properties"]) == set(Request.model_fields)
    assert json_schema("request")["required"] == ["channel"]
