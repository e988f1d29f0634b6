"""Where labels can stand beside their marks without covering marks or one another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

LETTER_WIDTH: Final = 6.4
LINE_HEIGHT: Final = 14.0
GAP: Final = 7.0
POSITIONS: Final = (
    "middle right", "middle left", "top center", "bottom center",
    "top right", "bottom right", "top left", "bottom left",
)  # fmt: skip


@dataclass(frozen=True)
class Box:
    """A rectangle in pixels, y upwards."""

    left: float
    right: float
    bottom: float
    top: float

    def meets(self, other: Box) -> bool:
        """Whether two rectangles share ground."""
        return (
            self.left < other.right and other.left < self.right
            and self.bottom < other.top and other.bottom < self.top
        )  # fmt: skip

    def lies_in(self, other: Box) -> bool:
        """Whether this rectangle lies inside the other."""
        return (
            self.left >= other.left and self.right <= other.right
            and self.bottom >= other.bottom and self.top <= other.top
        )  # fmt: skip


def place_labels(
    marks: Sequence[tuple[float, float]],
    names: Sequence[str],
    first: Sequence[int],
    *,
    frame: Box,
    taken: Sequence[Box] = (),
    radius: float = 5.0,
) -> dict[int, str]:
    """Choose which marks get a label and on which side, greedily in the order wanted.

    Parameters
    ----------
    marks : sequence of (x, y)
        Centres of all marks in pixels, on the narrowest screen the chart is meant for: on a wider
        one marks only move apart.
    names : sequence of str
        Label of each mark.
    first : sequence of int
        Places of the marks to label, the most important first.
    frame : Box
        Where labels may stand.
    taken : sequence of Box
        Ground that other text already covers.
    radius : float
        Of a mark, in pixels.

    Returns
    -------
    dict
        Place of the mark to the position of its label, in Plotly's words.
    """
    covered = [*taken, *(_mark_box(x, y, radius) for x, y in marks)]
    placed: dict[int, str] = {}
    for place in first:
        for position in POSITIONS:
            box = _label_box(marks[place], names[place], position)
            if box.lies_in(frame) and not any(box.meets(other) for other in covered):
                placed[place] = position
                covered.append(box)
                break
    return placed


def _mark_box(x: float, y: float, radius: float) -> Box:
    return Box(x - radius, x + radius, y - radius, y + radius)


def _label_box(mark: tuple[float, float], name: str, position: str) -> Box:
    x, y = mark
    up, across = position.split()
    width = LETTER_WIDTH * len(name)
    # Plotly sets a side label clear of the mark only at its own height.
    gap = GAP if up == "middle" else 0.0
    left = {"right": x + gap, "left": x - gap - width, "center": x - width / 2}[across]
    rise = {"middle": 0.0, "top": GAP + LINE_HEIGHT / 2, "bottom": -GAP - LINE_HEIGHT / 2}[up]
    return Box(left, left + width, y + rise - LINE_HEIGHT / 2, y + rise + LINE_HEIGHT / 2)
