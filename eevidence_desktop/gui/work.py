"""The one door for slow work: it runs beside the window, its result comes back to the window's thread."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar, TypeVar
from weakref import ref

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, Slot
from shiboken6 import isValid

T = TypeVar("T")


def run(
    parent: QObject,
    work: Callable[[], T],
    done: Callable[[T], None],
    failed: Callable[[Exception], None],
) -> None:
    """Run ``work`` in a worker thread, then ``done`` or ``failed`` in the window's thread.

    Args:
        parent: Whoever asks. Once it is gone, nothing is called any more.
        work: Must not touch a widget or the store.
        done: Takes the result.
        failed: Takes the exception.
    """
    _Post.begin()
    QThreadPool.globalInstance().start(_Job(ref(parent), work, done, failed))


def finish(milliseconds: int = 10_000) -> bool:
    """Wait until no work is under way; tells whether it ended in time. For the program's end and for tests."""
    return QThreadPool.globalInstance().waitForDone(milliseconds)


class _Job(QRunnable):
    """Work with the two who wait for it."""

    def __init__(
        self,
        parent: "ref[QObject]",
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
    ) -> None:
        super().__init__()
        self._parent = parent
        self._work = work
        self._done = done
        self._failed = failed

    def run(self) -> None:
        """Do the work in the worker thread and post how it ended."""
        _Post.send(_Parcel(self._parent, *self._outcome()))

    def _outcome(self) -> tuple[Callable[[Any], None], Any]:
        try:
            return self._done, self._work()
        except Exception as error:  # noqa: BLE001 - whatever it is belongs to the one who asked
            return self._failed, error


@dataclass(frozen=True, slots=True)
class _Parcel:
    """A result on its way to the window's thread."""

    parent: "ref[QObject]"
    receiver: Callable[[Any], None]
    content: Any


class _Post(QObject):
    """Lives in the window's thread as long as the program, so that a worker never meets a deleted object."""

    sent = Signal(object)
    office: ClassVar["_Post | None"] = None

    @classmethod
    def begin(cls) -> None:
        """Open the office; called in the window's thread."""
        if cls.office is None or not isValid(cls.office):
            cls.office = cls()
            cls.office.sent.connect(cls.office.deliver, Qt.ConnectionType.QueuedConnection)

    @classmethod
    def send(cls, parcel: _Parcel) -> None:
        """Post a parcel; called in a worker thread."""
        if cls.office is not None and isValid(cls.office):
            cls.office.sent.emit(parcel)

    @Slot(object)
    def deliver(self, parcel: _Parcel) -> None:
        """Hand a result over, unless whoever asked is gone."""
        parent = parcel.parent()
        if parent is not None and isValid(parent):
            parcel.receiver(parcel.content)
