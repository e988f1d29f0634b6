"""The minerals page: its settings, the finding in words, the matrix of shares."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import pandas as pd
import streamlit as st

from ui import filters, nav, url_state
from ui.blocks.overview import is_dark
from ui.charts.config import chart_config
from ui.charts.minerals import matrix_chart
from ui.provenance_facts import fact_select
from ui.url_state import Parameter, Value
from ui.views.figures import SourceCard, load_sources
from ui.views.mineral_atlas import load_atlas
from ui.views.mineral_reliance import Reliance, load_reliance
from ui.views.mineral_trade import MineralTrade, load_trade
from ui.views.minerals import STAGES, Atlas, Matrix, Mineral
from ui.warehouse import Warehouse
from ui.wording import mineral_controls as control_words
from ui.wording import mineral_facts, mineral_phrases
from ui.wording import mineral_matrix as matrix_words
from ui.wording import mineral_reliance as reliance_words
from ui.wording import mineral_trade as trade_words
from ui.wording import minerals as say
from ui.wording.overview import profile_link
from ui.wording.provenance import LICENCE_WORDS

FIRST_MINERAL: Final = "gallium"
FIRST_STAGE: Final = "mine"
CLICK_IDS: Final = 2
SOURCES: Final = ("usgs_mcs", "iea_critical_minerals", "baci_minerals_energy")


@dataclass(frozen=True)
class View:
    """What the reader asked for, with all it needs.

    Attributes
    ----------
    powers : tuple of str
        ISO3 of both great powers, the reader's first.
    chosen : str
        ISO3 of the country to bring out.
    """

    warehouse: Warehouse
    atlas: Atlas
    reliance: Reliance
    trade: MineralTrade
    mineral: Mineral
    stage: str
    powers: tuple[str, ...]
    chosen: str

    @property
    def build_id(self) -> str:
        """Id of the build on show."""
        return self.warehouse.build.build_id

    @property
    def title(self) -> str:
        """State the page's finding."""
        headline = say.headline(self.atlas, self.mineral)
        return headline or reliance_words.fallback_headline(
            self.reliance.of(self.mineral.id), self.mineral
        )


def settings(warehouse: Warehouse) -> tuple[Parameter, ...]:
    """Return the page's own settings: the mineral, and the stage of the matrix."""
    minerals = _atlas(warehouse.build.build_id, warehouse).minerals
    return (
        Parameter("mineral", "mineral", FIRST_MINERAL, _names(minerals)),
        Parameter("stage", "stage", FIRST_STAGE, mineral_phrases.STAGE_CHOICES),
    )


def _names(minerals: Mapping[str, Mineral]) -> dict[str, str]:
    return {slug: mineral_phrases.mineral_name(one.id) for slug, one in minerals.items()}


def view(warehouse: Warehouse, chosen: Mapping[str, Value]) -> View:
    """Gather what the page shows from its settings."""
    build_id = warehouse.build.build_id
    atlas = _atlas(build_id, warehouse)
    mineral = atlas.minerals[str(chosen["mineral"])]
    first = str(chosen["power"])
    return View(
        warehouse=warehouse,
        atlas=atlas,
        reliance=_reliance(build_id, warehouse),
        trade=_trade(build_id, mineral.id, warehouse),
        mineral=mineral,
        stage=str(chosen["stage"]),
        powers=(first, *(one for one in filters.POWERS if one != first)),
        chosen=str(chosen["iso"]),
    )


# View-models are never changed after they are made, so all readers share them.
@st.cache_resource(max_entries=2, show_spinner=False)
def _atlas(build_id: str, _warehouse: Warehouse) -> Atlas:
    del build_id  # it is the key of the cache
    return load_atlas(_warehouse)


@st.cache_resource(max_entries=2, show_spinner=False)
def _reliance(build_id: str, _warehouse: Warehouse) -> Reliance:
    del build_id
    return load_reliance(_warehouse)


@st.cache_resource(max_entries=96, show_spinner=False)
def _trade(build_id: str, mineral: str, _warehouse: Warehouse) -> MineralTrade:
    del build_id
    return load_trade(_warehouse, mineral, tuple(filters.POWERS))


def controls(shown: View) -> None:
    """Draw the choice of the mineral and of the country to bring out."""
    names = _names(shown.atlas.minerals)
    mineral, country = st.columns([5, 5], vertical_alignment="bottom")
    with mineral:
        st.selectbox("Mineral", list(names), format_func=lambda one: names[one], key="mineral")
    with country:
        filters.country_select(shown.warehouse)


def finding(shown: View) -> None:
    """Say who mines and refines it, who relies on whom, what is left, who controls exports."""
    mineral, trade = shown.mineral, shown.trade
    lines = [say.stage_sentence(shown.atlas, mineral, stage) for stage in STAGES[:2]]
    reliance = shown.reliance.of(mineral.id)
    powers = {
        "USA": reliance_words.reliance_sentence(reliance, mineral),
        "CHN": trade_words.china_sentence(trade, mineral),
    }
    lines += [powers[power] for power in shown.powers]
    lines.append(control_words.controls_sentence(trade.controls, mineral))
    st.markdown("\n".join(f"- {line}" for line in lines))
    note = say.note_sentence(mineral)
    if note:
        st.caption(note)


def matrix(shown: View) -> None:
    """Draw the matrix of one stage; a click chooses mineral and country."""
    table = shown.atlas.matrix(shown.stage, shown.chosen)
    st.header(matrix_words.matrix_title(table), anchor="matrix")
    st.segmented_control(
        "Stage",
        list(mineral_phrases.STAGE_CHOICES),
        required=True,
        format_func=lambda one: mineral_phrases.STAGE_CHOICES[one],
        key="stage",
        label_visibility="collapsed",
    )
    st.plotly_chart(
        _matrix_figure(
            shown.build_id, shown.stage, shown.mineral.id, shown.chosen, is_dark(), table
        ),
        key=f"mineral_matrix.{shown.stage}",
        theme=None,
        on_select=lambda: _choose(shown, f"mineral_matrix.{shown.stage}"),
        selection_mode="points",
        config=chart_config(f"minerals-{shown.stage}"),
        alt=matrix_words.matrix_alt(table),
    )
    st.caption(matrix_words.matrix_caption(shown.stage))
    _chosen_country(shown)
    without = [one for one in _ids(shown) if one not in table.minerals]
    st.caption(matrix_words.without_table(without, shown.stage))
    with st.expander(say.TABLE_TWIN):
        st.dataframe(
            _matrix_table(shown.build_id, shown.stage, shown.chosen, table),
            hide_index=True,
            alt=matrix_words.matrix_alt(table),
        )


def _ids(shown: View) -> list[str]:
    return [one.id for one in shown.atlas.minerals.values()]


@st.cache_resource(max_entries=256, show_spinner=False)
def _matrix_figure(
    build_id: str, stage: str, mineral: str, iso3: str, dark: bool, _table: Matrix
) -> Any:
    del build_id, stage
    return matrix_chart(_table, mineral, iso3, dark)


@st.cache_resource(max_entries=64, show_spinner=False)
def _matrix_table(build_id: str, stage: str, iso3: str, _table: Matrix) -> pd.DataFrame:
    del build_id, stage, iso3
    return pd.DataFrame(
        [
            {
                "Mineral": mineral_phrases.mineral_name(mineral),
                **{
                    name: matrix_words.table_cell(_table.cells.get((mineral, iso)))
                    for iso, name in _table.countries
                },
            }
            for mineral in _table.minerals
        ]
    )


def _choose(shown: View, key: str) -> None:
    """Take the mineral and the country under a click as the chosen ones."""
    found = clicked_ids(st.session_state.get(key))
    mineral, stage = settings(shown.warehouse)
    del stage
    country = filters.country(shown.warehouse)
    if found and found[0] in mineral.options:
        url_state.set_value(mineral, found[0])
    if len(found) == CLICK_IDS and found[1] in country.options:
        url_state.set_value(country, found[1])


def clicked_ids(event: Any) -> tuple[str, ...]:
    """Return the ids of the first mark in a chart's selection; empty when there is none."""
    points = (event or {}).get("selection", {}).get("points", [])
    ids = points[0].get("customdata") if points else None
    return tuple(str(one) for one in ids) if isinstance(ids, list | tuple) else ()


def choose_mineral(shown: View, key: str) -> None:
    """Take the mineral under a click on a chart as the chosen one."""
    _choose(shown, key)


def _stage_held(shown: View) -> str:
    """Return the stage of the matrix, or the first at which the mineral has a table."""
    order = (shown.stage, *STAGES)
    return next((one for one in order if shown.atlas.of(shown.mineral.id, one)), shown.stage)


def _chosen_country(shown: View) -> None:
    """Say where the chosen country stands, and lead to its profile and to the number."""
    country = shown.warehouse.countries[shown.chosen]
    stage = _stage_held(shown)
    holders = shown.atlas.of(shown.mineral.id, stage)
    own = next((one for one in holders if one.iso3 == shown.chosen), None)
    st.markdown(
        matrix_words.chosen_sentence(country.name_in_text, own, shown.mineral, stage, holders)
    )
    st.page_link(
        nav.pages()["country"],
        label=profile_link(country.name),
        icon=":material/arrow_forward:",
        query_params={"iso": shown.chosen, "power": shown.powers[0]},
    )
    fact_select([mineral_facts.holder_fact(one) for one in holders], "pick.matrix")


@st.cache_resource(max_entries=2, show_spinner=False)
def _cards(build_id: str, _warehouse: Warehouse) -> list[SourceCard]:
    del build_id
    return load_sources(_warehouse, SOURCES)


def sources(shown: View) -> None:
    """Draw a card per source with its caveats, licence and the publisher's page."""
    st.header("Sources", anchor="sources")
    cards = _cards(shown.build_id, shown.warehouse)
    for column, card in zip(st.columns(len(SOURCES)), cards, strict=False):
        with column, st.container(border=True):
            st.markdown(f"**{card.publisher}** · {card.title} · {card.vintage}")
            st.markdown(f"[Open the publisher's page]({card.url})")
            st.caption(f"{LICENCE_WORDS[card.licence_class]} {card.licence}")
            with st.expander("Before quoting it"):
                st.markdown(card.caveats)
