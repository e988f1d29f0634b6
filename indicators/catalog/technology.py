"""Technology and goods that are hard to replace: who supplies them, and whose computing it is."""

from __future__ import annotations

from indicators.model import Caveat, Indicator, Measure, SourcePart

_LISTED_PARTNERS = Caveat(
    "coverage",
    "By product line the source lists the 50 largest partners, 98.7 % of imports in chapters "
    "01-97; a share is a share of what they supply together.",
)
_UNION_AS_ONE = Caveat(
    "definition",
    "The source has the European Union as one partner: goods of which two members each supply a "
    "third count as the Union's alone.",
)
_SOLD_IS_NOT_MADE = Caveat(
    "proxy",
    "Trade counts where goods come from, not whose firms and patents stand behind them.",
)
_APPORTIONED = Caveat(
    "proxy",
    "An estimate: the chapters that apportion it are far wider than the product lines. Whoever is "
    "strong in the rest of a chapter gets too much.",
)
_CHAPTERS = (
    "Imports for consumption in 2024, HS chapters 01-97 (goods returned and low-value parcels are "
    "left out)."
)

IRREPLACEABLE_SUPPLY = Indicator(
    id="irreplaceable_supply",
    question="How much of what the United States imports comes from the country in product lines "
    "that hardly anyone else supplies?",
    lens="leverage",
    domain="technology",
    powers=("USA",),
    measures=(
        Measure(
            "irreplaceable_supply_50_pct",
            "Imports of {power} in product lines of which the country supplies half or more, share "
            "of all imports",
            "Hard to replace (half or more), % of imports of {power}",
            "pct",
            high=100.0,
            decimals=2,
            formula="100 x sum of US imports from the country over the product lines of which it "
            "supplies at least 50 % / all imports of the listed partners",
        ),
        Measure(
            "irreplaceable_supply_50_musd",
            "Imports of {power} in product lines of which the country supplies half or more",
            "Hard to replace (half or more), million USD",
            "musd",
            decimals=0,
            formula="sum of US imports from the country over the product lines of which it "
            "supplies at least 50 %",
        ),
        Measure(
            "irreplaceable_supply_70_pct",
            "Imports of {power} in product lines of which the country supplies 70 % or more, share "
            "of all imports",
            "Hard to replace (70 % or more), % of imports of {power}",
            "pct",
            high=100.0,
            decimals=2,
            formula="100 x sum of US imports from the country over the product lines of which it "
            "supplies at least 70 % / all imports of the listed partners",
        ),
        Measure(
            "irreplaceable_supply_70_musd",
            "Imports of {power} in product lines of which the country supplies 70 % or more",
            "Hard to replace (70 % or more), million USD",
            "musd",
            decimals=0,
            formula="sum of US imports from the country over the product lines of which it "
            "supplies at least 70 %",
        ),
    ),
    formula="sum of US imports from the country over the product lines of which it supplies at "
    "least 50 % (70 %); the share is over all imports of the listed partners",
    definition=(
        "A product line is a subheading of the Harmonized System. Counted is what the country "
        "itself supplied in the lines it dominates, not the whole line. " + _CHAPTERS
    ),
    reference="Own definition, after A. O. Hirschman, National Power and the Structure of Foreign "
    "Trade (1945): it matters how hard it is to buy elsewhere.",
    source_ids=("census_us_imports_hs",),
    coverage_rule=(
        "The 50 partners of the source, the European Union among them. Its members are not "
        "reported and have an apportioned estimate; countries outside the 50 are not reported."
    ),
    caveats=(
        _LISTED_PARTNERS,
        Caveat(
            "coverage",
            "In chapters 80, 26 and 18 (tin, ores, cocoa) the listed partners cover less than 90 % "
            "of imports, so shares there are too high; lines in them are marked.",
        ),
        Caveat(
            "proxy",
            "A large share today does not prove that nobody else could supply: neighbours dominate "
            "lines that are bulky rather than scarce, such as crude oil and cars.",
        ),
        _UNION_AS_ONE,
    ),
)

IRREPLACEABLE_SUPPLY_APPORTIONED = Indicator(
    id="irreplaceable_supply_50_pct_apportioned",
    question="How much of the European Union's hard-to-replace supply to the United States is "
    "likely to be the member's?",
    lens="leverage",
    domain="technology",
    powers=("USA",),
    measures=(
        Measure(
            "irreplaceable_supply_50_pct_apportioned",
            "Member's estimated part of the imports of {power} in product lines of which the "
            "European Union supplies half or more, share of all imports",
            "Hard to replace, estimated part of the member, % of imports of {power}",
            "pct",
            high=100.0,
            decimals=2,
        ),
    ),
    formula="100 x sum over the Union's lines of (US imports from the Union x the member's part of "
    "the members' imports in the line's chapter) / US imports of the listed partners",
    definition=(
        "The source has the European Union as one partner by product line, and its members one by "
        "one only by chapter. Each line that the Union dominates is given to the members by their "
        "parts of its chapter. " + _CHAPTERS
    ),
    reference="Own definition.",
    source_ids=("census_us_imports_hs",),
    coverage_rule="The 27 members of the European Union, as low coverage; others: not applicable.",
    caveats=(_APPORTIONED, _UNION_AS_ONE, _LISTED_PARTNERS),
)

TECHNOLOGY_SUPPLY = Indicator(
    id="technology_supply",
    question="How much of the advanced technology goods that the United States imports does the "
    "country supply?",
    lens="leverage",
    domain="technology",
    powers=("USA",),
    measures=(
        Measure(
            "technology_supply",
            "Share of the technology goods imports of {power} that the country supplies, mean of "
            "five groups",
            "Share of technology imports of {power}, %",
            "pct",
            high=100.0,
        ),
        Measure(
            "technology_supply_chip_machines",
            "Share of the chip-making machines that {power} imports",
            "Chip-making machines, % of imports of {power}",
            "pct",
            high=100.0,
            formula="100 x US imports of chip-making machines from the country / "
            "US imports of them from the listed partners",
        ),
        Measure(
            "technology_supply_chips",
            "Share of the chips and other semiconductor devices that {power} imports",
            "Chips, % of imports of {power}",
            "pct",
            high=100.0,
            formula="100 x US imports of chips from the country / "
            "US imports of them from the listed partners",
        ),
        Measure(
            "technology_supply_optics",
            "Share of the optical elements, lasers and optical instruments that {power} imports",
            "Optics, % of imports of {power}",
            "pct",
            high=100.0,
            formula="100 x US imports of optics from the country / "
            "US imports of them from the listed partners",
        ),
        Measure(
            "technology_supply_aircraft",
            "Share of the aircraft, spacecraft and their parts that {power} imports",
            "Aircraft and parts, % of imports of {power}",
            "pct",
            high=100.0,
            formula="100 x US imports of aircraft and parts from the country / "
            "US imports of them from the listed partners",
        ),
        Measure(
            "technology_supply_telecoms",
            "Share of the telecommunications equipment, smartphones apart, that {power} imports",
            "Telecoms equipment, % of imports of {power}",
            "pct",
            high=100.0,
            formula="100 x US imports of telecommunications equipment from the country / "
            "US imports of them from the listed partners",
        ),
    ),
    formula="mean over five groups of 100 x US imports from the country / US imports of the listed "
    "partners",
    definition=(
        "Chip-making machines (HS 8486), chips (8541, 8542), optics (9001, 9002, 9013), aircraft "
        "and parts (8802, 8807), telecommunications equipment (8517 without smartphones). Every "
        "group weighs the same. Imports for consumption in 2024."
    ),
    reference="Own definition; the choice of groups follows D. W. Larson's policy brief (2026).",
    source_ids=("census_us_imports_hs",),
    coverage_rule=(
        "The 50 partners of the source, the European Union among them. Its members are not "
        "reported and have an apportioned estimate; countries outside the 50 are not reported."
    ),
    caveats=(_SOLD_IS_NOT_MADE, _LISTED_PARTNERS, _UNION_AS_ONE),
)

TECHNOLOGY_SUPPLY_APPORTIONED = Indicator(
    id="technology_supply_apportioned",
    question="How much of the European Union's supply of technology goods to the United States is "
    "likely to be the member's?",
    lens="leverage",
    domain="technology",
    powers=("USA",),
    measures=(
        Measure(
            "technology_supply_apportioned",
            "Member's estimated part of the European Union's share of the technology goods imports "
            "of {power}, mean of five groups",
            "Technology, estimated part of the member, % of imports of {power}",
            "pct",
            high=100.0,
        ),
    ),
    formula="mean over five groups of 100 x sum over the group's lines of (US imports from the "
    "Union x the member's part of the members' imports in the line's chapter) / US imports of the "
    "listed partners",
    definition=(
        "The Union's share in each of the five groups of technology goods is given to the members "
        "by their parts of the HS chapter each line is in (84, 85, 88 or 90), because the source "
        "has the members one by one only by chapter. Imports for consumption in 2024."
    ),
    reference="Own definition.",
    source_ids=("census_us_imports_hs",),
    coverage_rule="The 27 members of the European Union, as low coverage; others: not applicable.",
    caveats=(
        Caveat(
            "proxy",
            "An estimate, and a poor one where one member holds a niche: the Netherlands makes the "
            "Union's lithography machines, but its part of chapter 84 is small.",
        ),
        _APPORTIONED,
        _LISTED_PARTNERS,
    ),
)

ADVANCED_INPUT_SUPPLY = Indicator(
    id="advanced_input_supply",
    question="How much of the advanced manufactured inputs that the great power's industries buy "
    "abroad does the country supply?",
    lens="leverage",
    domain="technology",
    powers=("USA", "CHN"),
    measures=(
        Measure(
            "advanced_input_supply",
            "Share of the foreign advanced manufactured inputs of {power} that the country "
            "supplies, mean of four industries",
            "Share of advanced inputs of {power}, %",
            "pct",
            high=100.0,
        ),
    ),
    formula="mean over four industries of 100 x inputs of the great power that come from the "
    "country / its inputs that come from the other 79 economies",
    definition=(
        "Intermediate inputs in 2022 made by four industries: computer, electronic and optical "
        "products; electrical equipment; machinery; aircraft, trains and other transport equipment "
        "without cars and ships. Every industry weighs the same."
    ),
    reference="Own definition; OECD, Inter-Country Input-Output tables, 2025 edition (ISIC C26, "
    "C27, C28, C302T309).",
    source_ids=("oecd_icio",),
    coverage_rule=(
        "80 economies; the others are not reported. European Union: the members together as the "
        "supplier."
    ),
    caveats=(
        Caveat(
            "definition",
            "Inputs of production only: machines bought as an investment are not in it, and they "
            "are much of what chip makers need.",
        ),
        Caveat("age", "The tables are of 2022, before most export controls on chips."),
    ),
)

CHIP_SUPPLY_SHARE = Indicator(
    id="chip_supply_share",
    question="How much of the machines and materials that chip making needs do the country's firms "
    "supply?",
    lens="leverage",
    domain="technology",
    powers=(),
    measures=(
        Measure(
            "chip_supply_share",
            "World market share of the country's firms in the inputs of chip making, mean over 40 "
            "inputs",
            "Share in chip-making inputs, %",
            "pct",
            high=100.0,
        ),
    ),
    formula="sum of the country's world market shares over the inputs / number of inputs with "
    "shares by country (40)",
    definition=(
        "Machines, materials, design software and design property of chip making for which the "
        "data set prints shares by country, about 2019. A firm counts for the country of its "
        "headquarters, wherever its plants are. Every input weighs the same."
    ),
    reference="Own definition; Emerging Technology Observatory, Advanced Semiconductor Supply "
    "Chain Dataset.",
    source_ids=("eto_chip_supply_chain",),
    coverage_rule=(
        "Countries with a share in at least one input; the others are not reported, and a share "
        "too small to print is possible. European Union: sum of the members."
    ),
    caveats=(
        Caveat("age", "Shares are of about 2019; China's firms have grown since."),
        Caveat("bias", "Counts headquarters: plants abroad count for the owner's country."),
        Caveat("coverage", "40 of 79 inputs have shares by country."),
        Caveat("licence", "The data set may not be used commercially (CC BY-NC 4.0)."),
    ),
)

COMPUTE_SHARE = Indicator(
    id="compute_share",
    question="How much of the world's listed computing power stands in the country?",
    lens="agency",
    domain="means",
    powers=(),
    measures=(
        Measure(
            "compute_share_top500",
            "Share of the performance of the world's 500 fastest listed supercomputers",
            "Supercomputers, % of the TOP500",
            "pct",
            high=100.0,
        ),
        Measure(
            "compute_share_epoch",
            "Share of the computing power of the world's listed AI clusters",
            "AI clusters, % of those listed",
            "pct",
            high=100.0,
            formula="100 x computing power of the country's clusters / computing power of all "
            "clusters listed that exist",
        ),
    ),
    formula="100 x performance of the country's machines / performance of all machines listed",
    definition=(
        "Two lists of two kinds of machine, never averaged: the TOP500 of June 2025 (summed Rmax "
        "of the LINPACK test) and Epoch AI's GPU clusters of March 2026 that exist, in H100 "
        "equivalents, possible duplicates left out. Counts where the machine stands."
    ),
    reference="Own definition; TOP500.org (65th list) and Epoch AI, Data on GPU Clusters.",
    source_ids=("top500", "epoch_gpu_clusters"),
    coverage_rule=(
        "TOP500: everyone, and a country without a listed system has 0. AI clusters: countries "
        "with a cluster of known size; the others are not reported. European Union: sum of the "
        "members."
    ),
    caveats=(
        Caveat(
            "coverage",
            "Both lists are incomplete: China no longer submits its largest supercomputers, and "
            "Epoch AI knows only a part of all AI clusters.",
        ),
        Caveat("bias", "A machine may belong to a foreign firm."),
        Caveat("licence", "TOP500 may not be used commercially."),
    ),
    source_parts=(
        SourcePart("top500", measures=("compute_share_top500",)),
        SourcePart("epoch_gpu_clusters", measures=("compute_share_epoch",)),
    ),
)

INDICATORS: tuple[Indicator, ...] = (
    TECHNOLOGY_SUPPLY,
    TECHNOLOGY_SUPPLY_APPORTIONED,
    IRREPLACEABLE_SUPPLY,
    IRREPLACEABLE_SUPPLY_APPORTIONED,
    ADVANCED_INPUT_SUPPLY,
    CHIP_SUPPLY_SHARE,
    COMPUTE_SHARE,
)
