"""Everything of Streamlit that is not a screen."""
