"""Words and charts of the checked claims, on hand-made values and for every claim held."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from ui.blocks.claim_data import LINES, draw_claim
from ui.charts.claims import Bar, Line, claim_bars, claim_lines
from ui.views.claims import Checks, Claim, ClaimLimit, ClaimNumber, choose, load_checks
from ui.views.figures import Component
from ui.warehouse import Warehouse
from ui.wording import claims as words
from ui.wording.claim_facts import claim_facts

UNREADABLE = re.compile(r"\bnan\b|\bNone\b|\{|\}|  (?!\n)|%\s*%|\.\.|,,|(?<!\\)\$")
CLAIM = Claim(
    "4", "Title", "Claim.", "brief", "Author", "Work", "Section", "few words", "Rule.", "bars",
    "partly", 4.0, "count", 2026, "Reason.", ("source",),
    (ClaimNumber("POL", "Poland", 4.68, "pct", 2026, "source"),
     ClaimNumber("DEU", "Germany", 2.69, "pct", 2026, "source")),
    (ClaimLimit("4.spending.least", 4.0, "pct", "Lower of the two."),),
)  # fmt: skip


def test_verdicts_are_counted_in_words() -> None:
    counts = {"supported": 3, "partly": 7, "not_supported": 2, "cannot_be_checked": 3}
    assert words.summary(counts) == (
        "**Of 15\u00a0claims, the data support 3, support 7 in part and do not support 2; 3 cannot "
        "be checked with the data held.**"
    )
    none = {"supported": 0, "partly": 0, "not_supported": 0, "cannot_be_checked": 1}
    assert words.summary(none).startswith("**None of 1\u00a0claim can be judged; 1 cannot")


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [(5.33, "pct", "5.33\u00a0%"), (54.2, "pct", "54\u00a0%"), (993_223.0, "musd", "$993\u00a0bn"),
     (4.0, "count", "4"), (63.4, "points", "63 of 100"), (67_838.0, "persons", "67,838")],
)  # fmt: skip
def test_amounts(value: float, unit: str, text: str) -> None:
    assert words.amount(value, unit) == text


def test_our_number_carries_year_and_source() -> None:
    assert words.number_line(CLAIM, ["NATO"]) == (
        "**Our number:** 4 (2026), European Allies at 4 % of GDP or more. *NATO.*"
    )
    without = replace(CLAIM, value=None)
    assert words.number_line(without, []) == f"**Our number:** none. {words.NO_NUMBERS}"


def test_filters_narrow_and_an_empty_filter_lets_all_pass() -> None:
    other = replace(CLAIM, id="12", origin="op-ed", verdict="supported")
    checks = Checks((CLAIM, other), {})
    assert choose(checks) == (CLAIM, other)
    assert choose(checks, verdicts=("partly",)) == (CLAIM,)
    assert choose(checks, origins=("op-ed",), verdicts=("partly",)) == ()
    assert checks.count()["supported"] == 1


@pytest.mark.parametrize("dark", [False, True])
def test_bars_stand_in_order_with_the_line_of_the_text(dark: bool) -> None:
    bars = [Bar("Alland", 5.0, "5 %"), Bar("Borduria", 2.0, "2 %", False)]
    figure = claim_bars(bars, 4.0, "text: 4 %", dark=dark)
    assert list(figure.data[0].x) == [5.0, 2.0]
    assert list(figure.data[0].y) == [1, 0]
    assert figure.layout.shapes[0].x0 == 4.0
    assert claim_bars(bars, None, "", dark=dark).layout.shapes == ()


def test_lines_are_named_with_their_last_value() -> None:
    lines = [Line("US", [2000, 2001], [3.0, 2.0], ["3 %", "2 %"]),
             Line("Europe", [2000, 2001], [1.0, 1.5], ["1 %", "1.5 %"])]  # fmt: skip
    figure = claim_lines(lines, 2.0, "guideline: 2 %", dark=False)
    assert [list(trace.y) for trace in figure.data] == [[3.0, 2.0], [1.0, 1.5]]
    assert {note.text for note in figure.layout.annotations} == {
        "━ US <b>2 %</b> (2001)", "╌ Europe <b>1.5 %</b> (2001)", "guideline: 2 %",
    }  # fmt: skip


@pytest.fixture(scope="module")
def real(warehouse: Warehouse) -> Checks:
    """Load the checks of the built database."""
    return load_checks(warehouse)


def said(checks: Checks, claim: Claim) -> Iterator[str]:
    publishers = [one.publisher for one in checks.sources_of(claim)]
    yield from (words.heading(claim), words.option(claim), words.place(claim))
    yield from (words.number_line(claim, publishers), words.markdown(claim.reason), claim.rule)
    yield from (text for one in claim.numbers for text in words.number_row(one).values())
    yield from (words.limit_item(one) for one in claim.limits)


def test_everything_reads_well_for_every_claim(real: Checks) -> None:
    assert len(real.claims) == 15
    for claim in real.claims:
        bad = [text for text in said(real, claim) if UNREADABLE.search(text) or not text.strip()]
        assert bad == []
        assert set(claim.source_ids) <= set(real.sources)
        assert claim.verdict in words.VERDICTS


def test_every_claim_that_is_drawn_has_a_title_and_a_chart(real: Checks) -> None:
    for claim in real.claims:
        if claim.shown == "none":
            assert claim.id not in words.CHART_TITLES
            continue
        assert claim.id in words.CHART_TITLES
        assert claim.numbers
        assert draw_claim(claim, dark=False).data
        if claim.id in LINES:
            assert claim.limit(LINES[claim.id]) is not None


def test_each_number_opens_with_formula_terms_and_source() -> None:
    parts = {("4", "POL", 2026): (Component("term", "spending", 4.68, "percent", "2026", "nato"),)}
    verdict, poland, germany = claim_facts(CLAIM, parts)
    assert verdict.label == "Our number: 4 (2026)"
    assert [one.value for one in verdict.components] == [4.68, 2.69]
    assert poland.components[0].source_id == "nato"
    assert (germany.value_text, germany.facts) == ("2.69\u00a0%", ("2026",))
    assert germany.components == (Component("term", "Germany", 2.69, "percent", "2026", "source"),)


def test_every_number_of_every_claim_has_a_dialog(real: Checks) -> None:
    for claim in real.claims:
        facts = claim_facts(claim, real.parts)
        assert len(facts) >= len(claim.numbers)
        assert len({one.key for one in facts}) == len(facts)
        for one in facts:
            said = (words.markdown(one.label), one.heading, one.value_text, one.formula)
            assert not [text for text in said if UNREADABLE.search(text) or not text.strip()]
            assert one.components
            assert set(one.source_ids) <= set(real.sources)


def test_parts_give_the_number_they_stand_under(real: Checks) -> None:
    by_id = {claim.id: claim for claim in real.claims}
    checked = 0
    for (claim_id, series, year), parts in real.parts.items():
        held = [one for one in by_id[claim_id].numbers if (one.series, one.year) == (series, year)]
        values = [part.value or 0.0 for part in parts]
        made = {
            "1": lambda v: 100 * v[0] / v[1], "8": lambda v: 100 * v[0] / v[1],
            "3": lambda v: v[0] - v[1], "6": sum, "7": sum, "11": lambda v: 100 * v[0] / v[1],
        }[claim_id]  # fmt: skip
        for one in held:
            assert made(values) == pytest.approx(one.value), (claim_id, series, year)
            checked += 1
    assert checked > 70
