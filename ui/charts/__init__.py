"""Builders of figures: values in, Plotly figures out."""
