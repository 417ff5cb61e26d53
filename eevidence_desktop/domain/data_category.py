"""What can be asked for, on the ladder from subscriber information to real-time collection."""

from enum import StrEnum

from eevidence_desktop.domain.base import Frozen, Line


class DataLevel(StrEnum):
    """Steps of the data ladder; each is more intrusive and needs a stronger channel."""

    BSI = "bsi"
    TRAFFIC = "traffic"
    CONTENT = "content"
    REAL_TIME = "real_time"

    @property
    def rank(self) -> int:
        """Return 0 for subscriber information up to 3 for real-time collection."""
        return list(DataLevel).index(self)


class DataCategory(Frozen):
    """One tick of the form. ``label`` is a msgid."""

    id: Line
    level: DataLevel
    label: str
