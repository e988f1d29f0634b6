"""Product lines of US imports of which a country supplies half or more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from ui.warehouse import Warehouse

LISTED: Final = 10


@dataclass(frozen=True)
class ProductLine:
    """One subheading of the Harmonized System (six digits).

    Attributes
    ----------
    share_pct : float
        Share of US imports from the listed partners.
    value_musd : float
        What the country itself supplied, million US dollars.
    next_name, next_share_pct : str, float
        The second largest listed supplier; an empty name where there is none.
    note : str
        Why the share is weak; empty where it is not.
    us_imports_musd, next_musd : float
        US imports of the line from all listed partners, and from the next supplier, million US
        dollars.
    """

    hs6: str
    product: str
    share_pct: float
    value_musd: float
    next_name: str
    next_share_pct: float
    year: int
    note: str
    us_imports_musd: float = 0.0
    next_musd: float = 0.0
    source_id: str = "census_us_imports_hs"


@dataclass(frozen=True)
class Products:
    """The lines of a country: the largest by value, and all of them in sum.

    Attributes
    ----------
    lines : tuple of ProductLine
        Up to ten, largest value first.
    count, value_musd : int, float
        Of all lines.
    """

    lines: tuple[ProductLine, ...]
    count: int
    value_musd: float


def load_products(warehouse: Warehouse, iso3: str) -> Products:
    """Load a country's product lines."""
    rows = warehouse.rows(_LINES, [iso3])
    shown = [{name: row[name] for name in _NAMES} for row in rows[:LISTED]]
    return Products(
        lines=tuple(ProductLine(**row) for row in shown),
        count=len(rows),
        value_musd=sum(row["value_musd"] for row in rows),
    )


_NAMES: Final = tuple(ProductLine.__dataclass_fields__)
_LINES = """
SELECT p.hs6, p.product, p.share_pct, p.value_musd, coalesce(c.name_in_text, '') AS next_name,
       p.next_share_pct, p.year, p.note, p.us_imports_musd, p.source_id,
       coalesce(n.value_usd, 0) / 1e6 AS next_musd
FROM out_product_line p
LEFT JOIN dim_country c ON c.iso3 = p.next_iso3
LEFT JOIN fact_us_imports_hs6 n ON (n.iso3, n.hs6, n.year) = (p.next_iso3, p.hs6, p.year)
WHERE p.iso3 = ? ORDER BY p.value_musd DESC, p.hs6
"""
