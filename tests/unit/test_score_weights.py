"""Weights in a link: read strictly, refused with what was wrong, written only where moved."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.notices import refusal_notice, refusal_sentence
from ui.parameters import Parameter, read
from ui.views.score_weights import WeightNode, Weights

WEIGHTS = Weights(
    (
        WeightNode("trade", "Trade and markets", "Trade and markets", 1.0),
        WeightNode("import_supply_share", "Share of imports", "import_supply_share", 1.0, "trade"),
        WeightNode("input_supply", "Share of inputs", "input_supply", 3.0, "trade"),
        WeightNode("finance", "Finance", "Finance", 0.5),
        WeightNode("treasury_holdings", "Treasuries", "treasury_holdings", 1.0, "finance"),
    ),
    "leverage over the United States",
)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("", ""),
        ("trade:2", "trade:2"),
        ("finance:2,trade:3", "trade:3,finance:2"),
        (" TRADE : 2.5 ,", "trade:2.5"),
        ("trade:1,finance:0.5", ""),
        ("trade:1.33333", "trade:1.333"),
        ("trade:0", "trade:0"),
        ("input_supply:0,trade:10", "trade:10,input_supply:0"),
    ],
)
def test_what_differs_from_the_default_is_kept_in_the_order_of_the_index(raw, text):
    assert WEIGHTS.read(raw) == (text, [])
    assert WEIGHTS.read(text) == (text, [])


@pytest.mark.parametrize(
    ("raw", "text", "said"),
    [
        ("trade:-1,finance:2", "finance:2", "has a negative weight"),
        ("trade:nan,finance:2", "finance:2", "has no weight that is a number"),
        ("trade:inf", "", "has no weight that is a number"),
        ("trade,finance:2", "finance:2", "has no weight that is a number"),
        ("trade:2:3", "", "has no weight that is a number"),
        ("trade:11", "", "has a weight above 10"),
        ("oil:2,finance:2", "finance:2", "names no domain or indicator of leverage over"),
        ("trade:2,trade:3,finance:2", "finance:2", "gives more than once"),
        ("trade:0,finance:0", "", "leaves every weight at zero"),
        ("trade:0,treasury_holdings:0", "", "leaves every weight at zero"),
        ("x" * 1_000_000, "", "1,000,000 signs"),
        ("trade:2," * 200, "", "begins a list of weights"),
    ],
)
def test_what_is_wrong_is_named_and_the_rest_stands(raw, text, said):
    found, refused = WEIGHTS.read(raw)
    assert found == text
    assert said in refusal_sentence(refused[0])
    assert len(refusal_notice(refused)) < 900


@given(st.text(max_size=300))
def test_any_text_is_read_without_a_crash(raw):
    parameter = Parameter("w", "weight", "", reader=WEIGHTS.read)
    value, _ = read(parameter, raw)
    assert isinstance(value, str)
    assert read(parameter, value) == (value, [])
    assert WEIGHTS.leaves_something(WEIGHTS.changes(value))


@given(
    st.dictionaries(
        st.sampled_from([one.key for one in WEIGHTS.nodes]),
        st.floats(0, 10).map(lambda number: round(number, 3)),
    )
)
def test_a_link_replays_the_weights_exactly(chosen):
    weights = {one.key: one.default for one in WEIGHTS.nodes} | chosen
    if WEIGHTS.leaves_something(weights):
        text = WEIGHTS.text(weights)
        assert WEIGHTS.read(text) == (text, [])
        assert WEIGHTS.all(text) == weights
        assert len(text) <= WEIGHTS.longest


def test_shares_worked_out_by_hand():
    """Trade 1 of 1.5 is 66.7 %; its indicators 1 and 3 of 4."""
    shares = WEIGHTS.shares("")
    assert shares["trade"] == pytest.approx(200 / 3)
    assert shares["import_supply_share"] == pytest.approx(50 / 3)
    assert shares["treasury_holdings"] == pytest.approx(100 / 3)
    # Without its only indicator, finance leaves the index.
    assert WEIGHTS.shares("treasury_holdings:0")["trade"] == pytest.approx(100)
    assert WEIGHTS.shares("trade:0")["input_supply"] == 0


def test_weights_of_another_side_are_left_out():
    assert WEIGHTS.changes("trade:2,security:3") == {"trade": 2.0}
    assert WEIGHTS.by_index_name("trade:2,input_supply:0") == (
        {"Trade and markets": 2.0}, {"input_supply": 0.0},
    )  # fmt: skip
