"""Sources on trade: who buys and sells what with the United States and China, and tariffs."""

from __future__ import annotations

from etl.sources.model import RawFile, Source

SOURCES: tuple[Source, ...] = (
    Source(
        id="census_us_partner_trade",
        publisher="US Census Bureau, Foreign Trade Division",
        title="Trade in Goods by Country",
        vintage="April 2025",
        years="1985-2024",
        url="https://www.census.gov/foreign-trade/balance/index.html",
        download_url="https://www.census.gov/foreign-trade/balance/country.xlsx",
        live="adapter",
        licence="US Government work, public domain",
        licence_class="open",
        our_use="Annual imports and exports by partner, on the ground of the public domain. Read "
        "from the annual columns of the publisher's workbook country.xlsx; the table of country "
        "codes is that of the Federal Reserve Bank of Atlanta as published with the Trade War "
        "Tracker (MIT licence), completed by name where it has no code.",
        citation="US Census Bureau, Foreign Trade: Trade in Goods by Country, April 2025.",
        grain="year, partner and flow",
        files=(
            RawFile(
                "census_us_goods_trade_by_partner_annual_1985_2025.csv.gz",
                "857c75d1fb7bc69701ceae24b7910706015ba5306b0cab9ede522d23c6433b75",
            ),
            RawFile(
                "census_country_code_to_iso3.csv",
                "54374d51ebbbf6b6a8870f681ed343c5370e02b6ff9bee30af2b82a0e045b366",
            ),
        ),
        tables=("goods_trade",),
        caveats=(
            "Goods only: general imports at customs value, exports free alongside ship.",
            "Exports include re-exports, which is large for Canada and Mexico.",
            "2025 holds two months in this vintage and is left out.",
            "The European Union row holds the United Kingdom up to 2019, so it is kept from 2020 "
            "on, where it equals the sum of the 27 members.",
            "The printed world total of 2024 differs a little from the sum of its partners: by "
            "0.002 percent for imports and 0.012 percent for exports. Up to 1991 only the larger "
            "partners are listed.",
            "Gaza and West Bank are added; Sudan up to 2011 includes South Sudan, Serbia in 2007 "
            "and 2008 includes Kosovo.",
        ),
    ),
    Source(
        id="imf_imts",
        publisher="International Monetary Fund",
        title="International Trade in Goods by Partner Country (IMTS)",
        vintage="spring 2025",
        years="2001-2024",
        url="https://data.imf.org/en/datasets/IMF.STA:IMTS",
        download_url="https://api.imf.org/external/sdmx/3.0/data/dataflow/IMF.STA/IMTS",
        live="adapter",
        licence="IMF data terms of use: re-use with attribution "
        "(https://www.imf.org/external/terms.htm)",
        licence_class="unverified",
        our_use="China's imports and exports by partner, attributed. The terms were not opened: "
        "check before publishing.",
        citation="International Monetary Fund, International Trade in Goods by Partner Country "
        "(IMTS), 2025.",
        grain="year, partner and flow, as China reports it",
        files=(
            RawFile(
                "imf_imts_us_china_by_partner_2001_2024_long.csv.gz",
                "15fb86fd71acb1a3dc72202f7bb67f3856e13701dae4cd713ca452b38f6342e5",
            ),
        ),
        tables=("goods_trade",),
        caveats=(
            "China's imports are CIF (cost, insurance and freight included), US imports in the "
            "Census file are customs value: the two differ by about 3 to 6 percent.",
            "About 120 billion USD of China's imports in 2024 are allocated to no partner; shares "
            "are therefore taken of the printed world total.",
            "Chinese trade with Hong Kong is largely entrepot trade.",
            "Groups, unallocated trade and historic states are left out.",
        ),
    ),
    Source(
        id="oecd_btige",
        publisher="Organisation for Economic Co-operation and Development",
        title="Bilateral Trade in Goods by Industry and End-use (BTiGE), total goods exports",
        vintage="May 2026",
        years="2021-2025",
        url="https://data-explorer.oecd.org/",
        download_url="https://sdmx.oecd.org/sti-public/rest/data/"
        "OECD.STI.PIE,DSD_BTIGE@DF_BTIGE,1.0/A.{ref}.X.TOTAL..{cp}."
        "?startPeriod=YYYY&endPeriod=YYYY",
        live="adapter",
        licence="OECD terms and conditions: data are CC BY 4.0 since July 2024",
        licence_class="open",
        our_use="Total goods exports of 49 economies to the world and to their top partners, "
        "attributed, under CC BY 4.0.",
        citation="OECD, Bilateral Trade in Goods by Industry and End-use (BTiGE), ISIC Rev. 4, "
        "May 2026.",
        grain="year, exporter and importer",
        files=(
            RawFile(
                "oecd_btige_bilateral_totals_top_partners_2021_2025.csv.gz",
                "1a5ece15cda908c81d721067a65c0293ee1d129d4e77a523bcd93f60269d3c5f",
            ),
            RawFile(
                "oecd_btige_exports_to_world_2021_2025.csv",
                "3036af41c982a8cc40995beedce69f8b24c94f35596c65a6b2eb42c8dbad96d3",
            ),
        ),
        tables=("exports_reported",),
        caveats=(
            "A pair is listed when it is a top-10 destination or a top-10 origin of the other "
            "side, or among the 120 largest flows: a pair that is absent is not zero.",
            "Russia is left out as exporter after 2021: it stopped reporting, and the estimates "
            "contradict its partners' figures.",
            "Saudi Arabia and Russia have no 2024 total; that of the United Arab Emirates is "
            "partial (429 billion USD after 570 billion in 2023).",
            "2025 is reported by Japan, Brazil, Indonesia, Norway and South Africa only.",
            "Belarus, Croatia, Guyana, Ireland, Kazakhstan and Paraguay have listed pairs but no "
            "total.",
            "Hong Kong's exports are mostly re-exports.",
        ),
    ),
    Source(
        id="baci_imports_from_china",
        publisher="CEPII",
        title="BACI HS22, imports from China and their share of all imports, by importer",
        vintage="January 2026 (V202601)",
        years="2022-2023, mean",
        url="https://www.cepii.fr/CEPII/en/bdd_modele/bdd_modele_item.asp?id=37",
        download_url="https://www.cepii.fr/DATA_DOWNLOAD/baci/data/BACI_HS22_V202601.zip",
        live="adapter",
        licence="BACI: Etalab Open Licence 2.0; the compiled file carries no licence of its own",
        licence_class="open",
        our_use="Imports from China and their share by importer, attributed, under the Etalab "
        "licence, and two sums over headings; read from the Import Localization Atlas (I. "
        "Helfrich, 2026).",
        citation="CEPII, BACI HS22 V202601 (Etalab 2.0), via I. Helfrich, Import Localization "
        "Atlas, 2026.",
        grain="importer",
        files=(
            RawFile(
                "china_import_share_by_country_index.json",
                "332f33cbd30bf65a7011708f0f97e2b441c3c18996e45550fcb6331f7d1419cd",
            ),
            RawFile(
                "imports_from_china_hs4_2022_2023avg.csv.gz",
                "278f8d531a8ce87e5f469dc0b2f4d8410bfd8dfa45e84f4102a73adce752e303",
            ),
        ),
        tables=("imports_from_china", "imports_from_china_hs4"),
        caveats=(
            "Shares are printed in whole percent, so each is good to half a point.",
            "Importers that buy less than 0.2 billion USD from China are not listed.",
            "Means are taken over the years with a positive flow.",
            "A heading holds only the products that China sells to the importer, so China's share "
            "of a heading is an upper bound.",
            "Germany is inflated by goods in transit through Dutch and Belgian ports.",
        ),
    ),
    Source(
        id="us_tariff_tracker",
        publisher="Trade War Tracker (Michael E. Waugh)",
        title="US tariffs by country and policy date",
        vintage="22 July 2026",
        years="February 2025 to August 2026",
        url="https://github.com/tradewartracker/trade-war-redux-2025",
        download_url="https://raw.githubusercontent.com/tradewartracker/trade-war-redux-2025/"
        "main/country-by-time.csv",
        live="same_layout",
        licence="MIT",
        licence_class="open",
        our_use="Tariff of 2024, increase since, and 2024 imports by partner and policy date, "
        "attributed, under the MIT licence.",
        citation="M. E. Waugh, Trade War Tracker (tradewartracker/trade-war-redux-2025), "
        "22 July 2026.",
        grain="policy date and partner (50 largest partners and the European Union)",
        files=(
            RawFile(
                "us_effective_tariff_by_partner_2025_2026.csv",
                "96d48c2ef71f3b6f88126d18c7db8a5b6ff392b9cc8fb262a1f467f69fc4b379",
            ),
        ),
        tables=("us_tariff",),
        caveats=(
            "The file's effective tariff is the increase over 2024; the level is the two added.",
            "A model estimate with fixed 2024 import weights.",
            "The emergency-powers tariffs ended on 20 February 2026.",
            "Dates after 22 July 2026 are policy announced in advance.",
            "Slovakia has a row of its own and stands inside the European Union's row too.",
        ),
    ),
)
