"""Inspecting the catalogue of providers: what is wrong with it, how much it knows, what has changed."""

from dataclasses import dataclass
from pathlib import Path

from eevidence_desktop import paths
from eevidence_desktop.desk.workbench import Workbench
from eevidence_desktop.domain.errors import InputError
from eevidence_desktop.i18n.message import N_, message
from eevidence_desktop.knowledge.catalogue_files import FOLDER, lint_compiled, lint_files, plain_records
from eevidence_desktop.knowledge.comparing import Comparison, compare
from eevidence_desktop.knowledge.counting import Counts, count_catalogue
from eevidence_desktop.knowledge.lint.fault import Fault, Grade

_NO_FOLDER = N_("There are no records of providers in {folder}: name a data folder with a folder «providers» in it.")
_NOTHING_THERE = N_("There is nothing to compare at {place}: name a folder of records or a compiled catalogue.")


@dataclass(frozen=True, slots=True)
class Inspection:
    """What the lint says of a catalogue."""

    records: int
    faults: tuple[Fault, ...]

    @property
    def is_sound(self) -> bool:
        """Tell whether no error stands; warnings and hints do not count."""
        return not self.count(Grade.ERROR)

    def count(self, grade: Grade) -> int:
        """Return how many faults of a grade there are."""
        return sum(fault.rule.grade is grade for fault in self.faults)


def check_catalogue(bench: Workbench, resources: Path | None = None) -> Inspection:
    """Look for faults in the records of a data folder, without one in the catalogue of the program.

    Raises:
        InputError: there are no records in the folder, or a list that they refer to cannot be read.
    """
    folder = resources or paths.resources()
    today = bench.clock().date()
    if (folder / FOLDER).is_dir():
        faults, records = lint_files(folder, today)
    elif resources is None:  # a packaged program need not carry the sources
        faults, records = lint_compiled(bench.knowledge, today)
    else:
        raise InputError(message(_NO_FOLDER, folder=str(folder)))
    return Inspection(records, faults)


def count_records(bench: Workbench) -> Counts:
    """Return the catalogue in figures."""
    return count_catalogue(bench.knowledge)


def compare_catalogues(old: Path, new: Path) -> Comparison:
    """Return what differs between two catalogues: folders of records, data folders or compiled files.

    Raises:
        InputError: nothing of the kind is there, or a record cannot be read.
    """
    for place in (old, new):
        if not place.exists():
            raise InputError(message(_NOTHING_THERE, place=str(place)))
    return compare(plain_records(old), plain_records(new))
