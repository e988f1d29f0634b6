"""The page on bases: settings, finding in words, world map of hosts, theatres."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import pandas as pd
import streamlit as st

from ui import filters, nav, provenance, url_state
from ui.blocks.bases_facts import sources_button
from ui.blocks.overview import clicked_country, is_dark
from ui.charts import bases as charts
from ui.charts import world_map
from ui.openings import number_pills
from ui.provenance_facts import fact_select
from ui.url_state import Parameter, Value
from ui.views.bases import Hosting
from ui.views.bases_defence import GAP_MUSD, MEASURES, Defence, load_defence
from ui.views.bases_loading import load_hosting, load_points
from ui.views.bases_ties import CountryTies, load_country_ties
from ui.views.figures import Figure, load_figures
from ui.views.overview import load_outlines
from ui.warehouse import Country, Warehouse
from ui.wording import bases as say
from ui.wording import bases_forces as force_words
from ui.wording import bases_hosts as host_words
from ui.wording import bases_map as map_words
from ui.wording import bases_numbers as numbers
from ui.wording import bases_spending as pay
from ui.wording.overview import profile_link as profile_label

TITLE: Final = say.TITLE
TAB: Final = say.TAB
LAYER: Final = Parameter("layer", "count on the map", "personnel", say.LAYERS)
THEATRE: Final = Parameter("theatre", "theatre", say.ALL_THEATRES, say.THEATRE_IDS)
HOSTING: Final = (
    "us_troops_hosted", "us_troops_hosted_pct", "us_bases_hosted", "us_bases_hosted_theatre_pct",
)  # fmt: skip
IN_FINDING: Final = (
    *HOSTING, "defence_effort", "defence_effort_nato_core", "defence_gap_points",
    "defence_gap_musd",
)  # fmt: skip
PILLS_SHOWN: Final = 5


@dataclass(frozen=True)
class View:
    """What the reader asked for, with what the page needs.

    Attributes
    ----------
    figures : tuple of Figure
        Of the chosen country, in the order of the catalogue.
    power : str
        The great power that comes first where both are shown.
    """

    warehouse: Warehouse
    hosting: Hosting
    defence: Defence
    ties: CountryTies
    figures: tuple[Figure, ...]
    country: Country
    power: str
    layer: str
    theatre: str

    @property
    def iso3(self) -> str:
        """Return the ISO3 code of the chosen country."""
        return self.country.iso3

    @property
    def name(self) -> str:
        """Name of the chosen country inside a sentence."""
        return self.country.name_in_text

    @property
    def build_id(self) -> str:
        """Key of every cache."""
        return self.warehouse.build.build_id

    def figure(self, measure_id: str) -> Figure | None:
        """Return a figure towards the United States or without a great power."""
        return next(
            (f for f in self.figures if f.indicator_id == measure_id and f.power != "CHN"), None
        )


def view(warehouse: Warehouse, settings: Mapping[str, Value]) -> View:
    """Gather what the page shows from its settings."""
    build_id, iso3 = warehouse.build.build_id, str(settings["iso"])
    figures, ties = _of_country(build_id, iso3, warehouse)
    return View(
        warehouse=warehouse,
        hosting=_hosting(build_id, warehouse),
        defence=_defence(build_id, warehouse),
        ties=ties,
        figures=figures,
        country=warehouse.countries[iso3],
        power=str(settings["power"]),
        layer=str(settings["layer"]),
        theatre=str(settings["theatre"]),
    )


@st.cache_resource(max_entries=2, show_spinner=False)
def _hosting(build_id: str, _warehouse: Warehouse) -> Hosting:
    del build_id  # it is the key of the cache
    return load_hosting(_warehouse)


@st.cache_resource(max_entries=2, show_spinner=False)
def _defence(build_id: str, _warehouse: Warehouse) -> Defence:
    del build_id
    return load_defence(_warehouse)


@st.cache_resource(max_entries=256, show_spinner=False)
def _of_country(
    build_id: str, iso3: str, _warehouse: Warehouse
) -> tuple[tuple[Figure, ...], CountryTies]:
    del build_id
    figures = load_figures(_warehouse, iso3, measure_ids=(*HOSTING, *MEASURES))
    return tuple(figures), load_country_ties(_warehouse, iso3)


@st.cache_resource(max_entries=2, show_spinner=False)
def _grounds(
    build_id: str, _warehouse: Warehouse
) -> tuple[tuple[tuple[str, str], ...], dict[str, tuple[float, float]], tuple[str, ...]]:
    """Return outlines, the middles of small ones, and what is US soil."""
    del build_id
    soil = _warehouse.rows("SELECT 'USA' AS iso3 UNION SELECT iso3 FROM dim_us_territory")
    return (
        load_outlines(_warehouse),
        load_points(_warehouse, charts.DOT_AREA),
        tuple(sorted(row["iso3"] for row in soil)),
    )


@st.cache_resource(max_entries=128, show_spinner=False)
def _map(build_id: str, layer: str, chosen: str, dark: bool, _shown: View) -> Any:
    outlines, points, soil = _grounds(build_id, _shown.warehouse)
    return charts.host_map(
        _shown.hosting, outlines, points, soil, layer=layer, chosen=chosen, dark=dark
    )


def choose(shown: View, key: str) -> None:
    """Take the country under a click as the chosen one. For a chart's callback."""
    iso3 = clicked_country(st.session_state.get(key))
    setting = filters.country(shown.warehouse)
    if iso3 in setting.options:
        url_state.set_value(setting, iso3)


def profile_link(shown: View) -> None:
    """Draw the way on to the country's profile."""
    st.page_link(
        nav.pages()["country"],
        label=profile_label(shown.country.name),
        icon=":material/arrow_forward:",
        query_params={"iso": shown.iso3, "power": shown.power},
    )


def finding(shown: View) -> None:
    """Say what the country hosts and pays, or that it hosts nothing and who does."""
    choice, _ = st.columns([3, 5])
    with choice:
        filters.country_select(shown.warehouse)
    troops = shown.figure("us_troops_hosted")
    hosted = say.hosting_sentences(shown.hosting, shown.name, troops, shown.iso3)
    st.markdown(f"**{hosted[0]}** {' '.join(hosted[1:])}".strip())
    spender = shown.defence.spenders.get(shown.iso3)
    paid = pay.effort_sentences(shown.name, spender, shown.defence.targets)
    st.markdown(f"**{paid[0]}** {' '.join(paid[1:])}".strip())
    found = [f for f in map(shown.figure, IN_FINDING) if f is not None]
    wanted = [f for f in found if f.indicator_id != GAP_MUSD or f.value != 0]
    provenance.figure_picker(
        wanted, f"bases.{shown.iso3}", label=say.OPEN_NUMBER, name=pay.effort_pill
    )


def world(shown: View) -> None:
    """Draw the map of hosts, the leading numbers, the theatres and the other count."""
    title = map_words.map_title(shown.hosting, shown.layer)
    st.subheader(title, anchor=False)
    st.segmented_control(
        "Count on the map",
        list(say.LAYERS),
        required=True,
        format_func=lambda layer: say.LAYERS[layer],
        key=LAYER.name,
        label_visibility="collapsed",
    )
    st.plotly_chart(
        _map(shown.build_id, shown.layer, shown.iso3, is_dark(), shown),
        key="hosts_map",
        on_select=lambda: choose(shown, "hosts_map"),
        selection_mode="points",
        config=world_map.config(f"map-hosts-{shown.layer}"),
        alt=map_words.map_alt(shown.hosting, shown.layer, title),
    )
    st.caption(map_words.map_caption(shown.hosting, shown.layer))
    _leading_pills(shown)
    st.dataframe(
        pd.DataFrame([map_words.theatre_row(shown.hosting, one) for one in shown.hosting.theatres]),
        hide_index=True,
        alt="Theatres with personnel, sites and largest hosts",
        key="theatres",
    )
    st.caption(f"{map_words.benchmark_sentence(shown.hosting, shown.hosting.benchmark)} "
               f"{force_words.china_sentence(shown.hosting.forces)}")  # fmt: skip
    fact_select(numbers.theatre_facts(shown.hosting), "theatre.numbers")
    sources_button(
        shown.warehouse, "hosts", ("dmdc_us_troops", "vine_us_bases", "crs_bases_benchmark")
    )


def _leading_pills(shown: View) -> None:
    """Draw one pill per leading host; a pill opens the number's dialog."""
    first = shown.hosting.with_sites if shown.layer == "sites" else shown.hosting.listed
    hosts = {one.iso3: one for one in first[:PILLS_SHOWN]}
    measure_id = "us_bases_hosted" if shown.layer == "sites" else "us_troops_hosted"

    def show(iso3: str) -> None:
        found = load_figures(shown.warehouse, iso3, measure_ids=[measure_id], power="USA")
        for figure in found[:1]:
            provenance.show_figure(figure)

    labels = {iso3: host_words.pill(one, shown.layer) for iso3, one in hosts.items()}
    number_pills(labels, f"leading.{shown.layer}", show, label=say.OPEN_NUMBER)
