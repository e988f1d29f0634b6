"""The indicators page: settings, choice of measure, where the chosen country stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import streamlit as st

from indicators.catalog import BY_MEASURE, MEASURES
from ui import filters, provenance
from ui.url_state import Parameter, Value
from ui.views.figures import load_figures
from ui.views.indicator import MeasurePage, Row, effective_power, load_measure
from ui.warehouse import Warehouse
from ui.wording import indicator as say
from ui.wording import indicator_findings as finding_words

MOST_LINES: Final = 5
LINES_BY_DEFAULT: Final = 3
PILLS_SHOWN: Final = 5


@dataclass(frozen=True)
class View:
    """What the reader asked for, with the measure it needs.

    Attributes
    ----------
    members : tuple of str
        ISO3 of the countries shown.
    chosen : str
        ISO3 of the country to bring out.
    lines : tuple of str
        ISO3 of the countries in the trend.
    """

    warehouse: Warehouse
    page: MeasurePage
    members: tuple[str, ...]
    chosen: str
    lines: tuple[str, ...]

    @property
    def ranked(self) -> tuple[Row, ...]:
        """Members with a value, highest first."""
        return self.page.ranked(self.members)

    @property
    def title(self) -> str:
        """Return the page's finding."""
        return finding_words.finding(self.page.measure, self.page.power, self.ranked)

    @property
    def key(self) -> tuple[str, ...]:
        """What a cached figure depends on."""
        return (
            self.warehouse.build.build_id, self.page.measure.id, self.page.power, self.chosen,
            *self.lines, "/", *self.members,
        )  # fmt: skip

    @property
    def file_name(self) -> str:
        """Name of downloaded images."""
        return "-".join(part for part in (self.page.measure.id, self.page.power) if part)


def lines_setting(warehouse: Warehouse) -> Parameter:
    """Return the setting ``lines``: the countries of the trend, none for a choice of ours."""
    return Parameter("lines", "country of the trend", (), filters.country(warehouse).options)


def view(warehouse: Warehouse, settings: Mapping[str, Value]) -> View:
    """Gather what the page shows from its settings."""
    measure_id = str(settings["id"])
    power = effective_power(measure_id, str(settings["power"]))
    page = _measure(warehouse.build.build_id, measure_id, power, warehouse)
    members, chosen = filters.members(warehouse, str(settings["set"])), str(settings["iso"])
    asked = tuple(settings["lines"])[:MOST_LINES]
    return View(warehouse, page, members, chosen, asked or _usual_lines(page, members, chosen))


def _usual_lines(page: MeasurePage, members: tuple[str, ...], chosen: str) -> tuple[str, ...]:
    firm = [row.iso3 for row in page.ranked(members) if row.status == "ok"]
    leading = [iso3 for iso3 in firm if iso3 in page.with_years and iso3 != chosen][
        :LINES_BY_DEFAULT
    ]
    return tuple(iso3 for iso3 in (chosen, *leading) if iso3 in page.with_years)


@st.cache_resource(max_entries=64, show_spinner=False)
def _measure(build_id: str, measure_id: str, power: str, _warehouse: Warehouse) -> MeasurePage:
    del build_id  # it is the key of the cache
    return load_measure(_warehouse, measure_id, power)


def power_switch(settings: Mapping[str, Value]) -> None:
    """Draw the switch between the great powers where the measure has both."""
    if len(BY_MEASURE[str(settings["id"])].powers) == 2:
        filters.power_switch()


def controls(shown: View) -> None:
    """Draw the choice of measure, country and set of countries, then what the measure asks."""
    measure, country, members = st.columns([6, 3, 3], vertical_alignment="bottom")
    with measure:
        st.selectbox(
            "Measure",
            sorted(MEASURES, key=_lens_order),
            format_func=lambda one: say.choice(MEASURES[one]),
            key="id",
        )
    with country:
        filters.country_select(shown.warehouse)
    with members:
        filters.country_set_select()
    only = say.not_dyadic(shown.page.indicator.powers)
    st.markdown(" ".join(part for part in (shown.page.indicator.question, only) if part))


def _lens_order(measure_id: str) -> int:
    return list(say.LENS_NAMES).index(BY_MEASURE[measure_id].lens)


def standing(shown: View) -> None:
    """Say what weak numbers stand above the leader, and where the chosen country stands."""
    decimals = shown.page.measure.decimals
    weaker = finding_words.weaker_above(shown.ranked, decimals)
    if weaker:
        st.markdown(weaker)
    row = shown.page.rows.get(shown.chosen)
    if row is not None:
        st.markdown(finding_words.standing(row, decimals))
    _pills(shown)


def _pills(shown: View) -> None:
    """Draw one pill per leading country and the chosen one; a pill opens the number's dialog."""
    first = [row.iso3 for row in shown.ranked[:PILLS_SHOWN]]
    wanted = list(dict.fromkeys([shown.chosen, *first]))
    rows = {iso3: shown.page.rows[iso3] for iso3 in wanted if iso3 in shown.page.rows}
    turn = st.session_state.setdefault("number.turn", 0)
    # A fresh key after each choice clears the pill, so that the same one can be opened again.
    opened = st.pills(
        say.OPEN_NUMBER,
        list(rows),
        key=f"number.{shown.file_name}.{turn}",
        format_func=lambda iso3: say.pill(
            rows[iso3].name, say.value_words(rows[iso3], shown.page.measure.decimals)
        ),
    )
    if opened:
        st.session_state["number.turn"] = turn + 1
        page = shown.page
        found = load_figures(
            shown.warehouse, opened, measure_ids=[page.measure.id], power=page.power
        )
        for figure in found[:1]:
            provenance.show_figure(figure)
