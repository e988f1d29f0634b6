"""Trade in detail: inputs, concentrated imports, the tariff bill, agreements, spread of exports."""

from __future__ import annotations

from indicators.model import Caveat, Indicator, Measure, SourcePart

BOTH = ("USA", "CHN")

_OLD_TABLES = Caveat("age", "The input-output tables are of 2022.")
_ESTIMATED_ORIGIN = Caveat(
    "proxy",
    "Who uses whose inputs is estimated from national tables and trade statistics, not observed.",
)
_BOOKED_ABROAD = Caveat(
    "bias",
    "Multinational firms book services where taxes are low: Ireland, Luxembourg, Malta, Singapore "
    "and the Netherlands are overstated.",
)
_EIGHTY = (
    "80 economies; the others, among them Ethiopia, Iran, Iraq, Kenya, Kuwait, Qatar and "
    "Uzbekistan, are not reported."
)

CONCENTRATED_IMPORTS_FROM_CHINA = Indicator(
    id="concentrated_imports_from_china",
    question="How much of what the country buys abroad comes from China in product headings that "
    "China dominates?",
    lens="exposure",
    domain="inputs",
    powers=("CHN",),
    measures=(
        Measure(
            "concentrated_imports_from_china",
            "Goods imports from {power} in headings of which it supplies over half, share of the "
            "country's goods imports",
            "Imports dominated by {power}, % of imports",
            "pct",
            high=100.0,
        ),
    ),
    formula="100 x imports from China in headings of which China supplies over half / (imports "
    "from China / China's share of all imports)",
    definition=(
        "Headings are the four-digit groups of the Harmonized System; exactly half does not count. "
        "Mean of 2022 and 2023. All goods imports follow from the imports from China and China's "
        "published share. The note gives the same sum as a share of what is bought from China."
    ),
    reference="Own definition; CEPII BACI, release V202601, in the Import Localization Atlas.",
    source_ids=("baci_imports_from_china",),
    coverage_rule=(
        "164 importers of at least 200 million USD a year from China. Low coverage where China's "
        "share is 8 % or less, because rounding then moves the value by more than 6 %. European "
        "Union: not reported."
    ),
    caveats=(
        Caveat(
            "bias",
            "An upper bound: the source holds only products that China sells to the country, so a "
            "heading's other products, bought elsewhere, are missing from its total.",
        ),
        Caveat("coverage", "China's share of all imports is published in whole percent."),
        Caveat(
            "bias",
            "Goods for the interior of Europe that land in a port country count there: Germany, "
            "the Netherlands and Belgium are affected most.",
        ),
    ),
)

TARIFF_BILL_GDP = Indicator(
    id="tariff_bill_gdp",
    question="How large is the US tariff bill on the country's goods beside the country's output?",
    lens="exposure",
    domain="markets",
    powers=("USA",),
    measures=(
        Measure(
            "tariff_bill_gdp",
            "Tariffs that {power} would charge on the country's goods, share of the country's "
            "gross domestic product",
            "Tariff bill in {power}, % of GDP",
            "pct",
            high=100.0,
            decimals=2,
        ),
    ),
    formula="100 x average US tariff x US imports from the country in 2024 / GDP of the country in "
    "2024",
    definition=(
        "The rate of 2024 plus the increase since then, at the last policy date in the file, on US "
        "imports for consumption and gross domestic product of 2024. It says what would be due on "
        "the trade of 2024, not what was paid or who bears it."
    ),
    reference="Own definition; rate: M. E. Waugh, Trade War Redux 2025 (tracker).",
    source_ids=("us_tariff_tracker", "census_us_imports_hs", "imf_weo"),
    coverage_rule=(
        "The 50 partners of the tracker and the European Union. Members of the Union carry its "
        "rate on their own sales, as low coverage, Slovakia too. Others are not reported."
    ),
    caveats=(
        Caveat(
            "proxy",
            "Importers pay the tariff; how much of it the exporter bears is not known, and trade "
            "shrinks or moves when tariffs rise.",
        ),
        Caveat(
            "proxy",
            "A model estimate of the rate, with the import mix of 2024 held fixed; the use of the "
            "agreement with Canada and Mexico is modelled.",
        ),
        Caveat("age", "Announced policy can change before its date."),
    ),
)

INPUT_DEPENDENCE = Indicator(
    id="input_dependence",
    question="What share of all that the country's industries use as inputs comes from the great "
    "power?",
    lens="exposure",
    domain="inputs",
    powers=BOTH,
    measures=(
        Measure(
            "input_dependence",
            "Intermediate inputs that come from {power}, share of all inputs the country's "
            "industries use",
            "Inputs from {power}, % of all inputs",
            "pct",
            high=100.0,
        ),
    ),
    formula="100 x intermediate inputs from the great power / all intermediate inputs used, "
    "domestic ones included",
    definition=(
        "Goods and services that industries use up in production in 2022, at basic prices. "
        "Domestic inputs are in the denominator; what households and investors buy is not counted."
    ),
    reference="Own definition; OECD, Inter-Country Input-Output tables, 2025 edition.",
    source_ids=("oecd_icio",),
    coverage_rule=_EIGHTY + " European Union: the members together as the user.",
    caveats=(_OLD_TABLES, _ESTIMATED_ORIGIN, _BOOKED_ABROAD),
)

DIGITAL_INPUT_DEPENDENCE = Indicator(
    id="digital_input_dependence",
    question="What share of the information and communication services that the country's "
    "industries use comes from the great power?",
    lens="exposure",
    domain="inputs",
    powers=BOTH,
    measures=(
        Measure(
            "digital_input_dependence",
            "Information and communication services that come from {power}, share of all such "
            "services the country's industries use",
            "Digital services from {power}, % of those used",
            "pct",
            high=100.0,
        ),
    ),
    formula="100 x information and communication services from the great power / all such services "
    "used as inputs, domestic ones included",
    definition=(
        "Publishing, film and broadcasting, telecommunications, computer programming and "
        "information services that industries use up in production in 2022, at basic prices."
    ),
    reference="Own definition; OECD, Inter-Country Input-Output tables, 2025 edition (ISIC "
    "J58T60, J61, J62_63).",
    source_ids=("oecd_icio",),
    coverage_rule=_EIGHTY + " European Union: the members together as the user.",
    caveats=(
        _BOOKED_ABROAD,
        Caveat(
            "proxy",
            "Services bought through a local subsidiary count as domestic, so dependence on "
            "foreign platforms is understated in most countries.",
        ),
        _OLD_TABLES,
        _ESTIMATED_ORIGIN,
    ),
)

INPUT_SUPPLY = Indicator(
    id="input_supply",
    question="What share of the foreign inputs that the great power's industries use does the "
    "country supply?",
    lens="leverage",
    domain="trade",
    powers=BOTH,
    measures=(
        Measure(
            "input_supply",
            "Share of the foreign intermediate inputs of {power} that the country supplies",
            "Share of foreign inputs of {power}, %",
            "pct",
            high=100.0,
        ),
    ),
    formula="100 x inputs of the great power that come from the country / its inputs that come "
    "from the other 79 economies",
    definition=(
        "Goods and services that the great power's industries use up in production in 2022, at "
        "basic prices, domestic ones left out."
    ),
    reference="Own definition; OECD, Inter-Country Input-Output tables, 2025 edition.",
    source_ids=("oecd_icio",),
    coverage_rule=_EIGHTY + " European Union: the members together as the supplier.",
    caveats=(
        _OLD_TABLES,
        _ESTIMATED_ORIGIN,
        Caveat(
            "coverage",
            "Inputs from economies outside the tables are in neither figure.",
        ),
    ),
)

TRADE_ASYMMETRY = Indicator(
    id="trade_asymmetry",
    question="Whose economy hangs more on the goods trade between the country and the great power?",
    lens="context",
    domain="context",
    powers=BOTH,
    measures=(
        Measure(
            "trade_asymmetry",
            "Goods trade with the country as a share of the output of {power}, less the same trade "
            "as a share of the country's output",
            "Trade asymmetry with {power}, points",
            "points",
            low=None,
            high=100.0,
        ),
    ),
    formula="100 x goods trade both ways / GDP of the great power - 100 x the same trade / GDP of "
    "the country",
    definition=(
        "Exports and imports of goods added up, as the great power reports them, over gross "
        "domestic product at current prices in the same year. Below zero the country hangs on the "
        "trade more than the great power does; zero is balance."
    ),
    reference="Own definition, after R. O. Keohane and J. S. Nye, Power and Interdependence "
    "(1977).",
    source_ids=("census_us_partner_trade", "imf_imts", "imf_weo"),
    coverage_rule=(
        "All partners for which the great power lists both directions and the IMF publishes a "
        "gross domestic product. European Union: the US Census row; for China the sum of the 27 "
        "members."
    ),
    caveats=(
        Caveat(
            "definition",
            "Mostly the ratio of two sizes: any country far smaller than the great power is below "
            "zero, whatever it sells.",
        ),
        Caveat(
            "definition",
            "Trade is gross and output is value added, so each share can exceed 100 %: ships that "
            "China sells to owners in the Marshall Islands are many times the islands' output.",
        ),
    ),
    has_trend=True,
    source_parts=(
        SourcePart("census_us_partner_trade", powers=("USA",)),
        SourcePart("imf_imts", powers=("CHN",)),
    ),
)

MIDDLE_POWER_AGREEMENTS = Indicator(
    id="middle_power_agreements",
    question="With how many other middle powers does the country share a trade agreement?",
    lens="agency",
    domain="voice",
    powers=(),
    measures=(
        Measure(
            "middle_power_agreements",
            "Other middle powers with which the country shares a trade agreement in force",
            "Agreements with middle powers",
            "count",
            high=57.0,
            decimals=0,
        ),
        Measure(
            "middle_power_agreements_pct",
            "Middle powers with which the country shares a trade agreement in force, share of all "
            "others",
            "Agreements with middle powers, % of them",
            "pct",
            high=100.0,
            formula="100 x number of other roster countries that are party to a common agreement / "
            "number of other roster countries",
        ),
    ),
    formula="number of other roster countries that are party to a common agreement",
    definition=(
        "Free trade areas and customs unions in force that cover goods, as the WTO lists them, "
        "blocs expanded to their members, with the Regional Comprehensive Economic Partnership "
        "added. The roster has 57 middle powers, so a middle power has 56 others. For the "
        "European Union middle powers outside it count."
    ),
    reference="Own definition; WTO, Regional Trade Agreements Database, early 2026.",
    source_ids=("wto_rta",),
    coverage_rule=(
        "Every country; one without an agreement has 0. Territories that the list does not name "
        "are not reported."
    ),
    caveats=(
        Caveat(
            "definition",
            "Counts partners, not depth: a pact that frees most goods and one that frees all count "
            "the same. Members of the European Union share one with each other.",
        ),
        Caveat(
            "coverage",
            "Agreements that were never notified to the WTO are missing, RCEP apart; so are "
            "preferences for selected goods.",
        ),
        Caveat("licence", "The list may not be used commercially."),
    ),
)

EXPORT_DIVERSIFICATION = Indicator(
    id="export_diversification",
    question="How widely are the country's goods exports spread over buyers?",
    lens="agency",
    domain="room",
    powers=(),
    measures=(
        Measure(
            "export_diversification",
            "Spread of goods exports over buyers, 100 less the concentration index",
            "Export spread (0 = one buyer)",
            "points",
            high=100.0,
        ),
    ),
    formula="100 x (1 - (sum of squared shares of listed buyers + unlisted part x tenth largest "
    "listed share))",
    definition=(
        "100 less the Herfindahl-Hirschman index of goods exports by buyer, in the newest year "
        "with a usable return: 0 with one buyer, close to 100 with many equal ones. Buyers that "
        "are not listed count as if each were as large as the tenth largest, which gives the "
        "lowest spread; the note gives the highest."
    ),
    reference="A. O. Hirschman, National Power and the Structure of Foreign Trade (1945); bounds "
    "for the unlisted part: own definition.",
    source_ids=("oecd_btige",),
    coverage_rule=(
        "48 of the 49 exporters of the source (Saudi Arabia's buyers are not listed). Low coverage "
        "where buyers that are not listed take more than 45 % of exports. European Union: not "
        "reported."
    ),
    caveats=(
        Caveat(
            "coverage",
            "The source lists a flow only where it is among the ten largest of either side.",
        ),
        Caveat(
            "bias",
            "Trade inside the European Union counts as trade with foreign buyers, so its members "
            "look more spread than Canada or Mexico, whose market next door is one state.",
        ),
    ),
    has_trend=True,
)

INDICATORS: tuple[Indicator, ...] = (
    INPUT_SUPPLY,
    CONCENTRATED_IMPORTS_FROM_CHINA,
    INPUT_DEPENDENCE,
    DIGITAL_INPUT_DEPENDENCE,
    TARIFF_BILL_GDP,
    TRADE_ASYMMETRY,
    MIDDLE_POWER_AGREEMENTS,
    EXPORT_DIVERSIFICATION,
)
