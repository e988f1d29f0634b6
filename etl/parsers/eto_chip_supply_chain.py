"""ETO Advanced Semiconductor Supply Chain Dataset: who supplies the inputs of chip making."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from etl.countries import to_iso3
from etl.errors import BadValue
from etl.reading import read_table, to_number

PROVISION = "eto_chip_supply_chain_provision.csv"
PROVIDERS = "eto_chip_supply_chain_providers.csv"
INPUTS = "eto_chip_supply_chain_inputs.csv"
PROVISION_COLUMNS = (
    "provider_name", "provider_id", "provided_name", "provided_id", "share_provided",
    "negligible_market_share",
)  # fmt: skip
PROVIDER_COLUMNS = ("provider_name", "provider_id", "provider_type", "country")
INPUT_COLUMNS = (
    "input_name", "input_id", "type", "stage_name", "stage_id", "description",
    "market_share_chart_global_market_size_info", "market_share_chart_caption",
    "market_share_chart_source",
)  # fmt: skip
KINDS = {"tool_resource": "tool", "material_resource": "material"}


def parse(raw: Path) -> dict[str, pd.DataFrame]:
    """Read world market shares by country and input.

    Percent of the world market of an input, by headquarters country of the firms, about 2019.
    Companies, the three stages (design, fabrication, packaging) and entries without a number
    are left out; "Various" is ``OTH``. Shares are rounded, so an input adds up to 99-104.

    Parameters
    ----------
    raw : Path
        Folder of this source.

    Returns
    -------
    dict of str to pandas.DataFrame
        ``chip_input_share``: input_id, input_name, kind, iso3, share_pct (+ line, file).

    Raises
    ------
    BadValue
        If a provider or an input is not in the publisher's own lists.
    """
    rows = read_table(raw / PROVISION, PROVISION_COLUMNS)
    rows = rows[rows["provided_id"].str.startswith("N") & (rows["share_provided"] != "")]
    providers = read_table(raw / PROVIDERS, PROVIDER_COLUMNS)
    inputs = read_table(raw / INPUTS, INPUT_COLUMNS, encoding="utf-8-sig")
    types = _listed(rows, "provider_id", providers, "provider_id", "provider_type")
    shares = rows[types == "country"]
    percent = shares.assign(share_provided=shares["share_provided"].str.removesuffix("%"))
    return {
        "chip_input_share": pd.DataFrame(
            {
                "input_id": shares["provided_id"],
                "input_name": _listed(shares, "provided_id", inputs, "input_id", "input_name"),
                "kind": _listed(shares, "provided_id", inputs, "input_id", "type").map(KINDS),
                "iso3": to_iso3(shares, "provider_name", scheme="iso3"),
                "share_pct": to_number(percent, "share_provided", missing=()),
                "line": shares["line"],
                "file": shares["file"],
            }
        ).reset_index(drop=True)
    }


def _listed(
    rows: pd.DataFrame, column: str, table: pd.DataFrame, key: str, wanted: str
) -> pd.Series[str]:
    """Look a column up in one of the publisher's lists, which must hold every id."""
    found = rows[column].map(dict(zip(table[key], table[wanted], strict=True)))
    strange = rows[found.isna()]
    if not strange.empty:
        first = strange.iloc[0]
        raise BadValue(
            f"{first['file']}, line {first['line']}: {column} = {first[column]!r} is not in "
            f"{table['file'].iloc[0]} ({len(strange)} such rows)"
        )
    return found
