"""Factbook sentences: what a number covers, who hosts whom, partners in words. All invented."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from etl.errors import BadValue, BrokenContract, ChangedColumns, UnmatchedCountry
from etl.parsers import cia_factbook as factbook

Rows = list[dict[str, str]]
Write = Callable[..., Path]

CHINA = {
    "gec_code": "ch", "country": "China", "personnel_text": "about 10-12,000 active (2025)",
    "personnel_parsed_low": "10000", "personnel_parsed_high": "12000",
}  # fmt: skip
AUSTRALIA = {
    "gec_code": "as", "country": "Australia",
    "personnel_text": "5,000 active, including 1,000 Constables (2024)",
    "personnel_parsed_low": "5000", "personnel_parsed_high": "5000",
    "military_note_text": "hosts 300 sailors of its ally; much else (2024)",
}  # fmt: skip
ICELAND = {
    "gec_code": "ic", "country": "Iceland",
    "forces_text": "no regular military forces; a coast guard",
}  # fmt: skip
JERSEY = {
    "gec_code": "je", "country": "Jersey",
    "military_note_text": "defense is the responsibility of the UK",
}  # fmt: skip
LIBYA = {"gec_code": "ly", "country": "Libya", "personnel_text": "estimates not available"}
SAHARA = {"gec_code": "wi", "country": "Western Sahara", "military_note_text": "a mission works"}
UNION = {"gec_code": "ee", "country": "", "forces_text": "committees"}
WORLD = {"gec_code": "xx", "country": "World", "personnel_text": "20 million (2025)"}
NOTES = [
    {"iso3": "AUS", "force_status": "armed_forces", "paramilitary": "counted_in",
     "note": "The number includes constables.", "evidence": "including 1,000 Constables"},
]  # fmt: skip
HOSTED = [
    {"iso3": "AUS", "guest": "CHN", "persons_low": "300", "persons_high": "300",
     "fact": "Hosts 300 sailors.", "text": "note", "evidence": "hosts 300 sailors"},
    {"iso3": "ISL", "guest": "AUS", "persons_low": "", "persons_high": "",
     "fact": "Hosts a few scouts.", "text": "deployments", "evidence": "scouts in Iceland"},
]  # fmt: skip
DEPLOYMENTS = [
    {"gec": "AS", "iso3": "AUS", "field": "Military deployments",
     "raw_text": "some scouts in Iceland (2025)"},
    {"gec": "AS", "iso3": "AUS", "field": "Exports", "raw_text": "scouts in Iceland (1999)"},
]  # fmt: skip
PARTNERS = [
    {"gec_code": "ch", "country_name": "China",
     "exports_partners_text": "USA 30%, Bahamas, The 5.5%, S. Korea 0% (2023)",
     "imports_partners_text": "Trinidad &amp; Tobago 11%,&nbsp; UK 7% (2021)"},
    {"gec_code": "gk", "country_name": "Guernsey",
     "exports_partners_text": "almost entirely United Kingdom (2022)",
     "imports_partners_text": ""},
    {"gec_code": "gz", "country_name": "Gaza", "exports_partners_text": "Egypt 9% (2023)",
     "imports_partners_text": "Egypt 9% (2023)"},
]  # fmt: skip


def table(path: Path, columns: tuple[str, ...], rows: Rows) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, restval="")
        writer.writeheader()
        writer.writerows(rows)


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Write all raw and reference files; keyword arguments replace the rows of one of them."""

    def _write(
        military: Rows | None = None,
        partners: Rows = PARTNERS,
        notes: Rows = NOTES,
        hosted: Rows = HOSTED,
    ) -> Path:
        for name in ("MILITARY", "FIELDS"):
            monkeypatch.setattr(factbook, name, getattr(factbook, name).removesuffix(".gz"))
        monkeypatch.setattr(factbook, "REFERENCE", tmp_path)
        every = [CHINA, AUSTRALIA, ICELAND, JERSEY, LIBYA, SAHARA, UNION, WORLD]
        table(tmp_path / factbook.MILITARY, factbook.MILITARY_COLUMNS, military or every)
        table(tmp_path / factbook.FIELDS, factbook.FIELDS_COLUMNS, DEPLOYMENTS)
        table(tmp_path / factbook.PARTNERS, factbook.PARTNERS_COLUMNS, partners)
        table(tmp_path / factbook.FORCES_NOTES, factbook.FORCES_NOTES_COLUMNS, notes)
        table(tmp_path / factbook.HOSTED, factbook.HOSTED_COLUMNS, hosted)
        return tmp_path

    return _write


@pytest.fixture
def personnel(write: Write) -> pd.DataFrame:
    return factbook.parse(write())["active_personnel"].set_index("iso3")


def test_codes_are_gec_not_iso(personnel: pd.DataFrame) -> None:
    # "ch" is China, not Switzerland; "as" Australia, not American Samoa.
    assert list(personnel.loc["CHN", ["persons_low", "persons_high"]]) == [10_000, 12_000]
    assert personnel.loc["AUS", "persons_low"] == 5_000
    assert {"CHE", "ASM"} & set(personnel.index) == set()


def test_what_the_number_covers_comes_from_the_notes(personnel: pd.DataFrame) -> None:
    assert personnel.loc["AUS", "paramilitary"] == "counted_in"
    assert personnel.loc["AUS", "note"] == "The number includes constables."
    assert personnel.loc["CHN", "paramilitary"] == "not_mentioned"
    assert personnel.loc["CHN", "note"] == ""


def test_year_is_that_of_the_text(personnel: pd.DataFrame) -> None:
    assert personnel.loc["CHN", "year"] == 2025
    assert personnel.loc["AUS", "year"] == 2024


def test_no_forces_and_no_estimate_are_told_apart(personnel: pd.DataFrame) -> None:
    assert personnel.loc["ISL", "force_status"] == "no_forces"
    assert personnel.loc["JEY", "force_status"] == "no_forces"
    assert personnel.loc["LBY", "force_status"] == "no_estimate"
    assert personnel.loc[["ISL", "JEY", "LBY"], ["persons_low", "year"]].isna().all(axis=None)


def test_no_row_without_a_word_nor_for_the_union_nor_the_world(personnel: pd.DataFrame) -> None:
    assert set(personnel.index) == {"CHN", "AUS", "ISL", "JEY", "LBY"}


def test_police_only_comes_from_the_notes(write: Write) -> None:
    police = {**NOTES[0], "force_status": "public_security"}
    frame = factbook.parse(write(notes=[police]))["active_personnel"].set_index("iso3")
    assert frame.loc["AUS", "force_status"] == "public_security"


def test_hosts_carry_our_words_and_the_year_of_the_text(write: Write) -> None:
    frame = factbook.parse(write())["foreign_forces_hosted"].set_index(["host", "guest"])
    assert frame.loc[("AUS", "CHN"), ["persons_low", "year"]].tolist() == [300, 2024]
    assert frame.loc[("AUS", "CHN"), "fact"] == "Hosts 300 sailors."
    # The guest's own text on deployments, not its text on exports.
    assert frame.loc[("ISL", "AUS"), "year"] == 2025
    assert pd.isna(frame.loc[("ISL", "AUS"), "persons_low"])


def test_a_statement_whose_phrase_is_gone_stops_the_harvest(write: Write) -> None:
    changed = {**AUSTRALIA, "personnel_text": "5,000 active (2025)"}
    with pytest.raises(BrokenContract, match="'including 1,000 Constables'.*AUS"):
        factbook.parse(write([CHINA, changed, ICELAND]))
    changed = {**AUSTRALIA, "military_note_text": "hosts nobody (2025)"}
    with pytest.raises(BrokenContract, match="'hosts 300 sailors'.*AUS"):
        factbook.parse(write([CHINA, changed, ICELAND]))
    with pytest.raises(BadValue, match="'note' or 'deployments'"):
        factbook.parse(write(hosted=[{**HOSTED[0], "text": "hearsay"}]))


def test_partners_are_split_at_percent_signs_not_at_commas(write: Write) -> None:
    frame = factbook.parse(write())["trade_partner_top"]
    exports = frame[frame["flow"] == "exports"]
    assert exports[["rank", "partner", "share_pct", "year"]].to_numpy().tolist() == [
        [1, "USA", 30.0, 2023], [2, "BHS", 5.5, 2023], [3, "KOR", 0.0, 2023],
    ]  # fmt: skip
    imports = frame[frame["flow"] == "imports"]
    assert imports[["rank", "partner", "share_pct", "year"]].to_numpy().tolist() == [
        [1, "TTO", 11.0, 2021], [2, "GBR", 7.0, 2021],
    ]  # fmt: skip
    # Guernsey names no shares, Gaza is kept apart from the West Bank.
    assert set(frame["iso3"]) == {"CHN"}


@pytest.mark.parametrize("text", ["USA 30%, others (2023)", "mostly the USA (2023)", "USA 30%"])
def test_partner_texts_of_another_kind_stop_the_harvest(write: Write, text: str) -> None:
    odd = {**PARTNERS[0], "exports_partners_text": text}
    with pytest.raises(BadValue, match=r"line 2: exports partners of China"):
        factbook.parse(write(partners=[odd]))


def test_errors_name_what_changed(write: Write) -> None:
    with pytest.raises(UnmatchedCountry, match="'zz'"):
        factbook.parse(write([CHINA, {"gec_code": "zz"}]))
    odd = {**PARTNERS[0], "exports_partners_text": "Ruritania 30% (2023)"}
    with pytest.raises(UnmatchedCountry, match="Ruritania"):
        factbook.parse(write(partners=[odd]))
    raw = write()
    path = raw / factbook.MILITARY
    path.write_text(path.read_text().replace("personnel_text", "personnel", 1))
    with pytest.raises(ChangedColumns, match="personnel_text"):
        factbook.parse(raw)
