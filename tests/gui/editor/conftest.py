import ctypes
import sys

# The wheels of PySide6 6.12 return None without counting it, which only Python 3.12 and later forgive: before,
# None itself is freed after some thousand calls, and the process ends.
if sys.version_info < (3, 12):
    ctypes.c_ssize_t.from_address(id(None)).value += 1 << 40
