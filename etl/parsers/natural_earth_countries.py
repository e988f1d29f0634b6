"""Natural Earth outlines of countries and territories for the world map."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pandas as pd

from etl.countries import to_iso3
from etl.errors import BrokenContract, ChangedColumns

FILE = "ne_countries_light_iso3.geojson"
FEATURE_KEYS = {"type", "id", "properties", "geometry"}
PROPERTY_KEYS = {"iso3", "name", "src"}
SHAPES = ("Polygon", "MultiPolygon")

# Natural Earth's own codes, drawn on the map but held by no data set.
MAP_ONLY = {
    "IOA": "Indian Ocean Territories: Christmas and Cocos Islands in one shape",
    "KAS": "Siachen Glacier: claimed by India and Pakistan",
}


def parse(raw: Path) -> dict[str, pd.DataFrame]:
    """Read one outline per country or territory.

    Parameters
    ----------
    raw : Path
        Folder of the source.

    Returns
    -------
    dict of pandas.DataFrame
        ``country_outline``: ISO3 code (XKX Kosovo, XNC Northern Cyprus, XSL Somaliland, and the
        two codes of `MAP_ONLY`), Natural Earth's short name, and the geometry as compact
        GeoJSON text with sorted keys: longitude and latitude in degrees.

    Raises
    ------
    ChangedColumns
        If the file is no feature collection, or features have other keys than known.
    BrokenContract
        If an id disagrees with its properties, appears twice, or a geometry is no polygon.
    """
    features = _features(raw / FILE)
    frame = pd.DataFrame(
        {
            "id": [feature["id"] for feature in features],
            "name": [feature["properties"]["name"] for feature in features],
            "geometry": [_compact(feature["geometry"]) for feature in features],
            "file": FILE,
        }
    )
    frame.insert(0, "iso3", _codes(frame))
    _require_unique(frame)
    return {"country_outline": frame.drop(columns="id")}


def _features(path: Path) -> list[dict[str, Any]]:
    collection = json.loads(path.read_text(encoding="utf-8"))
    if not isinstance(collection, dict) or collection.get("type") != "FeatureCollection":
        raise ChangedColumns(f"{path.name}: not a GeoJSON FeatureCollection")
    features: list[dict[str, Any]] = collection["features"]
    for position, feature in enumerate(features, start=1):
        _require_layout(path.name, position, feature)
    return features


def _require_layout(file: str, position: int, feature: dict[str, Any]) -> None:
    where = f"{file}, feature {position}"
    if set(feature) != FEATURE_KEYS or set(feature["properties"]) != PROPERTY_KEYS:
        raise ChangedColumns(
            f"{where}: keys {sorted(feature)} with properties "
            f"{sorted(feature.get('properties', {}))}; expected {sorted(FEATURE_KEYS)} with "
            f"{sorted(PROPERTY_KEYS)}"
        )
    if feature["id"] != feature["properties"]["iso3"]:
        raise BrokenContract(
            f"{where}: id {feature['id']!r} but iso3 {feature['properties']['iso3']!r}"
        )
    if feature["geometry"]["type"] not in SHAPES:
        raise BrokenContract(f"{where}: {feature['id']} is a {feature['geometry']['type']}")


def _codes(frame: pd.DataFrame) -> pd.Series[str]:
    """Return the ids, every one of them a known country code or listed in `MAP_ONLY`."""
    codes = frame["id"].copy()
    known = ~codes.isin(list(MAP_ONLY))
    codes.loc[known] = to_iso3(frame[known], "id", scheme="iso3")
    return codes


def _require_unique(frame: pd.DataFrame) -> None:
    twice = sorted(set(frame.loc[frame["iso3"].duplicated(), "iso3"]))
    if twice:
        raise BrokenContract(f"{FILE}: more than one outline for {', '.join(twice)}")


def _compact(geometry: dict[str, Any]) -> str:
    return json.dumps(geometry, separators=(",", ":"), sort_keys=True)
