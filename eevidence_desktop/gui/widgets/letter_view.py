"""The real pages of the letter, as wide as the view; a click on a place leads to its field."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from eevidence_desktop.gui.widgets.pdf_pages import Pages
from eevidence_desktop.letters.pdf import Place

_GAP = 12
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1}
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_MARGIN = 2.0


class LetterView(QAbstractScrollArea):
    """Shows pages and places.

    With the keyboard: Up and Down scroll, Ctrl+Up and Ctrl+Down go from place to place, Enter opens its field.

    Signals:
        place_chosen: a place was clicked; carries the path of its field.
        pages_missing: images are needed for another width or other pages.
    """

    place_chosen = Signal(str)
    pages_missing = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty view."""
        super().__init__(parent)
        self._pages: Pages | None = None
        self._places: tuple[Place, ...] = ()
        self._sentence = ""
        self._field = ""
        self._current = -1
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)

    # ------------------------------------------------------------------ what is shown

    @property
    def pixel_width(self) -> int:
        """The width of a page in pixels of the screen."""
        return max(int(self._page_width() * self.devicePixelRatioF()), 1)

    @property
    def has_pages(self) -> bool:
        """Tell whether a letter is shown."""
        return self._pages is not None

    def visible_pages(self) -> tuple[int, ...]:
        """Return the numbers of the pages in view, and of the first one while there is no letter yet."""
        if self._pages is None:
            return (0, 1)
        top = self.verticalScrollBar().value()
        view = QRectF(0, top, 1, max(self.viewport().height(), 1))
        rows = enumerate(self._page_rects())
        return tuple(number for number, page in rows if page.top() < view.bottom() and page.bottom() > view.top()) or (
            0,
        )

    def show_pages(self, pages: Pages, places: tuple[Place, ...]) -> None:
        """Show a letter; the scroll position stays, and pages drawn for another width are asked for anew."""
        self._pages, self._places, self._sentence = pages, places, ""
        self._current = min(self._current, len(places) - 1)
        self._update_scroll_bar()
        self.viewport().update()
        self._ask_for_missing()

    def add_images(self, pages: Pages) -> None:
        """Take images of further pages of the letter that is shown; others are dropped."""
        if self._pages is not None and pages.data is self._pages.data:
            kept = self._pages.images if self._pages.width == pages.width else {}
            self._pages = Pages(pages.data, pages.sizes, pages.width, {**kept, **pages.images})
            self.viewport().update()
            self._ask_for_missing()

    @property
    def data(self) -> bytes:
        """The PDF that is shown, empty while there is none."""
        return self._pages.data if self._pages else b""

    def show_sentence(self, text: str) -> None:
        """Show a sentence in place of a letter that cannot be made."""
        self._pages, self._places, self._sentence = None, (), text
        self._update_scroll_bar()
        self.viewport().update()

    def highlight(self, field: str) -> None:
        """Mark the places of a field softly and bring the first of them into view."""
        if field == self._field:
            return
        self._field = field
        first = next((place for place in self._places if self._is_marked(place)), None)
        if first is not None:
            self._reveal(self._rect(first))
        self.viewport().update()

    def place_at(self, point: QPoint) -> Place | None:
        """Return the smallest place under a point of the view."""
        there = QPointF(point) + QPointF(0, self.verticalScrollBar().value())
        found = [place for place in self._places if self._rect(place).adjusted(-6, -2, 6, 2).contains(there)]
        return min(found, key=_area, default=None)

    def place_rect(self, place: Place) -> QRectF:
        """Return where a place is in the view, as scrolled now."""
        return self._rect(place).translated(0, -self.verticalScrollBar().value())

    @property
    def places(self) -> tuple[Place, ...]:
        """The places of the letter that is shown."""
        return self._places

    # ------------------------------------------------------------------ geometry

    def sizeHint(self) -> QSize:
        """Ask for a readable page."""
        return QSize(430, 560)

    def minimumSizeHint(self) -> QSize:
        """Be content with little."""
        return QSize(160, 120)

    def _page_width(self) -> float:
        return max(self.viewport().width() - 2 * _GAP, 40)

    def _page_rects(self) -> list[QRectF]:
        width, top, rects = self._page_width(), float(_GAP), []
        for size in self._pages.sizes if self._pages else ():
            height = width * size[1] / size[0]
            rects.append(QRectF(_GAP, top, width, height))
            top += height + _GAP
        return rects

    def _rect(self, place: Place) -> QRectF:
        rects = self._page_rects()
        if self._pages is None or place.page >= len(rects):
            return QRectF()
        page, size = rects[place.page], self._pages.sizes[place.page]
        scale = page.width() / size[0]
        top = page.top() + (size[1] - place.top) * scale
        return QRectF(
            page.left() + place.left * scale,
            top,
            (place.right - place.left) * scale,
            (place.top - place.bottom) * scale,
        )

    def _is_marked(self, place: Place) -> bool:
        return bool(self._field) and (
            place.field == self._field
            or self._field.startswith(f"{place.field}.")
            or place.field.startswith(f"{self._field}.")
        )

    def _reveal(self, rect: QRectF) -> None:
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if not bar.value() <= rect.top() <= bar.value() + height - min(rect.height(), height / 2):
            bar.setValue(int(rect.top() - height / 4))

    def _update_scroll_bar(self) -> None:
        rects = self._page_rects()
        height = int(rects[-1].bottom()) + _GAP if rects else 0
        bar = self.verticalScrollBar()
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(24)
        bar.setRange(0, max(height - self.viewport().height(), 0))

    # ------------------------------------------------------------------ events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages to the new width."""
        super().resizeEvent(event)
        self._update_scroll_bar()
        self._ask_for_missing()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """Draw what came into view."""
        self.viewport().update()
        self._ask_for_missing()

    def _ask_for_missing(self) -> None:
        if self._pages is None:
            return
        lacking = any(number not in self._pages.images for number in self.visible_pages())
        if lacking or self._pages.width != self.pixel_width:
            self.pages_missing.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go to the field of the place that was clicked."""
        place = self.place_at(event.position().toPoint())
        if place is not None and event.button() is Qt.MouseButton.LeftButton:
            self.place_chosen.emit(place.field)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over what can be clicked."""
        over = self.place_at(event.position().toPoint()) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from place to place with Ctrl and an arrow, open one with Enter."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and event.key() in _STEPS and self._places:
            self._step(_STEPS[Qt.Key(event.key())])
        elif (
            not control
            and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            and 0 <= self._current < len(self._places)
        ):
            self.place_chosen.emit(self._places[self._current].field)
        else:
            super().keyPressEvent(event)

    def _step(self, distance: int) -> None:
        here = self._places[self._current].field if 0 <= self._current < len(self._places) else ""
        at = self._current + distance
        while 0 <= at < len(self._places) and self._places[at].field == here:
            at += distance
        if 0 <= at < len(self._places):
            self._current = at
            self._field = self._places[at].field
            self._reveal(self._rect(self._places[at]))
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw pages, marks, or the sentence."""
        painter = QPainter(self.viewport())
        if self._pages is None:
            area = self.viewport().rect().adjusted(24, 24, -24, -24)
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            painter.drawText(area, Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap, self._sentence)
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.translate(0, -self.verticalScrollBar().value())
        clip = QRectF(event.rect()).translated(0, self.verticalScrollBar().value())
        for number, rect in enumerate(self._page_rects()):
            if rect.intersects(clip):
                self._draw_page(painter, number, rect)
        self._draw_marks(painter)

    def _draw_page(self, painter: QPainter, number: int, rect: QRectF) -> None:
        image = self._pages.images.get(number) if self._pages else None
        painter.fillRect(rect, QColor("white"))
        if image is not None:
            painter.drawImage(rect, image)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Mid), 1))
        painter.drawRect(rect)

    def _draw_marks(self, painter: QPainter) -> None:
        accent = self.palette().color(QPalette.ColorRole.Highlight)
        soft = QColor(accent)
        soft.setAlpha(46)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(soft)
        marks = QPainterPath()
        marks.setFillRule(Qt.FillRule.WindingFill)  # where marks overlap they are not darker
        for place in self._places:
            if self._is_marked(place):
                marks.addRect(self._rect(place).adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN))
        painter.drawPath(marks)


def _area(place: Place) -> float:
    return (place.right - place.left) * (place.top - place.bottom)
