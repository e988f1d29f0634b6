"""Where maps find outlines: files this server serves itself (docs/decisions/0003)."""

from __future__ import annotations

from typing import Any, Final

# Relative addresses: they hold below any base path and behind any proxy.
COUNTRIES_URL: Final = "app/static/geo/countries.geojson"
TOPOLOGY_URL: Final = "app/static/topojson/"
CONFIG: Final[dict[str, Any]] = {"topojsonURL": TOPOLOGY_URL, "displaylogo": False}
