"""Words of the ranking compared with the one under the default weights."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Protocol

from ui.wording.numbers import NBSP, counted, sentence_case
from ui.wording.score_phrases import band_words, place_words
from ui.wording.score_ranking import PlaceLike

COMPARISON_HEADING: Final = "Compared with the default index"
MOVE: Final = "Places"
MOVE_HELP: Final = "Places won (above 0) or lost (below 0) against the default weights"


class MoveLike(Protocol):
    """What the sentences need of a change of place."""

    @property
    def before(self) -> PlaceLike: ...  # noqa: D102
    @property
    def after(self) -> PlaceLike: ...  # noqa: D102
    @property
    def places(self) -> int: ...  # noqa: D102
    @property
    def leaves_band(self) -> bool: ...  # noqa: D102


def no_comparison() -> str:
    """Say that nothing was moved."""
    return (
        "These are the default weights, so there is nothing to compare. Move a weight above, and "
        "this part says who moves, and whether further than the default bands allow."
    )


def comparison_sentence(moves: Sequence[MoveLike], of: int) -> str:
    """Say how the ranking differs from the one under the default weights."""
    moved = [one for one in moves if one.places]
    if not moved:
        return "No country changes its place: the ranking does not depend on what you moved."
    outside = sum(one.leaves_band for one in moves)
    changed = f"{counted(len(moved), 'country changes', 'countries change')} place".replace(
        NBSP, " "
    )
    if outside:
        left = counted(outside, "of them leaves", "of them leave").replace(NBSP, " ")
        band = f"{left} the band it has under the default weights"
        band = band.replace("it has", "they have") if outside > 1 else band
    else:
        band = "none leaves the band it has under the default weights"
    largest = sorted(moved, key=lambda one: (-abs(one.places), one.after.name))[:3]
    said = [_move_words(one, of) for one in largest]
    head = "The largest move: " if len(said) == 1 else "The largest moves: "
    return f"{changed}; {band}. {head}{'; '.join(said)}."


def _move_words(move: MoveLike, of: int) -> str:
    way = "up" if move.places > 0 else "down"
    band = band_words(move.after.rank_low, move.after.rank_high, of)
    return f"{move.after.name_in_text} {way} {counted(abs(move.places), 'place')} (now {band})"


def move_row(move: MoveLike, of: int) -> dict[str, object]:
    """Write one row of the comparison."""
    return {
        "Country": move.after.name,
        MOVE: move.places,
        "Place, now": place_words(move.after, of),
        "Place, default": place_words(move.before, of),
        "Score, now": None if move.after.score is None else round(move.after.score),
        "Score, default": None if move.before.score is None else round(move.before.score),
        "Leaves its default band": "yes" if move.leaves_band else "no",
    }


def move_alt(side_words: str) -> str:
    """Alternative text of the comparison."""
    return f"{sentence_case(side_words)}: scores and places under the default and the new weights"
