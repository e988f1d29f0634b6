"""Words and charts of the checked claims, on hand-made values and for every claim held."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

import pytest

from ui.blocks.claim_data import LINES, draw_claim
from ui.charts.claims import Bar, Line, claim_bars, claim_lines
from ui.views.claim_parts import Standing, part_key
from ui.views.claims import Checks, Claim, ClaimLimit, ClaimNumber, choose, load_checks
from ui.views.figures import Component
from ui.warehouse import Warehouse
from ui.wording import claims as words
from ui.wording.claim_facts import claim_facts
from ui.wording.provenance import OLDER

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
    standings = {("4", "DEU", 2026): Standing("estimate", "Rounded.")}
    checks = Checks((CLAIM,), {}, parts, standings, 2030)
    verdict, poland, germany = claim_facts(CLAIM, checks)
    assert verdict.label == "Our number: 4 (2026)"
    assert [one.value for one in verdict.components] == [4.68, 2.69]
    assert poland.components[0].source_id == "nato"
    assert germany.value_text == "2.69\u00a0%"
    assert germany.facts == ("2026", "estimate of the publisher", OLDER)
    assert germany.note == "Rounded."
    assert poland.facts[1] == "reported"
    assert verdict.facts == ("2026", "estimate of the publisher")
    assert germany.components == (Component("term", "Germany", 2.69, "percent", "2026", "source"),)


def test_every_number_of_every_claim_has_a_dialog(real: Checks) -> None:
    for claim in real.claims:
        facts = claim_facts(claim, real)
        assert len(facts) >= len(claim.numbers)
        assert len({one.key for one in facts}) == len(facts)
        for one in facts:
            said = (words.markdown(one.label), one.heading, one.value_text, one.formula)
            assert not [text for text in said if UNREADABLE.search(text) or not text.strip()]
            assert one.components
            assert one.facts[1]
            assert set(one.source_ids) <= set(real.sources)


def ratio(parts: Sequence[Component]) -> float:
    first, second = parts[:2]
    assert (first.role, second.role) == ("numerator", "denominator")
    return 100 * (first.value or 0.0) / (second.value or 1.0)


def total(parts: Sequence[Component]) -> float:
    return sum(part.value or 0.0 for part in parts)


MADE: dict[str, Callable[[Sequence[Component]], float | None]] = {
    "1": ratio, "8": ratio, "11": ratio, "13.explained": ratio, "13.overlap": ratio,
    "2": total, "5": total, "6": total, "7": total, "12": total, "15": total, "13.rated": total,
    "3": lambda parts: (parts[0].value or 0.0) - (parts[1].value or 0.0),
    "13.median": lambda parts: total(parts) / len(parts),
    "14": lambda parts: parts[2].value,
}  # fmt: skip


def test_parts_give_the_number_they_stand_under(real: Checks) -> None:
    checked = set()
    for claim in real.claims:
        for one in claim.numbers:
            parts = real.parts.get(part_key(claim.id, one.series, one.label, one.year))
            if parts is None:
                # As printed, or one row of a list.
                assert claim.id in ("4", "9") or one.unit == "member"
                continue
            made = MADE.get(f"{claim.id}.{one.series}") or MADE[claim.id]
            assert made(parts) == pytest.approx(one.value), (claim.id, one)
            checked.add((claim.id, one.series, one.label, one.year))
    assert len(checked) > 100


def test_shares_of_a_verdict_show_all_that_was_counted(real: Checks) -> None:
    by_id = {claim.id: claim for claim in real.claims}
    spending = claim_facts(by_id["4"], real)[0]
    assert len(spending.components) == len(by_id["4"].numbers) > 12
    recent, listed, *years = claim_facts(by_id["12"], real)[0].components
    assert (by_id["12"].value or 0.0) == pytest.approx(ratio((recent, listed)))
    assert total(years) == listed.value
