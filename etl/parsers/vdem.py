"""V-Dem, version 15: democracy, constraints on the executive, and rule by the person of the leader.

Two files of the same edition: the columns up to 2023, and the indices up to 2024. The later edition
(v16) and the earlier one (v12) beside them are not read: editions must not be mixed.
"""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from etl.countries import to_iso3
from etl.errors import BrokenContract
from etl.reading import read_table, to_number

CORE = "vdem_v15_core_2000_2023.csv"
INDICES = "vdem_v15_democracy_indices_1990_2024.csv.gz"
CORE_COLUMNS = (
    "country_name", "country_text_id", "country_id", "year", "v2x_libdem", "v2x_polyarchy",
    "v2x_regime", "v2x_jucon", "v2xlg_legcon", "v2x_horacc", "v2x_diagacc", "v2x_pubcorr",
    "v2x_freexp", "v2x_frassoc_thick", "v2x_clphy", "v2pepwrsoc", "v2x_suffr", "v2x_feduni",
    "v2x_elecoff", "v2xel_frefair", "v2x_accountability", "v2x_veracc", "v2exl_legitlead",
    "v2expathhg",
)  # fmt: skip
INDICES_COLUMNS = (
    "vdem_country_name", "country_text_id", "country_id", "vdem_cowcode", "year", "v2x_polyarchy",
    "v2x_polyarchy_codelow", "v2x_polyarchy_codehigh", "v2x_libdem", "v2x_libdem_codelow",
    "v2x_libdem_codehigh", "v2x_partipdem", "v2x_delibdem", "v2x_egaldem", "v2x_api", "v2x_mpi",
    "GWn", "cown", "extended_country_name",
)  # fmt: skip
MISSING = ("", "NA")
FIRST_YEAR, LAST_OF_CORE, LATEST = 2000, 2023, 2024

INDEX = {"liberal_democracy": "v2x_libdem", "electoral_democracy": "v2x_polyarchy"}
CONSTRAINTS = {
    "judicial_constraints": "v2x_jucon",
    "legislative_constraints": "v2xlg_legcon",
    "leader_legitimation": "v2exl_legitlead",
    "regime_type": "v2x_regime",
}
# Units of V-Dem that are no actor of this project: Gaza, Somaliland, Zanzibar (PSE: West Bank).
LEFT_OUT = ("PSG", "SML", "ZZB")


def parse(raw: Path) -> dict[str, pd.DataFrame]:
    """Read the indices since 2000.

    Parameters
    ----------
    raw : Path
        Folder of the source.

    Returns
    -------
    dict of pandas.DataFrame
        ``democracy``: 0-1 indices, the legitimation scale and the regime type; in 2024 only
        liberal and electoral democracy.

    Raises
    ------
    BrokenContract
        If the two files give different indices for the same country and year.
    """
    core = _values(read_table(raw / CORE, CORE_COLUMNS), INDEX | CONSTRAINTS)
    indices = _values(read_table(raw / INDICES, INDICES_COLUMNS), INDEX)
    _require_agreement(core, indices)
    latest = indices[indices["year"] == LATEST]
    frame = pd.concat([core, latest], ignore_index=True)
    frame["regime_type"] = frame["regime_type"].astype("Int64")
    return {"democracy": frame}


def _values(frame: pd.DataFrame, columns: dict[str, str]) -> pd.DataFrame:
    years = to_number(frame, "year", missing=())
    kept = frame[~frame["country_text_id"].isin(LEFT_OUT) & (years >= FIRST_YEAR)]
    kept = kept.reset_index(drop=True)
    tidy = pd.DataFrame(
        {
            "iso3": to_iso3(kept, "country_text_id", scheme="iso3"),
            "year": to_number(kept, "year", missing=()).astype("int64"),
        }
    )
    for name, column in columns.items():
        tidy[name] = to_number(kept, column, missing=MISSING)
    return tidy.assign(line=kept["line"], file=kept["file"])


def _require_agreement(core: pd.DataFrame, indices: pd.DataFrame) -> None:
    both = core.merge(indices, on=["iso3", "year"], suffixes=("", "_again"))
    for name in INDEX:
        apart = both[(both[name] - both[f"{name}_again"]).abs() > 1e-9]
        if not apart.empty:
            row = apart.iloc[0]
            raise BrokenContract(
                f"{CORE}, line {row['line']}: {name} of {row['iso3']} in {row['year']} is "
                f"{row[name]}, in {INDICES} {row[f'{name}_again']}: two editions?"
            )
