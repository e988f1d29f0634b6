"""Trade: what each side buys from and sells to the other, and at what tariff."""

from __future__ import annotations

from indicators.model import Caveat, Indicator, Measure, SourcePart

BOTH = ("USA", "CHN")

GROSS_VALUE = Caveat(
    "definition",
    "Gross value of goods at the border: parts from third countries are in it, services are not.",
)
CHINESE_IMPORT_VALUE = Caveat(
    "definition",
    "US imports are valued at the customs border, Chinese imports with freight and insurance, "
    "about 3 to 6 % more: small differences between the two powers mean nothing.",
)
HONG_KONG = Caveat(
    "bias",
    "Trade through Hong Kong and other hubs stands under the hub: Hong Kong's figures are mostly "
    "goods passing through, and partners that ship through it look smaller.",
)
OLDER_BORDERS = Caveat(
    "definition",
    "Earlier years follow the borders of their time where the publisher does: Sudan includes South "
    "Sudan up to 2011, Serbia includes Kosovo in 2007 and 2008. The European Union is always the "
    "27 members of today.",
)
EU_RULE = (
    "European Union: for the United States the Census row from 2020 on and the sum of today's 27 "
    "members before it; for China the sum of the 27 members in every year."
)

EXPORT_DEPENDENCE = Indicator(
    id="export_dependence",
    question="What share of the country's goods exports goes to one great power?",
    lens="exposure",
    domain="markets",
    powers=BOTH,
    measures=(
        Measure(
            "export_dependence",
            "Goods exports that go to {power}, share of the country's goods exports",
            "Exports to {power}, % of exports",
            "pct",
            high=100.0,
        ),
    ),
    formula="100 x goods exports to the great power / goods exports to the world",
    definition=(
        "Goods exports as the exporter reports them, in the newest year with a usable total: 2025 "
        "for Brazil, Indonesia, Japan, Norway and South Africa, 2023 for Saudi Arabia and the "
        "United Arab Emirates, 2021 for Russia, 2024 for the others. Where the source does not "
        "list the flow, the great power's own imports stand for it over the same total (a mirror "
        "figure), capped at the exporter's tenth largest listed flow. A capped figure has no "
        "earlier years beside it."
    ),
    reference=(
        "Own definition, after A. O. Hirschman, National Power and the Structure of Foreign Trade "
        "(1945)."
    ),
    source_ids=("oecd_btige", "census_us_partner_trade", "imf_imts"),
    coverage_rule=(
        "49 exporters. Others, and the European Union as one exporter, have no total in the source "
        "and are not reported. Mirror figures are marked as low coverage."
    ),
    caveats=(
        GROSS_VALUE,
        Caveat(
            "coverage",
            "The source lists a flow only where it is among the ten largest of either side; a flow "
            "that is not listed is not zero.",
        ),
        Caveat(
            "bias",
            "Exporters and importers differ on the same flow: goods that pass through a hub may be "
            "declared for the hub.",
        ),
    ),
    has_trend=True,
    source_parts=(
        SourcePart("census_us_partner_trade", powers=("USA",), where_named=True),
        SourcePart("imf_imts", powers=("CHN",), where_named=True),
    ),
)

EXPORT_EXPOSURE_GDP = Indicator(
    id="export_exposure_gdp",
    question="How large are the country's goods sales to one great power beside its own output?",
    lens="exposure",
    domain="markets",
    powers=BOTH,
    measures=(
        Measure(
            "export_exposure_gdp",
            "Goods sold to {power}, share of the country's gross domestic product",
            "Sales to {power}, % of GDP",
            "pct",
            high=200.0,
        ),
    ),
    formula="100 x goods imports of the great power from the country / GDP of the country",
    definition=(
        "Goods imports as the great power reports them, over gross domestic product at current "
        "prices in the same year. Being the buyer's own figure it is complete for exporters that "
        "report late or not at all."
    ),
    reference=(
        "Own definition, after A. O. Hirschman, National Power and the Structure of Foreign Trade "
        "(1945)."
    ),
    source_ids=("census_us_partner_trade", "imf_imts", "imf_weo"),
    coverage_rule=(
        "All partners the great power lists and for which the IMF publishes a gross domestic "
        "product; the others are not reported. " + EU_RULE
    ),
    caveats=(
        Caveat(
            "definition",
            "Sales are gross and output is value added: a country that assembles foreign parts can "
            "sell far more than it earns, and the share can exceed 100 %.",
        ),
        CHINESE_IMPORT_VALUE,
        HONG_KONG,
        OLDER_BORDERS,
    ),
    has_trend=True,
    source_parts=(
        SourcePart("census_us_partner_trade", powers=("USA",)),
        SourcePart("imf_imts", powers=("CHN",)),
    ),
)

IMPORT_DEPENDENCE = Indicator(
    id="import_dependence",
    question="What share of the country's goods imports comes from one great power?",
    lens="exposure",
    domain="inputs",
    powers=BOTH,
    measures=(
        Measure(
            "import_dependence",
            "Goods imports that come from {power}, share of the country's goods imports",
            "Imports from {power}, % of imports",
            "pct",
            high=100.0,
        ),
    ),
    formula=(
        "China: share as published. United States: 100 x US goods exports to the country / "
        "(imports from China / China's share)"
    ),
    definition=(
        "Mean of 2022 and 2023. China's share of all goods imports is published in whole percent. "
        "For the United States its own exports to the country are set against all goods imports of "
        "the country, which follow from the imports from China and China's share; the note gives "
        "the range that rounding leaves open."
    ),
    reference=(
        "Own definition; China's share from CEPII BACI, release V202601, in the Import "
        "Localization Atlas."
    ),
    source_ids=("baci_imports_from_china", "census_us_partner_trade"),
    coverage_rule=(
        "164 importers of at least 200 million USD a year from China. Low coverage where China's "
        "share is 8 % or less, because rounding then moves the value by more than 6 %, and for "
        "Canada and Mexico beside the United States. European Union: not reported, since trade "
        "between its members is inside the members' totals."
    ),
    caveats=(
        Caveat("coverage", "The source rounds shares to whole percent."),
        Caveat(
            "bias",
            "US exports include foreign goods sent on, most of all to Canada and Mexico, so their "
            "dependence on the United States is overstated.",
        ),
        Caveat(
            "bias",
            "Goods for the interior of Europe that land in a port country count there: Germany, "
            "the Netherlands and Belgium are affected most.",
        ),
    ),
    source_parts=(SourcePart("census_us_partner_trade", powers=("USA",)),),
)

IMPORT_SUPPLY_SHARE = Indicator(
    id="import_supply_share",
    question="What share of the great power's goods imports does the country supply?",
    lens="leverage",
    domain="trade",
    powers=BOTH,
    measures=(
        Measure(
            "import_supply_share",
            "Share of the goods imports of {power} that the country supplies",
            "Share of imports of {power}, %",
            "pct",
            high=100.0,
        ),
    ),
    formula="100 x goods imports of the great power from the country / its goods imports in all",
    definition=(
        "Goods imports as the great power reports them: US general imports at customs value, "
        "Chinese imports with freight and insurance, over the printed world total of the year."
    ),
    reference="Own definition.",
    source_ids=("census_us_partner_trade", "imf_imts"),
    coverage_rule=(
        "All partners the great power lists; the others are not reported. Coverage is the part of "
        "the world total that is assigned to partners: about 95 % for China in 2024. " + EU_RULE
    ),
    caveats=(
        GROSS_VALUE,
        CHINESE_IMPORT_VALUE,
        Caveat(
            "coverage",
            "About 120 billion USD of China's imports in 2024 are assigned to no partner.",
        ),
        HONG_KONG,
        OLDER_BORDERS,
    ),
    has_trend=True,
    source_parts=(
        SourcePart("census_us_partner_trade", powers=("USA",)),
        SourcePart("imf_imts", powers=("CHN",)),
    ),
)

EXPORT_MARKET_SHARE = Indicator(
    id="export_market_share",
    question="What share of the great power's goods exports does the country buy?",
    lens="leverage",
    domain="trade",
    powers=BOTH,
    measures=(
        Measure(
            "export_market_share",
            "Share of the goods exports of {power} that the country buys",
            "Share of exports of {power}, %",
            "pct",
            high=100.0,
        ),
    ),
    formula="100 x goods exports of the great power to the country / its goods exports in all",
    definition=(
        "Goods exports as the great power reports them, free alongside ship (United States) or "
        "free on board (China), over the printed world total of the year."
    ),
    reference="Own definition.",
    source_ids=("census_us_partner_trade", "imf_imts"),
    coverage_rule=(
        "All partners the great power lists; the others are not reported. Coverage is the part of "
        "the world total that is assigned to partners. " + EU_RULE
    ),
    caveats=(
        GROSS_VALUE,
        Caveat(
            "bias",
            "Exports count for the destination declared: part of what goes to Hong Kong, the "
            "Netherlands or Singapore is sent on.",
        ),
        Caveat(
            "definition",
            "US exports include foreign goods sent on, which weighs most for Canada and Mexico.",
        ),
        OLDER_BORDERS,
    ),
    has_trend=True,
    source_parts=(
        SourcePart("census_us_partner_trade", powers=("USA",)),
        SourcePart("imf_imts", powers=("CHN",)),
    ),
)

TARIFF_LEVEL = Indicator(
    id="tariff_level",
    question="What average tariff do the country's goods meet in the United States?",
    lens="context",
    domain="context",
    powers=("USA",),
    measures=(
        Measure(
            "tariff_level",
            "Average tariff on the country's goods in {power}, share of their value",
            "Average tariff in {power}, %",
            "pct",
            high=200.0,
        ),
    ),
    formula="tariff rate applied in 2024 + increase since then",
    definition=(
        "Average over the country's goods, weighted by US imports of 2024, at the last policy date "
        "in the file; policy announced in advance is in it. The note gives the rate at the last "
        "date up to the tracker's update on 22 July 2026."
    ),
    reference="M. E. Waugh, Trade War Redux 2025 (tracker), base rate and increase added up.",
    source_ids=("us_tariff_tracker",),
    coverage_rule=(
        "The 50 partners of the tracker and the European Union. Members of the Union carry its "
        "rate as low coverage, Slovakia too. Others are not reported."
    ),
    caveats=(
        Caveat(
            "proxy",
            "A model estimate with the import mix of 2024 held fixed; the use of the trade "
            "agreement with Canada and Mexico is modelled, not observed.",
        ),
        Caveat(
            "age",
            "Announced policy can change before its date. The tariffs under emergency powers ended "
            "on 20 February 2026.",
        ),
    ),
)

INDICATORS: tuple[Indicator, ...] = (
    EXPORT_DEPENDENCE,
    EXPORT_EXPOSURE_GDP,
    IMPORT_DEPENDENCE,
    IMPORT_SUPPLY_SHARE,
    EXPORT_MARKET_SHARE,
    TARIFF_LEVEL,
)
