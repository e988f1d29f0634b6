"""The page of checked claims, opened as a reader would, against queries on the database."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from indicators.numbers import dollars
from tests.app.dialogs import value_of
from ui.warehouse import Warehouse

Open = Callable[..., AppTest]


def texts(app: AppTest) -> str:
    blocks = (*app.title, *app.subheader, *app.markdown, *app.caption, *app.info)
    return "\n".join(str(block.value) for block in blocks)


def cells(app: AppTest) -> str:
    return "\n".join(table.value.to_csv(index=False) for table in app.table)


def row(warehouse: Warehouse, claim_id: str) -> dict[str, object]:
    return warehouse.rows("SELECT * FROM out_claim WHERE claim_id = ?", [claim_id])[0]


def test_default_page_shows_every_claim_with_reason_and_number(
    open_page: Open, warehouse: Warehouse
) -> None:
    app = open_page("claims")
    assert not app.exception
    shown = texts(app)
    for one in warehouse.rows("SELECT reason FROM out_claim"):
        assert one["reason"].replace("$", r"\$") in shown
    assert dollars(float(str(row(warehouse, "3")["value"]))).replace("$", r"\$") in shown
    labels = [fold.label for fold in app.expander]
    assert labels.count("Our number, chart, rule and sources") == 13
    assert {"Our number, rule and sources", "Rule and sources"} <= set(labels)
    assert not app.table
    counts = {
        one["verdict"]: one["n"]
        for one in warehouse.rows("SELECT verdict, count(*) AS n FROM out_claim GROUP BY verdict")
    }
    assert f"Of 15\u00a0claims, the data support {counts['supported']}" in shown
    assert f"{counts['cannot_be_checked']} cannot be checked" in shown
    assert "not affiliated with the authors" in shown
    assert "No verdict has been corrected" in shown


def test_deep_link_opens_one_claim_with_its_numbers(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("claims", claim="4")
    assert not app.exception
    shown = texts(app)
    assert "4. Who reaches 4 to 5 % of GDP on defence" in shown
    assert "5. What Europe buys" not in shown
    share = warehouse.rows(
        "SELECT core_share_gdp_pct AS share FROM fact_nato_defence WHERE member = 'LTU' "
        "ORDER BY year DESC LIMIT 1"
    )[0]["share"]
    assert f"Lithuania with {share:.2f}\u00a0%" in shown
    assert f"Lithuania,{share:.2f}\u00a0%,2026" in cells(app)
    assert "only Germany and Poland" in shown


def test_a_number_opens_its_dialog(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("claims", claim="3")
    last = warehouse.rows(
        "SELECT position, year FROM out_claim_figure WHERE claim_id = '3' ORDER BY year DESC"
    )[0]
    app.selectbox(key="pick.claim.3").select(f"claim.3.{int(last['position']) - 1}").run()
    assert not app.exception
    shown = texts(app)
    assert "**Formula.** goods exports of China - goods imports of China" in shown
    exports = warehouse.rows(
        "SELECT value_musd FROM fact_goods_trade WHERE reporter = 'CHN' AND partner = 'WLD' "
        "AND flow = 'exports' AND year = ?", [last["year"]],
    )[0]["value_musd"]  # fmt: skip
    assert f"{exports:,.1f}\u00a0million USD" in shown
    assert "Open the publisher's page" in shown
    assert "Cite as:" in shown


def test_filters_come_from_the_link(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("claims", verdict="partly", origin="op-ed")
    assert not app.exception
    expected = warehouse.rows(
        "SELECT c.id, c.title FROM ref_claim c JOIN out_claim o ON o.claim_id = c.id "
        "WHERE o.verdict = 'partly' AND c.origin = 'op-ed'"
    )
    heads = [str(block.value) for block in app.subheader]
    assert heads == [*(f"{one['id']}. {one['title']}" for one in expected), "Corrections"]


def test_a_filter_that_leaves_nothing_says_so(open_page: Open) -> None:
    app = open_page("claims", verdict="not_supported", origin="op-ed")
    assert not app.exception
    assert "No claim passes both filters." in texts(app)


@pytest.mark.parametrize("asked", [{"claim": "99"}, {"verdict": "maybe"}, {"origin": "<b>"}])
def test_refused_link_shows_all_claims(open_page: Open, asked: dict[str, str]) -> None:
    app = open_page("claims", **asked)
    assert not app.exception
    assert app.warning
    assert "15. The joint fighter" in texts(app)


def test_a_claim_without_a_number_says_so(open_page: Open) -> None:
    shown = texts(open_page("claims", claim="10"))
    assert "? cannot be checked" in shown or "cannot be checked" in shown
    assert "**Our number:** none." in shown


def test_a_sum_opens_every_term(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("claims", claim="5")
    app.selectbox(key="pick.claim.5").select("claim.5.0").run()
    assert not app.exception
    rows = warehouse.rows(
        "SELECT c.name_in_text, g.value_musd FROM fact_goods_trade g JOIN dim_country c "
        "ON c.iso3 = g.partner WHERE g.reporter = 'USA' AND g.flow = 'exports' AND g.year = 2024 "
        "AND (c.region = 'Europe' OR c.is_eu_member) AND c.iso3 NOT IN ('RUS', 'BLR', 'EUU')"
    )
    assert value_of(app) == f"{sum(row['value_musd'] for row in rows):,.1f}\u00a0million USD"
    terms = [str(b.value) for b in app.markdown if str(b.value).startswith("- **Term")]
    listed = "\n".join(terms)  # the long rest is folded, in a list of its own
    assert len(listed.splitlines()) == len(rows)
    poland = next(row["value_musd"] for row in rows if row["name_in_text"] == "Poland")
    assert f"{poland:,.1f}\u00a0million USD** · US goods exports to Poland" in listed
    assert "worked out from reported numbers" in texts(app)


def test_sites_open_host_by_host(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("claims", claim="2")
    app.selectbox(key="pick.claim.2").select("claim.2.0").run()
    germany = warehouse.rows("SELECT n_sites FROM fact_us_bases WHERE iso3 = 'DEU'")[0]["n_sites"]
    shown = texts(app)
    assert value_of(app) == "119"
    assert f"**Term: {germany}\u00a0sites** · sites in Germany (about 2018)" in shown
    assert "`vine_us_bases`" in shown
    assert "Older: more than three years" in shown
