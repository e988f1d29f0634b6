"""Facts around a profile that no score uses: what is held is said, what is not is left out."""

from __future__ import annotations

from ui.views.country_background import Fact
from ui.views.figures import SourceCard
from ui.wording import country_background as words

CARD = SourceCard(
    "s", "Publisher", "Title", "April 2026 (2025 preliminary)", "https://example.org", "", "", "",
    "", "", "",
)  # fmt: skip
SOURCE = "source: [Publisher](https://example.org)"


def fact(kind: str, value: float, period: str = "2024", **changes: object) -> Fact:
    held = {"name": "", "share_pct": None, "others": (), "is_older": False, **changes}
    return Fact(kind=kind, value=value, period=period, source=CARD, **held)  # type: ignore[arg-type]


def said(*facts: Fact, name: str = "Norway", is_union: bool = False) -> list[str]:
    return [
        line.replace("\u00a0", " ") for line in words.lines(name, facts, is_union=is_union)
    ]  # fmt: skip


def test_openness_takes_the_possessive_and_marks_what_is_older() -> None:
    (line,) = said(fact("openness", 87.94, "2022", is_older=True), name="the Netherlands")
    assert line == (
        "**Openness.** The Netherlands' exports and imports of goods and services together equal "
        f"88 % of GDP (2022, older; {SOURCE})."
    )


def test_emissions_say_the_share_of_the_world() -> None:
    (line,) = said(fact("emissions", 583.68, share_pct=1.512))
    assert "are 584 million tonnes a year, 1.5 % of the world's (2024; " in line


def test_fuels_stand_in_one_line_largest_first_without_those_not_held() -> None:
    (line,) = said(fact("oil", 998.8), fact("gas", 1132.0))
    assert "produces 1,130 TWh of natural gas and 999 TWh of oil, by energy" in line
    assert "coal" not in line


def test_aid_has_two_decimals_of_income_and_says_that_it_is_preliminary() -> None:
    (line,) = said(fact("aid", 3874.52, "2025", share_pct=0.20334))
    assert "Norway gives $3.87 bn in official development assistance, 0.20 % of gross" in line
    assert "(2025, preliminary; " in line


def test_the_union_gives_beside_its_members() -> None:
    (line,) = said(fact("aid", 26054.17, "2025"), name="the European Union", is_union=True)
    assert "The Union's own institutions give $26.1 bn" in line
    assert line.endswith(
        "; what its members give, and as what share of income, is counted under each."
    )


def test_a_strait_names_the_other_states_on_it() -> None:
    shared = fact("chokepoint", 23.2, "Jan-Jun 2025", name="Strait of Malacca",
                  others=("Indonesia", "Malaysia"))  # fmt: skip
    own = fact("chokepoint", 3.7, "Jan-Jun 2025", name="Turkish Straits")
    first, second = said(shared, own)
    assert "Through the Strait of Malacca, shared with Indonesia and Malaysia, pass 23.2 " in first
    assert "Through the Turkish Straits pass 3.7 million barrels of oil a day (January to" in second


def test_the_heading_is_the_first_fact() -> None:
    assert words.title([fact("openness", 143.0)]).startswith("Context: trade in goods and services")
    assert "44.7" in words.title([fact("emissions", 44.69)])
    assert words.title([fact("coal", 5.0)]) == "Context: facts that no score uses"
