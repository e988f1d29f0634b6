"""Words and search of the methods page on hand-made values."""

from __future__ import annotations

from pathlib import Path

from ui.views.figures import SourceCard
from ui.views.methods import (
    Branch,
    Correlations,
    Coverage,
    Measured,
    Source,
    find_sources,
    read_changelog,
)
from ui.wording import methods as words
from ui.wording.methods_text import NO_CHANGELOG

CARD = SourceCard(
    "arms", "Institute", "Arms database", "March 2025", "https://example.org", "", "Own terms",
    "non_commercial", "Shares only", "Institute (2025)", "Volumes, not $",
)  # fmt: skip
SOURCE = Source(CARD, "2020-2024", "adapter", "recipient", "arms_share")


def test_a_source_is_found_by_all_words_in_any_field_and_case() -> None:
    other = Source(SourceCard(*("trade",) * 11), "", "", "", "")
    assert find_sources((SOURCE, other), "ARMS institute") == (SOURCE,)
    assert find_sources((SOURCE, other), "arms trade") == ()
    assert find_sources((SOURCE, other), "  ") == (SOURCE, other)


def test_a_source_says_licence_use_and_citation() -> None:
    text = words.source_text(SOURCE)
    assert "Non-commercial: may not be used commercially" in text
    assert "**Our use.** Shares only." in text
    assert "**Cite as.** Institute (2025)." in text
    assert r"not \$." in text
    assert "`fact_arms_share`" in text
    assert words.source_heading(SOURCE).endswith("March 2025 · non-commercial")


def test_index_rows_say_held_or_to_come() -> None:
    held = Branch("leverage", "USA", "Trade", 1.0, "import_supply_share",
                  "Share of imports of {power}", 2, 0, 10, "zero", "reason", True)  # fmt: skip
    coming = Branch(
        "agency", "", "Voice", 0.5, "green_patents", "", 1.0, 0.5, 3.5, "drop", "why", False
    )
    row = words.branch_row(held)
    assert row["Indicator"] == "Share of imports of the United States"
    assert (row["State"], row["Weight"], row["Goalposts"]) == ("held", "2", "0 to 10")
    assert words.branch_row(coming)["Indicator"] == "Green patents"
    assert words.branch_row(coming)["Goalposts"] == "0.5 to 3.5"
    assert words.index_summary((held, coming)) == (
        "Of 2 places for indicators in the index, 1 is held and 1 is to come."
    )
    assert words.branch_heading("leverage", "CHN") == "Leverage over China"
    assert words.branch_heading("agency", "") == "Agency"


def test_coverage_counts_a_series_full_where_the_question_arises() -> None:
    full = Coverage("a", "A towards {power}", "USA", 20, 3, 0, 37, "2024")
    part = Coverage("b", "B", "", 56, 0, 1, 0, "2024")
    assert words.coverage_summary((full, part), 57).startswith("1 of 2 series")
    assert words.coverage_row(full)["Measure"] == "A towards the United States"
    assert words.coverage_row(part)["Towards"] == "world"


def test_measures_link_by_id_and_say_their_unit_in_words() -> None:
    row = words.measure_row(
        Measured("x", "Share of {power}", "leverage", "Trade", "pct", "a / b", "s;t")
    )
    assert row["Id"] == "indicators?id=x"
    assert row["Measure"] == "Share of the great power"
    assert (row["Unit"], row["Sources"]) == ("percent", "s, t")


def test_size_is_said_with_both_correlations_or_not_at_all() -> None:
    text = words.size_sentence(Correlations(0.748, 0.66, 57))
    assert "(rank correlation 0.75)" in text
    assert "(0.66; 57\u00a0middle powers)" in text
    assert words.size_sentence(None) == ""


def test_changelog_headings_become_bold_lines(tmp_path: Path) -> None:
    file = tmp_path / "CHANGELOG.md"
    file.write_text("# Changelog\n\n## 0.1.0\n\n### Added\n\n- Thing.\n", encoding="utf-8")
    assert words.changelog(read_changelog(file)) == "**0.1.0**\n\n**Added**\n\n- Thing."
    assert words.changelog(read_changelog(tmp_path / "none.md")) == NO_CHANGELOG


def test_a_source_left_out_says_so_in_heading_and_text() -> None:
    gone = Source(CARD, "2020-2024", "adapter", "recipient", "arms_share", "licence")
    assert words.source_heading(gone).endswith(" · not in this build")
    assert words.source_text(gone).startswith("**Not in this build,** which holds openly licensed")
    assert "Not in this build" not in words.source_text(SOURCE)
