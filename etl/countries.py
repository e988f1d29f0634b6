"""Country names and codes become ISO 3166 alpha-3 here and nowhere else.

Beyond ISO 3166: XKX Kosovo, EUU European Union, WLD world, OTH rest, UNK unknown,
ANT Netherlands Antilles (historic), XWK Wake Island, XNC Northern Cyprus, XSL Somaliland.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from pathlib import Path

import pandas as pd
import pycountry

from etl.errors import UnmatchedCountry

REFERENCE = Path(__file__).resolve().parent.parent / "data" / "reference"
BEYOND_ISO = ("XKX", "EUU", "WLD", "OTH", "UNK", "ANT", "XWK", "XNC", "XSL")


def to_iso3(frame: pd.DataFrame, column: str, *, scheme: str = "name") -> pd.Series[str]:
    """Map a column of names or codes to ISO 3166 alpha-3.

    Parameters
    ----------
    frame : pandas.DataFrame
        Holds ``column``, and ``file`` for the error message.
    column : str
        Labels as the publisher prints them, aggregates already removed.
    scheme : str
        ``"name"`` for English names, ``"iso3"`` for alpha-3 codes that may be odd (S19, KOS),
        or a source's own scheme in the alias tables.

    Returns
    -------
    pandas.Series
        Alpha-3 codes, same index.

    Raises
    ------
    UnmatchedCountry
        Listing every unmatched label with its file and row count.
    """
    table = _lookup(scheme)
    keys = frame[column].map(_fold)
    codes = keys.map(table)
    unmatched = codes.isna()
    if unmatched.any():
        counts = frame.loc[unmatched, column].value_counts()
        files = sorted(set(frame.loc[unmatched, "file"])) if "file" in frame else ["?"]
        listing = "; ".join(f"{label!r} ({n} rows)" for label, n in counts.items())
        raise UnmatchedCountry(
            f"{', '.join(files)}: {len(counts)} labels in column {column!r} match no country "
            f"(scheme {scheme!r}): {listing}. Add them to data/reference/country_aliases.csv."
        )
    return codes.astype("str")


@cache
def _lookup(scheme: str) -> dict[str, str]:
    """Folded label -> alpha-3 for one scheme; the alias tables win over pycountry."""
    table = _iso_entries(scheme) if scheme in ("name", "iso3") else {}
    if scheme == "name":
        countries = pd.read_csv(REFERENCE / "countries.csv", dtype=str, keep_default_na=False)
        table |= dict(zip(countries["name"].map(_fold), countries["iso3"], strict=True))
    for path in [REFERENCE / "country_aliases.csv", *sorted(REFERENCE.glob("aliases_*.csv"))]:
        aliases = pd.read_csv(path, dtype=str, keep_default_na=False)
        mine = aliases[aliases["scheme"] == scheme]
        table |= dict(zip(mine["alias"].map(_fold), mine["iso3"], strict=True))
    return table


def _iso_entries(scheme: str) -> dict[str, str]:
    if scheme == "iso3":
        return {c.alpha_3.lower(): c.alpha_3 for c in pycountry.countries} | {
            code.lower(): code for code in BEYOND_ISO
        }
    names = {}
    for country in pycountry.countries:
        for attribute in ("name", "official_name", "common_name"):
            if label := getattr(country, attribute, None):
                names[_fold(label)] = country.alpha_3
    return names


def _fold(label: str) -> str:
    """Compare without case, accents, curly apostrophes and doubled spaces."""
    plain = unicodedata.normalize("NFKD", label.replace("\u2019", "'"))
    plain = "".join(ch for ch in plain if not unicodedata.combining(ch))
    return " ".join(plain.casefold().split())
