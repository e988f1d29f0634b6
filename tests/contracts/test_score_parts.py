"""What the dialog behind a score shows makes that score: for every country, lens and domain."""

from __future__ import annotations

import pytest

from ui.views.overview import domain_key
from ui.views.score_parts import (
    domain_parts,
    load_parts_of_many,
    load_score_parts,
    reweighted,
    total,
)
from ui.views.scores import load_inputs, load_ranking
from ui.warehouse import Warehouse


def test_every_score_is_the_sum_of_its_parts(warehouse: Warehouse) -> None:
    stored: dict[tuple[str, str, str], dict[str, float | None]] = {}
    for row in warehouse.rows("SELECT iso3, power, lens, domain, score FROM out_score"):
        key = (row["iso3"], row["power"], row["lens"])
        domain = domain_key(row["domain"]) if row["domain"] else ""
        stored.setdefault(key, {})[domain] = row["score"]
    assert len(stored) > 1000
    countries: dict[tuple[str, str], list[str]] = {}
    for iso3, power, lens in stored:
        countries.setdefault((power, lens), []).append(iso3)
    parts = {side: load_parts_of_many(warehouse, held, *side) for side, held in countries.items()}
    for (iso3, power, lens), scores in stored.items():
        domains = domain_parts(parts[power, lens][iso3])
        made = {one.key: one.points for one in domains} | {"": total(domains)}
        wrong = {
            domain: (score, made.get(domain))
            for domain, score in scores.items()
            if score != pytest.approx(made.get(domain), abs=1e-6)
        }
        assert not wrong, (iso3, power, lens, wrong)


def test_a_member_of_the_union_stands_with_its_part(warehouse: Warehouse) -> None:
    parts = {one.index_name: one for one in load_score_parts(warehouse, "DEU", "USA", "leverage")}
    assert parts["technology_supply"].indicator_id == "technology_supply_apportioned"
    own = {one.index_name: one for one in load_score_parts(warehouse, "KOR", "USA", "leverage")}
    assert own["technology_supply"].indicator_id == "technology_supply"


@pytest.mark.parametrize("text", ["trade:3", "minerals:0,technology_supply:0.5"])
def test_a_readers_weights_make_the_readers_score(warehouse: Warehouse, text: str) -> None:
    inputs = load_inputs(warehouse, "USA", "leverage")
    ranking = load_ranking(inputs, warehouse.countries, ("KOR", "DEU", "CHL"), text)
    for iso3 in ("KOR", "DEU", "CHL"):
        parts = reweighted(
            load_score_parts(warehouse, iso3, "USA", "leverage"), inputs.weights.all(text)
        )
        assert ranking.by_country[iso3].score == pytest.approx(total(domain_parts(parts)), abs=1e-6)
