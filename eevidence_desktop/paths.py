"""Where things lie: the program's assets (checkout, wheel or frozen) and the user's data."""

import os
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def assets() -> Path:
    """Return the folder that holds ``ui``, ``resources`` and ``translations``."""
    packed = _PACKAGE / "_assets"
    return packed if packed.is_dir() else _PACKAGE.parent


def compiled() -> Path:
    """Return the folder of build products: ``knowledge.json`` and ``<language>/<domain>.mo``."""
    packed = _PACKAGE / "_assets"
    return packed / "compiled" if packed.is_dir() else _PACKAGE.parent / "build" / "assets"


def resources() -> Path:
    """Return the data folder of the program."""
    return assets() / "resources"


def data_home(chosen: str | None = None) -> Path:
    """Return the user's data folder: ``chosen``, else ``EEVIDENCE_HOME``, else the platform's own."""
    if chosen:
        return Path(chosen).expanduser()
    if os.environ.get("EEVIDENCE_HOME"):
        return Path(os.environ["EEVIDENCE_HOME"]).expanduser()
    from platformdirs import user_data_path  # only needed when nobody named a folder

    return user_data_path("eevidence-desktop", appauthor=False)
