"""IMF World Economic Outlook: gross domestic product and population."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from etl.countries import to_iso3
from etl.errors import BadValue
from etl.reading import read_table, to_number

WEO = "imf_weo_oct2025.csv.gz"
COLUMNS = ("ref_area", "concept", "unit", "scale", "lastactualdate", "year", "value")
# concept -> (measure, its scale as a power of ten)
MEASURES = {
    "NGDPD": ("gdp_busd", 9),
    "PPPGDP": ("gdp_ppp_bintl", 9),
    "LP": ("population_m", 6),
}
GROUPS_KEPT = {"G001": "WLD", "G998": "EUU"}
GROUPS = (
    "G110",  # advanced economies
    "G119",  # Group of Seven
    "G163",  # euro area
    "G200",  # emerging market and developing economies
    "G205",  # Latin America and the Caribbean
    "G400",  # Middle East and Central Asia
    "G505",  # emerging and developing Asia
    "G510",  # five economies of the Association of Southeast Asian Nations
    "G603",  # Sub-Saharan Africa
    "G903",  # emerging and developing Europe
    "GX123",  # other advanced economies
)


def parse(raw: Path) -> dict[str, pd.DataFrame]:
    """Read GDP (billion USD and billion international dollars) and population (million).

    ``is_estimate`` is true where the year lies after the last year the IMF calls actual, and
    where the IMF names no such year: that is so for all purchasing-power GDP, and for the groups
    (``WLD``, ``EUU``). Of a fiscal year such as ``FY2024/25`` the first year is taken, since some
    countries' fiscal years are filed under their first year and some under their last: an actual
    figure may so be called an estimate, never the reverse.

    Parameters
    ----------
    raw : Path
        Folder of this source.

    Returns
    -------
    dict of str to pandas.DataFrame
        ``macro``: economy, measure, year, value, is_estimate (+ line, file).
    """
    frame = read_table(raw / WEO, COLUMNS)
    frame = frame[frame["concept"].isin(MEASURES) & ~frame["ref_area"].isin(GROUPS)]
    area = frame["ref_area"].replace(GROUPS_KEPT)
    year = to_number(frame, "year", missing=()).astype(int)
    table = frame.assign(
        economy=to_iso3(frame.assign(ref_area=area), "ref_area", scheme="iso3"),
        measure=frame["concept"].map({code: name for code, (name, _) in MEASURES.items()}),
        year=year,
        value=_scaled(frame),
        is_estimate=~(year <= _last_actual_year(frame)),
    )
    columns = ["economy", "measure", "year", "value", "is_estimate", "line", "file"]
    return {"macro": table[columns]}


def _scaled(frame: pd.DataFrame) -> pd.Series[float]:
    """Value in the unit of the measure: the file's number times ten to its scale, over ours."""
    wanted = frame["concept"].map({code: scale for code, (_, scale) in MEASURES.items()})
    steps = (to_number(frame, "scale", missing=()) - wanted).astype(int)
    value = to_number(frame, "value", missing=())
    # Left alone where nothing is to be done, so that 29298.013 stays 29298.013.
    return value.where(steps == 0, value * 10.0**steps)


def _last_actual_year(frame: pd.DataFrame) -> pd.Series[float]:
    text = frame["lastactualdate"].str.strip()
    year = text.str.extract(r"^(?:FY)?(\d{4})(?:/\d{2})?$")[0].astype("float64")
    bad = frame[year.isna() & (text != "")]
    if not bad.empty:
        first = bad.iloc[0]
        raise BadValue(
            f"{first['file']}, line {first['line']}: lastactualdate = "
            f"{first['lastactualdate']!r} is neither a year nor a fiscal year (FY2024/25)"
        )
    return year
