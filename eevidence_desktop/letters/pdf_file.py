"""The bytes of a PDF file: numbered objects, their table, the trailer. No date and nothing random goes in."""

import hashlib
import zlib


class PdfFile:
    """Collects objects; a number may be reserved before its object is known."""

    def __init__(self) -> None:
        """Begin an empty file."""
        self._objects: list[bytes] = []

    def reserve(self) -> int:
        """Return the number of an object that is put later."""
        self._objects.append(b"")
        return len(self._objects)

    def put(self, number: int, body: str | bytes) -> None:
        """Give a reserved number its object, without the words around it."""
        self._objects[number - 1] = body.encode("ascii") if isinstance(body, str) else body

    def add(self, body: str | bytes) -> int:
        """Append an object and return its number."""
        number = self.reserve()
        self.put(number, body)
        return number

    def add_stream(self, data: bytes, more: str = "", *, compressed: bool = False) -> int:
        """Append a stream and return its number; ``compressed`` says that the data already are.

        ``more`` are further entries of its dictionary; metadata stay readable and say so by their type.
        """
        if not compressed and "/Metadata" not in more:
            data, compressed = zlib.compress(data), True
        packing = "/Filter/FlateDecode" if compressed else ""
        head = f"<</Length {len(data)}{packing}{more}>>\nstream\n".encode("ascii")
        return self.add(head + data + b"\nendstream")

    def finish(self, root: int, info: int) -> bytes:
        """Return the file; ``root`` and ``info`` are the catalogue and the document information."""
        parts, offsets = [b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"], []
        position = len(parts[0])
        for number, body in enumerate(self._objects, start=1):
            offsets.append(position)
            parts.append(b"%d 0 obj\n%b\nendobj\n" % (number, body))
            position += len(parts[-1])
        name = hashlib.sha256(b"".join(parts)).hexdigest()[:32]
        table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
        size = len(offsets) + 1
        parts.append(
            f"xref\n0 {size}\n0000000000 65535 f \n{table}"
            f"trailer\n<</Size {size}/Root {root} 0 R/Info {info} 0 R/ID[<{name}><{name}>]>>\n"
            f"startxref\n{position}\n%%EOF\n".encode("ascii")
        )
        return b"".join(parts)


def text_string(text: str) -> str:
    """Return a text as a PDF string of any script."""
    return "<" + ("\ufeff" + text).encode("utf-16-be").hex().upper() + ">"
