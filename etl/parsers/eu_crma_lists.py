"""EU Critical Raw Materials Act: the lists of critical and of strategic raw materials."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from etl.countries import REFERENCE
from etl.errors import BadValue
from etl.reading import read_table

FILE = "eu_crma_2024_critical_strategic_list.csv"
COLUMNS = (
    "annex_ii_point", "critical_raw_material_en", "critical_raw_material_de_official",
    "is_strategic_annex_i", "annex_i_entry_en",
)  # fmt: skip
MINERALS = "eu_material_minerals.csv"
MINERALS_COLUMNS = ("annex_ii_point", "minerals", "reason")


def parse(raw: Path) -> dict[str, pd.DataFrame]:
    """Read the 34 critical raw materials and which are strategic.

    Parameters
    ----------
    raw : Path
        Folder of the source.

    Returns
    -------
    dict of pandas.DataFrame
        ``eu_raw_material``: one row an entry of Annex II, with the minerals of this project.

    Raises
    ------
    BadValue
        If an entry is not yet matched to our minerals, or is neither strategic nor not.
    """
    frame = read_table(raw / FILE, COLUMNS)
    ours = read_table(REFERENCE / MINERALS, MINERALS_COLUMNS).set_index("annex_ii_point")
    known = frame["annex_ii_point"].isin(ours.index) & frame["is_strategic_annex_i"].isin(
        ["Y", "N"]
    )
    if not known.all():
        row = frame[~known].iloc[0]
        raise BadValue(
            f"{FILE}, line {row['line']}: point {row['annex_ii_point']!r} "
            f"({row['critical_raw_material_en']}) is not in {MINERALS}, or is neither Y nor N"
        )
    tidy = pd.DataFrame(
        {
            "annex_ii_point": frame["annex_ii_point"],
            "material": frame["critical_raw_material_en"],
            "is_strategic": frame["is_strategic_annex_i"] == "Y",
            "strategic_scope": frame["annex_i_entry_en"],
            "minerals": frame["annex_ii_point"].map(ours["minerals"]),
            "line": frame["line"],
            "file": frame["file"],
        }
    )
    return {"eu_raw_material": tidy}
