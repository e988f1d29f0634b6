"""The page of scores: its settings, what they make, the finding in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import pandas as pd
import streamlit as st

from indicators.scores import influences
from ui import filters, url_state
from ui.blocks.overview import is_dark
from ui.url_state import Parameter, Value
from ui.views import scores as views
from ui.views.score_weights import Weights
from ui.views.scores import Inputs, Place, Ranking
from ui.warehouse import Warehouse
from ui.wording import overview as overview_words
from ui.wording import overview_table as table_words
from ui.wording import score_weights as weight_words
from ui.wording import scores as words

LENS: Final = Parameter("lens", "side of the ledger", "leverage", words.LENS_CHOICES)
WEIGHTS: Final = "w"
NOTE: Final = "_weights_left_behind"


@dataclass(frozen=True)
class View:
    """What the reader asked for, scored with the reader's and with the default weights.

    Attributes
    ----------
    text : str
        Weights that differ from the default, as in the link.
    members : tuple of str
        ISO3 of the countries to rank.
    chosen : str
        ISO3 of the country that is ringed and asked about.
    has_left_weights : bool
        Whether weights were dropped because the side just chosen does not have them.
    """

    warehouse: Warehouse
    inputs: Inputs
    ranking: Ranking
    default: Ranking
    country_set: str
    members: tuple[str, ...]
    text: str
    chosen: str
    has_left_weights: bool

    @property
    def parameter(self) -> Parameter:
        """The setting ``w``."""
        return _parameter(self.inputs.weights)

    @property
    def key(self) -> tuple[str, ...]:
        """What everything worked out from the ranking depends on."""
        return (
            self.warehouse.build.build_id, self.ranking.power, self.ranking.lens, self.text,
            self.country_set,
        )  # fmt: skip

    @property
    def is_changed(self) -> bool:
        """Whether the weights differ from the default."""
        return bool(self.text)


def restore(warehouse: Warehouse) -> View:
    """Read the link and score; call it before the widgets."""
    settings = url_state.restore(LENS)
    lens = str(settings["lens"])
    power = views.effective_power(lens, str(settings["power"]))
    inputs = _inputs(warehouse.build.build_id, power, lens, warehouse)
    has_left = _leave_foreign_weights(inputs.weights)
    settings = url_state.restore(_parameter(inputs.weights))
    return _view(warehouse, inputs, settings, has_left)


def _view(
    warehouse: Warehouse, inputs: Inputs, settings: Mapping[str, Value], has_left: bool
) -> View:
    country_set, text = str(settings["set"]), str(settings[WEIGHTS])
    members = filters.members(warehouse, country_set)
    made = {
        one: _ranking(warehouse.build.build_id, inputs.power, inputs.lens, members, one, inputs,
                      warehouse)
        for one in dict.fromkeys(("", text))
    }  # fmt: skip
    return View(
        warehouse, inputs, made[text], made[""], country_set, members, text, str(settings["iso"]),
        has_left,
    )  # fmt: skip


def _parameter(weights: Weights) -> Parameter:
    return Parameter(WEIGHTS, "weight", "", reader=weights.read)


def _leave_foreign_weights(weights: Weights) -> bool:
    """Drop held weights of domains and indicators that the side just chosen does not have."""
    held = st.session_state.get(WEIGHTS)
    if not isinstance(held, str) or not held:
        return False
    kept = weights.text(weights.changes(held))
    if not weights.leaves_something(weights.changes(kept)):
        kept = ""
    if kept == held:
        return False
    st.session_state[WEIGHTS] = kept
    if st.query_params.get(WEIGHTS) == held:
        st.query_params[WEIGHTS] = kept
    return True


@st.cache_resource(max_entries=8, show_spinner=False)
def _inputs(build_id: str, power: str, lens: str, _warehouse: Warehouse) -> Inputs:
    del build_id  # it is the key of the cache
    return views.load_inputs(_warehouse, power, lens)


@st.cache_resource(max_entries=256, show_spinner=words.DRAWS_STATUS)
def _ranking(
    build_id: str, power: str, lens: str, members: tuple[str, ...], text: str, _inputs: Inputs,
    _warehouse: Warehouse,
) -> Ranking:  # fmt: skip
    del build_id, power, lens
    return views.load_ranking(_inputs, _warehouse.countries, members, text)


def sobol(shown: View) -> pd.DataFrame:
    """Return the Sobol indices of the ranking on show, kept by its content."""
    return _sobol(shown.key, shown.ranking)


@st.cache_resource(max_entries=64, show_spinner=False)
def _sobol(key: tuple[str, ...], _ranking: Ranking) -> pd.DataFrame:
    del key  # it is the key of the cache
    if len(_ranking.ranked) < 2:
        return pd.DataFrame(columns=["first_order", "total"])
    return influences(_ranking.inputs.data, _ranking.scores)


def finding(shown: View) -> None:
    """Say who leads with these weights, how surely, and how many tiers there are."""
    ranking = shown.ranking
    if not ranking.ranked:
        st.info(table_words.unranked_summary(0, 0, 0))
        return
    of = len(ranking.ranked)
    first = min(ranking.ranked, key=lambda one: one.rank or 0)
    rivals = [one.name_in_text for one in ranking.ranked if one is not first and one.rank_low == 1]
    st.markdown(
        _leader(ranking, first, rivals)
        + " "
        + words.tiers_sentence(
            len({one.tier for one in ranking.ranked}),
            [one.name_in_text for one in ranking.ranked if one.tier == 1],
            shown.country_set,
            of,
        )
    )
    st.markdown(words.state_sentence(_changed(shown)))
    if shown.has_left_weights:
        st.caption(weight_words.MOVED_AWAY)


def _leader(ranking: Ranking, first: Place, rivals: list[str]) -> str:
    lens, leader, of = ranking.lens, (first.name_in_text, first), len(ranking.ranked)
    if not ranking.power:
        return words.leader_alone(lens, leader, rivals, of)
    return overview_words.leader_sentence(ranking.power, lens, leader, rivals, of)


def power_switch(shown: View) -> None:
    """Draw the switch between the great powers where the side is about one of them."""
    if shown.ranking.power:
        filters.power_switch()


def _changed(shown: View) -> list[tuple[str, float, float]]:
    weights = shown.inputs.weights
    changes = weights.changes(shown.text)
    return [
        (one.name, changes[one.key], one.default) for one in weights.nodes if one.key in changes
    ]


def controls(_shown: View) -> None:
    """Draw the choice of lens and of the set of countries."""
    left, right = st.columns([3, 2], vertical_alignment="bottom")
    with left:
        st.segmented_control(
            "Side of the ledger", list(LENS.options), required=True, key=LENS.name,
            format_func=words.lens_words,
        )  # fmt: skip
    with right:
        filters.country_set_select()


def reading(shown: View) -> None:
    """Draw how the page may be read."""
    rules = words.reading_rules(shown.ranking.lens, shown.ranking.power)
    st.subheader(words.READING_HEADING, anchor=False)
    st.markdown("\n".join(f"- {rule}" for rule in rules))


def table(rows: list[dict[str, object]], *, alt: str, key: str, **columns: Any) -> None:
    """Draw a table as high as its rows, at most half a screen."""
    st.dataframe(
        rows, hide_index=True, alt=alt, key=key, height=min(480, 35 * (len(rows) + 1) + 3),
        column_config={
            "Country": st.column_config.TextColumn(pinned=True, width=140), **columns,
        },
    )  # fmt: skip


__all__ = [
    "View", "controls", "finding", "is_dark", "power_switch", "reading", "restore", "sobol",
    "table",
]  # fmt: skip
