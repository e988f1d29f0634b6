"""Settings in an address: read strictly, written by id, refused in plain words, never a crash."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest

from ui.notices import (
    Refusal,
    footer_text,
    left_out_text,
    other_build_notice,
    quoted,
    refusal_notice,
    refusal_sentence,
)
from ui.parameters import LONGEST_TEXT, Parameter, read, write
from ui.url_state import BUILD_ID, IGNORED
from ui.warehouse import BuildInfo

COUNTRY = Parameter("iso", "country", "KOR", {"KOR": "South Korea", "DEU": "Germany"})
SEVERAL = Parameter("iso", "country", ("KOR",), {"KOR": "South Korea", "DEU": "Germany"})
TEXT = Parameter("text", "search text", "")
BUILD = BuildInfo("abcdef012345", "2026-11-22 01:00 UTC", 2018, 2025, 18)


@pytest.mark.parametrize(
    ("raw", "value"),
    [(None, "KOR"), ("DEU", "DEU"), ("deu", "DEU"), (" deu ", "DEU"), ("KOR", "KOR")],
)
def test_known_ids_are_read_in_any_case(raw: str | None, value: str) -> None:
    assert read(COUNTRY, raw) == (value, [])


@pytest.mark.parametrize("raw", ["", "ZZZ", "DEU,KOR", "South Korea", "D\0EU", "DEU" * 5000])
def test_unknown_ids_are_refused_and_the_default_stands(raw: str) -> None:
    value, refused = read(COUNTRY, raw)
    assert value == "KOR"
    assert [(one.what, one.shown) for one in refused] == [("country", "South Korea")]


def test_several_ids_keep_the_known_ones_in_order() -> None:
    value, refused = read(SEVERAL, "deu,ZZZ,KOR,DEU")
    assert value == ("DEU", "KOR")
    assert [(one.value, one.shown) for one in refused] == [("ZZZ", "Germany, South Korea")]


def test_several_unknown_ids_leave_the_default() -> None:
    value, refused = read(SEVERAL, "AAA,BBB")
    assert value == ("KOR",)
    assert [one.value for one in refused] == ["AAA", "BBB"]


def test_an_empty_choice_of_several_is_a_choice() -> None:
    assert read(SEVERAL, "") == ((), [])


def test_free_text_becomes_one_printable_line() -> None:
    assert read(TEXT, "  rare\n\tearths\0 ") == ("rare earths", [])


def test_free_text_of_excessive_length_is_refused() -> None:
    value, refused = read(TEXT, "x" * (LONGEST_TEXT + 1))
    assert value == ""
    assert len(refused) == 1


@given(st.text(max_size=2000))
def test_no_text_breaks_reading(raw: str) -> None:
    assert read(COUNTRY, raw)[0] in COUNTRY.options
    assert set(read(SEVERAL, raw)[0]) <= set(SEVERAL.options)
    assert len(read(TEXT, raw)[0]) <= LONGEST_TEXT
    assert "\n" not in read(TEXT, raw)[0]


@given(st.lists(st.sampled_from(["KOR", "DEU"]), unique=True))
def test_writing_and_reading_agree(chosen: list[str]) -> None:
    assert read(SEVERAL, write(tuple(chosen))) == (tuple(chosen), [])


@given(st.text(max_size=3000))
def test_quoted_text_stays_inside_its_code_marks(value: str) -> None:
    shown = quoted(value)
    assert len(shown) <= 42
    assert "\n" not in shown
    assert shown == "an empty value" or (shown[0] == shown[-1] == "`" and "`" not in shown[1:-1])


def test_refusals_say_what_is_shown_instead() -> None:
    sentence = refusal_sentence(Refusal("country", "ZZZ", "South Korea"))
    assert sentence == "`ZZZ` is not a country we hold; the page shows South Korea instead."
    assert refusal_sentence(Refusal("", "colour")) == (
        "`colour` is not a setting of this product and was left out."
    )


def test_many_refusals_are_counted_not_listed() -> None:
    notice = refusal_notice([Refusal("", f"x{number}") for number in range(1000)])
    assert "996 more parts of the link left out." in notice
    assert len(notice) < 500
    five = refusal_notice([Refusal("", f"x{number}") for number in range(5)])
    assert five.endswith("1 more part of the link left out.")


def test_notice_of_another_build_names_both() -> None:
    notice = other_build_notice("0123456789ab", BUILD)
    assert "`0123456789ab`" in notice
    assert "`abcdef012345`" in notice


def test_footer_names_build_reach_and_sources() -> None:
    text = footer_text(BUILD)
    assert "Build `abcdef012345` of 2026-11-22 01:00 UTC" in text
    assert "data to 2025, oldest figure from 2018" in text
    assert "18 sources" in text
    assert "1 source," in footer_text(BuildInfo("a", "2026", 2024, 2024, 1))


@pytest.mark.parametrize("name", ["utm_source", "fbclid", "embed", "embed_options", "gclid"])
def test_marks_of_mail_and_networks_are_no_mistake(name: str) -> None:
    assert IGNORED.fullmatch(name)


@pytest.mark.parametrize("build", ["ABCDEF012345", "abc", "abcdef0123456", "<script>"])
def test_a_build_is_twelve_hex_digits(build: str) -> None:
    assert not BUILD_ID.fullmatch(build)


def _one_page() -> None:
    import streamlit as st

    from ui import url_state
    from ui.parameters import Parameter
    from ui.warehouse import BuildInfo

    names = {"KOR": "South Korea", "DEU": "Germany", "FRA": "France"}
    iso = Parameter("iso", "country", "KOR", names)
    several = Parameter("peers", "country", (), names)
    url_state.begin("page")
    settings = url_state.restore(iso, several)
    st.selectbox("Country", list(names), key="iso")
    st.multiselect("Peers", list(names), key="peers")
    st.button("Jump", on_click=lambda: url_state.set_value(iso, "FRA"))
    st.text(f"{settings['iso']}|{','.join(settings['peers'])}")
    st.text(url_state.copy_link(BuildInfo("abcdef012345", "2026", 1, 1, 1), "http://x/page"))
    st.text(str(len(url_state.refusals({"iso", "peers"}))))
    url_state.publish()


def _opened(**settings: str) -> AppTest:
    app = AppTest.from_function(_one_page, default_timeout=20)
    for name, value in settings.items():
        app.query_params[name] = value
    return app.run()


def test_address_fills_the_widgets() -> None:
    app = _opened(iso="DEU", peers="FRA,KOR")
    assert not app.exception
    assert app.text[0].value == "DEU|FRA,KOR"
    assert app.selectbox(key="iso").value == "DEU"
    assert app.multiselect(key="peers").value == ["FRA", "KOR"]


def test_widget_changes_reach_value_and_address() -> None:
    app = _opened(iso="DEU")
    app.multiselect(key="peers").set_value(["KOR"]).run()
    assert app.text[0].value == "DEU|KOR"
    assert app.query_params["peers"] == "KOR"
    app.multiselect(key="peers").set_value([]).run()
    assert app.text[0].value == "DEU|"


def test_callback_sets_a_setting_as_a_widget_would() -> None:
    app = _opened(iso="DEU")
    app.button[0].click().run()
    assert app.text[0].value == "FRA|"
    assert app.query_params["iso"] == "FRA"


def test_returning_to_an_address_without_settings_restores_defaults() -> None:
    app = _opened(iso="DEU")
    del app.query_params["iso"]
    app.run()
    assert app.text[0].value == "KOR|"


def test_widget_wins_over_an_address_that_lags_behind() -> None:
    app = _opened(iso="DEU")
    app.selectbox(key="iso").set_value("FRA").run()
    app.query_params["iso"] = "DEU"  # the browser has not taken up iso=FRA yet
    app.selectbox(key="iso").set_value("KOR").run()
    assert app.text[0].value == "KOR|"
    assert app.query_params["iso"] == "KOR"


def test_address_that_moves_by_itself_wins_over_the_widget() -> None:
    app = _opened(iso="DEU")
    app.selectbox(key="iso").set_value("FRA").run()
    app.query_params["iso"] = "DEU"  # the reader went back
    app.run()
    assert app.text[0].value == "DEU|"


def test_copied_link_writes_defaults_but_no_empty_settings() -> None:
    link = urlsplit(str(_opened(iso="DEU").text[1].value))
    assert link.path == "/page"
    assert parse_qs(link.query, keep_blank_values=True) == {
        "iso": ["DEU"],
        "build": ["abcdef012345"],
    }


def test_refusal_stays_until_the_reader_chooses() -> None:
    app = _opened(iso="ZZZ")
    assert app.text[2].value == "1"
    app.run()
    assert app.text[2].value == "1"
    app.selectbox(key="iso").set_value("FRA").run()
    assert app.text[0].value == "FRA|"
    assert app.text[2].value == "0"
    app.run()
    assert app.text[2].value == "0"


def test_a_complete_build_says_nothing_of_sources_left_out() -> None:
    assert left_out_text(BUILD) == ""


def test_the_footer_says_what_a_build_does_without() -> None:
    one = replace(BUILD, unavailable=("V-Dem Dataset",))
    assert footer_text(one).endswith(
        "One source was not available when the data were gathered: V-Dem Dataset. Measures that "
        "rest on them are not reported."
    )
    both = replace(BUILD, unavailable=("A", "B"), not_open=("C",))
    assert left_out_text(both) == (
        " 2 sources were not available when the data were gathered: A; B. This build holds openly "
        "licensed sources only; one other is left out. Measures that rest on them are not reported."
    )
