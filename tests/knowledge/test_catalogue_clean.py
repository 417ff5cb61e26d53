"""The catalogue that ships has no error of the lint; warnings and hints are its owners' to weigh."""

from datetime import UTC, datetime

from eevidence_desktop.knowledge.catalogue_files import lint_files
from eevidence_desktop.knowledge.lint.run import errors


def test_the_shipped_catalogue_has_no_error(resources):
    faults, records = lint_files(resources, datetime.now(UTC).date())
    assert records
    assert not [f"{fault.record}: {fault.rule.code} {fault.plain}" for fault in errors(faults)]
