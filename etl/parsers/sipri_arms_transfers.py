"""SIPRI Arms Transfers: own shares of deliveries 2020-24, no trend-indicator values.

The file spreads each deal's trend-indicator value (TIV) evenly over its delivery years and sums
by five-year window, supplier and recipient. Only shares leave this module.
"""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from etl.countries import to_iso3
from etl.errors import BrokenContract
from etl.parsers.bloc_memberships import club_members
from etl.reading import read_table, to_number

FILE = "sipri_arms_tiv_pairs_5yr_windows_derived.csv"
COLUMNS = (
    "window", "supplier", "recipient", "tiv_million_approx", "share_of_recipient_imports_pct",
    "share_of_supplier_exports_pct",
)  # fmt: skip
WINDOW, PERIOD = "2020-2024", "2020-24"

# Nobody's name: stays in a recipient's total, so that known shares are not overstated.
UNKNOWN_SUPPLIER = "unknown supplier(s)"
UNKNOWN_RECIPIENT = "unknown recipient(s)"
# SIPRI marks armed groups with * and international organisations with **.
NO_STATE_MARK = "*"

# Million TIV in five years under which single deals move the shares: the method's error reaches
# a fifth for small recipients (test against SIPRI's own totals).
SMALL_RECIPIENT_TIV = 100


def parse(raw: Path) -> dict[str, pd.DataFrame]:
    """Read shares of arms deliveries by recipient and supplier.

    Parameters
    ----------
    raw : Path
        Folder of the source; the members of the EU are read from ``bloc_memberships`` beside it.

    Returns
    -------
    dict of pandas.DataFrame
        ``arms_share``: the supplier's percent of the recipient's imports (unknown suppliers, UNK,
        included) and the recipient's percent of the supplier's exports (those to armed groups,
        organisations and unknown recipients included; none for UNK). EUU is its members' sum,
        deliveries between members included.

    Raises
    ------
    BrokenContract
        If a pair of supplier and recipient appears twice.
    """
    frame = read_table(raw / FILE, COLUMNS)
    frame = frame[frame["window"] == WINDOW].reset_index(drop=True)
    pairs = pd.DataFrame(
        {
            "supplier": _suppliers(frame),
            "recipient": frame["recipient"],
            "tiv": to_number(frame, "tiv_million_approx", missing=()),
            "line": frame["line"],
            "file": frame["file"],
        }
    )
    exports = pairs.groupby("supplier")["tiv"].sum()
    states = _states_only(pairs)
    union = _union(states, club_members(raw.parent / "bloc_memberships", "EU"))
    return {"arms_share": _shares(pd.concat([states, union], ignore_index=True), exports)}


def _suppliers(frame: pd.DataFrame) -> pd.Series[str]:
    unknown = frame["supplier"] == UNKNOWN_SUPPLIER
    codes = frame["supplier"].where(~unknown, "UNK")
    codes.loc[~unknown] = to_iso3(frame[~unknown], "supplier")
    return codes


def _states_only(pairs: pd.DataFrame) -> pd.DataFrame:
    """Leave out recipients that are no state, and give the others their ISO3 code."""
    no_state = pairs["recipient"].str.endswith(NO_STATE_MARK)
    kept = pairs[~no_state & (pairs["recipient"] != UNKNOWN_RECIPIENT)]
    kept = kept.assign(recipient=to_iso3(kept, "recipient"))
    twice = kept[kept.duplicated(["supplier", "recipient"])]
    if not twice.empty:
        row = twice.iloc[0]
        raise BrokenContract(
            f"{FILE}, line {row['line']}: {row['supplier']} to {row['recipient']} appears twice"
        )
    return kept


def _union(states: pd.DataFrame, members: list[str]) -> pd.DataFrame:
    """Sum the members' imports by supplier."""
    inside = states[states["recipient"].isin(members)]
    total = inside.groupby("supplier", as_index=False)["tiv"].sum()
    return total.assign(recipient="EUU", file=FILE)


def _shares(pairs: pd.DataFrame, exports: pd.Series[float]) -> pd.DataFrame:
    """Turn TIV into shares; the TIV goes no further."""
    imports = pairs.groupby("recipient")["tiv"].transform("sum")
    of_exports = 100 * pairs["tiv"] / pairs["supplier"].map(exports)
    return pd.DataFrame(
        {
            "recipient": pairs["recipient"],
            "supplier": pairs["supplier"],
            "period": PERIOD,
            "share_pct": 100 * pairs["tiv"] / imports,
            "supplier_share_pct": of_exports.where(pairs["supplier"] != "UNK"),
            "small_recipient": imports < SMALL_RECIPIENT_TIV,
            "line": pairs["line"].astype("Int64"),
            "file": pairs["file"],
        }
    )
