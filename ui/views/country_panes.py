"""The two panes of a profile: what a great power needs from the country, and the reverse."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from ui.views.country_world import POWERS, UNION, Goalpost, Placed, ScoreLine, World
from ui.views.figures import Figure

MAIN_ROWS: Final = 6
# A display rule, no judgement on the country: the newer of two numbers on one tie is shown unless
# it says less than half as much (troops of 2025 beside sites of about 2018).
NEARLY_AS_STRONG: Final = 0.5


@dataclass(frozen=True)
class StripRow:
    """One measure of a pane, with everything its row of dots needs.

    Attributes
    ----------
    domain : str
        Domain of the default index; empty for a measure that is listed but not scored.
    goal_score : float or None
        Place between the goalposts, 0 to 100; None without a value or when not scored.
    dots : tuple of Placed
        The other ranked middle powers; beside the Union those that are not its members.
    yardstick : Placed or None
        The other great power's value of the same measure.
    """

    figure: Figure
    domain: str
    goal_score: float | None
    dots: tuple[Placed, ...]
    yardstick: Placed | None

    @property
    def top(self) -> float:
        """Right end of the row: the highest middle power, or this country where it is higher."""
        return max([dot.value for dot in self.dots] + [self.figure.value or 0.0]) or 1.0


@dataclass(frozen=True)
class Pane:
    """One lens of one great power.

    Attributes
    ----------
    total : ScoreLine or None
        The lens as a whole.
    domains : tuple of ScoreLine
        In the order of the index.
    rows : tuple of StripRow
        The scored measures in the order of the index, then those that are only listed.
    stands_out : bool
        Whether the strongest row scores at least the roster's median of strongest rows.
    """

    power: str
    lens: str
    total: ScoreLine | None
    n_ranked: int
    domains: tuple[ScoreLine, ...]
    rows: tuple[StripRow, ...]
    stands_out: bool

    @property
    def drawn(self) -> tuple[StripRow, ...]:
        """The scored rows: the chart shows these, the table all of them."""
        return tuple(row for row in self.rows if row.domain)

    @property
    def main(self) -> tuple[StripRow, ...]:
        """The rows a first look needs: the strongest of each domain, then the next strongest."""
        ordered = sorted(self.drawn, key=lambda row: -_strength(row))
        domains: dict[str, list[StripRow]] = {}
        for row in ordered:
            domains.setdefault(row.domain, []).append(row)
        first = [_speaker(rows) for rows in domains.values()]
        taken = {id(row) for row in first}
        rest = [row for row in ordered if row.goal_score and id(row) not in taken]
        chosen = {id(row) for row in [*first, *rest][:MAIN_ROWS]}
        return tuple(row for row in self.drawn if id(row) in chosen)

    @property
    def strongest(self) -> StripRow | None:
        """The row with the highest place between its goalposts; None where all are at zero."""
        return strongest(self.rows)

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures of the rows, in order."""
        return tuple(row.figure for row in self.rows)


def _strength(row: StripRow) -> float:
    """Place between the goalposts; a row without a number comes after one at zero."""
    return -1.0 if row.goal_score is None else row.goal_score


def _speaker(rows: Sequence[StripRow]) -> StripRow:
    """Return the row that speaks for a domain: a tie to the power, newer if nearly as strong.

    ``rows`` are ordered, the strongest first.
    """
    ties = [row for row in rows if row.figure.power and row.figure.value is not None] or list(rows)
    return freshest(ties)


def freshest(rows: Sequence[StripRow]) -> StripRow:
    """Return the first of the rows, the strongest, or a newer one that is nearly as strong."""
    least = (rows[0].goal_score or 0.0) * NEARLY_AS_STRONG
    newer = (row for row in rows if not row.figure.is_older and row.goal_score is not None)
    return next((row for row in newer if (row.goal_score or 0.0) >= least), rows[0])


def strongest(rows: Sequence[StripRow]) -> StripRow | None:
    """Return the row with the highest place between its goalposts, the first among equals.

    Only dyadic measures: a share of the world's output is potential, not a tie to a great power.
    """
    scored = [row for row in rows if row.goal_score and row.figure.power]
    return max(scored, key=lambda row: row.goal_score or 0.0, default=None)


def build_pane(world: World, iso3: str, power: str, lens: str, figures: Sequence[Figure]) -> Pane:
    """Put one pane together from a country's figures.

    Parameters
    ----------
    world : World
        What the country is read against.
    figures : sequence of Figure
        All figures of the country.
    """
    by_key = {(figure.indicator_id, figure.power): figure for figure in figures}
    posts = world.goalposts.get((lens, power), ())
    rows = [
        _row(world, iso3, power, figure, post)
        for post in posts
        if (figure := _figure_of(world, iso3, post, by_key)) is not None
    ]
    rows += [
        _row(world, iso3, power, figure, None)
        for figure in figures
        if _is_only_shown(figure, lens, power, posts)
    ]
    best = strongest(rows)
    lines = [s for s in world.scores.get(iso3, ()) if (s.power, s.lens) == (power, lens)]
    places = {post.domain: place for place, post in reversed(list(enumerate(posts)))}
    return Pane(
        power=power,
        lens=lens,
        total=next((line for line in lines if not line.domain), None),
        n_ranked=world.ranked_count(power, lens),
        domains=tuple(
            sorted((s for s in lines if s.domain), key=lambda s: places.get(s.domain, len(posts)))
        ),
        rows=tuple(rows),
        stands_out=best is not None and (best.goal_score or 0.0) >= world.usual_best(lens, power),
    )


def _figure_of(
    world: World, iso3: str, post: Goalpost, by_key: dict[tuple[str, str], Figure]
) -> Figure | None:
    """Return the figure a goalpost reads: the member's own measure where the index names one."""
    ids = [post.indicator_id]
    if iso3 in world.union_members and post.member_indicator_id:
        ids.insert(0, post.member_indicator_id)
    keys = [(one, power) for one in ids for power in (post.power, "")]
    return next((by_key[key] for key in keys if key in by_key), None)


def _row(world: World, iso3: str, power: str, figure: Figure, post: Goalpost | None) -> StripRow:
    other = next(one for one in POWERS if one != power)
    hidden = {iso3} | (world.union_members if iso3 == UNION else frozenset())
    scored = None if post is None or figure.value is None else post.score(figure.value)
    return StripRow(
        figure=figure,
        domain=post.domain if post else "",
        goal_score=scored,
        dots=tuple(
            dot
            for dot in world.roster_values(figure.indicator_id, figure.power)
            if dot.iso3 not in hidden
        ),
        yardstick=world.value(other, figure.indicator_id, figure.power) if iso3 != other else None,
    )


def _is_only_shown(figure: Figure, lens: str, power: str, posts: Sequence[Goalpost]) -> bool:
    """Whether a share of this lens and power stands outside the index."""
    scored = {post.indicator_id for post in posts} | {post.member_indicator_id for post in posts}
    return (
        figure.indicator.lens == lens
        and figure.power == power
        and figure.unit == "pct"
        and figure.indicator_id not in scored
    )
