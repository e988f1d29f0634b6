"""What an indicator is: declared once here, computed in ``sql/<id>.sql``, shown everywhere else."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Lens = Literal["leverage", "exposure", "agency", "restraint", "context"]
Unit = Literal["pct", "points", "persons", "count", "musd", "busd"]
CaveatKind = Literal["age", "coverage", "definition", "proxy", "bias", "licence"]

DOMAINS: dict[str, str] = {
    "trade": "Trade and markets",
    "technology": "Technology and hard-to-replace goods",
    "minerals": "Minerals and energy",
    "defence": "Bases and defence",
    "finance": "Finance",
    "markets": "Export markets",
    "inputs": "Imports and inputs",
    "security": "Security",
    "voice": "Voice and coalitions",
    "room": "Room for manoeuvre",
    "means": "Own means",
    "institutions": "Institutions",
    "context": "Context",
}


@dataclass(frozen=True)
class Caveat:
    """One thing a reader must know before quoting the number.

    Attributes
    ----------
    kind : str
        What sort of weakness it is.
    text : str
        One plain sentence.
    """

    kind: CaveatKind
    text: str


@dataclass(frozen=True)
class Measure:
    """One id that an indicator emits into ``out_indicator``.

    Attributes
    ----------
    id : str
        Spelled as in the catalogue; never renamed, because links and exports carry it.
    title : str
        What the number is, in full; ``{power}`` stands for the great power's name in text.
    label : str
        Short form for charts and tables; may hold ``{power}``.
    unit : str
        ``pct`` means 0-100.
    low, high : float or None
        Valid range; a value outside stops the build. ``None`` is open.
    decimals : int
        Decimals shown in tables.
    formula : str
        How this measure is worked out, where it differs from the indicator's own formula.
    """

    id: str
    title: str
    label: str
    unit: Unit
    low: float | None = 0.0
    high: float | None = None
    decimals: int = 1
    formula: str = ""


@dataclass(frozen=True)
class SourcePart:
    """The part of an indicator that one of its sources enters, where it is not the whole.

    Attributes
    ----------
    source_id : str
        The source. Where it is absent, the rows of this part are not reported, the others stay.
    powers, measures : tuple of str
        Powers and measure ids whose rows it enters; empty means all.
    where_named : bool
        Only rows that name the source themselves (in ``source_ids``): it stands in for another
        source there, or serves some countries only.
    """

    source_id: str
    powers: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    where_named: bool = False


@dataclass(frozen=True)
class Indicator:
    """One indicator with everything the product says about it.

    Attributes
    ----------
    id : str
        Names ``sql/<id>.sql`` and ``tests/known_answers/test_<id>.py``.
    question : str
        The question it answers, as a reader would ask it.
    lens, domain : str
        Side of the ledger, and key of `DOMAINS`.
    powers : tuple of str
        ``("USA", "CHN")``, one of them, or empty for a measure that is not dyadic.
    measures : tuple of Measure
        The ids it emits; the first is the one shown first.
    formula : str
        One line, in words and signs: how its first measure is worked out.
    definition : str
        Two or three plain sentences: what is counted, what is not, for which year.
    reference : str
        Where the definition comes from (publication, or "own definition").
    source_ids : tuple of str
        Sources that can enter a value.
    coverage_rule : str
        For whom there is a number, and what stands for the others.
    caveats : tuple of Caveat
        What weakens it.
    has_trend : bool
        Whether the SQL emits earlier years that may be compared with the newest.
    source_parts : tuple of SourcePart
        For sources that do not enter every row; a source without a part enters all of them.
    eligibility_source_ids : tuple of str
        Sources that enter no value but decide for whom there is one.
    """

    id: str
    question: str
    lens: Lens
    domain: str
    powers: tuple[str, ...]
    measures: tuple[Measure, ...]
    formula: str
    definition: str
    reference: str
    source_ids: tuple[str, ...]
    coverage_rule: str
    caveats: tuple[Caveat, ...] = field(default=())
    has_trend: bool = False
    source_parts: tuple[SourcePart, ...] = ()
    eligibility_source_ids: tuple[str, ...] = ()

    def formula_of(self, measure: Measure) -> str:
        """Return how one of its measures is worked out, in words and signs."""
        return measure.formula or self.formula

    @property
    def measure_ids(self) -> tuple[str, ...]:
        """Ids of all measures, in order of display."""
        return tuple(measure.id for measure in self.measures)
