"""Indicators on critical minerals: who digs, refines and sells what the great powers need."""

from __future__ import annotations

from indicators.model import Caveat, Indicator, Measure

_USGS_LIST = (
    "The US list of critical minerals of 2025 has 60 entries; its 14 lanthanides share one table "
    "and count once as rare earths, which leaves 47 groups."
)
_CODES = (
    "The 63 codes leave out potash, gallium, magnesium, silicon, uranium compounds, and refined "
    "copper, nickel, zinc, tin and lead."
)

HISTORY = Caveat(
    "definition",
    "Before 2018 only the great powers' imports are held, in the borders of the time: Belgium "
    "includes Luxembourg up to 1998, South Africa includes Botswana, Eswatini, Lesotho and Namibia "
    "up to 1999, Serbia includes Montenegro up to 2005, Sudan includes South Sudan up to 2011. The "
    "European Union is always the 27 members of today. A country's line begins with the first "
    "three years in which the power bought from it.",
)

INDICATORS: tuple[Indicator, ...] = (
    Indicator(
        id="us_mineral_reliance",
        question="How far does the United States rely on imports from this country for its "
        "critical minerals?",
        lens="leverage",
        domain="minerals",
        powers=("USA",),
        measures=(
            Measure(
                id="us_mineral_reliance",
                title="Share of the United States' critical-mineral needs met by imports from the "
                "country, mean over minerals",
                label="US mineral reliance",
                unit="pct",
                high=100.0,
            ),
        ),
        formula="mean over mineral groups of (US net import reliance in percent x share of US "
        "imports from the country in percent / 100)",
        definition="For each critical mineral, the part of US consumption that net imports cover "
        "(2025) is multiplied by the country's share of US imports (2021-24); the value is the "
        "plain mean over the 39 mineral groups that have both series. A bound enters as its number "
        "(over 75 % as 75 %), a net exporter as zero, a country that USGS does not name as zero.",
        reference="Own definition; both series from USGS, Mineral Commodity Summaries 2026",
        source_ids=("usgs_mcs",),
        coverage_rule="Every country; one that USGS names for no mineral has 0 as a lower bound. "
        "The EU is the sum of its members.",
        caveats=(
            Caveat("coverage", "USGS prints main sources only, so most values are lower bounds."),
            Caveat(
                "coverage",
                "Left out for want of figures: caesium, rubidium, hafnium, iridium, rhodium, "
                "ruthenium, metallurgical coal and uranium.",
            ),
            Caveat(
                "definition",
                "Every mineral weighs the same, whatever its value or use. " + _USGS_LIST,
            ),
            Caveat("proxy", "The country of shipment need not be the country of the mine."),
        ),
    ),
    Indicator(
        id="mine_share",
        question="What share of the world's mine output of critical minerals is this country's?",
        lens="leverage",
        domain="minerals",
        powers=(),
        measures=(
            Measure(
                id="mine_share",
                title="Share of world mine production, mean over critical minerals",
                label="Share of world mining",
                unit="pct",
                high=100.0,
            ),
            Measure(
                id="chokepoint_minerals",
                title="Number of critical minerals of which the country mines at least a fifth of "
                "the world's output",
                label="Mining chokepoints",
                unit="count",
                decimals=0,
                formula="number of mineral groups in which 100 x mine production / world mine "
                "production is 20 or more",
            ),
        ),
        formula="mean over mineral groups of (100 x mine production / world mine production)",
        definition="Share of world mine production in 2025 (estimated by USGS), averaged over the "
        "28 mineral groups with a world table of mine production; bauxite stands for aluminium, "
        "ilmenite and rutile for titanium. The world is the sum of the printed rows, other "
        "countries included; output that is withheld is unknown and left out. A chokepoint is a "
        "mineral of which the country mines 20 % or more.",
        reference="Own definition; USGS, Mineral Commodity Summaries 2026, world tables",
        source_ids=("usgs_mcs",),
        coverage_rule="Countries that USGS names as a producer in at least one table; the others "
        "are not reported. A producer that a table does not name counts as 0 there. The EU is the "
        "sum of its members.",
        caveats=(
            Caveat(
                "definition",
                "A world measure: it shows potential, not what either great power buys.",
            ),
            Caveat(
                "coverage",
                "US output of bauxite, antimony, barite, fluorspar and lithium, and Russian output "
                "of rhenium, are not published; the shares of others there are upper bounds.",
            ),
            Caveat("definition", "Every mineral weighs the same. " + _USGS_LIST),
        ),
        has_trend=True,
    ),
    Indicator(
        id="refining_share",
        question="What share of the world's refining of critical minerals is this country's?",
        lens="leverage",
        domain="minerals",
        powers=(),
        measures=(
            Measure(
                id="refining_share",
                title="Share of world refined output, mean over critical minerals",
                label="Share of world refining",
                unit="pct",
                high=100.0,
            ),
            Measure(
                id="chokepoint_refining",
                title="Number of critical minerals of which the country refines at least a fifth "
                "of the world's output",
                label="Refining chokepoints",
                unit="count",
                decimals=0,
                formula="number of mineral groups in which 100 x refined output / world refined "
                "output is 20 or more",
            ),
        ),
        formula="mean over mineral groups of (100 x refined output / world refined output)",
        definition="Share of world refined, smelted or primary output, averaged over 15 mineral "
        "groups: ten from USGS for 2025 (aluminium, arsenic, bismuth, copper, gallium, indium, "
        "magnesium, silicon metal, tellurium, titanium sponge), five from the IEA for 2024 "
        "(lithium, nickel, cobalt, battery-grade graphite, magnet rare earths). A chokepoint is a "
        "mineral of which the country refines 20 % or more.",
        reference="Own definition; USGS, Mineral Commodity Summaries 2026; IEA, Global Critical "
        "Minerals Outlook 2025",
        source_ids=("usgs_mcs", "iea_critical_minerals"),
        coverage_rule="Countries that USGS or IEA name as a refiner of at least one mineral; the "
        "others are not reported. A refiner that a table does not name counts as 0 there. The EU "
        "is the sum of its members.",
        caveats=(
            Caveat(
                "definition",
                "A world measure: it shows potential, not what either great power buys.",
            ),
            Caveat("definition", "Two publishers and two years (2025, 2024) stand side by side."),
            Caveat(
                "coverage",
                "US output of silicon metal and tellurium is withheld and some tellurium is not "
                "known; the other countries' shares there are upper bounds.",
            ),
            Caveat("coverage", "15 of the 47 mineral groups have a table of refined output."),
        ),
    ),
    Indicator(
        id="mineral_supply",
        question="How much of the great power's imports of ores, concentrates and selected metals "
        "and compounds comes from this country?",
        lens="leverage",
        domain="minerals",
        powers=("USA", "CHN"),
        measures=(
            Measure(
                id="mineral_supply",
                title="Share of imports of {power} of ores, concentrates and selected metals and "
                "compounds",
                label="Share of mineral imports of {power}",
                unit="pct",
                high=100.0,
            ),
            Measure(
                id="mineral_lines_over_50",
                title="Number of mineral products of which {power} buys more than half from the "
                "country",
                label="Mineral products {power} buys mainly here",
                unit="count",
                decimals=0,
                formula="number of the 63 product codes in which 100 x imports from the country / "
                "all imports, over three years, is above 50",
            ),
        ),
        formula="100 x imports from the country over three years / all imports over three years, "
        "in 63 product codes",
        definition="Value of the great power's imports from the country in 63 HS codes of ores, "
        "concentrates and selected metals and compounds, as a share of its imports of the same "
        "codes from the world, summed over 2022-24. Gold, precious-metal scrap, platinum catalysts "
        "and fuels are apart. The second measure counts the codes in which the country supplies "
        "over half.",
        reference="Own definition on CEPII BACI (Gaulier and Zignago 2010)",
        source_ids=("baci_minerals_energy",),
        coverage_rule="Every country listed in the trade data; no recorded flow is a true zero, "
        "because flows from 1,000 USD are kept. Places that the data count with another customs "
        "territory are not reported. The EU is the sum of its members.",
        caveats=(
            Caveat("coverage", _CODES),
            Caveat("bias", "By value: iron ore and platinum metals outweigh minor metals."),
            Caveat("proxy", "Trading hubs are named as the seller of what they only pass on."),
            HISTORY,
        ),
        has_trend=True,
    ),
    Indicator(
        id="mineral_import_dependence",
        question="How much of what this country imports of ores, concentrates and selected metals "
        "and compounds comes from China?",
        lens="exposure",
        domain="inputs",
        powers=("CHN",),
        measures=(
            Measure(
                id="mineral_import_dependence",
                title="Share of imports of ores, concentrates and selected metals and compounds "
                "that comes from {power}",
                label="Mineral imports from {power}",
                unit="pct",
                high=100.0,
            ),
        ),
        formula="100 x imports from China over three years / all imports over three years, in 63 "
        "product codes",
        definition="Value of the country's imports from China in 63 HS codes of ores, concentrates "
        "and selected metals and compounds, as a share of its imports of the same codes from the "
        "world, summed over 2022-24. Gold, precious-metal scrap, platinum catalysts and fuels are "
        "apart.",
        reference="Own definition on CEPII BACI (Gaulier and Zignago 2010)",
        source_ids=("baci_minerals_energy",),
        coverage_rule="Every country with recorded imports of these codes. The EU is the sum of "
        "its members' imports from outside the EU.",
        caveats=(
            Caveat(
                "bias",
                "Countries that import little of these codes lead the ranking; read it beside the "
                "value imported. It is shown, not scored.",
            ),
            Caveat("coverage", _CODES),
        ),
        has_trend=True,
    ),
)
