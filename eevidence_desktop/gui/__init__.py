"""The window: pages hold a compiled form, signals go out, states come in; it computes nothing about the law."""

import ctypes
import sys

_NONE_IS_IMMORTAL_SINCE = (3, 12)

# PySide6 6.12.0 returns None without counting the reference, on every call of a method that returns nothing. Python
# before 3.12 then frees None itself after some thousand calls and aborts. A large count keeps it alive for ever, as
# later Pythons do by design. tests/gui/test_none.py tells when this can go.
if sys.version_info < _NONE_IS_IMMORTAL_SINCE:
    ctypes.c_ssize_t.from_address(id(None)).value += 1 << 40
