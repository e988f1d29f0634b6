"""Sources on clubs, alliances and blocs."""

from __future__ import annotations

from etl.sources.model import RawFile, Source

SOURCES: tuple[Source, ...] = (
    Source(
        id="bloc_memberships",
        publisher="Several; each row cites its own page",
        title="Membership of clubs, alliances and blocs",
        vintage="November 2026",
        years="status of 2024-2026",
        url="https://www.cia.gov/the-world-factbook/",
        download_url="https://www.cia.gov/the-world-factbook/",
        live="manual",
        licence=(
            "Facts; read from the pages each row cites, the CIA World Factbook (public domain) "
            "and country_converter (GPL 3)."
        ),
        licence_class="open",
        our_use="Who belongs to which club, and as what, as facts; every row with its citation.",
        citation="As cited in each row",
        grain="club and member",
        files=(
            RawFile(
                "bloc_memberships_curated.csv",
                "e3172891565cc12a66a8d8a715f34b2c74f984a640f21049ddbbb9fb85d5cf14",
            ),
        ),
        tables=("membership",),
        caveats=(
            "Compiled by hand: a change of membership has to be entered by hand.",
            "BRICS: sources disagree whether Saudi Arabia has joined; it is held as invited. The "
            "list of partners is that of early 2025.",
            "The euro area has 20 members here: Bulgaria, which joined in 2026, is not among them.",
            "Northern Cyprus (XNC), recognised by Türkiye alone, is an observer of the "
            "Organization of Turkic States.",
        ),
    ),
    Source(
        id="bloc_memberships_extra",
        publisher="FirmaPanel; pages of IBSA and the Global Combat Air Programme",
        title="FirmaPanel Trade Country Data, trade groups",
        vintage="September 2026",
        years="2026",
        url="https://doi.org/10.5281/zenodo.22639118",
        download_url="https://github.com/FirmaPanel/trade-country-data",
        live="manual",
        licence="CC BY 4.0 (FirmaPanel); facts (IBSA, Global Combat Air Programme)",
        licence_class="open",
        our_use="Who belongs to which club, and as what; every row with its citation.",
        citation=(
            "FirmaPanel Trade Country Data, version 0.3.0 (2026), "
            "https://doi.org/10.5281/zenodo.22639118, CC BY 4.0"
        ),
        grain="club and member",
        files=(
            RawFile(
                "bloc_memberships_gap_fill.csv",
                "0f1a69f7d43079897fa1016264924de7a961319f832177f71b6e6dc1a43819e7",
            ),
        ),
        tables=("membership",),
        caveats=(
            "The African Union, a member of the G20 since 2023, is no actor of this project and "
            "is left out; the European Union is EUU.",
            "ASEAN, the EU, the G7, the G20 and the GCC are in both lists: count distinct clubs.",
        ),
    ),
)
