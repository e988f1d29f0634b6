"""Each indicator has one declaration, one formula and one known answer, and nothing is orphaned."""

from __future__ import annotations

import re
import string
from collections import Counter
from typing import get_args

import duckdb
import pytest

from indicators.catalog import INDICATORS
from indicators.model import DOMAINS, CaveatKind, Indicator, Lens, Measure, Unit
from tests.conftest import ROOT

IDS = [indicator.id for indicator in INDICATORS]
MEASURES = [measure for indicator in INDICATORS for measure in indicator.measures]
SQL_FILES = {path.stem for path in (ROOT / "indicators" / "sql").glob("*.sql")}
TEST_FILES = {
    path.stem.removeprefix("test_") for path in (ROOT / "tests" / "known_answers").glob("test_*.py")
}
# Known answers of the scores and of the whole build.
NOT_OF_ONE_INDICATOR = {"default_index", "published", "scores_asem"}


def test_every_indicator_has_its_formula_and_no_formula_is_orphaned() -> None:
    assert set(IDS) == SQL_FILES


def test_every_indicator_has_its_known_answer_and_no_test_is_orphaned() -> None:
    assert set(IDS) == TEST_FILES - NOT_OF_ONE_INDICATOR


def test_ids_are_unique() -> None:
    assert [i for i, n in Counter(IDS).items() if n > 1] == []
    assert [i for i, n in Counter(m.id for m in MEASURES).items() if n > 1] == []


def test_there_is_a_catalogue() -> None:
    assert INDICATORS


@pytest.mark.parametrize("indicator", INDICATORS, ids=IDS)
def test_sources_named_are_declared(indicator: Indicator) -> None:
    from etl.sources import SOURCES

    assert indicator.source_ids
    assert [source for source in indicator.source_ids if source not in SOURCES] == []


@pytest.mark.parametrize("indicator", INDICATORS, ids=IDS)
def test_keys_are_known(indicator: Indicator) -> None:
    assert indicator.domain in DOMAINS
    assert indicator.lens in get_args(Lens)
    assert set(indicator.powers) <= {"USA", "CHN"}
    assert len(set(indicator.powers)) == len(indicator.powers)
    assert {caveat.kind for caveat in indicator.caveats} <= set(get_args(CaveatKind))
    assert {measure.unit for measure in indicator.measures} <= set(get_args(Unit))


@pytest.mark.parametrize("indicator", INDICATORS, ids=IDS)
def test_texts_are_there_and_plain(indicator: Indicator) -> None:
    texts = (
        indicator.question, indicator.formula, indicator.definition, indicator.reference,
        indicator.coverage_rule, *(caveat.text for caveat in indicator.caveats),
    )  # fmt: skip
    assert indicator.measures
    for text in texts:
        assert text == text.strip()
        assert text
        assert "  " not in text
    assert indicator.question.endswith("?")


@pytest.mark.parametrize("indicator", INDICATORS, ids=IDS)
def test_texts_are_whole_sentences_in_one_spelling(indicator: Indicator) -> None:
    sentences = (
        indicator.definition, indicator.coverage_rule, *(c.text for c in indicator.caveats),
    )  # fmt: skip
    for text in sentences:
        assert text[0] == text[0].upper()
        assert text.endswith(".")
        # A capital after a semicolon is two sentences run into one.
        assert not re.search(r"; (The|A|An|It|This|They)\b", text)
        assert "aluminum" not in text.lower()


@pytest.mark.parametrize("indicator", INDICATORS, ids=IDS)
def test_every_measure_has_a_formula_of_its_own(indicator: Indicator) -> None:
    formulas = [indicator.formula_of(measure) for measure in indicator.measures]
    assert len(set(formulas)) == len(formulas)
    for measure, formula in zip(indicator.measures, formulas, strict=True):
        assert "  " not in formula
        assert formula == formula.strip()
        # A share says that it is multiplied by 100, unless it is printed or added up as it stands.
        as_printed = {
            "import_dependence", "tariff_level", "us_mineral_reliance", "chip_supply_share",
            "equidistance",
        }  # fmt: skip
        if measure.unit == "pct" and measure.id not in as_printed:
            assert "100 x" in formula, measure.id


@pytest.mark.parametrize("measure", MEASURES, ids=[m.id for m in MEASURES])
def test_titles_take_the_power_and_nothing_else(measure: Measure) -> None:
    for text in (measure.title, measure.label):
        fields = {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
        assert fields <= {"power"}, text
        shown = text.format(power="the United States")
        assert shown
        assert "{" not in shown
        assert "  " not in shown


@pytest.mark.parametrize("indicator", INDICATORS, ids=IDS)
def test_a_measure_of_no_power_does_not_name_one(indicator: Indicator) -> None:
    if not indicator.powers:
        for measure in indicator.measures:
            assert "{power}" not in measure.title + measure.label


@pytest.mark.parametrize("measure", MEASURES, ids=[m.id for m in MEASURES])
def test_ranges_are_ordered(measure: Measure) -> None:
    low, high = measure.low, measure.high
    assert low is None or high is None or low < high


@pytest.mark.parametrize("indicator", INDICATORS, ids=IDS)
def test_the_formula_is_one_statement_with_a_header(indicator: Indicator) -> None:
    text = (ROOT / "indicators" / "sql" / f"{indicator.id}.sql").read_text(encoding="utf-8")
    head = [line for line in text.splitlines() if line.startswith("--")]
    for word in ("Question", "Formula", "Source"):
        assert any(word.lower() in line.lower() for line in head), word
    assert len(duckdb.extract_statements(text)) == 1
