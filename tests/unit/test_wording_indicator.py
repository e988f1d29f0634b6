"""Sentences of the indicators page, by hand and for every measure, power and country."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest

from indicators.catalog import BY_MEASURE, MEASURES
from ui.views.indicator import load_measure
from ui.warehouse import Warehouse
from ui.wording import indicator as indicator_words
from ui.wording import indicator_charts as chart_words
from ui.wording import indicator_facts as fact_words
from ui.wording import indicator_findings as say
from ui.wording import indicator_trend as trend_words
from ui.wording.numbers import sentence_case

BROKEN = re.compile(
    r"\bnan\b|\bNone\b|\{|\}|  |\b1\s(?:countries|persons|reasons)\b|\(\)|\bthe the\b"
)
PAIRS = [
    (measure, power)
    for measure, indicator in BY_MEASURE.items()
    for power in (indicator.powers or ("",))
]


@dataclass(frozen=True)
class Reading:
    """A row as the sentences need it."""

    name_in_text: str = "Mexico"
    value: float | None = 81.3
    status: str = "ok"
    unit: str = "pct"
    bound: str = ""
    is_older: bool = False
    period: str = "2024"
    note: str = ""
    group: str = "roster"
    rank: int | None = 1
    n_ranked: int = 43
    amount_musd: float | None = None

    @property
    def name(self) -> str:  # noqa: D102
        return sentence_case(self.name_in_text.removeprefix("the "))


def test_the_finding_names_the_leader() -> None:
    rows = [Reading(), Reading("Canada", 76.4)]
    assert say.finding(MEASURES["export_dependence"], "USA", rows) == (
        "Mexico sends the largest share of its goods exports to the United States: 81\u00a0% (2024)"
    )


def test_a_firm_number_leads_and_weaker_ones_above_are_named() -> None:
    rows = [Reading("Canada", 62.0, "low_coverage"), Reading("Colombia", 28.2)]
    assert say.finding(MEASURES["import_dependence"], "USA", rows).startswith("Colombia buys")
    assert say.weaker_above(rows) == (
        "Canada (62\u00a0%) stands higher with a weaker number: read the notes."
    )
    assert say.weaker_above(rows[1:]) == ""


def test_ties_share_the_first_place() -> None:
    rows = [Reading("Japan", 7, unit="count"), Reading("the United Kingdom", 7, unit="count")]
    assert say.finding(MEASURES["club_memberships"], "", rows) == (
        "Club memberships: Japan and the United Kingdom share the highest value, 7 (2024)"
    )


def test_no_value_is_said() -> None:
    measure = MEASURES["export_dependence"]
    assert say.finding(measure, "USA", []) == (
        "Exports to the United States, % of exports: no country shown has a value"
    )
    assert say.finding(measure, "USA", [Reading(value=0.0)]).endswith(
        "0 for every country with a firm value"
    )


def test_floors_and_age_are_said() -> None:
    row = Reading(value=4.83, bound="floor", is_older=True, period="about 2018")
    assert indicator_words.value_words(row) == "at least 4.8\u00a0%"
    assert indicator_words.mark_text(row, 1) == "≥\u00a04.8\u00a0%"
    assert indicator_words.when(row) == "about 2018, older"


def test_the_chosen_country_stands_with_dollars_and_place() -> None:
    row = Reading("South Korea", 18.8, rank=7, amount_musd=128_000)
    assert say.standing(row) == (
        "**South Korea**: 19\u00a0% (2024) · $128\u00a0bn · 7th of 43\u00a0middle powers with data"
    )
    missing = Reading("Iran", None, "not_reported", note="No total.", rank=None)
    assert say.standing(missing) == "**Iran**: no data. No total."


@pytest.mark.parametrize(
    ("unit", "labels"),
    [
        ("pct", ["under 2\u00a0%", "2 to 5\u00a0%", "5\u00a0% and more"]),
        ("persons", ["under 2", "2 to 5", "5 and more"]),
        ("musd", ["under $2.00\u00a0m", "$2.00\u00a0m to $5.00\u00a0m", "$5.00\u00a0m and more"]),
    ],
)
def test_classes_carry_their_unit(unit: str, labels: list[str]) -> None:
    assert [indicator_words.class_label((2.0, 5.0), place, unit) for place in range(3)] == labels


def test_coverage_is_counted() -> None:
    assert fact_words.coverage_counts(firm=40, weak=3, missing=14, not_applicable=0) == (
        "43 of 57\u00a0countries shown have a value, 3 of them are weak, 14 without data."
    )


def test_a_trend_title_says_from_and_to() -> None:
    title = trend_words.trend_title(
        MEASURES["export_dependence"], "USA", "Japan", (2021, 17.9), (2024, 20.1)
    )
    assert title == "Japan: from 18\u00a0% in 2021 to 20\u00a0% in 2024"


@pytest.mark.parametrize(("measure_id", "power"), PAIRS)
def test_every_measure_reads_well_for_every_country(
    warehouse: Warehouse, measure_id: str, power: str
) -> None:
    page = load_measure(warehouse, measure_id, power)
    ranked = page.ranked(warehouse.roster)
    texts = [
        say.finding(page.measure, power, ranked),
        say.finding(page.measure, power, page.ranked(tuple(page.rows))),
        say.weaker_above(ranked),
        indicator_words.not_dyadic(page.indicator.powers),
        indicator_words.choice(page.measure),
        *(say.standing(row) for row in page.rows.values()),
        *(chart_words.hover(row, page.measure.decimals) for row in page.rows.values()),
        *(
            fact_words.reason_line(one.status, one.text, one.count)
            for one in page.reasons(warehouse.roster)
        ),
    ]
    assert not [text for text in texts if BROKEN.search(text)]


@pytest.mark.parametrize("measure_id", list(MEASURES))
def test_a_measure_without_a_sentence_of_its_own_still_reads_well(
    measure_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(say, "FINDINGS", {})
    said = say.finding(MEASURES[measure_id], "USA", [Reading(unit=MEASURES[measure_id].unit)])
    assert said.startswith("Mexico has the highest value, ")
    assert not BROKEN.search(said)


def test_sentences_of_their_own_belong_to_measures_that_exist() -> None:
    assert set(say.FINDINGS) <= set(MEASURES)


def test_a_measure_with_two_decimals_keeps_them_in_headlines():
    # OECD, preliminary data for 2025: Norway 1.03 and Luxembourg 0.99 % of national income.
    rows = [Reading("Norway", 1.03072), Reading("Luxembourg", 0.99254)]
    assert "1.03\u00a0%" in say.finding(MEASURES["oda_effort"], "", rows)
    assert indicator_words.amount(0.99254, "pct", 2) == "0.99\u00a0%"
    assert indicator_words.amount(0.99254, "pct") == "1.0\u00a0%"
    assert indicator_words.amount(81.3, "pct", 2) == "81\u00a0%"
    assert indicator_words.amount(0.001, "pct", 2) == "under 0.1\u00a0%"
    assert indicator_words.amount(0.0, "pct", 2) == "0\u00a0%"
    assert "0.14\u00a0% and 0.35\u00a0%" in chart_words.spread("pct", 0.141, 0.246, 0.349, 33, 2)
