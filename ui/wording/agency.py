"""Sentences of "Actor or terrain": the op-ed's argument, quadrants, years, types of regime."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from ui.views.agency import AGENCY, LENSES, RESTRAINT, AgencyPage, Place
from ui.views.agency_regimes import Personalism, Regime
from ui.views.agency_years import Move, YearScore
from ui.views.figures import Figure
from ui.views.score_parts import ScorePart
from ui.wording.country_labels import measure_label
from ui.wording.country_scores import reason_text
from ui.wording.country_strip import row_period
from ui.wording.figures import STATUS_WORDS, change_text, value_text
from ui.wording.numbers import (
    NBSP,
    counted,
    fixed,
    listed,
    percent,
    plain,
    sentence_case,
)
from ui.wording.overview import TIER_NAMES, score_words, whole

HEADING: Final = "Actor or terrain?"
TAB: Final = "Actor or terrain"
# Three sentences in our own words; the few words in quotation marks are the author's.
ARGUMENT: Final = (
    "Rules between states are giving way to bargains between leaders, in democracies as much as "
    "elsewhere, so the divide that tells is no longer autocracy against democracy but "
    "institutional against personalist politics.",
    "Such an order of bargains does not lift middle powers as such: it serves the coherent ones, "
    "which turn autonomy into strategy and strategy into coalitions, and leaves the others as "
    "“terrain rather than actors”.",
    "What comes next will be shaped by states that join agency with restraint: strong enough to "
    "count, and careful enough not to bring the order down.",
)
AUTHOR: Final = "Miras Zhiyenbayev"
CITATION: Final = (
    "The argument of M. Zhiyenbayev’s op-ed in The Astana Times (2026), in our words. It is tested "
    "here, not endorsed; the op-ed ranks no country."
)
QUADRANTS: Final[Mapping[str, str]] = {
    "coherent": "coherent middle power",
    "broker": "broker",
    "bystander": "bystander",
    "terrain": "terrain",
}
PLURALS: Final[Mapping[str, str]] = {
    "coherent": "Coherent middle powers",
    "broker": "Brokers",
    "bystander": "Bystanders",
    "terrain": "Terrain",
}
EXPLAINED: Final[Mapping[str, str]] = {
    "coherent": (
        "Agency and restraint both at or above the median: able to act, and bound by rules at "
        "home. The op-ed expects an order of bargains to serve these."
    ),
    "broker": (
        "Agency at or above the median, restraint below it: able to act, with fewer checks on its "
        "leaders. The op-ed says that a bargaining order “elevates brokers”."
    ),
    "bystander": (
        "Restraint at or above the median, agency below it: bound by rules, with fewer means to "
        "act. The op-ed fears “a hierarchy of brokers and bystanders”."
    ),
    "terrain": (
        "Both below the median: on these measures the likeliest to be negotiated about. A place "
        "beside the other middle powers, not a verdict on a government."
    ),
}
NAMES_NOTE: Final = (
    "The four names are words of the op-ed; the scores, the cut at the medians and the assignment "
    "are this product’s. With a cut at medians about half of the countries lie below by "
    "construction."
)
LENS_NAMES: Final = {AGENCY: "Agency", RESTRAINT: "Restraint"}
LENS_MEANING: Final = {
    AGENCY: (
        "Agency: clubs, agreements with other middle powers and seats; spread of exports and "
        "distance from both great powers; own defence and computing."
    ),
    RESTRAINT: (
        "Restraint: how far courts and parliament bind the executive, and how little rule rests on "
        "the person of the leader."
    ),
}
AXES: Final = {AGENCY: "Agency →", RESTRAINT: "Restraint ↑"}
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
SAME_AS_TABLE: Final = "The same as a table"
OPEN_NUMBERS: Final = "Open a number: formula, terms, source, licence"
DATA_LINK: Final = "The figures on the data page, with export"
EQUIDISTANCE: Final = "equidistance"
CAVEATS: Final = (
    "Restraint rests on V-Dem: judgements of country experts, brought to one scale by a model. Its "
    "intervals around each value are not held here, so small differences and small moves may be "
    "noise. The figures end in 2023; later events are not in them.",
    "Impersonal legitimation says how a government presents its leader, not how power is used: it "
    "stands in for personalist politics, which no measure held observes directly.",
    "The rank bands come from recalculating the scores with other weights, goalposts and averages; "
    "they do not hold the experts’ own uncertainty.",
    "Agency counts memberships, seats and means. It does not see strategy, leadership or will, "
    "which the op-ed puts first.",
    "Reading equal distance from both great powers as room for manoeuvre is contested; it enters "
    "with half weight.",
    "The op-ed asks for coalitions; the brief warns that ad hoc coalitions may fragment the order "
    "further. Counting clubs settles neither.",
    "Restraint at home is not restraint abroad, and the op-ed’s restraint is about conduct as well "
    "as institutions.",
)
MOVES_NOTE: Final = (
    "Each year is scored as today: the measures of restraint on their scale from 0 to 100, "
    "averaged with the weights of the index tree. Only ranked middle powers with all "
    "measures in both years are compared. Rank bands exist for today’s score alone."
)


def finding(page: AgencyPage) -> list[str]:
    """Say how many countries stand in each quadrant, how surely, and whether both go together."""
    found = {key: page.in_quadrant(key) for key in QUADRANTS}
    total = sum(len(places) for places in found.values())
    clear = [one.name_in_text for one in found["coherent"] if not page.is_near_cut(one)]
    n_coherent = len(found["coherent"])
    said = [
        f"Of {counted(total, 'ranked middle power')}, {n_coherent} "
        f"{'joins' if n_coherent == 1 else 'join'} agency with restraint; {len(found['broker'])} "
        f"{'has' if len(found['broker']) == 1 else 'have'} agency with less restraint, "
        f"{len(found['bystander'])} the reverse, and {len(found['terrain'])} "
        f"{'lies' if len(found['terrain']) == 1 else 'lie'} below both medians.",
        _correlation(page.correlation),
    ]
    if clear:
        said.insert(
            1,
            f"{len(clear)} of these {n_coherent} {'stands' if len(clear) == 1 else 'stand'} clear "
            f"of both cuts, with rank bands that do not reach over the middle: {listed(clear)}.",
        )
    return said


def _correlation(value: float) -> str:
    together = "tend to go together" if value > 0 else "do not go together"
    return (
        f"Agency and restraint {together} (rank correlation {fixed(value, 2)}), but not so that "
        "one stands for the other."
    )


def scatter_title(page: AgencyPage) -> str:
    """State the finding of the scatter."""
    near = [
        one for key in QUADRANTS for one in page.in_quadrant(key) if page.is_near_cut(one)
    ]  # fmt: skip
    total = sum(len(page.in_quadrant(key)) for key in QUADRANTS)
    is_near = "lies" if len(near) == 1 else "lie"
    return (
        f"{len(page.in_quadrant('coherent'))} of {total} join agency with restraint; "
        f"{len(near)} {is_near} so near a cut that another method could move them over it"
    )


def scatter_caption(page: AgencyPage, name: str, trail: Sequence[YearScore]) -> str:
    """Say how the quadrants are cut, what the open marks and the line are."""
    text = (
        f"Lines: medians of the ranked middle powers (agency {whole(page.medians[AGENCY])}, "
        f"restraint {whole(page.medians[RESTRAINT])}). Open circles are yardsticks, never ranked."
    )
    if len(trail) > 1:
        text += (
            f" The vertical line is {name} since {trail[0].year}: restraint by year, at today’s "
            "agency, which has no earlier score."
        )
    return text


def scatter_alt(title: str) -> str:
    """Describe the scatter."""
    return (
        f"Scatter of agency (across) against restraint (up), 0 to 100, cut into four quadrants at "
        f"the medians. {title}. The table below holds the scores."
    )


def hover(page: AgencyPage, place: Place) -> str:
    """Text of a country's mark (Plotly's line breaks)."""
    lines = [f"<b>{place.name}</b>"]
    lines += [
        f"{LENS_NAMES[lens]} {score_words(place.scores.get(lens), page.n_ranked[lens])}"
        for lens in LENSES
    ]
    if place.group == "roster":
        lines.append(f"<i>{QUADRANTS[page.quadrant(place)]}</i>")
    return "<br>".join(lines)


def card_heading(quadrant: str, count: int) -> str:
    """Head a quadrant's card: "Brokers · 9"."""
    return f"{PLURALS[quadrant]} · {count}"


def card_names(page: AgencyPage, quadrant: str) -> list[str]:
    """List a quadrant's countries: those clear of the cuts, then those near one; Markdown."""
    places = page.in_quadrant(quadrant)
    clear = [one.name for one in places if not page.is_near_cut(one)]
    near = [one.name for one in places if page.is_near_cut(one)]
    lines = [f"**Clear of the cuts:** {', '.join(clear) or 'none'}."]
    if near:
        lines.append(f"**Near a cut:** {', '.join(near)}.")
    return lines


def panel_line(page: AgencyPage, place: Place, lens: str) -> str:
    """Write a score of the chosen country with tier and band; Markdown."""
    words = score_words(place.scores.get(lens), page.n_ranked[lens])
    return f"**{LENS_NAMES[lens]}** {words}"


def panel_quadrant(page: AgencyPage, place: Place) -> str:
    """Say where the chosen country stands, how surely, or why nowhere."""
    quadrant = page.quadrant(place)
    if not quadrant:
        return "Without both scores it has no place in the scatter."
    if place.group != "roster":
        what = TIER_NAMES[place.group]
        return f"Shown as a yardstick, in no quadrant: {what}, not ranked."
    near = (
        " One of its rank bands reaches over the middle, so another method could move it."
        if page.is_near_cut(place) else ""
    )  # fmt: skip
    return f"Among the ranked middle powers: **{QUADRANTS[quadrant]}**.{near}"


def panel_reasons(place: Place) -> list[str]:
    """Say what weakens the scores of the chosen country."""
    found = [
        f"{LENS_NAMES[lens]}: {reason_text(score.reason, 'USA')}"
        for lens in LENSES
        if (score := place.scores.get(lens)) is not None and score.reason
    ]
    missing = [LENS_NAMES[lens] for lens in LENSES if lens not in place.scores]
    return found + [f"{name}: no score." for name in missing]


def regime_line(name: str, personalism: Personalism, iso3: str) -> str:
    """Say which type of regime V-Dem sees in the chosen country."""
    code = personalism.code_of(iso3)
    if code is None:
        return ""
    article = "an" if REGIMES[code][0] in "aeiou" else "a"
    return f"V-Dem classes {name} as {article} {REGIMES[code]} ({personalism.year})."


def profile_link(name: str) -> str:
    """Label of the way to the profile."""
    return f"Open the profile: {name}"


def score_button(lens: str) -> str:
    """Label of the button that opens a score's parts."""
    return f"How the {lens} score is made"


def score_made(name: str, lens: str, words: str) -> str:
    """Head the dialog of a score."""
    return f"{name}: {lens}, {words}"


def part_row(part: ScorePart) -> dict[str, str]:
    """Write one measure inside a score."""
    if part.value is None:
        value = "none: counts as 0" if part.counts_as_zero else STATUS_WORDS["not_reported"]
    else:
        value = plain(part.value, part.unit, 1)
    points = "left out" if part.points is None else fixed(part.points, 0)
    return {
        "Measure": measure_label(part.indicator_id, "USA"),
        "Value": value,
        "Period": part.period,
        "0 to 100 points": f"{part.low:g} to {part.high:g}",
        "Weight": f"{part.weight:g}",
        "Points": points,
    }


def trail_title(name: str, trail: Sequence[YearScore]) -> str:
    """State how the chosen country's restraint moved."""
    if len(trail) < 2:
        return f"{sentence_case(name)}: no restraint scores by year"
    first, last = trail[0], trail[-1]
    if round(first.score) == round(last.score):
        same = f"{whole(last.score)} in {last.year} as in {first.year}"
        return f"{sentence_case(name)}: restraint {same}"
    return (
        f"{sentence_case(name)}: restraint {whole(first.score)} in {first.year}, "
        f"{whole(last.score)} in {last.year}"
    )


def no_trail(name: str) -> str:
    """Say why there is no trail."""
    return f"V-Dem gives no measures of restraint for {name} over several years."


def trail_caption(trail: Sequence[YearScore], n_measures: int) -> str:
    """Say what the grey band is, and which years lack a measure."""
    thin = [str(one.year) for one in trail if one.n_measures < n_measures]
    text = (
        "Grey: the middle half of the ranked middle powers and their median (dotted). No rank band "
        "is held for earlier years."
    )
    if thin:
        text += f" Open marks: a measure is missing in {_spans(thin)}; the others are averaged."
    return text


def _spans(years: Sequence[str]) -> str:
    """Write years as spans: "2000–02 and 2014"."""
    numbers = [int(year) for year in years]
    spans: list[list[int]] = []
    for year in numbers:
        if spans and year == spans[-1][-1] + 1:
            spans[-1].append(year)
        else:
            spans.append([year])
    return listed([
        f"{span[0]}" if len(span) == 1 else f"{span[0]}–{span[-1] % 100:02d}" for span in spans
    ])  # fmt: skip


def trail_row(one: YearScore, n_measures: int) -> dict[str, str]:
    """Write one year of the restraint score."""
    return {
        "Year": str(one.year),
        "Restraint": whole(one.score),
        "Measures": f"{one.n_measures} of {n_measures}",
    }


def equidistance_title(first: tuple[int, float], last: tuple[int, float]) -> str:
    """State how the one measure of agency with many years moved."""
    return (
        f"Equal distance from both great powers: {percent(first[1])} in {first[0]}, "
        f"{percent(last[1])} in {last[0]}"
    )


def equidistance_caption(name: str) -> str:
    """Say why this measure stands for the years of agency."""
    return (
        f"Of the measures of agency only this one, from UN votes, goes back far; 100 means that "
        f"{name} agrees with both equally often, however often that is."
    )


def no_equidistance(name: str) -> str:
    """Say that the measure has no years here."""
    return f"No measure of agency for {name} goes back several years."


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


def moves_title(page: AgencyPage) -> str:
    """State who fell and who rose most."""
    if not page.falls or not page.rises:
        return "Restraint over the years"
    year = page.falls[0].first.year
    return (
        f"Since {year} restraint fell most in {page.falls[0].name_in_text} and rose most in "
        f"{page.rises[0].name_in_text}"
    )


def moves_sentence(page: AgencyPage) -> str:
    """List the moves in both directions."""
    parts = [
        f"{verb} most in {listed([_move(move) for move in moves])}"
        for verb, moves in (("fell", page.falls), ("rose", page.rises))
        if moves
    ]
    return f"Restraint {'; it '.join(parts)}." if parts else "No country moved."


def _move(move: Move) -> str:
    return f"{move.name_in_text} ({whole(move.first.score)} to {whole(move.last.score)})"


def moves_note(page: AgencyPage) -> str:
    """Say how the moves were worked out and who is left out."""
    left = listed(list(page.not_compared))
    verb = "is" if len(page.not_compared) == 1 else "are"
    return f"{MOVES_NOTE} {sentence_case(left)} {verb} left out." if left else MOVES_NOTE


def move_label(move: Move) -> str:
    """Name a row of the chart of moves."""
    return f"{move.name} {signed(move.change)}"


def move_hover(move: Move) -> str:
    """Text of a move's marks."""
    return (
        f"<b>{move.name}</b><br>{move.first.year}: {whole(move.first.score)}<br>"
        f"{move.last.year}: {whole(move.last.score)}"
    )


def signed(change: float) -> str:
    """Write a change with its sign: "+42", "−46"."""
    return f"+{fixed(change, 0)}" if change > 0 else fixed(change, 0)


def move_row(move: Move) -> dict[str, str]:
    """Write one move as a row of the table."""
    return {
        "Country": move.name,
        str(move.first.year): whole(move.first.score),
        str(move.last.year): whole(move.last.score),
        "Change": signed(move.change),
    }


def moves_alt(title: str) -> str:
    """Describe the chart of moves."""
    return f"Rows from an open mark (first year) to a full one (last year). {title}."


def moves_caption(page: AgencyPage) -> str:
    """Say what the marks are."""
    moves = [*page.falls, *page.rises]
    if not moves:
        return ""
    first, last = moves[0].first.year, moves[0].last.year
    return f"Open mark: {first}; full mark: {last}. Scale from 0 to 100."


def place_row(page: AgencyPage, place: Place) -> dict[str, object]:
    """Write one country of the table of the scatter."""
    agency, restraint = (place.scores.get(lens) for lens in LENSES)
    quadrant = page.quadrant(place) if place.group == "roster" else ""
    return {
        "Country": place.name,
        "Quadrant": QUADRANTS.get(quadrant, "not ranked"),
        "Near a cut": ("yes" if page.is_near_cut(place) else "no") if quadrant else "–",
        "Agency": score_words(agency, page.n_ranked[AGENCY]),
        "Restraint": score_words(restraint, page.n_ranked[RESTRAINT]),
    }


def measures_title(name: str) -> str:
    """Head the table of the chosen country's measures."""
    return f"What both scores of {name} are made of"


def measure_row(figure: Figure) -> dict[str, str]:
    """Write one measure of the chosen country."""
    moves = [
        change_text(
            figure.unit, change.years, change.earlier_year, change.earlier_value, figure.value or 0
        )
        for change in figure.changes
    ]
    value = (
        f"{plain(figure.value, figure.unit, figure.measure.decimals)} · {row_period(figure)}"
        if figure.value is not None else STATUS_WORDS[figure.status]
    )  # fmt: skip
    said = "; ".join(moves)
    if figure.value is None or figure.status == "low_coverage":
        said = " ".join(part for part in (figure.note, said) if part)
    return {
        "Measure": measure_label(figure.indicator_id, "USA"),
        "Value": value,
        "Change, or why there is no number": sentence_case(said) or "no earlier years held",
    }


def pill(figure: Figure) -> str:
    """Name a figure on its pill."""
    return f"{measure_label(figure.indicator_id, 'USA')}: {value_text(figure)}".replace(NBSP, " ")


def year_hover(name: str, one: YearScore) -> str:
    """Text of a year on the trail."""
    return f"<b>{name}</b><br>restraint {whole(one.score)} ({one.year})"


def equidistance_row(year: int, value: float) -> dict[str, str]:
    """Write one year of equal distance."""
    return {"Year": str(year), "Equal distance": plain(value, "pct", 1)}


def line_alt(title: str) -> str:
    """Describe a line by year."""
    return f"Line by year, with the middle half of the middle powers in grey. {title}."


def argument() -> str:
    """State the op-ed's argument in three sentences, as its author's; Markdown."""
    first, *rest = ARGUMENT
    return " ".join([f"**{AUTHOR} argues:** {first}", *rest])
