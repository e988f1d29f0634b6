"""The weights a reader may move, and their form in a link: ``trade:2,us_mineral_reliance:0.5``.

Only weights that differ from the default stand in a link, so that a long index still fits.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from ui.notices import Refusal
from ui.wording import score_weights as words

HEAVIEST = 10.0
DECIMALS = 3
SIGNS_OF_A_NUMBER = 6


@dataclass(frozen=True)
class WeightNode:
    """A domain or an indicator with its weight in the default index.

    Attributes
    ----------
    key : str
        Key of a domain, or id of an indicator; in the link.
    name : str
        In words.
    index_name : str
        As the index names it: a domain's name, or the indicator's id.
    default : float
        Relative weight among its siblings.
    parent : str
        Key of an indicator's domain; empty for a domain.
    """

    key: str
    name: str
    index_name: str
    default: float
    parent: str = ""


@dataclass(frozen=True)
class Weights:
    """All weights of one lens over one power.

    Attributes
    ----------
    nodes : tuple of WeightNode
        Each domain, followed by its indicators.
    side : str
        The lens in words ("leverage over China").
    """

    nodes: tuple[WeightNode, ...]
    side: str

    @property
    def domains(self) -> tuple[WeightNode, ...]:
        """The domains, in the order of the index."""
        return tuple(one for one in self.nodes if not one.parent)

    def indicators(self, domain: str) -> tuple[WeightNode, ...]:
        """Return the indicators of a domain, in the order of the index."""
        return tuple(one for one in self.nodes if one.parent == domain)

    @property
    def longest(self) -> int:
        """Length of the longest text that can mean anything."""
        return sum(len(one.key) + 2 + SIGNS_OF_A_NUMBER for one in self.nodes)

    def read(self, raw: str) -> tuple[str, list[Refusal]]:
        """Read the text of a link strictly.

        Parameters
        ----------
        raw : str
            Any text.

        Returns
        -------
        tuple
            The weights that differ from the default, in the form and order of `text`, and what
            was refused; the default stands for it.
        """
        if len(raw) > self.longest:
            return "", [Refusal("weight", raw, why=words.too_long(len(raw), self.longest))]
        known = {one.key: one for one in self.nodes}
        weights: dict[str, float] = {}
        refusals: list[Refusal] = []
        parts = [part.strip() for part in raw.split(",") if part.strip()]
        names = [part.partition(":")[0].strip().casefold() for part in parts]
        for part, name in zip(parts, names, strict=True):
            wrong = self._fault(part, name, names, known)
            if wrong:
                refusals.append(Refusal("weight", part, why=wrong))
            else:
                weights[name] = round(float(part.partition(":")[2]), DECIMALS)
        if not self.leaves_something(weights):
            return "", [*refusals, Refusal("weight", raw, why=words.ALL_ZERO)]
        return self.text(weights), refusals

    def _fault(
        self, part: str, name: str, names: list[str], known: Mapping[str, WeightNode]
    ) -> str:
        """Say what is wrong with one part of a link; empty when it can be used."""
        number = part.partition(":")[2]
        if name not in known:
            return words.unknown(self.side)
        if names.count(name) > 1:
            return words.DOUBLED
        try:
            weight = float(number)
        except ValueError:
            return words.NO_NUMBER
        if not math.isfinite(weight):
            return words.NO_NUMBER
        if weight < 0:
            return words.NEGATIVE
        return "" if weight <= HEAVIEST else words.too_heavy(HEAVIEST)

    def text(self, weights: Mapping[str, float]) -> str:
        """Write the weights that differ from the default, in the order of the index."""
        return ",".join(
            f"{one.key}:{round(weights[one.key], DECIMALS):g}"
            for one in self.nodes
            if one.key in weights and round(weights[one.key], DECIMALS) != one.default
        )

    def changes(self, text: str) -> dict[str, float]:
        """Return what a text written by `text` changes; parts of another lens are left out."""
        known = {one.key for one in self.nodes}
        pairs = [part.partition(":") for part in text.split(",") if part]
        return {key: float(number) for key, _, number in pairs if key in known}

    def all(self, text: str) -> dict[str, float]:
        """Return every node's weight."""
        return {one.key: one.default for one in self.nodes} | self.changes(text)

    def leaves_something(self, changes: Mapping[str, float]) -> bool:
        """Return whether any indicator still has a weight."""
        weights = {one.key: one.default for one in self.nodes} | dict(changes)
        return any(
            weights[one.key] > 0 and weights[one.parent] > 0 for one in self.nodes if one.parent
        )

    def by_index_name(self, text: str) -> tuple[dict[str, float], dict[str, float]]:
        """Return the changed weights of domains and of indicators, by the index's names."""
        changed = self.changes(text)
        found = [(one, changed[one.key]) for one in self.nodes if one.key in changed]
        return (
            {one.index_name: weight for one, weight in found if not one.parent},
            {one.index_name: weight for one, weight in found if one.parent},
        )

    def shares(self, text: str) -> dict[str, float]:
        """Return each node's part of the whole index, in percent, when nothing is missing."""
        weights = self.all(text)
        alive = {
            one.key: weights[one.key]
            if any(weights[part.key] > 0 for part in self.indicators(one.key))
            else 0.0
            for one in self.domains
        }
        whole = sum(alive.values())
        found = {}
        for domain in self.domains:
            found[domain.key] = 100 * alive[domain.key] / whole if whole else 0.0
            parts = self.indicators(domain.key)
            total = sum(weights[one.key] for one in parts)
            for one in parts:
                part = weights[one.key] / total if total else 0.0
                found[one.key] = found[domain.key] * part
        return found
