"""Outlines: codes, geometry text, broken files. Shapes are invented."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from etl.errors import BrokenContract, ChangedColumns, UnmatchedCountry
from etl.parsers import natural_earth_countries as outlines

SQUARE = {"type": "Polygon", "coordinates": [[[0, 0], [0, 1.5], [1.5, 1.5], [0, 0]]]}


def feature(iso3: str, **changes: Any) -> dict[str, Any]:
    return {
        "type": "Feature",
        "id": iso3,
        "properties": {"iso3": iso3, "name": f"Name of {iso3}", "src": "110m"},
        "geometry": SQUARE,
    } | changes


def write(folder: Path, *features: dict[str, Any], kind: str = "FeatureCollection") -> Path:
    text = json.dumps({"type": kind, "features": list(features)})
    (folder / outlines.FILE).write_text(text, encoding="utf-8")
    return folder


def test_geometry_is_compact_text_with_sorted_keys(tmp_path: Path) -> None:
    row = outlines.parse(write(tmp_path, feature("FJI")))["country_outline"].iloc[0]
    assert (row["iso3"], row["name"]) == ("FJI", "Name of FJI")
    assert row["geometry"] == ('{"coordinates":[[[0,0],[0,1.5],[1.5,1.5],[0,0]]],"type":"Polygon"}')


def test_codes_beyond_iso_are_kept(tmp_path: Path) -> None:
    codes = ["XKX", "XNC", "XSL", "KAS", "IOA", "TWN"]
    frame = outlines.parse(write(tmp_path, *map(feature, codes)))["country_outline"]
    assert list(frame["iso3"]) == codes


def test_an_unknown_code_stops_the_parser(tmp_path: Path) -> None:
    with pytest.raises(UnmatchedCountry, match="QQQ"):
        outlines.parse(write(tmp_path, feature("QQQ")))


def test_two_outlines_of_one_country_stop_the_parser(tmp_path: Path) -> None:
    with pytest.raises(BrokenContract, match="more than one outline for FJI"):
        outlines.parse(write(tmp_path, feature("FJI"), feature("FJI")))


def test_an_id_that_disagrees_with_its_properties_is_named(tmp_path: Path) -> None:
    with pytest.raises(BrokenContract, match="feature 2: id 'PER' but iso3 'FJI'"):
        outlines.parse(write(tmp_path, feature("CHL"), feature("FJI", id="PER")))


def test_lines_and_points_are_no_outlines(tmp_path: Path) -> None:
    point = {"type": "Point", "coordinates": [0, 0]}
    with pytest.raises(BrokenContract, match="FJI is a Point"):
        outlines.parse(write(tmp_path, feature("FJI", geometry=point)))


def test_another_layout_is_named(tmp_path: Path) -> None:
    with pytest.raises(ChangedColumns, match="not a GeoJSON FeatureCollection"):
        outlines.parse(write(tmp_path, kind="Topology"))
    with pytest.raises(ChangedColumns, match="feature 1.*'a3'"):
        outlines.parse(write(tmp_path, feature("FJI", properties={"a3": "FJI"})))
    nameless = feature("FJI")
    del nameless["properties"]
    with pytest.raises(ChangedColumns, match="feature 1"):
        outlines.parse(write(tmp_path, nameless))
