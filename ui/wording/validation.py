"""Sentences of the validation section: what the index agrees with and where it does not."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final, Protocol

from ui.wording.numbers import NBSP, counted, fixed, listed, percent, sentence_case
from ui.wording.scores import side

INTRO: Final = (
    "No outside list says how much leverage a country holds, so an index like this cannot be "
    "proved. It can be checked: do its indicators repeat each other, does each count as much as "
    "its weight says, and does it differ from plain size where it should? All figures below are "
    "over the ranked middle powers."
)
LIMITS: Final = (
    "- **Size.** Larger economies sell more, so every lens goes partly with GDP. “For its size” "
    "says what is left.\n"
    "- **Choice.** Weights and goalposts are judgement with a stated reason. The bands show what "
    "other choices would give, within a quarter for weights; they are no error margins of a "
    "sample.\n"
    "- **Not in the bands.** Errors in the publishers' figures, indicators that nobody measures "
    "(intelligence, services by partner, capital flows), and the choice of countries.\n"
    "- **Overlap.** Some indicators say nearly the same (the list of pairs); together they count "
    "once more than a reader may think.\n"
    "- **Zeros.** Where a publisher names only the large, absent countries count as 0. That is "
    "right in order of size and wrong in detail.\n"
    "- **Clipping.** Beyond the upper goalpost more of the same brings no points: the leaders of a "
    "measure are drawn together.\n"
    "- **Time.** Figures are of different years; the index has no past, so it says nothing of "
    "trends.\n"
    "- **Leverage is not willingness**, and a high share is not leverage where substitutes abound."
)
LIMITS_HEADING: Final = "Known limits"
PAIRS_HEADING: Final = "Indicators that go together"
PARTS_HEADING: Final = "What each indicator should count, and what it does"
OUTSIDE_HEADING: Final = "Beside size and capability"
PAIRS_CAPTION: Final = (
    "Spearman's rank correlation of the indicators' points, strongest first. A negative one means "
    "that what lifts a country in one lowers it in the other."
)
PARTS_CAPTION: Final = (
    "Part of the index: the effective weight, its weight times its domain's, when nothing is "
    "missing. Goes with the score: Pearson's correlation of its points with the score. An "
    "indicator with a low one counts on paper and hardly orders the countries."
)
YARDSTICKS: Final = {
    "gdp": "gross domestic product",
    "cinc": "the index of military, industrial and demographic capability (CINC, 2022)",
}
SHORT_YARDSTICKS: Final = {"gdp": "GDP", "cinc": "CINC"}
LOW: Final = 0.3
HIGH: Final = 0.8


class GapLike(Protocol):
    """What the sentences need of a country with a signed number."""

    @property
    def name_in_text(self) -> str: ...  # noqa: D102
    @property
    def amount(self) -> float: ...  # noqa: D102


class PairLike(Protocol):
    """What the sentences need of two indicators."""

    @property
    def first(self) -> str: ...  # noqa: D102
    @property
    def second(self) -> str: ...  # noqa: D102
    @property
    def is_same_domain(self) -> bool: ...  # noqa: D102
    @property
    def correlation(self) -> float: ...  # noqa: D102


class PartLike(Protocol):
    """What the sentences need of an indicator's weight."""

    @property
    def name(self) -> str: ...  # noqa: D102
    @property
    def domain(self) -> str: ...  # noqa: D102
    @property
    def weight(self) -> float: ...  # noqa: D102
    @property
    def share_pct(self) -> float: ...  # noqa: D102
    @property
    def correlation(self) -> float | None: ...  # noqa: D102


def tab(lens: str, power: str) -> str:
    """Label the part of one lens: "Leverage over China"."""
    return sentence_case(side(lens, power)).replace("the United States", "the US")


def agreement_sentence(yardstick: str, correlation: float, count: int) -> str:
    """Say how closely the index goes with a yardstick; Markdown."""
    if math.isnan(correlation):
        return f"Too few countries have {YARDSTICKS[yardstick]} for a comparison."
    if correlation >= HIGH:
        close = "closely"
    elif correlation >= LOW:
        close = "loosely"
    else:
        close = "the other way round" if correlation <= -LOW else "hardly at all"
    return (
        f"It goes **{close}** with {YARDSTICKS[yardstick]}: rank correlation "
        f"{fixed(correlation, 2)} over {counted(count, 'country', 'countries')}."
    )


def disagreement_sentence(
    yardstick: str, higher: Sequence[GapLike], lower: Sequence[GapLike]
) -> str:
    """Name the countries that the index places furthest from a yardstick."""
    parts = [
        f"furthest {way} compared with {SHORT_YARDSTICKS[yardstick]} {_stand(gaps)} {_named(gaps)}"
        for way, gaps in (("up", higher), ("down", lower))
        if gaps
    ]
    return sentence_case("; ".join(parts)) + "." if parts else ""


def _stand(gaps: Sequence[GapLike]) -> str:
    return "stands" if len(gaps) == 1 else "stand"


def _named(gaps: Sequence[GapLike]) -> str:
    return listed([f"{one.name_in_text} ({counted(abs(one.amount), 'place')})" for one in gaps])


def size_sentence(lens: str, more: Sequence[GapLike], less: Sequence[GapLike]) -> str:
    """Say who has the most and the least of a lens for the size of its economy."""
    if not more or not less:
        return "Too few countries have a GDP for a comparison."
    return (
        f"**{sentence_case(lens)} for its size** (score less what a fit on the logarithm of GDP "
        f"predicts): most in {_points(more)}; least in {_points(less)}."
    )


def _points(gaps: Sequence[GapLike]) -> str:
    return listed([f"{one.name_in_text} ({_signed(one.amount)})" for one in gaps])


def _signed(amount: float) -> str:
    text = fixed(amount, 0)
    return f"+{text}" if amount >= 0.5 else text


def pairs_sentence(pairs: Sequence[PairLike], n_close: int) -> str:
    """Say which indicators repeat each other most; `n_close` pairs reach `HIGH`."""
    if not pairs or not n_close:
        return (
            f"No two indicators go together at {fixed(HIGH, 1)} or more: each adds something of "
            "its own."
        )
    first = pairs[0]
    where = "the same domain" if first.is_same_domain else "different domains"
    count = counted(n_close, "pair goes", "pairs go").replace(NBSP, " ")
    closest = "" if n_close == 1 else "closest are "
    return (
        f"{count} together at {fixed(HIGH, 1)} or more: {closest}“{first.first}” and "
        f"“{first.second}” ({fixed(first.correlation, 2)}), of {where}."
    )


def pair_row(pair: PairLike) -> dict[str, str]:
    """Write one pair of indicators."""
    return {
        "Together": fixed(pair.correlation, 2),
        "Indicator": pair.first,
        "goes with": pair.second,
        "Domain": "the same" if pair.is_same_domain else "different",
    }


def parts_sentence(parts: Sequence[PartLike]) -> str:
    """Name the indicators that hardly order the countries, and the one the score follows most."""
    known = [one for one in parts if one.correlation is not None]
    if not known:
        return ""
    top = max(known, key=lambda one: one.correlation or 0.0)
    said = (
        f"The score follows “{top.name}” most closely ({fixed(top.correlation or 0.0, 2)}), which "
        f"makes up {percent(top.share_pct)} of it."
    )
    weak = [one for one in known if (one.correlation or 0.0) < LOW]
    if not weak:
        return f"{said} Every indicator goes with the score at {fixed(LOW, 1)} or more."
    named = listed([f"“{one.name}” ({percent(one.share_pct)})" for one in weak])
    verb = "orders" if len(weak) == 1 else "order"
    return f"{said} {named} hardly {verb} the countries (under {fixed(LOW, 1)})."


def part_row(part: PartLike) -> dict[str, object]:
    """Write one indicator with its weights."""
    follows = "no spread" if part.correlation is None else fixed(part.correlation, 2)
    return {
        "Indicator": part.name,
        "Part of the index": percent(part.share_pct),
        "Goes with the score": follows,
        "Weight": f"{part.weight:g}",
        "Domain": part.domain,
    }
