"""With the default weights the page's own calculation repeats what the build stored."""

import numpy as np
import pytest

from ui.views.scores import load_inputs, load_ranking
from ui.warehouse import Warehouse

COLUMNS = ("score", "score_p05", "score_p95", "rank", "rank_p05", "rank_p95", "tier")


@pytest.mark.parametrize("power", ["USA", "CHN"])
@pytest.mark.parametrize("lens", ["leverage", "exposure"])
def test_the_default_repeats_the_stored_scores(warehouse: Warehouse, power: str, lens: str) -> None:
    ranking = load_ranking(
        load_inputs(warehouse, power, lens), warehouse.countries, warehouse.roster, ""
    )
    stored = warehouse.query(
        "SELECT s.* FROM out_score s JOIN dim_country USING (iso3) WHERE power = ? AND lens = ? "
        "AND domain = '' AND is_roster ORDER BY iso3",
        [power, lens],
    ).set_index("iso3")
    found = ranking.scores.table.loc[stored.index]
    for name in COLUMNS:
        np.testing.assert_array_equal(
            found[name].astype(float), stored[name].astype(float), f"{power} {lens} {name}"
        )
    assert found["driver"].tolist() == stored["driver"].tolist()
    assert found["reason"].tolist() == stored["reason"].tolist()
