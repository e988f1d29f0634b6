"""Further indicators on minerals and energy: fuels, reserves, processing, export controls."""

from __future__ import annotations

from indicators.catalog.minerals import HISTORY
from indicators.model import Caveat, Indicator, Measure

_EVERY_MINERAL_WEIGHS_THE_SAME = Caveat(
    "definition", "Every mineral weighs the same, whatever its value or its use."
)
_WORLD_MEASURE = Caveat(
    "definition", "A world measure: it shows potential, not what either great power buys."
)

ENERGY_SUPPLY = Indicator(
    id="energy_supply",
    question="How much of the great power's imports of coal, crude oil and gas comes from this "
    "country?",
    lens="leverage",
    domain="minerals",
    powers=("USA", "CHN"),
    measures=(
        Measure(
            "energy_supply",
            "Share of the imports of coal, crude oil and gas of {power} that the country supplies",
            "Share of fuel imports of {power}, %",
            "pct",
            high=100.0,
        ),
    ),
    formula="100 x sum over three years of the great power's imports from the country / sum over "
    "three years of all its imports, eight fuels",
    definition=(
        "Eight codes of HS chapter 27: coal (three), lignite (two), crude oil, liquefied natural "
        "gas and pipeline gas, by value, three years added up. Nothing refined, and no electricity."
    ),
    reference="Own definition; CEPII BACI (HS92).",
    source_ids=("baci_minerals_energy",),
    coverage_rule=(
        "Everyone in the trade data; an absent pair is a true zero. European Union: sum of the "
        "members."
    ),
    caveats=(
        Caveat(
            "definition",
            "The United States exports more fuel than it imports: a large share of its imports is "
            "not a large share of its use.",
        ),
        Caveat("definition", "By value: prices of 2022 weigh more than those of later years."),
        Caveat(
            "bias",
            "Oil under sanctions is sold under other countries' names: China reports none from "
            "Iran, and much from Malaysia.",
        ),
        HISTORY,
    ),
    has_trend=True,
)

RESERVE_SHARE = Indicator(
    id="reserve_share",
    question="What share of the world's reserves of critical minerals lies in this country?",
    lens="leverage",
    domain="minerals",
    powers=(),
    measures=(
        Measure(
            "reserve_share",
            "Share of world reserves, mean over critical minerals",
            "Share of world reserves, %",
            "pct",
            high=100.0,
        ),
    ),
    formula="mean over mineral groups of 100 x the country's reserves / world reserves",
    definition=(
        "Share of world reserves printed in 2026, averaged over the 26 mineral groups with a world "
        "table of reserves. Reserves are what can be mined economically today. The world is the "
        "sum of the printed rows, other countries included; figures that are not published are "
        "unknown and left out, lower bounds count as their number."
    ),
    reference="Own definition; USGS, Mineral Commodity Summaries 2026, world tables.",
    source_ids=("usgs_mcs",),
    coverage_rule=(
        "Countries that USGS names in at least one table; the others are not reported. A country "
        "that a table does not name counts as 0 there. European Union: sum of the members."
    ),
    caveats=(
        _WORLD_MEASURE,
        Caveat(
            "proxy",
            "Countries count reserves by different rules, and a reserve is years away from a mine.",
        ),
        Caveat(
            "coverage",
            "The printed rows of chromium are 63 % of the printed world total; shares of it are "
            "too high.",
        ),
        _EVERY_MINERAL_WEIGHS_THE_SAME,
    ),
)

PROCESSING_GAP = Indicator(
    id="processing_gap",
    question="How far does the country refine what it mines?",
    lens="agency",
    domain="means",
    powers=(),
    measures=(
        Measure(
            "processing_gap",
            "100 less the processing gap, mean over critical minerals",
            "Processing of what is mined (100 less the gap)",
            "points",
            high=100.0,
        ),
        Measure(
            "processing_gap_raw",
            "Share of world mining less share of world refining where it is larger, mean over "
            "critical minerals",
            "Processing gap, points of the world",
            "points",
            high=100.0,
            formula="mean over eight mineral groups of max(0, share of world mining - share of "
            "world refining)",
        ),
    ),
    formula="100 - mean over eight mineral groups of max(0, share of world mining - share of world "
    "refining)",
    definition=(
        "Aluminium, cobalt, copper, graphite, lithium, nickel, rare earths and titanium, the "
        "groups with world figures for both stages: mining 2025 (USGS), refining 2025 (USGS) or "
        "2024 (IEA). A stage at which a country is not named counts as 0."
    ),
    reference="Own definition.",
    source_ids=("usgs_mcs", "iea_critical_minerals"),
    coverage_rule=(
        "Countries named as a miner or refiner of at least one of the eight; not applicable to the "
        "others. European Union: the members' shares added up before the difference."
    ),
    caveats=(
        Caveat(
            "definition",
            "Small miners have small gaps: 100 says that little is mined or much is refined, not "
            "that processing is strong.",
        ),
        Caveat(
            "definition",
            "The forms differ between the stages: bauxite and aluminium metal, titanium minerals "
            "and titanium sponge, all rare earths and four of them, all graphite and that for "
            "batteries.",
        ),
        _EVERY_MINERAL_WEIGHS_THE_SAME,
    ),
)

EXPORT_CONTROLS = Indicator(
    id="export_controls",
    question="On how many mineral commodities does the country ban, license or limit exports?",
    lens="leverage",
    domain="minerals",
    powers=(),
    measures=(
        Measure(
            "export_controls",
            "Mineral commodities whose export the country bans, licenses or limits",
            "Minerals under export control",
            "count",
            decimals=0,
        ),
    ),
    formula="number of commodities named over all rows of the country",
    definition=(
        "Bans, temporary bans, quotas and licensing as USGS found them up to November 2025 for "
        "January 2026. The table prints one text a country; its commodities were read by hand, and "
        "each is listed with the figure."
    ),
    reference="USGS, Mineral Commodity Summaries 2026, table 4.",
    source_ids=("usgs_mcs",),
    coverage_rule="Everyone; a country without a row has 0.",
    caveats=(
        Caveat(
            "definition",
            "Counts announcements, not what they stop: one on waste and scrap weighs as much as "
            "one on gallium.",
        ),
        Caveat("coverage", "Not exhaustive: the table holds what its authors found."),
    ),
)

INDICATORS: tuple[Indicator, ...] = (
    ENERGY_SUPPLY,
    RESERVE_SHARE,
    PROCESSING_GAP,
    EXPORT_CONTROLS,
)
