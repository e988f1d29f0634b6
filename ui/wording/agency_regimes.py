"""Words of personalist politics by type of regime."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ui.views.agency_regimes import Personalism, Regime
from ui.wording.numbers import counted, fixed, listed, percent, sentence_case

REGIMES: Final[Mapping[int, str]] = {
    0: "closed autocracy",
    1: "electoral autocracy",
    2: "electoral democracy",
    3: "liberal democracy",
}
REGIME_PLURALS: Final[Mapping[int, str]] = {
    0: "closed autocracies",
    1: "electoral autocracies",
    2: "electoral democracies",
    3: "liberal democracies",
}


def regime_line(name: str, personalism: Personalism, iso3: str) -> str:
    """Say which type of regime V-Dem sees in the chosen country."""
    code = personalism.code_of(iso3)
    if code is None:
        return ""
    article = "an" if REGIMES[code][0] in "aeiou" else "a"
    return f"V-Dem classes {name} as {article} {REGIMES[code]} ({personalism.year})."


def regimes_title(personalism: Personalism) -> str:
    """State how much of personalism the type of regime accounts for."""
    return (
        f"Among the {personalism.n_democracies + personalism.n_autocracies} ranked middle powers "
        f"rated in {personalism.year}, the type of regime accounts for "
        f"{percent(personalism.explained_pct)} of the differences in personalism; the rest lies "
        "within the types"
    )


def regimes_finding(personalism: Personalism) -> list[str]:
    """Say whether personalism cuts across types of regime, with the numbers."""
    medians = [
        f"{fixed(one.middle, 0)} in {REGIME_PLURALS[one.code]}" for one in personalism.regimes
    ]
    lines = [
        f"The op-ed holds that personalist politics runs through all types of regime. Types do "
        f"differ: the median of impersonal legitimation (higher is less personal) is "
        f"{listed(medians)} ({personalism.year}, ranked middle powers)."
    ]
    ranges = [
        f"{REGIME_PLURALS[one.code]} from {fixed(one.placed[0].value, 0)} ({one.placed[0].name}) "
        f"to {fixed(one.placed[-1].value, 0)} ({one.placed[-1].name})"
        for one in personalism.regimes
        if len(one.placed) > 1
    ]
    if ranges:
        lines.append(f"Within each type the spread is wide: {listed(ranges)}.")
    lines.append(_crossing(personalism))
    return lines


def _crossing(personalism: Personalism) -> str:
    below = listed([one.name for one in personalism.below_autocracies])
    above = listed([one.name for one in personalism.above_democracies])
    first = (
        f"Of {counted(personalism.n_democracies, 'democracy', 'democracies')}, "
        f"{len(personalism.below_autocracies)} {_lie(len(personalism.below_autocracies))} under "
        f"the median of the autocracies{f' ({below})' if below else ''}"
    )
    second = (
        f"of {counted(personalism.n_autocracies, 'autocracy', 'autocracies')}, "
        f"{len(personalism.above_democracies) or 'none'} "
        f"{_lie(len(personalism.above_democracies) or 1)} over that of the democracies"
        f"{f' ({above})' if above else ''}"
    )
    return (
        f"{first}; {second}. In {percent(personalism.crossed_pct)} of all pairs of an autocracy "
        f"and a democracy the autocracy is the less personal one. {_verdict(personalism)}"
    )


def _verdict(personalism: Personalism) -> str:
    if not personalism.crossed_pct:
        return "So on this measure the two halves do not overlap at all."
    more = (
        ", but more often in autocracies"
        if personalism.autocracies_middle < personalism.democracies_middle else ""
    )  # fmt: skip
    return f"So rule told as personal is found on both sides of the line{more}."


def _lie(count: int) -> str:
    return "lies" if count == 1 else "lie"


def regime_label(regime: Regime) -> str:
    """Name a row of the chart: "Closed autocracies (7)"."""
    return f"{sentence_case(REGIME_PLURALS[regime.code])} ({len(regime.placed)})"


def regime_median(regime: Regime) -> str:
    """Write the median at the end of a row."""
    return f"median {fixed(regime.middle, 0)}"


def regime_hover(name: str, value: float) -> str:
    """Text of a country's dot."""
    return f"<b>{sentence_case(name)}</b><br>{fixed(value, 0)} of 100"


def regimes_caption(name: str, has_mark: bool) -> str:
    """Say what dots, boxes and the large mark are."""
    mark = f" The large mark is {name}." if has_mark else ""
    return (
        "One dot a ranked middle power; boxes hold the middle half, the stroke is the median. "
        f"Right is less personal.{mark} Types after V-Dem’s Regimes of the World."
    )


def regimes_alt(title: str) -> str:
    """Describe the chart of regimes."""
    return f"Dots and boxes, one row a type of regime, from 0 (personal) to 100. {title}."


def regime_row(regime: Regime) -> dict[str, str]:
    """Write one type of regime as a row of the table."""
    low, high = regime.placed[0], regime.placed[-1]
    return {
        "Type of regime": sentence_case(REGIMES[regime.code]),
        "Countries": f"{len(regime.placed)}",
        "Lowest": f"{fixed(low.value, 0)} ({sentence_case(low.name)})",
        "Lower quartile": fixed(regime.low, 0),
        "Median": fixed(regime.middle, 0),
        "Upper quartile": fixed(regime.high, 0),
        "Highest": f"{fixed(high.value, 0)} ({sentence_case(high.name)})",
    }


def regime_country_row(regime: Regime, name: str, value: float) -> dict[str, str]:
    """Write one country of the long table."""
    return {
        "Country": sentence_case(name),
        "Type of regime": sentence_case(REGIMES[regime.code]),
        "Impersonal legitimation": fixed(value, 0),
    }
