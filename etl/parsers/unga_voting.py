"""UN General Assembly: how often a state votes with the United States and with China."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from etl.countries import to_iso3
from etl.reading import read_table, to_number

FILE = "voeten_unga_idealpoints_1946_2024.csv.gz"
# The first column has no name in the file; the reader gives it one.
COLUMNS = (
    "Unnamed: 0", "ccode", "session", "NVotesAll", "IdealPointAll", "QO%All", "Q5%All", "Q10%All",
    "Q50%All", "Q90%All", "Q95%All", "Q100%All", "iso3c", "Countryname", "USAgree", "RUSSAgree",
    "BrazilAgree", "ChinaAgree", "IndiaAgree", "IsraelAgree",
)  # fmt: skip
FIRST_SESSION = 55  # 2000
SESSION_TO_YEAR = 1945

# Serbia stands under the code of Yugoslavia; before session 61 (2006) that was a larger state.
SERBIA, SERBIA_ALONE = "YUG", 61


def parse(raw: Path) -> dict[str, pd.DataFrame]:
    """Read agreement scores since session 55.

    Parameters
    ----------
    raw : Path
        Folder of the source.

    Returns
    -------
    dict of pandas.DataFrame
        ``un_votes``: shares 0-1, number of votes and ideal point, by state and session. States that
        did not vote in a session have no row.
    """
    frame = read_table(raw / FILE, COLUMNS)
    session = to_number(frame, "session", missing=())
    larger = (frame["iso3c"] == SERBIA) & (session < SERBIA_ALONE)
    kept = frame[(session >= FIRST_SESSION) & ~larger].reset_index(drop=True)
    kept["iso3c"] = kept["iso3c"].replace({SERBIA: "SRB"})
    number = to_number(kept, "session", missing=()).astype("int64")
    tidy = pd.DataFrame(
        {
            "iso3": to_iso3(kept, "iso3c", scheme="iso3"),
            "session": number,
            "year": number + SESSION_TO_YEAR,
            "votes": to_number(kept, "NVotesAll", missing=()).astype("int64"),
            "us_agree": to_number(kept, "USAgree", missing=()),
            "china_agree": to_number(kept, "ChinaAgree", missing=()),
            "ideal_point": to_number(kept, "IdealPointAll", missing=()),
            "line": kept["line"],
            "file": kept["file"],
        }
    )
    return {"un_votes": tidy}
