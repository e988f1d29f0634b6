"""Sentences of the minerals page on numbers made by hand."""

from __future__ import annotations

import dataclasses

from tests.unit.test_views_minerals import TIN, atlas, holder
from ui.views.mineral_controls import Control
from ui.views.mineral_reliance import UsReliance
from ui.views.mineral_trade import (
    Earlier,
    Line,
    LineSupply,
    MineralTrade,
    NamedSource,
    Purchases,
    Supplier,
)
from ui.views.minerals import Mineral
from ui.wording import mineral_alternatives as alternative_words
from ui.wording import mineral_controls as control_words
from ui.wording import mineral_facts, mineral_phrases, mineral_trade, minerals
from ui.wording import mineral_matrix as matrix_words
from ui.wording import mineral_reliance as reliance_words

MINERAL = Mineral("Tin", "tin", ("Tin",), "", "", "")
ALUMINIUM = Mineral("Aluminum", "aluminum", ("Aluminum",), "", "", "strategic")
ORE = Line("260900", "Tin ores and concentrates", "ore", "Ores only.")
FLOOR_NOTE = "The country's figure is printed as a lower bound."


def plain(text: str) -> str:
    """Write no-break spaces as spaces."""
    return text.replace("\u00a0", " ")


def supplier(share: float, *earlier: Earlier) -> Supplier:
    """Return Peru with a share of imports."""
    return Supplier("PER", "Peru", "Peru", "middle", 10 * share, share, earlier)


def purchases(*suppliers: Supplier, earlier: dict[int, float] | None = None) -> Purchases:
    """Return purchases of a billion dollars in 2024; the first year held is 2018."""
    supply = LineSupply(ORE, 1000.0, (("Peru", 60.0),))
    return Purchases(
        "CHN", 2024, 2018, 1000.0, earlier or {}, suppliers, (supply,), "baci_minerals_energy"
    )


def trade(*lines: Line, no_line: str = "") -> MineralTrade:
    """Return trade without controls."""
    bought = {"CHN": purchases(supplier(60.0))} if lines else {}
    return MineralTrade(lines, no_line, bought, (), ())


def us(reliance: float | None, bound: str, text: str) -> UsReliance:
    """Return US reliance with two named sources."""
    sources = (
        NamedSource("CAN", "Canada", "Canada", "middle", True, 28.0, "", "2021-24", "usgs_mcs"),
        NamedSource("OTH", "Not named", "countries not named", "other", False, 72.0, "", "2021-24",
                    "usgs_mcs"),
    )  # fmt: skip
    camps = {"allies": 28.0, "china": 0.0, "others": 0.0, "unnamed": 72.0}
    return UsReliance("Tin", 2025, reliance, bound, text, camps, sources, "No figure.")


def test_the_headline_takes_the_tighter_stage() -> None:
    refining = holder("CHN", 99.0, stage="refining")
    assert plain(minerals.headline(atlas(*TIN, refining), MINERAL)) == (
        "Chn refines 99 % of the world’s tin (2025)"
    )
    assert minerals.headline(atlas(), MINERAL) == ""


def test_a_stage_sentence_names_who_follows() -> None:
    assert plain(minerals.stage_sentence(atlas(*TIN), MINERAL, "mine")) == (
        "**Mining.** Chn mines 40 % of the world’s tin (2025), then Idn 25 % and Per 15 %."
    )
    assert minerals.stage_sentence(atlas(), MINERAL, "refining") == (
        "**Refining.** No world table of refined output by country is held."
    )


def test_a_share_says_how_sure_it_is() -> None:
    weak = holder("CHL", 37.04, status="low_coverage")
    floor = dataclasses.replace(weak, value_status="floor", note=FLOOR_NOTE)
    withheld = holder("USA", None, value_status="withheld")
    assert [plain(mineral_phrases.bar_value(one)) for one in (weak, floor, withheld)] == [
        "≤ 37.0 %", "≥ 37.0 %", "withheld",
    ]  # fmt: skip
    assert plain(mineral_phrases.share_text(weak)) == "at most 37 %"
    assert [matrix_words.matrix_cell(one) for one in (weak, withheld, holder("X", 0.2))] == [
        "<i>37</i>", "W", "<1",
    ]  # fmt: skip


def test_alternatives_are_lower_bounds_where_the_largest_share_is_an_upper_one() -> None:
    weak = [
        dataclasses.replace(one, status="low_coverage") if one.share_pct else one for one in TIN
    ]
    found = atlas(*weak).alternatives("Tin", "mine")
    assert found is not None
    assert plain(alternative_words.alternatives_sentence(found, 57)) == (
        "**Mining (2025).** Outside Chn: at least 60 % of world mine output; next come "
        "Idn at most 25 % and Per at most 15 %. "
        "The 57 middle powers together mine at most 40 %."
    )


def test_names_follow_what_a_table_counts() -> None:
    assert mineral_phrases.mineral_name("Aluminum") == "Aluminium"
    assert mineral_phrases.world_of("Aluminum", "reserve") == "the world’s bauxite reserves"
    assert mineral_phrases.world_of("Aluminum", "refining") == "the world’s aluminium"
    assert minerals.tags(ALUMINIUM)[1] == "EU strategic raw material 2024"


def test_reliance_is_written_with_its_bound() -> None:
    assert plain(reliance_words.nir_words(us(75.0, "floor", ">75"))) == "over 75 %"
    assert plain(reliance_words.nir_words(us(25.0, "ceiling", "<25"))) == "under 25 %"
    assert reliance_words.nir_words(us(0.0, "net_exporter", "E")) == "net exporter"
    assert reliance_words.nir_words(us(None, "", "")) == "no data"
    assert plain(reliance_words.reliance_sentence(us(100.0, "", "100"), MINERAL)) == (
        "**US reliance.** Net imports cover 100 % of the tin the United States uses (2025); its "
        "imports in 2021–24 came from Canada 28 %."
    )


def test_a_missing_code_is_a_state_with_its_reason() -> None:
    said = mineral_trade.china_sentence(trade(no_line="No code of its own."), MINERAL)
    assert said == "**China’s suppliers.** Not measured. No code of its own."
    bought = mineral_trade.china_sentence(trade(ORE), MINERAL)
    assert plain(bought) == (
        "**China’s suppliers.** China imported $1.00 bn of tin ores and concentrates (2024): "
        "Peru 60 %."
    )


def test_changes_over_five_and_ten_years_or_why_not() -> None:
    five, ten = Earlier(5, 2019, 70.0, 350.0), Earlier(10, 2014, 59.99, 60.0)
    assert plain(mineral_trade.supplier_change(supplier(60.0, five, ten))) == (
        "down 10.0 points since 2019; unchanged since 2014"
    )
    short = plain(mineral_trade.total_change(purchases(earlier={5: 500.0})))
    assert short == (
        "All suppliers: $1.00 bn in 2024, against $500 m in 2019 (five years earlier). A change "
        "over ten years is not measured: the first year held is 2018."
    )
    both = plain(mineral_trade.total_change(purchases(earlier={5: 500.0, 10: 100.0})))
    assert both.endswith("$500 m in 2019 (five years earlier) and $100 m in 2014 (ten years "
                         "earlier).")  # fmt: skip


def test_controls_keep_the_whole_address() -> None:
    control = Control("Malaysia", "Malaysia", "Export ban", "Raw rare earths", 2024,
                      "https://x.my/a%20[b]–c.pdf", "Rare earths")  # fmt: skip
    line = control_words.control_line(control)
    assert line == (
        "**Malaysia**: export ban, raw rare earths, since 2024 · "
        "[announcement](https://x.my/a%20%5Bb%5D%E2%80%93c.pdf)"
    )
    assert control_words.controls_title([control], MINERAL) == (
        "Export controls: 1\u00a0country restricts exports of tin"
    )


def test_the_dialog_of_a_share_has_both_terms() -> None:
    fact = mineral_facts.holder_fact(TIN[1])
    assert plain(fact.value_text) == "25.00 %"
    numerator, denominator = fact.components
    assert (numerator.role, numerator.value, numerator.unit) == ("numerator", 250.0, "metric tons")
    assert (denominator.role, denominator.value) == ("denominator", 1000.0)
    missing = mineral_facts.holder_fact(TIN[-1])
    assert missing.value_text == "no data"
    assert "gives no figure" in missing.note
