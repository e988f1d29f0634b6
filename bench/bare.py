"""The least a Streamlit page can be: the yardstick for cold loads."""

import streamlit as st

st.title("Bare")
