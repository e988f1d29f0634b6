"""Country profile: what this country can use, and where it is vulnerable."""

from ui import filters, nav, session, url_state
from ui.blocks import country

nav.routed()
warehouse = session.warehouse()
settings = url_state.restore(country.SHOW)
iso3, power = str(settings["iso"]), str(settings["power"])
title, tags = country.heading(warehouse, iso3)

with nav.header(warehouse, title, tags=tags):
    filters.power_switch()

country.draw(warehouse, iso3, power, settings["show"])
