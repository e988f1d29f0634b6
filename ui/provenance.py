"""The dialog behind every number: how it was made, from what, how sure it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from ui.session import warehouse
from ui.views.figures import Component, Figure, SourceCard, load_sources
from ui.wording import figures as say
from ui.wording import provenance as words

OPEN = "Open a number"
PICK = "Each opens its formula, terms, source and licence"


def figure_picker(
    figures: Sequence[Figure],
    key: str,
    *,
    label: str = OPEN,
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
    # A fresh key after each choice clears the pill, so that the same one can be opened again.
    turn = st.session_state.setdefault(f"{key}.turn", 0)
    chosen = st.pills(
        label,
        list(by_key),
        key=f"{key}.{turn}",
        format_func=lambda k: write(by_key[k]),
    )
    if chosen:
        st.session_state[f"{key}.turn"] = turn + 1
        show_figure(by_key[chosen])


def figure_button(figure: Figure, key: str, *, text: str = "Source and arithmetic") -> None:
    """Draw a small button that opens a figure's dialog."""
    if st.button(text, key=f"{key}.{figure.key}", type="tertiary", icon=":material/info:"):
        show_figure(figure)


@st.dialog("How this number was made", width="large")
def show_figure(figure: Figure) -> None:
    """Show formula, numerator and denominator, year, status, note, sources and licence."""
    st.markdown(f"**{words.heading(figure.country, figure.title)}**")
    st.markdown(f"### {say.exact_text(figure)}")
    st.caption(" · ".join(part for part in _facts(figure) if part))
    if figure.note:
        st.info(figure.note, icon=":material/sticky_note_2:")
    st.markdown(f"**Formula.** {figure.indicator.formula}")
    _components(figure.components)
    for change in figure.changes:
        st.markdown(
            "**Change.** "
            + say.change_text(figure.unit, change.years, change.earlier_year,
                              change.earlier_value, figure.value or 0.0)  # fmt: skip
        )
    with st.expander("Definition and caveats"):
        st.markdown(figure.indicator.definition)
        st.markdown(f"**Who is covered.** {figure.indicator.coverage_rule}")
        for caveat in figure.indicator.caveats:
            st.markdown(f"- {caveat.text}")
        st.caption(f"Reference: {figure.indicator.reference}")
    for card in load_sources(warehouse(), figure.source_ids):
        _source(card)


def _facts(figure: Figure) -> list[str]:
    return [
        figure.period,
        say.STATUS_WORDS[figure.status],
        say.BOUND_WORDS[figure.bound],
        say.rank_text(figure),
        words.OLDER if figure.is_older else "",
    ]


def _components(components: Sequence[Component]) -> None:
    if not components:
        st.caption(words.NO_COMPONENTS)
        return
    st.table(
        [
            {
                "Part": part.role.capitalize(),
                "What": part.label,
                "Amount": words.amount(part.value, part.unit),
                "Period": part.period,
                "Source": part.source_id,
            }
            for part in components
        ]
    )


def _source(card: SourceCard) -> None:
    with st.container(border=True):
        st.markdown(f"**{card.publisher}** · {card.title} · {card.vintage}")
        st.markdown(f"[Open the publisher's page]({card.url})")
        st.caption(f"{words.LICENCE_WORDS[card.licence_class]} {card.licence}")
        st.caption(f"Cite as: {card.citation}")
