"""Sources on trade in detail: product lines, intermediate inputs and trade agreements."""

from __future__ import annotations

from etl.sources.model import RawFile, Source

SOURCES: tuple[Source, ...] = (
    Source(
        id="census_us_imports_hs",
        publisher="US Census Bureau, Foreign Trade Division",
        title="US imports for consumption by partner and Harmonized System code",
        vintage="2024 annual (compiled 23 July 2026)",
        years="2024",
        url="https://www.census.gov/data/developers/data-sets/international-trade.html",
        download_url="https://api.census.gov/data/timeseries/intltrade/imports/hs",
        live="adapter",
        licence="Data: US Government work, public domain; compilation (trade-war-redux-2025): MIT",
        licence_class="open",
        our_use="Imports of 2024 by partner and chapter, and by 50 partners and subheading, on "
        "the ground of the public domain. Product names are those of UN Comtrade for HS 2022, as "
        "in the Harmonized System table of DataHub (ODC Public Domain Dedication and Licence).",
        citation="US Census Bureau, International Trade: imports for consumption by Harmonized "
        "System code, 2024; compiled by tradewartracker/trade-war-redux-2025.",
        grain="partner and HS chapter; partner and HS subheading",
        files=(
            RawFile(
                "us_imports_2024_by_partner_hs2.csv.gz",
                "c7d341bb5a8b3fd18d744f762eef80c54f1950692614754ce0a88b8e2e45c56b",
            ),
            RawFile(
                "us_imports_2024_by_top50_partner_hs6.csv.gz",
                "f31985093a72bce404481bc39af62ed6e1b2c4e0de35ef314ee1ddcc59e6273f",
            ),
        ),
        tables=("us_imports_hs2", "us_imports_hs6", "us_import_product"),
        caveats=(
            "Imports for consumption, not general imports: 429.4 against 438.9 billion USD for "
            "China, 141.4 against 136.6 for Vietnam.",
            "By subheading the 27 members of the European Union are one partner; the row of "
            "Slovakia, printed beside it, is left out because the Union's row holds it already.",
            "By subheading only 50 partners are listed, 98.7 percent of imports in chapters 01-97: "
            "a share is a share of the listed partners. Chapters 80, 26 and 18 (tin, ores, cocoa) "
            "are covered to less than 90 percent.",
            "Chapters 98 and 99 are US provisions, not products: kept by chapter, left out by "
            "subheading.",
            "One line has no subheading in the file (2918.00).",
        ),
    ),
    Source(
        id="oecd_icio",
        publisher="Organisation for Economic Co-operation and Development",
        title="Inter-Country Input-Output tables, intermediate use",
        vintage="2025 edition",
        years="2022",
        url="https://www.oecd.org/en/data/datasets/inter-country-input-output-tables.html",
        download_url="https://www.oecd.org/en/data/datasets/inter-country-input-output-tables.html",
        live="manual",
        licence="OECD terms and conditions: data are CC BY 4.0 since July 2024; the package the "
        "matrix was read from (sanction-simulator): MIT",
        licence_class="open",
        our_use="Intermediate use by origin and using country, all sectors and five groups of "
        "sectors, attributed, under CC BY 4.0.",
        citation="OECD, Inter-Country Input-Output Database, 2025 edition; via sanction-simulator "
        "(Bhattathiripad and Veetil).",
        grain="origin, using country and group of source sectors",
        files=(
            RawFile(
                "oecd_icio2025_intermediate_flows_2022.csv.gz",
                "d47f29351a6d9b4109a6efda51a8693f4e1d78825510463f71a25b6771c15e2c",
            ),
        ),
        tables=("icio_flow", "icio_sector"),
        caveats=(
            "Intermediate use only: what households and investors buy is not in it, so totals are "
            "far below gross trade (193 of about 560 billion USD from China to the United States).",
            "80 economies; the rest of the world is left out, among them Iran, Iraq, Kuwait, "
            "Qatar, Ethiopia, Kenya and Uzbekistan.",
            "Rebuilt from a normalised matrix: exact but for rounding and two capped columns.",
            "Cells up to 500 USD were dropped.",
        ),
    ),
    Source(
        id="wto_rta",
        publisher="World Trade Organization",
        title="Regional Trade Agreements Database",
        vintage="early 2026 (latest date 3 March 2026)",
        years="1958-2026",
        url="https://rtais.wto.org",
        download_url="https://rtais.wto.org/UI/ExportAllRTAList.aspx",
        live="adapter",
        licence="WTO website terms: reproduction allowed with acknowledgement, for "
        "non-commercial purposes",
        licence_class="non_commercial",
        our_use="Excerpt: of 655 entries the agreements in force that cover goods (name, type, "
        "status, date) and their parties, attributed, non-commercial. Blocs are expanded to their "
        "members and RCEP is added by us, from cited lists.",
        citation="WTO Secretariat, Regional Trade Agreements Database (RTA-IS), early 2026.",
        grain="agreement; agreement and party",
        files=(
            RawFile(
                "wto_rta_members_long.csv.gz",
                "4979001baf97404afb44c3d53697280188df27eb1b99ce26d241c23d18de6e8a",
            ),
        ),
        tables=("trade_agreement", "trade_agreement_member"),
        caveats=(
            "Only notified agreements: RCEP never was and is added by hand; the US deals of 2025 "
            "and 2026 on reciprocal trade are not in it.",
            "An agreement counts from the status the WTO gives: EFTA and India, in force since "
            "October 2025, still stand as an early announcement and do not count.",
            "The WTO lists the European Union as one party of its agreements; its members are "
            "added as parties through it.",
            "Accessions stand beside the agreement acceded to: count partners, not agreements.",
            "Partial scope agreements and agreements on services alone are left out; so are "
            "MERCOSUR's agreements with Chile, Colombia and Peru, which the WTO holds only as part "
            "of the Latin American Integration Association.",
            "RCEP counts for all 15 signatories; some of them do not treat Myanmar as a party.",
        ),
    ),
    Source(
        id="desta_agreements",
        publisher="DESTA project, World Trade Institute and University of Salzburg",
        title="Design of Trade Agreements, list of treaties in dyadic form",
        vintage="version 2.1",
        years="1948-2021",
        url="https://www.designoftradeagreements.org/downloads/",
        download_url="https://www.designoftradeagreements.org/downloads/",
        live="manual",
        licence="Free for research with citation (terms not opened)",
        licence_class="unverified",
        our_use="Only the derived pairs of countries with an agreement that entered into force, "
        "as a cross-check of the WTO list. The terms were not opened: check before publishing.",
        citation="A. Dür, L. Baccini and M. Elsig, The Design of International Trade Agreements, "
        "Review of International Organizations 9(3), 2014; DESTA version 2.1.",
        grain="pair of countries",
        files=(
            RawFile(
                "desta_v2_1_treaty_dyads.csv.gz",
                "68f374a51e6cdd062bade0cb0ab457b6925e9d3392a00e4fddd5b3540069eaf4",
            ),
        ),
        tables=("agreement_pair",),
        caveats=(
            "Stops with treaties signed in 2021 and has no end dates: a cross-check, not the "
            "state of today.",
            "RCEP has 50 of its 105 pairs (pairs with an earlier treaty are left out) and is dated "
            "2021; it entered into force on 1 January 2022.",
            "Partial scope agreements are not marked.",
        ),
    ),
)
