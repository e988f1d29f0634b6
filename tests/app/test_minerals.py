"""The minerals page: figures and sentences against the database, links, and what is missing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from urllib.parse import parse_qsl

import pytest
from streamlit.testing.v1 import AppTest

from tests.app.dialogs import value_of
from ui.views.facts import Fact
from ui.views.mineral_atlas import load_atlas
from ui.views.mineral_reliance import UsReliance, load_reliance
from ui.views.mineral_trade import MineralTrade, load_trade
from ui.views.minerals import STAGES, Atlas
from ui.warehouse import Warehouse
from ui.wording import mineral_alternatives as alternative_words
from ui.wording import mineral_controls as control_words
from ui.wording import mineral_facts, mineral_trade, mineral_trade_facts, minerals
from ui.wording import mineral_matrix as matrix_words
from ui.wording import mineral_reliance as reliance_words
from ui.wording import mineral_shares as share_words
from ui.wording.numbers import dollars, percent

Open = Callable[..., AppTest]
POWERS = ("USA", "CHN")
# An empty slot, a missing value or a wrong plural in a sentence.
BROKEN = re.compile(
    r"\bnan\b|\bNone\b|(?<![\d.,])1\u00a0\w+s\b|  |\{|\}|\(\)|, ,| ,|\bthe the\b|increased by -"
)


@pytest.fixture(scope="module")
def atlas(warehouse: Warehouse) -> Atlas:
    return load_atlas(warehouse)


@pytest.fixture(scope="module")
def trades(warehouse: Warehouse, atlas: Atlas) -> dict[str, MineralTrade]:
    found = {one.id: load_trade(warehouse, one.id, POWERS) for one in atlas.minerals.values()}
    return found


def _words(app: AppTest) -> str:
    blocks = (*app.title, *app.header, *app.markdown, *app.caption)
    return " ".join(str(block.value) for block in blocks)


def _one(warehouse: Warehouse, sql: str, *params: object) -> float:
    return float(warehouse.rows(f"SELECT ({sql}) AS value", list(params))[0]["value"])


def test_the_default_page_repeats_the_database(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("minerals")
    assert not app.exception
    china = _one(warehouse, "SELECT share_pct FROM out_mineral_share WHERE mineral = 'Gallium' "
                 "AND stage = 'refining' AND iso3 = 'CHN'")  # fmt: skip
    assert app.title[0].value == (f"China refines {percent(china)} of the world’s gallium (2025)")
    canada = _one(warehouse, "SELECT share_pct FROM fact_us_mineral_source "
                  "WHERE mineral = 'Gallium' AND iso3 = 'CAN'")  # fmt: skip
    assert f"came from Canada {canada:.0f}\u00a0%" in _words(app)
    counts = warehouse.rows(
        "SELECT value FROM out_indicator WHERE indicator_id = 'chokepoint_minerals' "
        "AND iso3 IN ('CHN', 'ZAF') ORDER BY value DESC"
    )
    first, second = (round(row["value"]) for row in counts)
    assert (
        f"China mines 20\u00a0% or more of {first} of 28 minerals, South Africa of {second}"
        in _words(app)
    )


def test_a_deep_link_opens_its_mineral(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("minerals", mineral="copper", power="CHN", iso="CHL", stage="mine")
    assert not app.exception
    assert not app.warning
    words = _words(app)
    total = _one(warehouse, "SELECT sum(value_kusd) / 1000 FROM fact_mineral_trade "
                 "WHERE importer = 'CHN' AND hs6 = '260300' AND year = 2024 "
                 "AND exporter <> 'CHN'")  # fmt: skip
    chile = _one(warehouse, "SELECT value_kusd / 1000 FROM fact_mineral_trade "
                 "WHERE importer = 'CHN' AND hs6 = '260300' AND year = 2024 "
                 "AND exporter = 'CHL'")  # fmt: skip
    assert (
        f"China bought {dollars(total)} in ores (2024), {percent(100 * chile / total)} of it "
        "from Chile"
    ) in words
    share = _one(warehouse, "SELECT share_pct FROM out_mineral_share WHERE mineral = 'Copper' "
                 "AND stage = 'mine' AND iso3 = 'CHL'")  # fmt: skip
    assert f"Chile mines {percent(share)} of the world’s copper (2025)." in words
    roster = _one(warehouse, "SELECT sum(share_pct) FROM out_mineral_share JOIN dim_country "
                  "USING (iso3) WHERE mineral = 'Copper' AND stage = 'mine' "
                  "AND is_roster")  # fmt: skip
    assert f"The 57 middle powers together mine {percent(roster)}" in words
    # The reader's power comes first.
    assert words.index("China bought") < words.index("To the United States:")


def test_ids_are_read_in_any_case_and_the_address_keeps_them(open_page: Open) -> None:
    app = open_page("minerals", mineral="RARE-EARTHS")
    assert not app.warning
    assert "rare earths" in str(app.title[0].value)


def test_a_mineral_that_is_not_on_the_list_is_refused(open_page: Open) -> None:
    app = open_page("minerals", mineral="unobtainium", stage="smelting")
    assert not app.exception
    notice = str(app.warning[0].value)
    assert "`unobtainium` is not a mineral we hold; the page shows Gallium instead." in notice
    assert "`smelting` is not a stage we hold" in notice


def test_what_is_missing_is_said_with_its_reason(open_page: Open) -> None:
    app = open_page("minerals", mineral="hafnium")
    assert not app.exception
    assert app.title[0].value == "Hafnium: no publisher held prints figures by country"
    words = _words(app)
    assert "No figure: Net import reliance is printed as not available." in words
    assert "shares 811291 with gallium, indium, niobium and rhenium" in words
    assert "No world table of reserves by country is held." in words


def test_a_withheld_figure_is_shown_as_withheld(open_page: Open) -> None:
    app = open_page("minerals", mineral="lithium")
    table = next(one.value for one in app.dataframe if "Share of the world" in one.value)
    row = table[(table["Country"] == "United States") & (table["Stage"] == "Mining")]
    assert row["Share of the world"].item() == "withheld"
    assert row["State"].item() == "no data"
    assert "Australia mines at most\u00a032\u00a0% of the world’s lithium" in _words(app)


def test_a_number_opens_its_dialog(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("minerals", mineral="gallium")
    app.selectbox(key="pick.shares").set_value("Gallium.refining.JPN").run()
    assert not app.exception
    words = _words(app)
    quantity = _one(warehouse, "SELECT quantity FROM fact_mineral_output WHERE iso3 = 'JPN' "
                    "AND mineral = 'Gallium' AND year = 2025")  # fmt: skip
    assert f"**Numerator: {quantity:,.0f}\u00a0kilograms** · Japan: Primary production" in words
    assert "**Denominator: 909,000\u00a0kilograms**" in words
    assert "[Open the publisher's page](" in words


def _choose(app: AppTest, key: str, option: str) -> str:
    """Choose in a list that opens a dialog; return the words then on the page."""
    app.selectbox(key=key).set_value(option).run()
    assert not app.exception
    return _words(app)


def test_every_supplier_opens_with_its_arithmetic(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("minerals", mineral="lithium")
    options = app.selectbox(key="pick.suppliers").options
    bought = (
        "FROM (SELECT importer, exporter, hs6, year, value_kusd FROM fact_mineral_trade) "
        "JOIN ref_mineral_line USING (hs6) WHERE mineral_group = 'Lithium' AND importer = 'CHN' "
        "AND year = 2024 AND exporter <> 'CHN'"
    )
    n = _one(warehouse, f"SELECT count(DISTINCT exporter) {bought}")
    assert len([one for one in options if one.startswith("China from ")]) == n
    last = warehouse.rows(f"SELECT exporter, sum(value_kusd) / 1000 AS musd {bought} "
                          "GROUP BY exporter ORDER BY musd, exporter")[0]  # fmt: skip
    total = _one(warehouse, f"SELECT sum(value_kusd) / 1000 {bought}")
    words = _choose(app, "pick.suppliers", f"buys.CHN.Lithium.{last['exporter']}")
    assert f"Denominator: {total:,.1f}\u00a0million USD** · imports of China from all" in words
    assert "`baci_minerals_energy`" in words


def test_codes_and_totals_open(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("minerals", mineral="copper")
    flows = ("FROM fact_mineral_trade WHERE hs6 = '260300' AND importer = 'CHN' AND year = 2024 "
             "AND exporter <> 'CHN'")  # fmt: skip
    total = _one(warehouse, f"SELECT sum(value_kusd) / 1000 {flows}")
    peru = _one(warehouse, f"SELECT value_kusd / 1000 {flows} AND exporter = 'PER'")
    words = _choose(app, "pick.suppliers", "line.CHN.260300")
    assert f"Numerator: {peru:,.1f}\u00a0million USD** · imports from Peru" in words
    assert f"Denominator: {total:,.1f}\u00a0million USD** · imports from all" in words
    words = _choose(app, "pick.suppliers", "total.CHN.Copper")
    before = _one(warehouse, "SELECT sum(value_kusd) / 1000 FROM (SELECT importer, exporter, hs6, "
                  "year, value_kusd FROM fact_mineral_trade UNION ALL SELECT power, exporter, hs6, "
                  "year, value_kusd FROM fact_mineral_import_history) JOIN ref_mineral_line "
                  "USING (hs6) WHERE mineral_group = 'Copper' AND importer = 'CHN' "
                  "AND year = 2019 AND exporter <> 'CHN'")  # fmt: skip
    assert f"Term: {before:,.1f}\u00a0million USD** · all codes, 5 years earlier (2019)" in words


def test_what_is_outside_the_largest_opens(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("minerals", mineral="cobalt")
    words = _choose(app, "pick.alternatives", "middle.Cobalt.mine")
    held = warehouse.rows("SELECT c.iso3, c.quantity, c.world_quantity FROM calc_mineral_share c "
                          "JOIN dim_country USING (iso3) WHERE c.is_newest AND is_roster AND "
                          "mineral = 'Cobalt' AND stage = 'mine' AND quantity > 0")  # fmt: skip
    assert len(held) > 3
    for row in held:
        assert f"Numerator: {row['quantity']:,.0f}" in words
    share = sum(100 * row["quantity"] / row["world_quantity"] for row in held)
    assert value_of(app).startswith(f"{share:.2f}\u00a0%")
    words = _choose(app, "pick.alternatives", "outside.Cobalt.mine")
    largest = max(_one(warehouse, "SELECT max(share_pct) FROM out_mineral_share WHERE "
                       "mineral = 'Cobalt' AND stage = 'mine'"), 0)  # fmt: skip
    assert value_of(app) == f"{100 - largest:.2f}\u00a0%"


def test_every_camp_of_china_has_its_dollars(open_page: Open, warehouse: Warehouse) -> None:
    app = open_page("minerals", mineral="gallium")
    words = _choose(app, "pick.reliance", "china.Nickel")
    flows = ("FROM fact_mineral_trade JOIN ref_mineral_line USING (hs6) WHERE importer = 'CHN' "
             "AND mineral_group = 'Nickel' AND year = 2024 AND exporter <> 'CHN'")  # fmt: skip
    total = _one(warehouse, f"SELECT sum(value_kusd) / 1000 {flows}")
    russia = _one(warehouse, f"SELECT sum(value_kusd) / 1000 {flows} AND exporter = 'RUS'")
    assert f"Denominator: {total:,.1f}\u00a0million USD" in words
    assert f"Numerator: {russia:,.1f}\u00a0million USD** · imports from Russia" in words
    assert "imports from the United States and its treaty allies" in words
    assert "imports from all others" in words
    assert "`us_security_ties`" not in words  # it says who is an ally; it holds no dollars


@pytest.mark.parametrize("mineral", ["niobium", "uranium", "germanium", "beryllium", "vanadium"])
def test_minerals_with_gaps_open(open_page: Open, mineral: str) -> None:
    app = open_page("minerals", mineral=mineral, power="CHN", iso="EUU", stage="reserve")
    assert not app.exception
    assert not app.warning


def test_links_to_the_data_page_are_understood(open_page: Open) -> None:
    app = open_page("minerals", mineral="rare-earths")
    asked = [dict(parse_qsl(one.proto.query_string)) for one in app.get("page_link")]
    tables = {one["table"]: one for one in asked if "table" in one}
    assert {"out_mineral_share", "fact_mineral_trade", "fact_export_control"} <= set(tables)
    for query in tables.values():
        data = open_page("data", **query)
        assert not data.exception
        assert not data.warning
        assert len(data.dataframe[0].value) > 0


def test_us_points_of_china_add_up_to_the_indicator(warehouse: Warehouse) -> None:
    rows = [one for one in load_reliance(warehouse).united_states if one.nir_pct is not None]
    ours = sum(one.camps["china"] for one in rows) / len(rows)
    held = _one(warehouse, "SELECT value FROM out_indicator WHERE iso3 = 'CHN' "
                "AND indicator_id = 'us_mineral_reliance'")  # fmt: skip
    assert ours == pytest.approx(held)


@pytest.mark.parametrize("stage", ["mine", "refining"])
def test_chokepoints_are_those_of_the_indicator(
    warehouse: Warehouse, atlas: Atlas, stage: str
) -> None:
    name = {"mine": "chokepoint_minerals", "refining": "chokepoint_refining"}[stage]
    held = warehouse.rows(
        "SELECT d.name_in_text AS name, o.value FROM out_indicator o JOIN dim_country d "
        "USING (iso3) WHERE o.indicator_id = ? AND o.value > 0 AND o.iso3 <> 'EUU'",
        [name],
    )
    ours = dict(atlas.matrix(stage).chokepoints)
    assert ours == {row["name"]: round(row["value"]) for row in held}


def test_no_list_holds_the_union_beside_a_member(
    atlas: Atlas, trades: dict[str, MineralTrade]
) -> None:
    holders = {one.iso3 for key in atlas.holders for one in atlas.of(*key)}
    suppliers = {
        one.iso3 for trade in trades.values() for bought in trade.purchases.values()
        for one in bought.suppliers
    }  # fmt: skip
    assert "EUU" not in holders | suppliers


def _fact_words(fact: Fact) -> str:
    labels = "; ".join(part.label for part in fact.components)
    return "; ".join(
        part for part in (fact.label, fact.heading, fact.value_text, fact.note, labels) if part
    )


def _trade_facts(trade: MineralTrade, mineral: str, own: UsReliance | None) -> Iterator[Fact]:
    yield from (mineral_trade_facts.source_fact(one, mineral, own) for one in trade.us_sources)
    if own is not None:
        yield mineral_trade_facts.reliance_fact(own)
    for bought in trade.purchases.values():
        yield mineral_trade_facts.total_fact(bought, mineral)
        yield from (mineral_trade_facts.supplier_fact(s, bought, mineral) for s in bought.suppliers)
        yield from (mineral_trade_facts.line_fact(line, bought) for line in bought.lines)


def _sentences(
    atlas: Atlas, warehouse: Warehouse, trades: dict[str, MineralTrade]
) -> Iterator[str]:
    reliance = load_reliance(warehouse)
    yield from (_fact_words(mineral_trade_facts.chinese_fact(one)) for one in reliance.china)
    for mineral in atlas.minerals.values():
        trade, own = trades[mineral.id], reliance.of(mineral.id)
        yield minerals.headline(atlas, mineral) or reliance_words.fallback_headline(own, mineral)
        yield minerals.note_sentence(mineral)
        yield share_words.shares_title(atlas, mineral)
        yield reliance_words.reliance_sentence(own, mineral)
        yield mineral_trade.china_sentence(trade, mineral)
        yield control_words.controls_sentence(trade.controls, mineral)
        yield mineral_trade.us_sources_title(trade.us_sources, mineral)
        yield mineral_trade.lines_sentence(trade) if trade.lines else trade.no_line
        found = [one for stage in STAGES if (one := atlas.alternatives(mineral.id, stage))]
        yield alternative_words.alternatives_title(found)
        yield from (alternative_words.alternatives_sentence(one, atlas.n_middle) for one in found)
        yield from (control_words.control_line(one) for one in trade.controls)
        for stage in STAGES:
            yield minerals.stage_sentence(atlas, mineral, stage)
            facts = [mineral_facts.holder_fact(one) for one in atlas.of(mineral.id, stage)]
            yield from map(_fact_words, facts)
        yield from map(_fact_words, _trade_facts(trade, mineral.id, own))
        for one in found:
            named = mineral_facts.alternative_facts(one, atlas.of(mineral.id, one.stage))
            yield from map(_fact_words, named)
        for power, bought in trade.purchases.items():
            yield mineral_trade.purchases_title(bought, trade, power)
            yield mineral_trade.total_change(bought)
            for supplier in bought.suppliers:
                change = mineral_trade.supplier_change(supplier)
                yield f"{mineral_trade.supplier_value(supplier)}; {change}."


def test_no_sentence_has_an_empty_slot(
    atlas: Atlas, warehouse: Warehouse, trades: dict[str, MineralTrade]
) -> None:
    broken = [said for said in _sentences(atlas, warehouse, trades) if BROKEN.search(said)]
    assert broken[:5] == []


def test_every_country_has_a_sentence_at_every_stage(atlas: Atlas, warehouse: Warehouse) -> None:
    broken = []
    for mineral in atlas.minerals.values():
        for stage in STAGES:
            holders = atlas.of(mineral.id, stage)
            by_country = {one.iso3: one for one in holders}
            for iso3 in warehouse.roster:
                name = warehouse.countries[iso3].name_in_text
                said = matrix_words.chosen_sentence(
                    name, by_country.get(iso3), mineral, stage, holders
                )
                if BROKEN.search(said) or not said.endswith("."):
                    broken.append(said)
    assert broken == []
