"""One name in the address, one country on most pages and several on another."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest


def _two_pages() -> None:
    import streamlit as st

    from ui import url_state
    from ui.parameters import Parameter
    from ui.views.comparison_rule import comparable

    names = {"KOR": "South Korea", "DEU": "Germany", "FRA": "France", "EUU": "European Union",
             "JPN": "Japan"}  # fmt: skip
    page = st.radio("Page", ["country", "compare"], key="page")
    url_state.begin(str(page))
    if page == "country":
        settings = url_state.restore(Parameter("iso", "country", "KOR", names))
        st.selectbox("Country", list(names), key="iso")
    else:
        rule = lambda ids: comparable(ids, names, {"DEU", "FRA"})  # noqa: E731
        settings = url_state.restore(Parameter("iso", "country", ("KOR", "JPN"), names, rule))
        st.multiselect("Countries", list(names), key="iso")
    st.text(repr(settings["iso"]))
    st.text(repr(url_state.non_default(("iso",))))
    st.text(" ".join(one.value for one in url_state.refusals({"iso"})))
    st.text(repr(url_state.several("iso")))
    url_state.publish()


def _opened(page: str, iso: str) -> AppTest:
    app = AppTest.from_function(_two_pages, default_timeout=20)
    app.run()
    app.query_params["iso"] = iso
    return app.radio(key="page").set_value(page).run()


def test_other_pages_take_the_first_of_several_along() -> None:
    app = _opened("compare", "DEU,JPN,FRA")
    assert app.text[0].value == "('DEU', 'JPN', 'FRA')"
    assert app.text[1].value == "{'iso': 'DEU'}"


def test_a_single_country_of_the_address_is_read_as_one_of_several() -> None:
    assert _opened("compare", "DEU").text[0].value == "('DEU',)"


def test_leaving_for_a_page_of_one_country_shows_the_one_of_its_address() -> None:
    app = _opened("compare", "DEU,JPN")
    app.query_params["iso"] = "DEU"
    app.radio(key="page").set_value("country").run()
    assert not app.exception
    assert app.text[0].value == "'DEU'"
    assert app.selectbox(key="iso").value == "DEU"


def test_the_way_back_shows_several_again() -> None:
    app = _opened("compare", "DEU,JPN")
    app.query_params["iso"] = "DEU"
    app.radio(key="page").set_value("country").run()
    app.query_params["iso"] = "DEU,JPN"
    app.radio(key="page").set_value("compare").run()
    assert app.text[0].value == "('DEU', 'JPN')"
    assert app.multiselect(key="iso").value == ["DEU", "JPN"]


def test_a_choice_in_the_widget_keeps_the_rule_too() -> None:
    app = _opened("compare", "DEU,JPN")
    app.multiselect(key="iso").set_value(["DEU", "JPN", "EUU"]).run()
    assert app.text[0].value == "('DEU', 'JPN')"
    assert app.text[2].value == "EUU"
    assert app.query_params["iso"] == "DEU,JPN"
    app.multiselect(key="iso").set_value(["JPN"]).run()
    assert app.text[0].value == "('JPN',)"
    assert app.query_params["iso"] == "JPN"


def test_several_are_remembered_while_the_one_on_show_is_among_them() -> None:
    app = _opened("compare", "DEU,JPN")
    assert app.text[3].value == "{'iso': 'DEU,JPN'}"
    app.query_params["iso"] = "DEU"
    app.radio(key="page").set_value("country").run()
    assert app.text[3].value == "{'iso': 'DEU,JPN'}"
    app.selectbox(key="iso").set_value("JPN").run()
    assert app.text[3].value == "{'iso': 'DEU,JPN'}"
    app.selectbox(key="iso").set_value("FRA").run()
    assert app.text[3].value == "{}"


def test_nothing_is_remembered_before_several_were_chosen() -> None:
    assert _opened("country", "DEU").text[3].value == "{}"
