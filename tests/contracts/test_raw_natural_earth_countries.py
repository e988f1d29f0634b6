"""Outlines: every country is there, and capitals lie inside their own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pandas as pd
import pycountry
import pytest

from etl.parsers import natural_earth_countries as outlines

pytestmark = pytest.mark.needs_raw

# In ISO 3166 but not drawn: Antarctica, and territories that belong to a larger outline or are
# too small for the scale.
NOT_DRAWN = {
    "ATA", "BES", "BVT", "CCK", "CXR", "GIB", "GLP", "GUF", "MTQ", "MYT", "REU", "SJM", "TKL",
    "UMI", "VAT",
}  # fmt: skip


@pytest.fixture(scope="module")
def frame(raw_dir: Path) -> pd.DataFrame:
    return outlines.parse(raw_dir / "natural_earth_countries")["country_outline"]


def rings(geometry: dict[str, Any]) -> list[list[list[float]]]:
    """All rings of a polygon or multipolygon."""
    polygons = geometry["coordinates"]
    if geometry["type"] == "Polygon":
        polygons = [polygons]
    return [ring for polygon in polygons for ring in polygon]


def holds(geometry: dict[str, Any], longitude: float, latitude: float) -> bool:
    """Even-odd rule over all rings."""
    crossings = 0
    for ring in rings(geometry):
        for (x1, y1), (x2, y2) in zip(ring, ring[1:], strict=False):
            if (y1 > latitude) != (y2 > latitude):
                crossings += longitude < (x2 - x1) * (latitude - y1) / (y2 - y1) + x1
    return crossings % 2 == 1


def test_239_outlines_one_each(frame: pd.DataFrame) -> None:
    assert len(frame) == 239
    assert frame["iso3"].is_unique
    assert (frame["name"] != "").all()


def test_codes_are_iso_or_known_exceptions(frame: pd.DataFrame) -> None:
    iso = {country.alpha_3 for country in pycountry.countries}
    assert set(frame["iso3"]) - iso == {"XKX", "XNC", "XSL", "KAS", "IOA"}
    assert iso - set(frame["iso3"]) == NOT_DRAWN


def test_every_ring_is_closed_and_on_the_globe(frame: pd.DataFrame) -> None:
    for text in frame["geometry"]:
        for ring in rings(json.loads(text)):
            assert len(ring) >= 4
            assert ring[0] == ring[-1]
            assert all(-180 <= x <= 180 and -90 <= y <= 90 for x, y in ring)


@pytest.mark.parametrize(
    ("iso3", "longitude", "latitude"),
    [("FRA", 2.35, 48.85), ("NOR", 10.75, 59.95), ("TWN", 121.5, 25.0), ("XKX", 21.15, 42.65),
     ("UKR", 34.1, 44.95), ("ESH", -13.0, 26.9), ("KAZ", 71.4, 51.2), ("COD", 23.0, -3.0),
     ("COG", 15.0, -1.0), ("KOR", 127.5, 37.0), ("IND", 77.2, 28.6)],
)  # fmt: skip
def test_places_lie_inside_their_country_only(
    frame: pd.DataFrame, iso3: str, longitude: float, latitude: float
) -> None:
    inside = [
        row.iso3
        for row in frame.itertuples()
        if holds(json.loads(row.geometry), longitude, latitude)
    ]
    assert inside == [iso3]
