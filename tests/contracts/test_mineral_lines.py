"""Which traded codes hold which mineral: complete, known, and never of another set."""

from __future__ import annotations

import duckdb


def test_every_mineral_has_codes_or_a_reason(built: duckdb.DuckDBPyConnection) -> None:
    missing = built.execute(
        "SELECT mineral_group FROM ref_mineral ANTI JOIN ref_mineral_line USING (mineral_group)"
    ).fetchall()
    assert missing == []
    silent = built.execute(
        "SELECT mineral_group FROM ref_mineral_line WHERE hs6 = '' AND note = ''"
    ).fetchall()
    assert silent == []
    both = built.execute(
        "SELECT mineral_group FROM ref_mineral_line GROUP BY 1 "
        "HAVING min(hs6) = '' AND max(hs6) <> ''"
    ).fetchall()
    assert both == []


def test_every_code_is_one_of_the_products(built: duckdb.DuckDBPyConnection) -> None:
    unknown = built.execute(
        "SELECT hs6 FROM ref_mineral_line ANTI JOIN fact_mineral_product USING (hs6) "
        "WHERE hs6 <> ''"
    ).fetchall()
    assert unknown == []


def test_only_coal_comes_from_the_fuels(built: duckdb.DuckDBPyConnection) -> None:
    apart = built.execute(
        "SELECT l.mineral_group FROM ref_mineral_line l JOIN fact_mineral_product p USING (hs6) "
        "WHERE p.product_set <> 'minerals'"
    ).fetchall()
    assert apart == [("Metallurgical coal",)]


def test_products_are_called_by_the_name_of_their_mineral(
    built: duckdb.DuckDBPyConnection,
) -> None:
    """The name of a code must hold the mineral's name, with the exceptions told here."""
    other = {"Aluminum": "aluminium", "Boron": "bor", "Metallurgical coal": "coal",
             "Rare earths": "rare-earth", "Phosphate Rock": "phosphate"}  # fmt: skip
    rows = built.execute(
        "SELECT l.mineral_group, p.product FROM ref_mineral_line l "
        "JOIN fact_mineral_product p USING (hs6)"
    ).fetchall()
    wrong = [
        (mineral, product)
        for mineral, product in rows
        if other.get(mineral, mineral.lower()) not in product.lower()
        and product != "Cerium compounds"
    ]
    assert wrong == []
