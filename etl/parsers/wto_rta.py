"""WTO Regional Trade Agreements Database: trade agreements in force and their parties."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pandas as pd

from etl.countries import to_iso3
from etl.errors import BadValue
from etl.reading import read_table

MEMBERS = "wto_rta_members_long.csv.gz"
COLUMNS = (
    "rta_id", "rta_name", "coverage", "type", "status", "signed_goods", "in_force_goods",
    "in_force_services", "inactive_date", "composition", "signatory_source", "member",
)  # fmt: skip
REFERENCE = Path(__file__).resolve().parents[2] / "data" / "reference"
BLOC_COLUMNS = ("wto_label", "bloc", "iso3", "note", "source")
ADDED_COLUMNS = (
    "agreement_id", "name", "type", "coverage", "status", "in_force_date", "url", "iso3",
    "party_since", "note", "source",
)  # fmt: skip

IN_FORCE = ("In Force", "In force for at least one Party")
NOT_IN_FORCE = ("Inactive", "Early announcement-Signed")
# Free trade areas and customs unions, with or without services (EIA).
KEPT_TYPES = ("FTA", "CU", "FTA & EIA", "CU & EIA")
# Partial scope agreements cover few goods; an EIA alone covers services only.
LEFT_OUT_TYPES = ("PSA", "PSA & EIA", "EIA", "")
PAGE = "https://rtais.wto.org/UI/PublicShowRTAIDCard.aspx?rtaid="

AGREEMENT = ["agreement_id", "name", "type", "coverage", "status", "in_force_date", "url"]


def parse(raw: Path) -> dict[str, pd.DataFrame]:
    """Read agreements in force that free trade in goods, and their parties.

    Blocs are expanded to their members (``bloc_expansions.csv``), and agreements that were
    never notified to the WTO are added (``added_trade_agreements.csv``: RCEP). "Accession"
    agreements stand beside the agreement acceded to, so count partners, not agreements.

    Parameters
    ----------
    raw : Path
        Folder of this source.

    Returns
    -------
    dict of str to pandas.DataFrame
        ``trade_agreement`` and ``trade_agreement_member``.

    Raises
    ------
    BadValue
        If a status or a type is printed that is not known, or a date is not one.
    """
    listed = _in_force(read_table(raw / MEMBERS, COLUMNS))
    added = read_table(REFERENCE / "added_trade_agreements.csv", ADDED_COLUMNS)
    agreements = pd.concat([_agreements(listed), _agreements(added)], ignore_index=True)
    members = pd.concat([_members(listed), _added_members(added)], ignore_index=True)
    return {"trade_agreement": agreements, "trade_agreement_member": members}


def _in_force(frame: pd.DataFrame) -> pd.DataFrame:
    frame = frame.assign(status=frame["status"].str.strip())
    _refuse_unknown(frame, "status", (*IN_FORCE, *NOT_IN_FORCE))
    frame = frame[frame["status"].isin(IN_FORCE)]
    _refuse_unknown(frame, "type", (*KEPT_TYPES, *LEFT_OUT_TYPES))
    frame = frame[frame["type"].isin(KEPT_TYPES) & frame["coverage"].str.contains("Goods")]
    return frame.assign(
        agreement_id=frame["rta_id"],
        name=frame["rta_name"].str.split().str.join(" "),
        in_force_date=frame["in_force_goods"],
        url=PAGE + frame["rta_id"],
    )


def _refuse_unknown(frame: pd.DataFrame, column: str, known: tuple[str, ...]) -> None:
    strange = frame[~frame[column].isin(known)]
    if not strange.empty:
        first = strange.iloc[0]
        raise BadValue(
            f"{first['file']}, line {first['line']}: {column} = {first[column]!r} is not known "
            f"({len(strange)} such rows)"
        )


def _agreements(rows: pd.DataFrame) -> pd.DataFrame:
    once = rows.drop_duplicates("agreement_id")
    days = [_date(row) for _, row in once.iterrows()]
    return once.assign(in_force_date=days)[[*AGREEMENT, "line", "file"]]


def _date(row: pd.Series) -> date:
    try:
        return date.fromisoformat(row["in_force_date"])
    except ValueError:
        raise BadValue(
            f"{row['file']}, line {row['line']}: {row['name']!r} entered into force on "
            f"{row['in_force_date']!r}, which is not a date"
        ) from None


def _members(listed: pd.DataFrame) -> pd.DataFrame:
    """Parties by name and through a bloc; who is both is a party by name."""
    blocs = read_table(REFERENCE / "bloc_expansions.csv", BLOC_COLUMNS)
    is_bloc = listed["member"].isin(set(blocs["wto_label"]))
    named = listed[~is_bloc]
    named = named.assign(iso3=to_iso3(named, "member"), through="")
    expanded = listed[is_bloc].merge(
        blocs[["wto_label", "bloc", "iso3"]], left_on="member", right_on="wto_label"
    )
    # The Union itself is the listed party; its members come through it.
    expanded["through"] = expanded["bloc"].where(expanded["iso3"] != "EUU", "")
    both = pd.concat([named, expanded], ignore_index=True)
    both = both.drop_duplicates(["agreement_id", "iso3"])
    return both[["agreement_id", "iso3", "through", "line", "file"]]


def _added_members(added: pd.DataFrame) -> pd.DataFrame:
    rows = added.assign(iso3=to_iso3(added, "iso3", scheme="iso3"), through="")
    return rows[["agreement_id", "iso3", "through", "line", "file"]]
