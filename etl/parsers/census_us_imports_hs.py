"""US Census: imports for consumption by partner, by HS chapter and by HS subheading."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from etl.countries import to_iso3
from etl.errors import BadValue, EtlError
from etl.reading import read_table, to_number

YEAR = 2024
CHAPTERS = f"us_imports_{YEAR}_by_partner_hs2.csv.gz"
LINES = f"us_imports_{YEAR}_by_top50_partner_hs6.csv.gz"
REFERENCE = Path(__file__).resolve().parents[2] / "data" / "reference"

VALUE = f"us_imports_{YEAR}_usd"
CHAPTER_COLUMNS = (
    "HS2", VALUE, f"us_duty_{YEAR}_usd", "CTY_NAME", "CTY_CODE",
    "tariff_increase_2025_pp_repo_estimate", f"applied_tariff_{YEAR}_pct",
)  # fmt: skip
LINE_COLUMNS = ("CTY_CODE", "CTY_NAME", "HS6", VALUE, f"us_duty_{YEAR}_usd")

EUROPEAN_UNION = "0003"
# The HS6 file merges the 27 members into 0003 and then prints Slovakia once more.
COUNTED_TWICE = "4359"
# Chapters 98 and 99 are US provisions (returned goods, low-value estimates), not products.
LAST_PRODUCT_CHAPTER = "97"
NAMED_FROM_SHARE = 0.5


def parse(raw: Path) -> dict[str, pd.DataFrame]:
    """Read US imports of 2024 by partner.

    Imports for consumption at customs value, USD (general imports by partner are another
    source). The European Union is ``EUU``: beside its members by chapter, instead of them by
    subheading. Partners with two Census codes (Gaza, West Bank) are added.

    Parameters
    ----------
    raw : Path
        Folder of this source.

    Returns
    -------
    dict of str to pandas.DataFrame
        ``us_imports_hs2`` (all partners, chapters 01-99), ``us_imports_hs6`` (50 partners,
        chapters 01-97) and ``us_import_product`` (names of the lines where one partner
        supplies half or more, and of all technology lines).

    Raises
    ------
    BadValue
        If an aggregate is printed that is not known, or an EU member beside the Union.
    EtlError
        If a line that needs a name has none.
    """
    chapters = _partners(read_table(raw / CHAPTERS, CHAPTER_COLUMNS))
    lines = read_table(raw / LINES, LINE_COLUMNS)
    lines = lines[lines["CTY_CODE"] != COUNTED_TWICE]
    lines = _partners(lines[lines["HS6"].str[:2] <= LAST_PRODUCT_CHAPTER])
    _refuse_eu_members(lines)
    by_line = _totals(lines, "HS6", "hs6")
    return {
        "us_imports_hs2": _totals(chapters, "HS2", "chapter"),
        "us_imports_hs6": by_line,
        "us_import_product": _products(by_line),
    }


def _partners(frame: pd.DataFrame) -> pd.DataFrame:
    """Add iso3; a code below 1000 is an aggregate, and only the European Union is known."""
    code = to_number(frame, "CTY_CODE", missing=())
    strange = frame[(code < 1000) & (frame["CTY_CODE"] != EUROPEAN_UNION)]
    if not strange.empty:
        first = strange.iloc[0]
        raise BadValue(
            f"{first['file']}, line {first['line']}: {first['CTY_CODE']} {first['CTY_NAME']} is "
            f"an aggregate that is not known ({len(strange)} such rows)"
        )
    return frame.assign(iso3=to_iso3(frame, "CTY_NAME"))


def _refuse_eu_members(lines: pd.DataFrame) -> None:
    blocs = read_table(
        REFERENCE / "bloc_expansions.csv", ("wto_label", "bloc", "iso3", "note", "source")
    )
    members = set(blocs.loc[blocs["bloc"] == "EU", "iso3"]) - {"EUU"}
    double = lines[lines["iso3"].isin(sorted(members))]
    if not double.empty:
        first = double.iloc[0]
        raise BadValue(
            f"{first['file']}, line {first['line']}: {first['CTY_NAME']} is inside the European "
            f"Union's row {EUROPEAN_UNION} already ({len(double)} such rows)"
        )


def _totals(frame: pd.DataFrame, code: str, name: str) -> pd.DataFrame:
    rows = frame.assign(year=YEAR, value_usd=to_number(frame, VALUE, missing=()))
    rows = rows.rename(columns={code: name})
    return rows.groupby(["year", "iso3", name], as_index=False).agg(
        value_usd=("value_usd", "sum"), line=("line", "min"), file=("file", "first")
    )


def _products(lines: pd.DataFrame) -> pd.DataFrame:
    """Names of the lines a reader is shown, with the technology group each is in."""
    names = read_table(REFERENCE / "product_names_hs2022.csv", ("hs6", "product", "source"))
    groups = _technology_groups(lines["hs6"])
    share = lines["value_usd"] / lines.groupby("hs6")["value_usd"].transform("sum")
    needed = set(lines.loc[share >= NAMED_FROM_SHARE, "hs6"]) | set(groups)
    unnamed = sorted(needed - set(names["hs6"]))
    if unnamed:
        raise EtlError(
            f"product_names_hs2022.csv has no name for {len(unnamed)} lines that are shown: "
            f"{', '.join(unnamed[:20])}"
        )
    shown = names[names["hs6"].isin(sorted(needed))]
    group = shown["hs6"].map(groups).fillna("")
    return shown.assign(technology_group=group)[
        ["hs6", "product", "technology_group", "line", "file"]
    ].reset_index(drop=True)


def _technology_groups(codes: pd.Series[str]) -> dict[str, str]:
    """Subheading -> technology group, for the subheadings that are in one."""
    table = read_table(
        REFERENCE / "technology_lines.csv", ("technology_group", "hs_prefix", "reason", "source")
    )
    prefixes = dict(zip(table["hs_prefix"], table["technology_group"], strict=True))
    return {
        code: group
        for code in sorted(set(codes))
        for prefix, group in prefixes.items()
        if code.startswith(prefix)
    }
