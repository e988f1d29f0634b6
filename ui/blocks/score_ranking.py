"""The ranking drawn: marks with bands in tiers, its table, who stands beside it, its files."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import pandas as pd
import streamlit as st

from ui import exports, nav, url_state
from ui.blocks.scores import View, is_dark, table
from ui.charts.config import KeptFigure, chart_config
from ui.charts.rank_bands import BandRow, BandTexts, rank_bands
from ui.exports import ExportContext
from ui.views import score_export
from ui.views.scores import Place
from ui.wording import score_ranking as words

MOST_DRAWN: Final = 80
MIME: Final = {
    "zip": "application/zip",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "parquet": "application/vnd.apache.parquet",
}


def draw(shown: View) -> None:
    """Draw chart, table and the countries without a place."""
    ranking, of = shown.ranking, len(shown.ranking.ranked)
    if of:
        title = words.chart_title(ranking.lens, ranking.power, shown.country_set, of)
        st.subheader(title, anchor=False)
        st.plotly_chart(
            _figure((*shown.key, shown.chosen), is_dark(), shown),
            key="rank_bands",
            alt=words.chart_alt(title),
            config=chart_config("scores"),
        )
        st.caption(words.chart_caption(ranking.lens, shown.is_changed))
        if of > MOST_DRAWN:
            st.caption(words.chart_cut(MOST_DRAWN, of))
        with st.expander(words.SAME_AS_TABLE):
            table([words.place_row(one, of) for one in ranking.ranked], alt=title, key="places")
    _beside(shown)


@st.cache_resource(max_entries=64, show_spinner=False)
def _figure(key: tuple[str, ...], dark: bool, _shown: View) -> KeptFigure:
    del key  # it is the key of the cache
    ranking, of = _shown.ranking, len(_shown.ranking.ranked)
    before = _shown.default.by_country if _shown.is_changed else {}
    rows = [_band_row(one, before.get(one.iso3), of) for one in ranking.ranked[:MOST_DRAWN]]
    texts = BandTexts(words.axis_title(of), {one.tier: words.tier_label(one.tier) for one in rows})
    return KeptFigure(rank_bands(rows, ranking.lens, texts, dark=dark, chosen=_shown.chosen))


def _band_row(one: Place, before: Place | None, of: int) -> BandRow:
    rank = one.rank or 0
    return BandRow(
        one.iso3, one.name, one.tier or 0, rank,
        rank if one.rank_low is None else one.rank_low,
        rank if one.rank_high is None else one.rank_high,
        None if before is None or before.rank is None else before.rank,
        words.hover(one, of),
    )  # fmt: skip


def _beside(shown: View) -> None:
    beside = shown.ranking.beside
    if beside:
        heading = words.beside_heading(len(beside))
        with st.expander(heading):
            table([words.beside_row(one, shown.ranking.power) for one in beside], alt=heading,
                  key="beside")  # fmt: skip


def draw_exports(shown: View) -> None:
    """Draw the buttons for the files; each is made when its button is pressed."""
    link = url_state.copy_link(shown.warehouse.build, nav.page_address())

    def made(write: Callable[[pd.DataFrame, ExportContext], bytes]) -> Callable[[], bytes]:
        def make() -> bytes:
            context = score_export.export_context(
                shown.warehouse, shown.ranking, shown.country_set, link
            )
            return write(score_export.export_rows(shown.ranking, shown.default), context)

        return make

    for label, ending, write, told in (
        ("CSV", "zip", exports.csv_zip, "CSV with all parameters beside it, in one ZIP"),
        ("Excel", "xlsx", exports.excel, "A sheet of scores and a sheet of all parameters"),
        ("Parquet", "parquet", exports.parquet, "All parameters in the schema"),
    ):
        st.download_button(
            label, made(write), score_export.file_name(shown.warehouse, ending), MIME[ending],
            key=f"export_{ending}", help=told, on_click="ignore", icon=":material/download:",
        )  # fmt: skip
