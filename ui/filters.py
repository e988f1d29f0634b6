"""Settings that pages share (country, great power, set of countries) and their widgets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

import streamlit as st

from ui.notices import Refusal
from ui.parameters import Parameter
from ui.views.comparison_rule import comparable
from ui.warehouse import Warehouse

# The brief names it, and every domain holds a figure for it.
FIRST_COUNTRY: Final = "KOR"
# The first of them is the first country, so that a reader who has chosen nothing moves on with it.
FIRST_COMPARED: Final = (FIRST_COUNTRY, "JPN", "AUS")
FIRST_INDICATOR: Final = "export_dependence"
FIRST_RECOMMENDATION: Final = "T1"
FIRST_TABLE: Final = "out_indicator"

POWERS: Final[Mapping[str, str]] = {"USA": "United States", "CHN": "China"}
COUNTRY_SETS: Final[Mapping[str, str]] = {
    "roster": "Middle powers",
    "brief": "Named in the brief",
    "pivotal": "Middle powers and pivotal states",
    "all": "All countries and territories",
}

POWER: Final = Parameter("power", "great power", "USA", POWERS)
COUNTRY_SET: Final = Parameter("set", "set of countries", "roster", COUNTRY_SETS)
SHARED: Final = ("iso", "power", "set")
# Pages on which ``iso`` holds several countries instead of one.
OF_SEVERAL: Final = frozenset({"compare"})


def country(warehouse: Warehouse) -> Parameter:
    """Return the setting ``iso``: every country, territory and actor with indicator rows."""
    names = {c.iso3: c.name for c in warehouse.countries.values() if c.kind != "map_only"}
    return Parameter("iso", "country", FIRST_COUNTRY, names)


def countries(warehouse: Warehouse) -> Parameter:
    """Return the setting ``iso`` of a page that sets two to four countries side by side."""
    one = country(warehouse)
    members = {
        row["iso3"] for row in warehouse.rows("SELECT iso3 FROM dim_country WHERE is_eu_member")
    }

    def rule(ids: Sequence[str]) -> tuple[tuple[str, ...], list[Refusal]]:
        return comparable(ids, one.options, members)

    return Parameter(one.name, one.what, FIRST_COMPARED, one.options, rule)


def indicator(warehouse: Warehouse) -> Parameter:
    """Return the setting ``id`` of the indicators page: every measure held."""
    titles = {
        one: title.replace("{power}", "a great power")
        for one, title in warehouse.indicator_titles.items()
    }
    return Parameter("id", "measure", FIRST_INDICATOR, titles)


def recommendation(warehouse: Warehouse) -> Parameter:
    """Return the setting ``rec`` of the recommendations page."""
    return Parameter("rec", "recommendation", FIRST_RECOMMENDATION, warehouse.recommendation_titles)


def table(warehouse: Warehouse) -> Parameter:
    """Return the setting ``table`` of the data page."""
    return Parameter("table", "table", FIRST_TABLE, {name: name for name in warehouse.tables})


def shared(warehouse: Warehouse, path: str = "") -> tuple[Parameter, ...]:
    """Return the settings that a reader takes along from page to page, as one page takes them."""
    where = countries if path in OF_SEVERAL else country
    return (where(warehouse), POWER, COUNTRY_SET)


def members(warehouse: Warehouse, country_set: str) -> tuple[str, ...]:
    """Return the ISO3 codes of one set of countries, in order of name.

    The great powers and the European Union are in none of them; the EU is never ranked beside its
    members.
    """
    tiers = {
        "brief": ("named_in_brief",),
        "pivotal": ("pivotal",),
    }.get(country_set, ())
    chosen = [
        c.iso3
        for c in warehouse.countries.values()
        if c.tier in tiers
        or (c.is_roster and country_set in ("roster", "pivotal"))
        or (country_set == "all" and _is_ranked_kind(c.kind, c.tier))
    ]
    return tuple(chosen)


def _is_ranked_kind(kind: str, tier: str) -> bool:
    return kind in ("country", "territory") and tier != "reference"


def power_switch() -> None:
    """Draw the switch between the two great powers."""
    st.segmented_control(
        "Great power",
        list(POWERS),
        required=True,
        format_func=lambda power: POWERS[power],
        key=POWER.name,
        label_visibility="collapsed",
    )


def country_select(warehouse: Warehouse) -> None:
    """Draw the choice of one country."""
    names = country(warehouse).options
    st.selectbox("Country", list(names), format_func=lambda iso3: names[iso3], key="iso")


def countries_select(warehouse: Warehouse, most: int) -> None:
    """Draw the choice of several countries."""
    names = country(warehouse).options
    st.multiselect(
        "Countries",
        list(names),
        format_func=lambda iso3: names[iso3],
        key="iso",
        max_selections=most,
        placeholder=f"Two to {most} countries",
    )


def country_set_select() -> None:
    """Draw the choice of the set of countries."""
    st.selectbox(
        "Countries shown",
        list(COUNTRY_SETS),
        format_func=lambda one: COUNTRY_SETS[one],
        key=COUNTRY_SET.name,
    )
