"""Data: give me the table."""

from ui import nav, session
from ui.blocks import data_filters, data_settings, data_table

nav.routed()
warehouse = session.warehouse()
choice = data_settings.restore(warehouse)
shown = data_table.find(warehouse, choice)

with nav.header(warehouse, "Data"):
    data_table.draw_exports(warehouse, shown)

data_filters.draw_table_choice(choice)
data_table.draw_summary(shown)
data_filters.draw(warehouse, choice)
data_table.draw_rows(warehouse, shown)
data_table.draw_citation(shown)
