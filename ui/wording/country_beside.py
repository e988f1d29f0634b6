"""Words of the dialogs behind what a profile compares with: cards, groups, peers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from indicators.catalog import BY_MEASURE, MEASURES
from ui.views.country_cards import THEATRE_SHARE, Card, Supplier
from ui.views.country_context import Peer
from ui.views.country_groups import Group
from ui.views.country_stakes import Stake
from ui.views.country_world import Key, Placed
from ui.views.facts import Fact
from ui.views.figures import Component, Figure
from ui.wording.country_facts import arms_facts, definition, figure_fact
from ui.wording.country_groups import group_name
from ui.wording.country_labels import row_label
from ui.wording.country_phrases import per_hundred, span
from ui.wording.figures import STATUS_WORDS
from ui.wording.numbers import (
    NBSP,
    POWER_NAMES,
    POWER_SHORT,
    counted,
    dollars,
    fixed,
    listed,
    ordinal,
    percent,
    plain,
    points,
)

# Tables of the product: what is worked out has no publisher of its own.
OPEN: Final = "Open the numbers beside it"
OPEN_YARDSTICK: Final = "Open a number of the yardstick"
VALUES: Final = "out_indicator"
SCORES: Final = "out_score"
# Of the countries that are ahead of a place, those named one by one.
NAMED_AHEAD: Final = 30
UNITS: Final = {"pct": "percent", "points": "points", "musd": "million USD", "busd": "billion USD",
                "persons": "persons", "count": "count"}  # fmt: skip
PLACE_FORMULA: Final = "1 + the number of others with a higher value"
MEDIAN_FORMULA: Final = (
    "Median: the middle of the members' values in order of size; of an even number of values, the "
    "mean of the two in the middle"
)
STAKES: Final[Mapping[str, str]] = {
    "exports": "its goods exports", "exports_at_most": "its goods exports",
    "exports_part": "its goods exports", "gdp": "its GDP", "gdp_at_most": "its GDP",
    "gdp_part": "its GDP", "services_gdp": "its GDP", "imports": "its goods imports",
    "forces": "its own forces", "arms": "its imports of major arms", "reserves": "its GDP",
}  # fmt: skip
STAKE_FORMULA: Final = "100 x amount of a year / {whole}"
STAKE_YEARS: Final = "; the amount of a year is the numerator / {years}, as it is a sum over years"
CEILING: Final = "A ceiling: all goods sold to the great power, of which the asset is a part."
DISTANCE_FORMULA: Final = (
    "Mean of the distances between the two countries' scores, over the domains of leverage and "
    "exposure, towards both great powers, in which both have a score"
)
OUTPUT_FORMULA: Final = (
    "As printed by the publisher; nothing is worked out. Nearest in size: the smallest ratio of "
    "the two outputs, the larger over the smaller"
)
LENSES: Final = {"leverage": "leverage over", "exposure": "exposure to"}

Figures = Mapping[str, Figure]
Domains = Mapping[tuple[str, str, str], float]


def card_facts(card: Card, others: Figures, name: str) -> list[Fact]:
    """Explain every number of a card beside its own: place, others, stake, alternatives.

    Parameters
    ----------
    others : mapping of str to Figure
        By ISO3, the same measure of the countries that the card compares with.
    name : str
        Of the card's country, as inside a sentence.
    """
    place = [_place_fact(card, others)] if card.place else []
    if card.lens == "leverage":
        named = _values([*card.ahead, *card.behind], others)
        return [*place, *named, *([stake_fact(card.at_stake)] if card.at_stake else [])]
    return [*place, *_alternatives(card, name)]


def named_countries(card: Card) -> list[str]:
    """Return the ISO3 of all countries whose values a card's dialogs show."""
    placed = [*card.higher[:NAMED_AHEAD], *card.ahead, *card.behind]
    return list(dict.fromkeys(one.iso3 for one in placed))


def _place_fact(card: Card, others: Figures) -> Fact:
    figure, ahead = card.figure, card.higher
    where = "hosts in its theatre" if figure.indicator_id == THEATRE_SHARE else (
        "countries and territories with data")  # fmt: skip
    said = f"{ordinal(card.place)} of {card.n_placed}"
    parts = [_term(others[one.iso3]) for one in ahead[:NAMED_AHEAD] if one.iso3 in others]
    left = len(ahead) - len(parts)
    if left:
        parts.append(Component("term", "others that are higher, not named here", float(left),
                               "count", figure.period, VALUES))  # fmt: skip
    own = Component("term", f"{figure.country}, its own value", figure.value, UNITS[figure.unit],
                    figure.period, VALUES)  # fmt: skip
    return Fact(
        key="place",
        label=f"Place: {said}",
        heading=f"Place of {figure.country}: {row_label(figure, card.power or 'USA')}",
        value_text=said,
        facts=(where, span(figure.period), "worked out from the values"),
        note="",
        formula=PLACE_FORMULA,
        components=(own, *parts),
        source_ids=figure.source_ids,
        definition=definition(figure),
    )


def _term(figure: Figure) -> Component:
    return Component("term", figure.country, figure.value, UNITS[figure.unit],
                     figure.period, VALUES)  # fmt: skip


def _values(placed: Sequence[Placed], others: Figures) -> list[Fact]:
    held = [others[one.iso3] for one in placed if one.iso3 in others]
    return [figure_fact(one, one.country) for one in held]


def stake_fact(stake: Stake) -> Fact:
    """Explain what withholding would put at stake: share, amount and what made them."""
    what = STAKES[stake.kind]
    share = f"{fixed(stake.share_pct, 2)}{NBSP}%"
    amount = "" if stake.amount_musd is None else dollars(stake.amount_musd)
    whole = next((part.label for part in stake.parts if part.role == "denominator"), what)
    formula = STAKE_FORMULA.format(whole=whole)
    if stake.years > 1:
        formula += STAKE_YEARS.format(years=stake.years)
    if stake.measure_id:
        formula = BY_MEASURE[stake.measure_id].formula_of(MEASURES[stake.measure_id])
    short = per_hundred(stake.share_pct) if stake.kind == "forces" else percent(stake.share_pct)
    return Fact(
        key="stake",
        label=f"At stake, {'per 100' if stake.kind == 'forces' else 'share'} of {what}: {short}",
        heading=f"What is at stake for the holder, as a share of {what}",
        value_text=share,
        facts=(amount, span(stake.period), "worked out"),
        note=CEILING if stake.kind.endswith("_at_most") else "",
        formula=formula,
        components=stake.parts,
        source_ids=tuple(dict.fromkeys(part.source_id for part in stake.parts)),
    )


def _alternatives(card: Card, name: str) -> list[Fact]:
    others: list[Supplier] = [
        one for one in card.suppliers if one.name != POWER_NAMES.get(card.power)
    ]
    if others:
        return arms_facts(name, others[:2])
    beside = card.beside
    if beside is None or beside.value is None:
        return []
    return [figure_fact(beside, row_label(beside, beside.power))]


def yardstick_facts(power: str, compared: Mapping[Key, Figures]) -> list[Fact]:
    """Explain the other great power's values, which a pane towards one shows as a yardstick.

    Parameters
    ----------
    power : str
        The great power that the pane is towards.
    compared : mapping
        By measure and ISO3, the other great power's figures.
    """
    held = [figure for figures in compared.values() for figure in figures.values()]
    return [figure_fact(one, f"{one.country}, {row_label(one, power)}") for one in held]


def group_facts(groups: Sequence[Group], figure: Figure, figures: Figures) -> list[Fact]:
    """Explain a measure beside the groups: its own value, each median, each member's value.

    Parameters
    ----------
    figure : Figure
        The country's own.
    figures : mapping of str to Figure
        By ISO3, the members'.
    """
    key = (figure.indicator_id, figure.power)
    own = [figure_fact(figure, figure.country)] if figure.value is not None else []
    medians = [_median_fact(one, figure, figures) for one in groups if one.middle(key) is not None]
    members = {p.iso3: p for one in groups for p in one.values.get(key, ())}
    members.pop(figure.iso3, None)
    ordered = sorted(members.values(), key=lambda one: one.name.removeprefix("the "))
    return [*own, *medians, *_values(ordered, figures)]


def _median_fact(group: Group, figure: Figure, figures: Figures) -> Fact:
    key = (figure.indicator_id, figure.power)
    middle, field = group.middle(key) or 0.0, group.values[key]
    held = [figures[one.iso3] for one in field if one.iso3 in figures]
    periods = list(dict.fromkeys(span(one.period) for one in held))
    years = listed(periods) if len(periods) <= 3 else "the newest year of each member"
    name = group_name(group)
    return Fact(
        key=f"median.{group.name}",
        label=f"{name}, median: {plain(middle, figure.unit, figure.measure.decimals)}",
        heading=f"{name}, median: {figure.title[:1].lower()}{figure.title[1:]}",
        value_text=plain(middle, figure.unit, 2),
        facts=(years, "worked out from the members' values",
               f"{len(held)} of {counted(group.n_members, 'member')} with data"),
        note="",
        formula=MEDIAN_FORMULA,
        components=tuple(_term(figures[one.iso3]) for one in field if one.iso3 in figures),
        source_ids=tuple(dict.fromkeys(one for held_one in held for one in held_one.source_ids)),
        definition=definition(figure),
    )  # fmt: skip


def peer_facts(
    own: str, peers: Sequence[Peer], scores: Mapping[str, Domains], outputs: Mapping[str, Component]
) -> list[Fact]:
    """Explain why a peer is near: the distance of scores, the output.

    Parameters
    ----------
    own : str
        ISO3 of the country.
    scores : mapping of str to mapping
        By ISO3, scores by great power, lens and domain; the country's own among them.
    outputs : mapping of str to Component
        By ISO3, gross domestic products; the country's own among them.
    """
    near = [_distance_fact(one, scores[own], scores[one.iso3]) for one in peers
            if one.distance is not None]  # fmt: skip
    sized = {one.iso3: one for one in peers if one.distance is None and one.iso3 in outputs}
    return [*near, *(_output_fact(one, own, outputs) for one in sized.values())]


def _distance_fact(peer: Peer, own: Domains, theirs: Domains) -> Fact:
    parts = [
        Component("term", f"{domain}, {LENSES[lens]} {POWER_SHORT[power]}: {fixed(mine)} against "
                  f"{fixed(theirs[power, lens, domain])}",
                  abs(mine - theirs[power, lens, domain]), "points", "this build", SCORES)
        for (power, lens, domain), mine in own.items() if (power, lens, domain) in theirs
    ]  # fmt: skip
    distance = peer.distance or 0.0
    return Fact(
        key=f"near.{peer.iso3}",
        label=f"{peer.name}: {points(distance)} apart",
        heading=f"Distance of scores to {peer.name_in_text}",
        value_text=f"{fixed(distance, 2)}{NBSP}points",
        facts=("of 100", "this build", "worked out", f"{counted(len(parts), 'domain')} compared"),
        note="",
        formula=DISTANCE_FORMULA,
        components=tuple(parts),
        source_ids=(),
    )


def _output_fact(peer: Peer, own: str, outputs: Mapping[str, Component]) -> Fact:
    theirs = outputs[peer.iso3]
    parts = (theirs, *([outputs[own]] if own in outputs else []))
    return Fact(
        key=f"size.{peer.iso3}",
        label=f"{peer.name}, GDP: {dollars(theirs.musd or 0.0)}",
        heading=f"Gross domestic product of {peer.name_in_text}",
        value_text=f"${fixed(theirs.musd or 0.0, 0)}{NBSP}m",
        facts=(span(theirs.period), STATUS_WORDS["ok"]),
        note="",
        formula=OUTPUT_FORMULA,
        components=tuple(Component("term", part.label, part.value, part.unit, part.period,
                                   part.source_id) for part in parts),
        source_ids=(theirs.source_id,),
    )  # fmt: skip
