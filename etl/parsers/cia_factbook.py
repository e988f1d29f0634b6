"""CIA World Factbook, final edition: active forces, foreign forces hosted, largest trade partners.

The Factbook prints sentences, and its codes are GEC, not ISO (``ch`` is China, ``as`` Australia).
What a sentence means beyond its number is held in two reference tables in our own words, each row
with a phrase (``evidence``) that must still stand in the text: a changed text stops the harvest.
"""

from __future__ import annotations

import html
import re
from pathlib import Path

import pandas as pd

from etl.countries import REFERENCE, to_iso3
from etl.errors import BadValue, BrokenContract
from etl.reading import read_table, to_number

MILITARY = "cia_factbook_military_2025.csv.gz"
FIELDS = "cia_factbook_selected_fields.csv.gz"
PARTNERS = "cia_factbook_top5_trade_partners.csv"
MILITARY_COLUMNS = (
    "gec_code", "country", "factbook_region", "personnel_text", "personnel_parsed_low",
    "personnel_parsed_high", "milex_latest_year", "milex_latest_text", "equipment_text",
    "deployments_text", "military_note_text", "service_text", "forces_text", "kw_mnna",
)  # fmt: skip
FIELDS_COLUMNS = (
    "gec", "iso3", "country", "field", "item", "unit", "year", "value_parsed", "raw_text",
)  # fmt: skip
PARTNERS_COLUMNS = (
    "gec_code", "region", "country_name", "exports_partners_text", "imports_partners_text",
)  # fmt: skip
FORCES_NOTES = "armed_forces_notes.csv"
FORCES_NOTES_COLUMNS = ("iso3", "force_status", "paramilitary", "note", "evidence")
HOSTED = "foreign_forces_hosted.csv"
HOSTED_COLUMNS = ("iso3", "guest", "persons_low", "persons_high", "fact", "text", "evidence")

# Entities with a page of their own and no ISO code: disputed reefs, uninhabited islands, base
# areas, the world; and Gaza, which the Factbook keeps apart from the West Bank (PSE here).
NO_COUNTRY = ("at", "cr", "wq", "bq", "pf", "pg", "ax", "dx", "jn", "gz", "ip", "xx")
UNION = "ee"  # the European Union has no forces of its own

NO_FORCES = re.compile(r"^no (?:regular |indigenous )*military forces")
DEFENDED_BY_ANOTHER = re.compile(r"^defense is the responsibility of")
YEAR = re.compile(r"\((?:[^()]*\b)?(20\d\d)(?: est\.)?\)\s*$")
SHARE = re.compile(r"(?:^|(?<=%), )([^%]+?) (\d+(?:\.\d+)?)%")
SHARES_ONLY = re.compile(r"[^%]+? \d+(?:\.\d+)?%(?:, [^%]+? \d+(?:\.\d+)?%)* \(\d{4}\)")

# Texts that name partners without a number.
WITHOUT_SHARES = (
    "almost entirely United Kingdom (2022)",
    "<p>Italy, Switzerland, Germany, Belgium, Spain</p> (2021)",
    "Italy, Switzerland, United Kingdom, Germany, China (2021)",
    "",
)


def parse(raw: Path) -> dict[str, pd.DataFrame]:
    """Read what the Factbook says of forces and of trade partners.

    Parameters
    ----------
    raw : Path
        Folder of the source.

    Returns
    -------
    dict of pandas.DataFrame
        ``active_personnel`` (persons, low and high, with what the number covers),
        ``foreign_forces_hosted`` (host and guest, our words) and ``trade_partner_top`` (percent).

    Raises
    ------
    BrokenContract
        If a phrase that a reference table rests on is no longer in the text.
    """
    military = _entities(read_table(raw / MILITARY, MILITARY_COLUMNS))
    return {
        "active_personnel": _personnel(military),
        "foreign_forces_hosted": _hosted(military, _deployments(raw)),
        "trade_partner_top": _partners(read_table(raw / PARTNERS, PARTNERS_COLUMNS)),
    }


def _entities(frame: pd.DataFrame) -> pd.DataFrame:
    kept = frame[~frame["gec_code"].isin(NO_COUNTRY)].copy()
    kept["iso3"] = to_iso3(kept, "gec_code", scheme="gec")
    return kept.reset_index(drop=True)


def _personnel(military: pd.DataFrame) -> pd.DataFrame:
    frame = military[military["gec_code"] != UNION]
    notes = read_table(REFERENCE / FORCES_NOTES, FORCES_NOTES_COLUMNS)
    _require_evidence(
        notes, dict(zip(frame["iso3"], frame["personnel_text"] + frame["forces_text"], strict=True))
    )
    notes = notes.set_index("iso3")
    low = to_number(frame, "personnel_parsed_low")
    tidy = pd.DataFrame(
        {
            "iso3": frame["iso3"],
            "force_status": frame["iso3"].map(notes["force_status"]).fillna(_status(frame, low)),
            "persons_low": low,
            "persons_high": to_number(frame, "personnel_parsed_high"),
            "year": _year(frame["personnel_text"]).where(low.notna()).astype("Int64"),
            "paramilitary": frame["iso3"].map(notes["paramilitary"]).fillna("not_mentioned"),
            "note": frame["iso3"].map(notes["note"]).fillna(""),
            "line": frame["line"],
            "file": frame["file"],
        }
    )
    # Nothing at all is said of a few places (Western Sahara): they have no row.
    return tidy[tidy["force_status"] != "unknown"].reset_index(drop=True)


def _status(frame: pd.DataFrame, low: pd.Series[float]) -> pd.Series[str]:
    """Tell what the source says of the forces where no reference row does."""
    none = frame["forces_text"].str.contains(NO_FORCES) | frame["military_note_text"].str.contains(
        DEFENDED_BY_ANOTHER
    )
    said = frame["personnel_text"].ne("") | frame["forces_text"].ne("")
    status = pd.Series("unknown", index=frame.index, dtype="str")
    status[said] = "no_estimate"
    status[none & low.isna()] = "no_forces"
    status[low.notna()] = "armed_forces"
    return status


def _year(text: pd.Series[str]) -> pd.Series[float]:
    """Year in brackets at the end of a text."""
    return pd.to_numeric(text.str.extract(YEAR)[0])


def _deployments(raw: Path) -> pd.DataFrame:
    fields = read_table(raw / FIELDS, FIELDS_COLUMNS)
    kept = fields[fields["field"] == "Military deployments"].copy()
    kept["iso3"] = to_iso3(kept, "gec", scheme="gec")
    return kept


def _hosted(military: pd.DataFrame, deployments: pd.DataFrame) -> pd.DataFrame:
    """Build the hosts' table from the reference rows, each checked against its text."""
    rows = read_table(REFERENCE / HOSTED, HOSTED_COLUMNS)
    of_host = dict(zip(military["iso3"], military["military_note_text"], strict=True))
    of_guest = dict(zip(deployments["iso3"], deployments["raw_text"], strict=True))
    by_note = rows["text"] == "note"
    if not (by_note | (rows["text"] == "deployments")).all():
        raise BadValue(f"{HOSTED}: text must be 'note' or 'deployments'")
    text = rows["iso3"].map(of_host).where(by_note, rows["guest"].map(of_guest)).fillna("")
    _require_evidence(rows.assign(key=range(len(rows))), dict(enumerate(text)), key="key")
    return pd.DataFrame(
        {
            "host": to_iso3(rows, "iso3", scheme="iso3"),
            "guest": rows["guest"],
            "year": _year(text).astype("Int64"),
            "persons_low": to_number(rows, "persons_low"),
            "persons_high": to_number(rows, "persons_high"),
            "fact": rows["fact"],
            "line": rows["line"],
            "file": HOSTED,
        }
    )


def _require_evidence(
    rows: pd.DataFrame, texts: dict[str, str] | dict[int, str], *, key: str = "iso3"
) -> None:
    """Refuse a statement whose phrase is no longer in the source's text."""
    for row in rows.to_dict("records"):
        if row["evidence"] not in texts.get(row[key], ""):
            raise BrokenContract(
                f"line {row['line']}: {row['evidence']!r} is not in the Factbook's text on "
                f"{row['iso3']}; read the text again before keeping the statement"
            )


def _partners(frame: pd.DataFrame) -> pd.DataFrame:
    kept = frame[~frame["gec_code"].isin(NO_COUNTRY)].copy()
    kept["iso3"] = to_iso3(kept, "gec_code", scheme="gec")
    flows = [_flow(kept, flow) for flow in ("exports", "imports")]
    return pd.concat(flows, ignore_index=True)


def _flow(frame: pd.DataFrame, flow: str) -> pd.DataFrame:
    """Split one column of texts such as ``"Italy 29%, Bahamas, The 5% (2023)"``."""
    text = frame[f"{flow}_partners_text"].map(html.unescape).str.replace("\xa0", "").str.strip()
    text = text.str.replace(r"\s+", " ", regex=True)
    named = ~text.isin(WITHOUT_SHARES)
    odd = named & ~text.str.fullmatch(SHARES_ONLY)
    if odd.any():
        first = frame[odd].iloc[0]
        raise BadValue(
            f"{PARTNERS}, line {first['line']}: {flow} partners of {first['country_name']} "
            f"cannot be read: {text[odd].iloc[0]!r}"
        )
    found = text[named].str.extractall(SHARE).rename_axis(["row", "match"]).reset_index()
    origin = frame.loc[found["row"]].reset_index(drop=True)
    labels = pd.DataFrame({"partner": found[0], "file": PARTNERS})
    return pd.DataFrame(
        {
            "iso3": origin["iso3"],
            "flow": flow,
            "rank": found["match"] + 1,
            "partner": to_iso3(labels, "partner"),
            "share_pct": found[1].astype("float64"),
            "year": _year(text)[found["row"]].astype("int64").to_numpy(),
            "line": origin["line"],
            "file": PARTNERS,
        }
    )
