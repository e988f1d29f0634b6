"""What each table on the data page holds, and what one row of it is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class TableWords:
    """Title of a table, and what one row of it is."""

    title: str
    description: str


T = TableWords
TABLES: dict[str, TableWords] = {
    "out_indicator": T(
        "Indicators: current values",
        "One row for each country, great power and measure: the newest figure, or the reason why "
        "there is none."),
    "out_trend": T(
        "Indicators over time",
        "The same measures in every year that can be compared with the newest; figures only."),
    "out_component": T(
        "Arithmetic behind the indicators",
        "The numbers that made each current figure: numerator, denominator and other terms."),
    "out_mineral_share": T(
        "Mineral shares by country",
        "Each country's share of the world's mines, refining and reserves, mineral by mineral."),
    "out_score": T(
        "Scores",
        "Leverage and exposure scores with rank, band and tier, by lens and domain. Scores of the "
        "two lenses are not to be netted."),
    "out_recommendation": T(
        "Recommendations by country",
        "What each recommendation of the brief means for each country, with the deciding numbers."),
    "out_claim": T(
        "Verdicts on the texts' claims",
        "Each claim of the brief and the op-ed that data can check: verdict, number and reason."),
    "out_claim_figure": T(
        "Numbers behind the verdicts",
        "The numbers each claim was checked with, as its chart shows them."),
    "out_product_line": T(
        "Hard-to-replace product lines",
        "Product lines of US imports of which one partner supplies half or more; the members of "
        "the EU stand as one."),
    "out_missing_agreement": T(
        "Pairs without a trade agreement",
        "Each country and the middle powers with which it shares no trade agreement in force, with "
        "the goods trade of the pair."),
    "fact_active_personnel": T(
        "Active military personnel", "Rounded estimates by country, with what they cover."),
    "fact_agreement_pair": T(
        "Pairs of countries with a trade agreement",
        "Agreements signed up to 2021; a cross-check."),
    "fact_alliance": T(
        "Alliance obligations of the great powers",
        "What the United States or China owed a state by treaty at the end of 2018."),
    "fact_arms_share": T(
        "Arms imports by supplier",
        "Suppliers' shares of arms deliveries 2020 to 2024, own calculation from SIPRI data."),
    "fact_chip_input_share": T(
        "Inputs of chip making",
        "World market share of a country's firms by input, about 2019; absent is not zero."),
    "fact_co2_emissions": T(
        "Carbon dioxide emissions",
        "From fossil fuels and industry by country and year, without land use."),
    "fact_country_outline": T("Outlines for the map", "Country outlines of Natural Earth."),
    "fact_critical_mineral": T(
        "US list of critical minerals", "The list of 2025 and the group each mineral stands for."),
    "fact_democracy": T("Democracy", "Indices of one edition of V-Dem by country and year."),
    "fact_development_aid": T(
        "Development assistance given",
        "By donor and year; only donors of the OECD's Development Assistance Committee are named."),
    "fact_energy": T(
        "Energy production and use",
        "By country and year; a country without a figure is not covered, which is not zero."),
    "fact_eu_raw_material": T(
        "EU list of critical raw materials", "The list of 2024 and which of it is strategic."),
    "fact_exports_reported": T(
        "Goods exports as the exporter reports them",
        "Exports to the main partners and in total. A pair that is absent is not zero."),
    "fact_f35_orders": T(
        "F-35 aircraft", "Ordered and delivered by recipient, all orders up to the end of 2024."),
    "fact_foreign_forces_hosted": T(
        "Foreign forces hosted", "Dated context, never a complete list."),
    "fact_governance": T(
        "Governance", "Two Worldwide Governance Indicators by country and year."),
    "fact_gpu_cluster": T(
        "AI computing clusters", "Existing clusters by country and their size."),
    "fact_icio_flow": T(
        "Inputs between economies",
        "Goods and services that the producers of one economy use from another."),
    "fact_icio_sector": T("Sectors of the input tables", "Each sector and the group it is in."),
    "fact_goods_trade": T(
        "Goods trade of the United States and China",
        "Imports and exports by partner and year, as the great power itself reports them."),
    "fact_export_control": T(
        "Export controls on minerals",
        "By country and mineral, as found by November 2025; lifted controls are left out."),
    "fact_imports_from_china_hs4": T(
        "Goods imports from China by heading",
        "Two sums for each importer: headings of which China supplies over half, and all of them."),
    "fact_imports_from_china": T(
        "Goods imports from China", "Value and share of all imports, mean of 2022 and 2023."),
    "fact_macro": T("Economy", "GDP and population by economy and year."),
    "fact_membership": T("Clubs and alliances", "Who belongs to which club, with the citation."),
    "fact_military_expenditure": T(
        "Military expenditure", "In US dollars and as a share of GDP, 2021 to 2025."),
    "fact_mineral_import_history": T(
        "Minerals and energy bought by the great powers, 1995 to 2017",
        "Imports of the United States and China by supplier, product code and year."),
    "fact_mineral_output": T(
        "Production and reserves of minerals",
        "By mineral, stage and country, with what the publisher withholds."),
    "fact_mineral_product": T("Mineral and energy products", "The traded product codes by name."),
    "fact_mineral_trade": T(
        "Trade in minerals and energy",
        "Every pair of exporter and importer by product code and year."),
    "fact_national_capability": T(
        "National capabilities", "A state's share of the world's capabilities; never scored."),
    "fact_nuclear_warheads": T("Nuclear warheads", "Estimates by state and status."),
    "fact_nato_defence": T(
        "Defence expenditure of NATO members", "Core defence expenditure by member and year."),
    "fact_oil_chokepoint": T(
        "Oil through straits and canals",
        "First half of 2025; one cargo can pass several, so never add the flows up."),
    "fact_paris_agreement": T(
        "Paris Agreement", "Who is a party, since when, and who left."),
    "fact_population": T("Population", "Mid-year population by country and year."),
    "fact_security_council_term": T(
        "Seats on the UN Security Council", "By country and term; complete for 2022 to 2026."),
    "fact_solar_exports": T(
        "China's exports of solar products", "By destination, product and year."),
    "fact_supercomputer": T("Listed supercomputers", "Number and performance by country."),
    "fact_trade_agreement": T(
        "Trade agreements in force", "Free trade agreements and customs unions for goods."),
    "fact_trade_agreement_member": T(
        "Parties of trade agreements",
        "By agreement, with the bloc a party belongs to it through."),
    "fact_trade_openness": T(
        "Trade openness", "Exports and imports of goods and services over GDP, by year."),
    "fact_trade_partner_top": T(
        "Largest trading partners",
        "As printed, whole percent; a partner without a row is smaller."),
    "fact_treasury_holding": T(
        "Holdings of US Treasury securities", "By holder and month."),
    "fact_ukraine_support": T(
        "Aid to Ukraine", "Allocations by donor, January 2022 to February 2026 together."),
    "fact_ukraine_support_year": T(
        "Aid to Ukraine by year", "The years do not sum to the printed total for every donor."),
    "fact_un_votes": T(
        "Votes in the UN General Assembly",
        "Agreement with the United States and China by country and session."),
    "fact_us_base_benchmark": T(
        "US bases abroad, published count", "A count of the whole, to compare the sites with."),
    "fact_us_import_product": T("Products of US imports", "Names of product codes."),
    "fact_us_imports_hs2": T("US goods imports by chapter", "By partner, chapter and year."),
    "fact_us_imports_hs6": T(
        "US goods imports by product",
        "By partner, product code and year; the members of the EU stand as one."),
    "fact_us_security_tie": T(
        "US treaties and designations", "One row for each instrument and country."),
    "fact_us_bases": T(
        "US base sites", "Counts by host, about 2018; no coordinates are held."),
    "fact_us_mineral_reliance": T(
        "US reliance on mineral imports", "Net import reliance by mineral."),
    "fact_us_mineral_source": T(
        "Suppliers of US mineral imports", "Suppliers named by mineral, 2021 to 2024."),
    "fact_us_tariff": T("US tariffs by partner", "Applied tariff in 2024 and the increase since."),
    "fact_us_troops": T(
        "US active-duty personnel", "By location and quarterly report."),
    "dim_country": T(
        "Countries and the roster", "Names, regions, and who is ranked for which reason."),
    "dim_club": T(
        "Clubs", "The clubs and alliances looked at, and which of them count as memberships."),
    "ref_index_tree": T(
        "The default index: weights and goalposts",
        "One row for each indicator of a score: its weight, its goalposts, what a missing value "
        "means, and why."),
    "ref_recommendation": T(
        "The recommendations",
        "What the brief and the op-ed advise, to whom, and which measures decide it here."),
    "ref_threshold": T(
        "Thresholds of the recommendations",
        "The value from which a measure counts for a recommendation, with the reason for it."),
    "ref_claim": T(
        "The texts' claims",
        "Each claim as the text makes it, where it stands, and how it is checked."),
    "ref_claim_limit": T(
        "Limits of the claim checks", "The values each claim is held against, with the reason."),
    "ref_mineral": T(
        "Minerals and their published rows",
        "Which printed rows of the publishers stand for each mineral group, and what is left "
        "out."),
    "ref_mineral_line": T(
        "Minerals and their product codes", "The traded product codes of each mineral group."),
    "ref_development_finance": T(
        "Development finance institutions",
        "States with a public institution of their own, with the citation; an absent state may "
        "have one."),
    "meta_indicator": T("Definitions of the measures", "Question, formula, definition, caveats."),
    "meta_source": T("Sources and licences", "Publisher, edition, terms, citation, caveats."),
}  # fmt: skip


def table_words(table: str) -> TableWords:
    """Return title and description of a table; its name where nobody has described it yet."""
    title = table.partition("_")[2].replace("_", " ").capitalize()
    return TABLES.get(table, TableWords(title, "No description yet."))


def table_choice(table: str) -> str:
    """Write a table in the list of tables: "Scores · out_score"."""
    return f"{table_words(table).title} · {table}"
