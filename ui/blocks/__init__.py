"""Parts of pages drawn with Streamlit; each belongs to one page."""
