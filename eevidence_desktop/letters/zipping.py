"""Zip archives in which nothing of the machine shows: the same members give the same bytes."""

import io
import zipfile
from collections.abc import Mapping

_TIME = (1980, 1, 1, 0, 0, 0)
"""The earliest that a zip archive knows."""
_UNIX = 3
_MODE = 0o100644 << 16


def write_zip(members: Mapping[str, bytes], *, compressed: bool) -> bytes:
    """Return an archive of the members in their order, without their times.

    Args:
        members: Name in the archive to content.
        compressed: Whether to deflate; what is stored plainly does not depend on the version of zlib.
    """
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED if compressed else zipfile.ZIP_STORED) as archive:
        for name, data in members.items():
            entry = zipfile.ZipInfo(name, _TIME)
            entry.create_system, entry.external_attr, entry.compress_type = _UNIX, _MODE, archive.compression
            archive.writestr(entry, data)
    return stream.getvalue()
