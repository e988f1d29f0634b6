"""The world map's outlines, written where the app serves static files."""

from __future__ import annotations

import json
import os
from pathlib import Path

import duckdb

from etl.outline_repair import globe_ready


def write(database: Path, target: Path) -> None:
    """Write ``fact_country_outline`` as GeoJSON; each feature's id is its ISO 3166 alpha-3 code.

    Parameters
    ----------
    database : Path
        A complete database.
    target : Path
        The GeoJSON file; replaced only when its content changes.
    """
    with duckdb.connect(str(database), read_only=True) as con:
        rows = con.execute(
            "SELECT iso3, name, geometry FROM fact_country_outline ORDER BY iso3"
        ).fetchall()
    features = [
        {
            "type": "Feature",
            "id": iso3,
            "properties": {"name": name},
            "geometry": globe_ready(json.loads(shape)),
        }
        for iso3, name, shape in rows
    ]
    text = json.dumps({"type": "FeatureCollection", "features": features}, separators=(",", ":"))
    if target.is_file() and target.read_text(encoding="utf-8") == text:
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = target.with_name(target.name + ".new")
    draft.write_text(text, encoding="utf-8")
    os.replace(draft, target)
