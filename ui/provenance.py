"""The dialog behind every number: how it was made, from what, how sure it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

import streamlit as st

from ui.openings import number_pills, number_select
from ui.session import warehouse
from ui.views.figures import Component, Figure, SourceCard, load_figures, load_sources
from ui.views.trend_figures import YearKey, load_year
from ui.wording import figures as say
from ui.wording import provenance as words

MOST_LINES: Final = 12
# Letters of a value that a phone shows on one line.
METRIC_FITS: Final = 15


def figure_picker(
    figures: Sequence[Figure],
    key: str,
    *,
    label: str = words.OPEN,
    name: Callable[[Figure], str] | None = None,
) -> None:
    """Draw one pill per figure; choosing one opens its dialog. Works by keyboard and touch.

    Parameters
    ----------
    figures : sequence of Figure
        The figures on show above.
    key : str
        Unique on the page.
    label : str
        What stands before the pills, for readers and screen readers alike.
    name : callable or None
        How to name a figure on its pill; its label and value by default.
    """
    write = name or (lambda figure: f"{figure.label}: {say.value_text(figure)}")
    by_key = {figure.key: figure for figure in figures}
    labels = {name: write(figure) for name, figure in by_key.items()}
    number_pills(labels, key, lambda one: show_figure(by_key[one]), label=label)


def row_select(
    rows: Mapping[str, str],
    key: str,
    measure_ids: Sequence[str],
    *,
    power: str | None = None,
    label: str = words.OPEN_ROW,
) -> None:
    """Draw a list of a table's rows; choosing one opens all its figures, a tab for each.

    Parameters
    ----------
    rows : mapping of str to str
        Name on show by ISO3, in the order of the table.
    key : str
        Unique on the page.
    measure_ids : sequence of str
        The columns of the table that are measures.
    power : str or None
        As in ``load_figures``.
    """

    def show(iso3: str) -> None:
        figures = load_figures(warehouse(), iso3, measure_ids=measure_ids, power=power)
        show_figures(rows[iso3], figures)

    number_select(rows, key, show, label=label)


def year_select(
    years: Mapping[YearKey, str], key: str, measure_id: str, *, label: str = words.OPEN_YEAR
) -> None:
    """Draw a list of the points of a line; choosing one works it out anew and opens its dialog.

    Parameters
    ----------
    years : mapping of (ISO3, great power, year) to str
        What to call each point, newest first.
    key : str
        Unique on the page.
    measure_id : str
        What the line shows.
    """
    by_key = {".".join(map(str, one)): one for one in years}

    def show(point: str) -> None:
        figure = load_year(warehouse(), measure_id, *by_key[point])
        if figure is not None:
            show_figure(figure)

    labels = {point: years[one] for point, one in by_key.items()}
    number_select(labels, key, show, label=label)


def figure_button(figure: Figure, key: str, *, text: str = "Source and arithmetic") -> None:
    """Draw a small button that opens a figure's dialog."""
    place = f"{key}.{figure.key}"
    st.button(
        text,
        key=place,
        type="tertiary",
        icon=":material/info:",
        on_click=_press,
        args=(place,),
    )
    if st.session_state.pop(f"{place}.pressed", False):
        show_figure(figure)


def _press(place: str) -> None:
    """Take the press by callback: it survives a run that starts over before the button is drawn."""
    st.session_state[f"{place}.pressed"] = True


@st.dialog("How this number was made", width="large")
def show_figure(figure: Figure) -> None:
    """Show formula, numerator and denominator, year, status, note, sources and licence."""
    draw_figure(figure)


@st.dialog("How these numbers were made", width="large")
def show_figures(name: str, figures: Sequence[Figure]) -> None:
    """Show the same of several figures of one country, a tab for each."""
    if not figures:
        st.markdown(words.no_figures(name))
        return
    for tab, figure in zip(st.tabs([one.label for one in figures]), figures, strict=True):
        with tab:
            draw_figure(figure)


def draw_figure(figure: Figure) -> None:
    """Draw what the dialog behind a number shows."""
    st.markdown(f"**{words.heading(figure.country, figure.title)}**")
    draw_value(figure.period, say.exact_text(figure))
    st.caption(" · ".join(part for part in _facts(figure) if part))
    if figure.note:
        st.info(figure.note, icon=":material/sticky_note_2:")
    st.markdown(f"**Formula.** {figure.formula}")
    cards = load_sources(warehouse(), _source_ids(figure))
    draw_parts(figure.components, cards, has_value=figure.value is not None)
    for change in figure.changes:
        st.markdown(
            "**Change.** "
            + say.change_text(
                figure.unit,
                change.years,
                change.earlier_year,
                change.earlier_value,
                figure.value or 0.0,
            )  # fmt: skip
        )
    with st.expander(words.DEFINITION):
        st.markdown(figure.indicator.definition)
        st.markdown(f"**Who is covered.** {figure.indicator.coverage_rule}")
        for caveat in figure.indicator.caveats:
            st.markdown(f"- {caveat.text}")
        st.caption(f"Reference: {figure.indicator.reference}")
    for card in cards:
        draw_source(card)


def _source_ids(figure: Figure) -> list[str]:
    """Return the sources of the figure and of its parts."""
    return [*figure.source_ids, *(part.source_id for part in figure.components)]


def _facts(figure: Figure) -> list[str]:
    return [
        figure.period,
        say.STATUS_WORDS[figure.status],
        say.BOUND_WORDS[figure.bound],
        say.rank_text(figure),
        words.OLDER if figure.is_older else "",
    ]


def draw_value(label: str, text: str) -> None:
    """Draw the value large; a long one breaks into lines, which a metric does not."""
    if len(text) <= METRIC_FITS:
        st.metric(label, text, label_visibility="collapsed")
    else:
        st.header(text.replace("$", r"\$"), anchor=False)


def draw_parts(
    components: Sequence[Component], cards: Sequence[SourceCard], *, has_value: bool
) -> None:
    """Draw each part on lines of its own, which a phone can show without scrolling sideways."""
    if not components:
        st.caption(words.NO_TERMS if has_value else words.NO_VALUE)
        return
    publishers = {card.source_id: card.publisher for card in cards}
    # Numerator and denominator stand first and always open; a long list of terms folds.
    ordered = sorted(components, key=lambda part: part.role == "term")
    lines = [words.part_line(part, publishers.get(part.source_id, "")) for part in ordered]
    shown = lines if len(lines) <= MOST_LINES + 1 else lines[:MOST_LINES]
    st.markdown("\n".join(f"- {line}" for line in shown))
    if len(lines) > len(shown):
        with st.expander(words.further_terms(len(lines) - len(shown))):
            st.markdown("\n".join(f"- {line}" for line in lines[len(shown) :]))


def draw_source(card: SourceCard) -> None:
    """Draw a source with the publisher's page, licence and citation."""
    with st.container(border=True):
        st.markdown(f"**{card.publisher}** · {card.title} · {card.vintage}")
        st.markdown(f"[Open the publisher's page]({card.url})")
        st.caption(f"{words.LICENCE_WORDS[card.licence_class]} {card.licence}")
        st.caption(f"Cite as: {card.citation}")
