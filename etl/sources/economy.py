"""Sources on economies: gross domestic product and population."""

from __future__ import annotations

from etl.sources.model import RawFile, Source

SOURCES: tuple[Source, ...] = (
    Source(
        id="imf_weo",
        publisher="International Monetary Fund",
        title="World Economic Outlook database",
        vintage="October 2025",
        years="2000-2030",
        url="https://data.imf.org/en/datasets/IMF.RES:WEO",
        download_url="https://api.imf.org/external/sdmx/3.0/data/dataflow/IMF.RES/WEO",
        live="adapter",
        licence="IMF Copyright and Usage: data may be downloaded, copied and redistributed with "
        "attribution",
        licence_class="unverified",
        our_use="GDP at current prices, GDP at purchasing-power parity and population, "
        "attributed. The terms were not opened: check before publishing.",
        citation="International Monetary Fund, World Economic Outlook Database, October 2025.",
        grain="economy, measure and year",
        files=(
            RawFile(
                "imf_weo_oct2025.csv.gz",
                "4e168d7e5ee81670bc067ca7b7c2d3864c637a91c1e5dd339bee77a1933db3f0",
            ),
        ),
        tables=("macro",),
        caveats=(
            "Values after an economy's last actual year are IMF staff estimates or forecasts; so "
            "is every value for which the IMF names no last actual year.",
            "Cuba and North Korea are absent, Syria ends in 2010 and Eritrea in 2019.",
            "GDP ends early for Afghanistan, Lebanon, Palestine and Sri Lanka (2024), Bolivia and "
            "Pakistan (2025) and Venezuela (2026).",
            "Fiscal years are filed under one calendar year.",
        ),
    ),
    Source(
        id="worldbank_wdi",
        publisher="World Bank",
        title="World Development Indicators, population, total (SP.POP.TOTL)",
        vintage="March 2026",
        years="1960-2024",
        url="https://data.worldbank.org/indicator/SP.POP.TOTL",
        download_url="https://api.worldbank.org/v2/en/indicator/SP.POP.TOTL?downloadformat=csv",
        live="adapter",
        licence="CC BY 4.0",
        licence_class="open",
        our_use="Population by country and year, attributed, under CC BY 4.0.",
        citation="World Bank, World Development Indicators (SP.POP.TOTL), March 2026.",
        grain="country and year",
        files=(
            RawFile(
                "worldbank_population_total.csv",
                "7d2dd6a17f5ed7916de1f89a9c116791e64d207f2e2f6ce47c57e1ab46f0088a",
            ),
        ),
        tables=("population",),
        caveats=(
            "Taiwan is not in this source; the World Economic Outlook has its population.",
            "Groups of countries are left out but for the world.",
        ),
    ),
)
