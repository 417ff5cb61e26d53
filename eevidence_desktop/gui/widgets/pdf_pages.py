"""Pages of a PDF as images, made by pdfium from the very bytes that would be exported."""

import threading
from collections.abc import Iterable
from dataclasses import dataclass

import pypdfium2 as pdfium
from PySide6.QtGui import QImage

_LOCK = threading.Lock()
"""pdfium works for one thread at a time."""


@dataclass(frozen=True, slots=True)
class Pages:
    """A letter on screen: page sizes in points, and images of some of its pages in pixels of one width."""

    data: bytes
    sizes: tuple[tuple[float, float], ...]
    width: int
    images: dict[int, QImage]


def rasterise(data: bytes, width: int, wanted: Iterable[int]) -> Pages:
    """Return the sizes of all pages and images of the wanted ones that exist, ``width`` pixels wide."""
    with _LOCK:
        document = pdfium.PdfDocument(data)
        try:
            sizes = tuple(document.get_page_size(number) for number in range(len(document)))
            images = {number: _image(document, number, width) for number in wanted if number < len(sizes)}
        finally:
            document.close()
    return Pages(data, sizes, width, images)


def _image(document: pdfium.PdfDocument, number: int, width: int) -> QImage:
    page = document[number]
    bitmap = page.render(scale=width / page.get_width(), rev_byteorder=True, prefer_bgrx=True)
    image = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGBX8888)
    copied = image.copy()  # the buffer belongs to pdfium
    bitmap.close()
    page.close()
    return copied
