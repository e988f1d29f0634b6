"""Known answers of middle_power_agreements, worked by hand.

Roster: AAA, BBB, CCC and the Union's DDD, EEE: four others for each. PPP is pivotal (five others),
TTT a territory, XXX a country without agreements.
  1  AAA - BBB (2001)    2  AAA - BBB - CCC (2010)     3  the Union - AAA (DDD, EEE through it)
  4  PPP - BBB           5  the Union among members    6  USA - CCC
AAA: BBB, CCC, DDD, EEE = 4 of 4. BBB: AAA, CCC = 2 of 4; PPP is not in the roster. CCC: 2 of 4; the
USA is not. DDD: AAA, EEE = 2 of 4. The Union: of AAA, BBB, CCC only AAA, 1 of 3. PPP: BBB, 1 of 5.
BBB shares two agreements with AAA and counts once.
"""

from __future__ import annotations

import pandas as pd
import pytest

from tests.conftest import World

ID = "middle_power_agreements"
PCT = "middle_power_agreements_pct"
AGREEMENTS = {
    "1": ("2001-05-01", ["AAA", "BBB"]),
    "2": ("2010-01-01", ["AAA", "BBB", "CCC"]),
    "3": ("2005-01-01", ["EUU", "DDD", "EEE", "AAA"]),
    "4": ("2015-01-01", ["PPP", "BBB"]),
    "5": ("1958-01-01", ["EUU", "DDD", "EEE"]),
    "6": ("2012-01-01", ["USA", "CCC"]),
}


def fill(world: World) -> World:
    """Add countries and agreements of the docstring to an empty world."""
    world.countries(
        {"iso3": "AAA"}, {"iso3": "BBB"}, {"iso3": "CCC"},
        {"iso3": "DDD", "is_eu_member": True}, {"iso3": "EEE", "is_eu_member": True},
        {"iso3": "PPP", "tier": "pivotal", "is_roster": False},
        {"iso3": "TTT", "kind": "territory", "tier": "", "is_roster": False},
        {"iso3": "XXX", "tier": "", "is_roster": False},
    )  # fmt: skip
    world.insert("fact_trade_agreement", [
        {"agreement_id": key, "name": f"Pact {key}", "type": "FTA", "coverage": "Goods",
         "status": "In Force", "in_force_date": date, "url": "https://example.org/",
         "source_id": "wto_rta"}
        for key, (date, _) in AGREEMENTS.items()
    ])  # fmt: skip
    return world.insert("fact_trade_agreement_member", [
        {"agreement_id": key, "iso3": iso3, "through": "EU" if iso3 in ("DDD", "EEE") else "",
         "source_id": "wto_rta"}
        for key, (_, members) in AGREEMENTS.items() for iso3 in members
    ])  # fmt: skip


@pytest.fixture
def pacts(world: World) -> World:
    """Build the world of the docstring."""
    return fill(world)


@pytest.mark.parametrize(
    ("iso3", "partners", "others"),
    [("AAA", 4, 4), ("BBB", 2, 4), ("CCC", 2, 4), ("DDD", 2, 4), ("EUU", 1, 3), ("PPP", 1, 5),
     ("USA", 1, 5), ("CHN", 0, 5), ("XXX", 0, 5)],
)  # fmt: skip
def test_distinct_partners_of_the_roster(
    pacts: World, iso3: str, partners: int, others: int
) -> None:
    frame = pacts.run(ID)
    count, share = pacts.value(frame, iso3, "", ID), pacts.value(frame, iso3, "", PCT)
    assert (count["value"], count["status"], count["year"]) == (partners, "ok", 2026)
    assert share["value"] == pytest.approx(100 * partners / others)


def test_a_territory_that_is_not_listed_is_not_reported(pacts: World) -> None:
    frame = pacts.run(ID)
    for measure in (ID, PCT):
        row = pacts.value(frame, "TTT", "", measure)
        assert (row["status"], pd.isna(row["value"])) == ("not_reported", True)
        assert "state it belongs to" in row["note"]


def test_a_country_without_any_is_told_that_some_are_never_notified(pacts: World) -> None:
    frame = pacts.run(ID)
    assert "never notified" in pacts.value(frame, "XXX", "", ID)["note"]
    assert pacts.value(frame, "AAA", "", ID)["note"] == ""


def test_components_name_each_partner_with_the_first_agreement(pacts: World) -> None:
    frame = pacts.run(ID)
    parts = pacts.value(frame, "BBB", "", ID)["components"]
    assert [part["label"] for part in parts] == [
        "agreement with Aaa (Pact 1, 2001 and later)", "agreement with Ccc (Pact 2, 2010)"
    ]  # fmt: skip
    assert sum(part["value"] for part in parts) == 2
    over, under = pacts.value(frame, "EUU", "", PCT)["components"]
    assert (over["value"], under["value"]) == (1, 3)
    assert under["label"] == "other middle powers outside the European Union"
