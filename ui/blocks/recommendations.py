"""The recommendations page, drawn: one recommendation for one country."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import streamlit as st

from ui import filters, nav, url_state
from ui.blocks import recommendation_country, recommendation_detail, recommendation_matrix
from ui.blocks.recommendation_data import board_of, dots_of, figures_of
from ui.blocks.recommendation_entries import (
    fact_entries,
    facts_behind,
    figure_of,
    figures_behind,
    ranking_entries,
)
from ui.charts.config import chart_config
from ui.openings import open_select
from ui.provenance import figure_picker
from ui.url_state import Parameter, Value
from ui.views.recommendation_ranking import deciding, rank
from ui.views.recommendations import Answer, Board, Evidence, Recommendation
from ui.warehouse import Warehouse
from ui.wording import recommendation_numbers as numbers
from ui.wording import recommendation_words as fixed
from ui.wording import recommendations as words

VIEW: Final = Parameter("view", "view of this page", "one", fixed.VIEWS)
TITLE: Final = fixed.TITLE
# What is shown beside the deciding numbers, by recommendation.
STAKES: Final = {"T1": ("USA",), "T2": ("USA", "CHN")}
HAS_TWO_POWERS: Final = ("T2",)


def tools(warehouse: Warehouse) -> None:
    """Draw the switches of the tool row."""
    settings = url_state.restore(VIEW, filters.recommendation(warehouse))
    board = board_of(warehouse)
    if settings["view"] == "all":
        url_state.restore(*recommendation_matrix.parameters(board))
    elif settings["view"] == "one":
        number = _number(board, settings)
        if number is not None:
            url_state.restore(number)
    if settings["view"] == "one" and settings["rec"] in HAS_TWO_POWERS:
        filters.power_switch()
    st.segmented_control(
        "View", list(fixed.VIEWS), required=True, key=VIEW.name,
        format_func=lambda one: fixed.VIEWS[one], label_visibility="collapsed",
    )  # fmt: skip


def draw(warehouse: Warehouse, settings: Mapping[str, Value]) -> None:
    """Draw the page below its heading."""
    board = board_of(warehouse)
    if settings["view"] == "all":
        recommendation_matrix.draw(board, settings)
    elif settings["view"] == "country":
        recommendation_country.draw(warehouse, board, settings)
    else:
        _one(warehouse, board, settings)
    st.divider()
    st.markdown(fixed.TENSION)
    st.caption(fixed.STANDPOINT)


def _one(warehouse: Warehouse, board: Board, settings: Mapping[str, Value]) -> None:
    iso3 = str(settings["iso"])
    one = board.recommendations[str(settings["rec"])]
    left, right = st.columns([3, 2])
    with left:
        options = {key: words.option(each) for key, each in board.recommendations.items()}
        st.selectbox(
            "Recommendation", list(options), key="rec", format_func=lambda key: options[key]
        )
    with right:
        filters.country_select(warehouse)
    _answer(warehouse, board, one, iso3)
    _text(warehouse, one, iso3)
    _bites(warehouse, board, settings)
    thresholds = board.thresholds_of(one.id)
    if thresholds:
        st.subheader("Thresholds, with reason and source", anchor="thresholds")
        st.markdown("\n".join(numbers.threshold_item(each) for each in thresholds))
    _onwards(iso3)


def _answer(warehouse: Warehouse, board: Board, one: Recommendation, iso3: str) -> None:
    """Draw the first answer: state, sentence, deciding numbers."""
    country = warehouse.countries[iso3]
    answer = board.answers.get((one.id, iso3))
    with st.container(border=True):
        if answer is None:
            st.subheader(words.answer_heading(country.name, ""), anchor=False)
            st.markdown(words.not_profiled(country.name_in_text))
            return
        st.subheader(words.answer_heading(country.name, answer.state), anchor=False)
        st.markdown(numbers.said(answer.sentence))
        st.markdown(numbers.markdown(words.change_condition(answer)))
        for sentence in _stakes(warehouse, one, iso3, country.name_in_text):
            st.markdown(numbers.markdown(sentence))
    _numbers(warehouse, board, one, answer)


def _stakes(warehouse: Warehouse, one: Recommendation, iso3: str, name: str) -> list[str]:
    """Collect what stands behind the answer in money, and what withholding would cost."""
    figures = figures_of(warehouse, iso3)
    said = []
    if one.id in STAKES:
        sales = [figures.get(("export_exposure_gdp", power)) for power in STAKES[one.id]]
        said.append(words.stake_sentence(name, [each for each in sales if each]))
    if one.id == "S1":
        gaps = [figures.get((f"defence_gap_{unit}", "USA")) for unit in ("points", "musd")]
        said.append(words.defence_sentence(name, *gaps))
    return [sentence for sentence in said if sentence]


def _numbers(warehouse: Warehouse, board: Board, one: Recommendation, answer: Answer) -> None:
    """Draw the table of deciding numbers, each opening its dialog."""
    st.subheader("The numbers that decide", anchor="numbers")
    if not answer.evidence:
        st.markdown(fixed.NO_EVIDENCE)
    else:
        rows = [_row(warehouse, board, answer.iso3, each) for each in answer.evidence]
        st.table(rows, border="horizontal", hide_index=True,
                 alt="Deciding numbers with value, threshold and test")  # fmt: skip
    recommendation_detail.own(warehouse, board, one.id, answer.iso3)
    # Minerals, partners and what else the catalogue does not hold; its figures follow.
    facts = fact_entries(facts_behind(warehouse, board, answer))
    open_select(facts, f"pick.facts.{one.id}.{answer.iso3}", label=fixed.OPEN_OF_TABLE)
    figure_picker(
        figures_behind(warehouse, board, answer), "recommendation.numbers",
        label=fixed.OPEN_INDICATOR,
    )  # fmt: skip


def _row(warehouse: Warehouse, board: Board, iso3: str, each: Evidence) -> dict[str, str]:
    figure = figure_of(warehouse, iso3, each)
    publishers = [board.publishers.get(source, source) for source in each.source_ids]
    return numbers.evidence_row(each, board.thresholds[each.threshold_id], figure, publishers)


def _text(warehouse: Warehouse, one: Recommendation, iso3: str) -> None:
    """Draw the recommendation in our own words, with author, place and caution."""
    st.subheader(one.title, anchor="text")
    st.markdown(one.gist)
    st.markdown(f"**Argument.** {one.argument}")
    names = {each.iso3: each.name_in_text for each in warehouse.countries.values()}
    named = words.named_sentence(one, iso3, names)
    st.markdown(f"**Addressed to.** {one.addressees}. {named}")
    st.info(one.caution, icon=":material/balance:")
    st.caption(words.source_line(one))


def _number(board: Board, settings: Mapping[str, Value]) -> Parameter | None:
    """Return the setting of the chart's number, the country's own decider first; None if none."""
    ids = deciding(board, str(settings["rec"]), str(settings["iso"]), str(settings["power"]))
    if not ids:
        return None
    labels = {key: numbers.number_name(board.thresholds[key]) for key in ids}
    return Parameter("test", "number of this recommendation", ids[0], labels)


def _bites(warehouse: Warehouse, board: Board, settings: Mapping[str, Value]) -> None:
    """Draw for whom it bites most: count and names in words, ranked dots, all answers."""
    st.subheader("For whom it bites most", anchor="bites")
    recommendation_id, iso3 = str(settings["rec"]), str(settings["iso"])
    st.markdown(words.count_sentence(board.count(recommendation_id)))
    names = [board.names[one.iso3] for one in board.biting(recommendation_id)]
    st.markdown(words.biting_sentence(names))
    number = _number(board, settings)
    if number is not None:
        _chart(warehouse, board, number, settings)
    recommendation_detail.everyone(warehouse, board, recommendation_id)
    with st.expander(fixed.ALL_ANSWERS):
        st.dataframe(
            [
                words.answer_row(name, board.groups[one], board.answers[recommendation_id, one])
                for one, name in board.names.items()
            ],
            hide_index=True, alt=fixed.ALL_ANSWERS, key=f"answers.{recommendation_id}.{iso3}",
        )  # fmt: skip


def _chart(
    warehouse: Warehouse, board: Board, number: Parameter, settings: Mapping[str, Value]
) -> None:
    """Draw the ranked dots of one deciding number with their table twin."""
    iso3, threshold_id = str(settings["iso"]), str(settings["test"])
    if len(number.options) > 1:
        st.selectbox(
            "Number", list(number.options), key="test", format_func=number.options.__getitem__
        )
    ranking = rank(board, threshold_id, iso3)
    shown = ranking.shown(iso3)
    st.markdown(f"**{numbers.markdown(numbers.ranking_title(ranking))}**")
    st.plotly_chart(
        dots_of(ranking, iso3, warehouse.build.build_id), key="recommendation.dots",
        config=chart_config(f"recommendation_{threshold_id}"),
        alt=numbers.ranking_alt(ranking, shown),
    )  # fmt: skip
    st.caption(numbers.ranking_note(ranking, len(shown)))
    open_select(ranking_entries(warehouse, board, ranking), f"pick.rank.{threshold_id}.{iso3}",
                 label=fixed.OPEN_OF_RANKING)  # fmt: skip
    with st.expander("The same as a table"):
        st.dataframe(
            [numbers.mark_row(ranking, mark) for mark in ranking.marks],
            hide_index=True, alt=numbers.number_name(ranking.threshold),
        )  # fmt: skip


def _onwards(iso3: str) -> None:
    """Offer all recommendations for the same country, and its profile."""
    with st.container(horizontal=True):
        st.button("All recommendations for this country", key="to.country", on_click=_show_country,
                  icon=":material/checklist:")  # fmt: skip
        st.page_link(
            nav.pages()["country"], label="Open the country profile", query_params={"iso": iso3}
        )


def _show_country() -> None:
    st.session_state["view"] = "country"
