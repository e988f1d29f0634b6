"""Sources on finance: who holds US government debt."""

from __future__ import annotations

from etl.sources.model import RawFile, Source

SOURCES: tuple[Source, ...] = (
    Source(
        id="us_tic_treasury_holders",
        publisher="US Department of the Treasury",
        title="Treasury International Capital: Major Foreign Holders of Treasury Securities",
        vintage="18 March 2026",
        years="March 2000 to December 2025",
        url="https://home.treasury.gov/data/treasury-international-capital-tic-system",
        download_url="https://ticdata.treasury.gov/resource-center/data-chart-center/tic/"
        "Documents/mfhhis01.txt",
        live="same_layout",
        licence="US Government work, public domain",
        licence_class="open",
        our_use="Holdings by holder printed by name, on the ground of the public domain.",
        citation="US Department of the Treasury, Treasury International Capital (TIC) System, "
        "Major Foreign Holders of Treasury Securities, 18 March 2026.",
        grain="holder and month",
        files=(
            RawFile(
                "ust_tic_mfhhis01_2000_2025.txt",
                "adc9faf1eee0ca65e4d683f557c61dd81bfdc96c3a21ce72d1b765d6aa7f3f03",
            ),
        ),
        tables=("treasury_holding",),
        caveats=(
            "Only 16 to 45 holders a year are named; one that falls below the cut disappears into "
            "All Other.",
            "Holdings are booked where they are kept: custody centres (Belgium, Luxembourg, the "
            "United Kingdom, Ireland, Switzerland, the Cayman Islands) are overstated, and the "
            "owners behind them understated.",
            "Series breaks: each June from 2002 to 2011, December 2011, June 2021 and February "
            "2023; where a month is printed twice the newest series is kept.",
            "Gulf states and Caribbean centres are inside groups up to 2011 and named from 2012 "
            "on.",
            "El Salvador rises from 1.1 to 85.0 billion USD in March 2025, as printed.",
        ),
    ),
)
