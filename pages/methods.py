"""Methods and sources: whether the numbers can be trusted."""

import streamlit as st

from ui import nav, notices, session

nav.routed()
warehouse = session.warehouse()

with nav.header(warehouse, "Methods and sources"):
    pass

st.markdown(f"Build `{warehouse.build.build_id}`: {notices.years_in_words(warehouse.build)}.")
