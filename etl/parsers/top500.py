"""TOP500: the 500 fastest listed supercomputers, summed by country."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from etl.countries import to_iso3
from etl.reading import read_table, to_number

YEAR = 2025
LIST = f"top500_{YEAR}_06.csv"
COLUMNS = (
    "Rank", "Previous Rank", "First Appearance", "First Rank", "Name", "Computer", "Site",
    "Manufacturer", "Country", "Year", "Segment", "Total Cores",
    "Accelerator/Co-Processor Cores", "Rmax [TFlop/s]", "Rpeak [TFlop/s]", "Nmax", "Nhalf",
    "HPCG [TFlop/s]", "Power (kW)", "Power Source", "Energy Efficiency [GFlops/Watts]", "Memory",
    "Architecture", "Processor", "Processor Technology", "Processor Speed (MHz)",
    "Operating System", "OS Family", "Accelerator/Co-Processor", "Cores per Socket",
    "Processor Generation", "System Model", "System Family", "Interconnect Family",
    "Interconnect", "Continent", "Site ID", "System ID",
)  # fmt: skip
PERFORMANCE = "Rmax [TFlop/s]"


def parse(raw: Path) -> dict[str, pd.DataFrame]:
    """Read the number of listed systems and their summed performance by country.

    Parameters
    ----------
    raw : Path
        Folder of this source.

    Returns
    -------
    dict of str to pandas.DataFrame
        ``supercomputer``: iso3, year, systems, rmax_tflops (+ line, file); no single system
        leaves the parser.
    """
    systems = read_table(raw / LIST, COLUMNS)
    rows = systems.assign(
        iso3=to_iso3(systems, "Country"),
        year=YEAR,
        rmax=to_number(systems, PERFORMANCE, missing=()),
    )
    table = rows.groupby(["iso3", "year"], as_index=False).agg(
        systems=("rmax", "size"),
        rmax_tflops=("rmax", "sum"),
        line=("line", "min"),
        file=("file", "first"),
    )
    return {"supercomputer": table.assign(rmax_tflops=table["rmax_tflops"].round(2))}
