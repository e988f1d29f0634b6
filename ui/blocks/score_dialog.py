"""The dialog behind a score: the indicators in it, their goalposts, weights and points."""

from __future__ import annotations

import streamlit as st

from indicators.catalog import MEASURES
from indicators.model import DOMAINS
from ui import nav
from ui.views.overview import Overview, Standing
from ui.views.score_parts import ScorePart, load_score_parts
from ui.warehouse import Warehouse
from ui.wording import score_dialog as say
from ui.wording import score_phrases


@st.dialog("How this score was made", width="large")
def show_score(warehouse: Warehouse, overview: Overview, standing: Standing, lens: str) -> None:
    """Show what a country's score in one lens is made of."""
    power = overview.power
    words = score_phrases.score_words(standing.get(lens), overview.n_ranked[lens])
    st.markdown(f"**{say.score_made(standing.name, lens, power, words)}**")
    score = standing.get(lens)
    if score and score.reason:
        st.info(score_phrases.reason_text(score.reason, power), icon=":material/sticky_note_2:")
    parts = load_score_parts(warehouse, standing.iso3, power, lens)
    st.table([_row(part, power, standing.iso3) for part in parts], alt=say.parts_alt(standing.name))
    domains = [
        say.domain_line(one.name, standing.get(lens, one.key)) for one in overview.domains[lens]
    ]
    st.markdown(say.domains_sentence(domains))
    st.caption(say.SCORE_FORMULA)


def _row(part: ScorePart, power: str, iso3: str) -> dict[str, str]:
    measure = MEASURES[part.indicator_id]
    address = nav.link("indicators", id=part.indicator_id, power=power, iso=iso3)
    return {
        "Domain": DOMAINS[part.domain],
        "Indicator": f"[{say.part_row(measure.label, power)}]({address})",
        "Value": say.part_value(part.value, part.unit, part.counts_as_zero),
        "Period": part.period,
        "0 to 100 points": say.goalposts(part.low, part.high, part.unit),
        "Weight": f"{part.weight:g}",
        "Points": say.points_words(part.points),
    }
