"""Words of the cards: an asset or a weak point, its alternatives, its price and its weakness."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ui.views.country_cards import THEATRE_SHARE, Card, Supplier
from ui.views.country_world import Placed
from ui.views.figures import Figure, SourceCard
from ui.wording.country_labels import row_label
from ui.wording.country_phrases import amount_text, per_hundred, span
from ui.wording.figures import BOUND_WORDS, change_text
from ui.wording.numbers import POWER_NAMES, dollars, listed, ordinal, percent, plain, sentence_case

ASSETS_TITLE: Final = "Strongest assets"
WEAK_POINTS_TITLE: Final = "Weakest points"
NO_ASSET: Final = (
    "No measured tie reaches what is usual among the middle powers (the roster's median), so no "
    "asset is named."
)
NO_WEAK_POINT: Final = (
    "No measured dependence reaches what is usual among the middle powers (the roster's median), "
    "so no weak point is named."
)
NO_EARLIER: Final = "No comparable number five or ten years earlier is held."
PRICE_UNKNOWN: Final = "What withholding would cost the holder is not measured."
STAKE_WORDS: Final = {
    "exports": "Withholding would touch {share} of its own goods exports ({period}).",
    "exports_at_most": "Withholding would touch at most {share} of its own goods exports: all that "
    "it sells to {power} ({period}).",
    "exports_part": "Withholding would touch about {share} of its own goods exports, {amount} a "
    "year ({period}).",
    "gdp": "Withholding would touch sales worth {share} of its GDP ({period}).",
    "gdp_at_most": "Withholding would touch at most sales worth {share} of its GDP: all goods that "
    "it sells to {power} ({period}).",
    "gdp_part": "Withholding would touch sales worth about {share} of its GDP, {amount} a year "
    "({period}).",
    "services_gdp": "Withholding would touch sales of goods and services worth about {share} of "
    "its GDP ({period}).",
    "imports": "Buying less would touch {share} of its own goods imports ({period}).",
    "forces": "No exports are at stake, but its own cover is: the US troops there equal {number} "
    "for every 100 of its own ({period}).",
    "arms": "Buying elsewhere would touch {share} of its own imports of major arms ({period}).",
    "reserves": "Selling would touch {amount} held there, which equals {share} of its GDP and is "
    "in part kept for others ({period}).",
}
BESIDE_WORDS: Final = {
    "export_exposure_gdp": "Sales to {power}: {share} of its GDP ({period}).",
    "export_dependence": "To {power} go {share} of its exports ({period}).",
    "import_dependence": "From {power} come {share} of its imports ({period}).",
    "arms_import_dependence": "From {power} came {share} of its arms ({period}).",
    "input_dependence": "From {power} come {share} of its industries' inputs ({period}).",
    "digital_input_dependence": "From {power} come {share} of such services ({period}).",
}
LENS_KICKERS: Final = {
    "leverage": ":green[**● LEVERAGE**] over {power}",
    "exposure": ":orange[**◆ EXPOSURE**] to {power}",
}
POWER_IN_KICKER: Final = {"USA": "the US", "CHN": "China"}


def kicker(card: Card) -> str:
    """Head a card with its lens and great power; Markdown with the lens's colour and sign."""
    if not card.power:
        return ":green[**● LEVERAGE**], a world measure"
    return LENS_KICKERS[card.lens].format(power=POWER_IN_KICKER[card.power])


def headline(card: Card) -> str:
    """Write the number of a card; Markdown."""
    figure = card.figure
    bound = {"floor": "at least ", "ceiling": "at most "}.get(figure.bound, "")
    number = plain(figure.value or 0.0, figure.unit, figure.measure.decimals)
    return f"## {bound}{number}"


def facts(card: Card) -> str:
    """Say what the number is, its amount and period: "**Share of US imports** · $132 bn · 2024"."""
    older = "older" if card.figure.is_older else ""
    label = f"**{row_label(card.figure, card.power or 'USA')}**"
    parts = [label, amount_text(card.figure), span(card.figure.period), older]
    return " · ".join(part for part in parts if part)


def changes_sentence(figure: Figure) -> str:
    """Say how the number moved over five and ten years, or that earlier years are not held."""
    moves = [
        change_text(figure.unit, c.years, c.earlier_year, c.earlier_value, figure.value or 0.0)
        for c in figure.changes
    ]
    if not moves:
        return NO_EARLIER
    return sentence_case("; ".join(moves)) + "."


def place_sentence(card: Card) -> str:
    """Say the place among all countries, who is ahead and who comes next."""
    figure = card.figure
    if not card.place:
        return f"Outside the Union: {_named([*card.ahead, *card.behind][:3], figure)}."
    where = (
        "hosts in its theatre"
        if figure.indicator_id == THEATRE_SHARE
        else ("countries and territories with data")
    )
    rank = "First" if card.place == 1 else ordinal(card.place)
    first = f"{rank} of {card.n_placed} {where}"
    ahead = f", after {_named(card.ahead, figure)}" if card.ahead and card.place <= 3 else ""
    if card.place > 3 and card.ahead:
        ahead = f"; the largest are {_named(card.ahead, figure)}"
    behind = f"; next: {_named(card.behind, figure)}" if card.behind else ""
    return f"{first}{ahead}{behind}."


def _named(placed: Sequence[Placed], figure: Figure) -> str:
    decimals = figure.measure.decimals
    return listed([f"{p.name} ({plain(p.value, figure.unit, decimals)})" for p in placed])


def price_sentence(card: Card) -> str:
    """Say what withholding would put at stake for the holder, or that it is not measured."""
    stake = card.at_stake
    if stake is None:
        return PRICE_UNKNOWN
    return STAKE_WORDS[stake.kind].format(
        share=percent(stake.share_pct),
        number=per_hundred(stake.share_pct),
        amount="" if stake.amount_musd is None else dollars(stake.amount_musd),
        power=POWER_NAMES[stake.power],
        period=span(stake.period),
    )


def alternatives_sentence(card: Card) -> str:
    """Say who else stands there: other suppliers, or the other great power."""
    others = [s for s in card.suppliers if s.name != POWER_NAMES.get(card.power)][:2]
    parts = [f"Next suppliers: {listed([_share(one) for one in others])}."] if others else []
    beside = card.beside
    if beside is not None and beside.value is not None and not others:
        words = BESIDE_WORDS.get(beside.indicator_id)
        if words:
            parts.append(
                words.format(
                    power=POWER_NAMES[beside.power],
                    share=percent(beside.value),
                    period=span(beside.period),
                )
            )
    return " ".join(parts)


def _share(supplier: Supplier) -> str:
    return f"{supplier.name} ({percent(supplier.share_pct)})"


def standing_sentence(card: Card) -> str:
    """Say how common so high a share is among all countries."""
    if not card.place:
        return ""
    rank = "The highest" if card.place == 1 else f"{ordinal(card.place)} highest"
    return f"{rank} of {card.n_placed} countries and territories with data."


def weakness_sentence(figure: Figure) -> str:
    """Say what is weak about the number: status and note, bound, age; empty where nothing is."""
    note = f"Weak: {figure.note}" if figure.status == "low_coverage" else figure.note
    parts = [
        note,
        BOUND_WORDS[figure.bound],
        f"Older: as of {span(figure.period).removeprefix('as of ')}." if figure.is_older else "",
    ]
    return " ".join(part for part in parts if part)


def source_line(figure: Figure, sources: Sequence[SourceCard]) -> str:
    """Name the publishers behind a number."""
    by_id = {card.source_id: card.publisher for card in sources}
    publishers = dict.fromkeys(by_id[one] for one in figure.source_ids if one in by_id)
    return f"Source: {listed(list(publishers))}" if publishers else ""
