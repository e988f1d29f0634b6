"""CEPII BACI: goods imports from China and their share of all imports, mean of 2022 and 2023."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd

from etl.countries import to_iso3
from etl.errors import ChangedColumns
from etl.reading import to_number

INDEX = "china_import_share_by_country_index.json"
KEYS = frozenset({"iso", "name", "china_bn", "n", "nA", "nU", "share", "pci_coverage"})
PERIOD = "2022-23"


def parse(raw: Path) -> dict[str, pd.DataFrame]:
    """Read imports from China by importer.

    ``value_busd``: imports from China, billion current USD FOB. ``share_pct``: their share of all
    goods imports, in whole percent (so +-0.5 points). Importers that buy less than 0.2 billion
    USD from China are not listed.

    Parameters
    ----------
    raw : Path
        Folder of this source.

    Returns
    -------
    dict of str to pandas.DataFrame
        ``imports_from_china``: importer, period, value_busd, share_pct (+ line, file); ``line`` is
        the position of the importer in the list, counted from 1.

    Raises
    ------
    ChangedColumns
        If an entry has other fields than the parser knows.
    """
    frame = _entries(raw / INDEX)
    table = frame.assign(
        importer=to_iso3(frame, "iso", scheme="iso3"),
        period=PERIOD,
        value_busd=to_number(frame, "china_bn", missing=()),
        share_pct=to_number(frame, "share", missing=()),
    )
    columns = ["importer", "period", "value_busd", "share_pct", "line", "file"]
    return {"imports_from_china": table[columns]}


def _entries(path: Path) -> pd.DataFrame:
    # Numbers stay the text of the file, so that a bad cell is named as it is printed.
    entries = json.loads(path.read_text(encoding="utf-8"), parse_float=str, parse_int=str)
    for position, entry in enumerate(entries, start=1):
        if set(entry) != KEYS:
            raise ChangedColumns(
                f"{path.name}, entry {position}: fields changed; missing "
                f"{sorted(KEYS - set(entry))}, unexpected {sorted(set(entry) - KEYS)}"
            )
    frame = pd.DataFrame(entries, dtype=str)
    return frame.assign(line=range(1, len(frame) + 1), file=path.name)
