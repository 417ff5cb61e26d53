"""Reads the YAML files of ``resources/``: safe, without duplicate keys, with the place of every fault."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from eevidence_desktop.i18n.extract_yaml import TEXT_TAG
from eevidence_desktop.knowledge.errors import DataError

if TYPE_CHECKING:
    from yaml import SafeLoader as _Base
else:
    _Base = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Loader(_Base):
    """The safe loader with marked sentences as plain text and with unique keys."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:  # noqa: FBT001, FBT002 - PyYAML's signature
        """Build a mapping after refusing a key that stands in it twice."""
        seen: set[str] = set()
        for key, _ in node.value:
            if key.value in seen:
                raise yaml.constructor.ConstructorError(
                    None, None, f"the key «{key.value}» stands here twice", key.start_mark
                )
            seen.add(key.value)
        return super().construct_mapping(node, deep=deep)


def _marked(loader: _Loader, node: yaml.ScalarNode) -> str:
    return str(loader.construct_scalar(node))


_Loader.add_constructor(TEXT_TAG, _marked)


def read_yaml(path: Path) -> Any:  # noqa: ANN401 - whatever the file holds
    """Return the content of a YAML file as plain data; ``!t`` scalars are plain strings.

    Args:
        path: A UTF-8 file with one document.

    Raises:
        DataError: the file is missing, no UTF-8 or no safe YAML, or has a key twice.
    """
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506 - derived from the safe loader
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        raise DataError(f"{path.name}:{line}", error.problem or str(error)) from error
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise DataError(path.name, str(error)) from error
