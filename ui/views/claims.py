"""View-models of the checked claims: the claim, its verdict, the numbers behind it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from ui.views.claim_parts import PartKey, Standing, load_parts, load_standings
from ui.views.figures import Component, SourceCard
from ui.warehouse import Warehouse

VERDICTS: Final = ("supported", "partly", "not_supported", "cannot_be_checked")


@dataclass(frozen=True)
class ClaimNumber:
    """One number beside a claim, as its chart shows it."""

    series: str
    label: str
    value: float
    unit: str
    year: int
    source_id: str


@dataclass(frozen=True)
class ClaimLimit:
    """What the text states, or a limit of the verdict, with its reason."""

    id: str
    value: float
    unit: str
    reason: str


@dataclass(frozen=True)
class Claim:
    """A claim of one of the texts with the verdict of this build.

    Attributes
    ----------
    origin : str
        ``brief`` or ``op-ed``.
    shown : str
        ``bars``, ``lines`` or ``none``.
    value : float or None
        The number that stands for the verdict; None where none is held.
    """

    id: str
    title: str
    claim: str
    origin: str
    author: str
    work: str
    section: str
    quote: str
    rule: str
    shown: str
    verdict: str
    value: float | None
    unit: str
    year: int | None
    reason: str
    source_ids: tuple[str, ...]
    numbers: tuple[ClaimNumber, ...]
    limits: tuple[ClaimLimit, ...]

    def limit(self, name: str) -> float | None:
        """Return the limit of that name ("spending.least"), or None."""
        wanted = f"{self.id}.{name}"
        return next((one.value for one in self.limits if one.id == wanted), None)


@dataclass(frozen=True)
class Checks:
    """All claims, with the sources they name, the parts of their numbers and how firm they are."""

    claims: tuple[Claim, ...]
    sources: Mapping[str, SourceCard]
    parts: Mapping[PartKey, tuple[Component, ...]] = field(default_factory=dict)
    standings: Mapping[PartKey, Standing] = field(default_factory=dict)
    build_year: int = 0

    def count(self) -> dict[str, int]:
        """Count the claims by verdict, in the order of the verdicts."""
        found = [one.verdict for one in self.claims]
        return {verdict: found.count(verdict) for verdict in VERDICTS}

    def sources_of(self, claim: Claim) -> tuple[SourceCard, ...]:
        """Return the sources behind a claim, in its order."""
        return tuple(self.sources[one] for one in claim.source_ids if one in self.sources)


def load_checks(warehouse: Warehouse) -> Checks:
    """Load every claim with verdict, numbers, limits and sources."""
    numbers: dict[str, list[ClaimNumber]] = {}
    for row in warehouse.rows("SELECT * FROM out_claim_figure ORDER BY claim_id, position"):
        claim_id = row.pop("claim_id")
        del row["position"]
        numbers.setdefault(claim_id, []).append(ClaimNumber(**row))
    limits: dict[str, list[ClaimLimit]] = {}
    for row in warehouse.rows("SELECT * FROM ref_claim_limit ORDER BY rowid"):
        claim_id = row.pop("claim_id")
        limits.setdefault(claim_id, []).append(ClaimLimit(**{**row, "value": float(row["value"])}))
    claims = [
        _claim(row, numbers.get(row["id"], []), limits.get(row["id"], []))
        for row in warehouse.rows(_CLAIMS)
    ]
    fields = SourceCard.__dataclass_fields__
    sources = {
        row["source_id"]: SourceCard(**{name: row[name] for name in fields})
        for row in warehouse.rows("SELECT * FROM meta_source")
    }
    parts, standings = load_parts(warehouse), load_standings(warehouse)
    return Checks(tuple(claims), sources, parts, standings, int(warehouse.build.built_at[:4]))


def _claim(
    row: dict[str, Any], numbers: Sequence[ClaimNumber], limits: Sequence[ClaimLimit]
) -> Claim:
    sources = tuple(part for part in row.pop("source_ids").split(";") if part)
    return Claim(**row, source_ids=sources, numbers=tuple(numbers), limits=tuple(limits))


def choose(
    checks: Checks, *, verdicts: Collection[str] = (), origins: Collection[str] = ()
) -> tuple[Claim, ...]:
    """Return the claims that pass the filters; an empty filter lets all pass."""
    return tuple(
        one
        for one in checks.claims
        if (not verdicts or one.verdict in verdicts) and (not origins or one.origin in origins)
    )


_CLAIMS = """
SELECT c.*, o.verdict, o.value, o.unit, o.year, o.reason, o.source_ids
FROM ref_claim c JOIN out_claim o ON o.claim_id = c.id
ORDER BY CAST(c.id AS INTEGER)
"""
