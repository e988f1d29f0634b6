"""Strongest assets and weakest points: one number each, with alternatives and what is at stake."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from ui.views.country_panes import Pane, StripRow, freshest
from ui.views.country_stakes import Stake, find_stake
from ui.views.country_world import POWERS, UNION, Placed, World
from ui.views.figures import Figure

CARDS: Final = 3
NEXT: Final = 2
# A display rule: what does not score one point between its goalposts is neither asset nor weakness
# (a dozen guards at an embassy).
LEAST_SCORE: Final = 1.0
# Shares of one theatre each: only hosts of the same theatre can stand in for one another.
THEATRE_SHARE: Final = "us_bases_hosted_theatre_pct"


@dataclass(frozen=True)
class Supplier:
    """A country that supplies the same thing, with its share in percent.

    Attributes
    ----------
    all_pct : float
        Sum of all suppliers' shares.
    is_weak : bool
        Whether so little was delivered that one order decides the share.
    """

    name: str
    share_pct: float
    period: str
    all_pct: float = 100.0
    is_weak: bool = False
    source_id: str = "sipri_arms_transfers"


@dataclass(frozen=True)
class Card:
    """One asset or weak point.

    Attributes
    ----------
    place, n_placed : int
        Place among all countries and territories with a value, and their number; 0 for the Union,
        which has no place among its members.
    ahead, behind : tuple of Placed
        The largest others before it and the next two after it.
    at_stake : Stake or None
        What withholding would touch of the holder's own exports, output or forces.
    beside : Figure or None
        The same measure towards the other great power (for weak points).
    suppliers : tuple of Supplier
        Other suppliers of the same thing, where the source names them.
    higher : tuple of Placed
        All others with a higher value: they make the place.
    """

    lens: str
    power: str
    row: StripRow
    place: int
    n_placed: int
    ahead: tuple[Placed, ...]
    behind: tuple[Placed, ...]
    at_stake: Stake | None
    beside: Figure | None
    suppliers: tuple[Supplier, ...]
    higher: tuple[Placed, ...] = ()

    @property
    def figure(self) -> Figure:
        """The number of the card."""
        return self.row.figure


def build_cards(
    world: World,
    iso3: str,
    panes: Sequence[Pane],
    figures: Sequence[Figure],
    arms_suppliers: Sequence[Supplier],
) -> tuple[Card, ...]:
    """Pick up to three cards from the panes of one lens, strongest first.

    At most one card per great power and domain, so that three cards show three different ties, and
    none for a value under the roster's median, which would be no asset or weak point.
    """
    ranked = sorted(
        ((row, pane) for pane in panes for row in pane.rows if _is_notable(world, row)),
        key=lambda pair: -(pair[0].goal_score or 0.0),
    )
    ties: dict[tuple[str, str], list[tuple[StripRow, Pane]]] = {}
    for row, pane in ranked:
        # A world measure stands in the panes of both powers, under domains of different names.
        domain = row.domain if row.figure.power else row.figure.indicator.domain
        ties.setdefault((row.figure.power, domain), []).append((row, pane))
    chosen = [_freshest(tie) for tie in list(ties.values())[:CARDS]]
    return tuple(_card(world, iso3, pane, row, figures, arms_suppliers) for row, pane in chosen)


def _freshest(tie: Sequence[tuple[StripRow, Pane]]) -> tuple[StripRow, Pane]:
    """Return the strongest number of a tie, or a newer one that is nearly as strong."""
    row = freshest([row for row, _ in tie])
    return next(pair for pair in tie if pair[0] is row)


def _is_notable(world: World, row: StripRow) -> bool:
    figure = row.figure
    usual = world.usual(figure.indicator_id, figure.power)
    score = row.goal_score or 0.0
    return score >= LEAST_SCORE and figure.value is not None and figure.value >= usual


def _card(
    world: World,
    iso3: str,
    pane: Pane,
    row: StripRow,
    figures: Sequence[Figure],
    arms_suppliers: Sequence[Supplier],
) -> Card:
    figure = row.figure
    field = _comparable(world, iso3, figure)
    before = [placed for placed in field if placed.value > (figure.value or 0.0)]
    behind = [p for p in field if p.value <= (figure.value or 0.0)]
    is_arms = figure.indicator_id == "arms_import_dependence"
    return Card(
        lens=pane.lens,
        power=figure.power,
        row=row,
        place=0 if iso3 == UNION else len(before) + 1,
        n_placed=len(field) + 1,
        ahead=tuple(before[:NEXT]),
        behind=tuple(behind[:NEXT]),
        at_stake=find_stake(figure, figures) if pane.lens == "leverage" else None,
        beside=_beside(figure, figures) if pane.lens == "exposure" else None,
        suppliers=tuple(arms_suppliers) if is_arms else (),
        higher=tuple(before),
    )


def _comparable(world: World, iso3: str, figure: Figure) -> list[Placed]:
    """Values of all other countries; the Union stands apart from its members."""
    hidden = {iso3, UNION} | (set(world.union_members) if iso3 == UNION else set())
    field = world.values.get((figure.indicator_id, figure.power), ())
    if figure.indicator_id == THEATRE_SHARE:
        theatre = world.theatres.get(iso3)
        field = tuple(placed for placed in field if world.theatres.get(placed.iso3) == theatre)
    return [placed for placed in field if placed.iso3 not in hidden]


def _beside(figure: Figure, figures: Sequence[Figure]) -> Figure | None:
    """Return the same measure towards the other great power."""
    other = next((power for power in POWERS if power != figure.power), "")
    return next(
        (
            f
            for f in figures
            if (f.indicator_id, f.power) == (figure.indicator_id, other) and f.value is not None
        ),
        None,
    )
