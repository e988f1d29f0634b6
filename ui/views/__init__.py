"""View-models: what a page shows, as frozen values, without Streamlit."""
