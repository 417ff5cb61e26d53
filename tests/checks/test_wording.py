"""Words that raise a question in three languages, and words that do not."""

import re
from pathlib import Path

import pytest

from tests.architecture import sources
from tests.checks.table import CASES
from tests.checks.test_codes import FIXABLE
from tests.checks.world import LONG, codes, words

P, M, E = "preservation", "mla", "emergency"


def in_facts(language, text):
    return codes(P, case__facts={language: f"{LONG[language]} {text}"})


@pytest.mark.parametrize(
    "language, text",
    [
        ("en", "Article 18 of the Constitution of 30 August 1995 allows it."),
        ("en", "The 1995 Constitution allows it."),
        ("ru", "Это допускает статья 18 Конституции Республики Казахстан от 30 августа 1995 г."),
        ("ru", "По Конституции РК от 30.08.1995 это допустимо."),
        ("kk", "Қазақстан Республикасының 1995 жылғы 30 тамыздағы Конституциясы бойынша."),
        ("kk", "1995 ж. 30 тамыздағы ҚР Конституциясының 18-бабы."),
    ],
)
def test_the_constitution_of_1995_cannot_be_cited(language, text):
    assert in_facts(language, text) == ["citation.old_constitution"]


@pytest.mark.parametrize(
    "language, text",
    [
        ("en", "Article 21 of the Constitution protects letters. The victim was born in 1995."),
        ("ru", "Тайна переписки охраняется статьей 21 Конституции. Потерпевший родился в 1995 году."),
        ("ru", "По статье 18 Закона это допустимо."),
        ("kk", "Конституцияның 21-бабы хат-хабар құпиясын қорғайды. Жәбірленуші 1995 жылы туған."),
    ],
)
def test_other_citations_and_years_are_left_alone(language, text):
    assert in_facts(language, text) == []


def test_before_the_new_constitution_the_old_one_was_right():
    found = codes(
        P,
        letter__day="2026-06-30",
        case__facts={"en": f"{LONG['en']} Article 18 of the Constitution of 30 August 1995."},
    )
    assert not [code for code in found if code.startswith("citation.")]


@pytest.mark.parametrize(
    "language, text",
    [
        ("en", "According to operational information he sold other telephones."),
        ("en", "He is a member of an organised criminal group."),
        ("ru", "По оперативной информации, он продал и другие телефоны."),
        ("ru", "Он участник организованной преступной группы."),
        ("kk", "Жедел мәліметтер бойынша ол басқа телефондарды да сатқан."),
        ("kk", "Ол ұйымдасқан қылмыстық топтың мүшесі."),
    ],
)
def test_conclusions_are_pointed_out(language, text):
    assert in_facts(language, text) == ["facts.conclusion"]


@pytest.mark.parametrize(
    "text",
    [
        "On 5 October 2026 he wrote.",
        "October 5 he wrote.",
        "He wrote on 2026-10-05.",
        "5 октября 2026 года он написал.",
        "05.10.26 он написал.",
        "2026 жылғы 5 қазанда ол жазды.",
        "5-қазан күні жазды.",
    ],
)
def test_a_day_may_be_written_in_any_way(text):
    facts = words("The seller demanded money and fell silent. " * 9)
    assert "facts.no_day" not in codes(M, case__facts=facts | {"en": f"{facts['en']} {text}"})


@pytest.mark.parametrize("text", ["In 2026 he wrote.", "Room 5, may be.", "It cost 5.10 dollars."])
def test_a_year_or_a_price_is_no_day(text):
    facts = words("The seller demanded money and fell silent. " * 9)
    assert "facts.no_day" in codes(M, case__facts=facts | {"en": f"{facts['en']} {text}"})


@pytest.mark.parametrize(
    "danger",
    ["He will kill her.", "A child is missing.", "Он угрожает взрывом.", "Ол баланы өлтіремін деді."],
)
def test_money_beside_a_danger_is_no_matter(danger):
    text = words("The money was transferred to a wallet and will be taken out today. " * 2)
    assert "emergency.only_money" in codes(E, emergency__description=text)
    assert "emergency.only_money" not in codes(E, emergency__description=text | {"en": f"{text['en']} {danger}"})


def test_only_the_languages_of_the_letter_count():
    russian = {"kk": LONG["ru"]}
    assert codes(P, case__facts=russian) == ["language.not_kazakh"]
    assert codes(P, case__facts=russian, letter_languages=["en"]) == []


def test_a_threat_is_quoted_as_it_was_made():
    assert (
        codes(E, emergency__evidence={"en": "Завтра утром вы все услышите, я заложу устройство в школе номер один"})
        == []
    )


def test_names_may_be_the_same_in_both_languages():
    name = {"kk": "Асқар Серікұлы Мысалов-Үлгібаев Жүнісұлы", "ru": "Асқар Серікұлы Мысалов-Үлгібаев Жүнісұлы"}
    assert codes(P, sender__signatory={"name": name | {"en": "A. Mysalov"}}) == []


def test_the_page_of_rules_names_codes_that_exist_and_their_fixes():
    page = (Path(sources.ROOT) / "docs" / "rules.md").read_text(encoding="utf-8")
    table = page[page.index("## Common mistakes") : page.index("## Safeguards")]
    named = dict(re.findall(r"`([a-z_]+\.[a-z_]+)`(\*?)", table.partition("|---|")[2]))
    known = {case.code for case in CASES} | {"channel.not_advised"}
    assert set(named) <= known
    assert {code for code, star in named.items() if star} == {case.code for case in FIXABLE} & set(named)
