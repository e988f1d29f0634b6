"""SIPRI Arms Transfers: own shares of deliveries 2020-24 and F-35 totals, no register rows.

The first file spreads each deal's trend-indicator value (TIV) evenly over its delivery years and
sums by five-year window, supplier and recipient. Only shares leave this module. The second lists
the orders of F-35 aircraft; only the totals of each recipient leave this module.
"""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from etl.countries import REFERENCE, to_iso3
from etl.errors import BrokenContract
from etl.parsers.bloc_memberships import club_members
from etl.reading import read_table, to_number

FILE = "sipri_arms_tiv_pairs_5yr_windows_derived.csv"
COLUMNS = (
    "window", "supplier", "recipient", "tiv_million_approx", "share_of_recipient_imports_pct",
    "share_of_supplier_exports_pct",
)  # fmt: skip
F35_FILE = "sipri_register_f35_orders.csv"
F35_COLUMNS = (
    "recipient", "supplier", "year_of_order", "number_ordered", "designation", "description",
    "number_delivered", "years_of_delivery", "status", "comments", "tiv_total_order",
    "tiv_delivered",
)  # fmt: skip
F35_NOTES = "f35_notes.csv"
F35_NOTES_COLUMNS = ("recipient", "note", "source")
F35_LAST_YEAR = 2024  # orders and deliveries to the end of this year
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
    """Read shares of arms deliveries by recipient and supplier, and F-35 orders.

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
        ``f35_orders``: aircraft ordered and delivered by recipient, to the end of 2024.

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
    return {
        "arms_share": _shares(pd.concat([states, union], ignore_index=True), exports),
        "f35_orders": _f35_orders(raw),
    }


def _f35_orders(raw: Path) -> pd.DataFrame:
    """Sum the orders of each recipient."""
    frame = read_table(raw / F35_FILE, F35_COLUMNS)
    other = frame[~frame["designation"].str.startswith("F-35")]
    if not other.empty:
        row = other.iloc[0]
        raise BrokenContract(f"{F35_FILE}, line {row['line']}: {row['designation']} is no F-35")
    orders = pd.DataFrame(
        {
            "recipient": to_iso3(frame, "recipient"),
            "aircraft_ordered": to_number(frame, "number_ordered", missing=()).astype("int64"),
            "aircraft_delivered": to_number(frame, "number_delivered", missing=()).astype("int64"),
        }
    )
    totals = orders.groupby("recipient", as_index=False).sum()
    notes = read_table(REFERENCE / F35_NOTES, F35_NOTES_COLUMNS).set_index("recipient")["note"]
    totals["note"] = totals["recipient"].map(notes).fillna("")
    return totals.assign(year=F35_LAST_YEAR, file=F35_FILE)


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
