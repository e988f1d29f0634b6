"""Words of the dialog behind a number."""

from __future__ import annotations

from ui.views.figures import Component
from ui.wording import provenance as words

NBSP = "\u00a0"


def test_parts_are_exact_enough_to_recompute() -> None:
    part = Component("numerator", "goods imports", 131_549.84, "million USD", "2024", "census")
    assert words.part_line(part, "US Census Bureau").replace(NBSP, " ") == (
        "**Numerator: 131,549.8 million USD** · goods imports (2024) · US Census Bureau, `census`"
    )


def test_whole_numbers_stay_whole_and_unknown_ones_say_so() -> None:
    assert words.amount(23_495.0, "persons") == f"23,495{NBSP}persons"
    assert words.amount(3_267_461.0, "million USD") == f"3,267,461{NBSP}million USD"
    assert words.amount(None, "tonnes") == "unknown (tonnes)"


def test_the_heading_keeps_names_and_lowers_words() -> None:
    assert words.heading("Chile", "Share of imports") == "Chile: share of imports"
    assert words.heading("Chile", "US base sites") == "Chile: US base sites"
