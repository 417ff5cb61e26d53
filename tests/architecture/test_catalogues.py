"""Every sentence of the program is there in Kazakh and Russian, whole and unharmed."""

import itertools

import pytest

from tests.architecture import sources
from tools import catalogues

pytestmark = pytest.mark.skipif(
    not any((sources.ROOT / "translations").glob("*/LC_MESSAGES/*.po")),
    reason="no translation has been begun",
)

PAIRS = list(itertools.product(catalogues.LANGUAGES, catalogues.DOMAINS))


@pytest.mark.parametrize("language, domain", PAIRS, ids=[f"{language}-{domain.name}" for language, domain in PAIRS])
def test_translations_are_complete(language, domain):
    assert not list(catalogues.faults(sources.ROOT, language, domain))


@pytest.mark.parametrize("domain", catalogues.DOMAINS, ids=lambda domain: domain.name)
def test_templates_are_up_to_date(domain, tmp_path):
    fresh = tmp_path / f"{domain.name}.pot"
    catalogues.write(fresh, catalogues.extract(domain))
    committed = sources.ROOT / "translations" / fresh.name
    assert committed.exists(), "run: python -m tools.catalogues update"
    assert committed.read_text(encoding="utf-8") == fresh.read_text(encoding="utf-8")


def test_no_translation_without_a_domain():
    known = {domain.name for domain in catalogues.DOMAINS}
    paths = (sources.ROOT / "translations").glob("*/LC_MESSAGES/*.po")
    assert {path.stem for path in paths} <= known
