"""The lint finds what is wrong with a record, and nothing in a record that is right."""

import copy
import dataclasses
import json
from datetime import date, timedelta

import pytest

from eevidence_desktop.domain.provider import Provider
from eevidence_desktop.i18n.language import Language
from eevidence_desktop.knowledge.catalogue_files import lint_files, read_catalogue
from eevidence_desktop.knowledge.compiling import tables_of
from eevidence_desktop.knowledge.lint.fault import Grade
from eevidence_desktop.knowledge.lint.run import RULES, errors, lint
from eevidence_desktop.knowledge.tables import knowledge_of

TODAY = date(2026, 11, 24)
SURE = {"sources": ["page"], "confidence": "high"}
WORDS = {"kk": "Ескерту.", "ru": "Примечание.", "en": "A remark."}
GOOD = {
    "id": "good-mail",
    "name": "Good Mail",
    "services": ["Good Mail"],
    "aliases": ["гуд мейл"],
    "domains": ["good.example"],
    "mail_domains": ["mail.good.example"],
    "entities": [
        {"name": "Good Ltd.", "country": "IE", "address": ["1 Street"], "when": {"account_holder_in": ["EEA"]}, **SURE},
        {"name": "Good Inc.", "country": "US", "address": ["2 Street"], **SURE},
    ],
    "guidelines": {"value": "https://good.example/law", **SURE},
    "contacts": [
        {"purposes": ["requests", "emergency"], "medium": "email", "value": "law@good.example", **SURE},
        {"purposes": ["preservation"], "medium": "portal", "value": "https://law.good.example", **SURE},
        {"purposes": ["emergency"], "medium": "phone", "value": "+12025550123", **SURE},
    ],
    "preservation": {
        "accepted": {"value": True, **SURE},
        "days": {"value": 90, **SURE},
        "extendable": {"value": True, **SURE},
        "extension_days": {"value": 90, **SURE},
    },
    "disclosure": {
        "level": {"value": "case_by_case", **SURE},
        "categories": {"value": ["subscriber_name"], **SURE},
    },
    "emergency": {"accepted": {"value": True, **SURE}},
    "identifiers": [
        {"kind": "email", **SURE},
        {"kind": "phone", "pattern": r"\+\d+", **SURE},
        {
            "kind": "account_id",
            "pattern": r"U\d{4}",
            "note": {**WORDS, "en": "Such as «U1234», for example «U0001»."},
            **SURE,
        },
    ],
    "languages": {"value": ["en"], **SURE},
    "held": [{"categories": ["ip_log"], "retention_days": 90, "note": WORDS, **SURE}],
    "not_held": {"value": ["messages"], **SURE},
    "warnings": [{**WORDS, **SURE}],
    "sources": [{"id": "page", "url": "https://good.example/law", "source_date": "2026-01-02", "official": True}],
    "checked": "2026-11-20",
    "confidence": "high",
}
OTHER = json.loads(json.dumps(GOOD).replace("good.example", "other.example"))
OTHER |= {"id": "other", "name": "Other", "aliases": ["азер"]}

DELETE = object()
# Code, and the fields of the good record that are changed, by path.
SEEDED = [
    ("C01", {"guidelines.sources": []}),
    ("C02", {"guidelines.sources": ["nowhere"]}),
    ("C03", {"guidelines.confidence": None}),
    ("C04", {"held.0.categories": ["dreams"]}),
    ("C04", {"emergency.categories": {"value": ["dreams"], **SURE}}),
    ("C05", {"requirements": {"value": ["wishes"], **SURE}}),
    ("C06", {"entities.0.country": "QQ"}),
    ("C06", {"entities.0.when.account_holder_in": ["Europe"]}),
    ("C07", {"entities.1.when": {"requester_in": ["KZ"]}}),
    ("C07", {"entities": []}),
    ("C08", {"identifiers.1.pattern": "(["}),
    ("C09", {"links": [{"pattern": "^good", "kind": "username"}]}),
    ("C10", {"status": "merged", "redirect": "nobody"}),
    ("C11", {"domains": ["good.example", "other.example"]}),
    ("C11", {"mail_domains": ["good.example", "GOOD.example"]}),
    ("C12", {"sources.1": {"id": "spare", "url": "https://good.example/x", "official": True}}),
    ("C13", {"sources.0.source_date": "2026-12-01"}),
    ("C13", {"sources.0.source_date": "archived 2027"}),
    ("C14", {"sources.0.url": ""}),
    ("C15", {"sources.1": {"id": "page", "url": "https://good.example/x", "official": True}}),
    ("C16", {"checked": "2026-11-25"}),
    ("C17", {"checked": "2026-05-01"}),
    ("C18", {"checked": "2026-08-01"}),
    ("C19", {"sources.0.official": False}),
    ("C20", {"held.0.confidence": "low"}),
    ("C21", {"confidence": "low"}),
    ("C22", {"sources.0.official": False}),
    ("C23", {"contacts.0.value": "abuse@good.example"}),
    ("C23", {"contacts.1.value": "https://good.example/report-abuse"}),
    ("C23", {"contacts.1.value": "https://abuse.good.example/form"}),
    ("C24", {"contacts.0.value": "law@evil.example"}),
    ("C25", {"contacts.1.value": "https://evil.example/law"}),
    ("C25", {"guidelines.value": "https://notgood.example/law"}),
    ("C26", {"contacts.0.purposes": []}),
    ("C27", {"contacts.0.value": None}),
    ("C28", {"contacts.0.value": "law at good.example"}),
    ("C28", {"contacts.1.value": "law.good.example"}),
    ("C29", {"contacts.2.value": "+1 (202) 555-0123"}),
    ("C30", {"sources.0.url": "http://good.example/law"}),
    ("C31", {"sources.0.url": "https://me:secret@good.example/law"}),
    ("C31", {"sources.0.url": "https://good.example/law?token=abc"}),
    ("C32", {"guidelines.value": "https://good.example/law?utm_source=mail"}),
    ("C33", {"guidelines.value": "https:///law"}),
    ("C34", {"entities.0.when": {}}),
    ("C35", {"entities.1.country": None}),
    ("C36", {"entities.1.address": []}),
    ("C37", {"preservation.days.value": 0}),
    ("C37", {"preservation.days.value": 900}),
    ("C37", {"held.0.retention_days": -1}),
    ("C38", {"preservation.accepted.value": False}),
    ("C39", {"preservation.extendable": DELETE}),
    ("C40", {"contacts.0.purposes": ["requests"], "contacts.2.purposes": ["help_desk"]}),
    ("C41", {"disclosure": {"level": {"value": "never_by_law", **SURE}}}),
    ("C42", {"disclosure.level.value": "never_by_policy"}),
    ("C43", {"not_held.value": ["ip_log"]}),
    ("C44", {"held.0.note": DELETE}),
    ("C45", {"warnings.0.kk": ""}),
    ("C46", {"warnings.0.kk": "Примечание."}),
    ("C47", {"warnings.0.ru": "Два  пробела."}),
    ("C47", {"name": "Good\u00a0Mail"}),
    ("C47", {"warnings.0.en": "A sign , apart."}),
    ("C48", {"services": ["Good Mail,"]}),
    ("C48", {"entities.1.name": "Good Company."}),
    ("C49", {"languages.value": ["english"]}),
    ("C50", {"id": "bad-mail"}),
    ("C51", {"id": "Good_Mail"}),
    ("C52", {"aliases": ["Азер"]}),
    ("C53", {"aliases": ["гм"]}),
    ("C54", {"aliases": ["Почта"]}),
    ("C55", {"aliases": ["гуд мeйл"]}),
    ("C56", {"aliases": ["гуд мейл", "Гуд-мейл"]}),
    ("C57", {"status": "renamed", "redirect": "good-mail"}),
    ("C58", {"status": "renamed"}),
    ("C59", {"redirect": "other"}),
    ("C60", {"identifiers.2.pattern": r"U\d{5}"}),
    ("C61", {"identifiers.1.pattern": r"\d{10,11}"}),
    ("C62", {"identifiers.2.needs_instant": True}),
    ("C63", {"identifiers.3": {"kind": "email", **SURE}}),
]  # fmt: skip


@pytest.fixture(scope="module")
def tables(resources):
    return knowledge_of(tables_of(resources, without="providers"))


def changed(fields):
    record = copy.deepcopy(GOOD)
    for path, value in fields.items():
        *way, last = path.split(".")
        place = record
        for name in way:
            place = place[int(name)] if isinstance(place, list) else place[name]
        if isinstance(place, list):
            place[int(last) : int(last) + 1] = [value]
        elif value is DELETE:
            del place[last]
        else:
            place[last] = value
    return record


def found(tables, *rows, today=TODAY):
    """Return the faults of records that stand in the files good-mail and other."""
    files = dict(zip(("good-mail", "other"), rows, strict=False))
    records = {file: Provider.model_validate(row) for file, row in files.items()}
    return lint(records, files, tables, today)


def test_a_good_record_gives_nothing(tables):
    assert found(tables, GOOD, OTHER) == ()


@pytest.mark.parametrize("code, fields", SEEDED, ids=[f"{code}-{'-'.join(fields)}" for code, fields in SEEDED])
def test_a_seeded_error_is_found(tables, code, fields):
    faults = found(tables, changed(fields), OTHER)
    mine = [fault for fault in faults if fault.rule.code == code]
    assert mine, [fault.plain for fault in faults]
    assert "good-mail" in {fault.record for fault in mine}


def test_every_rule_has_a_seeded_error():
    assert {rule.code for rule in RULES} - {code for code, _ in SEEDED} == {"C00"}
    assert len(RULES) > 25


def test_codes_and_slugs_are_unique_and_in_order():
    codes = [rule.code for rule in RULES]
    assert codes == sorted(set(codes))
    assert len({rule.slug for rule in RULES}) == len(RULES)


def test_most_seeded_errors_are_found_alone(tables):
    """A rule that fires beside most others would only be noise."""
    for code, fields in SEEDED:
        codes = {fault.rule.code for fault in found(tables, changed(fields), OTHER)}
        assert len(codes) <= 4, (code, fields, codes)


@pytest.mark.parametrize("code, fields", SEEDED, ids=[f"{code}-{'-'.join(fields)}" for code, fields in SEEDED])
def test_messages_can_be_filled_in_and_paths_lead_into_the_record(tables, code, fields):
    for fault in found(tables, changed(fields), OTHER):
        for text in (fault.message, fault.fix):
            assert text.text.format(**{name: str(value) for name, value in text.params.items()})
        assert fault.path.split(".")[0] in Provider.model_fields


def test_faults_come_by_record_the_gravest_first(tables):
    faults = found(tables, changed({"confidence": "low", "checked": "2026-08-01", "guidelines.sources": []}), OTHER)
    assert [fault.rule.grade.rank for fault in faults] == sorted(fault.rule.grade.rank for fault in faults)
    assert [fault.rule.code for fault in errors(faults)] == ["C01"]


def test_a_check_ages_with_the_day_of_the_lint(tables):
    checked = date.fromisoformat(GOOD["checked"])
    codes = [
        {fault.rule.code for fault in found(tables, GOOD, today=checked + timedelta(days=days))}
        for days in (90, 91, 180, 181)
    ]
    assert codes == [set(), {"C18"}, {"C18"}, {"C17"}]


def test_circles_of_any_length_are_found_once_a_record(tables):
    rows = [
        changed({"status": "renamed", "redirect": "other"}),
        {**OTHER, "status": "renamed", "redirect": "good-mail"},
    ]
    assert [fault.rule.code for fault in errors(found(tables, *rows))] == ["C57", "C57"]


def test_a_portal_that_many_share_is_no_foreign_ground(tables):
    shared = {"contacts.1.value": "https://app.kodexglobal.com/good/signin", "contacts.1.shared": "Kodex"}
    assert found(tables, changed(shared), OTHER) == ()
    mailbox = {"contacts.0.value": "good@kodex.example", "contacts.0.shared": "Kodex"}
    assert found(tables, changed(mailbox), OTHER) == ()


def test_an_abuse_desk_that_is_no_intake_is_allowed(tables):
    desk = {"contacts.0.value": "abuse@good.example", "contacts.0.purposes": ["help_desk"]}
    assert found(tables, changed(desk), OTHER) == ()


@pytest.mark.parametrize("name", ["Good, Inc.", "Good B.V.", "Good S.à r.l.", "Good GmbH", "Good Co. Ltd.", "Good!"])
def test_points_of_companies_belong_to_the_name(tables, name):
    assert found(tables, changed({"entities.1.name": name}), OTHER) == ()


# --------------------------------------------------------------------------------------------------- files


@pytest.fixture
def folder(tmp_path, resources):
    for name in ("labels", "channels"):
        (tmp_path / name).symlink_to(resources / name)
    for file in resources.glob("*.yaml"):
        (tmp_path / file.name).symlink_to(file)
    (tmp_path / "providers").mkdir()
    return tmp_path


def write(folder, name, text):
    (folder / "providers" / f"{name}.yaml").write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    "text, path",
    [
        ("id: [", ""),
        ("- a list", ""),
        ("id: a\nid: b", ""),
        ("id: a", "name"),
        ("{id: a, name: A, services: [], entities: [{colour: red}], checked: 2026-01-01}", "entities.0.colour"),
    ],
)
def test_a_record_that_does_not_fit_is_one_error_and_the_others_go_on(folder, text, path):
    write(folder, "broken", text)
    write(folder, "good-mail", json.dumps(changed({"languages.value": ["english"]})))
    faults, records = lint_files(folder, TODAY)
    assert records == 2
    assert [(fault.record, fault.rule.code) for fault in faults] == [("broken", "C00"), ("good-mail", "C49")]
    assert faults[0].path == path


def test_an_empty_folder_is_clean(folder):
    assert lint_files(folder, TODAY) == ((), 0)


def test_records_are_keyed_by_file(folder):
    write(folder, "misnamed", json.dumps(GOOD))
    assert list(read_catalogue(folder / "providers").records) == ["misnamed"]
    assert [fault.rule.code for fault in lint_files(folder, TODAY)[0]] == ["C50"]


def test_the_compiler_refuses_what_breaks_a_link(tables):
    from eevidence_desktop.knowledge.linking import faults

    record = Provider.model_validate(changed({"guidelines.sources": ["nowhere"]}))
    broken = dataclasses.replace(tables, providers={"good-mail": record})
    assert [fault.text for fault in faults(broken)] == ["guidelines: The source «nowhere» does not exist."]


def test_grades_weigh_in_order():
    assert [grade.rank for grade in Grade] == [0, 1, 2]
    assert len(Language) == 3
