"""Adds the three data folders and the compiled assets to the wheel; leaves editable installs alone."""

from pathlib import Path
from typing import Any

from hatchling.builders.config import BuilderConfig
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

FOLDERS = ("ui", "resources", "translations")
PACKED = "eevidence_desktop/_assets"


class AssetsHook(BuildHookInterface[BuilderConfig]):
    """Puts the data folders and ``build/assets`` under ``eevidence_desktop/_assets``."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Name the folders to pack.

        An editable install runs from the checkout and finds the folders there; a copy would only grow stale.

        Args:
            version: "standard" or "editable".
            build_data: What hatchling is about to build; the folders are added to its ``force_include``.

        Raises:
            FileNotFoundError: nothing has been compiled yet.
        """
        if version == "editable":
            return
        root = Path(self.root)
        compiled = root / "build" / "assets"
        if not compiled.is_dir():
            reason = "build/assets is missing; run `python3 dev.py build` first"
            raise FileNotFoundError(reason)
        included = build_data["force_include"]
        included.update({str(root / name): f"{PACKED}/{name}" for name in FOLDERS if (root / name).is_dir()})
        included[str(compiled)] = f"{PACKED}/compiled"
