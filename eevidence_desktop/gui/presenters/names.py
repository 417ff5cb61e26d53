"""Names of channels and providers for lists, read once the knowledge is loaded."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from eevidence_desktop.desk.workbench import Workbench
from eevidence_desktop.i18n.message import Message


@dataclass(frozen=True, slots=True)
class Names:
    """Names by id; empty until the knowledge is there, so that no list waits for it."""

    channels: Mapping[str, str] = field(default_factory=dict)
    """Id to msgid."""
    providers: Mapping[str, str] = field(default_factory=dict)

    def channel(self, channel_id: str) -> Message | str:
        """Return what a channel is called, nothing while that is not known."""
        found = self.channels.get(channel_id)
        return Message(found) if found else ""

    def provider(self, provider_id: str) -> str:
        """Return what a provider is called; its id for a record that is gone."""
        return self.providers.get(provider_id, provider_id if self.providers else "")


def read_names(bench: Workbench) -> Names:
    """Load the knowledge if need be and return its names."""
    known = bench.knowledge
    return Names(
        {key: channel.name for key, channel in known.channels.items()},
        {key: provider.name for key, provider in known.providers.items()},
    )


def local_time(stamp: str) -> str:
    """Return an instant of the register on this machine's clock, day first and 24 hours."""
    return f"{datetime.fromisoformat(stamp).astimezone():%d.%m.%Y %H:%M}"
