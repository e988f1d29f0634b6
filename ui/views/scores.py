"""Scores with a reader's weights: the ranking with bands, tiers and what drives them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from indicators.catalog import MEASURES
from indicators.model import DOMAINS
from indicators.scores import (
    LensInputs,
    LensScores,
    held_part,
    lens_inputs,
    reweighted,
    score_lens,
)
from indicators.scores.reasons import label_in_sentence
from ui.views.figures import fill_power
from ui.views.overview import EU, domain_key
from ui.views.score_weights import WeightNode, Weights
from ui.warehouse import Country, Warehouse
from ui.wording import scores as words

YARDSTICK = "reference"


def effective_power(lens: str, power: str) -> str:
    """Return the great power a lens is about: the one asked for, or empty for none."""
    return "" if lens in words.ALONE else power


@dataclass(frozen=True)
class Inputs:
    """One lens over one power, ready to be scored with any weights.

    Attributes
    ----------
    weights : Weights
        What a reader may move.
    labels : mapping
        Indicator and power to its name inside a sentence.
    source_ids : tuple of str
        Sources of the values.
    """

    power: str
    lens: str
    data: LensInputs
    weights: Weights
    labels: Mapping[tuple[str, str], str]
    source_ids: tuple[str, ...]


@dataclass(frozen=True)
class Place:
    """One country in the ranking, or beside it.

    Attributes
    ----------
    group : str
        ``roster``, ``pivotal``, ``reference``, ``actor`` or ``other``.
    rank, rank_low, rank_high : int or None
        Place with these weights, and its band (5th to 95th percentile of the draws).
    driver : str
        Assumption that moves the country's rank most; empty without a rank.
    """

    iso3: str
    name: str
    name_in_text: str
    group: str
    score: float | None
    score_low: float | None
    score_high: float | None
    rank: int | None
    rank_low: int | None
    rank_high: int | None
    tier: int | None
    driver: str
    n_indicators: int
    status: str
    reason: str


@dataclass(frozen=True)
class Ranking:
    """The ranking of one set of countries with one set of weights.

    Attributes
    ----------
    text : str
        The weights as the link carries them; empty for the default ones.
    ranked : tuple of Place
        By tier and place.
    beside : tuple of Place
        Countries of the set without a place, then the yardsticks and the European Union.
    """

    inputs: Inputs
    text: str
    scores: LensScores
    ranked: tuple[Place, ...]
    beside: tuple[Place, ...]

    @property
    def power(self) -> str:
        """The great power; empty for agency and restraint."""
        return self.inputs.power

    @property
    def lens(self) -> str:
        """Side of the ledger."""
        return self.inputs.lens

    @property
    def by_country(self) -> dict[str, Place]:
        """Every place by ISO3."""
        return {one.iso3: one for one in (*self.ranked, *self.beside)}

    @property
    def drivers(self) -> Counter[str]:
        """For how many ranked countries each assumption moves the rank most."""
        return Counter(one.driver for one in self.ranked)


@dataclass(frozen=True)
class Move:
    """A country's place under the default weights and under the reader's."""

    before: Place
    after: Place

    @property
    def places(self) -> int:
        """Places won (positive) or lost."""
        return (self.before.rank or 0) - (self.after.rank or 0)

    @property
    def leaves_band(self) -> bool:
        """Whether the new place lies outside the band under the default weights."""
        low, high, rank = self.before.rank_low, self.before.rank_high, self.after.rank
        return None not in (low, high, rank) and not low <= rank <= high  # type: ignore[operator]


def load_inputs(warehouse: Warehouse, power: str, lens: str) -> Inputs:
    """Load values, goalposts and default weights of one lens over one power."""
    # The build's own order: the draws give each weight its random number by position.
    rows, _ = held_part(warehouse.query(_TREE, [lens, power]), list(MEASURES))
    values = warehouse.query(_VALUES, [power])
    data = lens_inputs(values, rows, warehouse.roster)
    sources = warehouse.rows(_SOURCES, [power, list(rows["indicator_id"])])
    found = {one for row in sources for one in str(row["source_ids"]).split(";") if one}
    return Inputs(power, lens, data, _weights(rows, power, lens), _labels(power),
                  tuple(sorted(found)))  # fmt: skip


def load_ranking(
    inputs: Inputs, countries: Mapping[str, Country], members: Collection[str], text: str
) -> Ranking:
    """Score and rank a set of countries with the weights of a link.

    Parameters
    ----------
    inputs : Inputs
        From `load_inputs`.
    countries : mapping
        Every country by ISO3.
    members : collection of str
        ISO3 of the countries to rank.
    text : str
        Weights that differ from the default, as `Weights.text` writes them.
    """
    domains, indicators = inputs.weights.by_index_name(text)
    rows = reweighted(inputs.data.rows, domains, indicators)
    apart = [one.iso3 for one in countries.values() if one.iso3 == EU or one.tier == YARDSTICK]
    scores = score_lens(
        inputs.data, rows, units=[*members, *apart], ranked=members, labels=inputs.labels
    )
    places = [_place(countries[str(row["iso3"])], row) for row in _records(scores.table)]
    ranked = [one for one in places if one.rank is not None]
    beside = [one for one in places if one.rank is None]
    return Ranking(
        inputs,
        text,
        scores,
        tuple(sorted(ranked, key=lambda one: (one.tier or 0, one.rank or 0, one.name))),
        tuple(sorted(beside, key=lambda one: (one.iso3 in apart, one.iso3 != EU, one.name))),
    )


def moves(before: Ranking, after: Ranking) -> tuple[Move, ...]:
    """Return the countries ranked both times, in the order of the second ranking."""
    first = {one.iso3: one for one in before.ranked}
    return tuple(Move(first[one.iso3], one) for one in after.ranked if one.iso3 in first)


def _weights(rows: pd.DataFrame, power: str, lens: str) -> Weights:
    order = list(DOMAINS)
    names = sorted(rows["domain"].unique(), key=lambda name: order.index(domain_key(name)))
    nodes = []
    for name in names:
        part = rows[rows["domain"] == name].sort_values("place")
        key = domain_key(name)
        nodes.append(WeightNode(key, name, name, float(part["domain_weight"].iloc[0])))
        nodes += [
            WeightNode(row.indicator_id, _label(row.indicator_id, power), row.indicator_id,
                       float(row.weight), key)
            for row in part.itertuples()
        ]  # fmt: skip
    return Weights(tuple(nodes), words.side(lens, power))


def _label(indicator_id: str, power: str) -> str:
    return fill_power(MEASURES[indicator_id].label, power)


def _labels(power: str) -> dict[tuple[str, str], str]:
    return {(one.id, power): label_in_sentence(_label(one.id, power)) for one in MEASURES.values()}


def _records(table: pd.DataFrame) -> list[dict[str, Any]]:
    found = table.rename_axis("iso3").reset_index()
    records: list[dict[str, Any]] = (
        found.astype(object).where(found.notna(), None).to_dict("records")
    )
    return records


def _place(country: Country, row: Mapping[str, Any]) -> Place:
    group = "roster" if country.is_roster else country.tier or "other"
    whole = {
        name: None if row[column] is None else round(row[column])
        for name, column in (("rank", "rank"), ("rank_low", "rank_p05"), ("rank_high", "rank_p95"),
                             ("tier", "tier"))
    }  # fmt: skip
    return Place(
        country.iso3, country.name, country.name_in_text, group, score=row["score"],
        score_low=row["score_p05"], score_high=row["score_p95"],
        driver=str(row["driver"] or "") if whole["rank"] else "",
        n_indicators=int(row["n_indicators"]), status=str(row["status"]),
        reason=str(row["reason"]), **whole,
    )  # fmt: skip


_TREE = """
SELECT t.*, t.rowid AS place FROM ref_index_tree t WHERE lens = ? AND power = ? ORDER BY ALL
"""
_VALUES = "SELECT * FROM calc_score_value WHERE power IN (?, '')"
_SOURCES = """
SELECT DISTINCT source_ids FROM out_indicator
WHERE power IN (?, '') AND list_contains(?, indicator_id)
"""
